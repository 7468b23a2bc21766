//! Certificates.

use super::*;

#[tokio::test]
async fn certificate_should_be_told_with_its_details_and_that_it_is_withdrawn() {
	let full = json!({
		"id": 1,
		"kind": "customs-declaration",
		"subject": format!("sscc:{PALLET}/2"),
		"passed": true,
		"hsCode": "19011010",
		"entryPort": "CNNGB",
		"warehouse": DOCK,
		"threeDocuments": true,
		"commitments": hash(0x51),
		"issuer": 5,
		"moment": MOMENT,
		"date": "2019-11-12",
		"withdrawn": said(5, 0x52),
	});
	assert_eq!(answer("certificate", json!([1])).await, with_at(full.clone()));
	let bare = json!({
		"id": 0, "kind": "inspection", "subject": "batch:1", "passed": false, "hsCode": null, "entryPort": null,
		"warehouse": null, "threeDocuments": null, "commitments": hash(0), "withdrawn": null,
	});
	assert_eq!(answer("certificate", json!([0])).await, with_at(with(full, &bare)));
}

#[tokio::test]
async fn certificates_about_a_subject_should_be_told_in_short() {
	let told = answer("certificates", json!([format!("sscc:{PALLET}/2")])).await;
	let certificates = [note(2, "customs-clearance", false), note(1, "customs-declaration", true)];
	assert_eq!(told, with_at(json!({ "certificates": certificates })));
	for subject in ["item:1/2", "batch:1", "sscc:095210010000000017/1", "gtin:09521001000017"] {
		let told = answer("certificates", json!([subject])).await;
		assert_eq!(told, with_at(json!({ "certificates": [] })), "{subject}");
	}
}
