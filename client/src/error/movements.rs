//! What to do when the chain refuses a call of goods on the move.

/// What to do about an error of the pallet, by its full name. `None` for those of others, and where the general advice
/// says all.
pub(super) fn remedy(name: &str) -> Option<&'static str> {
	// An error of a call within a call has the event's name behind it.
	let name = name.split_once(" in ").map_or(name, |(name, _)| name);
	Some(match name.strip_prefix("Movements.")? {
		"InvalidKey" => {
			"correct the number: its last digit follows from the others, as `gs1 parse` shows"
		}
		"NotLicensed" => {
			"use an SSCC of your own GS1 prefix, or have its licensee let you issue it (`gs1 licences` shows who may)"
		}
		"InvalidLevel" => "give a level from 1, of items alone, to 7",
		"SsccInUse" => {
			"`goods container` shows what stands under it: `goods repack` packs it anew, `goods unpack` ends it"
		}
		"SsccRests" => "take another SSCC: one rests for 12 months after its last movement",
		"SubjectNotFound" => {
			"check the number: `goods batch list GTIN` shows the batches of a trade item"
		}
		"NotAuthorized" => {
			"handle what you make, sell, import or have received; an exception is settled by who raised it, or a suspicion \
			 by a regulator"
		}
		"Empty" => "name what it is about: containers, quantities, children or events",
		"NotInOrder" => "give each container, line and child once",
		"QuantityExceeded" => {
			"give no more than the batch or the container has: `goods batch show`, `goods container`"
		}
		"TooManyLines" => {
			"send it as several shipments: 16 different batches and trade items are the most of one"
		}
		"CountDiffers" => {
			"a container of level 1 has as many children as pieces: correct the list or the quantity"
		}
		"ContainerNotFound" => "check the SSCC with `goods container`: it may have been unpacked",
		"NotCustodian" => {
			"`goods container` shows who has it: they must send it to you, or act themselves"
		}
		"UnderWay" => {
			"wait until its receiver has received it, or have its sender void the shipment"
		}
		"OtherContents" => {
			"of a container with a packing list name children, of one known by quantity give --quantity"
		}
		"AlreadyTaken" => "leave out what was taken out before",
		"StillPacked" => "wait until the container is packed anew or unpacked",
		"InvalidProof" => {
			"use the packing list of the container's present packing: `goods container` shows its root and number"
		}
		"OnePlace" => "give the packings of two different containers",
		"AlreadyShown" => "there is nothing to do: the chain has this already",
		"NotInStanding" => "`org show` says how the other organisation stands: it must be active",
		"InTheFuture" => {
			"give a time that is not after the chain's calendar (`chain status`), or leave --time out"
		}
		"TimesOutOfOrder" => {
			"give a time not before what went before: making, packing, sending, departure, arrival, in this order"
		}
		"ShipmentNotFound" => "check the number with `goods shipments`",
		"NotAReturn" => "name a shipment that you have received, and send the goods to who sent it",
		"NotCarrier" => {
			"only the carrier that the sender has named can take it over: `goods shipment` shows it"
		}
		"AlreadyDeparted" => "there is nothing to do: the carrier has taken it over before",
		"NotSender" => "only its sender can void a shipment: `goods shipment` shows it",
		"NotReceiver" => {
			"only the receiver that the sender has named can say that it arrived: `goods shipment` shows it"
		}
		"NotOpen" => "`goods shipment` shows what has become of it",
		"ExceptionsOpen" => {
			"ask who raised its exceptions to settle them: `goods exceptions` lists those that you have to answer"
		}
		"OutcomeDiffers" => "`goods shipment` shows its lines: say of each what arrived",
		"NotAParty" => {
			"only sender, consignee, receiver and carrier can raise it: name the goods instead of the shipment"
		}
		"ToldByReceipt" => "say with `goods receive` what has arrived",
		"ExceptionNotFound" => "check the number with `goods exceptions`",
		"NotOwner" => "`goods exception show` says who has to answer",
		"AlreadyAnswered" | "AlreadySettled" => {
			"there is nothing to do: `goods exception show` says what was said"
		}
		"RoleMissing" => {
			"clearance is an authority's word, a declaration a broker's, an inspection an inspector's: the council gives \
			 roles"
		}
		"InvalidDetails" => {
			"write 6 to 12 digits for the nomenclature, CNNGB for a port, a GLN for a warehouse; an inspection has none"
		}
		"CertificateNotFound" => "check the number: `goods certificate show`",
		"NotIssuer" => "only who issued a certificate can withdraw it",
		"AlreadyWithdrawn" => "there is nothing to do: it was withdrawn before",
		"DocumentTaken" => "there is nothing to do: your organisation has captured it before",
		"DocumentNotFound" => {
			"capture the document first, as the same organisation: `goods capture`"
		}
		"InvalidOffset" => {
			"local clocks stand from 14 hours behind UTC to 14 hours ahead: correct eventTimeZoneOffset"
		}
		"EventTaken" => "there is nothing to do: your organisation has indexed this event before",
		"EventNotFound" => "check the hash with `goods event show`; capture the document first",
		"AlreadyDeclared" => "there is nothing to do: the event is declared in error, once",
		"AlreadyContested" => {
			"there is nothing to do; of an event of your own say `goods event declare`"
		}
		"TooManyContests" => {
			"eight contest it already: raise a suspicion with `goods exception raise`"
		}
		"NotDelivered" => {
			"draw on no more than was received and has not come back or been drawn on: `goods shipment`"
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
		let pallet = runtime.metadata.pallet_by_name("Movements").unwrap();
		let errors = pallet.error_variants().unwrap();
		for error in errors {
			let found = remedy(&format!("Movements.{}", error.name));
			assert_eq!(found.is_some(), !WITHOUT.contains(&error.name.as_str()), "{}", error.name);
		}
	}

	#[test]
	fn errors_of_others_should_have_none() {
		assert_eq!(remedy("Goods.NotAuthorized"), None);
		assert_eq!(remedy("BadOrigin"), None);
		assert_eq!(
			remedy("Movements.NotSender in Utility.BatchInterrupted"),
			remedy("Movements.NotSender")
		);
	}
}
