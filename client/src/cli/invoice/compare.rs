//! `stalhof invoice compare`.

use super::file;
use crate::{cli::Context, error::Result};
use clap::Args;
use serde::Serialize;
use stalhof_invoices::compare;
use stalhof_primitives::invoice::{Match, TokenKind, Verdict};
use std::path::PathBuf;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
	/// A UBL invoice or credit note; `-` reads it from standard input.
	one: PathBuf,
	/// Another.
	other: PathBuf,
}

#[derive(Serialize)]
struct Compared {
	#[serde(rename = "match")]
	matched: Match,
	/// Kinds of tokens in common, and `BT-25` when one names the other.
	on: Vec<&'static str>,
}

impl Compared {
	fn of(verdict: &Verdict) -> Self {
		let kinds = verdict.on.iter().map(|kind| kind.name());
		let on = kinds.chain(verdict.named.then_some("BT-25")).collect();
		Self { matched: verdict.matched, on }
	}
}

/// What it means that both have a token of that kind.
const fn words(kind: TokenKind) -> &'static str {
	match kind {
		TokenKind::F0 => "the tax authority has one name for both",
		TokenKind::F1 => "seller, buyer, number, date, currency and total",
		TokenKind::F2 => "seller, buyer, number and date",
		TokenKind::F3 => "seller, buyer, date, currency and total",
		TokenKind::F4 => "seller, and the number without what is easily altered",
		TokenKind::F5 => "buyer, number and total",
		TokenKind::F6 => "the very same file",
		TokenKind::F7 => "seller, buyer, order or despatch, and total",
		TokenKind::F8 => "seller, buyer, and order or despatch",
	}
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
	let (one, other) = (file::read(&arguments.one)?, file::read(&arguments.other)?);
	let verdict = compare(&one, &other);
	context.out.result(&Compared::of(&verdict), || describe(&verdict))
}

fn describe(verdict: &Verdict) -> String {
	let meaning = match verdict.matched {
		Match::Exact => "they are one invoice",
		Match::Similar => "one may be the other, altered",
		Match::Related if verdict.named => "one names the other",
		Match::Related => "they are about one delivery",
		Match::None => "nothing that counts is the same in both",
	};
	let mut text = format!("{}: {meaning}\n", verdict.matched);
	for kind in &verdict.on {
		text.push_str(&format!("  {kind}  {}\n", words(*kind)));
	}
	if verdict.named {
		text.push_str("  BT-25  one names the other as an invoice that precedes it\n");
	}
	text
}

#[cfg(test)]
mod tests {
	use super::*;
	use stalhof_primitives::invoice::Naming;

	#[test]
	fn verdict_should_be_printed_in_one_form() {
		for (on, naming, expected) in [
			(
				&[TokenKind::F1, TokenKind::F2][..],
				Naming::No,
				r#"{"match":"exact","on":["F1","F2"]}"#,
			),
			(&[TokenKind::F4], Naming::No, r#"{"match":"similar","on":["F4"]}"#),
			(&[TokenKind::F8], Naming::Corrected, r#"{"match":"related","on":["F8","BT-25"]}"#),
			(&[], Naming::No, r#"{"match":"none","on":[]}"#),
		] {
			let verdict = Verdict::new(on.to_vec(), naming);
			assert_eq!(serde_json::to_string(&Compared::of(&verdict)).unwrap(), expected);
			assert!(describe(&verdict).starts_with(verdict.matched.name()));
		}
	}
}
