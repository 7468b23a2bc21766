//! The fields of an invoice as they are committed to: [`Field`]s by their tags.

use crate::model::{Address, AllowanceOrCharge, Amount, Identifier, Invoice, Line, Party};
use stalhof_primitives::invoice::{Field, Tag};

/// Fields as they come.
struct Fields {
	fields: Vec<Field>,
	/// Whether amounts have the decimals that they are written with.
	as_written: bool,
}

impl Fields {
	fn put(&mut self, tag: Tag, value: &Option<impl ToString>) {
		let value = value.as_ref().map(ToString::to_string).filter(|value| !value.is_empty());
		self.fields.extend(value.map(|value| Field { tag, value }));
	}

	fn amount(&mut self, tag: Tag, amount: &Option<Amount>) {
		match self.as_written {
			true => self.put(tag, amount),
			false => self.put(tag, &amount.map(|amount| amount.value)),
		}
	}

	fn identifier(&mut self, tag: Tag, identifier: &Option<Identifier>) {
		if let Some(own) = identifier {
			self.put(tag, &Some(&own.id));
			self.put(tag.part(1), &own.scheme);
		}
	}

	/// Terms in the order of [`Address`].
	fn address(&mut self, address: &Address, terms: [u16; 7], group: u32) {
		let Address { street, additional, line, city, postcode, subdivision, country } = address;
		let values = [street, additional, line, city, postcode, subdivision, country];
		for (term, value) in terms.into_iter().zip(values) {
			self.put(Tag::of(term).in_group(group), value);
		}
	}

	/// Terms: name, identifiers, number in the register, VAT identifier.
	fn party(&mut self, party: &Party, terms: [u16; 4]) {
		let [name, id, legal, vat] = terms;
		self.put(Tag::of(name), &party.name);
		for (group, own) in counted(&party.ids) {
			self.identifier(Tag::of(id).in_group(group), &Some(own.clone()));
		}
		self.identifier(Tag::of(legal), &party.legal_id);
		self.put(Tag::of(vat), &party.vat_id);
	}

	/// Terms from that of the amount: base, percent, then on the whole category and rate of VAT, then reason and its code.
	fn allowance(&mut self, own: &AllowanceOrCharge, first: Tag, on_line: bool) {
		let tag = |more: u16| Tag { term: first.term + more, ..first };
		let more = if on_line { 3 } else { 5 };
		self.amount(tag(0), &own.amount);
		self.amount(tag(1), &own.base);
		self.put(tag(2), &own.percent);
		if !on_line {
			self.put(tag(3), &own.vat_category);
			self.put(tag(4), &own.vat_rate);
		}
		self.put(tag(more), &own.reason);
		self.put(tag(more + 1), &own.reason_code);
	}

	fn line(&mut self, line: &Line, group: u32) {
		let tag = |term| Tag::of(term).in_group(group);
		self.put(tag(126), &line.id);
		self.put(tag(127), &line.note);
		self.identifier(tag(128), &line.object);
		if let Some(quantity) = &line.quantity {
			self.put(tag(129), &Some(quantity.value));
			self.put(tag(130), &quantity.unit);
		}
		self.amount(tag(131), &line.net);
		self.put(tag(132), &line.order_line);
		self.put(tag(133), &line.accounting);
		if let Some(period) = &line.period {
			self.put(tag(134), &period.start);
			self.put(tag(135), &period.end);
		}
		for (item, own) in counted(&line.allowances) {
			self.allowance(own, tag(136).at(item), true);
		}
		for (item, own) in counted(&line.charges) {
			self.allowance(own, tag(141).at(item), true);
		}
		self.put(tag(146), &line.price.net);
		self.put(tag(147), &line.price.discount);
		self.put(tag(148), &line.price.gross);
		if let Some(base) = &line.price.base {
			self.put(tag(149), &Some(base.value));
			self.put(tag(150), &base.unit);
		}
		let item = &line.item;
		self.put(tag(151), &item.vat_category);
		self.put(tag(152), &item.vat_rate);
		self.put(tag(153), &item.name);
		self.put(tag(154), &item.description);
		self.put(tag(155), &item.seller_id);
		self.put(tag(156), &item.buyer_id);
		self.identifier(tag(157), &item.standard_id);
		for (place, class) in counted(&item.classes) {
			let tag = tag(158).at(place);
			self.put(tag, &Some(&class.code));
			self.put(tag.part(1), &class.list);
			self.put(tag.part(2), &class.version);
		}
		self.put(tag(159), &item.origin);
		for (place, attribute) in counted(&item.attributes) {
			self.put(tag(160).at(place), &attribute.name);
			self.put(tag(161).at(place), &attribute.value);
		}
	}
}

/// What stands several times, with its place from 1.
fn counted<T>(all: &[T]) -> impl Iterator<Item = (u32, &T)> {
	(1..).zip(all)
}

impl Invoice {
	/// What it says, term by term, in order of their tags. The same invoice has the same fields however its file is written:
	/// prefixes, blanks, encoding and zeros at the end of numbers do not matter.
	///
	/// What has no business term is left out: [`authority_id`](Self::authority_id) and [`other_due`](Self::other_due).
	pub fn fields(&self) -> Vec<Field> {
		self.walked(false)
	}

	/// As [`fields`](Self::fields), for who reads it; amounts have the decimals that they are written with.
	pub(crate) fn walked(&self, as_written: bool) -> Vec<Field> {
		let mut fields = Fields { fields: Vec::new(), as_written };
		self.header(&mut fields);
		self.parties(&mut fields);
		self.payment(&mut fields);
		self.amounts(&mut fields);
		for (group, line) in counted(&self.lines) {
			fields.line(line, group);
		}
		let Fields { mut fields, .. } = fields;
		fields.sort_by_key(|field| field.tag);
		fields
	}

