//! Waits for something to become true.

use anyhow::{Result, anyhow};
use std::time::{Duration, Instant};
use tokio::time::sleep;

const PAUSE: Duration = Duration::from_millis(100);

/// Asks `probe` again and again until it returns a value; an error counts as "not yet".
///
/// # Errors
/// After `limit`, with `what` was waited for and what the last probe said.
pub async fn until<T>(
	what: &str,
	limit: Duration,
	mut probe: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
	let deadline = Instant::now() + limit;
	loop {
		let last = match probe().await {
			Ok(Some(value)) => return Ok(value),
			Ok(None) => None,
			Err(error) => Some(error),
		};
		if Instant::now() >= deadline {
			let said = last.map(|error| format!(": {error:#}")).unwrap_or_default();
			return Err(anyhow!("waited {limit:?} in vain for {what}{said}"));
		}
		sleep(PAUSE).await;
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[tokio::test]
	async fn until_should_return_the_first_value() {
		let mut calls = 0;
		let value = until("three", Duration::from_secs(10), async || {
			calls += 1;
			Ok((calls == 3).then_some(calls))
		});
		assert_eq!(value.await.unwrap(), 3);
	}

	#[tokio::test]
	async fn until_should_give_up_with_the_last_error() {
		let error = until::<()>("rain", Duration::ZERO, async || Err(anyhow!("sunny")));
		let error = error.await.unwrap_err().to_string();
		assert!(error.contains("rain") && error.contains("sunny"), "{error}");
	}
}
