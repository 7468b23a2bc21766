use super::*;

/// Breaks the state of a chain with everything on it, and says which rule is found broken.
#[track_caller]
fn broken(rule: &str, harm: impl FnOnce()) {
	new_chain().execute_with(|| {
		let (prior, ..) = contested();
		season();
		proved(AUTHOR, prior, EvidenceKind::RawFile, 1);
		assert_ok!(Images::commit(by(AUTHOR), [3; 32]));
		for who in [by(AUTHOR), by_second(AUTHOR)] {
			assert_ok!(Images::offer_work(who, prior, OrgId(RIVAL)));
		}
		let scope = |channel: Channel| Scope { channels: channel.into(), ..everything() };
		for channel in [Channel::Print, Channel::Shop] {
			let exclusive = NewLicence { exclusive: true, scope: scope(channel), ..licence() };
			assert_ok!(Images::grant_licence(by(AUTHOR), prior, exclusive));
		}
		Images::do_try_state().expect("nothing is broken yet");
		harm();
		let found = Images::do_try_state().expect_err("the harm is noticed");
		assert_eq!(found, sp_runtime::TryRuntimeError::Other(Box::leak(rule.into())));
	});
}

fn work(id: WorkId, change: impl FnOnce(&mut Work)) {
	Works::<Test>::mutate(Ordered(id), |work| change(work.as_mut().unwrap()));
}

fn stored(id: WorkId, change: impl FnOnce(&mut StoredBundle)) {
	Bundles::<Test>::mutate(Ordered(id), |stored| change(stored.as_mut().unwrap()));
}

fn the_contest(change: impl FnOnce(&mut Contest)) {
	Contests::<Test>::mutate(Ordered(0), |contest| change(contest.as_mut().unwrap()));
}

#[test]
fn harm_to_works_should_be_noticed() {
	broken("no commitment is renewed beyond its last day", || {
		Commits::<Test>::mutate(Ordered(OrgId(AUTHOR)), [3; 32], |commit| {
			commit.as_mut().unwrap().last = Moment::from_millis(0);
		});
	});
	broken("works have numbers that were given", || NextWork::<Test>::put(1));
	broken("fingerprints are of known versions", || work(0, |work| work.versions.bundle = 2));
	broken("no work is revealed before its commitment is ripe", || work(0, |work| work.block = 5));
	broken("a work has fingerprints", || Bundles::<Test>::remove(Ordered(0)));
	broken("a work's fingerprints are counted", || work(0, |work| work.fingerprints = 4));
	broken("qualities are 0 to 100", || stored(0, |stored| stored.bundle[0].quality = 101));
	broken("only fingerprints that there are are generic", || {
		stored(0, |stored| stored.generic = 8)
	});
	broken("an owner's works are listed", || work(0, |work| work.owner = OrgId(THIRD)));
	broken("a work is found by its file", || work(0, |work| work.file = [0; 32]));
	broken("a work is found by what it shows", || {
		WorksOfGtin::<Test>::remove(tins(), Ordered(0));
	});
	broken("a contested work stands in a contest", || work(0, |work| work.contest = Some(0)));
	broken("what has fallen is not contested", || {
		work(1, |work| work.state = WorkState::Yielded);
	});
	broken("only works have fingerprints", || {
		let any = Bundles::<Test>::get(Ordered(0)).unwrap();
		Bundles::<Test>::insert(Ordered(9), any);
	});
	broken("owners have works alone", || {
		WorksOf::<Test>::insert(Ordered(OrgId(THIRD)), Ordered(0), ());
	});
	broken("an organisation has registered a file once", || {
		WorksOfFile::<Test>::insert([0; 32], Ordered(OrgId(THIRD)), 0);
	});
	broken("trade items are shown by works", || {
		WorksOfGtin::<Test>::insert(jars(), Ordered(0), ());
	});
	broken("a work is offered by its owner to another", || {
		Offers::<Test>::mutate(Ordered(0), |offer| offer.as_mut().unwrap().by = OrgId(THIRD));
	});
}

