// Reads a Stalhof node and submits a transfer with polkadot-api, untouched.
// Usage: node transfer.mjs WS_URL AMOUNT; prints one JSON document.
import { sr25519CreateDerive } from "@polkadot-labs/hdkd"
import { DEV_MINI_SECRET, ss58Encode } from "@polkadot-labs/hdkd-helpers"
import { createClient } from "polkadot-api"
import { getPolkadotSigner } from "polkadot-api/signer"
import { getWsProvider } from "polkadot-api/ws"
import { WebSocket } from "ws"

const [url, amount] = process.argv.slice(2)
if (!url || !/^\d+$/.test(amount ?? "")) {
  console.error("usage: node transfer.mjs WS_URL AMOUNT")
  process.exit(2)
}

const client = createClient(getWsProvider(url, { websocketClass: WebSocket }))
const api = client.getUnsafeApi()
const derive = sr25519CreateDerive(DEV_MINI_SECRET)
const alice = derive("//Alice")
const prefix = await api.constants.System.SS58Prefix()
const from = ss58Encode(alice.publicKey, prefix)
const to = ss58Encode(derive("//Bob").publicKey, prefix)
const account = async (who, at) => (await api.query.System.Account.getValue(who, { at })).data.free

const before = (await client.getFinalizedBlock()).hash
const [fromBefore, toBefore] = await Promise.all([account(from, before), account(to, before)])
const transfer = api.tx.Balances.transfer_keep_alive({
  dest: { type: "Id", value: to },
  value: BigInt(amount),
})
const done = await transfer.signAndSubmit(
  getPolkadotSigner(alice.publicKey, "Sr25519", alice.sign),
)
const at = done.block.hash
const [fromAfter, toAfter] = await Promise.all([account(from, at), account(to, at)])
const version = await api.constants.System.Version()
const deposit = await api.constants.Balances.ExistentialDeposit()

console.log(
  JSON.stringify({
    specName: version.spec_name,
    specVersion: version.spec_version,
    ss58Prefix: prefix,
    existentialDeposit: deposit.toString(),
    from,
    to,
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
