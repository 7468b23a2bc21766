//! The `stalhof` command.

fn main() -> std::process::ExitCode {
	stalhof_client::cli::main()
}
