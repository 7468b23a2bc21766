use super::*;
use proptest::{collection::vec, prelude::*};

fn listed(text: &str) -> Result<Vec<Child>> {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("list");
	std::fs::write(&path, text).unwrap();
	read_children(&path)
}

#[test]
fn any_form_of_an_item_or_a_container_should_be_read() {
	let item =
		Child::Item { gtin: "09521001000017".parse().unwrap(), serial: "HB1".parse().unwrap() };
	let container = Child::Container("095210010000000017".parse().unwrap());
	for (text, wanted) in [
		("https://id.gs1.org/01/09521001000017/21/HB1", &item),
		("https://havnbro.example/01/09521001000017/10/L26B07/21/HB1?17=281130", &item),
		("(01)09521001000017(21)HB1", &item),
		("0109521001000017", &item),
		("095210010000000017", &container),
		("sscc:095210010000000017", &container),
		("(00)095210010000000017", &container),
		("https://id.gs1.org/00/095210010000000017", &container),
	] {
		match child(text) {
			Ok(found) => assert_eq!(&found, wanted, "{text}"),
			Err(why) => {
				assert!(text == "0109521001000017" && why.contains("serial"), "{text}: {why}")
			}
		}
	}
	assert_eq!(child(&child_link(&item)), Ok(item));
	assert_eq!(child(&child_link(&container)), Ok(container));
	assert!(child("gln:9521001000017").is_err_and(|why| why.contains("place")));
}

#[test]
fn list_should_come_back_sorted_without_empty_lines() {
	let children =
		listed("\n095210010000000017\r\n(01)09521001000017(21)B\n\n  (01)09521001000017(21)A  \n")
			.unwrap();
	let texts: Vec<_> = children.iter().map(ToString::to_string).collect();
	assert_eq!(texts, ["09521001000017 A", "09521001000017 B", "095210010000000017"]);
}

#[test]
fn line_should_be_named_when_it_is_no_child_or_a_twin() {
	for (text, line, part) in [
		("095210010000000017\n\nx\n", 3, ""),
		("(01)09521001000017\n", 1, "serial"),
		(
			"(01)09521001000017(21)A\n(01)09521001000017(21)B\nhttps://id.gs1.org/01/09521001000017/21/A",
			3,
			"line 1 already",
		),
		("095210010000000018", 1, "check digit"),
	] {
		let error = listed(text).unwrap_err();
		assert!(
			matches!(&error, Error::BadLine { line: found, why, .. } if *found == line && why.contains(part)),
			"{text:?}: {error}"
		);
	}
	for text in ["", "\n \n"] {
		let error = listed(text).unwrap_err();
		assert!(error.to_string().contains("names nothing"), "{error}");
	}
}

proptest! {
	/// Of a list with one twin put in anywhere, the later line is told.
	#[test]
	fn twin_should_be_refused_wherever_it_stands(
		serials in proptest::collection::btree_set("[A-Z0-9]{1,20}", 1..30),
		from: prop::sample::Index,
		to: prop::sample::Index,
	) {
		let mut lines: Vec<String> = serials.iter().map(|serial| format!("(01)09521001000017(21){serial}")).collect();
		let kept = listed(&lines.join("\n")).unwrap();
		prop_assert_eq!(kept.len(), lines.len());
		prop_assert!(kept.is_sorted_by(|one, next| one < next));
		let (from, to) = (from.index(lines.len()), to.index(lines.len() + 1));
		let twin = lines[from].clone();
		lines.insert(to, twin);
		let later = if to <= from { from + 2 } else { to + 1 };
		let error = listed(&lines.join("\n")).unwrap_err();
		prop_assert!(matches!(error, Error::BadLine { line, .. } if line == later as u64), "{}", error);
	}

	#[test]
	fn whatever_a_list_holds_should_be_read_or_refused(text in vec(any::<char>(), 0..200)) {
		let text: String = text.into_iter().collect();
		let _ = listed(&text);
	}
}
