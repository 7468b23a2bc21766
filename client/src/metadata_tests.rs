use super::*;
use crate::{
	client::Client,
	finality::testing::{FakeChain, lying_node, node},
	keys::KeyPair,
	tx::{parse_call, transfer},
};
use serde_json::json;
use std::sync::{Arc, Mutex};

/// Metadata of the next version of the runtime, which calls `rename.0` by the name `rename.1`.
pub(crate) fn upgraded(rename: (&str, &str)) -> Vec<u8> {
	let known = embedded().unwrap();
	let system = known.metadata.pallet_by_name("System").unwrap();
	let version = system.constant_by_name("Version").unwrap().value();
	let at = EMBEDDED.windows(version.len()).position(|part| part == version).unwrap();
	let mut rest = version;
	<(String, String, u32)>::decode(&mut rest).unwrap();
	let at = at + version.len() - rest.len();
	let mut bytes = EMBEDDED.to_vec();
	bytes[at..at + 4].copy_from_slice(&(known.spec_version + 1).to_le_bytes());
	assert_eq!(rename.0.len(), rename.1.len());
	for at in 0..bytes.len() {
		if bytes[at..].starts_with(rename.0.as_bytes()) {
			bytes[at..at + rename.1.len()].copy_from_slice(rename.1.as_bytes());
		}
	}
	bytes
}

async fn chain_with(runtime: Vec<u8>) -> (Client, Runtime) {
	let mut chain = FakeChain::new(20, &[1], &[]);
	chain.runtime = Some(runtime);
	let client = Client::new(node(&Arc::new(Mutex::new(chain))), None, None).await.unwrap();
	let runtime = client.runtime().await.unwrap();
	(client, runtime)
}

#[tokio::test]
async fn unknown_runtime_should_be_used_as_the_node_describes_it() {
	let known = embedded().unwrap();
	assert!(super::known(&known.version()).is_some());
	let bob = KeyPair::development("//Bob").unwrap().account();
	let (client, runtime) = chain_with(upgraded(("", ""))).await;
	assert_eq!(runtime.spec_version, known.spec_version + 1);
	assert!(super::known(&runtime.version()).is_none());
	// Calls that are as they were go on, for the new version.
	let transaction = client.prepare(&transfer(&bob, 5), &bob, 64).await.unwrap();
	assert_eq!(transaction.spec_version, runtime.spec_version);
	assert!(transaction.call_text.starts_with("Balances.transfer_keep_alive("));
	// They are not shown where only the embedded description counts.
	let error = transaction.describe(known).unwrap_err();
	assert_eq!(error.code(), "cannot-decode-call");
	assert!(error.remedy().contains("update this program"), "{}", error.remedy());
}

#[tokio::test]
async fn changed_call_should_be_refused_and_the_new_one_be_made_by_name() {
	let bob = KeyPair::development("//Bob").unwrap().account();
	let (client, runtime) =
		chain_with(upgraded(("transfer_keep_alive", "transfer_keep_aloof"))).await;
	let error = client.prepare(&transfer(&bob, 5), &bob, 64).await.unwrap_err();
	assert_eq!((error.code(), error.exit_code()), ("call-changed", 3));
	let version = runtime.spec_version.to_string();
	assert!(error.to_string().contains(&version), "{error}");
	assert!(error.remedy().contains("tx call"), "{}", error.remedy());
	let arguments = format!("(Id({}), 5)", crate::to_address(&bob));
	let call = parse_call(&runtime, "Balances", "transfer_keep_aloof", &arguments).unwrap();
	let transaction = client.prepare(&call, &bob, 64).await.unwrap();
	assert!(transaction.call_text.starts_with("Balances.transfer_keep_aloof("));
}

#[tokio::test]
async fn description_of_another_version_should_be_refused() {
	let mut chain = FakeChain::new(3, &[1], &[]);
	chain.runtime = Some(upgraded(("", "")));
	let lie = |method: &str, _: &[serde_json::Value], mut answer: serde_json::Value| {
		if method == "state_getRuntimeVersion" {
			answer["specVersion"] = json!(4_000_000);
		}
		answer
	};
	let node = lying_node(&Arc::new(Mutex::new(chain)), Box::new(lie));
	let error = Client::new(node, None, None).await.unwrap().runtime().await.unwrap_err();
	assert_eq!((error.code(), error.exit_code()), ("not-stalhof", 4));
	assert!(error.to_string().contains("4000000"), "{error}");
}
