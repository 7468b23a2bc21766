//! Which runtime this is.

use alloc::borrow::Cow;
use sp_version::RuntimeVersion;

macro_rules! version {
	($spec_version:tt) => {
		/// The version that nodes, clients and transactions agree on.
		///
		/// `spec_version` goes up with every change of the metadata; `transaction_version` when a call or an
		/// extension that exists is encoded otherwise.
		#[sp_version::runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: Cow::Borrowed("stalhof"),
			impl_name: Cow::Borrowed("stalhof"),
			authoring_version: 1,
			spec_version: $spec_version,
			impl_version: 0,
			apis: crate::apis::RUNTIME_API_VERSIONS,
			transaction_version: 3,
			system_version: 3,
		};
	};
}

#[cfg(not(feature = "upgrade-probe"))]
version!(9);
#[cfg(feature = "upgrade-probe")]
version!(4000000000);
