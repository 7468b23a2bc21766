#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod admission;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod check_member;
mod four_eyes;
mod genesis;
mod groups;
mod licences;
mod lifecycle;
#[cfg(test)]
mod mock;
mod operators;
mod quota;
pub mod reads;
mod renewal;
mod standing;
#[cfg(test)]
mod tests;
mod treasury;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod types;
pub mod weights;

pub use check_member::CheckMember;
pub use pallet::*;
pub use quota::QuotaNow;
pub use stalhof_primitives::organisation::PARTICIPANT_ROLES;
pub use treasury::TREASURY_ID;
pub use weights::WeightInfo;

use codec::Encode;
use frame_support::{
	pallet_prelude::*,
	traits::{Contains, fungibles},
};
use frame_system::pallet_prelude::*;
use stalhof_primitives::{
	gs1::{KeyPlace, LicensedKey},
	ordered::Ordered,
	organisation::{GroupId, OrgId, Permission, Permissions, Roles},
	receivables::HeldFor,
	registration::RegistrationNumber,
	time::Day,
};
use stalhof_support::{Clock, Payer, ValidatorSeats, range_map::RangeMap};
use types::*;

/// Days for which an organisation whose KYB record has ended may still renew and vote.
pub const LAPSING_DAYS: u32 = 90;
/// Days before the end of a KYB record from which it may be renewed.
pub const RENEWAL_DAYS: u32 = 60;
/// Days for which participants go on after their sponsor.
pub const ORPHAN_DAYS: u32 = 90;
/// Days between two applications that one member carries.
pub const CARRIER_REST_DAYS: u32 = 30;
/// Days after which an application that was not decided may be struck.
pub const APPLICATION_DAYS: u32 = 60;
/// Days for which a first signature waits for the second.
pub const APPROVAL_DAYS: u32 = 7;
/// Days after which anyone may complete an organisation's leaving.
pub const LEAVING_DAYS: u32 = 90;
/// What all groups' shares may sum to, in ten-thousandths of a block.
pub const SHARES_LIMIT: u16 = 9_000;
/// Groups that must stay able to act before a member's record may lapse for good.
pub const LEAST_GROUPS: usize = 3;

