"""A long history, made by the database itself: as many events as one asks for.

They are shaped like real ones: of a series or not, with a place, a host under the
name of the day, nobody to three people who came, one topic or two, and a source.
What is made from the number of an event is the same each time.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.utils import timezone

from offices.models import Country, Office, OfficeName, Official, Place
from seminars.models import Event, EventTitle, Outcome, Participation, Series, Topic
from trilateral.sources import Citation, Source

OFFICES, COUNTRIES, PLACES, SERIES, TOPICS = 40, 20, 300, 8, 60
OFFICIALS, SOURCES = 20_000, 5_000

NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {})"


def _plain(field):
    """What a column holds that is not told, as SQL."""
    if field.name == "status":
        return "'published'"
    if isinstance(field, models.DateTimeField) and not field.null:
        return f"'{timezone.now().isoformat()}'"
    if isinstance(field, models.UUIDField):
        if connection.vendor == "postgresql":
            return "CAST(lpad(CAST(i AS text), 32, '0') AS uuid)"
        return "printf('%032d', i)"
    if field.null:
        return "NULL"
    if isinstance(field, models.BooleanField):
        return "false"
    return "''" if isinstance(field, models.CharField | models.TextField) else "0"


def fill(model, count, where="", tables="", **columns):
    """Insert rows of a model, of which each column is SQL over the number ``i``."""
    table = model._meta.db_table
    told = {field.column: columns.get(field.column) for field in model._meta.fields}
    for field in model._meta.fields:
        if field.generated or (field.primary_key and not told[field.column]):
            del told[field.column]
        else:
            told[field.column] = told[field.column] or _plain(field)
    names = ", ".join(f'"{name}"' for name in told)
    condition = f"WHERE {where}" if where else ""
    values = f"SELECT {', '.join(told.values())} FROM n {tables} {condition}"
    if connection.vendor == "postgresql":
        values = f"{NUMBERS.format(count)} {values}"
        statement = f'INSERT INTO "{table}" ({names}) {values}'
    else:
        statement = f'{NUMBERS.format(count)} INSERT INTO "{table}" ({names}) {values}'
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _pick(count, step=1, shift=0):
    """One of so many, by the number."""
    return f"1 + (i * {step} + {shift}) % {count}"


def _two(number):
    return f"substr(CAST(100 + {number} AS text), 2)"


def _day(count):
    """A day, one after the other from 1990 on, as a record comes into being."""
    number = f"(CAST(i - 1 AS bigint) * {35 * 12 * 28} / {count})"
    year = f"CAST(1990 + {number} / {12 * 28} AS text)"
    month = f"{year} || '-' || {_two(f'1 + {number} / 28 % 12')}"
    # Some are known by the month alone, fewer by the year, a few not at all.
    return (
        f"CASE WHEN i % 50 = 0 THEN '' WHEN i % 25 = 0 THEN {year}"
        f" WHEN i % 10 = 0 THEN {month}"
        f" ELSE {month} || '-' || {_two(f'1 + {number} % 28')} END"
    )


def make_people():
    """Offices under two names each, officials, and what else events refer to."""
    letters = "'{}' || substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ', i, 1)"
    named = {"id": "i", "name_en": "'{} ' || i", "name_ru": "'{} ' || i"}

    def of(english, russian):
        return named | {
            "slug": f"'{english.lower()}-' || i",
            "name_en": named["name_en"].format(english),
            "name_ru": named["name_ru"].format(russian),
        }

    country = of("Country", "Страна") | {"code": letters.format("X")}
    fill(Country, COUNTRIES, **country)
    fill(Place, PLACES, **of("City", "Город"), country_id=_pick(COUNTRIES))
    fill(Series, SERIES, **of("Series", "Серия"))
    fill(Topic, TOPICS, **of("Topic", "Тема"))
    fill(Official, OFFICIALS, **of("Person", "Лицо"))
    office = {"id": "i", "slug": "'office-' || i", "label": "'Office ' || i"}
    fill(Office, OFFICES, **office, kind="'ip_office'")
    name = {"office_id": "i", "language": "'en'", "usage": "'official'"}
    early, late = "'Bureau of Patents ' || i", "'Intellectual Property Office ' || i"
    fill(OfficeName, OFFICES, **name, name=early, ends_on="'2008-08-28'")
    fill(OfficeName, OFFICES, **name, name=late, starts_on="'2008-08-28'")
    russian = name | {"language": "'ru'"}
    fill(OfficeName, OFFICES, **russian, name="'Ведомство ' || i")
    source = {"id": "i", "slug": "'source-' || i", "title": "'Press release ' || i"}
    address = "'https://example.org/news/' || i"
    fill(Source, SOURCES, **source, publisher="'Office'", url=address)


def make_events(count):
    """Events, and what is told of each."""
    kind = "CASE i % 5 WHEN 0 THEN 'training' WHEN 1 THEN 'heads_meeting'"
    fill(
        Event,
        count,
        id="i",
        slug="'event-' || i",
        kind=f"{kind} ELSE 'seminar' END",
        series_id=f"CASE WHEN i % 5 > 1 THEN {_pick(SERIES)} END",
        edition="CASE WHEN i % 5 > 1 AND i < 200000 THEN 1 + i / 8 END",
        title_en="'Seminar on intellectual property ' || i",
        title_ru="CASE WHEN i % 2 = 0 THEN 'Семинар ' || i ELSE '' END",
        starts_on=_day(count),
        event_status="'held'",
        mode="CASE WHEN i % 3 = 0 THEN 'online' ELSE 'offline' END",
        place_id=_pick(PLACES, 7),
        venue_en="CASE WHEN i % 4 = 0 THEN 'State House' ELSE '' END",
        host_id=_pick(OFFICES, 3),
        held_during_id="CASE WHEN i % 10 = 1 AND i > 1 THEN i - 1 END",
        summary_en=(
            "CASE WHEN i % 3 = 0 THEN 'The heads of the offices spoke of trade marks,"
            " designs and geographical indications, and agreed to go on.' ELSE '' END"
        ),
    )
    for number in range(1, 4):
        fill(
            Participation,
            count,
            where=f"i % 4 >= {number}",
            event_id="i",
            slug=f"'guest-{number}'",
            office_id=_pick(OFFICES, 3, number),
            official_id=_pick(OFFICIALS, 7, number),
            capacity="CASE WHEN i % 2 = 0 THEN 'head' ELSE '' END",
            name_as_printed="CASE WHEN i % 3 = 0 THEN 'Mr Person ' || i ELSE '' END",
            title_as_printed="CASE WHEN i % 3 = 0 THEN 'Commissioner' ELSE '' END",
            as_printed_language="CASE WHEN i % 3 = 0 THEN 'en' ELSE '' END",
        )
    through = Event.topics.through
    fill(through, count, event_id="i", topic_id=_pick(TOPICS))
    fill(through, count, "i % 2 = 0", event_id="i", topic_id=_pick(TOPICS, shift=1))
    organisers = {"event_id": "i", "office_id": _pick(OFFICES, 3, 20)}
    fill(Event.co_organisers.through, count, "i % 4 = 0", **organisers)
    title = {"event_id": "i", "title": "'Семинар № ' || i", "language": "'ru'"}
    fill(EventTitle, count, "i % 5 = 0", **title)
    outcome = {"event_id": "i", "kind": "'agreed'", "text_en": "'To meet again'"}
    fill(Outcome, count, "i % 2 = 0", **outcome)
    fill(
        Citation,
        count,
        content_type_id=str(ContentType.objects.get_for_model(Event).pk),
        object_id="i",
        source_id=_pick(SOURCES, 11),
        basis="'stated'",
    )


def make_history(count):
    make_people()
    make_events(count)
