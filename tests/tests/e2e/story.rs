//! The story that `scripts/start` plays, and the tables by which participants come.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use stalhof_tests::{
	Network, Setup, Stalhof, binaries, command::run_in, ledger::Earlier, scenario,
};
use std::{fs, process::Command, time::Duration};

#[test]
fn story_should_be_played_to_its_end() {
	scenario(Duration::from_secs(1_260), async {
		let made = Earlier { seed: 1, suppliers: 30, invoices: 1_200 };
		let setup =
			Setup::validators("story", 1).arguments(["--force-authoring", "--images-contest"]);
		let network = setup.earlier(made).start().await?;
		Network::finalized(network[0].rpc(), 2, Duration::from_secs(60)).await?;
		let mut command = Command::new(binaries::repository().join("scripts/lib/story"));
		command
			.arg(binaries::client()?)
			.arg(env!("CARGO_BIN_EXE_stalhof-bench"))
			.arg(network[0].rpc_port().to_string())
			// A flood whose calls a debug build signs in a few seconds.
			.env("STORY_CALLS", "3000")
			// A debug build of the client takes longer for each act.
			.env("STORY_DAYS", "12");
		let played = run_in(&mut command, b"", Duration::from_secs(960))?.success()?;
		for line in [
			"=> 3 for it, 0 against it, of 6 groups; it takes 4",
			"=> organisation 37, Beilun Factoring Co., Ltd., is active",
			"=> Beilun and its sister company both said no: 1 for it, 1 against it, of 7 groups; it takes 4",
			"=> brought in 30, 0 were there before; 1 in 1 blocks",
			"=> 3000 calls sent",
			"=> 1048576 marks in one transaction: ",
			" marks/s",
			"=> in the chain: 480 bytes of Havnbro's allowance, the root among them: 0x",
			"=> refused: pool 0 has room for 51424 more of 1100000 granted",
			"=> refused: Goods.GrantExceeded ",
			"=> the label of item 0/4710: https://id.gs1.org/01/09521001000017/21/HB",
			"=> taken over by 4 (Osthaven Line ApS); the invoice's number is a token: inv=0x",
			"=> refused: only the receiver that the sender has named",
			"=> shipment 0: received, open exceptions: 1: 24000 of batch 0: 23952 received, 48 short",
			"=> exception 0: short; 1 (Havnbro Nutrition A/S) has to answer: ",
			"=> market sold, customs stated-by-broker, stops: none; received by 3 (Qiantang Mart Co., Ltd.), in 095210010000000017",
			"=> customs confirmed-by-customs",
			"=> label activated; holder 0x",
			"=> refused: the item is this holder's already",
			"=> there is nothing to do: sending it again changes nothing",
			"=> label activated, passed on once, conflicts: none",
			"=> label conflict, conflicts: 2, the last on ",
			"; the holder is still Mei",
			"=> what Qiantang is known by: paid 7895286.92, in time by amount 79.18 %, after 32.4 days",
			"=> 24,000 tins at 125.00 and 13 %: 3390000.00 CNY",
			"=> accepted by two operators: 3,383,220.00 CNY on ",
			", defences waived",
			"=> evidence: grade 3: 23952 of shipment 0 (drawn); flags: none",
			"=> what would stop it, before anything is signed: debtor-not-approved: ",
			"=> 2,700,000.00 CNY at 4.80 % ACT/365F, 54 days",
			"=> price: 2,679,326.30 CNY (discount 19,173.70 CNY, fees 1,500.00 CNY)",
			"=> in Havnbro's treasury with the second signature: 2,679,326.30 CNY; retention: 300,000.00 CNY, left 300,000.00 CNY",
			"=> 640,000.00 CNY at 6.00 % ACT/365F: discount 3,156.16 CNY",
			"=> exact: they are one invoice, by F1: seller, buyer, number, date, currency and total",
			"=> refused: Receivables.DuplicateToken",
			"=> flagged for every lender: F3,F7,F8",
			"=> refused: Receivables.PurseShort",
			"=> refused: this is not the document of receivable 1203",
			"=> BT-106: yours says \"3000000\", the other \"4200000\"",
			"=> nothing is accepted, and it counts: Receivables.TokensDiffer: id 1203",
			"evidence: grade 1, not 3; flags: related-parties",
			"=> what Havnbro is known by now: duplicates: 0, other document: 1",
			"=> on day 40 Qiantang owes 1,500,000.00 CNY still, and Beilun is owed 1,200,000.00 CNY",
			"=> in the same block: recalled (recall 0), by 1 (Havnbro Nutrition A/S), since ",
			"=> of the 24,000 tins of shipment 0 it reaches at most 1200",
			"=> 1200 tins at 141.25 are 169,500.00 CNY, 5.65 % of the 3,000,000.00 that it financed",
			"=> ten days late: Beilun gets 641,052.05 CNY",
			"=> 3 days late, debt: 0.00 CNY; receivable 1200, invoice: paid",
			"=> late discount 473.42 CNY: Beilun got 2,700,473.42 CNY",
			"of the retention Havnbro got 299,526.58 CNY",
			"=> with the packaging's 383,220.00 that is 3,383,220.00 CNY: what was accepted",
			"=> what Qiantang is known by now: paid 11278506.92, in time by amount 72.13 %",
			"=> 12 works in ",
			"=> the same once more: 0 registered, 12 were before",
			"=> contested by a node within its first day: work 12 against work 3, ",
			"=> copy of work 3 at distance ",
			"=> allowed by licence 0 of work 3",
			"it holds: the chain has the work so",
			"=> with the copy's file the certificate does not hold",
			"=> Bluejay gives way: work-yielded",
		] {
			ensure!(played.stdout.contains(line), "no '{line}' in:\n{played}");
		}
		network.finish().await
	});
}

