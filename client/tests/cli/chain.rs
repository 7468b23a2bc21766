use crate::{Place, check_table};
use serde_json::{Value, json};

/// Where nothing listens.
const NOWHERE: &str = "ws://127.0.0.1:1";

/// A raw specification with the GRANDPA authorities `0x01…01` and `0x02…02`.
pub(crate) fn spec() -> Value {
	let authorities =
		format!("0x08{}0100000000000000{}0100000000000000", "01".repeat(32), "02".repeat(32));
	let key = "0x5f9cc45b7a00c5899361e1c6099678dc5e0621c4869aa60c02be9adcc98a0d1d";
	json!({
		"name": "Test Chain", "id": "test", "chainType": "Live",
		"genesis": { "raw": { "top": { key: authorities, "0x3a636f6465": "0x00" }, "childrenDefault": {} } }
	})
}

fn with_pin() -> Place {
	let place = Place::new();
	place.write("spec.json", &spec().to_string());
	let run = place.run(&["chain", "pin", "--spec", "spec.json", "--out", "pin.json"]);
	assert_eq!(run.code, 0, "{run:?}");
	place
}

#[test]
fn pin_should_be_made_from_a_specification() {
	let place = with_pin();
	let pin: Value = serde_json::from_str(&place.read("pin.json")).unwrap();
	assert_eq!(pin["chain"], "Test Chain");
	assert_eq!(pin["set"]["id"], 0);
	assert_eq!(pin["set"]["authorities"][1]["key"], format!("0x{}", "02".repeat(32)));
	assert_eq!(pin["block"], json!({ "number": 0, "hash": pin["genesis"] }));
	let run = place.run(&["chain", "pin", "--spec", "spec.json", "--out", "pin2.json", "--json"]);
	let told: Value = serde_json::from_str(&run.stdout).unwrap();
	assert_eq!((&told["genesis"], &told["file"]), (&pin["genesis"], &json!("pin2.json")));
}

#[test]
fn bad_input_should_be_refused() {
	let place = with_pin();
	let pin = place.read("pin.json");
	place.write("truncated.json", &pin[..pin.len() - 40]);
	place.write("other.json", &pin.replace("stalhof-pin", "something"));
	place.write("garbage", "not json");
	let mut plain = spec();
	plain["genesis"] = json!({ "runtimeGenesis": { "code": "0x", "patch": {} } });
	place.write("plain.json", &plain.to_string());
	std::fs::write(place.path("binary"), [0xff, 0, 0xfe]).unwrap();
	check_table(
		&place,
		&[
			("chain pin --spec spec.json --out pin.json", 3, "exists already"),
			("chain pin --spec spec.json --out absent/pin.json", 3, "cannot write"),
			("chain pin --spec absent.json --out x", 3, "cannot read absent.json"),
			("chain pin --spec garbage --out x", 3, "not a raw chain specification"),
			("chain pin --spec plain.json --out x", 3, "--raw"),
			("chain pin --spec pin.json --out x", 3, "missing field"),
			// A bad pin is found before the node is asked.
			("chain status --pin absent.json", 3, "cannot read absent.json"),
			("chain status --pin garbage", 3, "is not a pin"),
			("chain status --pin binary", 3, "cannot read binary"),
			("chain status --pin truncated.json", 3, "EOF"),
			("chain status --pin other.json", 3, "format"),
			("chain status --url 127.0.0.1:9944", 3, "ws://"),
			("chain prove nothing", 3, "Pallet.Entry"),
			("chain prove 0x", 3, "empty"),
			("chain prove 0xzz", 3, "hexadecimal"),
			("chain prove .Number", 3, "Pallet.Entry"),
			("chain status --url ws://a:1 --header-from ws://a:1/", 3, "that of the first"),
			(
				"chain pin --trust-node --out x --url ws://a:1 --header-from ws://a:1",
				3,
				"that of the first",
			),
		],
	);
}

#[test]
fn missing_node_should_exit_with_4() {
	let place = with_pin();
	for line in [
		"chain status",
		"chain status --pin pin.json",
		"chain follow",
		"chain follow --best",
		"chain prove System.Number",
		"chain pin --trust-node --out x.json",
	] {
		let run = place.run(&crate::split(&format!("{line} --url {NOWHERE}")));
		assert_eq!(run.code, 4, "{line}: {run:?}");
		assert!(run.stderr.contains("cannot reach a node at ws://127.0.0.1:1"), "{line}: {run:?}");
	}
	check_table(
		&place,
		&[("chain status --url ws://no-such-host.invalid:9944", 4, "cannot reach")],
	);
}

#[test]
fn address_should_come_from_the_environment() {
	let place = Place::new();
	let output = place.command(&["chain", "status"]).env("STALHOF_URL", NOWHERE).output().unwrap();
	assert_eq!(output.status.code(), Some(4));
	let output =
		place.command(&["chain", "status"]).env("STALHOF_PIN", "absent.json").output().unwrap();
	assert_eq!(output.status.code(), Some(3));
}
