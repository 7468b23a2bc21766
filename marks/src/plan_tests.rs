use super::*;
use stalhof_files as files;

fn plan() -> Plan {
	let pool = Pool::prefix("L7".parse().unwrap(), 18).unwrap();
	Plan::new("02345673".parse().unwrap(), "L26".parse().unwrap(), pool, 400_000_000)
}

/// A plan of which the chain is told.
fn declared() -> Plan {
	Plan {
		declared: Some(Declared {
			origin: "DK".parse().unwrap(),
			market: None,
			made: "2026-11-30".parse().unwrap(),
			opens: ActivationOpens::Sold,
		}),
		..plan()
	}
}

fn refused(plan: &Plan, part: &str) {
	let error = plan.check().unwrap_err().to_string();
	assert!(error.contains(part), "{part:?} is missing: {error}");
}

#[test]
fn batches_should_add_up_to_the_count() {
	let mut plan = plan();
	plan.check().unwrap();
	assert_eq!(plan.batches(), 382);
	let sum: u64 = (0..382).map(|batch| u64::from(plan.size(batch))).sum();
	assert_eq!((sum, plan.size(0), plan.size(382)), (400_000_000, 1 << 20, 0));
	(plan.count, plan.batch_size) = (10, 5);
	assert_eq!((plan.batches(), plan.size(1), plan.before(1)), (2, 5, 5));
}

#[test]
fn random_bits_should_be_counted_without_those_of_the_batch() {
	let mut plan = plan();
	assert_eq!(plan.random_bits(), Some(80 - 9));
	assert!(plan.warnings().is_empty());
	plan.count = 1 << 20;
	assert_eq!(plan.random_bits(), Some(80));
	plan.pool = Pool::prefix("L7".parse().unwrap(), 15).unwrap();
	assert_eq!((plan.random_bits(), plan.warnings().len()), (Some(65), 0));
	plan.pool = Pool::prefix("L7".parse().unwrap(), 14).unwrap();
	assert!(plan.warnings()[0].contains("60 random bits"), "{:?}", plan.warnings());
	plan.pool = "01-99".parse().unwrap();
	plan.serials = Serials::NumbersFrom(1);
	assert_eq!(plan.random_bits(), None);
	assert!(plan.warnings()[0].contains("how much was made"));
}

#[test]
fn plan_should_be_refused_by_its_first_fault() {
	let mut wrong = plan();
	wrong.batch_size = 0;
	refused(&wrong, "batch size");
	wrong.batch_size = MAX_BATCH_SIZE + 1;
	refused(&wrong, "batch size");
	let mut wrong = plan();
	wrong.count = 0;
	refused(&wrong, "count");
	wrong.batch_size = 1;
	wrong.count = 1_000_000;
	refused(&wrong, "1 to 999999 fit");
	let mut wrong = plan();
	wrong.pool = Pool::prefix("L7".parse().unwrap(), 4).unwrap();
	wrong.count = 513;
	refused(&wrong, "twice as many");
	wrong.count = 512;
	wrong.check().unwrap();
	wrong.pool = "01-99".parse().unwrap();
	refused(&wrong, "need a pool with a prefix");
	wrong.serials = Serials::NumbersFrom(0);
	refused(&wrong, "00 is not in it");
	wrong.serials = Serials::NumbersFrom(50);
	refused(&wrong, "1 to 50 fit");
	wrong.count = 50;
	wrong.check().unwrap();
	wrong.pool = Pool::prefix("L7".parse().unwrap(), 4).unwrap();
	refused(&wrong, "need a pool that is a range");
}

#[test]
fn another_plan_should_be_refused_with_the_first_field_that_differs() {
	type Change = fn(&mut Plan);
	let changes: [(&str, Change); 14] = [
		("GTIN", |plan| plan.gtin = "416000336108".parse().unwrap()),
		("lot", |plan| plan.lot = "L27".parse().unwrap()),
		("last day of use", |plan| plan.expires = Some("2027-02-28".parse().unwrap())),
		("pool", |plan| plan.pool = Pool::prefix("L8".parse().unwrap(), 18).unwrap()),
		("count", |plan| plan.count += 1),
		("batch size", |plan| plan.batch_size += 1),
		("source of serials", |plan| plan.serials = Serials::File(Hex32([1; 32]))),
		("activation", |plan| plan.activation = true),
		("labels", |plan| plan.labels = Labels::None),
		("domain", |plan| plan.domain = "https://brand.example".parse().unwrap()),
		("country of origin", |plan| told(plan).origin = "DE".parse().unwrap()),
		("market", |plan| told(plan).market = Some("DE".parse().unwrap())),
		("day of making", |plan| told(plan).made = "2026-12-01".parse().unwrap()),
		("opening of activation", |plan| told(plan).opens = ActivationOpens::Commissioned),
	];
	fn told(plan: &mut Plan) -> &mut Declared {
		plan.declared.as_mut().unwrap()
	}
	let directory = Path::new("goods");
	for (planned, asked) in [(declared(), declared()), (declared(), plan()), (plan(), declared())] {
		planned.same_as(&asked, directory).unwrap();
	}
	for (name, change) in changes {
		let mut asked = declared();
		change(&mut asked);
		let error = declared().same_as(&asked, directory).unwrap_err().to_string();
		assert!(
			error.starts_with(&format!("goods is for another commission: its {name} is ")),
			"{error}"
		);
	}
	let value = serde_json::to_value(declared()).unwrap();
	let keys = |place: &str| {
		let fields = value.pointer(place).unwrap().as_object().unwrap();
		fields.keys().map(|key| format!("{place}/{key}")).collect::<Vec<_>>()
	};
	let mut keys = [keys(""), keys(DECLARED)].concat();
	keys.retain(|key| key != DECLARED);
	let mut compared = FIELDS.map(|(key, _)| key);
	keys.sort_unstable();
	compared.sort_unstable();
	assert_eq!(keys, compared, "each field must be compared");
}

#[test]
fn plan_should_be_read_back_from_its_file_and_refused_when_it_is_another_form() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("plan.json");
	let text = files::to_json(&plan()).unwrap();
	std::fs::write(&path, &text).unwrap();
	assert_eq!(Plan::read(&path).unwrap(), plan());
	assert_eq!(Plan::of(directory.path()).unwrap(), Some(plan()));
	assert_eq!(Plan::of(&directory.path().join("absent")).unwrap(), None);
	for (from, to) in [
		("plan/v1", "plan/v2"),
		("400000000", "0"),
		("\"lot\"", "\"lots\""),
		("02345673", "02345674"),
	] {
		std::fs::write(&path, text.replace(from, to)).unwrap();
		assert!(matches!(Plan::read(&path), Err(Error::File(files::Error::Bad { .. }))), "{to}");
	}
}
