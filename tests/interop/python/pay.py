"""Reads a Stalhof node and submits a payment with substrate-interface, untouched.

Usage: pay.py WS_URL AMOUNT; prints one JSON document.
"""

import json
import sys

from substrateinterface import Keypair, SubstrateInterface


def treasury(organisation):
    """Account on which an organisation's settlement money lies."""
    parts = b"modl" + b"stalhof/treasury" + organisation.to_bytes(4, "little")
    return "0x" + parts.ljust(32, b"\0").hex()


def money(chain, organisation, block_hash):
    """What lies in an organisation's treasury at a block, in minor units."""
    account = chain.query("Assets", "Account", [1, treasury(organisation)], block_hash=block_hash)
    return account.value["balance"]


def main(url, amount):
    """Pays `amount` from //Alice's treasury to //Bob's and reports what the chain says."""
    payer, payee = 1, 2
    with SubstrateInterface(url=url) as chain:
        alice = Keypair.create_from_uri("//Alice", ss58_format=chain.ss58_format)
        before = chain.get_chain_finalised_head()
        from_before = money(chain, payer, before)
        to_before = money(chain, payee, before)

        call = chain.compose_call(
            "Consortium",
            "act",
            {
                "act": {"Transfer": {"asset": 1, "to": payee, "amount": amount}},
                "reference": "invoice 7",
            },
        )
        extrinsic = chain.create_signed_extrinsic(call=call, keypair=alice, era={"period": 64})
        receipt = chain.submit_extrinsic(extrinsic, wait_for_finalization=True)
        after = receipt.block_hash
        version = chain.get_constant("System", "Version").value

        print(
            json.dumps(
                {
                    "specName": version["spec_name"],
                    "specVersion": version["spec_version"],
                    "ss58Prefix": chain.ss58_format,
                    "existentialDeposit": str(
                        chain.get_constant("Balances", "ExistentialDeposit").value
                    ),
                    "from": alice.ss58_address,
                    "ok": receipt.is_success,
                    "txHash": receipt.extrinsic_hash,
                    "block": {"number": chain.get_block_number(after), "hash": after},
                    "events": [
                        f"{event.value['module_id']}.{event.value['event_id']}"
                        for event in receipt.triggered_events
                    ],
                    "sent": str(from_before - money(chain, payer, after)),
                    "received": str(money(chain, payee, after) - to_before),
                }
            )
        )
        return 0 if receipt.is_success else 1


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[2].isdigit():
        print("usage: pay.py WS_URL AMOUNT", file=sys.stderr)
        sys.exit(2)
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
