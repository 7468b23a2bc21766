"""Reads a Stalhof node and submits a transfer with substrate-interface, untouched.

Usage: transfer.py WS_URL AMOUNT; prints one JSON document.
"""

import json
import sys

from substrateinterface import Keypair, SubstrateInterface


def free(chain, who, block_hash):
    """Free balance of an account at a block."""
    return chain.query("System", "Account", [who], block_hash=block_hash).value["data"]["free"]


def main(url, amount):
    """Transfers `amount` from //Alice to //Bob and reports what the chain says."""
    with SubstrateInterface(url=url) as chain:
        alice = Keypair.create_from_uri("//Alice", ss58_format=chain.ss58_format)
        bob = Keypair.create_from_uri("//Bob", ss58_format=chain.ss58_format)
        before = chain.get_chain_finalised_head()
        from_before = free(chain, alice.ss58_address, before)
        to_before = free(chain, bob.ss58_address, before)

        call = chain.compose_call(
            "Balances", "transfer_keep_alive", {"dest": bob.ss58_address, "value": amount}
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
                    "to": bob.ss58_address,
                    "ok": receipt.is_success,
                    "txHash": receipt.extrinsic_hash,
                    "block": {"number": chain.get_block_number(after), "hash": after},
                    "events": [
                        f"{event.value['module_id']}.{event.value['event_id']}"
                        for event in receipt.triggered_events
                    ],
                    "sent": str(from_before - free(chain, alice.ss58_address, after)),
                    "received": str(free(chain, bob.ss58_address, after) - to_before),
                }
            )
        )
        return 0 if receipt.is_success else 1


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[2].isdigit():
        print("usage: transfer.py WS_URL AMOUNT", file=sys.stderr)
        sys.exit(2)
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
