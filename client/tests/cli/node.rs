//! Servers that are no Stalhof nodes.

use crate::Place;
use std::{
	io::{Read, Write},
	net::TcpListener,
	thread,
};

/// A server that does `talk` with its first caller.
fn serve(talk: impl FnOnce(std::net::TcpStream) + Send + 'static) -> String {
	let listener = TcpListener::bind("127.0.0.1:0").unwrap();
	let address = listener.local_addr().unwrap();
	thread::spawn(move || {
		if let Ok((stream, _)) = listener.accept() {
			talk(stream);
		}
	});
	format!("ws://{address}")
}

fn status_of(url: &str) -> crate::Run {
	Place::new().run(&["chain", "status", "--url", url])
}

#[test]
fn web_server_should_be_told_apart() {
	let url = serve(|mut stream| {
		let _ = stream.read(&mut [0; 4096]);
		let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
	});
	let run = status_of(&url);
	assert_eq!(run.code, 4, "{run:?}");
	assert!(run.stderr.contains("cannot reach"), "{run:?}");
}

#[test]
fn server_that_hangs_up_should_be_told() {
	let run = status_of(&serve(drop));
	assert_eq!(run.code, 4, "{run:?}");
}

#[test]
fn silent_server_should_not_be_waited_for_without_end() {
	let url = serve(|stream| {
		thread::sleep(std::time::Duration::from_secs(60));
		drop(stream);
	});
	let run = status_of(&url);
	assert_eq!(run.code, 4, "{run:?}");
	assert!(run.stderr.contains("10s") || run.stderr.contains("imed out"), "{run:?}");
}
