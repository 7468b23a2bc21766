use crate::{admission::record_bytes, mock::*, operators::OPERATOR_BYTES, types::*, *};
use codec::Decode;
use sp_runtime::BuildStorage;
use stalhof_primitives::{
	organisation::{Role, Standing},
	time::UtcOffset,
};
use std::panic::{AssertUnwindSafe, catch_unwind};

#[test]
fn founders_should_be_seated_in_order_with_their_groups() {
	build_and_execute(|| {
		assert_eq!(NextOrganisation::<Test>::get(), OrgId(5));
		for number in 1..=4 {
			assert_eq!(Consortium::standing_of(OrgId(number)), Some(Standing::Active));
			assert_eq!(Registrations::<Test>::get(lei(number)), Some(OrgId(number)));
		}
		assert_eq!(counted(), [1, 2, 3].into());
		assert!(Consortium::are_related(OrgId(3), OrgId(4)));
		assert!(!Consortium::are_related(OrgId(1), OrgId(2)));
		assert_eq!(Shares::<Test>::get(), 300);
		assert_eq!(OperatorCount::<Test>::get(Ordered(OrgId(1))), 3);
		assert_eq!(roster(), [1, 2, 3, 4]);
		let own = record_bytes(&profile(1)) + 2 * OPERATOR_BYTES;
		assert_eq!(kept(1), u64::from(own));
		assert_eq!(events(), []);
	});
}

/// The [`founders`] and another, changed.
fn with_fifth(change: impl FnOnce(&mut Founder<AccountId>)) -> Vec<Founder<AccountId>> {
	let mut founders = five_founders();
	change(&mut founders[4]);
	founders
}

#[test]
fn participant_should_be_founded_under_its_sponsor() {
	let founders = with_fifth(|founder| {
		founder.sponsor = Some(1);
		founder.roles = Role::Supplier.into();
		founder.operators = vec![(account(60), Permission::Goods.into())];
	});
	build_with(founders, || {
		assert_eq!(seat(5).kind, Kind::Participant { sponsor: OrgId(2) });
		assert_eq!(standing(5), Standing::Active);
		assert_eq!(roster(), [1, 2, 3, 4]);
		let bytes = 2 * record_bytes(&profile(5)) + OPERATOR_BYTES;
		assert_eq!(kept(2), u64::from(bytes));
		assert!(Sponsored::<Test>::contains_key(Ordered(OrgId(2)), Ordered(OrgId(5))));
	});
}

#[test]
fn key_for_sealed_files_should_stand_in_the_record_and_be_paid_for_when_genesis_names_one() {
	build_with(with_fifth(|founder| founder.encryption_key = Some([9; 32].into())), || {
		let record = |number| Organisations::<Test>::get(Ordered(OrgId(number))).unwrap().profile;
		assert_eq!(record(5), Profile { encryption_key: Some([9; 32]), ..profile(5) });
		assert_eq!(record(4).encryption_key, None);
		assert_eq!(kept(5), u64::from(record_bytes(&profile(5))) + 32);
	});
}

#[test]
fn founder_should_have_no_key_for_sealed_files_when_its_json_names_none() {
	let [founder, ..] = &founders()[..] else { panic!("founders") };
	let mut json = serde_json::to_value(founder).unwrap();
	json.as_object_mut().unwrap().remove("encryption_key").unwrap();
	assert_eq!(&serde_json::from_value::<Founder<AccountId>>(json.clone()).unwrap(), founder);
	json["encryption_key"] = format!("0x{}", "09".repeat(32)).into();
	let founder: Founder<AccountId> = serde_json::from_value(json).unwrap();
	assert_eq!(founder.encryption_key, Some([9; 32].into()));
}

#[test]
fn allowances_should_be_those_of_genesis() {
	let own = Allowance { share: 500, burst: 2, bytes: 9_000 };
	let founders = with_fifth(|founder| founder.allowance = Some(own));
	let others = Allowance { share: 7, burst: 3, bytes: 8_000 };
	let consortium =
		GenesisConfig { founders, default_allowance: Some(others), ..Default::default() };
	let genesis = RuntimeGenesisConfig { consortium, ..Default::default() };
	sp_io::TestExternalities::new(genesis.build_storage().unwrap()).execute_with(|| {
		let granted = |group| {
			let quota = Quotas::<Test>::get(Ordered(GroupId(group))).unwrap();
			let bytes = Bytes::<Test>::get(Ordered(GroupId(group))).unwrap().max;
			Allowance { share: quota.share, burst: quota.burst, bytes }
		};
		assert_eq!((granted(5), granted(2)), (own, others));
		assert_eq!(Shares::<Test>::get(), 500 + 3 * 7);
		assert_eq!(DefaultAllowance::<Test>::get(), others);
		check_state();
	});
}

/// What a genesis of those founders stops with.
fn stopped(founders: Vec<Founder<AccountId>>) -> String {
	let stopped = catch_unwind(AssertUnwindSafe(|| chain(founders))).err();
	*stopped.expect("the genesis is refused").downcast::<String>().expect("it says why")
}

