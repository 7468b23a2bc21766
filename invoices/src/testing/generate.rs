//! Invoices that keep the rules, each made by a number.

use crate::model::{
	Address, AllowanceOrCharge, Amount, Attribute, Classification, Delivery, Form, Identifier,
	Invoice, Item, Line, Party, PaymentMeans, Period, Preceding, Price, Quantity, Supporting,
	Totals, VatBreakdown,
};
use stalhof_primitives::{currency::Currency, invoice::Decimal, time::Day};

/// A sequence of numbers that depends on its first alone (SplitMix64).
struct Random(u64);

impl Random {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut mixed = self.0;
		mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		mixed ^ (mixed >> 31)
	}

	fn below(&mut self, end: u64) -> u64 {
		self.next() % end.max(1)
	}

	/// Once in so many times.
	fn once_in(&mut self, times: u64) -> bool {
		self.below(times) == 0
	}

	fn pick<T: Copy>(&mut self, all: &[T], default: T) -> T {
		let place = usize::try_from(self.below(all.len() as u64)).unwrap_or_default();
		all.get(place).copied().unwrap_or(default)
	}

	/// A text of it every other time.
	fn some(&mut self, text: &str) -> Option<String> {
		let number = self.below(1_000);
		number.is_multiple_of(2).then(|| format!("{text} {number}"))
	}
}

const NAMES: [&str; 6] = [
	"Müller & Söhne GmbH",
	"Havnbro Nutrition A/S",
	"杭州某某有限公司",
	"Œuvre <Paris>",
	"Koks \"57\"",
	"O'Neill Ltd",
];

const RATES: [(&str, i128); 4] = [("S", 25), ("S", 19), ("S", 7), ("Z", 0)];

/// Adds up within the limits, or is nothing.
fn plus(one: Decimal, other: Decimal) -> Decimal {
	one.checked_add(other).unwrap_or_default()
}

struct Maker {
	random: Random,
	digits: u32,
}

/// An invoice that can be financed: its totals hold, it is due a time after it was issued, and both parties have numbers. The
/// same number gives the same invoice.
pub fn invoice(seed: u64) -> Invoice {
	Maker { random: Random(seed), digits: 2 }.invoice()
}

/// A credit note over all of an invoice, which it names.
pub fn credit_note(of: &Invoice, number: &str) -> Invoice {
	let mut own = Invoice {
		form: Form::CreditNote,
		number: Some(number.to_owned()),
		type_code: Some("381".to_owned()),
		preceding: vec![Preceding { number: of.number.clone(), issued: of.issued }],
		..of.clone()
	};
	// UBL has no other place for a credit note's day of payment.
	own.payments.truncate(1);
	if own.payments.is_empty() {
		own.payments.push(PaymentMeans { code: Some("30".to_owned()), ..PaymentMeans::default() });
	}
	for means in &mut own.payments {
		means.due = own.due;
	}
	own
}

impl Maker {
	fn invoice(&mut self) -> Invoice {
		let code = self.random.pick(&["EUR", "CNY", "USD", "DKK", "JPY"], "EUR");
		let currency: Option<Currency> = code.parse().ok();
		self.digits = currency.and_then(Currency::minor_units).map(u32::from).unwrap_or(2);
		let issued =
			Day::from_number(16_000 + u32::try_from(self.random.below(5_000)).unwrap_or(0));
		let terms = u32::try_from(self.random.below(120)).unwrap_or(0);
		let number =
			format!("INV-{}/{:05}", 2013 + self.random.below(14), self.random.below(100_000));
		let mut invoice = Invoice {
			number: Some(number),
			issued: Some(issued),
			due: Some(Day::from_number(issued.number() + terms)),
			type_code: Some("380".to_owned()),
			currency,
			specification: Some("urn:cen.eu:en16931:2017".to_owned()),
			process: self.random.some("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"),
			seller: self.party("DE"),
			buyer: self.party("NL"),
			..Invoice::default()
		};
		self.optional(&mut invoice, issued);
		let count = 1 + self.random.below(6);
		invoice.lines = (1..=count).map(|place| self.line(place)).collect();
		if self.random.once_in(3) {
			invoice.allowances.push(self.allowance(true));
		}
		if self.random.once_in(3) {
			invoice.charges.push(self.allowance(true));
		}
		self.sum(&mut invoice);
		if self.random.once_in(4) {
			invoice.tax_currency = Some("SEK").and_then(|code| code.parse().ok());
			invoice.totals.vat_accounting = Some(self.money(1_234));
		}
		invoice
	}

	fn money(&mut self, most: u64) -> Amount {
		let units = i128::from(1 + self.random.below(most));
		self.amount(Decimal::from_units(units, self.digits).unwrap_or_default())
	}

	/// In as many decimals as the currency has.
	fn amount(&self, value: Decimal) -> Amount {
		Amount { value: value.rounded(self.digits).unwrap_or_default(), decimals: self.digits }
	}

