//! What a node checks before it runs, so that a mistake is told at once and not by silence.

use crate::{clock, service::FullClient};
use log::{info, warn};
use sc_network::{Multiaddr, multiaddr::Protocol};
use sc_service::{ChainType, Configuration, Error};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::{AuraApi, sr25519::AuthorityPair as AuraPair};
use sp_consensus_grandpa::AuthorityId;
use sp_core::{
	bytes::to_hex,
	crypto::{ByteArray, key_types},
};
use sp_keystore::Keystore;
use stalhof_runtime::{Hash, opaque::Block};
use stalhof_runtime_api::ChainApi;
use std::{
	io::ErrorKind,
	net::{IpAddr, SocketAddr, TcpListener},
};

/// Refuses a database that holds another chain than the chain spec describes, unless it is a development
/// chain: there a new build of the node makes a new genesis, and going on with the old chain is the wish.
///
/// # Errors
/// On a production chain, when `spec` and `database`, the hashes of the first blocks, differ.
pub(crate) fn check_genesis(
	config: &Configuration,
	spec: Hash,
	database: Hash,
) -> Result<(), Error> {
	if spec == database {
		return Ok(());
	}
	let path = config.database.path().unwrap_or(config.data_path.as_path()).display().to_string();
	let found = format!(
		"the database in {path} holds a chain that began with {database:?}, but the chain spec '{}' begins \
		 with {spec:?}",
		config.chain_spec.name()
	);
	if config.chain_spec.chain_type() == ChainType::Live {
		return Err(Error::Other(format!(
			"{found}. Take the chain spec that the other members run, or another --base-path"
		)));
	}
	warn!("Going on with the chain that is there: {found}. `purge-chain` would begin anew");
	Ok(())
}

/// Refuses ports that another program listens on. The SDK would take another port or go without.
///
/// # Errors
/// Names the port, what it is for and the flag that chooses another.
pub(crate) fn check_ports(config: &Configuration) -> Result<(), Error> {
	for address in &config.network.listen_addresses {
		if let Some(socket) = socket_address(address) {
			check_port(socket, "other nodes", "--port or --listen-addr")?;
		}
	}
	for endpoint in config.rpc.addr.iter().flatten().filter(|endpoint| !endpoint.is_optional) {
		check_port(endpoint.listen_addr, "JSON-RPC", "--rpc-port")?;
	}
	if let Some(prometheus) = &config.prometheus_config {
		check_port(prometheus.port, "metrics", "--prometheus-port")?;
	}
	Ok(())
}

/// The socket of an address that begins with an IP address and a TCP port.
fn socket_address(address: &Multiaddr) -> Option<SocketAddr> {
	let mut parts = address.iter();
	let ip: IpAddr = match parts.next()? {
		Protocol::Ip4(ip) => ip.into(),
		Protocol::Ip6(ip) => ip.into(),
		_ => return None,
	};
	match parts.next()? {
		Protocol::Tcp(port) => Some((ip, port).into()),
		_ => None,
	}
}

fn check_port(address: SocketAddr, purpose: &str, flag: &str) -> Result<(), Error> {
	let refusal = match TcpListener::bind(address).map_err(|error| error.kind()) {
		Err(ErrorKind::AddrInUse) => "another program listens on it",
		Err(ErrorKind::PermissionDenied) => "this user may not listen on it",
		// Whatever else is wrong (no IPv6 here, for one) is for the service to say.
		Ok(_) | Err(_) => return Ok(()),
	};
	Err(Error::Other(format!(
		"port {} on {} is needed for {purpose}, but {refusal}: choose another with {flag}",
		address.port(),
		address.ip()
	)))
}

/// Refuses a clock that stands before the newest block.
///
/// # Errors
/// When the best block's slot lies in the future.
pub(crate) fn check_head(client: &FullClient) -> Result<(), Error> {
	let head = client.info().best_hash;
	let Some(header) = client.header(head)? else { return Ok(()) };
	let slot = sc_consensus_aura::find_pre_digest::<Block, <AuraPair as sp_core::Pair>::Signature>(
		&header,
	)
	.map_err(|error| Error::Other(error.to_string()))?;
	clock::check_against_head(u64::from(slot)).map_err(Error::Other)
}