#[test]
fn harm_to_evidence_should_be_noticed() {
	broken("evidence is of works", || {
		let all = EvidenceOf::<Test>::get(Ordered(0));
		EvidenceOf::<Test>::insert(Ordered(9), all);
	});
	broken("evidence is used where it was given", || {
		EvidenceUses::<Test>::insert(Ordered(OrgId(AUTHOR)), [1; 32], 1);
	});
	broken("an organisation's evidence serves once", || {
		EvidenceUses::<Test>::insert(Ordered(OrgId(AUTHOR)), [2; 32], 0);
	});
	broken("evidence is given before it is confirmed", || {
		EvidenceOf::<Test>::mutate(Ordered(0), |all| all[0].given.block += 1);
	});
}

#[test]
fn harm_to_contests_should_be_noticed() {
	broken("contests have numbers that were given", || NextContest::<Test>::put(0));
	broken("the earlier work was committed to earlier", || {
		work(0, |work| {
			work.commit_block = work.block - 10;
			work.block += 100;
			work.commit_block += 100;
		})
	});
	broken("a contest's distance is that of the two fingerprints", || {
		the_contest(|contest| contest.distance = 8);
	});
	broken("contested works are near", || the_contest(|contest| contest.threshold = 47));
	broken("fingerprints of low quality do not act", || {
		stored(0, |stored| stored.bundle[0].quality = 49);
	});
	broken("fingerprints of one version are compared", || {
		the_contest(|contest| contest.versions.decoder = 2);
	});
	broken("two works are contested once", || Pairs::<Test>::remove(Ordered(1), Ordered(0)));
	broken("a work's contests are listed", || ContestsOf::<Test>::remove(Ordered(0), Ordered(0)));
	broken("a contest that is open holds its work", || work(1, |work| work.contest = None));
	broken("both sides are heard before a panel is", || {
		the_contest(|contest| contest.at_panel = true);
	});
	broken("only contests have pairs", || Pairs::<Test>::insert(Ordered(7), Ordered(8), 0));
	broken("only contests are listed", || {
		ContestsOf::<Test>::insert(Ordered(7), Ordered(8), ());
	});
	let losses = |losses: Losses| LossesOf::<Test>::insert(Ordered(OrgId(SQUATTER)), losses);
	broken("who has lost so much is suspended", || losses(Losses { count: 3, suspended: None }));
	broken("lost contests are counted", || losses(Losses { count: 1, suspended: None }));
	broken("nobody is suspended for less", || {
		losses(Losses { count: 0, suspended: Some(Moment::from_millis(0)) });
	});
	broken("every lost contest is counted", || {
		assert_ok!(answer(AUTHOR, 0, Side::Prior));
		assert_ok!(Images::yield_contest(by(SQUATTER), 0, Side::Work));
		let _ = LossesOf::<Test>::clear(u32::MAX, None);
	});
}

#[test]
fn harm_to_licences_should_be_noticed() {
	let licence = |change: fn(&mut Licence)| {
		Licences::<Test>::mutate(Ordered(0), |licence| change(licence.as_mut().unwrap()));
	};
	broken("licences have numbers that were given", || NextLicence::<Test>::put(1));
	broken("licences are of works", || licence(|licence| licence.work = 9));
	broken("a licence covers something", || {
		licence(|licence| licence.given.scope.channels = Channels::NONE);
	});
	broken("a work's licences are listed", || {
		LicencesOf::<Test>::remove(Ordered(0), Ordered(0));
	});
	broken("a licensee's licences of a work are known", || {
		Granted::<Test>::remove(Ordered(0), Some(OrgId(SELLER)));
	});
	broken("a licensee's licences are listed", || {
		LicencesTo::<Test>::remove(Ordered(OrgId(SELLER)), Ordered(0));
	});
	broken("a work's exclusive licences are known", || Exclusives::<Test>::remove(Ordered(0)));
	broken("exclusive licences of a work are disjoint", || {
		licence(|licence| licence.given.scope.channels = Channels::ALL);
	});
	broken("only licences are listed", || {
		LicencesOf::<Test>::insert(Ordered(0), Ordered(9), ());
	});
	broken("licensees have licences alone", || {
		LicencesTo::<Test>::insert(Ordered(OrgId(RIVAL)), Ordered(9), ());
	});
	broken("each licence is known once", || {
		Granted::<Test>::mutate(Ordered(0), None::<OrgId>, |ids| ids.try_push(0).unwrap());
	});
	broken("each exclusive licence is known once", || {
		Exclusives::<Test>::mutate(Ordered(1), |ids| ids.try_push(0).unwrap());
	});
}
