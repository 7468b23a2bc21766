//! What to do when the chain refuses a call on a receivable.

/// What to do about an error of the pallet, by its full name. `None` for those of others, and where the general advice
/// says all.
pub(super) fn remedy(name: &str) -> Option<&'static str> {
	// An error of a call within a call has the event's name behind it.
	let name = name.split_once(" in ").map_or(name, |(name, _)| name);
	let name = name.strip_prefix("Receivables.")?;
	parties(name).or_else(|| bringing(name)).or_else(|| selling(name)).or_else(|| facts(name))
}

/// Who may do what.
fn parties(name: &str) -> Option<&'static str> {
	Some(match name {
		"ReceivableNotFound" => "check the number with `invoice all`",
		"AssetNotFound" => "`treasury assets` lists the settlement assets",
		"NotSeller" => "only its seller can do this: `invoice show` says who that is",
		"NotDebtor" => "only its debtor can do this: `invoice show` says who that is",
		"NotLender" => {
			"only the lender that has bought it can do this: `invoice show` says who that is"
		}
		"NotAParty" => {
			"only who has part in it can do this, or be named: `invoice show` says who has"
		}
		"NotInStanding" => {
			"`org show` says how seller, debtor and lender stand: each must be active, and a lender must have that role"
		}
		"RoleMissing" => {
			"lending takes a lender, ruling an arbiter, freezing a regulator: the council gives roles"
		}
		"NotMember" => "have a member of the consortium do it: participants cannot",
		"Related" => {
			"it takes somebody of another group: a lender of neither party's, an arbiter of none, a member that has neither opened \
			 nor confirmed the epoch"
		}
		"SameParty" => "name another organisation: nobody owes or shows anything to itself",
		_ => return None,
	})
}

/// What is brought in and accepted, and its tokens.
fn bringing(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotSubmitted" => {
			"`invoice show` says what has become of it: it is accepted already, or has ended"
		}
		"NotAccepted" => {
			"`invoice show` says how it stands: it must be accepted, not financed, not ended, and to be withdrawn unpaid"
		}
		"NotOwed" => {
			"wait until its debtor has accepted it; what is withdrawn, rejected or lapsed is not owed"
		}
		"NotOpen" => "it has ended: `invoice show` says how",
		"NotJoined" => "its debtor has brought it in: its seller joins it with `invoice confirm`",
		"AlreadyJoined" => "there is nothing to do: leave the number out",
		"Empty" => {
			"name something: a document, a number, a token, a part, a case number or an organisation"
		}
		"NotInOrder" => "give each number, shipment and organisation once",
		"ZeroAmount" => "give an amount that is more than nothing",
		"AmountExceeded" => {
			"give no more than is there: the face, what is owed and not disputed or credited, or what the seller has to pay; \
			 `invoice show` has them"
		}
		"AmountTooLarge" => "split it: sums of money are beyond what the chain counts",
		"InvalidDates" => {
			"date it today or before, and make it due on that day or within a year; of two days give the earlier first"
		}
		"NotPreceding" => "name a receivable of the same seller and debtor, or none",
		"EpochNotFound" => "`epoch list` shows the epochs; tokens are made under those in force",
		"EpochClosed" => {
			"make the tokens again: run the command again, which takes the epochs in force"
		}
		"EpochMissing" => {
			"run the command again: an epoch has come into force meanwhile; if its key is not sealed to you, ask for `epoch seal`"
		}
		"EpochInUse" => {
			"wait: what is live, or has ended within 24 months, needs the epoch (`epoch list`)"
		}
		"EpochStillOpen" => "close the epoch before the newest first: `epoch close`",
		"NewestEpoch" => "open another first: the newest stays open",
		"EpochPending" => {
			"have members of two further groups confirm it: `epoch confirm`; after 30 days another may be opened"
		}
		"EpochNotPending" => "there is nothing to confirm: `epoch list` shows how it stands",
		"KeyMissing" => {
			"have the key sealed to your organisation: `epoch seal`; who opens an epoch seals it to itself too"
		}
		"AlreadySealed" => "there is nothing to do: the organisation has the key",
		"DuplicateToken" => {
			"the same invoice of this seller is accepted, financed or paid already: `invoice all` shows its receivables; a second \
			 sale is refused whoever buys"
		}
		"ShipmentNotFound" => "check the number with `goods shipments`",
		"ShipmentDiffers" => {
			"cite shipments that the seller has sent to the debtor: `goods shipment` shows the parties"
		}
		"PurseShort" => {
			"cite no more than was received undamaged and nobody else has drawn on: `goods shipment` shows what is left"
		}
		"TooLate" => "the time for it is over: have it brought in again, or agree on a credit note",
		"StillRunning" => "wait until the time for it is over: `invoice show` says until when",
		_ => return None,
	})
}