/// Refuses to run a production chain that has what only a development chain may have.
///
/// # Errors
/// Names each development switch that is on.
pub(crate) fn check_switches(chain_type: &ChainType, client: &FullClient) -> Result<(), Error> {
	if *chain_type != ChainType::Live {
		return Ok(());
	}
	let head = client.info().best_hash;
	let on = client
		.runtime_api()
		.development_switches(head)
		.map_err(|error| Error::Application(Box::new(error)))?;
	if on.is_empty() {
		return Ok(());
	}
	Err(Error::Other(format!(
		"this chain spec says it is a production network, but it has what only a development chain may \
		 have: {on:?}. Make it with `stalhof-node new-chain-spec`"
	)))
}

/// Warns of an off-chain worker that does not run on a permissioned network: it is what learns of changes of the list of
/// nodes.
pub(crate) fn tell_offchain_worker(runs: bool) {
	if !runs {
		warn!(
			"🔒 This network is permissioned, but the off-chain worker does not run here: nodes that are taken off the \
			 list are let in until this node starts again. Leave out --offchain-worker"
		);
	}
}

/// Says in the log whether this validator's keys are among the chain's, and warns where they are not: such
/// a node looks healthy and does nothing.
pub(crate) fn tell_session_keys(client: &FullClient, grandpa: &[AuthorityId], keys: &dyn Keystore) {
	let info = client.info();
	let aura = client.runtime_api().authorities(info.best_hash).unwrap_or_default();
	let aura: Vec<&[u8]> = aura.iter().map(ByteArray::as_slice).collect();
	let grandpa: Vec<&[u8]> = grandpa.iter().map(ByteArray::as_slice).collect();
	let ours = |kind| keys.keys(kind).unwrap_or_default();
	for (name, consequence, theirs, ours) in [
		("aura", "writes no blocks", aura, ours(key_types::AURA)),
		("grandpa", "casts no votes", grandpa, ours(key_types::GRANDPA)),
	] {
		match idle_key(&theirs, &ours) {
			None => info!("🔑 This validator's {name} key is one of the chain's"),
			Some(held) => warn!(
				"🔑 This validator {consequence}: none of its {name} keys ({held}) is one of the chain's {} at \
				 block #{}. Once its keys are registered, a later session takes them in",
				theirs.len(),
				info.best_number
			),
		}
	}
}

/// The keys held, for people, when none of them is an authority's.
fn idle_key(authorities: &[&[u8]], held: &[Vec<u8>]) -> Option<String> {
	if held.iter().any(|key| authorities.contains(&key.as_slice())) {
		return None;
	}
	if held.is_empty() {
		return Some("there are none in its keystore".into());
	}
	Some(held.iter().map(|key| to_hex(key, false)).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_taken_port_should_be_refused_with_its_flag() {
		let taken = TcpListener::bind("127.0.0.1:0").unwrap();
		let address = taken.local_addr().unwrap();
		let error = check_port(address, "metrics", "--prometheus-port").unwrap_err().to_string();
		let port = address.port().to_string();
		assert!(error.contains(&port) && error.contains("--prometheus-port"), "{error}");
		drop(taken);
		assert!(check_port(address, "metrics", "--prometheus-port").is_ok());
	}

	#[test]
	fn a_listen_address_should_be_a_socket_where_it_is_tcp() {
		for (text, expected) in [
			("/ip4/127.0.0.1/tcp/30333", Some("127.0.0.1:30333")),
			("/ip6/::/tcp/30333", Some("[::]:30333")),
			("/ip4/127.0.0.1/tcp/30333/ws", Some("127.0.0.1:30333")),
			("/dns/node.example/tcp/30333", None),
			("/ip4/127.0.0.1/udp/30333", None),
		] {
			let expected = expected.map(|text| text.parse().unwrap());
			assert_eq!(socket_address(&text.parse().unwrap()), expected, "{text}");
		}
	}

	#[test]
	fn a_validator_without_an_authority_s_key_should_be_told() {
		let (ours, other) = (vec![1u8; 32], vec![2u8; 32]);
		assert_eq!(idle_key(&[&ours, &other], std::slice::from_ref(&ours)), None);
		assert_eq!(idle_key(&[&other], &[]).unwrap(), "there are none in its keystore");
		assert!(idle_key(&[&other], &[ours]).unwrap().starts_with("0x0101"));
	}
}
