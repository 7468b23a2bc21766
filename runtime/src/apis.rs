//! The runtime APIs: what nodes and their clients may ask.

use crate::*;
use alloc::vec::Vec;
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	view_functions::{ViewFunctionDispatchError, ViewFunctionId},
};
use pallet_calendar_runtime_api::CalendarNow;
use pallet_consortium::{
	QuotaNow,
	reads::{
		ApprovalView, AssetView, GroupView, LicenceView, OperatorView, OrganisationLine,
		OrganisationView,
	},
	types::{Allowance, AssetId, LicenceId},
};
use pallet_consortium_runtime_api::{AuthorisationView, HoldingView};
use pallet_council::{
	reads::{MotionView, PauseView},
	types::MotionId,
};
use pallet_council_runtime_api::CouncilSettings;
use pallet_goods_runtime_api::{
	BatchView, HistoryEntry, ItemView, MarkProof, PoolView, RecallView, SaleView, TradeItemView,
	Verdict,
};
use pallet_images_runtime_api::{
	BundleView, CommitView, ContestFilter, ContestView, EvidenceView,
	LicenceView as WorkLicenceView, LossesView, StandingView, UseAnswer, WorkView,
};
use pallet_movements_runtime_api::{
	CertificateView, ContainerView, DocumentView, EventView, ExceptionView, Passage, ShipmentView,
	TraceEntry,
};
use pallet_network_runtime_api::{NetworkSettings, NodeEntry, ValidatorEntry};
use pallet_receivables_runtime_api::{
	AgeingView, CheckView, CreditNoteView, Deal, DuePlace, EpochView, ExposureView, Filter,
	GrantPlace, GrantView, HeldPlace, HeldView, ListingLine, NoPayment, OfferView, OutstandingRow,
	PairLine, PairPlace, PartyPlace, PaymentOutlook, ProfileView, Profiled, ReceivableLine,
	ReceivableView, ReportView, RowPlace, SealedKeyView, TokenStatus,
};
use sp_api::impl_runtime_apis;
use sp_consensus_aura::{SlotDuration, sr25519::AuthorityId as AuraId};
use sp_core::{OpaqueMetadata, crypto::KeyTypeId};
use sp_genesis_builder::PresetId;
use sp_inherents::{CheckInherentsResult, InherentData};
use sp_runtime::{
	ApplyExtrinsicResult, ExtrinsicInclusionMode,
	traits::{Block as BlockT, NumberFor},
	transaction_validity::{TransactionSource, TransactionValidity},
};
use sp_session::OpaqueGeneratedSessionKeys;
use sp_version::RuntimeVersion;
use stalhof_primitives::{
	goods::{Around, CertificateNote, Child, Inbox, ItemId, Subject, Whereabouts},
	gs1::{Gtin, LicensedKey, Serial, Sscc},
	images::{FingerprintId, Use},
	invoice::{Token, TokenKind},
	money::Amount,
	organisation::{GroupId, OrgId},
	page::{MAX_PAGE, Page},
	peer_id::PeerId,
	receivables::Side,
	refusal::Refusal,
	registration::RegistrationNumber,
	time::{ClosedDays, Day},
};
use stalhof_runtime_api::{DevelopmentSwitch, Validator};
use stalhof_support::{Clock, goods::Movements as _};