/// Offers, funding, money.
fn selling(name: &str) -> Option<&'static str> {
	Some(match name {
		"InvalidTerms" => {
			"check them with `invoice price`: something must be left for the seller after discount and fees, and default is at most \
			 365 days after the due date"
		}
		"TooLong" => {
			"give a last day from today on: an offer's within 90 days and before it is due, a freeze's within 180"
		}
		"NotListed" => "nothing is offered: `invoice list` does",
		"ListingNotFound" => {
			"`lender search` shows what is offered to you today; terms that have changed since you saw them are not taken"
		}
		"OfferNotFound" => "`invoice show` has the offers that stand today, with their terms",
		"RootDiffers" => {
			"have the seller open the document to you again (`invoice disclose`), and look at it before you fund"
		}
		"DebtorNotApproved" => "approve the debtor first: `lender approve-debtor`",
		"IsFrozen" => "wait until the freeze ends: `invoice show` names the authority and its case",
		"NothingFundable" => "what is left is disputed, credited or paid",
		"AlreadyDue" => {
			"it is too late to finance it: collect it, or have its debtor extend it at acceptance"
		}
		"NotAcknowledged" => {
			"`lender check` shows the flags and what they rest on: name those that you accept with --seen, and why with --ground"
		}
		"LenderShort" => "bring money into your treasury first: `treasury show`",
		"SellerBlocked" => {
			"the seller's treasury cannot take the price: its bank has frozen it (`treasury show`)"
		}
		"AlreadyApproved" => {
			"there is nothing to do: `lender portfolio` lists the debtors that you have approved"
		}
		"NotFunded" => "no lender collects it: `invoice show` says how it stands",
		"NothingOwed" => "nothing is owed any more: `invoice show`",
		"NoRecourse" => {
			"the seller does not stand in for this debtor, and nothing is short by dilution"
		}
		"NotInDefault" => {
			"wait until the debtor is in default: `invoice show` says how many days it is overdue"
		}
		"AlreadyCalled" => "there is nothing to do: recourse was called before",
		"RecourseLeft" => "call on the seller first: `lender recourse`",
		"NothingHeld" => "`treasury held` lists what is held in your favour, and in whose treasury",
		"CannotReceive" => "your bank has frozen your treasury: ask it, then claim again",
		"NotIssuer" => "only the bank that issues the asset sets its holidays",
		"YearBegun" => "set the days of a year that has not begun, next year's at the latest",
		"InvalidHolidays" => "name days of that year",
		"Backwards" => "give today's or a later day: something was entered for a later day already",
		_ => return None,
	})
}

/// Notice, disputes, freezes, recalls and what is noted.
fn facts(name: &str) -> Option<&'static str> {
	Some(match name {
		"AlreadyNotified" | "AlreadyAcknowledged" | "AlreadyAnswered" => {
			"there is nothing to do: `invoice show` has it"
		}
		"NotNotified" => {
			"there is no notice to acknowledge: lender or seller give it with `invoice notice give`"
		}
		"ReportNotFound" | "CreditNotFound" => {
			"`invoice show` lists them with their numbers, from 0"
		}
		"NotReceiver" => {
			"only who is said to have been paid answers, and who holds the receivable where that is contested: `invoice show`"
		}
		"InTheFuture" => "give a day that is not after today, where the asset's days begin and end",
		"NotPending" => {
			"there is nothing to consent to: `invoice show` says how the credit note stands"
		}
		"AlreadyDisputed" => "settle or drop the dispute that is open first: one at a time",
		"NotDisputed" => "no dispute is open: `invoice show`",
		"AlreadyEscalated" => {
			"an arbiter has it: wait for the ruling, or agree with `invoice dispute settle`"
		}
		"NotEscalated" => {
			"one of the parties takes it to an arbiter first: `invoice dispute escalate`"
		}
		"InvalidReason" => {
			"give another reason: a settled dispute or a ruling makes that credit note itself"
		}
		"AlreadyFrozen" => "an order holds it already: `invoice show`",
		"NotFrozen" => "there is nothing to end: `invoice show`",
		"NotAuthority" => "only the authority that has frozen it ends it before its last day",
		"NotCited" => "name a shipment that the receivable cites: `invoice show`",
		"NothingNew" => "there is nothing to do: as much is noted already",
		"GrantNotFound" => "`invoice show` lists who may read what",
		"NoteNotFound" => {
			"there is nothing to take back: your organisation has noted nothing of the kind"
		}
		_ => return None,
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Errors that only a fault of the program brings about, or about which nothing can be done.
	const WITHOUT: [&str; 1] = ["NumbersExhausted"];

	#[test]
	fn each_error_of_the_pallet_should_have_a_remedy() {
		let runtime = crate::metadata::embedded().unwrap();
		let pallet = runtime.metadata.pallet_by_name("Receivables").unwrap();
		let errors = pallet.error_variants().unwrap();
		for error in errors {
			let found = remedy(&format!("Receivables.{}", error.name));
			assert_eq!(found.is_some(), !WITHOUT.contains(&error.name.as_str()), "{}", error.name);
		}
	}

	#[test]
	fn errors_of_others_should_have_none() {
		assert_eq!(remedy("Movements.NotAParty"), None);
		assert_eq!(remedy("Receivables.NoSuch"), None);
		let inner = remedy("Receivables.NotDebtor in Utility.BatchInterrupted");
		assert_eq!(inner, remedy("Receivables.NotDebtor"));
		assert!(inner.is_some());
	}
}
