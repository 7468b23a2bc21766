//! That what is charged covers what is kept.

use super::*;
use frame_support::traits::StorageInfoTrait;

/// Bytes before every key of a map.
const PREFIX: u32 = 32;

fn most<Map: StorageInfoTrait>() -> u32 {
	let sizes = Map::storage_info().into_iter().filter_map(|info| info.max_size);
	sizes.sum::<u32>() + PREFIX
}

#[test]
fn bytes_charged_should_cover_what_is_kept() {
	let lines = MAX_LINES * 17;
	let container = most::<Containers<Test>>() - lines;
	assert!(container <= crate::containers::CONTAINER_BYTES, "{container}");
	assert!(most::<Taken<Test>>() <= crate::containers::TAKEN_BYTES);
	// An entry, and the SSCC in its shipment.
	assert!(most::<Voyages<Test>>() + 8 <= crate::shipments::VOYAGE_BYTES);
	let exception = most::<Exceptions<Test>>();
	assert!(exception <= crate::exceptions::EXCEPTION_BYTES, "{exception}");
	assert!(most::<Inboxes<Test>>() <= crate::exceptions::INBOX_BYTES);
	let certificate = most::<Certificates<Test>>() + most::<CertificatesOf<Test>>();
	assert!(certificate <= crate::certificates::CERTIFICATE_BYTES, "{certificate}");
	assert!(most::<Documents<Test>>() <= crate::events::DOCUMENT_BYTES);
	let declared = 10 + MAX_CORRECTIONS * 32 + 1;
	let contested = MAX_CONTESTS * 44;
	let event = most::<Events<Test>>() + most::<EventsOf<Test>>() - declared - contested;
	assert!(event <= crate::events::EVENT_BYTES, "{event}");
}
