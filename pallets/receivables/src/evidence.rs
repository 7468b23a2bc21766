//! What shipments prove of a receivable.

use crate::*;
use alloc::collections::BTreeMap;
use frame_support::ensure;
use sp_runtime::Permill;
use stalhof_primitives::{
	goods::ShipmentState,
	receivables::{Flag, Flags},
};
use stalhof_support::goods::Delivery;

/// Pieces that were received and have not come back.
fn there(delivery: &Delivery) -> u64 {
	match delivery.received_at {
		Some(_) => delivery.received.saturating_sub(delivery.returned),
		None => 0,
	}
}

impl<T: Config> Pallet<T> {
	/// Asks [`DeliveryEvidence::recalled_share`] and writes it when it is another than noted. What it takes in state
	/// was charged with the shipment.
	pub(crate) fn do_flag_recall(id: ReceivableId, shipment: u32) -> DispatchResult {
		Self::receivable(id)?;
		let cites = Self::cited(id).iter().any(|cited| cited.citation.shipment == shipment);
		ensure!(cites, Error::<T>::NotCited);
		let noted = RecallFlags::<T>::get(Ordered(id), Ordered(shipment));
		let noted = noted.map_or(Permill::zero(), |flag| flag.share);
		let share = T::Evidence::recalled_share(shipment);
		ensure!(share != noted, Error::<T>::NothingNew);
		let flag = RecallFlag { share, at: T::Clock::now() };
		RecallFlags::<T>::insert(Ordered(id), Ordered(shipment), flag);
		Self::deposit_event(Event::RecallFlagged { id, shipment, flag });
		Ok(())
	}

	/// That shipments may be cited: in ascending order, each of something, there, from the seller or its group to the debtor
	/// or its group.
	///
	/// # Errors
	/// [`NotInOrder`](Error::NotInOrder), [`ZeroAmount`](Error::ZeroAmount), [`ShipmentNotFound`](Error::ShipmentNotFound),
	/// [`ShipmentDiffers`](Error::ShipmentDiffers).
	pub(crate) fn check_shipments(
		seller: OrgId,
		debtor: OrgId,
		shipments: &[Citation],
	) -> Result<(), Error<T>> {
		let ordered = shipments.is_sorted_by(|one, next| one.shipment < next.shipment);
		ensure!(ordered, Error::<T>::NotInOrder);
		for Citation { shipment, quantity } in shipments {
			ensure!(*quantity > 0, Error::<T>::ZeroAmount);
			let delivery = T::Evidence::delivered(*shipment);
			let delivery = delivery.ok_or(Error::<T>::ShipmentNotFound)?;
			let theirs = T::Organisations::related(seller, delivery.from)
				&& T::Organisations::related(debtor, delivery.consignee);
			ensure!(theirs, Error::<T>::ShipmentDiffers);
		}
		Ok(())
	}

	/// The grade of a receivable's evidence, the lowest of its shipments': 0 none; 1 shipped by the seller; 2 all that is cited was
	/// received, by the debtor or the receiver that it names, who is none of the seller's group; 3 and an unrelated firm has
	/// recorded it. Never above 1 between related parties.
	pub(crate) fn grade(id: ReceivableId, receivable: &Receivable) -> u8 {
		let Receivable { seller, debtor, .. } = *receivable;
		let cited = Self::cited(id);
		let grades = cited.iter().map(|cited| {
			let Some(delivery) = T::Evidence::delivered(cited.citation.shipment) else { return 0 };
			if delivery.state == ShipmentState::Voided {
				return 0;
			}
			let received = there(&delivery) >= cited.citation.quantity
				&& !T::Organisations::related(seller, delivery.receiver);
			let stranger = |firm: &OrgId| {
				!T::Organisations::related(*firm, seller)
					&& !T::Organisations::related(*firm, debtor)
			};
			match received {
				false => 1,
				true if delivery.recorded_by.iter().any(stranger) => 3,
				true => 2,
			}
		});
		let grade = grades.min().unwrap_or(0);
		if T::Organisations::related(seller, debtor) { grade.min(1) } else { grade }
	}

