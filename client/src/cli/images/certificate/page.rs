//! A certificate as a page to print: one file of HTML that loads nothing.

use crate::{
	finality::Basis,
	goods::movements::to_the_minute,
	images::{Certificate, Print},
};
use base64::{Engine, engine::general_purpose::STANDARD};

const STYLE: &str = "body{font:11pt/1.4 sans-serif;max-width:48em;margin:2em auto;padding:0 1em;color:#111}\
	h1{font-size:1.5em;margin:0 0 .2em}h2{font-size:1.1em;margin:1.4em 0 .4em}\
	table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.15em .6em .15em 0}\
	th{font-weight:normal;color:#555;white-space:nowrap}code{font:9pt monospace;overflow-wrap:anywhere}\
	img{max-width:20em;max-height:20em;border:1px solid #999;display:block;margin:1em 0}\
	.lead{color:#555;margin:0 0 1em}@media print{body{margin:0;max-width:none}section{break-inside:avoid}}";

/// Text as HTML has it.
fn escaped(text: &str) -> String {
	let mut escaped = String::with_capacity(text.len());
	for character in text.chars() {
		match character {
			'&' => escaped.push_str("&amp;"),
			'<' => escaped.push_str("&lt;"),
			'>' => escaped.push_str("&gt;"),
			'"' => escaped.push_str("&quot;"),
			'\'' => escaped.push_str("&#39;"),
			character => escaped.push(character),
		}
	}
	escaped
}

fn rows(rows: &[(&str, String)]) -> String {
	let row = |(name, value): &(&str, String)| format!("<tr><th>{name}</th><td>{value}</td></tr>");
	format!("<table>{}</table>", rows.iter().map(row).collect::<String>())
}

fn code(text: &str) -> String {
	format!("<code>{}</code>", escaped(text))
}

fn print(print: &Print) -> String {
	let generic = if print.generic { ", generic" } else { "" };
	format!("<li>{} quality {}{generic}</li>", code(&hex::encode(&print.hash.0)), print.quality)
}

/// The page, with a small picture (PNG) when there is one.
pub(super) fn html(certificate: &Certificate, finality: &Basis, small: Option<&[u8]>) -> String {
	let work = &certificate.work;
	let picture = match small {
		Some(small) => format!(
			"<img alt=\"The picture, scaled down\" src=\"data:image/png;base64,{}\">",
			STANDARD.encode(small)
		),
		None => "<p>The picture's file was not at hand when this was made.</p>".to_owned(),
	};
	let gtins: Vec<String> = work.gtins.iter().map(ToString::to_string).collect();
	let gtins = if gtins.is_empty() { "none named".to_owned() } else { gtins.join(", ") };
	let versions = work.versions;
	let state = match work.contest {
		Some(contest) => format!("{}, in contest {contest}", work.state),
		None => work.state.to_string(),
	};
	let what = rows(&[
		("Work", work.id.to_string()),
		("Owner", format!("organisation {}, {}", work.owner, escaped(&certificate.owner_name))),
		("Registered by", format!("organisation {}, as {}", work.registrant, work.claim)),
		(
			"Committed to",
			format!("{}, in block {}", to_the_minute(work.committed), work.commit_block),
		),
		("Revealed", format!("{}, in block {}", to_the_minute(work.at), work.block)),
		("State", state),
		("Trade items", gtins),
	]);
	let picture_rows = rows(&[
		("Picture", format!("{} x {} pixels, {}", work.width, work.height, work.format)),
		("SHA-256 of the file", code(&hex::encode(&work.file.0))),
		("SHA-256 of the pixels", code(&hex::encode(&work.pixels.0))),
		("ISCC", code(&stalhof_fingerprints::iscc::text(&work.iscc.0))),
		(
			"Versions",
			format!(
				"algorithm {}, decoder {}, bundle {}",
				versions.algorithm, versions.decoder, versions.bundle
			),
		),
	]);
	let chain = rows(&[
		("Chain", escaped(&certificate.chain)),
		("Genesis", code(&format!("{:#x}", certificate.genesis))),
		(
			"Block",
			format!(
				"#{} {}",
				certificate.block.number,
				code(&format!("{:#x}", certificate.block.hash))
			),
		),
		("State root", code(&format!("{:#x}", certificate.state_root))),
		("Finality", escaped(&finality.to_string())),
		(
			"Proof",
			format!(
				"{} trie nodes, {} bytes, in the JSON file beside this page",
				certificate.proof.len(),
				certificate.proof.iter().map(|node| node.0.len()).sum::<usize>()
			),
		),
	]);
	let prints: String = work.fingerprints.iter().map(print).collect();
	format!(
		"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
		 <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\
		 <meta name=\"viewport\" content=\"width=device-width\"><title>Work {id}</title><style>{STYLE}</style></head>\n<body>\
		 <h1>Certificate of work {id}</h1><p class=\"lead\">A registered picture on the chain {chain_name}</p>\n{picture}\n\
		 <section>{what}</section>\n<section><h2>The picture</h2>{picture_rows}</section>\n\
		 <section><h2>Where it stands</h2>{chain}</section>\n\
		 <section><h2>What this shows</h2><ul>\
		 <li>The organisation named above had committed to exactly this file by the date and block named above.</li>\
		 <li>The chain had the work as it is described here after the block named above.</li>\
		 <li>Both hold only together with the file: <code>stalhof images certificate verify</code> makes all hashes and fingerprints \
		 anew of it, and checks the proof against the chain.</li></ul></section>\n\
		 <section><h2>What it does not show</h2><ul>\
		 <li>Who made the picture, or has the right to it. Who registers first is not right by that.</li>\
		 <li>What has become of the work since that block: it may have been contested, revoked or passed on.</li>\
		 <li>The owner's name, which the node told, and the trade items, which the registrant named.</li></ul></section>\n\
		 <section><h2>Fingerprints</h2><ol>{prints}</ol></section></body></html>\n",
		id = work.id,
		chain_name = escaped(&certificate.chain),
	)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::images::certificate_for_tests as certificate;

	#[test]
	fn page_should_hold_everything_and_load_nothing() {
		let page = html(&certificate(), &Basis::Node { url: "ws://n".into() }, Some(&[1, 2, 3]));
		for part in [
			"Certificate of work 7",
			"Havnbro Nutrition A/S",
			"data:image/png;base64,AQID",
			"09521001000017",
			&"01".repeat(32),
			&"02".repeat(32),
			"#50 ",
			"quality 90, generic",
			"as told by ws://n",
			"What it does not show",
			"240 x 160 pixels, png",
		] {
			assert!(page.contains(part), "{part}");
		}
		assert_eq!(page.matches("<li><code>").count(), 14);
		for outside in ["http://", "https://", "<script", "<link", "@import", "url("] {
			assert!(!page.contains(outside), "{outside}");
		}
		assert!(page.contains("default-src 'none'"));
	}

	#[test]
	fn names_should_not_become_a_part_of_the_page() {
		let mut certificate = certificate();
		certificate.owner_name = "<script>alert(\"1\")</script> & 'Sons'".into();
		certificate.chain = "<b>".into();
		let page = html(&certificate, &Basis::Node { url: "ws://<i>".into() }, None);
		assert!(
			!page.contains("<script>") && !page.contains("<b>") && !page.contains("<i>"),
			"{page}"
		);
		assert!(
			page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Sons&#39;")
		);
		assert!(page.contains("was not at hand"));
	}
}