	fn party(&mut self, country: &str) -> Party {
		let number = 10_000_000 + self.random.below(89_999_999);
		let by_register = self.random.once_in(2);
		let scheme = |number: &str| Some(number.to_owned());
		Party {
			name: Some(self.random.pick(&NAMES, "A").to_owned()),
			trading_name: self.random.some("Trade"),
			ids: match self.random.below(3) {
				0 => {
					vec![Identifier { id: format!("{}", self.random.below(10_000)), scheme: None }]
				}
				1 => vec![Identifier { id: format!("57900{number}"), scheme: scheme("0088") }],
				_ => Vec::new(),
			},
			legal_id: by_register
				.then(|| Identifier { id: format!("{number}"), scheme: scheme("0106") }),
			vat_id: (!by_register || self.random.once_in(2)).then(|| format!("{country}{number}")),
			endpoint: self
				.random
				.once_in(2)
				.then(|| Identifier { id: format!("{number}@x.example"), scheme: scheme("EM") }),
			address: Address {
				street: self.random.some("Straße"),
				city: Some("Lübeck".to_owned()),
				postcode: self.random.some("23552"),
				country: Some(country.to_owned()),
				..Address::default()
			},
			..Party::default()
		}
	}

	/// What an invoice may have and need not.
	fn optional(&mut self, invoice: &mut Invoice, issued: Day) {
		let day = Some(issued);
		invoice.order = self.random.some("PO");
		invoice.sales_order = self.random.some("SO");
		invoice.contract = self.random.some("C");
		invoice.tender = self.random.some("T");
		invoice.project = self.random.some("PR");
		invoice.buyer_reference = self.random.some("04011000");
		invoice.accounting = self.random.some("cost");
		invoice.despatches.extend(self.random.some("DES"));
		invoice.receipts.extend(self.random.some("REC"));
		invoice.notes.extend(self.random.some("first ]]> note\nof two lines"));
		invoice.notes.extend(self.random.some("second"));
		invoice.terms.extend(self.random.some("30 days, 2 % within 8"));
		if self.random.once_in(3) {
			invoice.seller.legal_form = Some("HRB 1, Amtsgericht Lübeck".to_owned());
			invoice.seller.tax_id = Some("123/456/789".to_owned());
			invoice.creditor = Some("DE98ZZZ09999999999".to_owned());
			invoice.object =
				Some(Identifier { id: "meter 7".to_owned(), scheme: Some("ABT".to_owned()) });
			invoice.authority_id = Some(Identifier {
				id: format!("{}", self.random.next()),
				scheme: Some("CUFE-SHA384".to_owned()),
			});
			invoice.period = Some(Period { start: day, end: day });
			invoice.tax_point_code = Some("35".to_owned());
			let name = Some("Rep & Co".to_owned());
			let address = Address { country: Some("DK".to_owned()), ..Address::default() };
			invoice.representative = Some(Party {
				name,
				vat_id: Some("DK16356609".to_owned()),
				address,
				..Party::default()
			});
		}
		if self.random.once_in(3) {
			invoice.tax_point = day;
			invoice.documents.push(Supporting {
				id: Some("OBJ999".to_owned()),
				description: self.random.some("sheet"),
				uri: self.random.some("https://x.example/?a=1&b="),
				..Supporting::default()
			});
			invoice.documents.push(Supporting {
				id: Some("pdf".to_owned()),
				mime: Some("application/pdf".to_owned()),
				file_name: Some("Grüße \"x\".pdf".to_owned()),
				..Supporting::default()
			});
		}
		if self.random.once_in(2) {
			invoice.deliveries.push(Delivery {
				name: self.random.some("Dock"),
				place: Some(Identifier {
					id: "5790000436068".to_owned(),
					scheme: Some("0088".to_owned()),
				}),
				date: day,
				address: Address {
					country: Some("DK".to_owned()),
					line: Some("Gate 15".to_owned()),
					..Address::default()
				},
			});
		}
		if self.random.once_in(2) {
			invoice.payments.push(PaymentMeans {
				code: Some("58".to_owned()),
				text: self.random.some("SEPA"),
				reference: self.random.some("RF18"),
				account: Some("DE79000000001234567890".to_owned()),
				account_name: self.random.some("Account"),
				bank: self.random.some("BIC"),
				..PaymentMeans::default()
			});
		}
		if self.random.once_in(5) {
			let earlier = Day::from_number(issued.number() - 30);
			invoice
				.preceding
				.push(Preceding { number: Some("INV-0".to_owned()), issued: Some(earlier) });
		}
	}

	fn allowance(&mut self, on_whole: bool) -> AllowanceOrCharge {
		AllowanceOrCharge {
			amount: Some(self.money(90)),
			base: self.random.once_in(2).then(|| self.money(1_000)),
			percent: self
				.random
				.once_in(2)
				.then(|| Decimal::from_units(125, 1).unwrap_or_default()),
			vat_category: on_whole.then(|| "S".to_owned()),
			vat_rate: on_whole.then(|| Decimal::from_units(25, 0).unwrap_or_default()),
			reason: self.random.some("Freight"),
			reason_code: self.random.once_in(2).then(|| "100".to_owned()),
		}
	}