	/// That what is cited and not drawn yet may be drawn, together with what `drawn` says that others draw before it; adds it there.
	///
	/// # Errors
	/// [`PurseShort`](Error::PurseShort).
	pub(crate) fn check_purse(
		drawn: &mut BTreeMap<u32, u64>,
		citations: impl IntoIterator<Item = Citation>,
	) -> Result<(), Error<T>> {
		for Citation { shipment, quantity } in citations {
			let Some(delivery) = T::Evidence::delivered(shipment) else { continue };
			if delivery.received_at.is_none() {
				continue;
			}
			let sum = drawn.entry(shipment).or_default();
			*sum = sum.saturating_add(quantity);
			let left = there(&delivery).saturating_sub(delivery.drawn);
			ensure!(*sum <= left, Error::<T>::PurseShort);
		}
		Ok(())
	}

	/// What it cites and has not drawn.
	pub(crate) fn undrawn(id: ReceivableId) -> impl Iterator<Item = Citation> {
		Self::cited(id).into_iter().filter(|cited| !cited.drawn).map(|cited| cited.citation)
	}

	/// Draws what is cited, was received and is not drawn yet; what has not arrived waits for funding. What was drawn.
	///
	/// # Errors
	/// [`PurseShort`](Error::PurseShort) when others have drawn on what was received.
	pub(crate) fn draw(id: ReceivableId) -> Result<Citations, DispatchError> {
		let mut all = Self::cited(id);
		let mut drawn = Citations::default();
		for cited in all.iter_mut().filter(|cited| !cited.drawn) {
			let Citation { shipment, quantity } = cited.citation;
			let delivery = T::Evidence::delivered(shipment);
			if delivery.is_none_or(|delivery| delivery.received_at.is_none()) {
				continue;
			}
			T::Evidence::draw(shipment, quantity).map_err(|_| Error::<T>::PurseShort)?;
			cited.drawn = true;
			let _ = drawn.try_push(cited.citation);
		}
		if !drawn.is_empty() {
			ShipmentsOf::<T>::insert(Ordered(id), all);
		}
		Ok(drawn)
	}

	/// Gives back what was drawn, when a receivable is withdrawn.
	pub(crate) fn give_back(id: ReceivableId) -> DispatchResult {
		let mut all = Self::cited(id);
		let mut given = false;
		for cited in all.iter_mut().filter(|cited| cited.drawn) {
			T::Evidence::give_back(cited.citation.shipment, cited.citation.quantity)?;
			cited.drawn = false;
			given = true;
		}
		if given {
			ShipmentsOf::<T>::insert(Ordered(id), all);
		}
		Ok(())
	}

	/// Flags by its evidence: related parties, not delivered, round trip, recalled.
	pub(crate) fn evidence_flags(id: ReceivableId, receivable: &Receivable) -> Flags {
		let today = Self::today(receivable.asset);
		let mut flags = Flags::NONE;
		let mut flag = |stands: bool, flag: Flag| {
			if stands {
				flags = flags.union(flag.into());
			}
		};
		let related = T::Organisations::related(receivable.seller, receivable.debtor);
		flag(related, Flag::RelatedParties);
		for Cited { citation: Citation { shipment, quantity }, .. } in Self::cited(id) {
			let arrived = T::Evidence::delivered(shipment).map_or(0, |delivery| there(&delivery));
			flag(arrived < quantity, Flag::NotDelivered);
			let back = T::Evidence::last_back(shipment).is_some_and(|back| {
				today.number().saturating_sub(back.number()) <= ROUND_TRIP_DAYS
			});
			flag(back, Flag::RoundTrip);
			flag(!T::Evidence::recalled_share(shipment).is_zero(), Flag::Recalled);
		}
		flags
	}

	/// When what it cites was last received, by the pallet's clock, which is behind by what it stood: no earlier than it was.
	pub(crate) fn last_receipt(id: ReceivableId) -> Option<Moment> {
		let cited = Self::cited(id);
		let received = cited
			.iter()
			.filter_map(|cited| T::Evidence::delivered(cited.citation.shipment)?.received_at);
		received.max().map(|received| received.min(Self::running()))
	}

	/// Until when its debtor may dispute it: [`DISPUTE_DAYS`] from acceptance or from the last receipt, whichever ends later.
	pub(crate) fn disputable(id: ReceivableId, papers: &Papers) -> Option<Window> {
		let window = papers.disputable?;
		let received = Self::last_receipt(id).map(|start| Self::window_from(start, DISPUTE_DAYS));
		match received {
			Some(received) if received.until > window.until => {
				Some(Window { until: received.until, ..window })
			}
			_ => Some(window),
		}
	}
}
