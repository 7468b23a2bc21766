use crate::currency::Currency;

/// Active currencies of ISO 4217 by the number of their decimals, in alphabetical order. Codes for funds, metals and tests are
/// left out: nobody is owed them.
const BY_DIGITS: [(u32, &str); 4] = [
	(0, "BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF"),
	(
		2,
		"AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCNYCOPCRCCUPCVECZKDKKDOPDZDEGPERN\
		 ETBEURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKRLRDLSLMADMDLMGAMKDMMKMNTMOP\
		 MRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZL\
		 THBTJSTMTTOPTRYTTDTWDTZSUAHUSDUYUUZSVEDVESWSTXCDXCGYERZARZMWZWG",
	),
	(3, "BHDIQDJODKWDLYDOMRTND"),
	(4, "CLFUYW"),
];

/// How many decimals a currency has (ISO 4217): 0 to 4. `None` for what is no currency in use.
pub fn minor_digits(currency: Currency) -> Option<u32> {
	let listed =
		|codes: &str| codes.as_bytes().chunks_exact(3).any(|code| code == currency.letters());
	BY_DIGITS.iter().find(|(_, codes)| listed(codes)).map(|(digits, _)| *digits)
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::collections::BTreeSet;

	#[test]
	fn decimals_should_be_those_of_the_currency() {
		for (code, digits) in [
			("EUR", Some(2)),
			("CNY", Some(2)),
			("JPY", Some(0)),
			("KWD", Some(3)),
			("CLF", Some(4)),
			("XAU", None),
			("XXX", None),
			("ABC", None),
			("DEM", None),
		] {
			assert_eq!(minor_digits(code.parse().unwrap()), digits, "{code}");
		}
	}

	#[test]
	fn each_currency_should_be_listed_once_and_in_order() {
		let mut all = BTreeSet::new();
		for (_, codes) in BY_DIGITS {
			let codes: alloc::vec::Vec<&[u8]> = codes.as_bytes().chunks(3).collect();
			assert!(codes.is_sorted());
			for code in codes {
				assert!(code.len() == 3 && code.iter().all(u8::is_ascii_uppercase));
				assert!(all.insert(code), "{code:?}");
			}
		}
		assert_eq!(all.len(), 17 + 134 + 7 + 2);
	}
}
