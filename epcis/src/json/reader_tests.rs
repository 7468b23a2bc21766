use super::*;
use proptest::prelude::*;

fn of(text: &str) -> Result<Json, InvalidJson> {
	read(text.as_bytes())
}

#[test]
fn values_should_be_read_as_they_are_written() {
	let value = of(
		" {\"a\" : [1.50, -0e+7, true, false, null, {}], \"b\":\"\\u00e9\\ud83d\\ude00\\n/\\/é\"}\r\n",
	)
	.unwrap();
	let number = |text: &str| Json::Number(text.to_owned());
	let array = vec![
		number("1.50"),
		number("-0e+7"),
		Json::Bool(true),
		Json::Bool(false),
		Json::Null,
		Json::Object(Object::default()),
	];
	let object = value.object().unwrap();
	assert_eq!(object.get("a"), Some(&Json::Array(array)));
	assert_eq!(object.get("b").and_then(Json::text), Some("é😀\n//é"));
	assert_eq!(object.get("c"), None);
	assert_eq!(of("\u{feff}[]"), Ok(Json::Array(Vec::new())));
}

#[test]
fn a_text_that_is_no_json_should_be_refused_where_that_shows() {
	let expected = JsonProblem::Expected;
	for (text, line, column, problem) in [
		("", 1, 1, JsonProblem::End),
		("  \n ", 2, 2, JsonProblem::End),
		("{", 1, 2, JsonProblem::End),
		("[1 2]", 1, 4, expected("a comma or ]")),
		("[1,]", 1, 4, expected("a value")),
		("[,1]", 1, 2, expected("a value")),
		("{,}", 1, 2, expected("a name in quotation marks")),
		("{\"a\":1,}", 1, 8, expected("a name in quotation marks")),
		("{\"a\" 1}", 1, 6, expected("a colon")),
		("{\n\"é\":1 \"b\":2}", 2, 7, expected("a comma or }")),
		("{a:1}", 1, 2, expected("a name in quotation marks")),
		("[] []", 1, 4, expected("the end of the document")),
		("nul", 1, 1, expected("a value")),
		("01", 1, 2, expected("the end of a number")),
		("1.", 1, 3, JsonProblem::End),
		("-", 1, 2, JsonProblem::End),
		("1e+x", 1, 4, expected("a digit")),
		("+1", 1, 1, expected("a value")),
		("NaN", 1, 1, expected("a value")),
		("\"a", 1, 3, JsonProblem::End),
		("\"a\\", 1, 4, JsonProblem::End),
		("\"\t\"", 1, 2, JsonProblem::ControlCharacter),
		("\"\\x\"", 1, 2, JsonProblem::Escape),
		("\"\\u12g4\"", 1, 2, JsonProblem::Escape),
		("\"\\u+123\"", 1, 2, JsonProblem::Escape),
		("\"\\ud800\"", 1, 2, JsonProblem::Escape),
		("\"\\ud800\\u0041\"", 1, 2, JsonProblem::Escape),
		("\"\\udc00\"", 1, 2, JsonProblem::Escape),
		("{\"a\":1,\"b\":2,\"\\u0061\":3}", 1, 14, JsonProblem::Twice("a".to_owned())),
	] {
		assert_eq!(of(text), Err(InvalidJson { line, column, problem }), "{text:?}");
	}
	let encoding = InvalidJson { line: 1, column: 3, problem: JsonProblem::Encoding };
	assert_eq!(read(b"\"\xc3\xa9\xff\""), Err(encoding));
}

#[test]
fn a_name_should_be_refused_when_it_stands_twice_among_many() {
	let members: Vec<String> = (0..100).map(|name| format!("\"{name}\":0")).collect();
	let once = format!("{{{}}}", members.join(","));
	assert_eq!(of(&once).unwrap().object().unwrap().members().len(), 100);
	for again in ["3", "15", "16", "99"] {
		let twice = format!("{{{},\"{again}\":0}}", members.join(","));
		let problem = of(&twice).unwrap_err().problem;
		assert_eq!(problem, JsonProblem::Twice(again.to_owned()));
	}
}

#[test]
fn depth_should_be_bounded() {
	let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
	assert!(of(&nested(MAX_DEPTH)).is_ok());
	assert_eq!(of(&nested(MAX_DEPTH + 1)).unwrap_err().problem, JsonProblem::Depth);
	assert_eq!(of(&"{\"a\":".repeat(1_000_000)).unwrap_err().problem, JsonProblem::Depth);
}

proptest! {
	#[test]
	fn garbage_should_not_panic(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
		let _ = read(&bytes);
	}

	#[test]
	fn nearly_json_should_not_panic(text in "[\\[\\]{}:,\"\\\\u0-9eE.a-f \\-é]{0,40}") {
		let _ = of(&text);
	}

	#[test]
	fn a_text_should_come_back(text in "\\PC{0,20}") {
		let written: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
		let value = of(&format!("\"{written}\"")).unwrap();
		prop_assert_eq!(value.text(), Some(text.as_str()));
	}
}
