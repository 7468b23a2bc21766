use super::{Json, MAX_DEPTH, Object};
use core::fmt;
use std::collections::HashSet;

/// Why a text is no JSON that is read here, and where that shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidJson {
	/// The line, from 1.
	pub line: usize,
	/// The character of that line, from 1.
	pub column: usize,
	/// What is wrong there.
	pub problem: JsonProblem,
}

/// What is wrong with a text that is no JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonProblem {
	/// It is not in UTF-8.
	Encoding,
	/// It ends too early.
	End,
	/// Something else stands where this should.
	Expected(&'static str),
	/// A control character in a text.
	ControlCharacter,
	/// `\` and something that is no escape, or half of a pair of surrogates.
	Escape,
	/// A name that the object has already.
	Twice(String),
	/// Deeper than [`MAX_DEPTH`].
	Depth,
}

impl fmt::Display for InvalidJson {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "line {}, column {}: ", self.line, self.column)?;
		match &self.problem {
			JsonProblem::Encoding => f.write_str("this is no UTF-8: write the document in UTF-8"),
			JsonProblem::End => f.write_str("the document ends here, in the middle of a value"),
			JsonProblem::Expected(what) => write!(f, "{what} should stand here"),
			JsonProblem::ControlCharacter => f.write_str(
				"a control character in a text: write it as \\u and four hexadecimal digits",
			),
			JsonProblem::Escape => f.write_str("this is no escape that JSON has"),
			JsonProblem::Twice(name) => {
				write!(f, "{name:?} stands twice in one object: leave one of them out")
			}
			JsonProblem::Depth => {
				write!(f, "arrays and objects stand more than {MAX_DEPTH} deep here")
			}
		}
	}
}

impl core::error::Error for InvalidJson {}

/// Reads one value with nothing but white space around it.
///
/// # Errors
/// [`InvalidJson`], at the first place where it shows.
pub(crate) fn read(bytes: &[u8]) -> Result<Json, InvalidJson> {
	let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
	let text = core::str::from_utf8(bytes)
		.map_err(|error| place(bytes, error.valid_up_to(), JsonProblem::Encoding))?;
	let mut reader = Reader { text, at: 0 };
	let value = reader.value(MAX_DEPTH).and_then(|value| match reader.next_sign() {
		None => Ok(value),
		Some(_) => Err(JsonProblem::Expected("the end of the document")),
	});
	value.map_err(|problem| place(bytes, reader.at, problem))
}

fn place(bytes: &[u8], at: usize, problem: JsonProblem) -> InvalidJson {
	let before = bytes.get(..at).unwrap_or(bytes);
	let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |index| index + 1);
	let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
	let characters = |byte: &&u8| **byte & 0xc0 != 0x80;
	let column = before.get(start..).unwrap_or_default().iter().filter(characters).count() + 1;
	InvalidJson { line, column, problem }
}

struct Reader<'a> {
	text: &'a str,
	at: usize,
}

