//! Links, and the codes that labels hide, drawn as QR codes (ISO/IEC 18004, error correction level M, a quiet zone of four modules).

use super::{CODE_CHARACTERS, Code, Proof, yymmdd};
use crate::error::{Error, Result};
use qrcode::{Color, EcLevel, QrCode};
use stalhof_primitives::gs1::Serial;
use zeroize::Zeroizing;

/// Modules of the light margin around a code.
const QUIET: usize = 4;

/// Pixels of a module in a PNG.
const SCALE: usize = 8;

/// Labels of a sheet: so many beside and below one another, each 70 mm by 37.125 mm, which fills A4.
const COLUMNS: usize = 3;
const ROWS: usize = 8;

/// The dark modules of a link's code.
struct Drawing {
	side: usize,
	dark: Vec<bool>,
}

impl Drawing {
	fn new(link: &str) -> Result<Self> {
		let code = QrCode::with_error_correction_level(link, EcLevel::M).map_err(|why| {
			Error::BadValue {
				what: "link",
				value: link.to_owned(),
				why: format!("no QR code: {why}"),
			}
		})?;
		let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
		Ok(Self { side: code.width(), dark })
	}

	/// Its side with the margins.
	const fn outer(&self) -> usize {
		self.side + 2 * QUIET
	}

	/// Whether a module is dark. Places count from the corner of the margin.
	fn is_dark(&self, x: usize, y: usize) -> bool {
		let inside = |place: usize| place.checked_sub(QUIET).filter(|place| *place < self.side);
		let place = inside(x).zip(inside(y)).map(|(x, y)| y * self.side + x);
		place.and_then(|place| self.dark.get(place)).is_some_and(|dark| *dark)
	}

	/// The dark modules as a path of SVG, in units of a module.
	fn path(&self) -> String {
		let mut path = String::new();
		for y in 0..self.outer() {
			let mut x = 0;
			while x < self.outer() {
				let run = (x..self.outer()).take_while(|x| self.is_dark(*x, y)).count();
				if run > 0 {
					path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
				}
				x += run + 1;
			}
		}
		path
	}
}

/// A link as a drawing (SVG), of no size of its own.
///
/// # Errors
/// [`Error::BadValue`] when it is too long for a QR code.
pub fn svg(link: &str) -> Result<String> {
	let drawing = Drawing::new(link)?;
	let (side, path) = (drawing.outer(), drawing.path());
	Ok(format!(
		"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
		 <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n"
	))
}

/// A link as a picture (PNG) of two colours, eight pixels a module.
///
/// # Errors
/// [`Error::BadValue`] when it is too long for a QR code.
pub fn png(link: &str) -> Result<Vec<u8>> {
	let drawing = Drawing::new(link)?;
	// A module is as wide as a byte has bits.
	let line = |y: usize| {
		let byte = |x| if drawing.is_dark(x, y) { 0 } else { 0xff };
		(0..drawing.outer()).map(byte).collect::<Vec<u8>>().repeat(SCALE)
	};
	let pixels: Vec<u8> = (0..drawing.outer()).flat_map(line).collect();
	let internal = |error: png::EncodingError| Error::Internal(error.to_string());
	let side = u32::try_from(drawing.outer() * SCALE)
		.map_err(|error| Error::Internal(error.to_string()))?;
	let mut file = Vec::new();
	let mut encoder = png::Encoder::new(&mut file, side, side);
	encoder.set_color(png::ColorType::Grayscale);
	encoder.set_depth(png::BitDepth::One);
	let mut writer = encoder.write_header().map_err(internal)?;
	writer.write_image_data(&pixels).map_err(internal)?;
	writer.finish().map_err(internal)?;
	Ok(file)
}

/// A sheet of labels to print: a page of HTML for each 24, of the size A4, with code and plain text of each mark.
///
/// # Errors
/// [`Error::BadValue`] when a link is too long for a QR code.
pub fn sheet(marks: &[(String, Proof)]) -> Result<String> {
	let label = |(place, (link, proof)): (usize, &(String, Proof))| {
		let lines = [
			Some(format!("(01) {}", proof.gtin)),
			Some(format!("(21) {}", proof.serial)),
			Some(format!("(10) {}", proof.lot)),
			proof.expires.map(|day| format!("(17) {}", yymmdd(day))),
		];
		Ok(label(place, &Drawing::new(link)?, lines.into_iter().flatten()))
	};
	let labels = marks.iter().enumerate().map(label).collect::<Result<Vec<_>>>()?;
	Ok(pages("Labels", labels.iter().map(String::as_str)))
}

/// A sheet of what labels hide, laid out as [`sheet`]: a QR code of the 26 characters, the characters, and the serial, which
/// tells to which label they belong. It is secret.
///
/// # Errors
/// [`Error::Internal`] when a code cannot be drawn.
pub fn code_sheet(marks: &[(Serial, Code)]) -> Result<Zeroizing<String>> {
	let label = |(place, (serial, code)): (usize, &(Serial, Code))| {
		let text = code.to_text();
		let drawing = Drawing::new(&text)
			.map_err(|_| Error::Internal("a code that cannot be drawn".to_owned()))?;
		let (first, last) = text.split_at(CODE_CHARACTERS / 2);
		let lines = [format!("(21) {serial}"), first.to_owned(), last.to_owned()];
		Ok(Zeroizing::new(label(place, &drawing, lines)))
	};
	let labels = marks.iter().enumerate().map(label).collect::<Result<Vec<_>>>()?;
	Ok(Zeroizing::new(pages("Codes", labels.iter().map(|label| label.as_str()))))
}

/// Labels on pages.
fn pages<'a>(title: &str, labels: impl ExactSizeIterator<Item = &'a str>) -> String {
	let mut page = format!(
		"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title><style>\n\
		 @page{{size:A4;margin:0}}body{{margin:0}}\n\
		 svg.sheet{{display:block;width:210mm;height:297mm;break-after:page}}\n\
		 text{{font:2.2px monospace}}\n\
		 </style></head><body>\n",
	);
	let count = labels.len();
	for (place, label) in labels.enumerate() {
		if place.is_multiple_of(COLUMNS * ROWS) {
			page.push_str(
				"<svg class=\"sheet\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 210 297\">\n",
			);
		}
		page.push_str(label);
		if (place + 1).is_multiple_of(COLUMNS * ROWS) || place + 1 == count {
			page.push_str("</svg>\n");
		}
	}
	page.push_str("</body></html>\n");
	page
}

/// One label at its place of all, in millimetres.
fn label(place: usize, drawing: &Drawing, lines: impl IntoIterator<Item = String>) -> String {
	let side = drawing.outer();
	let place = place % (COLUMNS * ROWS);
	// Column and row are small numbers.
	let (x, y) = ((place % COLUMNS) * 70, (place / COLUMNS) as f64 * 37.125);
	let mut label = format!(
		"<g transform=\"translate({x} {y})\"><svg x=\"2\" y=\"3.5\" width=\"30\" height=\"30\" \
		 viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><path d=\"{}\"/></svg>",
		drawing.path()
	);
	for (line, y) in lines.into_iter().zip([12, 17, 22, 27]) {
		label.push_str(&format!("<text x=\"33\" y=\"{y}\">{}</text>", escape(&line)));
	}
	label.push_str("</g>\n");
	label
}

/// A text as it stands in HTML.
fn escape(text: &str) -> String {
	text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
#[path = "qr_tests.rs"]
mod tests;
