"""Measure the site in ratios, on this machine, in one run: `make bench`.

Each contender has a server of its own, and they are asked in turn. What is to be
reached stands beside each ratio. Variables: SIZES="100 10000" are the numbers of events
of the last part, ROWS="100000" the number in the file of part 3, RECORDS that in the
others, ROUNDS and SECONDS how often and how long each is asked, PARTS="1 2 search"
which parts are measured.
"""

import gzip
import json
import os
import re
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from urllib.request import Request, urlopen

from tests import postgres
from tests.bench.clients import HEAD, compare
from tests.bench.servers import run, serving

RECORDS = int(os.environ.get("RECORDS", "10000"))
SIZES = [int(size) for size in os.environ.get("SIZES", "100 10000 1000000").split()]
ROWS = int(os.environ.get("ROWS", "1000000"))
ROUNDS = int(os.environ.get("ROUNDS", "7"))
SECONDS = float(os.environ.get("SECONDS", "1"))
PARTS = os.environ.get("PARTS", "weight 1 2 3 4").split()
LIST = "/en/seminars/"
DETAIL = "/en/seminars/event-7/"
PAGES = [
    "/en/",
    LIST,
    f"{LIST}?page=3",
    f"{LIST}?year=2016",
    f"{LIST}?office=office-7",
    DETAIL,
    "/en/offices/office-7/",
    "/en/officials/person-9/",
]


def say(*lines):
    print(*lines, sep="\n", flush=True)


class Bench:
    """The databases, made when they are needed, and the site upon each."""

    def __init__(self, stack):
        self.stack = stack
        self.folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        self.server = stack.enter_context(postgres.server(postgres.find_binaries()))
        self.made = {}

    def database(self, kind, size):
        """The address of a database with so many events."""
        if (kind, size) in self.made:
            return self.made[kind, size]
        if kind == "SQLite":
            url = f"sqlite:///{self.folder / f'site-{size}.sqlite3'}"
        else:
            url = f"{self.server.rpartition('/')[0]}/site_{size}"
            create = f"CREATE DATABASE site_{size}"
            run("tests.bench.sql", create, DATABASE_URL=self.server)
        say(f"  (making {size} events on {kind})")
        run("tests.bench.prepare", size, **self.variables(url))
        self.made[kind, size] = url
        return url

    def variables(self, url):
        return {"DATABASE_URL": url, "DATA_DIR": str(self.folder)}

    def site(self, url, application="tests.bench.site:application", **variables):
        return serving(application, "/readyz", **self.variables(url), **variables)

    def plain(self, **variables):
        variables["DJANGO_SETTINGS_MODULE"] = "tests.bench.plain.settings"
        return serving("tests.bench.plain.wsgi:application", "/constant/", **variables)


def tell(counts, ratio, target):
    say(*(count.line() for count in counts))
    say(f"  ratio {ratio:.2f}, to be {target} or better")


def kept_pages(bench):
    say("", "1. A kept page against a constant answer behind Django's middleware", HEAD)
    for kind in ("SQLite", "PostgreSQL"):
        url = bench.database(kind, RECORDS)
        with bench.site(url) as site:
            with urlopen(f"http://127.0.0.1:{site.port}{LIST}") as answer:
                size = len(answer.read())
            with bench.plain(SIZE=str(size), DATABASE_URL=url) as plain:
                ours = (f"kept page, {kind}", site, LIST)
                theirs = ("constant answer of Django", plain, "/constant/")
                tell(*compare(ours, theirs, ROUNDS, SECONDS), target=0.9)


def pages_made_anew(bench):
    say("", "2. A page made anew against the plainest one with a query", HEAD)
    url = bench.database("PostgreSQL", RECORDS)
    run("tests.bench.sql", "CREATE DATABASE plain", DATABASE_URL=bench.server)
    plain_url = f"{bench.server.rpartition('/')[0]}/plain"
    run("tests.bench.plain.prepare", DATABASE_URL=plain_url)
    anew = "tests.bench.anew:application"
    with (
        bench.site(url, anew, KEPT="pages") as published,
        bench.site(url, anew, KEPT="pieces") as known,
        bench.site(url, anew, KEPT="nothing") as fresh,
        bench.plain(DATABASE_URL=plain_url) as plain,
    ):
        theirs = ("plain page of 25 rows", plain, "/page/")
        for kind, path in (("list", LIST), ("event", DETAIL)):
            for what, server in (
                ("something else published", published),
                ("put together from pieces", known),
                ("first page of a process", fresh),
            ):
                ours = (f"{kind}, {what}", server, path)
                tell(*compare(ours, theirs, ROUNDS, SECONDS), target=0.8)


def files(bench):
    say("", f"3. {ROWS} events as CSV against COPY ... TO STDOUT of the same columns")
    variables = bench.variables(bench.database("PostgreSQL", ROWS))
    told = json.loads(run("tests.bench.exports", 3, **variables))
    for copy, download in told["taken"]:
        rate = ROWS / download
        say(f"  COPY {copy:.1f} s, ours {download:.1f} s, {rate:.0f} rows a second")
    ratio = median(copy / download for copy, download in told["taken"])
    say(f"  ratio {ratio:.2f}, to be 0.3 or better; {told['memory']:.0f} MB")


def sizes(bench):
    say("", "4. Pages of nothing known, with more records")
    for kind in ("SQLite", "PostgreSQL"):
        found = {}
        for size in SIZES:
            variables = bench.variables(bench.database(kind, size))
            told = run("tests.bench.pages", 30, *PAGES, **variables)
            found[size] = json.loads(told)
        head = f"  {kind:34} {'events':>8} {'queries':>8}"
        say(f"{head}  {'p50':>7}  {'p95':>7}  {'p99 ms':>7}  {'CPU ms':>7}  {'MB':>5}")
        for path in PAGES:
            for size in SIZES:
                each = found[size][path]
                if each["status"] != 200:
                    raise SystemExit(f"{path} was answered with {each['status']}")
                times = "  ".join(f"{taken:7.1f}" for taken in each["times"])
                taken = f"{times}  {each['cpu']:7.1f}  {each['memory']:5.0f}"
                say(f"  {path:34} {size:8} {each['queries']:8}  {taken}")


def fetch(address):
    """What a browser gets, packed as it was sent, and unpacked."""
    request = Request(address, headers={"Accept-Encoding": "gzip"})  # noqa: S310
    with urlopen(request) as answer:  # noqa: S310
        sent = answer.read()
        is_packed = answer.headers["Content-Encoding"] == "gzip"
    return sent, gzip.decompress(sent) if is_packed else sent


def weight(bench):
    say("", "The weight of a first visit, all files together, in bytes as sent")
    with bench.site(bench.database("SQLite", 100)) as site:
        base = f"http://127.0.0.1:{site.port}"
        sent, page = fetch(f"{base}/en/")
        total = len(sent)
        say(f"  {total:8}  /en/")
        for path in sorted(set(re.findall(r'"(/static/[^"]+)"', page.decode()))):
            sent, _file = fetch(base + path)
            total += len(sent)
            say(f"  {len(sent):8}  {path}")
    say(f"  {total:8}  in all, to be {25 * 1024} or less")


def search(bench):
    say("", "Search: ms of the database's time")
    say(run("tests.bench.search"))


MEASURES = {
    "weight": weight,
    "1": kept_pages,
    "2": pages_made_anew,
    "3": files,
    "4": sizes,
    "search": search,
}


def main():
    with ExitStack() as stack:
        bench = Bench(stack)
        for part in PARTS:
            MEASURES[part](bench)


if __name__ == "__main__":
    main()
