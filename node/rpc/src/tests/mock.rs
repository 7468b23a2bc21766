//! A node whose runtime answers from [`fixtures`](super::fixtures).

use super::{
	fixtures,
	goods::fixtures::{self as goods, Pool},
	images::fixtures as images,
	movements::fixtures as movements,
	receivables::fixtures as receivables,
};
use crate::{
	Goods, GoodsRpcServer, Images, ImagesRpcServer, Movements, MovementsRpcServer, Receivables,
	ReceivablesRpcServer,
	chain::{Chain, Identity, StalhofApiServer},
	consortium::{Consortium, Names},
	goods::labels::Means,
	reads::{Reads, RuntimeVersionAt},
};
use jsonrpsee::RpcModule;
use pallet_calendar_runtime_api::{CalendarApi, CalendarNow};
use pallet_consortium::{
	QuotaNow,
	reads::{
		ApprovalView, AssetView, GroupView, LicenceView, OperatorView, OrganisationLine,
		OrganisationView,
	},
	types::{Allowance, AssetId, Kind, LicenceId},
};
use pallet_consortium_runtime_api::{AuthorisationView, ConsortiumApi, HoldingView};
use pallet_council::{
	reads::{MotionView, PauseView},
	types::MotionId,
};
use pallet_council_runtime_api::{CouncilApi, CouncilSettings};
use pallet_goods_runtime_api::{
	BatchView, GoodsApi, HistoryEntry, ItemView, MarkProof, PoolView, RecallView, SaleView,
	TradeItemView, Verdict,
};
use pallet_images_runtime_api::{
	BundleView, CommitView, ContestFilter, ContestView, EvidenceView, ImagesApi,
	LicenceView as WorkLicenceView, LossesView, StandingView, UseAnswer, WorkView,
};
use pallet_movements_runtime_api::{
	CertificateView, ContainerView, DocumentView, EventView, ExceptionView, MovementsApi,
	ShipmentView, TraceEntry,
};
use pallet_network_runtime_api::{NetworkApi, NetworkSettings, NodeEntry, ValidatorEntry};
use pallet_receivables_runtime_api::{
	AgeingView, CheckView, CreditNoteView, Deal, DuePlace, EpochView, ExposureView, Filter,
	GrantPlace, GrantView, HeldPlace, HeldView, ListingLine, NoPayment, OfferView, OutstandingRow,
	PairLine, PairPlace, PartyPlace, PaymentOutlook, ProfileView, Profiled, ReceivableLine,
	ReceivableView, ReceivablesApi, ReportView, RowPlace, SealedKeyView, TokenStatus,
};
use serde_json::{Value, json};
use sp_api::{ApiError, ApiRef, ProvideRuntimeApi};
use sp_blockchain::{BlockStatus, HeaderBackend, Info};
use sp_core::H256;
use sp_runtime::{
	AccountId32, OpaqueExtrinsic,
	generic::{self, Header},
	traits::BlakeTwo256,
};
use sp_version::RuntimeVersion;
use stalhof_primitives::{
	goods::{Around, CertificateNote, Child, Inbox, ItemId, Subject, Whereabouts},
	gs1::{Gtin, LicensedKey, Serial, Sscc},
	images::{FingerprintId, Use},
	invoice::{Token, TokenKind},
	merkle::Hash,
	money::Amount,
	organisation::{GroupId, OrgId},
	page::Page,
	peer_id::PeerId,
	receivables::Side,
	registration::RegistrationNumber,
	time::{Calendar, ClosedDays, Day, Moment, Speed},
};
use stalhof_runtime_api::{ChainApi, DevelopmentSwitch, Validator};
use std::sync::Arc;

/// Prefix of addresses.
pub(crate) const PREFIX: u16 = 1356;

pub(crate) type Block = generic::Block<Header<u32, BlakeTwo256>, OpaqueExtrinsic>;

pub(crate) const GENESIS: H256 = H256([1; 32]);
pub(crate) const BEST: H256 = H256([2; 32]);
pub(crate) const PRUNED: H256 = H256([3; 32]);
pub(crate) const OLD: H256 = H256([4; 32]);
const VALIDATORS: u8 = 70;

/// A node of 300 blocks, whose runtime answers from constants.
pub(crate) struct Node;
pub(crate) struct Api;

pub(crate) fn validators() -> impl Iterator<Item = Validator> {
	(0..VALIDATORS).map(|n| Validator {
		account: AccountId32::new([n; 32]),
		aura: [n + 1; 32],
		grandpa: [n + 2; 32],
	})
}