	/// A line worth more than is taken off, 1,000 at least.
	fn line(&mut self, place: u64) -> Line {
		let quantity = Decimal::from_units(i128::from(1_000 + self.random.below(50_000)), 2)
			.unwrap_or_default();
		let price = Decimal::from_units(i128::from(1_000_000 + self.random.below(900_000)), 4)
			.unwrap_or_default();
		let (category, rate) = self.random.pick(&RATES, ("Z", 0));
		let allowances: Vec<_> = (0..self.random.below(2)).map(|_| self.allowance(false)).collect();
		let charges: Vec<_> = (0..self.random.below(2)).map(|_| self.allowance(false)).collect();
		let mut net = quantity.checked_mul(price).unwrap_or_default();
		let values = |all: &[AllowanceOrCharge]| {
			Decimal::checked_sum(all.iter().filter_map(|one| one.amount).map(|one| one.value))
				.unwrap_or_default()
		};
		net = plus(plus(net, -values(&allowances)), values(&charges));
		Line {
			id: Some(format!("{place}")),
			note: self.random.some("note"),
			quantity: Some(Quantity { value: quantity, unit: Some("KGM".to_owned()) }),
			net: Some(self.amount(net)),
			order_line: self.random.some("L"),
			allowances,
			charges,
			price: Price { net: Some(price), ..Price::default() },
			item: Item {
				vat_category: Some(category.to_owned()),
				vat_rate: Decimal::from_units(rate, 0),
				name: Some("Milk powder".to_owned()),
				description: self.random.some("Stage 1 <infant>"),
				seller_id: self.random.some("A"),
				standard_id: self.random.once_in(2).then(|| Identifier {
					id: "09521001000017".to_owned(),
					scheme: Some("0160".to_owned()),
				}),
				classes: match self.random.once_in(3) {
					true => vec![
						Classification {
							code: "19011010".to_owned(),
							list: Some("HS".to_owned()),
							version: None,
						},
						Classification {
							code: "10".to_owned(),
							list: Some("ZZZ".to_owned()),
							version: Some("2".to_owned()),
						},
					],
					false => Vec::new(),
				},
				origin: self.random.once_in(2).then(|| "NZ".to_owned()),
				attributes: match self.random.once_in(3) {
					true => {
						let (name, value) = (Some("Weight".to_owned()), self.random.some("800 g"));
						vec![Attribute { name, value }]
					}
					false => Vec::new(),
				},
				..Item::default()
			},
			..Line::default()
		}
	}

	/// Totals and VAT of what is there.
	fn sum(&mut self, invoice: &mut Invoice) {
		let mut vat: Vec<(String, Decimal, Decimal)> = Vec::new();
		let mut tax = |category: &Option<String>, rate: Option<Decimal>, amount: Decimal| {
			let (category, rate) = (category.clone().unwrap_or_default(), rate.unwrap_or_default());
			match vat.iter_mut().find(|(own, other, _)| *own == category && *other == rate) {
				Some((.., sum)) => *sum = plus(*sum, amount),
				None => vat.push((category, rate, amount)),
			}
		};
		let value = |amount: Option<Amount>| amount.map(|amount| amount.value).unwrap_or_default();
		let (mut lines, mut off, mut on) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
		for line in &invoice.lines {
			lines = plus(lines, value(line.net));
			tax(&line.item.vat_category, line.item.vat_rate, value(line.net));
		}
		for own in &invoice.allowances {
			off = plus(off, value(own.amount));
			tax(&own.vat_category, own.vat_rate, -value(own.amount));
		}
		for own in &invoice.charges {
			on = plus(on, value(own.amount));
			tax(&own.vat_category, own.vat_rate, value(own.amount));
		}
		let parts = vat.into_iter().map(|(category, rate, taxable)| VatBreakdown {
			taxable: Some(self.amount(taxable)),
			tax: Some(self.amount(taxable.checked_percent(rate).unwrap_or_default())),
			category: Some(category),
			rate: Some(rate),
			..VatBreakdown::default()
		});
		invoice.vat = parts.collect();
		let whole = Decimal::checked_sum(invoice.vat.iter().map(|part| value(part.tax)))
			.unwrap_or_default();
		let without = plus(plus(lines, -off), on);
		let with = plus(without, whole);
		// Part of it may be paid, and never all.
		let paid =
			self.random.once_in(4).then(|| Decimal::from_units(1, self.digits).unwrap_or_default());
		let some = |there: bool, value: Decimal| there.then(|| self.amount(value));
		invoice.totals = Totals {
			lines: some(true, lines),
			allowances: some(!invoice.allowances.is_empty(), off),
			charges: some(!invoice.charges.is_empty(), on),
			without_vat: some(true, without),
			vat: some(true, whole),
			with_vat: some(true, with),
			paid: paid.map(|paid| self.amount(paid)),
			rounding: None,
			due: some(true, plus(with, -paid.unwrap_or_default())),
			vat_accounting: None,
		};
	}
}
