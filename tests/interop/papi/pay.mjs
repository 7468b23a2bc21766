// Reads a Stalhof node and submits a payment with polkadot-api, untouched.
// Usage: node pay.mjs WS_URL AMOUNT; prints one JSON document.
import { sr25519CreateDerive } from "@polkadot-labs/hdkd"
import { DEV_MINI_SECRET, ss58Encode } from "@polkadot-labs/hdkd-helpers"
import { Binary, createClient } from "polkadot-api"
import { getPolkadotSigner } from "polkadot-api/signer"
import { getWsProvider } from "polkadot-api/ws"
import { WebSocket } from "ws"

const [url, amount] = process.argv.slice(2)
if (!url || !/^\d+$/.test(amount ?? "")) {
  console.error("usage: node pay.mjs WS_URL AMOUNT")
  process.exit(2)
}

const client = createClient(getWsProvider(url, { websocketClass: WebSocket }))
const api = client.getUnsafeApi()
const derive = sr25519CreateDerive(DEV_MINI_SECRET)
const alice = derive("//Alice")
const prefix = await api.constants.System.SS58Prefix()
const from = ss58Encode(alice.publicKey, prefix)
const before = (await client.getFinalizedBlock()).hash

// What the runtime API says of an organisation: the account of its treasury.
const [payer, payee] = [1, 2]
const treasury = async (id) =>
  (await api.apis.ConsortiumApi.organisation(id, { at: before })).treasury
const [source, sink] = await Promise.all([treasury(payer), treasury(payee)])
const money = async (who, at) => (await api.query.Assets.Account.getValue(1, who, { at })).balance

const [fromBefore, toBefore] = await Promise.all([money(source, before), money(sink, before)])
const transfer = api.tx.Consortium.act({
  act: { type: "Transfer", value: { asset: 1, to: payee, amount: BigInt(amount) } },
  reference: Binary.fromText("invoice 7"),
})
const done = await transfer.signAndSubmit(
  getPolkadotSigner(alice.publicKey, "Sr25519", alice.sign),
)
const at = done.block.hash
const [fromAfter, toAfter] = await Promise.all([money(source, at), money(sink, at)])
const version = await api.constants.System.Version()
const deposit = await api.constants.Balances.ExistentialDeposit()

console.log(
  JSON.stringify({
    specName: version.spec_name,
    specVersion: version.spec_version,
    ss58Prefix: prefix,
    existentialDeposit: deposit.toString(),
    from,
    source,
    sink,
    ok: done.ok,
    txHash: done.txHash,
    block: { number: done.block.number, hash: at },
    events: done.events.map(({ type, value }) => `${type}.${value.type}`),
    sent: (fromBefore - fromAfter).toString(),
    received: (toAfter - toBefore).toString(),
  }),
)
client.destroy()
process.exit(done.ok ? 0 : 1)
