//! Just enough HTTP to read metrics and to post JSON that a JSON-RPC library would not send.

use anyhow::{Context, Result};
use std::{
	io::{Read, Write},
	net::{Ipv4Addr, SocketAddr, TcpStream},
	time::Duration,
};

const LIMIT: Duration = Duration::from_secs(10);

/// Status and body of `GET path` on a port of this machine.
pub fn get(port: u16, path: &str) -> Result<(u16, String)> {
	send(port, &format!("GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n"))
}

/// Status and body of `POST /` with a body of type JSON on a port of this machine.
pub fn post(port: u16, body: &str) -> Result<(u16, String)> {
	let length = body.len();
	send(
		port,
		&format!(
			"POST / HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\n\
			Content-Length: {length}\r\n\r\n{body}"
		),
	)
}

fn send(port: u16, request: &str) -> Result<(u16, String)> {
	let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
	let mut stream = TcpStream::connect_timeout(&address, LIMIT)
		.with_context(|| format!("nothing listens on {address}"))?;
	stream.set_read_timeout(Some(LIMIT))?;
	stream.set_write_timeout(Some(LIMIT))?;
	stream.write_all(request.as_bytes())?;
	let mut response = Vec::new();
	stream.read_to_end(&mut response)?;
	parse(&String::from_utf8_lossy(&response))
}

fn parse(response: &str) -> Result<(u16, String)> {
	let (head, body) = response.split_once("\r\n\r\n").context("no end of the HTTP header")?;
	let status = head.split(' ').nth(1).context("no HTTP status")?.parse()?;
	Ok((status, body.to_owned()))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn parse_should_split_status_and_body() {
		let response = "HTTP/1.0 404 Not Found\r\ncontent-length: 2\r\n\r\nno";
		assert_eq!(parse(response).unwrap(), (404, "no".to_owned()));
		assert!(parse("HTTP/1.0 200 OK").is_err());
		assert!(parse("garbage\r\n\r\n").is_err());
	}
}