/// The runtime's accounts.
pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;
type ApplicantOf<T> = Applicant<AccountIdOf<T>, <T as Config>::Signature>;
type Licensed<T> = RangeMap<LiveLicences<T>, KeyPlace, LicenceId>;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use sp_runtime::traits::{IdentifyAccount, Verify};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>, Nonce: Into<u32>>
		+ pallet_assets::Config<AssetId = AssetId, Balance = u128>
	{
		/// What time it is.
		type Clock: Clock;
		/// How accounts sign consents.
		type Signature: Verify<Signer: IdentifyAccount<AccountId = Self::AccountId>>
			+ Parameter
			+ MaxEncodedLen;
		/// Who runs validators.
		type Validators: ValidatorSeats;
		/// Reasons for which money is held.
		type RuntimeHoldReason: From<HoldReason>;
		/// Holds on treasuries.
		type Holds: fungibles::hold::Mutate<
				Self::AccountId,
				AssetId = AssetId,
				Balance = u128,
				Reason = Self::RuntimeHoldReason,
			>;
		/// Opens an account that will act for an organisation, so that it may lay down deposits.
		type OnAppointed: OnAppointed<Self::AccountId>;
		/// Who answers for transactions without a signer.
		type Payer: Payer<Self::RuntimeCall>;
		/// What an organisation keeps that is suspended, lapsed, leaving or removed.
		type WindDown: Contains<Self::RuntimeCall>;
		/// What one whose KYB record has just ended keeps besides: votes and attestations.
		type Governance: Contains<Self::RuntimeCall>;
		/// What goes before everything else in the pool.
		type Urgent: Contains<Self::RuntimeCall>;
		/// Of what a length of one byte costs as computation, in picoseconds.
		#[pallet::constant]
		type LengthCost: Get<u64>;
		/// What transactions without a signer may fill of a block, in all.
		#[pallet::constant]
		type AccountlessShare: Get<sp_runtime::Perbill>;
		/// How long a KYB record lasts, in days.
		#[pallet::constant]
		type KybDays: Get<u32>;
		/// The most members at one time.
		#[pallet::constant]
		type MaxMembers: Get<u32>;
		/// The most operators of one organisation, its administrator among them.
		#[pallet::constant]
		type MaxOperators: Get<u32>;
		/// What these calls cost.
		type WeightInfo: WeightInfo;
	}

	/// Why money lies held in a treasury.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A payee's treasury could not take it.
		#[codec(index = 0)]
		Unclaimed,
		/// More was paid than was owed.
		#[codec(index = 1)]
		Suspense,
	}

	impl From<HeldFor> for HoldReason {
		fn from(reason: HeldFor) -> Self {
			match reason {
				HeldFor::Unclaimed => Self::Unclaimed,
				HeldFor::Suspense => Self::Suspense,
			}
		}
	}

	/// The number that the next organisation gets, or a group that leaves another.
	#[pallet::storage]
	pub type NextOrganisation<T> = StorageValue<_, OrgId, ValueQuery>;

	/// What every transaction reads of an organisation. Never removed once it was admitted.
	#[pallet::storage]
	pub type Seats<T> = StorageMap<_, Identity, Ordered<OrgId>, Seat>;

	/// Records of organisations.
	#[pallet::storage]
	pub type Organisations<T: Config> =
		StorageMap<_, Identity, Ordered<OrgId>, Organisation<T::AccountId>>;

	/// Who has a registration number: one organisation, for ever, but for one that a motion displaces.
	#[pallet::storage]
	pub type Registrations<T> = StorageMap<_, Blake2_128Concat, RegistrationNumber, OrgId>;

	/// Groups by the registration number of a parent that one of their organisations has named.
	#[pallet::storage]
	pub type Parents<T> = StorageMap<_, Blake2_128Concat, RegistrationNumber, GroupId>;

	/// Organisations by group.
	#[pallet::storage]
	pub type GroupMembers<T> =
		StorageDoubleMap<_, Identity, Ordered<GroupId>, Identity, Ordered<OrgId>, ()>;

	/// How many members a group has: those that are out not among them.
	#[pallet::storage]
	pub type MemberCount<T> = StorageMap<_, Identity, Ordered<GroupId>, u32, ValueQuery>;

	/// Participants by sponsor.
	#[pallet::storage]
	pub type Sponsored<T> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Identity, Ordered<OrgId>, ()>;

	/// What members answer for as sponsors.
	#[pallet::storage]
	pub type Sponsorships<T> = StorageMap<_, Identity, Ordered<OrgId>, Sponsorship, ValueQuery>;

	/// Members that are neither suspended nor leaving nor out, in order of number: who is counted.
	#[pallet::storage]
	pub type Roster<T: Config> =
		StorageValue<_, BoundedVec<RosterEntry, T::MaxMembers>, ValueQuery>;

	/// Accounts that act for an organisation.
	#[pallet::storage]
	pub type Operators<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Operator>;

	/// Operators by organisation.
	#[pallet::storage]
	pub type OperatorsOf<T: Config> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Blake2_128Concat, T::AccountId, ()>;

	/// How many operators an organisation has.
	#[pallet::storage]
	pub type OperatorCount<T> = StorageMap<_, Identity, Ordered<OrgId>, u32, ValueQuery>;

	/// Consents to act for an organisation, to administer it or to be taken over that were used and have not ended yet:
	/// last day, hash of account and purpose, and who keeps it.
	#[pallet::storage]
	pub type UsedConsents<T> =
		StorageDoubleMap<_, Identity, Ordered<Day>, Blake2_128Concat, [u8; 32], OrgId>;

	/// The day on which a member last carried an application for membership.
	#[pallet::storage]
	pub type LastCarried<T> = StorageMap<_, Identity, Ordered<OrgId>, Day>;

	/// Renewals on their way.
	#[pallet::storage]
	pub type Renewals<T> = StorageMap<_, Identity, Ordered<OrgId>, Renewal>;

	/// Groups' allowances of computation and their use.
	#[pallet::storage]
	pub type Quotas<T> = StorageMap<_, Identity, Ordered<GroupId>, Quota>;

	/// What all groups' shares sum to.
	#[pallet::storage]
	pub type Shares<T> = StorageValue<_, u16, ValueQuery>;

	/// Groups' bytes in state.
	#[pallet::storage]
	pub type Bytes<T> = StorageMap<_, Identity, Ordered<GroupId>, StateBytes>;

	/// Bytes in state that an organisation keeps, in a member's number those of the participants that it sponsors: what
	/// moves with it to another group or sponsor.
	#[pallet::storage]
	pub type KeptBytes<T> = StorageMap<_, Identity, Ordered<OrgId>, u64, ValueQuery>;

	/// What a group is granted when its first member is admitted.
	#[pallet::storage]
	pub type DefaultAllowance<T> = StorageValue<_, Allowance, ValueQuery, FirstAllowance>;

	/// Computation of this block by transactions without a signer; picoseconds.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Accountless<T> = StorageValue<_, u64, ValueQuery>;

	/// Who signed the transaction that is running. Nothing outside of one.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Signer<T: Config> = StorageValue<_, T::AccountId>;

	/// First signatures of acts that need two.
	#[pallet::storage]
	pub type Approvals<T: Config> = StorageDoubleMap<
		_,
		Identity,
		Ordered<OrgId>,
		Blake2_128Concat,
		[u8; 32],
		Approval<T::AccountId>,
	>;

	/// The number that the next licence gets.
	#[pallet::storage]
	pub type NextLicence<T> = StorageValue<_, LicenceId, ValueQuery>;

	/// GS1 licences, those that have ended among them.
	#[pallet::storage]
	pub type Licences<T> = StorageMap<_, Identity, Ordered<LicenceId>, Licence>;

	/// The last licence of each range of keys: end to (start, licence). See
	/// [`RangeMap`].
	#[pallet::storage]
	pub type LiveLicences<T> = StorageMap<_, Identity, Ordered<KeyPlace>, (KeyPlace, LicenceId)>;

	/// Who else may issue keys under a licence, and until when.
	#[pallet::storage]
	pub type Authorisations<T> =
		StorageDoubleMap<_, Identity, Ordered<LicenceId>, Identity, Ordered<OrgId>, Day>;

	/// Settlement assets.
	#[pallet::storage]
	pub type SettlementAssets<T> = StorageMap<_, Identity, Ordered<AssetId>, SettlementAsset>;

	/// Above which amount two operators move an asset of their organisation's treasury. Every amount takes one where
	/// nothing is set.
	#[pallet::storage]
	pub type TreasuryLimits<T> =
		StorageDoubleMap<_, Identity, Ordered<OrgId>, Identity, Ordered<AssetId>, u128>;

	/// The allowance of a new group until the council decides otherwise: a hundredth of each block, ten blocks at
	/// once, 16 MiB.
	pub struct FirstAllowance;

	impl Get<Allowance> for FirstAllowance {
		fn get() -> Allowance {
			Allowance { share: 100, burst: 10, bytes: 16 << 20 }
		}
	}

	/// Who founds the consortium.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The founders, in the order of their numbers, which begin with 1.
		pub founders: alloc::vec::Vec<Founder<T::AccountId>>,
		/// The allowance of a new group.
		pub default_allowance: Option<Allowance>,
		/// Settlement assets of founders that are settlement banks.
		pub assets: alloc::vec::Vec<(AssetId, SettlementAsset)>,
		/// What lies in treasuries: asset, organisation, minor units. For networks that begin with a history.
		pub treasuries: alloc::vec::Vec<(AssetId, OrgId, u128)>,
		/// GS1 licences of founders, without end.
		pub licences: alloc::vec::Vec<(LicensedKey, OrgId)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::found(self);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An organisation has applied.
		Applied {
			/// Its number.
			organisation: OrgId,
			/// Member or participant.
			kind: Kind,
			/// Who carries the application.
			carrier: OrgId,
			/// What it applies with.
			application: Application<T::AccountId>,
		},
		/// An application was struck without having been decided.
		ApplicationStruck {
			/// Its number.
			organisation: OrgId,
		},
		/// A member has attested another's record.
		Attested {
			/// Whose.
			organisation: OrgId,
			/// Hash of what is attested.
			claim: DocumentHash,
			/// Who attests.
			attestor: OrgId,
			/// What it rests on.
			evidence: Evidence,
		},
		/// An organisation has been admitted and may act.
		Admitted {
			/// Its number.
			organisation: OrgId,
			/// Its group.
			group: GroupId,
			/// Its roles.
			roles: Roles,
			/// The last day of its KYB record.
			kyb_until: Day,
		},
		/// An organisation asks for its KYB record to be renewed.
		RenewalRequested {
			/// Whose.
			organisation: OrgId,
			/// What the record will say.
			profile: Profile,
			/// Its hash, which is attested.
			claim: DocumentHash,
		},
		/// A group takes in an organisation whose renewal names its parent.
		EntryAgreed {
			/// Which.
			organisation: OrgId,
			/// Hash of what is renewed.
			claim: DocumentHash,
			/// Which group.
			group: GroupId,
			/// Which of its members says so.
			member: OrgId,
		},
		/// A KYB record has been renewed.
		Renewed {
			/// Whose.
			organisation: OrgId,
			/// Its group from now on.
			group: GroupId,
			/// Its last day.
			kyb_until: Day,
		},
		/// An organisation has been suspended.
		Suspended {
			/// Which.
			organisation: OrgId,
			/// Whether by its sponsor and not by the council.
			by_sponsor: bool,
			/// What was offered under a lower generation has ended.
			generation: u32,
		},
		/// A suspension has ended.
		Reinstated {
			/// Whose.
			organisation: OrgId,
		},
		/// An organisation is leaving.
		Leaving {
			/// Which.
			organisation: OrgId,
			/// What was offered under a lower generation has ended.
			generation: u32,
		},
		/// An organisation is out.
		Removed {
			/// Which.
			organisation: OrgId,
			/// What was offered under a lower generation has ended.
			generation: u32,
		},
		/// An organisation is out because another has the better claim to its registration number, which is free.
		Displaced {
			/// Which.
			organisation: OrgId,
			/// The number.
			registration: RegistrationNumber,
		},
		/// The council has set an organisation's roles.
		RolesSet {
			/// Whose.
			organisation: OrgId,
			/// All it has.
			roles: Roles,
		},
		/// A participant has another sponsor.
		TakenOver {
			/// Which participant.
			participant: OrgId,
			/// Who answered for it.
			from: OrgId,
			/// Who answers for it.
			to: OrgId,
		},
		/// An account acts for an organisation, or does so with other permissions.
		OperatorSet {
			/// For which.
			organisation: OrgId,
			/// The account.
			account: T::AccountId,
			/// What it may do.
			permissions: Permissions,
			/// The last day on which it acts.
			until: Day,
		},
		/// An account acts for an organisation no more.
		OperatorDismissed {
			/// For which.
			organisation: OrgId,
			/// The account.
			account: T::AccountId,
		},
		/// An organisation has another administrator.
		AdminReplaced {
			/// Which.
			organisation: OrgId,
			/// Who was.
			from: T::AccountId,
			/// Who is.
			to: T::AccountId,
		},
		/// A group's allowance has been set.
		AllowanceSet {
			/// Whose.
			group: GroupId,
			/// What it is.
			allowance: Allowance,
		},
		/// What a new group is granted has been set.
		DefaultAllowanceSet {
			/// What it is.
			allowance: Allowance,
		},
		/// A GS1 licence has been entered.
		Licensed {
			/// Its number.
			id: LicenceId,
			/// What it says.
			licence: Licence,
		},
		/// A GS1 licence ends earlier than it said.
		LicenceEnded {
			/// Its number.
			id: LicenceId,
			/// Its last day.
			until: Day,
		},
		/// A licensee lets another issue keys.
		IssuingAuthorised {
			/// Under which licence.
			licence: LicenceId,
			/// Who may.
			organisation: OrgId,
			/// The last day.
			until: Day,
		},
		/// A licensee lets another issue keys no more.
		IssuingRevoked {
			/// Under which licence.
			licence: LicenceId,
			/// Who might.
			organisation: OrgId,
		},
		/// A bank's settlement asset has been registered.
		AssetRegistered {
			/// Its number.
			asset: AssetId,
			/// What it is.
			terms: SettlementAsset,
		},
		/// A treasury has been used.
		TreasuryUsed {
			/// Whose.
			organisation: OrgId,
			/// For what.
			act: TreasuryAct,
			/// Under which reference of the parties.
			reference: PaymentReference,
		},
		/// Above which amount an organisation's treasury takes two operators has been set.
		TreasuryLimitSet {
			/// Whose.
			organisation: OrgId,
			/// Of which asset.
			asset: AssetId,
			/// Minor units; `None` for no limit.
			limit: Option<u128>,
		},
		/// The first of two operators has signed an act.
		FirstSigned {
			/// Of which organisation.
			organisation: OrgId,
			/// Hash of the act.
			act: [u8; 32],
			/// Who.
			maker: T::AccountId,
			/// The last day on which the second may sign.
			until: Day,
		},
		/// A first signature has been dropped.
		FirstSignatureDropped {
			/// Of which organisation.
			organisation: OrgId,
			/// Hash of the act.
			act: [u8; 32],
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no organisation of that number.
		NotFound,
		/// The account acts for no organisation.
		NotAnOperator,
		/// The operator's appointment has ended.
		OperatorExpired,
		/// The operator lacks the permission that the call needs.
		PermissionMissing,
		/// The organisation's standing does not allow it: suspended, leaving, lapsed, removed or not admitted yet.
		NotInStanding,
		/// Only a member may do it, and this is a participant.
		NotAMember,
		/// Only the organisation's administrator may do it.
		NotAdmin,
		/// The legal name is empty, not UTF-8, or has characters that cannot be seen.
		InvalidName,
		/// The registration number's form or check digits are wrong.
		InvalidRegistration,
		/// The parent's registration number is wrong, or is the organisation's own.
		InvalidParent,
		/// The country's code is not assigned.
		InvalidCountry,
		/// A role has no name in this runtime.
		UnknownRole,
		/// A participant may not have one of the roles.
		RoleNotForParticipants,
		/// A permission has no name in this runtime.
		UnknownPermission,
		/// Another organisation has the registration number.
		RegistrationTaken,
		/// The account acts for an organisation already.
		AccountTaken,
		/// The consent is not signed by the account, or for something else.
		InvalidConsent,
		/// The consent's last day is over.
		ConsentExpired,
		/// The consent was used already: it takes another, with another last day.
		ConsentUsed,
		/// The member has carried another application within 30 days.
		CarriedRecently,
		/// The organisation has not applied, or has been admitted already.
		NotApplied,
		/// The application is not old enough to be struck.
		StillOpen,
		/// There is nothing to attest: neither an application nor a renewal.
		NothingToAttest,
		/// The sponsor of the participant that applies is not active.
		SponsorInactive,
		/// What is attested is not what was applied with.
		ClaimChanged,
		/// The record has its two attestations.
		FullyAttested,
		/// The record lacks attestations.
		NotAttested,
		/// The attestor's group has attested already.
		GroupAttested,
		/// The attestor belongs to the group of what it attests.
		AttestorRelated,
		/// None of the evidence shows that who acts controls the firm.
		ControlNotProved,
		/// The kinds of evidence are none, or have one without a name.
		UnknownEvidence,
		/// The list is empty.
		Empty,
		/// There are as many members as the chain takes.
		TooManyMembers,
		/// The organisation has as many operators as it may.
		TooManyOperators,
		/// It is too early to renew: 60 days before the end at the earliest.
		TooEarly,
		/// A renewal cannot change the registration number.
		RegistrationFixed,
		/// The organisation is not suspended, or not by whom wants to end it.
		NotSuspended,
		/// The organisation is not a participant of this sponsor.
		NotSponsor,
		/// The organisation is not leaving, or not for 90 days yet.
		NotLeaving,
		/// Nobody may give permissions that it lacks itself.
		PermissionsExceedOwn,
		/// Nobody may let another act for longer than it acts itself.
		OutlastsOwn,
		/// The administrator is replaced, never dismissed or changed.
		IsAdmin,
		/// The appointment's last day is over.
		EndsInThePast,
		/// All groups' shares would exceed 90 % of a block.
		SharesExceeded,
		/// The group has no allowance.
		NoAllowance,
		/// The group keeps as many bytes in state as it may.
		BytesExceeded,
		/// The key cannot be licensed.
		InvalidKey,
		/// Another licence covers some of these keys.
		KeyTaken,
		/// There is no licence of that number, or it has ended.
		LicenceNotFound,
		/// The licence is another organisation's.
		NotLicensee,
		/// The organisation is no settlement bank.
		NotSettlementBank,
		/// The asset exists already.
		AssetExists,
		/// There is no settlement asset of that number.
		AssetNotFound,
		/// Only the asset's bank may do it.
		NotIssuer,
		/// The currency is not three capital letters, or has more than 4 decimals.
		InvalidCurrency,
		/// The amount is zero.
		ZeroAmount,
		/// The call came through a proxy, a multisig or another account, and must be signed by its operator directly.
		IndirectSigner,
		/// The operator has signed this act already: another must.
		AlreadySigned,
		/// There is no such first signature, or it is still waiting.
		NoApproval,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Accountless::<T>::kill();
			T::DbWeight::get().writes(1)
		}

		fn integrity_test() {
			assert!(T::MaxMembers::get() > 0 && T::MaxOperators::get() > 1);
			assert!(T::KybDays::get() > RENEWAL_DAYS);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Brings in an applicant for membership. By an operator of a member with `govern`; the member carries one
		/// in 30 days. Two members of other groups attest it, then the council votes.
		///
		/// Emits [`Applied`](Event::Applied).
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::apply())]
		pub fn apply(origin: OriginFor<T>, applicant: ApplicantOf<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_apply(&who, applicant)
		}

		/// Brings in participants, with what their sponsor knows of them. By an operator of a member with `govern`.
		/// Each acts once a member of another group has attested it. All or none.
		///
		/// Emits [`Applied`](Event::Applied) and [`Attested`](Event::Attested) for each.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::sponsor(applicants.len() as u32))]
		pub fn sponsor(
			origin: OriginFor<T>,
			applicants: BoundedVec<ApplicantOf<T>, ConstU32<MAX_BATCH>>,
			evidence: Evidence,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_sponsor(&who, applicants.into_inner(), evidence)
		}

		/// Attests applications and renewals, each by the hash of what it says. By an operator of a member with
		/// `attest`. With the second attestation a participant is admitted and a renewal takes effect. All or none.
		///
		/// A renewal that moves a member into a group with members takes the word of one of these too, by an operator with
		/// `attest` and `govern`: the newcomer has a voice in the group's vote and uses its allowance.
		///
		/// Emits [`Attested`](Event::Attested) for each, or [`EntryAgreed`](Event::EntryAgreed), and
		/// [`Admitted`](Event::Admitted) or [`Renewed`](Event::Renewed).
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::attest(claims.len() as u32))]
		pub fn attest(
			origin: OriginFor<T>,
			claims: BoundedVec<(OrgId, DocumentHash), ConstU32<MAX_BATCH>>,
			evidence: Evidence,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_attest(&who, claims.into_inner(), evidence)
		}

		/// Strikes an application that was not decided within 60 days, or at once by who carries it.
		///
		/// Emits [`ApplicationStruck`](Event::ApplicationStruck).
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::strike_application())]
		pub fn strike_application(origin: OriginFor<T>, organisation: OrgId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_strike_application(&who, organisation)
		}

		/// Asks for the organisation's KYB record to be renewed with what it says now. By an operator with
		/// `administer`, from 60 days before its end on.
		///
		/// Emits [`RenewalRequested`](Event::RenewalRequested).
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::renew())]
		pub fn renew(origin: OriginFor<T>, profile: Profile) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_renew(&who, profile)
		}

		/// Suspends a participant. By an operator of its sponsor with `govern`.
		///
		/// Emits [`Suspended`](Event::Suspended).
		#[pallet::call_index(5)]
		#[pallet::weight(<T as Config>::WeightInfo::suspend_participant())]
		pub fn suspend_participant(origin: OriginFor<T>, participant: OrgId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_suspend_participant(&who, participant)
		}

		/// Ends a suspension by the sponsor. By an operator of the sponsor with `govern`.
		///
		/// Emits [`Reinstated`](Event::Reinstated).
		#[pallet::call_index(6)]
		#[pallet::weight(<T as Config>::WeightInfo::reinstate_participant())]
		pub fn reinstate_participant(origin: OriginFor<T>, participant: OrgId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reinstate_participant(&who, participant)
		}

		/// Becomes the sponsor of a participant, with its administrator's consent. By an operator of a member with
		/// `govern`. One that its sponsor has suspended stays with it, unless that sponsor is leaving, out or lapsed: then
		/// its suspension ends.
		///
		/// Emits [`TakenOver`](Event::TakenOver), and [`Reinstated`](Event::Reinstated) of one that was suspended.
		#[pallet::call_index(7)]
		#[pallet::weight(<T as Config>::WeightInfo::take_over())]
		pub fn take_over(
			origin: OriginFor<T>,
			participant: OrgId,
			consent: Signed<T::Signature>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_take_over(&who, participant, consent)
		}

		/// Begins to leave. By the organisation's administrator.
		///
		/// Emits [`Leaving`](Event::Leaving).
		#[pallet::call_index(8)]
		#[pallet::weight(<T as Config>::WeightInfo::leave())]
		pub fn leave(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_leave(&who)
		}

		/// Completes an organisation's leaving: by its administrator at any time, by anyone after 90 days.
		///
		/// Emits [`Removed`](Event::Removed).
		#[pallet::call_index(9)]
		#[pallet::weight(<T as Config>::WeightInfo::complete_leaving())]
		pub fn complete_leaving(origin: OriginFor<T>, organisation: OrgId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_complete_leaving(&who, organisation)
		}

		/// Appoints an operator, with its consent. By an operator with `administer`, which gives no permission that
		/// it lacks itself, and none for longer than it has it; by the administrator also of an organisation that winds
		/// down, which may need two operators to pay.
		///
		/// Emits [`OperatorSet`](Event::OperatorSet).
		#[pallet::call_index(10)]
		#[pallet::weight(<T as Config>::WeightInfo::appoint_operator())]
		pub fn appoint_operator(
			origin: OriginFor<T>,
			account: T::AccountId,
			permissions: Permissions,
			until: Day,
			consent: Signed<T::Signature>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_appoint_operator(&who, account, permissions, until, consent)
		}

		/// Changes what an operator may do and until when. By whoever might appoint it so.
		///
		/// Emits [`OperatorSet`](Event::OperatorSet).
		#[pallet::call_index(11)]
		#[pallet::weight(<T as Config>::WeightInfo::change_operator())]
		pub fn change_operator(
			origin: OriginFor<T>,
			account: T::AccountId,
			permissions: Permissions,
			until: Day,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_change_operator(&who, account, permissions, until)
		}

		/// Dismisses an operator: by one with `administer`, by itself, or by anyone once its organisation is out.
		///
		/// Emits [`OperatorDismissed`](Event::OperatorDismissed).
		#[pallet::call_index(12)]
		#[pallet::weight(<T as Config>::WeightInfo::dismiss_operator())]
		pub fn dismiss_operator(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_dismiss_operator(&who, account)
		}

		/// Hands the organisation to another administrator, with its consent. By the administrator.
		///
		/// Emits [`AdminReplaced`](Event::AdminReplaced).
		#[pallet::call_index(13)]
		#[pallet::weight(<T as Config>::WeightInfo::set_admin())]
		pub fn set_admin(
			origin: OriginFor<T>,
			account: T::AccountId,
			consent: Signed<T::Signature>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_admin(&who, account, consent)
		}

		/// Lets another organisation issue keys under a licence until a day. By an operator of the licensee with
		/// `goods`.
		///
		/// Emits [`IssuingAuthorised`](Event::IssuingAuthorised).
		#[pallet::call_index(14)]
		#[pallet::weight(<T as Config>::WeightInfo::authorise_issuing())]
		pub fn authorise_issuing(
			origin: OriginFor<T>,
			licence: LicenceId,
			organisation: OrgId,
			until: Day,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_authorise_issuing(&who, licence, organisation, until)
		}

		/// Ends such an authorisation. By an operator of the licensee with `goods`.
		///
		/// Emits [`IssuingRevoked`](Event::IssuingRevoked).
		#[pallet::call_index(15)]
		#[pallet::weight(<T as Config>::WeightInfo::revoke_issuing())]
		pub fn revoke_issuing(
			origin: OriginFor<T>,
			licence: LicenceId,
			organisation: OrgId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_revoke_issuing(&who, licence, organisation)
		}

		/// Uses the organisation's treasury. By an operator with `settle`; above the organisation's own limit by two,
		/// each with the same call.
		///
		/// Emits [`TreasuryUsed`](Event::TreasuryUsed), or [`FirstSigned`](Event::FirstSigned).
		#[pallet::call_index(16)]
		#[pallet::weight(<T as Config>::WeightInfo::act())]
		pub fn act(
			origin: OriginFor<T>,
			act: TreasuryAct,
			reference: PaymentReference,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Self::do_act(&who, act, reference)
		}

		/// Sets above which amount of an asset the treasury takes two operators. By an operator with `administer`;
		/// to loosen a limit, by two.
		///
		/// Emits [`TreasuryLimitSet`](Event::TreasuryLimitSet), or [`FirstSigned`](Event::FirstSigned).
		#[pallet::call_index(17)]
		#[pallet::weight(<T as Config>::WeightInfo::set_treasury_limit())]
		pub fn set_treasury_limit(
			origin: OriginFor<T>,
			asset: AssetId,
			limit: Option<u128>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_treasury_limit(&who, asset, limit)
		}

		/// Drops a first signature: by who made it, by an operator of the organisation with `settle` or `administer`, or
		/// by anyone once its time is over.
		///
		/// Emits [`FirstSignatureDropped`](Event::FirstSignatureDropped).
		#[pallet::call_index(18)]
		#[pallet::weight(<T as Config>::WeightInfo::drop_approval())]
		pub fn drop_approval(
			origin: OriginFor<T>,
			organisation: OrgId,
			act: [u8; 32],
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_drop_approval(&who, organisation, act)
		}
	}
}

/// What is done for an account before it first acts for an organisation.
pub trait OnAppointed<AccountId> {
	/// The account has been named as administrator or operator.
	fn appointed(account: &AccountId);
}

impl<AccountId> OnAppointed<AccountId> for () {
	fn appointed(_: &AccountId) {}
}

/// The hash by which an act is approved twice: of what is done, and of the call that does it.
pub(crate) fn act_hash(parts: impl Encode) -> [u8; 32] {
	parts.using_encoded(sp_io::hashing::blake2_256)
}