sp_api::mock_impl_runtime_apis! {
	impl CalendarApi<Block> for Api {
		#[advanced]
		fn calendar(at: H256) -> Result<CalendarNow, ApiError> {
			match at {
				_ if at == PRUNED => Err(discarded()),
				_ if at == OLD => Err(ApiError::Application("Method not found: 'CalendarApi_calendar'".into())),
				_ => Ok(CalendarNow {
					calendar: Calendar {
						epoch: Moment::from_millis(1_795_420_800_000),
						start: Moment::from_millis(1_573_430_400_000),
						speed: Speed::new(14_400).unwrap(),
					},
					now: Moment::from_millis(1_573_516_800_000),
				}),
			}
		}
	}

	impl ChainApi<Block> for Api {
		fn development_switches() -> Vec<DevelopmentSwitch> {
			vec![DevelopmentSwitch::CalendarSpeed, DevelopmentSwitch::WellKnownKeys]
		}

		fn validators(after: Option<AccountId32>, limit: u32) -> Page<Validator, AccountId32> {
			Page::of_bounded(validators(), |validator| validator.account.clone(), after.as_ref(), limit)
		}
	}

	impl ConsortiumApi<Block, AccountId32> for Api {
		#[advanced]
		fn organisation(at: H256, id: OrgId) -> Result<Option<OrganisationView<AccountId32>>, ApiError> {
			answer(at, fixtures::organisation(id))
		}

		#[advanced]
		fn organisation_of(at: H256, registration: RegistrationNumber) -> Result<Option<OrgId>, ApiError> {
			answer(at, fixtures::lines().find(|line| line.registration == registration).map(|line| line.id))
		}

		#[advanced]
		fn organisations(
			at: H256,
			after: Option<OrgId>,
			limit: u32,
		) -> Result<Page<OrganisationLine, OrgId>, ApiError> {
			answer(at, Page::of_bounded(fixtures::lines(), |line| line.id, after.as_ref(), limit))
		}

		#[advanced]
		fn participants(
			at: H256,
			sponsor: OrgId,
			after: Option<OrgId>,
			limit: u32,
		) -> Result<Page<OrganisationLine, OrgId>, ApiError> {
			let lines = fixtures::lines().filter(|line| line.seat.kind == Kind::Participant { sponsor });
			answer(at, Page::of_bounded(lines, |line| line.id, after.as_ref(), limit))
		}

		#[advanced]
		fn group(at: H256, id: GroupId) -> Result<Option<GroupView>, ApiError> {
			answer(at, fixtures::group(id))
		}

		#[advanced]
		fn group_organisations(
			at: H256,
			id: GroupId,
			after: Option<OrgId>,
			limit: u32,
		) -> Result<Page<OrganisationLine, OrgId>, ApiError> {
			let lines = fixtures::lines().filter(|line| line.seat.group == id);
			answer(at, Page::of_bounded(lines, |line| line.id, after.as_ref(), limit))
		}

		#[advanced]
		fn quota(at: H256, id: GroupId) -> Result<Option<QuotaNow>, ApiError> {
			answer(at, fixtures::group(id).and_then(|group| group.quota))
		}

		#[advanced]
		fn operator(at: H256, account: AccountId32) -> Result<Option<OperatorView<AccountId32>>, ApiError> {
			answer(at, fixtures::operators().find(|operator| operator.account == account))
		}

		#[advanced]
		fn operators(
			at: H256,
			id: OrgId,
			after: Option<AccountId32>,
			limit: u32,
		) -> Result<Page<OperatorView<AccountId32>, AccountId32>, ApiError> {
			let operators = fixtures::operators().filter(|view| view.operator.organisation == id);
			answer(at, Page::of_bounded(operators, |view| view.account.clone(), after.as_ref(), limit))
		}

		#[advanced]
		fn approvals(
			at: H256,
			id: OrgId,
			after: Option<[u8; 32]>,
			limit: u32,
		) -> Result<Page<ApprovalView<AccountId32>, [u8; 32]>, ApiError> {
			let approvals = fixtures::approvals().filter(|_| id == OrgId(7));
			answer(at, Page::of_bounded(approvals, |view| view.act, after.as_ref(), limit))
		}

		#[advanced]
		fn licence_of(at: H256, key: LicensedKey) -> Result<Option<LicenceView>, ApiError> {
			answer(at, fixtures::licence_of(key))
		}

		#[advanced]
		fn licence(at: H256, id: LicenceId) -> Result<Option<LicenceView>, ApiError> {
			answer(at, fixtures::licences().find(|licence| licence.id == id))
		}

		#[advanced]
		fn licences(
			at: H256,
			after: Option<LicenceId>,
			limit: u32,
		) -> Result<Page<LicenceView, LicenceId>, ApiError> {
			answer(at, Page::of_bounded(fixtures::licences(), |view| view.id, after.as_ref(), limit))
		}

		#[advanced]
		fn authorisations(
			at: H256,
			id: LicenceId,
			after: Option<OrgId>,
			limit: u32,
		) -> Result<Page<AuthorisationView, OrgId>, ApiError> {
			let found = fixtures::authorisations().filter(|_| id == 12);
			answer(at, Page::of_bounded(found, |view| view.organisation, after.as_ref(), limit))
		}

		#[advanced]
		fn treasury(
			at: H256,
			_id: OrgId,
			after: Option<AssetId>,
			limit: u32,
		) -> Result<Page<HoldingView, AssetId>, ApiError> {
			answer(at, Page::of_bounded(fixtures::holdings(), |view| view.asset, after.as_ref(), limit))
		}

		#[advanced]
		fn default_allowance(at: H256) -> Result<Allowance, ApiError> {
			answer(at, Allowance { share: 100, burst: 10, bytes: 16_777_216 })
		}

		#[advanced]
		fn assets(at: H256, after: Option<AssetId>, limit: u32) -> Result<Page<AssetView, AssetId>, ApiError> {
			answer(at, Page::of_bounded(fixtures::assets(), |view| view.id, after.as_ref(), limit))
		}
	}

	impl CouncilApi<Block, AccountId32, H256, u32> for Api {
		#[advanced]
		fn motion(at: H256, id: MotionId) -> Result<Option<MotionView<AccountId32, H256, u32>>, ApiError> {
			answer(at, fixtures::motions().find(|motion| motion.id == id))
		}

		#[advanced]
		fn motions(
			at: H256,
			after: Option<MotionId>,
			limit: u32,
		) -> Result<Page<MotionView<AccountId32, H256, u32>, MotionId>, ApiError> {
			answer(at, Page::of_bounded(fixtures::motions(), |view| view.id, after.as_ref(), limit))
		}

		#[advanced]
		fn pauses(at: H256) -> Result<Vec<PauseView>, ApiError> {
			answer(at, fixtures::pauses())
		}

		#[advanced]
		fn settings(at: H256) -> Result<CouncilSettings, ApiError> {
			answer(at, fixtures::council())
		}
	}

	impl GoodsApi<Block> for Api {
		#[advanced]
		fn verify(
			at: H256,
			gtin: Gtin,
			serial: Serial,
			proof: Option<MarkProof>,
			around: Around,
		) -> Result<Verdict, ApiError> {
			answer(at, goods::verdict(gtin, &serial, proof.as_ref(), &around))
		}

		#[advanced]
		fn trade_item(at: H256, gtin: Gtin) -> Result<Option<TradeItemView>, ApiError> {
			answer(at, goods::trade_item(gtin))
		}

		#[advanced]
		fn pool(at: H256, id: u32) -> Result<Option<PoolView>, ApiError> {
			answer(at, goods::pools().find(|pool| pool.id == id))
		}

		#[advanced]
		fn pools(at: H256, gtin: Gtin, after: Option<u32>, limit: u32) -> Result<Page<PoolView, u32>, ApiError> {
			let pools = goods::pools().filter(|pool| pool.gtin == gtin);
			answer(at, Page::of_bounded(pools, |pool| pool.id, after.as_ref(), limit))
		}

		#[advanced]
		fn pool_of(at: H256, gtin: Gtin, serial: Serial) -> Result<Option<PoolView>, ApiError> {
			answer(at, goods::pools().find(|pool| pool.gtin == gtin && pool.shape.contains(&serial)))
		}

		#[advanced]
		fn batch(at: H256, id: u32) -> Result<Option<BatchView>, ApiError> {
			answer(at, goods::batches().find(|batch| batch.id == id))
		}

		#[advanced]
		fn batches(at: H256, gtin: Gtin, after: Option<u32>, limit: u32) -> Result<Page<BatchView, u32>, ApiError> {
			let batches = goods::batches().filter(|batch| batch.gtin == gtin);
			answer(at, Page::of_bounded(batches, |batch| batch.id, after.as_ref(), limit))
		}

		#[advanced]
		fn batch_of_root(at: H256, root: Hash) -> Result<Option<BatchView>, ApiError> {
			answer(at, goods::batches().find(|batch| batch.root == root))
		}

		#[advanced]
		fn item(at: H256, item: ItemId) -> Result<Option<ItemView>, ApiError> {
			answer(at, goods::item(item))
		}

		#[advanced]
		fn history(
			at: H256,
			item: ItemId,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<HistoryEntry, u32>, ApiError> {
			let entries = (0..).zip(goods::history(item));
			let page = Page::of_bounded(entries, |(number, _)| *number, after.as_ref(), limit);
			let items = page.items.into_iter().map(|(_, entry)| entry).collect();
			answer(at, Page { items, next: page.next })
		}

		#[advanced]
		fn sale(at: H256, id: u32) -> Result<Option<SaleView>, ApiError> {
			answer(at, goods::sale(id))
		}

		#[advanced]
		fn recall(at: H256, id: u32) -> Result<Option<RecallView>, ApiError> {
			answer(at, goods::recalls().find(|recall| recall.id == id))
		}

		#[advanced]
		fn recalls(at: H256, gtin: Gtin, after: Option<u32>, limit: u32) -> Result<Page<RecallView, u32>, ApiError> {
			let recalls = goods::recalls().filter(|recall| recall.gtin == gtin);
			answer(at, Page::of_bounded(recalls, |recall| recall.id, after.as_ref(), limit))
		}
	}

	impl MovementsApi<Block> for Api {
		#[advanced]
		fn container(at: H256, sscc: Sscc) -> Result<Option<ContainerView>, ApiError> {
			answer(at, movements::container(sscc))
		}

		#[advanced]
		fn whereabouts(
			at: H256,
			child: Child,
			item: Option<ItemId>,
			around: Around,
		) -> Result<Whereabouts, ApiError> {
			answer(at, movements::whereabouts(&child, item, &around))
		}

		#[advanced]
		fn taken(at: H256, sscc: Sscc, after: Option<u32>, limit: u32) -> Result<Page<u32, u32>, ApiError> {
			answer(at, Page::of_bounded(movements::taken(sscc), |place| *place, after.as_ref(), limit))
		}

		#[advanced]
		fn voyages(
			at: H256,
			sscc: Sscc,
			life: u32,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<ShipmentView, u32>, ApiError> {
			let there = Subject::Container(sscc, life) == movements::pallet();
			let shipments = movements::shipments().filter(|_| there);
			answer(at, Page::of_bounded(shipments, |view| view.id, after.as_ref(), limit))
		}

		#[advanced]
		fn shipment(at: H256, id: u32) -> Result<Option<ShipmentView>, ApiError> {
			answer(at, movements::shipments().find(|shipment| shipment.id == id))
		}

		#[advanced]
		fn shipments(
			at: H256,
			organisation: OrgId,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<ShipmentView, u32>, ApiError> {
			let shipments = movements::shipments().filter(|_| organisation == OrgId(7));
			answer(at, Page::of_bounded(shipments, |view| view.id, after.as_ref(), limit))
		}

		#[advanced]
		fn exception(at: H256, id: u32) -> Result<Option<ExceptionView>, ApiError> {
			answer(at, movements::exceptions().find(|exception| exception.id == id))
		}

		#[advanced]
		fn exceptions(
			at: H256,
			owner: OrgId,
			inbox: Inbox,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<ExceptionView, u32>, ApiError> {
			let exceptions = movements::inbox(owner, inbox);
			answer(at, Page::of_bounded(exceptions, |view| view.id, after.as_ref(), limit))
		}

		#[advanced]
		fn certificate(at: H256, id: u32) -> Result<Option<CertificateView>, ApiError> {
			answer(at, movements::certificate(id))
		}

		#[advanced]
		fn certificates(at: H256, subject: Subject) -> Result<Vec<CertificateNote>, ApiError> {
			answer(at, movements::certificates(subject))
		}

		#[advanced]
		fn document(at: H256, captor: OrgId, root: Hash) -> Result<Option<DocumentView>, ApiError> {
			answer(at, movements::document(captor, root))
		}

		#[advanced]
		fn event(
			at: H256,
			hash: Hash,
			after: Option<OrgId>,
			limit: u32,
		) -> Result<Page<EventView, OrgId>, ApiError> {
			answer(at, Page::of_bounded(movements::witnesses(hash), |view| view.captor, after.as_ref(), limit))
		}

		#[advanced]
		fn events(
			at: H256,
			subject: Subject,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<EventView, u32>, ApiError> {
			answer(at, Page::of_bounded(movements::events(subject), |view| view.id, after.as_ref(), limit))
		}

		#[advanced]
		fn trace(
			at: H256,
			child: Child,
			item: Option<ItemId>,
			around: Around,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<TraceEntry, u32>, ApiError> {
			let entries = (0..).zip(movements::trace(&child, item, &around));
			let page = Page::of_bounded(entries, |(number, _)| *number, after.as_ref(), limit);
			let items = page.items.into_iter().map(|(_, entry)| entry).collect();
			answer(at, Page { items, next: page.next })
		}
	}

	impl ImagesApi<Block> for Api {
		#[advanced]
		fn work(at: H256, id: u32) -> Result<Option<WorkView>, ApiError> {
			answer(at, images::works().find(|work| work.id == id))
		}

		#[advanced]
		fn works(at: H256, after: Option<u32>, limit: u32) -> Result<Page<WorkView, u32>, ApiError> {
			answer(at, Page::of_bounded(images::works(), |work| work.id, after.as_ref(), limit))
		}

		#[advanced]
		fn works_count(at: H256) -> Result<u32, ApiError> {
			answer(at, images::WORKS)
		}

		#[advanced]
		fn works_of(
			at: H256,
			owner: OrgId,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<WorkView, u32>, ApiError> {
			let works = images::works().filter(|work| work.owner == owner);
			answer(at, Page::of_bounded(works, |work| work.id, after.as_ref(), limit))
		}

		#[advanced]
		fn works_of_file(
			at: H256,
			file: Hash,
			after: Option<OrgId>,
			limit: u32,
		) -> Result<Page<WorkView, OrgId>, ApiError> {
			let works = images::works().take(1).filter(|work| work.file == file);
			answer(at, Page::of_bounded(works, |work| work.registrant, after.as_ref(), limit))
		}

		#[advanced]
		fn works_of_gtin(
			at: H256,
			gtin: Gtin,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<WorkView, u32>, ApiError> {
			let works = images::works().filter(|work| work.gtins.iter().any(|shown| shown.gtin == gtin));
			answer(at, Page::of_bounded(works, |work| work.id, after.as_ref(), limit))
		}

		#[advanced]
		fn bundle(at: H256, id: u32) -> Result<Option<BundleView>, ApiError> {
			answer(at, images::bundles().find(|bundle| bundle.id == id))
		}

		#[advanced]
		fn bundles(at: H256, after: Option<u32>, limit: u32) -> Result<Page<BundleView, u32>, ApiError> {
			answer(at, Page::of_bounded(images::bundles(), |bundle| bundle.id, after.as_ref(), limit))
		}

		#[advanced]
		fn standings(at: H256, works: Vec<u32>) -> Result<Vec<StandingView>, ApiError> {
			answer(at, images::standings(&works))
		}

		#[advanced]
		fn check_contest(at: H256, work: FingerprintId, prior: FingerprintId) -> Result<Result<u16, u8>, ApiError> {
			answer(at, images::check_contest(work, prior))
		}

		#[advanced]
		fn check_generic(
			at: H256,
			_fingerprint: FingerprintId,
			near: [FingerprintId; 5],
		) -> Result<Result<(), u8>, ApiError> {
			answer(at, images::check_generic(&near))
		}

		#[advanced]
		fn evidence(at: H256, work: u32) -> Result<Vec<EvidenceView>, ApiError> {
			answer(at, images::evidence(work))
		}

		#[advanced]
		fn commit(at: H256, _organisation: OrgId, _hash: Hash) -> Result<Option<CommitView>, ApiError> {
			answer(at, None)
		}

		#[advanced]
		fn commits(
			at: H256,
			_organisation: OrgId,
			_after: Option<Hash>,
			_limit: u32,
		) -> Result<Page<CommitView, Hash>, ApiError> {
			answer(at, Page { items: vec![], next: None })
		}

		#[advanced]
		fn contest(at: H256, id: u32) -> Result<Option<ContestView>, ApiError> {
			answer(at, images::contests().find(|contest| contest.id == id))
		}

		#[advanced]
		fn contests(
			at: H256,
			filter: ContestFilter,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<ContestView, u32>, ApiError> {
			answer(at, Page::of_bounded(images::filtered(filter), |contest| contest.id, after.as_ref(), limit))
		}

		#[advanced]
		fn contests_of(
			at: H256,
			work: u32,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<ContestView, u32>, ApiError> {
			let contests = images::contests().filter(|one| one.work.work == work || one.prior.work == work);
			answer(at, Page::of_bounded(contests, |contest| contest.id, after.as_ref(), limit))
		}

		#[advanced]
		fn losses(at: H256, _organisation: OrgId) -> Result<LossesView, ApiError> {
			answer(at, images::losses())
		}

		#[advanced]
		fn licence(at: H256, id: u32) -> Result<Option<WorkLicenceView>, ApiError> {
			answer(at, images::licences().find(|licence| licence.id == id))
		}

		#[advanced]
		fn licences_of(
			at: H256,
			work: u32,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<WorkLicenceView, u32>, ApiError> {
			let licences = images::licences().filter(|licence| licence.work == work);
			answer(at, Page::of_bounded(licences, |licence| licence.id, after.as_ref(), limit))
		}

		#[advanced]
		fn licences_to(
			at: H256,
			licensee: OrgId,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<WorkLicenceView, u32>, ApiError> {
			let licences = images::licences().filter(|licence| licence.licensee == Some(licensee));
			answer(at, Page::of_bounded(licences, |licence| licence.id, after.as_ref(), limit))
		}

		#[advanced]
		fn is_use_allowed(at: H256, work: u32, organisation: OrgId, asked: Use) -> Result<UseAnswer, ApiError> {
			answer(at, images::is_use_allowed(work, organisation, &asked))
		}
	}

	impl ReceivablesApi<Block> for Api {
		#[advanced]
		fn receivable(at: H256, id: u32) -> Result<Option<ReceivableView>, ApiError> {
			answer(at, receivables::receivable(id))
		}

		#[advanced]
		fn by_seller(
			at: H256,
			seller: OrgId,
			filter: Filter,
			after: Option<DuePlace>,
			limit: u32,
		) -> Result<Page<ReceivableLine, DuePlace>, ApiError> {
			answer(at, keyed(receivables::lines(filter).filter(|_| seller == OrgId(7)), after, limit))
		}

		#[advanced]
		fn by_debtor(
			at: H256,
			debtor: OrgId,
			filter: Filter,
			after: Option<DuePlace>,
			limit: u32,
		) -> Result<Page<ReceivableLine, DuePlace>, ApiError> {
			answer(at, keyed(receivables::lines(filter).filter(|_| debtor == OrgId(5)), after, limit))
		}

		#[advanced]
		fn by_lender(
			at: H256,
			lender: OrgId,
			filter: Filter,
			after: Option<DuePlace>,
			limit: u32,
		) -> Result<Page<ReceivableLine, DuePlace>, ApiError> {
			answer(at, keyed(receivables::lines(filter).filter(|_| lender == OrgId(3)), after, limit))
		}

		#[advanced]
		fn credit_notes(
			at: H256,
			id: u32,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<CreditNoteView, u32>, ApiError> {
			answer(at, Page::of_bounded(receivables::credit_notes(id), |view| view.note, after.as_ref(), limit))
		}

		#[advanced]
		fn reports(at: H256, id: u32, after: Option<u32>, limit: u32) -> Result<Page<ReportView, u32>, ApiError> {
			answer(at, Page::of_bounded(receivables::reports(id), |view| view.note, after.as_ref(), limit))
		}

		#[advanced]
		fn grants(
			at: H256,
			id: u32,
			after: Option<GrantPlace>,
			limit: u32,
		) -> Result<Page<GrantView, GrantPlace>, ApiError> {
			let place = |view: &GrantView| GrantPlace { to: view.to, by: view.by };
			answer(at, Page::of_bounded(receivables::grants(id), place, after.as_ref(), limit))
		}

		#[advanced]
		fn token_statuses(at: H256, id: u32) -> Result<Vec<TokenStatus>, ApiError> {
			answer(at, receivables::token_statuses(id))
		}

		#[advanced]
		fn token_status(at: H256, kind: TokenKind, token: Token) -> Result<TokenStatus, ApiError> {
			answer(at, receivables::token_status(kind, token))
		}

		#[advanced]
		fn listings(
			at: H256,
			lender: Option<OrgId>,
			after: Option<u32>,
			limit: u32,
		) -> Result<Page<ListingLine, u32>, ApiError> {
			answer(at, Page::of_bounded(receivables::listings(lender), |line| line.id, after.as_ref(), limit))
		}

		#[advanced]
		fn offers(at: H256, id: u32, after: Option<OrgId>, limit: u32) -> Result<Page<OfferView, OrgId>, ApiError> {
			answer(at, Page::of_bounded(receivables::offers(id), |view| view.lender, after.as_ref(), limit))
		}

		#[advanced]
		fn check(at: H256, id: u32, deal: Deal) -> Result<Option<CheckView>, ApiError> {
			answer(at, receivables::check(id, deal))
		}

		#[advanced]
		fn what_if_payment(
			at: H256,
			id: u32,
			amount: Amount,
			day: Option<Day>,
		) -> Result<Result<PaymentOutlook, NoPayment>, ApiError> {
			answer(at, receivables::what_if_payment(id, amount, day))
		}

		#[advanced]
		fn profile(at: H256, of: Profiled, asset: u32) -> Result<Option<ProfileView>, ApiError> {
			answer(at, receivables::profile(of, asset))
		}

		#[advanced]
		fn outstanding(
			at: H256,
			of: Profiled,
			asset: u32,
			after: Option<RowPlace>,
			limit: u32,
		) -> Result<Page<OutstandingRow, RowPlace>, ApiError> {
			answer(at, keyed(receivables::rows(of, asset), after, limit))
		}

		#[advanced]
		fn ageing(
			at: H256,
			of: Profiled,
			asset: u32,
			day: Option<Day>,
			after: Option<RowPlace>,
		) -> Result<AgeingView, ApiError> {
			answer(at, receivables::ageing(of, asset, day, after))
		}

		#[advanced]
		fn pairs(
			at: H256,
			side: Side,
			organisation: OrgId,
			after: Option<PairPlace>,
			limit: u32,
		) -> Result<Page<PairLine, PairPlace>, ApiError> {
			let place = move |line: &PairLine| PairPlace {
				other: if side == Side::Seller { line.debtor } else { line.seller },
				asset: line.asset,
			};
			answer(at, Page::of_bounded(receivables::pairs(side, organisation), place, after.as_ref(), limit))
		}

		#[advanced]
		fn exposures(
			at: H256,
			lender: OrgId,
			side: Side,
			after: Option<PartyPlace>,
			limit: u32,
		) -> Result<Page<ExposureView, PartyPlace>, ApiError> {
			let place = |view: &ExposureView| PartyPlace { party: view.party, asset: view.asset };
			answer(at, Page::of_bounded(receivables::exposures(lender, side), place, after.as_ref(), limit))
		}

		#[advanced]
		fn approved_debtors(
			at: H256,
			lender: OrgId,
			after: Option<OrgId>,
			limit: u32,
		) -> Result<Page<OrgId, OrgId>, ApiError> {
			answer(at, Page::of_bounded(receivables::approved(lender), |debtor| *debtor, after.as_ref(), limit))
		}

		#[advanced]
		fn held(
			at: H256,
			payee: OrgId,
			after: Option<HeldPlace>,
			limit: u32,
		) -> Result<Page<HeldView, HeldPlace>, ApiError> {
			let place = |view: &HeldView| HeldPlace { payer: view.payer, asset: view.asset };
			answer(at, Page::of_bounded(receivables::held(payee), place, after.as_ref(), limit))
		}

		#[advanced]
		fn epochs(at: H256, after: Option<u32>, limit: u32) -> Result<Page<EpochView, u32>, ApiError> {
			answer(at, Page::of_bounded(receivables::epochs(), |view| view.epoch, after.as_ref(), limit))
		}

		#[advanced]
		fn sealed_keys(
			at: H256,
			epoch: u32,
			after: Option<OrgId>,
			limit: u32,
		) -> Result<Page<SealedKeyView, OrgId>, ApiError> {
			answer(at, Page::of_bounded(receivables::sealed_keys(epoch), |view| view.to, after.as_ref(), limit))
		}

		#[advanced]
		fn holidays(at: H256, asset: u32, year: u16) -> Result<Option<ClosedDays>, ApiError> {
			answer(at, receivables::holidays(asset, year))
		}
	}

	impl NetworkApi<Block, AccountId32> for Api {
		#[advanced]
		fn settings(at: H256) -> Result<NetworkSettings, ApiError> {
			answer(at, fixtures::settings())
		}

		#[advanced]
		fn validators(
			at: H256,
			after: Option<OrgId>,
			limit: u32,
		) -> Result<Page<ValidatorEntry<AccountId32>, OrgId>, ApiError> {
			answer(at, Page::of_bounded(fixtures::validators(), |entry| entry.organisation, after.as_ref(), limit))
		}

		#[advanced]
		fn nodes(
			at: H256,
			after: Option<(OrgId, PeerId)>,
			limit: u32,
		) -> Result<Page<NodeEntry, (OrgId, PeerId)>, ApiError> {
			let key = |entry: &NodeEntry| (entry.organisation, entry.peer.clone());
			answer(at, Page::of_bounded(fixtures::nodes(), key, after.as_ref(), limit))
		}

		#[advanced]
		fn node(at: H256, peer: PeerId) -> Result<Option<NodeEntry>, ApiError> {
			answer(at, fixtures::nodes().find(|entry| entry.peer == peer))
		}
	}
}

/// A page of items that each have a place.
fn keyed<Item, Place: Copy + Ord>(
	all: impl Iterator<Item = (Place, Item)>,
	after: Option<Place>,
	limit: u32,
) -> Page<Item, Place> {
	let Page { items, next } = Page::of_bounded(all, |(place, _)| *place, after.as_ref(), limit);
	Page { items: items.into_iter().map(|(_, item)| item).collect(), next }
}

/// What the runtime at that block answers; an old one has none of the consortium's reads.
fn answer<T>(at: H256, value: T) -> Result<T, ApiError> {
	match at {
		_ if at == PRUNED => Err(discarded()),
		_ if at == OLD => Err(ApiError::Application("Exported method X is not found".into())),
		_ => Ok(value),
	}
}

fn discarded() -> ApiError {
	let text = format!("State already discarded for {PRUNED:?}");
	ApiError::Application(Box::new(sp_blockchain::Error::UnknownBlock(text)))
}

impl ProvideRuntimeApi<Block> for Node {
	type Api = Api;

	fn runtime_api(&self) -> ApiRef<'_, Api> {
		Api.into()
	}
}

impl RuntimeVersionAt<Block> for Node {
	fn runtime_version(&self, at: H256) -> Result<RuntimeVersion, ApiError> {
		if at == PRUNED {
			return Err(discarded());
		}
		Ok(RuntimeVersion {
			spec_name: "stalhof".into(),
			spec_version: 7,
			transaction_version: 3,
			..Default::default()
		})
	}
}

impl HeaderBackend<Block> for Node {
	fn header(&self, _hash: H256) -> sp_blockchain::Result<Option<Header<u32, BlakeTwo256>>> {
		Ok(None)
	}

	fn info(&self) -> Info<Block> {
		Info {
			best_hash: BEST,
			best_number: 300,
			finalized_hash: GENESIS,
			finalized_number: 0,
			genesis_hash: GENESIS,
			finalized_state: None,
			number_leaves: 1,
			block_gap: None,
		}
	}

	fn status(&self, _hash: H256) -> sp_blockchain::Result<BlockStatus> {
		Ok(BlockStatus::InChain)
	}

	fn number(&self, hash: H256) -> sp_blockchain::Result<Option<u32>> {
		Ok([GENESIS, BEST, PRUNED, OLD].contains(&hash).then_some(1))
	}

	fn hash(&self, number: u32) -> sp_blockchain::Result<Option<H256>> {
		Ok((number == 0).then_some(GENESIS))
	}
}

pub(crate) fn reads(concurrency: usize) -> Reads<Block, Node> {
	Reads::new(Arc::new(Node), concurrency)
}

fn module() -> RpcModule<()> {
	let identity = Identity {
		name: "Test".into(),
		id: "test".into(),
		ss58_prefix: PREFIX,
		slot_millis: 2_000,
	};
	let pallet = |index| (index == 6).then_some("Assets");
	let mut module = Consortium::methods(reads(4), Names { ss58_prefix: PREFIX, pallet }).unwrap();
	module.merge(Chain::new(reads(4), identity).into_rpc()).unwrap();
	let means = Means { kept: goods::kept(), labels: Arc::new(Pool) };
	module.merge(Goods::new(reads(4), means).into_rpc()).unwrap();
	module.merge(Movements::new(reads(4)).into_rpc()).unwrap();
	module.merge(Receivables::new(reads(4)).into_rpc()).unwrap();
	module.merge(Images::new(reads(4), images::means()).into_rpc()).unwrap();
	module
}

/// The names of all methods.
pub(crate) fn methods() -> impl Iterator<Item = &'static str> {
	module().method_names().collect::<Vec<_>>().into_iter()
}

/// The result of a method, or its error as `(code, name, message)`.
pub(crate) async fn call(method: &str, params: Value) -> Result<Value, (i64, String, String)> {
	call_with_data(method, params).await.map_err(|(error, _)| error)
}

/// [`call`]; an error also has its data.
pub(crate) async fn call_with_data(
	method: &str,
	params: Value,
) -> Result<Value, ((i64, String, String), Value)> {
	let request = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
	let (answer, _) = module().raw_json_request(&request.to_string(), 1).await.unwrap();
	let answer: Value = serde_json::from_str(&answer).unwrap();
	match &answer["error"] {
		Value::Null => Ok(answer["result"].clone()),
		error => {
			let code = error["code"].as_i64().unwrap();
			let name = error["data"]["name"].as_str().unwrap_or_default().into();
			let message = error["message"].as_str().unwrap().into();
			Err(((code, name, message), error["data"].clone()))
		}
	}
}
