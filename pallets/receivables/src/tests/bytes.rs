//! That what is charged covers what is kept.

use super::*;
use crate::records::*;
use codec::MaxEncodedLen;
use frame_support::traits::StorageInfoTrait;

/// Bytes before every key of a map.
const PREFIX: u32 = 32;

fn most<Map: StorageInfoTrait>() -> u32 {
	let sizes = Map::storage_info().into_iter().filter_map(|info| info.max_size);
	sizes.sum::<u32>() + PREFIX
}

fn length<Kind: MaxEncodedLen>() -> u32 {
	u32::try_from(Kind::max_encoded_len()).expect("it is short")
}

#[track_caller]
fn covers(charged: u32, kept: u32) {
	assert!(kept <= charged, "{kept} are kept, {charged} charged");
	assert!(charged < kept * 2, "{charged} are charged for {kept}");
}

#[test]
fn bytes_charged_should_cover_what_is_kept() {
	let record = most::<crate::Receivables<Test>>() + most::<PapersOf<Test>>();
	let lists = most::<BySeller<Test>>() + most::<ByDebtor<Test>>() + most::<Outstanding<Test>>();
	let notes = most::<NotesOf<Test>>() + most::<CountedOf<Test>>();
	covers(RECEIVABLE_BYTES, record + lists + notes);
	covers(PROFILE_BYTES, most::<Sellers<Test>>());
	covers(PROFILE_BYTES, most::<Debtors<Test>>());
	covers(PAIR_BYTES, most::<Pairs<Test>>() + most::<PairsOfDebtors<Test>>());
	let token = length::<KindToken>();
	covers(TOKEN_BYTES, token + most::<Tokens<Test>>() + most::<Standings<Test>>());
	let list = most::<TokensOf<Test>>() - MAX_EPOCHS * MAX_TOKENS * token;
	covers(MAX_EPOCHS * EPOCH_LIST_BYTES, list);
	covers(CITED_BYTES, length::<Cited>() + most::<RecallFlags<Test>>());
	covers(SHIPMENTS_BYTES, most::<ShipmentsOf<Test>>() - MAX_CITED * length::<Cited>());
	covers(LISTING_BYTES, most::<Listings<Test>>());
	covers(OFFER_BYTES, most::<Offers<Test>>());
	covers(APPROVED_BYTES, most::<ApprovedDebtors<Test>>());
	let exposures = most::<DebtorExposures<Test>>() + most::<SellerExposures<Test>>();
	covers(POSITION_BYTES, most::<Positions<Test>>() + most::<ByLender<Test>>() + exposures);
	covers(NOTICE_BYTES, most::<Notices<Test>>());
	covers(REPORT_BYTES, most::<Reports<Test>>());
	covers(CREDIT_BYTES, most::<CreditNotes<Test>>());
	covers(DISPUTE_BYTES, most::<Disputes<Test>>());
	covers(FREEZE_BYTES, most::<Freezes<Test>>());
	covers(ELSEWHERE_BYTES, most::<Elsewheres<Test>>());
	covers(GRANT_BYTES, most::<Grants<Test>>());
	covers(EPOCH_BYTES, most::<Epochs<Test>>());
	covers(SEALED_BYTES, most::<SealedKeys<Test>>());
	covers(HOLIDAYS_BYTES, most::<Holidays<Test>>());
}