#[test]
fn genesis_should_be_refused_with_name_and_cause_when_a_founder_is_not_valid() {
	let bad_number = RegistrationNumber::Lei(*b"529900T8BM49AURSDO56");
	let unknown_role = Roles::decode(&mut &(1u32 << 31).to_le_bytes()[..]).unwrap();
	let unknown = Permissions::decode(&mut &(1u16 << 15).to_le_bytes()[..]).unwrap();
	let settle = Permissions::from(Permission::Settle);
	type Change<'a> = Box<dyn FnOnce(&mut Founder<AccountId>) + 'a>;
	let cases: Vec<(&str, Change)> = vec![
		("InvalidName", Box::new(|founder| founder.name = "\t".into())),
		("InvalidName", Box::new(|founder| founder.name = "x".repeat(129))),
		("InvalidRegistration", Box::new(|founder| founder.registration = bad_number.clone())),
		(
			"InvalidCountry",
			Box::new(|founder| founder.country = Decode::decode(&mut &b"ZZ"[..]).unwrap()),
		),
		("InvalidParent", Box::new(|founder| founder.parent = Some(lei(5)))),
		("InvalidParent", Box::new(|founder| founder.parent = Some(bad_number.clone()))),
		("RegistrationTaken", Box::new(|founder| founder.registration = lei(2))),
		("AccountTaken", Box::new(|founder| founder.admin = admin(2))),
		("AccountTaken", Box::new(|founder| founder.operators = vec![(admin(5), settle)])),
		("AccountTaken", Box::new(|founder| founder.operators = vec![(account(101), settle)])),
		(
			"TooManyOperators",
			Box::new(|founder| {
				founder.operators = (60..64).map(|number| (account(number), settle)).collect();
			}),
		),
		("UnknownPermission", Box::new(|founder| founder.operators = vec![(account(60), unknown)])),
		("UnknownRole", Box::new(|founder| founder.roles = unknown_role)),
		("NotFound", Box::new(|founder| founder.sponsor = Some(4))),
		("NotFound", Box::new(|founder| founder.sponsor = Some(u32::MAX))),
		("RoleNotForParticipants", Box::new(|founder| founder.sponsor = Some(1))),
		(
			"NoAllowance",
			Box::new(|founder| {
				founder.sponsor = Some(1);
				founder.roles = Role::Supplier.into();
				founder.allowance = Some(Allowance { share: 1, burst: 1, bytes: 1_000 });
			}),
		),
		(
			"SharesExceeded",
			Box::new(|founder| {
				founder.allowance = Some(Allowance { share: 8_701, burst: 1, bytes: 1_000 });
			}),
		),
		(
			"BytesExceeded",
			Box::new(|founder| {
				founder.allowance = Some(Allowance { share: 1, burst: 1, bytes: 10 });
			}),
		),
	];
	for (cause, change) in cases {
		let founders = with_fifth(change);
		let name = founders[4].name.clone();
		let message = stopped(founders);
		assert!(message.starts_with(&format!("founder '{name}': ")), "{message}");
		assert!(message.contains(&format!("\"{cause}\"")), "{cause}: {message}");
	}
}

#[test]
fn genesis_should_be_refused_when_a_sponsor_is_a_participant() {
	let mut founders = with_fifth(|founder| {
		founder.sponsor = Some(0);
		founder.roles = Role::Supplier.into();
	});
	founders.push(Founder {
		name: "Firm 6".into(),
		registration: lei(6),
		admin: admin(6),
		sponsor: Some(4),
		..founders[4].clone()
	});
	let message = stopped(founders);
	assert!(message.starts_with("founder 'Firm 6': ") && message.contains("\"NotAMember\""));
}

#[test]
fn genesis_should_be_refused_when_there_are_more_members_than_may_be() {
	let mut founders = five_founders();
	for number in 6..=9 {
		let another = Founder {
			name: format!("Firm {number}"),
			registration: lei(number),
			admin: admin(number),
			..founders[4].clone()
		};
		founders.push(another);
	}
	let message = stopped(founders);
	assert!(message.starts_with("founder 'Firm 9': ") && message.contains("\"TooManyMembers\""));
}

fn genesis_with(
	assets: Vec<(AssetId, SettlementAsset)>,
	treasuries: Vec<(AssetId, OrgId, u128)>,
) -> Result<sp_io::TestExternalities, String> {
	let consortium =
		GenesisConfig { founders: founders(), assets, treasuries, ..Default::default() };
	let genesis = RuntimeGenesisConfig { consortium, ..Default::default() };
	catch_unwind(AssertUnwindSafe(|| genesis.build_storage().unwrap().into()))
		.map_err(|stopped| *stopped.downcast::<String>().expect("it says why"))
}

fn cny(issuer: u32) -> (AssetId, SettlementAsset) {
	let (issuer, currency) = (OrgId(issuer), "CNY".parse().unwrap());
	(CNY, SettlementAsset { issuer, currency, decimals: 2, offset: UtcOffset::UTC })
}

#[test]
fn treasuries_should_hold_what_genesis_says() {
	let treasuries = vec![(CNY, OrgId(2), 300), (CNY, OrgId(1), 50)];
	genesis_with(vec![cny(1)], treasuries).unwrap().execute_with(|| {
		assert_eq!((balance(1), balance(2), Assets::total_supply(CNY)), (50, 300, 350));
		assert_eq!(SettlementAssets::<Test>::get(Ordered(CNY)), Some(cny(1).1));
		check_state();
	});
}

#[test]
fn genesis_should_be_refused_with_its_cause_when_an_asset_or_a_treasury_is_not_valid() {
	let refused = |assets, treasuries| genesis_with(assets, treasuries).err().unwrap();
	let message = refused(vec![cny(2)], vec![]);
	assert!(message.starts_with("asset 156: ") && message.contains("\"NotSettlementBank\""));
	let message = refused(vec![cny(1)], vec![(CNY, OrgId(9), 1)]);
	assert!(
		message.starts_with("treasury of organisation 9: ") && message.contains("\"NotFound\"")
	);
	let message = refused(vec![], vec![(CNY, OrgId(1), 1)]);
	assert!(message.starts_with("treasury of organisation 1: "), "{message}");
}
