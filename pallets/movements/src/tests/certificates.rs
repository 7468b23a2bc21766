use super::*;
use stalhof_primitives::goods::{CertificateKind, CustomsFact};

const KINDS: [(CertificateKind, u32); 3] = [
	(CertificateKind::CustomsClearance, CUSTOMS),
	(CertificateKind::CustomsDeclaration, BROKER),
	(CertificateKind::Inspection, INSPECTOR),
];

fn terms(kind: CertificateKind, passed: bool) -> NewCertificate {
	let customs = CustomsDetails::default();
	let subject = Subject::Batch(0);
	NewCertificate { kind, subject, passed, customs, commitments: [8; 32] }
}

fn certify(who: u32, terms: NewCertificate) -> DispatchResult {
	Movements::certify(by(who), terms)
}

fn withdraw(who: u32, id: CertificateId) -> DispatchResult {
	Movements::withdraw_certificate(by(who), id, REFERENCE)
}

fn customs() -> CustomsFact {
	Movements::customs(&Movements::certificates(Subject::Batch(0)))
}

fn told() -> Vec<CertificateId> {
	Movements::certificates(Subject::Batch(0)).into_iter().map(|note| note.id).collect()
}

#[test]
fn certificate_should_be_kept_when_it_is_issued() {
	build_and_execute(|| {
		let details = CustomsDetails {
			hs_code: Some(b"1602501010".to_vec().try_into().unwrap()),
			entry_port: Some(*b"CNNGB"),
			warehouse: Some(dock()),
			three_documents: Some(true),
		};
		let terms =
			NewCertificate { customs: details, ..terms(CertificateKind::CustomsClearance, true) };
		assert_ok!(certify(CUSTOMS, terms.clone()));
		let certificate = Certificate { terms, issuer: OrgId(CUSTOMS), at: now(), withdrawn: None };
		assert_eq!(events(), [Event::Certified { id: 0, certificate: certificate.clone() }]);
		assert_eq!(Certificates::<Test>::get(Ordered(0)), Some(certificate));
		assert_eq!(kept(CUSTOMS), 320);
		assert_eq!((told(), customs()), (vec![0], CustomsFact::Released));
	});
}

#[test]
fn forged_certificate_role_should_be_refused() {
	build_and_execute(|| {
		for (kind, issuer) in KINDS {
			let act = |who| certify(who, terms(kind, true));
			assert_eq!(who_may(MovesError::RoleMissing, act), [issuer], "{kind:?}");
		}
		// The role that it had.
		Roles::mutate(|roles| {
			roles.remove(&(OrgId(CUSTOMS), stalhof_primitives::organisation::Role::Customs))
		});
		let cleared = certify(CUSTOMS, terms(CertificateKind::CustomsClearance, true));
		assert_eq!(cleared, Err(MovesError::RoleMissing.into()));
	});
}

#[test]
fn certificate_should_be_refused_when_its_subject_is_not_there() {
	build_and_execute(|| {
		let carton = carton(BRAND, 0);
		let about = |subject| {
			let terms = terms(CertificateKind::Inspection, true);
			certify(INSPECTOR, NewCertificate { subject, ..terms })
		};
		let item = |index| Subject::Item(ItemId { batch: 0, index });
		assert_noop!(about(item(1_000)), MovesError::SubjectNotFound);
		assert_noop!(about(Subject::Batch(3)), MovesError::SubjectNotFound);
		assert_noop!(about(Subject::Container(carton, 2)), MovesError::ContainerNotFound);
		assert_noop!(about(Subject::Container(sscc(1), 1)), MovesError::ContainerNotFound);
		assert_noop!(about(Subject::Class(wrong())), MovesError::InvalidKey);
		for subject in [item(999), Subject::Container(carton, 1), Subject::Class(tins())] {
			assert_ok!(about(subject));
		}
	});
}

#[test]
fn certificate_should_be_refused_when_its_details_have_not_their_form() {
	build_and_execute(|| {
		let with = |kind, customs| {
			let issuer = KINDS.iter().find(|(other, _)| *other == kind).expect("it is one").1;
			tried(|| certify(issuer, NewCertificate { customs, ..terms(kind, true) }))
		};
		let code = |text: &str| CustomsDetails {
			hs_code: Some(text.as_bytes().to_vec().try_into().unwrap()),
			..Default::default()
		};
		let port =
			|text: &[u8; 5]| CustomsDetails { entry_port: Some(*text), ..Default::default() };
		let warehouse = |gln| CustomsDetails { warehouse: Some(gln), ..Default::default() };
		let three = CustomsDetails { three_documents: Some(false), ..Default::default() };
		let declaration = CertificateKind::CustomsDeclaration;
		let right = [
			code("160250"),
			code("160250101012"),
			port(b"CNNGB"),
			port(b"USNY2"),
			warehouse(dock()),
			three.clone(),
		];
		for details in right {
			assert_eq!(with(declaration, details.clone()), Ok(()), "{details:?}");
			// An inspector says nothing of customs.
			let said = with(CertificateKind::Inspection, details);
			assert_eq!(said, Err(MovesError::InvalidDetails.into()));
		}
		for details in [
			code(""),
			code("16025"),
			code("16025a"),
			port(b"cnngb"),
			port(b"C1NGB"),
			port(b"CNNG "),
			warehouse(wrong()),
		] {
			let said = with(declaration, details.clone());
			assert_eq!(said, Err(MovesError::InvalidDetails.into()), "{details:?}");
		}
	});
}

