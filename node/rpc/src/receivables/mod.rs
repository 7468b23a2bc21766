//! `receivables_*`: what is owed, what backs it, what became of what was.

pub mod json;

use crate::{AtBlock, PageOf, PageRequest, Reads, Refusal, reads::refusal};
use json::{AgeingJson, CheckJson, HolidaysJson, TokensJson};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use pallet_receivables_runtime_api::{
	CreditNoteView, Deal, EpochView, ExposureView, Filter, GrantView, HeldView, ListingLine,
	NoPayment, OfferView, OutstandingRow, PairLine, PaymentOutlook, ProfileView, Profiled,
	ReceivableLine, ReceivableView, ReceivablesApi, ReportView, RowPlace, SealedKeyView,
	TokenStatus,
};
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_runtime::traits::Block as BlockT;
use stalhof_primitives::{
	invoice::{Token, TokenKind},
	money::Amount,
	organisation::OrgId,
	receivables::Side,
	time::Day,
};

/// What these methods read, as refusals name it.
const READ: &str = "register of receivables";

/// Methods under `receivables_`.
#[rpc(client, server, namespace = "receivables")]
pub trait ReceivablesRpc<Hash> {
	/// A receivable with all that is known of it.
	#[method(name = "receivable")]
	async fn receivable(
		&self,
		id: u32,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<ReceivableView, Hash>>;

	/// Receivables of a seller in order of due date.
	#[method(name = "bySeller")]
	async fn by_seller(
		&self,
		seller: OrgId,
		filter: Option<Filter>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ReceivableLine, Hash>>;

	/// Receivables of a debtor in order of due date.
	#[method(name = "byDebtor")]
	async fn by_debtor(
		&self,
		debtor: OrgId,
		filter: Option<Filter>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ReceivableLine, Hash>>;

	/// Receivables that a lender has funded in order of due date.
	#[method(name = "byLender")]
	async fn by_lender(
		&self,
		lender: OrgId,
		filter: Option<Filter>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ReceivableLine, Hash>>;

	/// Credit notes of a receivable in order of number.
	#[method(name = "creditNotes")]
	async fn credit_notes(
		&self,
		id: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<CreditNoteView, Hash>>;

	/// Payments outside that were reported of a receivable, in order of number.
	#[method(name = "reports")]
	async fn reports(
		&self,
		id: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ReportView, Hash>>;

	/// Who may read fields of a receivable's document, in order of receiver.
	#[method(name = "grants")]
	async fn grants(
		&self,
		id: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<GrantView, Hash>>;

	/// What is known of each token of a receivable, itself left out.
	#[method(name = "tokens")]
	async fn tokens(&self, id: u32, at: Option<Hash>) -> RpcResult<AtBlock<TokensJson, Hash>>;

	/// What is known of a token.
	#[method(name = "tokenStatus")]
	async fn token_status(
		&self,
		kind: TokenKind,
		token: Token,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<TokenStatus, Hash>>;

	/// What sellers offer to any lender, or to this one too, in order of number.
	#[method(name = "listings")]
	async fn listings(
		&self,
		lender: Option<OrgId>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ListingLine, Hash>>;

	/// What lenders offer for a receivable, in order of lender.
	#[method(name = "offers")]
	async fn offers(
		&self,
		id: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<OfferView, Hash>>;

	/// Whether a receivable would be funded, by the list of checks by which it is.
	#[method(name = "check")]
	async fn check(
		&self,
		id: u32,
		deal: Deal,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<CheckJson, Hash>>;

	/// What a payment would do on a day, or today.
	#[method(name = "whatIfPayment")]
	async fn what_if_payment(
		&self,
		id: u32,
		amount: Amount,
		day: Option<Day>,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<PaymentOutlook, Hash>>;

	/// A profile in an asset.
	#[method(name = "profile")]
	async fn profile(
		&self,
		of: Profiled,
		asset: u32,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<ProfileView, Hash>>;

	/// What is due and not paid in an asset, in order of the other party and due date.
	#[method(name = "outstanding")]
	async fn outstanding(
		&self,
		of: Profiled,
		asset: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<OutstandingRow, Hash>>;

	/// What is outstanding in an asset by how late it is on a day, or today: in parts that add up.
	#[method(name = "ageing")]
	async fn ageing(
		&self,
		of: Profiled,
		asset: u32,
		day: Option<Day>,
		cursor: Option<String>,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<AgeingJson, Hash>>;

	/// The pairs of a seller or a debtor, in order of the other and asset.
	#[method(name = "pairs")]
	async fn pairs(
		&self,
		side: Side,
		organisation: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<PairLine, Hash>>;

	/// What a lender has advanced and not got back by debtor, or by seller.
	#[method(name = "exposures")]
	async fn exposures(
		&self,
		lender: OrgId,
		side: Side,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ExposureView, Hash>>;

	/// Debtors that a lender has approved, in order of number.
	#[method(name = "approvedDebtors")]
	async fn approved_debtors(
		&self,
		lender: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<OrgId, Hash>>;

	/// What is held in treasuries in an organisation's favour, in order of payer and asset.
	#[method(name = "held")]
	async fn held(
		&self,
		payee: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<HeldView, Hash>>;

	/// Epochs of the tokens' key in order of number.
	#[method(name = "epochs")]
	async fn epochs(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<EpochView, Hash>>;

	/// An epoch's key as it is sealed to organisations, in order of these.
	#[method(name = "sealedKeys")]
	async fn sealed_keys(
		&self,
		epoch: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<SealedKeyView, Hash>>;

	/// The days of a year on which an asset's bank does not settle.
	#[method(name = "holidays")]
	async fn holidays(
		&self,
		asset: u32,
		year: u16,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<HolidaysJson, Hash>>;
}

/// Serves the methods of receivables.
pub struct Receivables<Block, Client> {
	reads: Reads<Block, Client>,
}

impl<Block, Client> Receivables<Block, Client> {
	/// Reads through `reads`.
	pub const fn new(reads: Reads<Block, Client>) -> Self {
		Self { reads }
	}
}

/// What the runtime answered at a block.
fn read<T, Hash: core::fmt::Debug>(at: Hash, answer: Result<T, ApiError>) -> Result<T, Refusal> {
	answer.map_err(|error| refusal(READ, at, error))
}

/// That there is no receivable of that number.
fn no_receivable(id: u32) -> Refusal {
	Refusal::NotFound {
		what: format!("there is no receivable {id}"),
		remedy: "receivables_bySeller, byDebtor and byLender list those of an organisation",
	}
}

/// Answers with a page of what the runtime's read of that name gives.
macro_rules! list {
	($reads:expr, $at:expr, $page:expr, $read:ident($($argument:expr),*)) => {{
		let read = move |client: &Client, at, after, limit| {
			read(at, client.runtime_api().$read(at, $($argument,)* after, limit))
		};
		$reads.list($page, $at, read, |item| item).await
	}};
}

#[jsonrpsee::core::async_trait]
impl<Block, Client> ReceivablesRpcServer<Block::Hash> for Receivables<Block, Client>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	Client::Api: ReceivablesApi<Block>,
{
	async fn receivable(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<ReceivableView, Block::Hash>> {
		let read = move |client: &Client, at| {
			read(at, client.runtime_api().receivable(at, id))?.ok_or_else(|| no_receivable(id))
		};
		self.reads.one(at, read).await
	}

	async fn by_seller(
		&self,
		seller: OrgId,
		filter: Option<Filter>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ReceivableLine, Block::Hash>> {
		let filter = filter.unwrap_or_default();
		list!(self.reads, at, (cursor, limit), by_seller(seller, filter))
	}

	async fn by_debtor(
		&self,
		debtor: OrgId,
		filter: Option<Filter>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ReceivableLine, Block::Hash>> {
		let filter = filter.unwrap_or_default();
		list!(self.reads, at, (cursor, limit), by_debtor(debtor, filter))
	}

	async fn by_lender(
		&self,
		lender: OrgId,
		filter: Option<Filter>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ReceivableLine, Block::Hash>> {
		let filter = filter.unwrap_or_default();
		list!(self.reads, at, (cursor, limit), by_lender(lender, filter))
	}

	async fn credit_notes(
		&self,
		id: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<CreditNoteView, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), credit_notes(id))
	}

	async fn reports(
		&self,
		id: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ReportView, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), reports(id))
	}

	async fn grants(
		&self,
		id: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<GrantView, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), grants(id))
	}

	async fn tokens(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<TokensJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			Ok(TokensJson { tokens: read(at, client.runtime_api().token_statuses(at, id))? })
		};
		self.reads.one(at, read).await
	}

	async fn token_status(
		&self,
		kind: TokenKind,
		token: Token,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<TokenStatus, Block::Hash>> {
		let read =
			move |client: &Client, at| read(at, client.runtime_api().token_status(at, kind, token));
		self.reads.one(at, read).await
	}

	async fn listings(
		&self,
		lender: Option<OrgId>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ListingLine, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), listings(lender))
	}

	async fn offers(
		&self,
		id: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<OfferView, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), offers(id))
	}

	async fn check(
		&self,
		id: u32,
		deal: Deal,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<CheckJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = read(at, client.runtime_api().check(at, id, deal))?;
			found.map(CheckJson::from).ok_or_else(|| no_receivable(id))
		};
		self.reads.one(at, read).await
	}

	async fn what_if_payment(
		&self,
		id: u32,
		amount: Amount,
		day: Option<Day>,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<PaymentOutlook, Block::Hash>> {
		let read = move |client: &Client, at| {
			let outlook = read(at, client.runtime_api().what_if_payment(at, id, amount, day))?;
			outlook.map_err(|why| match why {
				NoPayment::NotFound => no_receivable(id),
				other => Refusal::NoPayment(other),
			})
		};
		self.reads.one(at, read).await
	}

	async fn profile(
		&self,
		of: Profiled,
		asset: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<ProfileView, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = read(at, client.runtime_api().profile(at, of, asset))?;
			found.ok_or_else(|| {
				let whose = match of {
					Profiled::Seller(seller) => format!("organisation {seller} has sold nothing"),
					Profiled::Debtor(debtor) => format!("organisation {debtor} has bought nothing"),
					Profiled::Pair { seller, debtor } => {
						format!("organisation {seller} has sold nothing to organisation {debtor}")
					}
				};
				Refusal::NotFound {
					what: format!("{whose} in asset {asset}, as far as was brought in"),
					remedy: "receivables_pairs lists with whom and in which assets there was something",
				}
			})
		};
		self.reads.one(at, read).await
	}

	async fn outstanding(
		&self,
		of: Profiled,
		asset: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<OutstandingRow, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), outstanding(of, asset))
	}

	async fn ageing(
		&self,
		of: Profiled,
		asset: u32,
		day: Option<Day>,
		cursor: Option<String>,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<AgeingJson, Block::Hash>> {
		let PageRequest { after, .. } = PageRequest::<RowPlace>::new(cursor, None)?;
		let read = move |client: &Client, at| {
			Ok(read(at, client.runtime_api().ageing(at, of, asset, day, after))?.into())
		};
		self.reads.one(at, read).await
	}

	async fn pairs(
		&self,
		side: Side,
		organisation: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<PairLine, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), pairs(side, organisation))
	}

	async fn exposures(
		&self,
		lender: OrgId,
		side: Side,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ExposureView, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), exposures(lender, side))
	}

	async fn approved_debtors(
		&self,
		lender: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<OrgId, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), approved_debtors(lender))
	}

	async fn held(
		&self,
		payee: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<HeldView, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), held(payee))
	}

	async fn epochs(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<EpochView, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), epochs())
	}

	async fn sealed_keys(
		&self,
		epoch: u32,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<SealedKeyView, Block::Hash>> {
		list!(self.reads, at, (cursor, limit), sealed_keys(epoch))
	}

	async fn holidays(
		&self,
		asset: u32,
		year: u16,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<HolidaysJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = read(at, client.runtime_api().holidays(at, asset, year))?;
			found.as_ref().map(HolidaysJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("no holidays of {year} are set for asset {asset}"),
				remedy: "its bank sets them with receivables.set_holidays; until then it settles every day",
			})
		};
		self.reads.one(at, read).await
	}
}
