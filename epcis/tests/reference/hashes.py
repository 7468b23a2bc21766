"""Pre-hash strings of EPCIS documents by GS1's reference implementation.

Reads paths of documents, one a line. For each writes one line of JSON: {"pre_hashes": [...], "hashes": [...]}, or
{"error": "..."}.
"""

import json
import logging
import sys

from epcis_event_hash_generator import hash_generator, json_to_py

logging.disable(logging.CRITICAL)

for line in sys.stdin:
    # The package keeps the prefixes of every document that it has read.
    json_to_py._namespaces.clear()
    try:
        with open(line.strip(), encoding="utf-8") as file:
            events = json_to_py.event_list_from_epcis_document_str(file.read())
        pre_hashes = hash_generator.derive_prehashes_from_events(events)
        hashes = hash_generator.calculate_hashes_from_pre_hashes(pre_hashes)
        answer = {"pre_hashes": pre_hashes, "hashes": hashes}
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
