//! Links drawn as QR codes (ISO/IEC 18004, error correction level M, a quiet zone of four modules).

use super::{Proof, yymmdd};
use crate::error::{Error, Result};
use qrcode::{Color, EcLevel, QrCode};

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
	let mut page = String::from(
		"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Labels</title><style>\n\
		 @page{size:A4;margin:0}body{margin:0}\n\
		 svg.sheet{display:block;width:210mm;height:297mm;break-after:page}\n\
		 text{font:2.2px monospace}\n\
		 </style></head><body>\n",
	);
	for marks in marks.chunks(COLUMNS * ROWS) {
		page.push_str(
			"<svg class=\"sheet\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 210 297\">\n",
		);
		for (place, (link, proof)) in marks.iter().enumerate() {
			page.push_str(&label(place, link, proof)?);
		}
		page.push_str("</svg>\n");
	}
	page.push_str("</body></html>\n");
	Ok(page)
}

/// One label at its place of a sheet, in millimetres.
fn label(place: usize, link: &str, proof: &Proof) -> Result<String> {
	let drawing = Drawing::new(link)?;
	let side = drawing.outer();
	// Column and row are small numbers.
	let (x, y) = ((place % COLUMNS) * 70, (place / COLUMNS) as f64 * 37.125);
	let lines = [
		Some(format!("(01) {}", proof.gtin)),
		Some(format!("(21) {}", proof.serial)),
		Some(format!("(10) {}", proof.lot)),
		proof.expires.map(|day| format!("(17) {}", yymmdd(day))),
	];
	let mut label = format!(
		"<g transform=\"translate({x} {y})\"><svg x=\"2\" y=\"3.5\" width=\"30\" height=\"30\" \
		 viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><path d=\"{}\"/></svg>",
		drawing.path()
	);
	for (line, y) in lines.into_iter().flatten().zip([12, 17, 22, 27]) {
		label.push_str(&format!("<text x=\"33\" y=\"{y}\">{}</text>", escape(&line)));
	}
	label.push_str("</g>\n");
	Ok(label)
}

/// A text as it stands in HTML.
fn escape(text: &str) -> String {
	text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
#[path = "qr_tests.rs"]
mod tests;
