#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod certificates;
mod containers;
mod contents;
mod events;
mod evidence;
mod exceptions;
#[cfg(test)]
mod mock;
pub mod reads;
mod shipments;
mod subjects;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod types;
pub mod weights;
mod whereabouts;

pub use contents::HostSha256;
pub use pallet::*;
pub use weights::WeightInfo;

use frame_support::pallet_prelude::*;
use frame_system::pallet_prelude::*;
use stalhof_primitives::{
	goods::{Child, ContentProof, ErrorReason, ExceptionKind, Goods, Line, Subject},
	gs1::{Gln, Sscc},
	merkle::Hash,
	ordered::Ordered,
	organisation::OrgId,
	time::Moment,
};
use stalhof_support::{
	Bytes, Clock, Organisations,
	goods::{Marks, SsccLicence},
};
use types::*;

/// Days after a container's last movement before its SSCC may be used again: 12 months.
pub const SSCC_REST_DAYS: u32 = 365;
/// Days in which an exception should be answered.
pub const ANSWER_DAYS: u32 = 3;
/// Milliseconds after which what happened is told late: 72 hours.
pub const LATE_MILLIS: u64 = 72 * 3_600_000;
/// Milliseconds by which what is said to have happened may lie ahead of the block: five minutes.
pub const AHEAD_MILLIS: u64 = 300_000;

