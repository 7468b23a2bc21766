/// Whether a text has the form of a URI: a scheme, a colon, and something behind it, with no white space and no sign that
/// a URI has not (RFC 3986, 3; letters of all alphabets may stand in it, as in RFC 3987).
pub fn is_uri(text: &str) -> bool {
	let Some((scheme, rest)) = text.split_once(':') else { return false };
	let letter = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
	let plain = scheme.bytes().all(|c| c.is_ascii_alphanumeric() || b"+-.".contains(&c));
	let stray = |c: char| {
		c.is_control()
			|| c.is_whitespace()
			|| matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
	};
	let escaped = |part: &str| {
		let digits = part.as_bytes().get(..2);
		digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
	};
	letter
		&& plain
		&& !rest.is_empty()
		&& !rest.contains(stray)
		&& rest.split('%').skip(1).all(escaped)
}

#[cfg(test)]
mod tests {
	use super::is_uri;

	#[test]
	fn a_uri_should_have_a_scheme_and_no_stray_signs() {
		for text in [
			"urn:epc:id:sgtin:0614141.812345.6789%2F%26%25%22!%3F()",
			"https://id.gs1.org/01/09521141012345?17=261231#a",
			"geo:50.9,6.9",
			"ni:///sha-256;00?ver=CBV2.0",
			"ex:größe",
		] {
			assert!(is_uri(text), "{text}");
		}
		for text in [
			"", "a", ":a", "urn:", "1a:b", "a b:c", "a:b c", "a:<b>", "a:%2", "a:%zz", "a:b\n",
			"ä:b",
		] {
			assert!(!is_uri(text), "{text}");
		}
	}
}
