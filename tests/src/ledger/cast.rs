//! Who acts in a ledger: the firm whose it is, and the others in it, brought in for it.

use super::{Act, Invoice, Plan};
use crate::{
	accounts::dev,
	consent::Application,
	desk::Desk,
	firms::{Firm, Founding, MOST_AT_ONCE, minted, registration},
	outcome::Event,
	receivables::{
		Document, accept, approve, confirm, dispute, drop_dispute, opening, pay, settle_dispute,
	},
	rpc::bytes,
	transactions::{Call, call},
};
use anyhow::{Context, Result, ensure};
use stalhof_primitives::{receivables::Side, registration::RegistrationNumber, time::Day};
use subxt::dynamic::Value;
use subxt_signer::sr25519::Keypair;

/// Roles of buyers and of suppliers.
const BUYER: u32 = 1 << 9;
const SUPPLIER: u32 = 1 << 8;
/// What the registration numbers of those who are brought in begin with.
const STEM: &str = "LEDGER";
const RENEWAL_REQUESTED: &str = "Consortium.RenewalRequested";

/// The members that take part.
#[derive(Clone)]
pub(super) struct House {
	/// The firm whose ledger it is, and how it is registered.
	pub(super) firm: Firm,
	/// How it is registered.
	pub(super) registered: RegistrationNumber,
	/// Whether it sells what is in its ledger, or owes it.
	pub(super) side: Side,
	/// Who sponsors the others: number, and administrator.
	pub(super) sponsor: (u32, Keypair),
	/// Who attests them.
	pub(super) attestor: Keypair,
	/// The path of their keys.
	pub(super) keys: &'static str,
}

/// All that take part, and what they hold in hand.
pub(super) struct Cast {
	house: House,
	others: Vec<Firm>,
	profiles: Vec<Value>,
	documents: Vec<Document>,
}

impl Cast {
	/// Brings the others in, gives them and the firm money to pay with, and the tokens' key into force; all on one day.
	pub(super) fn gather(
		desk: &mut Desk,
		day: Day,
		house: House,
		plan: &Plan,
		invoices: &[Invoice],
	) -> Result<Self> {
		let (root, from) = (dev(house.keys), desk.next_organisation);
		let others: Vec<Firm> = (0..plan.customers.len())
			.map(|place| Firm::new(&root, place, from))
			.collect::<Result<_>>()?;
		let (transactions, genesis) = (desk.transactions.clone(), desk.genesis.clone());
		let founding = Founding {
			transactions: &transactions,
			genesis: &genesis,
			sponsor: house.sponsor.0,
			roles: if house.side == Side::Seller { BUYER } else { SUPPLIER },
			stem: STEM,
		};
		let (mut signed, mut profiles) = (Vec::new(), Vec::new());
		for (keys, call) in opening(&desk.genesis)? {
			signed.push(desk.sign(&keys, &call)?);
		}
		for firms in others.chunks(MOST_AT_ONCE) {
			let applications: Vec<Application> = founding.applications(firms)?;
			let sponsored = founding.sponsored(firms, &applications);
			signed.push(desk.sign(&house.sponsor.1, &sponsored)?);
			signed.push(desk.sign(&house.attestor, &Founding::attested(firms, &applications))?);
			profiles.extend(applications.into_iter().map(|one| one.profile));
		}
		for firm in &others {
			signed.push(desk.sign(&firm.first, &founding.appointed(firm))?);
		}
		for (firm, owed) in owing(&house, &others, plan, invoices) {
			// More than it owes: what lies in a treasury is not all paid out.
			signed.push(desk.sign(&dev("//Eve"), &minted(firm.number, owed + 100))?);
		}
		desk.make(Some(day), &signed, true).context("bringing the parties in")?;
		let registered: Vec<RegistrationNumber> =
			others.iter().map(|firm| registration(STEM, firm.number)).collect::<Result<_>>()?;
		let documents = invoices
			.iter()
			.zip(&plan.customer_of)
			.map(|(invoice, other)| {
				let (own, other) = (&house.registered, &registered[*other]);
				let parties = if house.side == Side::Seller { (own, other) } else { (other, own) };
				let Invoice { number, amount, issue, due, .. } = invoice;
				Document::of(parties, number, *amount, (*issue, *due))
			})
			.collect::<Result<_>>()?;
		Ok(Self { house, others, profiles, documents })
	}

	/// The others, in the order of the plan.
	pub(super) fn others(&self) -> &[Firm] {
		&self.others
	}

