//! Receivables.

use super::goods::WindowBlocks;
use crate::*;
use pallet_receivables::Call;

/// What pays a debt, or hands over what was paid: nothing stands in its way.
pub(crate) const fn pays(call: &Call<Runtime>) -> bool {
	matches!(
		call,
		Call::pay { .. } | Call::pay_recourse { .. } | Call::buy_back { .. } | Call::claim { .. }
	)
}

/// What moves money out of a treasury.
pub(super) const fn moves_money(call: &Call<Runtime>) -> bool {
	pays(call) || matches!(call, Call::fund { .. } | Call::offer { .. } | Call::take_offer { .. })
}

/// What an organisation that is suspended, lapsed, leaving or removed still does with receivables: it pays and collects,
/// defends itself, and takes back what it offers. It enters nothing new.
pub(super) const fn winds_down(call: &Call<Runtime>) -> bool {
	pays(call)
		|| matches!(
			call,
			Call::reject { .. }
				| Call::withdraw { .. }
				| Call::unlist { .. }
				| Call::approve_debtor { on: false, .. }
				| Call::unfreeze { .. }
				| Call::note_elsewhere { note: None, .. }
				| Call::withdraw_offer { .. }
				| Call::notify { .. }
				| Call::acknowledge { .. }
				| Call::report_outside { .. }
				| Call::confirm_outside { .. }
				| Call::credit { .. }
				| Call::consent_credit { .. }
				| Call::dispute { .. }
				| Call::settle_dispute { .. }
				| Call::drop_dispute { .. }
				| Call::escalate { .. }
				| Call::call_recourse { .. }
				| Call::revoke_grant { .. }
		)
}

impl pallet_receivables::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::ReceivablesHelper;
	type Bytes = Consortium;
	type Clock = Calendar;
	type Evidence = Movements;
	type FourEyes = Consortium;
	type Members = Consortium;
	type Organisations = Consortium;
	type Treasuries = Consortium;
	type WeightInfo = weights::pallet_receivables::WeightInfo<Runtime>;
	type WindowBlocks = WindowBlocks;
}
