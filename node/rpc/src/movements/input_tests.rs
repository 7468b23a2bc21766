use super::*;

#[test]
fn proofs_of_content_should_stay_in_the_order_in_which_they_are_given() {
	let proof = |sscc: &str, index| ContentInput {
		sscc: sscc.to_owned(),
		index,
		path: vec![format!("0x{}", "7f".repeat(32))],
	};
	let given = [("095210010000000017", 3), ("195210010000000014", 0)];
	for order in [given, [given[1], given[0]]] {
		let read = around(order.map(|(sscc, index)| proof(sscc, index)).to_vec()).unwrap();
		let read: Vec<_> = read.iter().map(|proof| (proof.sscc.to_string(), proof.index)).collect();
		assert_eq!(read, order.map(|(sscc, index)| (sscc.to_owned(), index)));
	}
}
