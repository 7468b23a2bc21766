//! What to do when the chain refuses a call on a registered picture.

/// What to do about an error of the pallet, by its full name. `None` for those of others, and where the general advice
/// says all.
pub(super) fn remedy(name: &str) -> Option<&'static str> {
	// An error of a call within a call has the event's name behind it.
	let name = name.split_once(" in ").map_or(name, |(name, _)| name);
	let name = name.strip_prefix("Images.")?;
	registering(name).or_else(|| contesting(name)).or_else(|| licensing(name))
}

/// Commitments and what comes of them.
fn registering(name: &str) -> Option<&'static str> {
	Some(match name {
		"SuspendedByRule" => {
			"wait until the suspension is over (`images losses` says when): until then answer, give way, and end licences"
		}
		"AlreadyCommitted" => "there is nothing to do: `images deposit list` shows it",
		"CommitNotFound" => {
			"run `images register` again: it looks what has become of the commitment, and goes on from there"
		}
		"CommitTooYoung" => "wait until it is 10 blocks old; `images register` does",
		"CommitExpired" => "run `images register` again: it drops the commitment and makes it anew",
		"NotRenewable" => "reveal it: what was committed to 2 years ago is renewed no more",
		"CommitRuns" => "wait until its time is over, or have who made it drop it",
		"Empty" => "name a picture",
		"UnknownVersions" => "update this program: the chain takes other versions of fingerprints",
		"NoFingerprints" | "InvalidQuality" | "NoPixels" => {
			"make the fingerprints with `images register`, of the picture itself"
		}
		"InvalidKey" => "check the GTIN with `gs1 parse`",
		"NotInOrder" => "give each GTIN once",
		"AlreadyRegistered" => {
			"run `images register` again: it leaves out what is registered meanwhile"
		}
		_ => return None,
	})
}

/// Works, contests, evidence.
fn contesting(name: &str) -> Option<&'static str> {
	Some(match name {
		"WorkNotFound" => "check the number with `images list`",
		"NotOwner" => "only its owner can do this: `images show` says who that is",
		"WorkOut" => "it is revoked or has fallen in a contest: `images show` says which",
		"WorkContested" => {
			"wait until its contest has ended, or answer in it: `images contest show`"
		}
		"NotSeasoned" => "wait: `images show` says until when it seasons",
		"ContestNotFound" => "check the number with `images contest list`",
		"ContestOver" => "it has ended: `images contest show` says how",
		"NotThatSide" => "name the other side, or have the work's owner do it",
		"AlreadyAnswered" => {
			"there is nothing to do: evidence is still taken until the answers end"
		}
		"TooLate" => "the time to answer is over: `images contest show` says since when",
		"TooEarly" => "wait until the sides' time and the review's are over: `images contest show`",
		"PriorContested" => "end the contest of the earlier work first",
		"AtPanel" => "one of the two sides gives way, or a panel says: that part is not there yet",
		"NotContestable" => {
			"look again with `images compare` and `images show`: something has changed"
		}
		"EvidenceUsed" => "give another piece: each serves once",
		"TooMuchEvidence" => "a work has 8 pieces at most: the best one counts",
		"InvalidTime" => "give --time with a timestamp, not in the future, and with nothing else",
		"EvidenceNotFound" => "`images evidence list` numbers them from 0",
		"AlreadyConfirmed" => "there is nothing to do: it was confirmed",
		"RoleMissing" => "it takes an arbiter: the council gives roles",
		"PartyRelated" => "have an arbiter do it that is of neither party's group",
		_ => return None,
	})
}

/// Licences and transfers.
fn licensing(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotInStanding" => "`org show` says how it stands: it must be active",
		"SameOwner" => "it is its own already",
		"AlreadyOffered" => "take the offer back first: `images transfer withdraw`",
		"OfferNotFound" | "NotOffered" => "`images show` says to whom it is offered",
		"OfferEnded" => {
			"who offered it has been suspended or has begun to leave since: have it offered again"
		}
		"InvalidChannels" => {
			"name channels: marketplace, shop, social-media, advertising, print, broadcast"
		}
		"InvalidCountries" => "name countries by two capital letters (ISO 3166), each once",
		"InvalidPeriod" => "give a last day that is not over, and not before the first",
		"OwnLicence" => "the owner needs none",
		"ExclusiveToAll" => "leave --exclusive out, or name a licensee",
		"ExclusiveTaken" => {
			"`images licence list` shows the exclusive licence that covers the same"
		}
		"TooManyLicences" => "drop those that have ended: `images licence drop`",
		"LicenceNotFound" => "check the number with `images licence list`",
		"NotLicensee" => {
			"only who has it can give it up; its giver ends it with `images licence end`"
		}
		"EndsEarlier" => "there is nothing to do: it ends as early by itself",
		"LicenceRuns" => "wait until it has ended, or end it: `images licence end`",
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
		let pallet = runtime.metadata.pallet_by_name("Images").expect("the runtime has pictures");
		for error in pallet.error_variants().unwrap() {
			let found = remedy(&format!("Images.{}", error.name));
			assert_eq!(found.is_some(), !WITHOUT.contains(&error.name.as_str()), "{}", error.name);
		}
	}

	#[test]
	fn errors_of_others_should_have_none() {
		assert_eq!(remedy("Receivables.NotSeller"), None);
		assert_eq!(remedy("Images.NoSuch"), None);
		let inner = remedy("Images.NotOwner in Utility.BatchInterrupted");
		assert_eq!(inner, remedy("Images.NotOwner"));
		assert!(inner.is_some());
	}
}
