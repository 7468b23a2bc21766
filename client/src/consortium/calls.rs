//! Calls by which organisations come, change and go.

use super::{Applicant, Evidence, Profile, Signed};
use crate::{
	api::{
		self, consortium::calls,
		runtime_types::bounded_collections::bounded_vec::BoundedVec as Bounded,
	},
	types::{AccountId, H256},
};
use stalhof_primitives::{
	organisation::{OrgId, Permissions},
	time::Day,
};
use subxt::{
	transactions::StaticPayload,
	utils::{AccountId32 as SubxtAccount, Static},
};

fn consortium() -> calls::api::TransactionApi {
	api::tx().consortium()
}

fn account(account: &AccountId) -> SubxtAccount {
	SubxtAccount(account.clone().into())
}

/// Brings in an applicant for membership.
pub fn apply(applicant: Applicant) -> StaticPayload<calls::Apply> {
	consortium().apply(Static(applicant))
}

/// Brings in up to 200 participants, with what their sponsor knows of them.
pub fn sponsor(applicants: Vec<Applicant>, evidence: Evidence) -> StaticPayload<calls::Sponsor> {
	let applicants = applicants.into_iter().map(Static).collect();
	consortium().sponsor(Bounded(applicants), Static(evidence))
}

/// Attests up to 200 applications and renewals by their hashes.
pub fn attest(claims: &[(OrgId, H256)], evidence: Evidence) -> StaticPayload<calls::Attest> {
	let claims = claims.iter().map(|(id, claim)| (Static(*id), claim.0)).collect();
	consortium().attest(Bounded(claims), Static(evidence))
}

/// Strikes an application.
pub fn strike_application(organisation: OrgId) -> StaticPayload<calls::StrikeApplication> {
	consortium().strike_application(Static(organisation))
}

/// Asks for the organisation's KYB record to be renewed.
pub fn renew(profile: Profile) -> StaticPayload<calls::Renew> {
	consortium().renew(Static(profile))
}

/// Suspends one's own participant.
pub fn suspend_participant(participant: OrgId) -> StaticPayload<calls::SuspendParticipant> {
	consortium().suspend_participant(Static(participant))
}

/// Ends a suspension by the sponsor.
pub fn reinstate_participant(participant: OrgId) -> StaticPayload<calls::ReinstateParticipant> {
	consortium().reinstate_participant(Static(participant))
}

/// Becomes a participant's sponsor.
pub fn take_over(participant: OrgId, consent: Signed) -> StaticPayload<calls::TakeOver> {
	consortium().take_over(Static(participant), Static(consent))
}

/// Begins to leave.
pub fn leave() -> StaticPayload<calls::Leave> {
	consortium().leave()
}

/// Completes an organisation's leaving.
pub fn complete_leaving(organisation: OrgId) -> StaticPayload<calls::CompleteLeaving> {
	consortium().complete_leaving(Static(organisation))
}

/// Appoints an operator.
pub fn appoint_operator(
	operator: &AccountId,
	permissions: Permissions,
	until: Day,
	consent: Signed,
) -> StaticPayload<calls::AppointOperator> {
	let (permissions, until) = (Static(permissions), Static(until));
	consortium().appoint_operator(account(operator), permissions, until, Static(consent))
}

/// Changes what an operator may do and until when.
pub fn change_operator(
	operator: &AccountId,
	permissions: Permissions,
	until: Day,
) -> StaticPayload<calls::ChangeOperator> {
	consortium().change_operator(account(operator), Static(permissions), Static(until))
}

/// Dismisses an operator.
pub fn dismiss_operator(operator: &AccountId) -> StaticPayload<calls::DismissOperator> {
	consortium().dismiss_operator(account(operator))
}

/// Hands the organisation to another administrator.
pub fn set_admin(administrator: &AccountId, consent: Signed) -> StaticPayload<calls::SetAdmin> {
	consortium().set_admin(account(administrator), Static(consent))
}

#[cfg(test)]
#[path = "calls_tests.rs"]
mod tests;
