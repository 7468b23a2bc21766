//! Where the terms of EN 16931 stand among its groups.

/// Where a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
	/// Once in the document.
	Single,
	/// Several times in the document, by itself.
	List,
	/// Once in a group that can stand several times. An identifier that can is its own group, with its scheme.
	Group(&'static str),
	/// Once in a group that can stand several times within another that can.
	Nested(&'static str, &'static str),
}

/// Where the term of that number stands.
pub(crate) const fn place(term: u16) -> Place {
	match term {
		15 | 16 | 20 | 22 => Place::List,
		25 | 26 => Place::Group("BG-3"),
		29 => Place::Group("BT-29"),
		46 => Place::Group("BT-46"),
		60 => Place::Group("BT-60"),
		70..=80 | 165 if term != 73 && term != 74 => Place::Group("BG-13"),
		81..=89 | 91 => Place::Group("BG-16"),
		92..=98 => Place::Group("BG-20"),
		99..=105 => Place::Group("BG-21"),
		116..=121 => Place::Group("BG-23"),
		122..=125 => Place::Group("BG-24"),
		136..=140 => Place::Nested("BG-25", "BG-27"),
		141..=145 => Place::Nested("BG-25", "BG-28"),
		158 => Place::Nested("BG-25", "BT-158"),
		160 | 161 => Place::Nested("BG-25", "BG-32"),
		126..=159 => Place::Group("BG-25"),
		_ => Place::Single,
	}
}
