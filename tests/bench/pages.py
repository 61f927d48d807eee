"""Each page made of nothing known: python -m tests.bench.pages 30 /en/seminars/ …

Says its queries, the milliseconds that so many answers took, those of CPU that an
answer took in this process, and the megabytes that this one held at most, as JSON.
"""

import json
import os
import resource
import sys
import time
from statistics import quantiles

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
    taken, cpu = [], time.process_time()
    for _time in range(times):
        begun = time.perf_counter()
        answer = client.get(path)
        taken.append(1000 * (time.perf_counter() - begun))
    cuts = quantiles(taken, n=100, method="inclusive")
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "status": answer.status_code,
        "queries": count,
        "times": [cuts[percent - 1] for percent in (50, 95, 99)],
        "cpu": 1000 * (time.process_time() - cpu) / times,
        "memory": kilobytes / 1024,
    }


if __name__ == "__main__":
    fragments.shelf.capacity = 0
    browser = Client(headers={"host": "127.0.0.1"})
    number, *paths = sys.argv[1:]
    found = {path: measure(browser, path, int(number)) for path in paths}
    sys.stdout.write(json.dumps(found))
