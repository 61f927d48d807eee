"""How long the database takes to search 200,000 records: SQLite, then PostgreSQL.

    .venv/bin/python -m tests.bench.search [NUMBER OF RECORDS]

It makes a record of that size in a folder of its own, with texts in four languages in
which some words are in nearly every record and most are rare, and asks for them as a
reader does. What is told is the time of all queries of a page together, with the
fetching of their rows, as the median of several.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from itertools import batched
from pathlib import Path
from statistics import median

from tests import postgres

RECORDS = 200_000
TIMES = 7
SEARCHES = [
    "seminar",
    "семинар",
    "знач",
    "产权",
    "知识产权研讨会",
    "sem",
    "se",
    "с",
    "seminar 2016",
    "evenly oddly",
    "seminar evenly fifth 2016 moscow property",
    "интеллектуальная собственность семинар семинара",
    "Ivliev",
    "rospatent 2016",
    "4th seminar",
    "zzz",
    # Of nothing found, what it may mean too is asked.
    "G. Ivliev",
    "Grigorij Ivlijev",
    "семинарын бичгийн 2016 онд",
    "seminar evenly property 2016 zzz",
    # And then of a word that is nowhere, those one slip away.
    "Ivlev",
    "zzzzzzzzzzzzzz seminar",
    # Or of Chinese, one character that sounds the same.
    "知识铲权研讨会",
]
LISTS = ["q=seminar", "q=fifth", "q=ivliev", "q=seminar&year=2016", "q=seminar+evenly"]


def vocabulary(chance):
    syllables = (
        "pa te nt se mi nar ko ro spa tri la mon gol chi na ru ssi of fice ex am"
    )
    words = ["".join(chance.choices(syllables.split(), k=3)) for _ in range(8000)]
    cyrillic = str.maketrans("patensmirkoglchux", "патенсмиркоглчуюх")
    return [*words, *(word.translate(cyrillic) for word in words)]


def texts(chance, words, number):
    """A title in four languages, and a summary in two."""
    rare = [words[int(len(words) * chance.random() ** 3)] for _ in range(24)]
    common = ["evenly" if number % 2 else "oddly", *(["fifth"] * (number % 5 == 0))]
    chinese = "".join(chr(0x4E00 + chance.randrange(2000)) for _ in range(12))
    return {
        "title_en": f"Seminar {number} on {' '.join(rare[:3])} property {common[0]}",
        "title_ru": f"Семинар {number}: {rare[3]} интеллектуальная собственность",
        "title_zh_hans": f"第{number}届知识产权研讨会{chinese[:4]}",
        "title_mn": f"Оюуны өмчийн семинар {rare[4]}",
        "summary_en": " ".join([*common, *rare[5:]]),
        "summary_zh_hans": chinese,
    }


def fill(count):
    """A record of so many events, people, agreements, items and sources."""
    from agreements.models import ActionItem, ActionPlan, Agreement
    from offices.models import Official, Spelling
    from seminars.models import Event, Participation
    from tests import factories
    from trilateral.sources import Source

    chance = random.Random(1)
    words = vocabulary(chance)
    offices = [
        factories.make_office(label=label) for label in ("Rospatent", "SIPO", "IPOM")
    ]
    places = [factories.make_place(name_en=name) for name in ("Moscow", "Ulan Bator")]
    share = count // 20
    public = {"status": "published"}
    people = [
        Official(
            slug=f"official-{n}", name_en=" ".join(chance.sample(words, 2)), **public
        )
        for n in range(2 * share)
    ]
    people[7].name_en = "Grigory Ivliev"
    save(people)
    save(Spelling(official=each, name=each.name_en, language="en") for each in people)
    events = [
        Event(
            slug=f"event-{n}",
            kind="seminar",
            starts_on=f"{1990 + n % 37}-0{1 + n % 9}-1{n % 10}",
            place=places[n % 2],
            host=offices[n % 3],
            **texts(chance, words, n),
            **public,
        )
        for n in range(12 * share)
    ]
    save(events)
    save(
        Participation(event=each, official=chance.choice(people), slug="one")
        for each in events
    )
    save(
        Agreement(
            slug=f"agreement-{n}",
            kind="memorandum",
            signed_on=f"{1990 + n % 37}",
            **texts(chance, words, n),
            **public,
        )
        for n in range(2 * share)
    )
    plan = ActionPlan.objects.get(pk=factories.make_plan().pk)
    save(
        ActionItem(
            slug=f"item-{n}",
            plan=plan,
            number=str(n),
            number_key=str(n),
            **public,
            title_en=texts(chance, words, n)["title_en"],
        )
        for n in range(2 * share)
    )
    save(
        Source(slug=f"source-{n}", title=texts(chance, words, n)["title_en"], **public)
        for n in range(2 * share)
    )


def save(rows):
    for chunk in batched(rows, 2000):
        type(chunk[0])._base_manager.bulk_create(chunk)


def queries_of(address):
    """The queries of a page, and the page."""
    from django.db import connection
    from django.test import Client

    asked = []

    def note(execute, sql, params, many, context):
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        response = Client(SERVER_NAME="localhost").get(address)
    return asked, response


def seconds_of(asked):
    from django.db import connection

    began = time.perf_counter()
    for sql, params in asked:
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            cursor.fetchall()
    return time.perf_counter() - began


def measure(count):
    """In a process of its own: fill the database at hand, and ask it."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.test.utils import setup_test_environment

    setup_test_environment()  # templates tell their context
    call_command("migrate", verbosity=0)
    began = time.perf_counter()
    fill(count)
    print(f"{count} records made in {time.perf_counter() - began:.0f} s", flush=True)
    began = time.perf_counter()
    call_command("rebuild_search")
    print(f"index made in {time.perf_counter() - began:.0f} s", flush=True)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    for words in SEARCHES:
        tell(words, f"/en/search/?q={words}", "found")
    for query in LISTS:
        tell(query, f"/en/seminars/?{query}", "paginator")


def tell(words, address, name):
    asked, response = queries_of(address)
    began = time.perf_counter()
    queries_of(address)
    whole = time.perf_counter() - began
    database = median(seconds_of(asked) for _ in range(TIMES))
    found = response.context[name]
    print(
        f"{words:50} {getattr(found, 'count', found):>8} found"
        f" {len(asked):3} queries {database * 1000:8.1f} ms database"
        f" {whole * 1000:8.1f} ms page",
        flush=True,
    )


def main(count):
    command = [sys.executable, "-m", "tests.bench.search", "--measure", str(count)]
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "trilateral.settings",
            "DATA_DIR": folder,
            "TIME_BUDGET": "600",
        }
        print("SQLite")
        file = Path(folder, "bench.sqlite3")
        url = {"DATABASE_URL": f"sqlite:///{file}"}
        subprocess.run(command, env=environment | url, check=True)
        print("size", file.stat().st_size >> 20, "MB")
        if binaries := postgres.find_binaries():
            print(f"PostgreSQL {postgres.version(binaries)}")
            with postgres.server(binaries) as address:
                url = {"DATABASE_URL": address}
                subprocess.run(command, env=environment | url, check=True)


if __name__ == "__main__":
    if "--measure" in sys.argv:
        measure(int(sys.argv[-1]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS)
