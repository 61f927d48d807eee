"""Each page made of nothing known: python -m tests.bench.pages 20 /en/seminars/ …

Says its queries and its time, as JSON.
"""

import json
import os
import sys
import time
from statistics import median, quantiles

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trilateral.settings")
django.setup()

from django.db import connection  # noqa: E402 - Django has to be there
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from trilateral import fragments  # noqa: E402


def measure(client, path, times):
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path)
    count = len(queries)  # the next request forgets them
    taken = []
    for _time in range(times):
        begun = time.perf_counter()
        answer = client.get(path)
        taken.append(1000 * (time.perf_counter() - begun))
    return {
        "status": answer.status_code,
        "queries": count,
        "p50": median(taken),
        "p95": quantiles(taken, n=20)[-1],
    }


if __name__ == "__main__":
    fragments.shelf.capacity = 0
    browser = Client(headers={"host": "127.0.0.1"})
    number, *paths = sys.argv[1:]
    found = {path: measure(browser, path, int(number)) for path in paths}
    sys.stdout.write(json.dumps(found))
