//! One `stalhof-node` process.

use crate::{binaries, node_key::NodeKey, ports, rpc::Rpc, wait};
use anyhow::{Context, Result, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;
use std::{
	fs::{self, File},
	os::unix::process::ExitStatusExt,
	path::{Path, PathBuf},
	process::{Child, Command, ExitStatus, Stdio},
	time::{Duration, Instant},
};
use tokio::time::sleep;

/// How long a node may take until it answers: on a new database it executes the genesis state.
const READY: Duration = Duration::from_secs(60);
const STOP: Duration = Duration::from_secs(30);

/// A node: its directories, ports and key, and the process while it runs.
#[derive(Debug)]
pub struct Node {
	name: String,
	key: NodeKey,
	arguments: Vec<String>,
	base_path: PathBuf,
	log: PathBuf,
	p2p_port: u16,
	rpc_port: u16,
	prometheus_port: Option<u16>,
	process: Option<Child>,
	rpc: Option<Rpc>,
}

impl Node {
	/// A node that is not started yet; its files go into `dir`, `arguments` follow those that
	/// every node of a test gets.
	pub fn new(dir: &Path, name: &str, arguments: Vec<String>, prometheus: bool) -> Result<Self> {
		Ok(Self {
			name: name.to_owned(),
			key: NodeKey::generate(),
			arguments,
			base_path: dir.join(name),
			log: dir.join(format!("{name}.log")),
			p2p_port: ports::free()?,
			rpc_port: ports::free()?,
			prometheus_port: prometheus.then(ports::free).transpose()?,
			process: None,
			rpc: None,
		})
	}

	/// The name in the log.
	pub fn name(&self) -> &str {
		&self.name
	}

	/// Where its database and its keystore are.
	pub fn base_path(&self) -> &Path {
		&self.base_path
	}

	/// The port of its JSON-RPC server.
	pub fn rpc_port(&self) -> u16 {
		self.rpc_port
	}

	/// The WebSocket address of its JSON-RPC server.
	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.rpc_port)
	}

	/// The port of its metrics, when they were asked for.
	pub fn prometheus_port(&self) -> Option<u16> {
		self.prometheus_port
	}

	/// The address under which peers reach it.
	pub fn address(&self) -> String {
		format!("/ip4/127.0.0.1/tcp/{}/p2p/{}", self.p2p_port, self.key.peer_id)
	}

	/// Its peer id, base58.
	pub fn peer_id(&self) -> &str {
		&self.key.peer_id
	}

	/// The bytes of its peer id.
	pub fn peer_id_bytes(&self) -> Result<Vec<u8>> {
		self.key.peer_id_bytes()
	}

	/// The process id.
	pub fn pid(&self) -> Result<u32> {
		Ok(self.process.as_ref().with_context(|| format!("{} does not run", self.name))?.id())
	}

	/// The arguments of its own.
	pub fn arguments_mut(&mut self) -> &mut Vec<String> {
		&mut self.arguments
	}

	/// The connection made when it became ready.
	///
	/// # Panics
	/// When it was not started: a mistake in a test.
	pub fn rpc(&self) -> &Rpc {
		self.rpc.as_ref().unwrap_or_else(|| panic!("{} is not ready", self.name))
	}

	/// All that it logged, over all its starts.
	pub fn log(&self) -> String {
		fs::read(&self.log)
			.map(|log| String::from_utf8_lossy(&log).into_owned())
			.unwrap_or_default()
	}

	/// The last `lines` lines of its log.
	pub fn log_tail(&self, lines: usize) -> String {
		let log = self.log();
		let all: Vec<_> = log.lines().collect();
		all[all.len().saturating_sub(lines)..].join("\n")
	}

	/// Starts the process, without waiting for it.
	pub fn spawn(&mut self) -> Result<()> {
		ensure!(self.process.is_none(), "{} runs already", self.name);
		let log = File::options().create(true).append(true).open(&self.log)?;
		let mut command = tied_to_this_thread(&binaries::node()?);
		command
			.arg("--name")
			.arg(&self.name)
			.arg("--base-path")
			.arg(&self.base_path)
			.args(["--node-key", &self.key.secret])
			.args(["--rpc-port", &self.rpc_port.to_string()])
			.args(["--listen-addr", &format!("/ip4/127.0.0.1/tcp/{}", self.p2p_port)])
			.args(["--no-mdns", "--no-telemetry", "--clock-check", "off"]);
		match self.prometheus_port {
			Some(port) => command.args(["--prometheus-port", &port.to_string()]),
			None => command.arg("--no-prometheus"),
		};
		let child = command
			.args(&self.arguments)
			.stdin(Stdio::null())
			.stdout(log.try_clone()?)
			.stderr(log)
			.spawn()
			.with_context(|| format!("cannot start {command:?}"))?;
		self.process = Some(child);
		Ok(())
	}

	/// Waits until its JSON-RPC server answers with its own peer id.
	///
	/// # Errors
	/// When it ends before that, or takes longer than a minute.
	pub async fn ready(&mut self) -> Result<()> {
		let deadline = Instant::now() + READY;
		loop {
			if let Some(status) = self.exited()? {
				bail!("{} ended at start with {status}:\n{}", self.name, self.log_tail(20));
			}
			let answer = async {
				let rpc = Rpc::connect(self.rpc_port).await?;
				let id: String = rpc.call("system_localPeerId", json!([])).await?;
				anyhow::Ok((rpc, id))
			};
			match answer.await {
				Ok((rpc, id)) => {
					let port = self.rpc_port;
					ensure!(
						id == self.key.peer_id,
						"port {port} is answered by another node, {id}"
					);
					self.rpc = Some(rpc);
					return Ok(());
				}
				Err(error) if Instant::now() >= deadline => {
					let name = &self.name;
					return Err(error.context(format!("{name} did not answer within {READY:?}")));
				}
				Err(_) => sleep(Duration::from_millis(50)).await,
			}
		}
	}

	/// Starts the process and waits until it answers.
	pub async fn start(&mut self) -> Result<()> {
		self.spawn()?;
		self.ready().await
	}

	/// How the process ended, if it did.
	pub fn exited(&mut self) -> Result<Option<ExitStatus>> {
		let Some(process) = &mut self.process else { bail!("{} does not run", self.name) };
		Ok(process.try_wait()?)
	}

	/// Ends the process at once, as a power cut would: SIGKILL.
	pub fn kill(&mut self) -> Result<()> {
		self.rpc = None;
		let mut process =
			self.process.take().with_context(|| format!("{} does not run", self.name))?;
		process.kill()?;
		let status = process.wait()?;
		let signal = Some(Signal::KILL.as_raw());
		ensure!(status.signal() == signal, "{} had ended before: {status}", self.name);
		Ok(())
	}

	/// Asks the process to end, as an operator would: SIGTERM.
	///
	/// # Errors
	/// When it is still there after 30 s (it is killed then), or did not end by itself.
	pub async fn stop(&mut self) -> Result<()> {
		self.rpc = None;
		let pid = Pid::from_raw(i32::try_from(self.pid()?)?).context("process id 0")?;
		if let Some(status) = self.exited()? {
			self.process = None;
			bail!("{} had ended before with {status}", self.name);
		}
		kill_process(pid, Signal::TERM)?;
		let ended = wait::until("the node to stop", STOP, async || self.exited()).await;
		let Some(mut process) = self.process.take() else { return Ok(()) };
		if ended.is_err() {
			process.kill()?;
			process.wait()?;
		}
		let status = ended.with_context(|| self.name.clone())?;
		ensure!(status.signal().is_none(), "{} was ended by {status}", self.name);
		Ok(())
	}

	/// What it logged that no healthy node logs, if anything.
	pub fn complaint(&self) -> Option<String> {
		const SIGNS: [&str; 2] = ["panicked at", "Corruption"];
		let log = self.log();
		log.lines().find(|line| SIGNS.iter().any(|sign| line.contains(sign))).map(str::to_owned)
	}
}