impl<'a> Reader<'a> {
	fn rest(&self) -> &'a str {
		self.text.get(self.at..).unwrap_or_default()
	}

	fn peek(&self) -> Option<u8> {
		self.text.as_bytes().get(self.at).copied()
	}

	/// The next byte that is no white space, which is not passed.
	fn next_sign(&mut self) -> Option<u8> {
		while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
			self.at += 1;
		}
		self.peek()
	}

	/// Passes that sign, if it is next.
	fn pass(&mut self, sign: u8) -> bool {
		let is_next = self.next_sign() == Some(sign);
		if is_next {
			self.at += 1;
		}
		is_next
	}

	fn expected(&self, what: &'static str) -> JsonProblem {
		if self.peek().is_none() { JsonProblem::End } else { JsonProblem::Expected(what) }
	}

	fn value(&mut self, depth: usize) -> Result<Json, JsonProblem> {
		match self.next_sign() {
			Some(b'{') => self.object(depth.checked_sub(1).ok_or(JsonProblem::Depth)?),
			Some(b'[') => self.array(depth.checked_sub(1).ok_or(JsonProblem::Depth)?),
			Some(b'"') => self.text().map(Json::Text),
			Some(b'-' | b'0'..=b'9') => self.number(),
			_ => self.word(),
		}
	}

	fn object(&mut self, depth: usize) -> Result<Json, JsonProblem> {
		self.at += 1;
		let mut members: Vec<(String, Json)> = Vec::new();
		let mut names: HashSet<String> = HashSet::new();
		let mut first = true;
		while !self.pass(b'}') {
			if !first && !self.pass(b',') {
				return Err(self.expected("a comma or }"));
			}
			first = false;
			if self.next_sign() != Some(b'"') {
				return Err(self.expected("a name in quotation marks"));
			}
			let start = self.at;
			let name = self.text()?;
			// Few members are compared one by one; many through a set, so that a document cannot make this slow.
			let twice = if members.len() < 16 {
				members.iter().any(|(member, _)| *member == name)
			} else {
				if names.is_empty() {
					names.extend(members.iter().map(|(member, _)| member.clone()));
				}
				!names.insert(name.clone())
			};
			if twice {
				self.at = start;
				return Err(JsonProblem::Twice(name.chars().take(60).collect()));
			}
			if !self.pass(b':') {
				return Err(self.expected("a colon"));
			}
			members.push((name, self.value(depth)?));
		}
		Ok(Json::Object(Object(members)))
	}

	fn array(&mut self, depth: usize) -> Result<Json, JsonProblem> {
		self.at += 1;
		let mut elements = Vec::new();
		while !self.pass(b']') {
			if !elements.is_empty() && !self.pass(b',') {
				return Err(self.expected("a comma or ]"));
			}
			elements.push(self.value(depth)?);
		}
		Ok(Json::Array(elements))
	}

	fn word(&mut self) -> Result<Json, JsonProblem> {
		let words =
			[("true", Json::Bool(true)), ("false", Json::Bool(false)), ("null", Json::Null)];
		for (word, value) in words {
			if self.rest().starts_with(word) {
				self.at += word.len();
				return Ok(value);
			}
		}
		Err(self.expected("a value"))
	}

	fn number(&mut self) -> Result<Json, JsonProblem> {
		let start = self.at;
		self.one_of(b"-");
		if !self.one_of(b"0") {
			self.digits()?;
		}
		if self.one_of(b".") {
			self.digits()?;
		}
		if self.one_of(b"eE") {
			self.one_of(b"+-");
			self.digits()?;
		}
		if self.peek().is_some_and(|byte| byte.is_ascii_alphanumeric()) {
			return Err(JsonProblem::Expected("the end of a number"));
		}
		Ok(Json::Number(self.text.get(start..self.at).unwrap_or_default().to_owned()))
	}

	fn one_of(&mut self, bytes: &[u8]) -> bool {
		let is_next = self.peek().is_some_and(|byte| bytes.contains(&byte));
		if is_next {
			self.at += 1;
		}
		is_next
	}

	fn digits(&mut self) -> Result<(), JsonProblem> {
		let start = self.at;
		while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
			self.at += 1;
		}
		if self.at == start { Err(self.expected("a digit")) } else { Ok(()) }
	}

	fn text(&mut self) -> Result<String, JsonProblem> {
		self.at += 1;
		let mut text = String::new();
		loop {
			let rest = self.rest();
			let stop = rest.find(|c: char| c == '"' || c == '\\' || c < ' ');
			let plain = rest.get(..stop.unwrap_or(rest.len())).unwrap_or_default();
			text.push_str(plain);
			self.at += plain.len();
			match self.peek() {
				None => return Err(JsonProblem::End),
				Some(b'"') => {
					self.at += 1;
					return Ok(text);
				}
				Some(b'\\') => {
					let character = self.escape()?;
					text.push(character);
				}
				Some(_) => return Err(JsonProblem::ControlCharacter),
			}
		}
	}

	/// Passes an escape, if it is one.
	fn escape(&mut self) -> Result<char, JsonProblem> {
		let rest = self.rest();
		let (character, length) = match rest.as_bytes().get(1) {
			None => {
				self.at += 1;
				return Err(JsonProblem::End);
			}
			Some(b'"') => ('"', 2),
			Some(b'\\') => ('\\', 2),
			Some(b'/') => ('/', 2),
			Some(b'b') => ('\u{8}', 2),
			Some(b'f') => ('\u{c}', 2),
			Some(b'n') => ('\n', 2),
			Some(b'r') => ('\r', 2),
			Some(b't') => ('\t', 2),
			Some(b'u') => {
				let first = unit(rest).ok_or(JsonProblem::Escape)?;
				if (0xd800..0xdc00).contains(&first) {
					let second = rest.get(6..).and_then(unit).ok_or(JsonProblem::Escape)?;
					let pair = char::decode_utf16([first, second]).next();
					(pair.and_then(Result::ok).ok_or(JsonProblem::Escape)?, 12)
				} else {
					(char::from_u32(u32::from(first)).ok_or(JsonProblem::Escape)?, 6)
				}
			}
			Some(_) => return Err(JsonProblem::Escape),
		};
		self.at += length;
		Ok(character)
	}
}

/// The UTF-16 unit of `\u` and four hexadecimal digits, with which the text begins.
fn unit(text: &str) -> Option<u16> {
	let digits = text.strip_prefix("\\u")?.get(..4)?;
	let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
	hexadecimal.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
}

#[cfg(test)]
#[path = "reader_tests.rs"]
mod tests;
