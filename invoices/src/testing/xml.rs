//! XML in the many ways in which it can be written.

/// In which encoding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
	/// UTF-8.
	#[default]
	Utf8,
	/// UTF-8 with a byte order mark.
	Utf8Mark,
	/// UTF-16, the lesser byte first, with a byte order mark.
	Utf16Little,
	/// UTF-16, the greater byte first, without a byte order mark.
	Utf16Big,
	/// ISO-8859-1; other characters by number.
	Latin1,
}

/// How a document is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
	/// The prefix of the root; empty for none.
	pub root: &'static str,
	/// The prefix of elements that hold elements; empty for none.
	pub aggregate: &'static str,
	/// The prefix of elements that hold a value; empty for none.
	pub basic: &'static str,
	/// In which encoding.
	pub encoding: Encoding,
	/// Whether each element has its line.
	pub lines: bool,
	/// Whether values are taken apart by comments, instructions and CDATA, and extensions and a signature stand around.
	pub noise: bool,
}

impl Default for Style {
	fn default() -> Self {
		Self {
			root: "",
			aggregate: "cac",
			basic: "cbc",
			encoding: Encoding::Utf8,
			lines: true,
			noise: false,
		}
	}
}

/// Puts a document together.
pub(super) struct Xml<'s> {
	style: &'s Style,
	out: String,
	open: Vec<String>,
	values: usize,
}

impl<'s> Xml<'s> {
	/// A document with that root.
	pub(super) fn new(style: &'s Style, root: &str) -> Self {
		let encoding = match style.encoding {
			Encoding::Utf8 | Encoding::Utf8Mark => "UTF-8",
			Encoding::Utf16Little | Encoding::Utf16Big => "UTF-16",
			Encoding::Latin1 => "ISO-8859-1",
		};
		let mut own = Self { style, out: String::new(), open: Vec::new(), values: 0 };
		own.out.push_str(&format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n"));
		let space = "urn:oasis:names:specification:ubl:schema:xsd:";
		let mut tag = own.name("", root);
		own.open.push(tag.clone());
		for (prefix, name) in [
			(style.root, format!("{root}-2")),
			(style.aggregate, "CommonAggregateComponents-2".to_owned()),
			(style.basic, "CommonBasicComponents-2".to_owned()),
		] {
			let declared =
				if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
			tag.push_str(&format!(" {declared}=\"{space}{name}\""));
		}
		if style.noise {
			tag.push_str(
				" xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x y.xsd' \
				 xmlns:ext='urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2'",
			);
		}
		own.out.push_str(&format!("<{tag}>"));
		if style.noise {
			own.out.push_str(
				"<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><s:Signature xmlns:s='urn:s'><s:ID>7</s:ID>\
				 </s:Signature></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>",
			);
		}
		own
	}

	fn name(&self, prefix: &str, name: &str) -> String {
		let prefix = match prefix {
			"cac" => self.style.aggregate,
			"cbc" => self.style.basic,
			_ => self.style.root,
		};
		if prefix.is_empty() { name.to_owned() } else { format!("{prefix}:{name}") }
	}

	fn line(&mut self) {
		if self.style.lines {
			self.out.push('\n');
			self.out.push_str(&"\t".repeat(self.open.len()));
		}
	}

	/// An element that holds elements.
	pub(super) fn group(&mut self, name: &str, within: impl FnOnce(&mut Self)) {
		let name = self.name("cac", name);
		self.line();
		self.out.push_str(&format!("<{name}>"));
		self.open.push(name);
		within(self);
		self.close();
	}

	fn close(&mut self) {
		let Some(name) = self.open.pop() else { return };
		self.line();
		self.out.push_str(&format!("</{name}>"));
	}

	/// An element with a value, if there is one.
	pub(super) fn value(&mut self, name: &str, value: &Option<impl ToString>) {
		self.value_with(name, &[], value);
	}

	/// An element with a value and those of the attributes that there are.
	pub(super) fn value_with(
		&mut self,
		name: &str,
		attributes: &[(&str, Option<&str>)],
		value: &Option<impl ToString>,
	) {
		let Some(value) = value.as_ref().map(ToString::to_string) else { return };
		let name = self.name("cbc", name);
		self.line();
		self.out.push_str(&format!("<{name}"));
		for (attribute, own) in attributes {
			if let Some(own) = own {
				let own = self.escaped(own);
				self.out.push_str(&format!(" {attribute}=\"{own}\""));
			}
		}
		let value = self.noisy(&value);
		self.out.push_str(&format!(">{value}</{name}>"));
	}

	/// A value, taken apart where that is asked for.
	fn noisy(&mut self, value: &str) -> String {
		self.values += 1;
		let middle = value.char_indices().nth(value.chars().count() / 2).map_or(0, |(at, _)| at);
		let (one, two) = value.split_at(middle);
		let [first, second, whole] = [one, two, value].map(|part| self.escaped(part));
		let by_number = |text: &str| {
			text.chars().map(|sign| format!("&#x{:X};", u32::from(sign))).collect::<String>()
		};
		match (self.style.noise, self.values % 4) {
			(false, _) => whole,
			(true, 0) => format!(" \n{first}<!-- {} -->{second}\t ", self.values),
			(true, 1) => format!("{first}<?pi {}?>{second}", self.values),
			// Characters of another encoding cannot stand in a section that knows no numbers.
			(true, 2) if !value.contains("]]>") && value.is_ascii() => {
				format!("<![CDATA[{value}]]>")
			}
			(true, _) => first + &by_number(two),
		}
	}

	fn escaped(&self, text: &str) -> String {
		let mut out = String::new();
		for sign in text.chars() {
			match sign {
				'&' => out.push_str("&amp;"),
				'<' => out.push_str("&lt;"),
				'>' => out.push_str("&gt;"),
				'"' => out.push_str("&quot;"),
				sign if self.style.encoding == Encoding::Latin1 && u32::from(sign) > 0xff => {
					out.push_str(&format!("&#{};", u32::from(sign)));
				}
				sign => out.push(sign),
			}
		}
		out
	}

	/// The document's bytes.
	pub(super) fn finish(mut self) -> Vec<u8> {
		while !self.open.is_empty() {
			self.close();
		}
		let text = self.out + "\n";
		match self.style.encoding {
			Encoding::Utf8 => text.into_bytes(),
			Encoding::Utf8Mark => ["\u{feff}", &text].concat().into_bytes(),
			Encoding::Utf16Little => {
				["\u{feff}", &text].concat().encode_utf16().flat_map(u16::to_le_bytes).collect()
			}
			Encoding::Utf16Big => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
			Encoding::Latin1 => {
				text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(b'?')).collect()
			}
		}
	}
}