/// What has happened to an item alone, as entries of its trace.
fn happened_alone(item: ItemId) -> Vec<TraceEntry> {
	let history = Goods::history(item, None, MAX_PAGE).items.into_iter();
	let entry = |HistoryEntry { at, what, by, .. }| TraceEntry {
		time: at,
		at,
		what: Passage::Item(what),
		subject: Subject::Item(item),
		by,
		to: None,
		place: None,
		number: None,
		late: false,
	};
	history.map(entry).collect()
}

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block)
		}

		fn initialize_block(header: &<Block as BlockT>::Header) -> ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(
			id: ViewFunctionId,
			input: Vec<u8>,
		) -> Result<Vec<u8>, ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(data: InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: InherentData,
		) -> CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			transaction: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, transaction, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> SlotDuration {
			SlotDuration::from_millis(Aura::slot_duration())
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(
			owner: Vec<u8>,
			seed: Option<Vec<u8>>,
		) -> OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
		fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
			Grandpa::grandpa_authorities()
		}

		fn current_set_id() -> sp_consensus_grandpa::SetId {
			pallet_grandpa::CurrentSetId::<Runtime>::get()
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			_proof: sp_consensus_grandpa::EquivocationProof<
				<Block as BlockT>::Hash,
				NumberFor<Block>,
			>,
			_owner: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			None
		}

		fn generate_key_ownership_proof(
			_set: sp_consensus_grandpa::SetId,
			_authority: sp_consensus_grandpa::AuthorityId,
		) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
			None
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, genesis::preset)
		}

		fn preset_names() -> Vec<PresetId> {
			genesis::preset_names()
		}
	}

	impl pallet_calendar_runtime_api::CalendarApi<Block> for Runtime {
		fn calendar() -> CalendarNow {
			CalendarNow { calendar: Calendar::calendar(), now: <Calendar as Clock>::now() }
		}
	}

	impl pallet_consortium_runtime_api::ConsortiumApi<Block, AccountId> for Runtime {
		fn organisation(id: OrgId) -> Option<OrganisationView<AccountId>> {
			Consortium::view_organisation(id)
		}

		fn organisation_of(registration: RegistrationNumber) -> Option<OrgId> {
			Consortium::organisation_of(registration)
		}

		fn organisations(after: Option<OrgId>, limit: u32) -> Page<OrganisationLine, OrgId> {
			Consortium::list_organisations(after, limit)
		}

		fn participants(
			sponsor: OrgId,
			after: Option<OrgId>,
			limit: u32,
		) -> Page<OrganisationLine, OrgId> {
			Consortium::list_participants(sponsor, after, limit)
		}

		fn group(id: GroupId) -> Option<GroupView> {
			Consortium::view_group(id)
		}

		fn group_organisations(
			id: GroupId,
			after: Option<OrgId>,
			limit: u32,
		) -> Page<OrganisationLine, OrgId> {
			Consortium::list_group(id, after, limit)
		}

		fn quota(id: GroupId) -> Option<QuotaNow> {
			Consortium::quota_now(id)
		}

		fn operator(account: AccountId) -> Option<OperatorView<AccountId>> {
			Consortium::view_operator(account)
		}

		fn operators(
			id: OrgId,
			after: Option<AccountId>,
			limit: u32,
		) -> Page<OperatorView<AccountId>, AccountId> {
			Consortium::list_operators(id, after, limit)
		}

		fn approvals(
			id: OrgId,
			after: Option<[u8; 32]>,
			limit: u32,
		) -> Page<ApprovalView<AccountId>, [u8; 32]> {
			Consortium::list_approvals(id, after, limit)
		}

		fn licence_of(key: LicensedKey) -> Option<LicenceView> {
			Consortium::view_licence_of(key)
		}

		fn licence(id: LicenceId) -> Option<LicenceView> {
			Consortium::view_licence(id)
		}

		fn licences(after: Option<LicenceId>, limit: u32) -> Page<LicenceView, LicenceId> {
			Consortium::list_licences(after, limit)
		}

		fn authorisations(
			id: LicenceId,
			after: Option<OrgId>,
			limit: u32,
		) -> Page<AuthorisationView, OrgId> {
			reads::authorisations(id, after, limit)
		}

		fn assets(after: Option<AssetId>, limit: u32) -> Page<AssetView, AssetId> {
			Consortium::list_assets(after, limit)
		}

		fn treasury(
			id: OrgId,
			after: Option<AssetId>,
			limit: u32,
		) -> Page<HoldingView, AssetId> {
			reads::treasury(id, after, limit)
		}

		fn default_allowance() -> Allowance {
			pallet_consortium::DefaultAllowance::<Runtime>::get()
		}
	}

	impl pallet_council_runtime_api::CouncilApi<Block, AccountId, Hash, BlockNumber> for Runtime {
		fn motion(id: MotionId) -> Option<MotionView<AccountId, Hash, BlockNumber>> {
			Council::view_motion(id)
		}

		fn motions(
			after: Option<MotionId>,
			limit: u32,
		) -> Page<MotionView<AccountId, Hash, BlockNumber>, MotionId> {
			Council::list_motions(after, limit)
		}

		fn pauses() -> Vec<PauseView> {
			Council::list_pauses()
		}

		fn settings() -> CouncilSettings {
			reads::council_settings()
		}
	}

	impl pallet_network_runtime_api::NetworkApi<Block, AccountId> for Runtime {
		fn settings() -> NetworkSettings {
			Network::settings()
		}

		fn validators(
			after: Option<OrgId>,
			limit: u32,
		) -> Page<ValidatorEntry<AccountId>, OrgId> {
			Network::validators(after, limit)
		}

		fn nodes(
			after: Option<(OrgId, PeerId)>,
			limit: u32,
		) -> Page<NodeEntry, (OrgId, PeerId)> {
			Network::nodes(after, limit)
		}

		fn node(peer: PeerId) -> Option<NodeEntry> {
			Network::node(peer)
		}
	}

	impl pallet_goods_runtime_api::GoodsApi<Block> for Runtime {
		fn verify(
			gtin: Gtin,
			serial: Serial,
			proof: Option<MarkProof>,
			around: Around,
		) -> Verdict {
			Goods::verify(gtin, serial, proof, around)
		}

		fn trade_item(gtin: Gtin) -> Option<TradeItemView> {
			Goods::trade_item_view(gtin)
		}

		fn pool(id: u32) -> Option<PoolView> {
			Goods::pool_view(id)
		}

		fn pools(gtin: Gtin, after: Option<u32>, limit: u32) -> Page<PoolView, u32> {
			Goods::pools(gtin, after, limit)
		}

		fn pool_of(gtin: Gtin, serial: Serial) -> Option<PoolView> {
			Goods::pool_of(gtin, serial)
		}

		fn batch(id: u32) -> Option<BatchView> {
			Goods::batch_view(id)
		}

		fn batches(gtin: Gtin, after: Option<u32>, limit: u32) -> Page<BatchView, u32> {
			Goods::batches(gtin, after, limit)
		}

		fn batch_of_root(root: [u8; 32]) -> Option<BatchView> {
			Goods::batch_of_root(root)
		}

		fn item(item: ItemId) -> Option<ItemView> {
			Goods::item_facts(item)
		}

		fn history(item: ItemId, after: Option<u32>, limit: u32) -> Page<HistoryEntry, u32> {
			Goods::history(item, after, limit)
		}

		fn sale(id: u32) -> Option<SaleView> {
			Goods::sale_view(id)
		}

		fn recall(id: u32) -> Option<RecallView> {
			Goods::recall_view(id)
		}

		fn recalls(gtin: Gtin, after: Option<u32>, limit: u32) -> Page<RecallView, u32> {
			Goods::recalls(gtin, after, limit)
		}
	}

	impl pallet_movements_runtime_api::MovementsApi<Block> for Runtime {
		fn container(sscc: Sscc) -> Option<ContainerView> {
			Movements::container_view(sscc)
		}

		fn whereabouts(child: Child, item: Option<ItemId>, around: Around) -> Whereabouts {
			Movements::whereabouts(&child, item, &around)
		}

		fn taken(sscc: Sscc, after: Option<u32>, limit: u32) -> Page<u32, u32> {
			Movements::taken(sscc, after, limit)
		}

		fn voyages(
			sscc: Sscc,
			life: u32,
			after: Option<u32>,
			limit: u32,
		) -> Page<ShipmentView, u32> {
			Movements::voyages(sscc, life, after, limit)
		}

		fn shipment(id: u32) -> Option<ShipmentView> {
			Movements::shipment_view(id)
		}

		fn shipments(
			organisation: OrgId,
			after: Option<u32>,
			limit: u32,
		) -> Page<ShipmentView, u32> {
			Movements::shipments(organisation, after, limit)
		}

		fn exception(id: u32) -> Option<ExceptionView> {
			Movements::exception_view(id)
		}

		fn exceptions(
			owner: OrgId,
			inbox: Inbox,
			after: Option<u32>,
			limit: u32,
		) -> Page<ExceptionView, u32> {
			Movements::exceptions(owner, inbox, after, limit)
		}

		fn certificate(id: u32) -> Option<CertificateView> {
			Movements::certificate_view(id)
		}

		fn certificates(subject: Subject) -> Vec<CertificateNote> {
			Movements::certificates(subject)
		}

		fn document(captor: OrgId, root: [u8; 32]) -> Option<DocumentView> {
			Movements::document_view(captor, root)
		}

		fn event(hash: [u8; 32], after: Option<OrgId>, limit: u32) -> Page<EventView, OrgId> {
			Movements::witnesses(hash, after, limit)
		}

		fn events(subject: Subject, after: Option<u32>, limit: u32) -> Page<EventView, u32> {
			Movements::events_about(subject, after, limit)
		}

		fn trace(
			child: Child,
			item: Option<ItemId>,
			around: Around,
			after: Option<u32>,
			limit: u32,
		) -> Page<TraceEntry, u32> {
			let alone = item.into_iter().flat_map(happened_alone).collect();
			Movements::trace(child, item, around, alone, after, limit)
		}
	}

	impl pallet_images_runtime_api::ImagesApi<Block> for Runtime {
		fn work(id: u32) -> Option<WorkView> {
			Images::work_view(id)
		}

		fn works(after: Option<u32>, limit: u32) -> Page<WorkView, u32> {
			Images::works(after, limit)
		}

		fn works_count() -> u32 {
			Images::works_count()
		}

		fn works_of(owner: OrgId, after: Option<u32>, limit: u32) -> Page<WorkView, u32> {
			Images::works_of(owner, after, limit)
		}

		fn works_of_file(file: [u8; 32], after: Option<OrgId>, limit: u32) -> Page<WorkView, OrgId> {
			Images::works_of_file(file, after, limit)
		}

		fn works_of_gtin(gtin: Gtin, after: Option<u32>, limit: u32) -> Page<WorkView, u32> {
			Images::works_of_gtin(gtin, after, limit)
		}

		fn bundle(id: u32) -> Option<BundleView> {
			Images::bundle_view(id)
		}

		fn bundles(after: Option<u32>, limit: u32) -> Page<BundleView, u32> {
			Images::bundles(after, limit)
		}

		fn standings(works: Vec<u32>) -> Vec<StandingView> {
			Images::standings(works)
		}

		fn check_contest(work: FingerprintId, prior: FingerprintId) -> Result<u16, u8> {
			Images::check_contest(work, prior).map_err(Refusal::code)
		}

		fn check_generic(fingerprint: FingerprintId, near: [FingerprintId; 5]) -> Result<(), u8> {
			Images::may_mark_generic(fingerprint, &near).map_err(Refusal::code)
		}

		fn evidence(work: u32) -> Vec<EvidenceView> {
			Images::evidence_of(work)
		}

		fn commit(organisation: OrgId, hash: [u8; 32]) -> Option<CommitView> {
			Images::commit_view(organisation, hash)
		}

		fn commits(organisation: OrgId, after: Option<[u8; 32]>, limit: u32) -> Page<CommitView, [u8; 32]> {
			Images::commits(organisation, after, limit)
		}

		fn contest(id: u32) -> Option<ContestView> {
			Images::contest_view(id)
		}

		fn contests(filter: ContestFilter, after: Option<u32>, limit: u32) -> Page<ContestView, u32> {
			Images::contests(filter, after, limit)
		}

		fn contests_of(work: u32, after: Option<u32>, limit: u32) -> Page<ContestView, u32> {
			Images::contests_of(work, after, limit)
		}

		fn losses(organisation: OrgId) -> LossesView {
			Images::losses(organisation)
		}

		fn licence(id: u32) -> Option<WorkLicenceView> {
			Images::licence_view(id)
		}

		fn licences_of(work: u32, after: Option<u32>, limit: u32) -> Page<WorkLicenceView, u32> {
			Images::licences_of(work, after, limit)
		}

		fn licences_to(licensee: OrgId, after: Option<u32>, limit: u32) -> Page<WorkLicenceView, u32> {
			Images::licences_to(licensee, after, limit)
		}

		fn is_use_allowed(work: u32, organisation: OrgId, asked: Use) -> UseAnswer {
			Images::is_use_allowed(work, organisation, asked)
		}
	}

	impl pallet_receivables_runtime_api::ReceivablesApi<Block> for Runtime {
		fn receivable(id: u32) -> Option<ReceivableView> {
			Receivables::receivable_view(id)
		}

		fn by_seller(
			seller: OrgId,
			filter: Filter,
			after: Option<DuePlace>,
			limit: u32,
		) -> Page<ReceivableLine, DuePlace> {
			Receivables::by_seller(seller, filter, after, limit)
		}

		fn by_debtor(
			debtor: OrgId,
			filter: Filter,
			after: Option<DuePlace>,
			limit: u32,
		) -> Page<ReceivableLine, DuePlace> {
			Receivables::by_debtor(debtor, filter, after, limit)
		}

		fn by_lender(
			lender: OrgId,
			filter: Filter,
			after: Option<DuePlace>,
			limit: u32,
		) -> Page<ReceivableLine, DuePlace> {
			Receivables::by_lender(lender, filter, after, limit)
		}

		fn credit_notes(
			id: u32,
			after: Option<u32>,
			limit: u32,
		) -> Page<CreditNoteView, u32> {
			Receivables::credit_notes(id, after, limit)
		}

		fn reports(
			id: u32,
			after: Option<u32>,
			limit: u32,
		) -> Page<ReportView, u32> {
			Receivables::reports(id, after, limit)
		}

		fn grants(
			id: u32,
			after: Option<GrantPlace>,
			limit: u32,
		) -> Page<GrantView, GrantPlace> {
			Receivables::grants(id, after, limit)
		}

		fn token_statuses(id: u32) -> Vec<TokenStatus> {
			Receivables::token_statuses(id)
		}

		fn token_status(kind: TokenKind, token: Token) -> TokenStatus {
			Receivables::token_status(kind, token)
		}

		fn listings(
			lender: Option<OrgId>,
			after: Option<u32>,
			limit: u32,
		) -> Page<ListingLine, u32> {
			Receivables::listings(lender, after, limit)
		}

		fn offers(
			id: u32,
			after: Option<OrgId>,
			limit: u32,
		) -> Page<OfferView, OrgId> {
			Receivables::offers(id, after, limit)
		}

		fn check(id: u32, deal: Deal) -> Option<CheckView> {
			Receivables::check(id, deal)
		}

		fn what_if_payment(id: u32, amount: Amount, day: Option<Day>) -> Result<PaymentOutlook, NoPayment> {
			Receivables::what_if_payment(id, amount, day)
		}

		fn profile(of: Profiled, asset: u32) -> Option<ProfileView> {
			Receivables::profile(of, asset)
		}

		fn outstanding(
			of: Profiled,
			asset: u32,
			after: Option<RowPlace>,
			limit: u32,
		) -> Page<OutstandingRow, RowPlace> {
			Receivables::outstanding(of, asset, after, limit)
		}

		fn ageing(of: Profiled, asset: u32, day: Option<Day>, after: Option<RowPlace>) -> AgeingView {
			Receivables::ageing(of, asset, day, after)
		}

		fn pairs(
			side: Side,
			organisation: OrgId,
			after: Option<PairPlace>,
			limit: u32,
		) -> Page<PairLine, PairPlace> {
			Receivables::pairs(side, organisation, after, limit)
		}

		fn exposures(
			lender: OrgId,
			side: Side,
			after: Option<PartyPlace>,
			limit: u32,
		) -> Page<ExposureView, PartyPlace> {
			Receivables::exposures(lender, side, after, limit)
		}

		fn approved_debtors(
			lender: OrgId,
			after: Option<OrgId>,
			limit: u32,
		) -> Page<OrgId, OrgId> {
			Receivables::approved_debtors(lender, after, limit)
		}

		fn held(
			payee: OrgId,
			after: Option<HeldPlace>,
			limit: u32,
		) -> Page<HeldView, HeldPlace> {
			Receivables::held(payee, after, limit)
		}

		fn epochs(
			after: Option<u32>,
			limit: u32,
		) -> Page<EpochView, u32> {
			Receivables::epochs(after, limit)
		}

		fn sealed_keys(
			epoch: u32,
			after: Option<OrgId>,
			limit: u32,
		) -> Page<SealedKeyView, OrgId> {
			Receivables::sealed_keys(epoch, after, limit)
		}

		fn holidays(asset: u32, year: u16) -> Option<ClosedDays> {
			Receivables::holidays(asset, year)
		}
	}

	impl stalhof_runtime_api::ChainApi<Block> for Runtime {
		fn development_switches() -> Vec<DevelopmentSwitch> {
			switches::on()
		}

		fn validators(after: Option<AccountId>, limit: u32) -> Page<Validator, AccountId> {
			Page::of_bounded(validators(), |validator| validator.account.clone(), after.as_ref(), limit)
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (frame_support::weights::Weight, frame_support::weights::Weight) {
			let weight = Executive::try_runtime_upgrade(checks).expect("the upgrade's checks hold");
			(weight, configs::BLOCK_WEIGHT)
		}

		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> frame_support::weights::Weight {
			Executive::try_execute_block(block, state_root_check, signature_check, select)
				.expect("the block's checks hold")
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (Vec<frame_benchmarking::BenchmarkList>, Vec<frame_support::traits::StorageInfo>) {
			benchmarks::metadata(extra)
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			benchmarks::dispatch(config)
		}
	}
}

/// The running session's validators with their keys, in the session's order.
pub(crate) fn validators() -> Vec<Validator> {
	let aura = pallet_aura::Authorities::<Runtime>::get();
	let grandpa = Grandpa::grandpa_authorities();
	let accounts = pallet_session::Validators::<Runtime>::get();
	accounts
		.into_iter()
		.zip(aura)
		.zip(grandpa)
		.map(|((account, aura), (grandpa, _))| Validator {
			account,
			aura: aura.into_inner().0,
			grandpa: grandpa.into_inner().0,
		})
		.collect()
}