#[test]
fn brokers_word_should_stand_as_a_brokers_until_an_authority_speaks() {
	build_and_execute(|| {
		let (clearance, declaration) =
			(CertificateKind::CustomsClearance, CertificateKind::CustomsDeclaration);
		assert_eq!(customs(), CustomsFact::NotShown);
		for (who, kind, passed, fact) in [
			(BROKER, declaration, false, CustomsFact::NotShown),
			(BROKER, declaration, true, CustomsFact::Declared),
			(CUSTOMS, clearance, false, CustomsFact::Held),
			(BROKER, declaration, true, CustomsFact::Held),
			(CUSTOMS, clearance, true, CustomsFact::Released),
			(BROKER, declaration, false, CustomsFact::Released),
		] {
			assert_ok!(certify(who, terms(kind, passed)));
			assert_eq!(customs(), fact);
		}
		assert_eq!(told(), [4, 5], "the last of each issuer, the authority's first");
	});
}

#[test]
fn certificate_should_be_told_no_more_when_it_is_withdrawn() {
	build_and_execute(|| {
		assert_ok!(certify(CUSTOMS, terms(CertificateKind::CustomsClearance, true)));
		events();
		pass(9, 9);
		assert_eq!(who_may(MovesError::NotIssuer, |who| withdraw(who, 0)), [CUSTOMS]);
		assert_ok!(withdraw(CUSTOMS, 0));
		let said = said(CUSTOMS);
		assert_eq!(events(), [Event::CertificateWithdrawn { id: 0, said }]);
		assert_eq!(Movements::certificate_view(0).unwrap().withdrawn, Some(said.into()));
		assert_eq!((told(), customs()), (vec![], CustomsFact::NotShown));
		assert_noop!(withdraw(CUSTOMS, 0), MovesError::AlreadyWithdrawn);
		assert_noop!(withdraw(CUSTOMS, 1), MovesError::CertificateNotFound);
	});
}

#[test]
fn withdrawal_should_not_bring_back_what_its_issuer_said_before() {
	build_and_execute(|| {
		let clear = |passed| {
			assert_ok!(certify(CUSTOMS, terms(CertificateKind::CustomsClearance, passed)));
		};
		clear(true);
		clear(false);
		assert_ok!(withdraw(CUSTOMS, 1));
		assert_eq!((told(), customs()), (vec![], CustomsFact::NotShown));
		clear(true);
		assert_eq!((told(), customs()), (vec![2], CustomsFact::Released));
		// Nor does it take away what was said since.
		assert_ok!(withdraw(CUSTOMS, 0));
		assert_eq!((told(), customs()), (vec![2], CustomsFact::Released));
	});
}

#[test]
fn certificate_should_be_told_however_many_were_withdrawn_before() {
	build_and_execute(|| {
		use stalhof_primitives::organisation::Role;
		let inspectors = 20..53;
		Roles::mutate(|roles| {
			roles.extend(inspectors.clone().map(|number| (OrgId(number), Role::Inspector)));
		});
		for (id, inspector) in (0..).zip(inspectors.clone()) {
			assert_ok!(certify(inspector, terms(CertificateKind::Inspection, true)));
			if inspector < 52 {
				assert_ok!(withdraw(inspector, id));
			}
		}
		assert_eq!(inspectors.len(), 33);
		assert_eq!(told(), [32]);
	});
}

#[test]
fn certificate_should_be_refused_when_there_is_no_room_or_no_number_left() {
	build_and_execute(|| {
		let act = || certify(INSPECTOR, terms(CertificateKind::Inspection, true));
		Allowance::set(319);
		assert_noop!(act(), BYTES_EXCEEDED);
		Allowance::set(320);
		assert_ok!(tried(act));
		NextCertificate::<Test>::put(u32::MAX);
		assert_noop!(act(), MovesError::NumbersExhausted);
	});
}

#[test]
fn authoritys_word_should_be_told_however_many_inspectors_spoke_before() {
	build_and_execute(|| {
		use stalhof_primitives::organisation::Role;
		let (inspectors, authority) = (20..54, 99);
		Roles::mutate(|roles| {
			roles.extend(inspectors.clone().map(|number| (OrgId(number), Role::Inspector)));
			roles.insert((OrgId(authority), Role::Customs));
		});
		for inspector in inspectors {
			assert_ok!(certify(inspector, terms(CertificateKind::Inspection, true)));
		}
		assert_ok!(certify(authority, terms(CertificateKind::CustomsClearance, false)));
		let told = told();
		assert_eq!((told.len(), told[0]), (MAX_TOLD as usize, 34));
		assert_eq!(customs(), CustomsFact::Held);
	});
}