#[test]
fn participants_should_come_by_table_once_and_only_when_every_line_is_in_order() {
	scenario(Duration::from_secs(300), async {
		let network = Network::dev().await?;
		let client = Stalhof::new(network[0].url())?;
		let run = |arguments: &[&str]| client.run(arguments);
		let organisations = || -> Result<usize> {
			let list = run(&["org", "list"])?.success()?.json()?;
			let items = list["items"].as_array().or(list.as_array()).context("no list")?;
			Ok(items.len())
		};
		client.file("evidence", "extracts")?;
		let before = organisations()?;
		let invent = ["participants", "invent", "--sponsor", "2", "--until", "2098-12-31", "--out"];
		run(&[&invent[..], &["good.csv", "--count", "210"]].concat())?.success()?;

		// One wrong line, and nothing is sent.
		let good = fs::read_to_string(client.path("good.csv"))?;
		let mut lines: Vec<_> = good.lines().map(str::to_owned).collect();
		lines[7] = lines[7].replace("lei:", "lei:X");
		client.file("wrong.csv", &lines.join("\n"))?;
		let by = ["--evidence", "evidence", "--kind", "call-back", "--key", "//Bob"];
		let wrong = run(&[&["participants", "import", "wrong.csv"][..], &by].concat())?;
		ensure!(wrong.code == Some(3) && wrong.stderr.contains("bad-table"), "{wrong}");
		let error: Value = serde_json::from_str(&wrong.stderr)?;
		ensure!(error.to_string().contains("registration"), "{error}");
		ensure!(organisations()? == before, "a table with a fault was sent");

		// Two calls, since one takes 200; and nothing the second time.
		let import = [&["participants", "import", "good.csv"][..], &by].concat();
		let first = run(&import)?.success()?.json()?;
		ensure!(organisations()? == before + 210, "{first}");
		let rpc = network[0].rpc();
		let at = rpc.best().await?.number;
		let second = run(&import)?.success()?.json()?;
		ensure!(organisations()? == before + 210, "{second}");
		ensure!(first != second && at > 0, "{second}");

		let attest = ["participants", "attest", "2", "--evidence", "evidence"];
		let attest = [&attest[..], &["--kind", "register-extract", "--yes", "--key"]].concat();
		let all_stand = |standing: &str| -> Result<()> {
			let list = run(&["participants", "list", "2"])?.success()?.json()?;
			let items = list["items"].as_array().or(list.as_array()).context("no list")?;
			let all = items.len() == 210 && items.iter().all(|item| item["standing"] == standing);
			ensure!(all, "not {standing}: {list}");
			Ok(())
		};
		// Its sponsor's word counts once.
		run(&[&attest[..], &["//Bob"]].concat())?.success()?;
		all_stand("applied")?;
		run(&[&attest[..], &["//Ferdie"]].concat())?.success()?;
		all_stand("active")?;
		network.finish().await
	});
}