	fn header(&self, fields: &mut Fields) {
		fields.put(Tag::of(1), &self.number);
		fields.put(Tag::of(2), &self.issued);
		fields.put(Tag::of(3), &self.type_code);
		fields.put(Tag::of(5), &self.currency);
		fields.put(Tag::of(6), &self.tax_currency);
		fields.put(Tag::of(7), &self.tax_point);
		fields.put(Tag::of(8), &self.tax_point_code);
		fields.put(Tag::of(9), &self.due);
		fields.put(Tag::of(10), &self.buyer_reference);
		fields.put(Tag::of(11), &self.project);
		fields.put(Tag::of(12), &self.contract);
		fields.put(Tag::of(13), &self.order);
		fields.put(Tag::of(14), &self.sales_order);
		for (term, values) in
			[(15, &self.receipts), (16, &self.despatches), (20, &self.terms), (22, &self.notes)]
		{
			for (group, value) in counted(values) {
				fields.put(Tag::of(term).in_group(group), &Some(value));
			}
		}
		fields.put(Tag::of(17), &self.tender);
		fields.identifier(Tag::of(18), &self.object);
		fields.put(Tag::of(19), &self.accounting);
		fields.put(Tag::of(23), &self.process);
		fields.put(Tag::of(24), &self.specification);
		for (group, own) in counted(&self.preceding) {
			fields.put(Tag::of(25).in_group(group), &own.number);
			fields.put(Tag::of(26).in_group(group), &own.issued);
		}
	}

	fn parties(&self, fields: &mut Fields) {
		fields.party(&self.seller, [27, 29, 30, 31]);
		fields.put(Tag::of(28), &self.seller.trading_name);
		fields.put(Tag::of(32), &self.seller.tax_id);
		fields.put(Tag::of(33), &self.seller.legal_form);
		fields.identifier(Tag::of(34), &self.seller.endpoint);
		fields.address(&self.seller.address, [35, 36, 162, 37, 38, 39, 40], 0);
		fields.party(&self.buyer, [44, 46, 47, 48]);
		fields.put(Tag::of(45), &self.buyer.trading_name);
		fields.identifier(Tag::of(49), &self.buyer.endpoint);
		fields.address(&self.buyer.address, [50, 51, 163, 52, 53, 54, 55], 0);
		if let Some(payee) = &self.payee {
			fields.put(Tag::of(59), &payee.name);
			for (group, own) in counted(&payee.ids) {
				fields.identifier(Tag::of(60).in_group(group), &Some(own.clone()));
			}
			fields.identifier(Tag::of(61), &payee.legal_id);
		}
		if let Some(representative) = &self.representative {
			fields.put(Tag::of(62), &representative.name);
			fields.put(Tag::of(63), &representative.vat_id);
			fields.address(&representative.address, [64, 65, 164, 66, 67, 68, 69], 0);
		}
	}

	fn payment(&self, fields: &mut Fields) {
		for (group, own) in counted(&self.deliveries) {
			let tag = |term| Tag::of(term).in_group(group);
			fields.put(tag(70), &own.name);
			fields.identifier(tag(71), &own.place);
			fields.put(tag(72), &own.date);
			fields.address(&own.address, [75, 76, 165, 77, 78, 79, 80], group);
		}
		if let Some(period) = &self.period {
			fields.put(Tag::of(73), &period.start);
			fields.put(Tag::of(74), &period.end);
		}
		for (group, own) in counted(&self.payments) {
			let tag = |term| Tag::of(term).in_group(group);
			fields.put(tag(81), &own.code);
			fields.put(tag(82), &own.text);
			fields.put(tag(83), &own.reference);
			fields.put(tag(84), &own.account);
			fields.put(tag(85), &own.account_name);
			fields.put(tag(86), &own.bank);
			fields.put(tag(89), &own.mandate);
			fields.put(tag(91), &own.debited);
		}
		fields.put(Tag::of(90), &self.creditor);
	}

	fn amounts(&self, fields: &mut Fields) {
		for (group, own) in counted(&self.allowances) {
			fields.allowance(own, Tag::of(92).in_group(group), false);
		}
		for (group, own) in counted(&self.charges) {
			fields.allowance(own, Tag::of(99).in_group(group), false);
		}
		let totals = &self.totals;
		for (term, amount) in [
			(106, &totals.lines),
			(107, &totals.allowances),
			(108, &totals.charges),
			(109, &totals.without_vat),
			(110, &totals.vat),
			(111, &totals.vat_accounting),
			(112, &totals.with_vat),
			(113, &totals.paid),
			(114, &totals.rounding),
			(115, &totals.due),
		] {
			fields.amount(Tag::of(term), amount);
		}
		for (group, own) in counted(&self.vat) {
			let tag = |term| Tag::of(term).in_group(group);
			fields.amount(tag(116), &own.taxable);
			fields.amount(tag(117), &own.tax);
			fields.put(tag(118), &own.category);
			fields.put(tag(119), &own.rate);
			fields.put(tag(120), &own.exemption);
			fields.put(tag(121), &own.exemption_code);
		}
		for (group, own) in counted(&self.documents) {
			let tag = |term| Tag::of(term).in_group(group);
			fields.put(tag(122), &own.id);
			fields.put(tag(123), &own.description);
			fields.put(tag(124), &own.uri);
			fields.put(tag(125).part(1), &own.mime);
			fields.put(tag(125).part(2), &own.file_name);
		}
	}
}