impl Drop for Node {
	fn drop(&mut self) {
		if let Some(mut process) = self.process.take() {
			// It may have ended already.
			process.kill().ok();
			process.wait().ok();
		}
	}
}

/// A command that the kernel ends when the calling thread does, so that not even a killed test
/// leaves a node behind; `setpriv` is part of util-linux.
fn tied_to_this_thread(program: &Path) -> Command {
	let setpriv = Path::new("/usr/bin/setpriv");
	if !setpriv.exists() {
		return Command::new(program);
	}
	let mut command = Command::new(setpriv);
	command.args(["--pdeathsig", "KILL", "--"]).arg(program);
	command
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::{path::Path, thread};

	#[test]
	fn tied_process_should_end_with_its_thread() {
		if !Path::new("/usr/bin/setpriv").exists() {
			eprintln!("skipped: no setpriv");
			return;
		}
		let spawn = || {
			let child = tied_to_this_thread(Path::new("/bin/sleep")).arg("60").spawn().unwrap();
			// setpriv ties itself to this thread first and then becomes the program.
			let name = format!("/proc/{}/comm", child.id());
			while fs::read_to_string(&name).unwrap() != "sleep\n" {
				thread::sleep(Duration::from_millis(10));
			}
			child
		};
		let mut child = thread::spawn(spawn).join().unwrap();
		let start = Instant::now();
		assert_eq!(child.wait().unwrap().signal(), Some(Signal::KILL.as_raw()));
		assert!(start.elapsed() < Duration::from_secs(30));
	}
}