	/// The others ask for their records to be renewed, as they are: who signs what.
	pub(super) fn renewals(&self) -> impl Iterator<Item = (Keypair, Call)> {
		let asks = |profile: &Value| call("Consortium", "renew", vec![profile.clone()]);
		self.others
			.iter()
			.zip(&self.profiles)
			.map(move |(firm, one)| (firm.first.clone(), asks(one)))
	}

	/// What has been asked for, as events tell it, is attested: who signs what.
	///
	/// # Errors
	/// When not all have asked.
	pub(super) fn attestations(&self, events: &[Event]) -> Result<Vec<(Keypair, Call)>> {
		let mut claims = Vec::new();
		for Event { fields, .. } in events.iter().filter(|one| one.name == RENEWAL_REQUESTED) {
			let number = fields["organisation"].as_u64().context("no organisation")?;
			let claim = bytes(fields["claim"].as_str().context("no claim")?)?;
			claims.push((u32::try_from(number)?, claim.try_into().ok().context("no claim")?));
		}
		let (asked, all) = (claims.len(), self.others.len());
		ensure!(asked == all, "{asked} of {all} have asked for a renewal");
		let by = [&self.house.sponsor.1, &self.house.attestor];
		let attested =
			claims.chunks(MOST_AT_ONCE).map(|part| Founding::attested_claims(part.to_vec()));
		Ok(attested.flat_map(|call| by.map(|keys| (keys.clone(), call.clone()))).collect())
	}

	/// Who sells to another, and who owes.
	fn parties(&self, other: usize) -> (&Firm, &Firm) {
		let (own, other) = (&self.house.firm, &self.others[other]);
		if self.house.side == Side::Seller { (own, other) } else { (other, own) }
	}

	/// Who signs what for an act, in order.
	pub(super) fn calls(
		&self,
		act: &Act,
		plan: &Plan,
		invoices: &[Invoice],
	) -> Vec<(Keypair, Call)> {
		let parties = |place: usize| self.parties(plan.customer_of[place]);
		let debtor = |place: usize| parties(place).1;
		let number = |place: usize| plan.numbers[place];
		let by_two = |firm: &Firm, call: Call| {
			vec![(firm.first.clone(), call.clone()), (firm.second.clone(), call)]
		};
		match act {
			Act::Submit(place) => {
				let (seller, debtor) = parties(*place);
				vec![(seller.first.clone(), self.documents[*place].submit(debtor.number))]
			}
			Act::Accept(place) => {
				by_two(debtor(*place), accept(number(*place), &self.documents[*place]))
			}
			Act::File { customer, invoices } => {
				let (seller, debtor) = self.parties(*customer);
				let payables =
					invoices.iter().map(|place| (seller.number, &self.documents[*place]));
				by_two(debtor, approve(payables))
			}
			Act::Join(places) => {
				// Of one seller each; they come in the order in which they were entered.
				let sellers =
					places.chunk_by(|one, next| parties(*one).0.number == parties(*next).0.number);
				sellers
					.map(|places| {
						let ids = confirm(places.iter().map(|place| number(*place)));
						(parties(places[0]).0.first.clone(), ids)
					})
					.collect()
			}
			Act::Dispute(place) => {
				let all = dispute(number(*place), invoices[*place].amount);
				vec![(debtor(*place).first.clone(), all)]
			}
			Act::Drop(place) => vec![(debtor(*place).first.clone(), drop_dispute(number(*place)))],
			Act::Agree(place, upheld) => {
				let (seller, debtor) = parties(*place);
				let call = settle_dispute(number(*place), *upheld);
				let mut said = vec![(seller.first.clone(), call.clone())];
				// Of all that is disputed the debtor has said so already.
				if *upheld < invoices[*place].amount {
					said.push((debtor.first.clone(), call));
				}
				said
			}
			Act::Pay(place, amount) => {
				vec![(debtor(*place).second.clone(), pay(number(*place), *amount))]
			}
		}
	}
}

/// Who owes how much in all.
fn owing<'a>(
	house: &'a House,
	others: &'a [Firm],
	plan: &Plan,
	invoices: &[Invoice],
) -> Vec<(&'a Firm, u128)> {
	if house.side == Side::Debtor {
		return vec![(&house.firm, invoices.iter().map(|invoice| invoice.amount).sum())];
	}
	let mut owed = vec![0; others.len()];
	for (invoice, customer) in invoices.iter().zip(&plan.customer_of) {
		owed[*customer] += invoice.amount;
	}
	others.iter().zip(owed).collect()
}
