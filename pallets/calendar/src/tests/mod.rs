use crate::{Chosen, Event, GenesisConfig, Pending, mock::*};
use frame_support::traits::{GetStorageVersion, StorageVersion};
use proptest::prelude::*;
use stalhof_primitives::time::{Calendar as Times, Day, Moment, Speed, UtcOffset};
use stalhof_support::Clock;

fn genesis(start: Option<&str>, speed: u32) -> GenesisConfig<Test> {
	GenesisConfig {
		start: start.map(|day| day.parse().unwrap()),
		speed: Speed::new(speed).unwrap(),
		..Default::default()
	}
}

fn begun() -> Vec<Times> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Calendar(Event::Begun { calendar }) => Some(calendar),
			_ => None,
		})
		.collect()
}

fn today() -> String {
	<Calendar as Clock>::day(UtcOffset::UTC).to_string()
}

#[test]
fn calendar_should_be_the_wall_clock_by_default() {
	build_and_execute(GenesisConfig::default(), || {
		next_block(EPOCH);
		assert_eq!(Calendar::now(), Moment::from_millis(EPOCH));
		assert_eq!(today(), "2026-11-23");
		next_block(EPOCH + 2_000);
		assert_eq!(Calendar::now(), Moment::from_millis(EPOCH + 2_000));
		assert!(Calendar::calendar().is_real());
	});
}

#[test]
fn calendar_should_run_from_its_start_at_its_speed() {
	build_and_execute(genesis(Some("2012-02-28"), 43_200), || {
		next_block(EPOCH);
		assert_eq!(today(), "2012-02-28");
		next_block(EPOCH + 2_000);
		assert_eq!(today(), "2012-02-29");
		next_block(EPOCH + 4_000);
		assert_eq!(today(), "2012-03-01");
		assert!(!Calendar::calendar().is_real());
	});
}

#[test]
fn calendar_should_show_its_start_before_the_first_block() {
	build_and_execute(genesis(Some("2012-02-28"), 60), || {
		assert_eq!(today(), "2012-02-28");
		assert_eq!(Calendar::calendar().speed.times(), 60);
	});
	build_and_execute(genesis(None, 1), || assert_eq!(Calendar::now(), Moment::default()));
}

#[test]
fn windows_should_not_run_while_their_pallet_is_paused() {
	build_and_execute(GenesisConfig::default(), || {
		next_block(EPOCH);
		assert_eq!(<Calendar as Clock>::running(40), Moment::from_millis(EPOCH - 3_600_000));
		assert_eq!(<Calendar as Clock>::running(41), Moment::from_millis(EPOCH));
	});
}

#[test]
fn calendar_should_be_chosen_once_and_say_so_once() {
	build_and_execute(genesis(Some("2012-02-28"), 60), || {
		next_block(EPOCH);
		let expected = Times {
			epoch: Moment::from_millis(EPOCH),
			start: "2012-02-28".parse::<Day>().unwrap().start(UtcOffset::UTC),
			speed: Speed::new(60).unwrap(),
		};
		assert_eq!(begun(), [expected]);
		assert_eq!(Chosen::<Test>::get(), Some(expected));
		assert!(!Pending::<Test>::exists());
		next_block(EPOCH + 2_000);
		assert_eq!(begun(), []);
		assert_eq!(Chosen::<Test>::get(), Some(expected));
	});
}

#[test]
fn storage_version_should_be_that_of_the_code_at_genesis() {
	build_and_execute(GenesisConfig::default(), || {
		assert_eq!(Calendar::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Calendar::in_code_storage_version(), StorageVersion::new(1));
	});
}

#[test]
fn genesis_should_refuse_a_speed_or_date_that_is_none() {
	for (json, fragment) in [
		(r#"{"start":null,"speed":0}"#, "calendar speed 0 is out of range"),
		(r#"{"start":null,"speed":86401}"#, "calendar speed 86401 is out of range"),
		(r#"{"start":"2012-02-30","speed":1}"#, "'2012-02-30' is not a date"),
		(r#"{"start":null,"speed":1,"spede":2}"#, "unknown field `spede`"),
	] {
		let Err(error) = serde_json::from_str::<GenesisConfig<Test>>(json) else {
			panic!("{json} was taken");
		};
		assert!(error.to_string().contains(fragment), "{error}");
	}
}

#[test]
fn try_state_should_notice_a_broken_invariant() {
	build_and_execute(GenesisConfig::default(), || {
		next_block(EPOCH);
		let good = Chosen::<Test>::get().unwrap();
		Chosen::<Test>::put(Times { epoch: Moment::from_millis(EPOCH + 1), ..good });
		assert_eq!(Calendar::do_try_state(), Err("the epoch is not in the future".into()));
		Chosen::<Test>::kill();
		assert_eq!(
			Calendar::do_try_state(),
			Err("the calendar begins with the first timestamp".into())
		);
		Chosen::<Test>::put(good);
		Pending::<Test>::mutate(|settings| settings.speed = Speed::new(2).unwrap());
		assert_eq!(Calendar::do_try_state(), Err("settings are gone once chosen".into()));
		Pending::<Test>::kill();
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]
	#[test]
	fn dates_should_never_go_back_whatever_the_blocks(
		start in 0u32..40_000,
		speed in 1u32..=86_400,
		gaps in proptest::collection::vec(1u64..100_000, 1..20),
	) {
		let settings = GenesisConfig::<Test> {
			start: Some(Day::from_number(start)),
			speed: Speed::new(speed).unwrap(),
			..Default::default()
		};
		build_and_execute(settings, || {
			let mut wall = EPOCH;
			next_block(wall);
			let mut passed = 0;
			for gap in &gaps {
				let before = Calendar::now();
				wall += gap;
				passed += gap;
				next_block(wall);
				assert!(Calendar::now() > before);
			}
			let first = Day::from_number(start).start(UtcOffset::UTC).as_millis();
			assert_eq!(Calendar::now().as_millis(), first + passed * u64::from(speed));
		});
	}
}