/// The runtime's accounts.
pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// What time it is.
		type Clock: Clock;
		/// What an organisation is and may do.
		type Organisations: Organisations<AccountIdOf<Self>>;
		/// Who may issue which SSCC.
		type Licences: SsccLicence;
		/// What marks are there.
		type Marks: Marks;
		/// Bytes that organisations keep in state.
		type Bytes: Bytes;
		/// How many blocks a window has at least.
		type WindowBlocks: Get<u32>;
		/// What these calls cost.
		type WeightInfo: WeightInfo;
		/// Makes organisations and batches to measure with.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper<AccountIdOf<Self>>;
	}

	/// Containers by SSCC, in their present or last life.
	#[pallet::storage]
	pub type Containers<T> = StorageMap<_, Blake2_128Concat, Sscc, Container>;

	/// Children taken out, by container, packing and place divided by 1,024.
	#[pallet::storage]
	pub type Taken<T> =
		StorageDoubleMap<_, Blake2_128Concat, (Sscc, u32), Identity, Ordered<u32>, TakenChunk>;

	/// Children that were shown in two containers, by the hash of their leaf.
	#[pallet::storage]
	pub type ShownTwice<T> = StorageMap<_, Blake2_128Concat, Hash, TwoPlaces>;

	/// Who has received goods of a batch, and may pack and send them on.
	#[pallet::storage]
	pub type Receivers<T> =
		StorageDoubleMap<_, Identity, Ordered<u32>, Identity, Ordered<OrgId>, ()>;

	/// Batches of which some have left their producer.
	#[pallet::storage]
	pub type Dispatched<T> = StorageMap<_, Identity, Ordered<u32>, ()>;

	/// The number that the next shipment gets.
	#[pallet::storage]
	pub type NextShipment<T> = StorageValue<_, ShipmentId, ValueQuery>;

	/// Shipments.
	#[pallet::storage]
	pub type Shipments<T> = StorageMap<_, Identity, Ordered<ShipmentId>, Shipment>;

	/// Shipments of those that send, own, receive or carry them.
	#[pallet::storage]
	pub type ShipmentsOf<T> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Identity, Ordered<ShipmentId>, ()>;

	/// Shipments on which a container was, by its SSCC and life.
	#[pallet::storage]
	pub type Voyages<T> =
		StorageDoubleMap<_, Blake2_128Concat, (Sscc, u32), Identity, Ordered<ShipmentId>, ()>;

	/// The number that the next exception gets.
	#[pallet::storage]
	pub type NextException<T> = StorageValue<_, ExceptionId, ValueQuery>;

	/// Exceptions, those settled among them.
	#[pallet::storage]
	pub type Exceptions<T> = StorageMap<_, Identity, Ordered<ExceptionId>, Exception>;

	/// Exceptions that are not settled, by who has to answer.
	#[pallet::storage]
	pub type Inboxes<T> =
		StorageDoubleMap<_, Identity, Ordered<InboxOf>, Identity, Ordered<ExceptionId>, ()>;

	/// The number that the next certificate gets.
	#[pallet::storage]
	pub type NextCertificate<T> = StorageValue<_, CertificateId, ValueQuery>;

	/// Certificates, those withdrawn among them.
	#[pallet::storage]
	pub type Certificates<T> = StorageMap<_, Identity, Ordered<CertificateId>, Certificate>;

	/// The last certificate of each kind and issuer about a subject, unless it is withdrawn.
	#[pallet::storage]
	pub type CertificatesOf<T> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		Subject,
		Identity,
		Ordered<IssuerPlace>,
		CertificateId,
	>;

	/// Documents of events by who captured them and root.
	#[pallet::storage]
	pub type Documents<T> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Blake2_128Concat, Hash, Document>;

	/// The number that the next indexed event gets.
	#[pallet::storage]
	pub type NextEvent<T> = StorageValue<_, EventId, ValueQuery>;

	/// Indexed events by CBV hash and who captured them.
	#[pallet::storage]
	pub type Events<T> =
		StorageDoubleMap<_, Blake2_128Concat, Hash, Identity, Ordered<OrgId>, Captured>;

	/// Indexed events by what they are about: hash, and who captured it.
	#[pallet::storage]
	pub type EventsOf<T> =
		StorageDoubleMap<_, Blake2_128Concat, Subject, Identity, Ordered<EventId>, (Hash, OrgId)>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A container has been packed.
		Packed {
			/// Which.
			sscc: Sscc,
			/// How it stands.
			container: Container,
		},
		/// Children, or some of a quantity, have been taken out of a container.
		TakenOut {
			/// Of which.
			sscc: Sscc,
			/// In which packing of it.
			packing: u32,
			/// Which children, by place.
			children: BoundedVec<u32, ConstU32<MAX_TAKEN>>,
			/// How much of what.
			less: Lines,
		},
		/// A container has been packed anew.
		Repacked {
			/// Which.
			sscc: Sscc,
			/// How it stands.
			container: Container,
		},
		/// A container stands no more.
		Unpacked {
			/// Which.
			sscc: Sscc,
			/// In which of its lives.
			life: u32,
			/// Who unpacked it.
			by: OrgId,
		},
		/// A container has been taken out of another, by who had that and has it now.
		TakenOver {
			/// Which.
			sscc: Sscc,
			/// Out of which.
			from: Sscc,
			/// By whom.
			by: OrgId,
		},
		/// What was kept of children taken out of an earlier packing is kept no more.
		TakenDropped {
			/// Of which container.
			sscc: Sscc,
			/// Of which packing.
			packing: u32,
			/// How many chunks.
			chunks: u32,
		},
		/// A child was shown in two containers.
		ShownTwice {
			/// Which.
			child: Child,
			/// Where, and by whom.
			places: TwoPlaces,
		},
		/// Goods have been sent.
		Shipped {
			/// The shipment's number.
			id: ShipmentId,
			/// What, by whom, to whom.
			shipment: Shipment,
		},
		/// A carrier has taken a shipment over.
		Departed {
			/// Which.
			id: ShipmentId,
			/// Who.
			carrier: OrgId,
			/// Where and when.
			happened: Happened,
		},
		/// A shipment never left.
		Voided {
			/// Which.
			id: ShipmentId,
			/// Who sent it.
			by: OrgId,
			/// Hash of why.
			reference: Hash,
		},
		/// A shipment has arrived.
		Received {
			/// Which.
			id: ShipmentId,
			/// Who received it.
			by: OrgId,
			/// Where, when, and how much of it.
			receipt: Receipt,
		},
		/// All of a shipment is settled.
		Closed {
			/// Which.
			id: ShipmentId,
		},
		/// Something went wrong.
		ExceptionRaised {
			/// The exception's number.
			id: ExceptionId,
			/// What, and who has to answer until when.
			exception: Exception,
		},
		/// Who has to answer for an exception has answered.
		ExceptionAnswered {
			/// Which.
			id: ExceptionId,
			/// Who, and under which reference.
			said: Said,
		},
		/// An exception is settled.
		ExceptionSettled {
			/// Which.
			id: ExceptionId,
			/// Who says so.
			said: Said,
		},
		/// Something has been certified.
		Certified {
			/// The certificate's number.
			id: CertificateId,
			/// What, by whom.
			certificate: Certificate,
		},
		/// A certificate has been withdrawn.
		CertificateWithdrawn {
			/// Which.
			id: CertificateId,
			/// By whom, and under which reference.
			said: Said,
		},
		/// A document of events has been captured.
		DocumentCaptured {
			/// By whom.
			by: OrgId,
			/// What it is.
			document: Document,
		},
		/// An event has been indexed.
		EventCaptured {
			/// Its CBV hash.
			hash: Hash,
			/// By whom.
			by: OrgId,
			/// What it says.
			captured: Captured,
		},
		/// Who captured an event says that it was in error.
		ErrorDeclared {
			/// Which event.
			hash: Hash,
			/// Whose.
			by: OrgId,
			/// Why, and what corrects it.
			declaration: Declaration,
		},
		/// An event's essentials are said not to be those of its document.
		EventContested {
			/// Which event.
			hash: Hash,
			/// Captured by whom.
			captor: OrgId,
			/// Who says so.
			said: Said,
		},
		/// Pieces of a shipment have been drawn on as evidence.
		Drawn {
			/// Of which shipment.
			id: ShipmentId,
			/// How many are drawn on now.
			drawn: u64,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// An SSCC's, GTIN's or GLN's check digit does not fit.
		InvalidKey,
		/// Nobody's licence lets the organisation issue this SSCC today.
		NotLicensed,
		/// A container's level is 1 to 7.
		InvalidLevel,
		/// A container with this SSCC stands.
		SsccInUse,
		/// The container with this SSCC has moved within 12 months.
		SsccRests,
		/// There is no such batch, or no item at that place of it.
		SubjectNotFound,
		/// The organisation has neither made the goods, nor sells or imports them, nor has received any.
		NotAuthorized,
		/// Nothing is named.
		Empty,
		/// Lines, containers or places are not in ascending order, each once.
		NotInOrder,
		/// More than there is.
		QuantityExceeded,
		/// Containers and loose goods come to more lines than a shipment has.
		TooManyLines,
		/// The children are not as many as the items of the lines.
		CountDiffers,
		/// There is no container of that SSCC, or it has been unpacked.
		ContainerNotFound,
		/// Another organisation has the container.
		NotCustodian,
		/// The container is on the way.
		UnderWay,
		/// The container's contents are known by quantity alone, or child by child.
		OtherContents,
		/// The child has been taken out already.
		AlreadyTaken,
		/// Children of this packing may still be asked for.
		StillPacked,
		/// The proof does not lead from the child to the contents' root, or it does not count: a level, a batch, a packer
		/// who has not the child, or a child taken out stands against it.
		InvalidProof,
		/// Both proofs show one place.
		OnePlace,
		/// The child is marked as shown in two places already.
		AlreadyShown,
		/// The organisation is not there, or not active.
		NotInStanding,
		/// The time lies in the future.
		InTheFuture,
		/// It is said to have happened before what it follows.
		TimesOutOfOrder,
		/// There is no shipment of that number.
		ShipmentNotFound,
		/// The goods do not come back by this shipment: its parties are not those of the first, or that has not arrived.
		NotAReturn,
		/// Another organisation carries the shipment.
		NotCarrier,
		/// The carrier has taken the shipment over already.
		AlreadyDeparted,
		/// Another organisation has sent the shipment.
		NotSender,
		/// Another organisation is to receive the shipment.
		NotReceiver,
		/// The shipment has been received or voided.
		NotOpen,
		/// The shipment has an open exception: until it is settled nothing is taken back.
		ExceptionsOpen,
		/// There is not one outcome for each line.
		OutcomeDiffers,
		/// Who raises it has no part in the shipment.
		NotAParty,
		/// What was short or over is told by the receipt alone.
		ToldByReceipt,
		/// There is no exception of that number.
		ExceptionNotFound,
		/// Another organisation has to answer.
		NotOwner,
		/// The exception has been answered.
		AlreadyAnswered,
		/// The exception has been settled.
		AlreadySettled,
		/// The organisation has not the role that certifies this.
		RoleMissing,
		/// The customs details are none, or of a certificate that has none.
		InvalidDetails,
		/// There is no certificate of that number.
		CertificateNotFound,
		/// Another organisation has issued the certificate.
		NotIssuer,
		/// The certificate has been withdrawn.
		AlreadyWithdrawn,
		/// The organisation has captured this document already.
		DocumentTaken,
		/// The organisation has not captured this document.
		DocumentNotFound,
		/// The organisation has captured this event already.
		EventTaken,
		/// The organisation has not captured this event.
		EventNotFound,
		/// The event has been declared erroneous.
		AlreadyDeclared,
		/// The organisation has contested the event already, or it is its own.
		AlreadyContested,
		/// Local clocks stand at most 14 hours from UTC.
		InvalidOffset,
		/// As many contest the event as may.
		TooManyContests,
		/// Fewer pieces were received, or more have come back or been drawn on.
		NotDelivered,
		/// Numbers have run out.
		NumbersExhausted,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Packs a container. By an operator with `goods` of who may issue its SSCC and handles what is in it.
		///
		/// Emits [`Packed`](Event::Packed).
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::pack(packing.lines.len() as u32))]
		pub fn pack(
			origin: OriginFor<T>,
			sscc: Sscc,
			level: u8,
			packing: Packing,
			place: Gln,
			time: Moment,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_pack(&who, sscc, level, packing, place, time)
		}

		/// Takes children, or some of a quantity, out of a container; all or none. By an operator with `goods` of who has it.
		///
		/// Emits [`TakenOut`](Event::TakenOut).
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::take_out(children.len() as u32))]
		pub fn take_out(
			origin: OriginFor<T>,
			sscc: Sscc,
			children: BoundedVec<u32, ConstU32<MAX_TAKEN>>,
			less: Lines,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_take_out(&who, sscc, children, less)
		}

		/// Packs a container anew: what was in it before counts no more. By an operator with `goods` of who has it.
		///
		/// Emits [`Repacked`](Event::Repacked).
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::repack(packing.lines.len() as u32))]
		pub fn repack(
			origin: OriginFor<T>,
			sscc: Sscc,
			packing: Packing,
			place: Gln,
			time: Moment,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_repack(&who, sscc, packing, place, time)
		}

		/// Unpacks a container: it stands no more. By an operator with `goods` of who has it.
		///
		/// Emits [`Unpacked`](Event::Unpacked).
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::unpack())]
		pub fn unpack(origin: OriginFor<T>, sscc: Sscc) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unpack(&who, sscc)
		}

		/// Drops what is kept of children taken out of a packing that is over, up to 64 chunks. By anyone.
		///
		/// Emits [`TakenDropped`](Event::TakenDropped).
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::drop_taken(containers::MAX_DROPPED))]
		pub fn drop_taken(
			origin: OriginFor<T>,
			sscc: Sscc,
			packing: u32,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let chunks = Self::do_drop_taken(sscc, packing)?;
			Ok(Some(T::WeightInfo::drop_taken(chunks)).into())
		}

		/// Shows that a child stands in two containers. By an operator of any organisation with `goods`.
		///
		/// Emits [`ShownTwice`](Event::ShownTwice).
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::report_two_places())]
		pub fn report_two_places(
			origin: OriginFor<T>,
			child: Child,
			first: ContentProof,
			second: ContentProof,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report_two_places(&who, child, first, second)
		}

		/// Sends goods. By an operator with `goods` of who has the containers, and handles what goes besides.
		///
		/// Emits [`Shipped`](Event::Shipped).
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::ship(shipment.containers.len() as u32))]
		pub fn ship(origin: OriginFor<T>, shipment: NewShipment) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_ship(&who, shipment)
		}

		/// Takes a shipment over. By an operator with `goods` of its carrier.
		///
		/// Emits [`Departed`](Event::Departed).
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::depart(MAX_CONTAINERS))]
		pub fn depart(
			origin: OriginFor<T>,
			id: ShipmentId,
			place: Gln,
			time: Moment,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let containers = Self::do_depart(&who, id, place, time)?;
			Ok(Some(T::WeightInfo::depart(containers)).into())
		}

		/// Says that a shipment never left. By an operator with `goods` of its sender, until its receiver has acted.
		///
		/// Emits [`Voided`](Event::Voided).
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::void(MAX_CONTAINERS))]
		pub fn void(
			origin: OriginFor<T>,
			id: ShipmentId,
			reference: Hash,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let containers = Self::do_void(&who, id, reference)?;
			Ok(Some(T::WeightInfo::void(containers)).into())
		}

		/// Says what has arrived of a shipment, line by line. By an operator with `goods` of its receiver. Less, more and
		/// damaged goods raise exceptions that its sender has to answer.
		///
		/// Emits [`Received`](Event::Received), [`ExceptionRaised`](Event::ExceptionRaised) for each, and
		/// [`Closed`](Event::Closed) when there is none.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::receive(MAX_CONTAINERS))]
		pub fn receive(
			origin: OriginFor<T>,
			id: ShipmentId,
			outcome: Outcome,
			place: Gln,
			time: Moment,
			reference: Hash,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let containers = Self::do_receive(&who, id, outcome, place, time, reference)?;
			Ok(Some(T::WeightInfo::receive(containers)).into())
		}

		/// Says that something went wrong: with a shipment, by an operator with `goods` of one of its parties; with goods, of
		/// any organisation.
		///
		/// Emits [`ExceptionRaised`](Event::ExceptionRaised).
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::raise_exception())]
		pub fn raise_exception(
			origin: OriginFor<T>,
			concern: Concern,
			kind: ExceptionKind,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_raise_exception(&who, concern, kind, reference)
		}

		/// Answers an exception. By an operator with `goods` of who has to.
		///
		/// Emits [`ExceptionAnswered`](Event::ExceptionAnswered).
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::answer_exception())]
		pub fn answer_exception(
			origin: OriginFor<T>,
			id: ExceptionId,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_answer_exception(&who, id, reference)
		}

		/// Settles an exception. By an operator with `goods` of who raised it; of a suspicion, of a regulator too.
		///
		/// Emits [`ExceptionSettled`](Event::ExceptionSettled), and [`Closed`](Event::Closed) with the last of a shipment.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::settle_exception())]
		pub fn settle_exception(
			origin: OriginFor<T>,
			id: ExceptionId,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_settle_exception(&who, id, reference)
		}

		/// Certifies something. By an operator with `certify` of a customs authority, a broker or an inspector.
		///
		/// Emits [`Certified`](Event::Certified).
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::certify())]
		pub fn certify(origin: OriginFor<T>, certificate: NewCertificate) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_certify(&who, certificate)
		}

		/// Withdraws a certificate: it stays to be read. By an operator with `certify` of its issuer.
		///
		/// Emits [`CertificateWithdrawn`](Event::CertificateWithdrawn).
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::withdraw_certificate())]
		pub fn withdraw_certificate(
			origin: OriginFor<T>,
			id: CertificateId,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_certificate(&who, id, reference)
		}

		/// Captures a document of events, and indexes up to 16 of them. By an operator with `goods`.
		///
		/// Emits [`DocumentCaptured`](Event::DocumentCaptured), and [`EventCaptured`](Event::EventCaptured) for each that is
		/// indexed.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::capture(events.len() as u32))]
		pub fn capture(
			origin: OriginFor<T>,
			document: NewDocument,
			events: BoundedVec<IndexedEvent, ConstU32<MAX_INDEXED>>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_capture(&who, document, events)
		}

		/// Indexes further events of a document that the organisation has captured. By an operator with `goods`.
		///
		/// Emits [`EventCaptured`](Event::EventCaptured) for each.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::capture(events.len() as u32))]
		pub fn index_events(
			origin: OriginFor<T>,
			document: Hash,
			events: BoundedVec<IndexedEvent, ConstU32<MAX_INDEXED>>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_index_events(&who, document, events)
		}

		/// Declares an event erroneous that the organisation has captured. By an operator with `goods`.
		///
		/// Emits [`ErrorDeclared`](Event::ErrorDeclared).
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::declare_error())]
		pub fn declare_error(
			origin: OriginFor<T>,
			hash: Hash,
			reason: ErrorReason,
			corrections: BoundedVec<Hash, ConstU32<MAX_CORRECTIONS>>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_declare_error(&who, hash, reason, corrections)
		}

		/// Says that the essentials of another's event are not what its document says. By an operator with `goods`.
		///
		/// Emits [`EventContested`](Event::EventContested).
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::contest_event())]
		pub fn contest_event(
			origin: OriginFor<T>,
			hash: Hash,
			captor: OrgId,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_contest_event(&who, hash, captor, reference)
		}

		/// Takes a container out of another, on a proof that it stands there, and has it from then on. By an operator with
		/// `goods` of who has the other.
		///
		/// Emits [`TakenOut`](Event::TakenOut) of the other, and [`TakenOver`](Event::TakenOver).
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::take_out(1).saturating_add(T::WeightInfo::report_two_places()))]
		pub fn take_over(origin: OriginFor<T>, sscc: Sscc, proof: ContentProof) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_take_over(&who, sscc, &proof)
		}
	}
}
