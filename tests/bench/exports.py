"""A download of all events against PostgreSQL's own ``COPY ... TO STDOUT``.

The opponent is a query as somebody would write it who knows the tables and wants the
same file: each list is put together once for all events, and joined.

    python -m tests.bench.exports 3

writes each so many times in turn, and says the seconds of each and the memory, as JSON.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trilateral.settings")
django.setup()

from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import RequestFactory  # noqa: E402
from django.utils.translation import override  # noqa: E402

from offices.models import Capacity  # noqa: E402
from seminars.exports import EventExport  # noqa: E402
from seminars.models import Event  # noqa: E402
from trilateral.translations import LANGUAGE_CODES, columns_of  # noqa: E402

ADDRESS = "http://localhost/en/seminars/"


def _text(table, name, printed="''"):
    columns = columns_of(name)
    texts = ", ".join(f"NULLIF({table}.{column}, '')" for column in columns)
    return f"COALESCE({texts}, {printed})"


def _shown(table, name="name", *others):
    """The name of a linked record, if it and those on the way to it are published."""
    tables = (table, *others)
    published = " AND ".join(f"{each}.status = 'published'" for each in tables)
    text = _text(table, name, f"{table}.as_printed")
    return f"CASE WHEN {published} THEN {text} END"


def _label(column, choices):
    """The words for a choice."""
    quoted = {code: str(words).replace("'", "''") for code, words in choices}
    whens = " ".join(f"WHEN '{code}' THEN '{words}'" for code, words in quoted.items())
    return f"CASE {column} {whens} ELSE {column} END"


# Each office has names from a day to a day, of which the English one goes before.
SPANS = """
    SELECT office.id AS office_id, days.day AS first_day,
        COALESCE(lead(days.day) OVER (PARTITION BY office.id ORDER BY days.day),
            'infinity') AS next_day,
        names.name
    FROM offices_office office
    CROSS JOIN LATERAL (
        SELECT '-infinity'::date AS day
        UNION SELECT starts_on_earliest FROM offices_officename
            WHERE office_id = office.id AND starts_on <> ''
        UNION SELECT ends_on_latest + 1 FROM offices_officename
            WHERE office_id = office.id AND ends_on <> ''
    ) days
    CROSS JOIN LATERAL (
        SELECT name FROM offices_officename
        WHERE office_id = office.id
        ORDER BY array_position(ARRAY['en', 'zh-hans', 'ru', 'mn'], language::text),
            COALESCE(starts_on_earliest, '-infinity') <= days.day
                AND COALESCE(ends_on_latest, 'infinity') >= days.day DESC,
            COALESCE(starts_on_earliest, '-infinity') <= days.day DESC,
            starts_on_earliest DESC NULLS LAST, id
        LIMIT 1
    ) names
    WHERE office.status = 'published'
"""


def _name_on(office, table="e"):
    """A join with the name of an office as of the first day of the event ``e``."""
    day = "COALESCE(e.starts_on_earliest, '9999-12-31')"
    name = f"{office}_name"
    return (
        f"LEFT JOIN spans {name} ON {name}.office_id = {table}.{office}_id"
        f" AND {day} >= {name}.first_day AND {day} < {name}.next_day"
    )


def opponent():
    """The statement; the values that it gives are those of the file, unescaped."""
    content_type = ContentType.objects.get_for_model(Event).pk
    language = " ".join(
        f"WHEN e.{column} <> '' THEN '{code}'"
        for column, code in zip(columns_of("title"), LANGUAGE_CODES, strict=True)
    )
    return f"""COPY (
WITH spans AS MATERIALIZED ({SPANS}),
other_titles AS (
    SELECT event_id, string_agg(title || ' [' || language || ']', '; ' ORDER BY id) AS v
    FROM seminars_eventtitle GROUP BY event_id
),
co_organisers AS (
    SELECT event_id, string_agg(office_name.name, '; ' ORDER BY o.label, c.id) AS v
    FROM seminars_event_co_organisers c
    JOIN seminars_event e ON e.id = c.event_id
    JOIN offices_office o ON o.id = c.office_id
    {_name_on("office", "c")}
    GROUP BY event_id
),
topics AS (
    SELECT event_id, string_agg({_shown("t")}, '; ' ORDER BY t.slug) AS v
    FROM seminars_event_topics l JOIN seminars_topic t ON t.id = l.topic_id
    GROUP BY event_id
),
participants AS (
    SELECT event_id, string_agg(concat_ws(', ',
        COALESCE(NULLIF(p.name_as_printed, ''), NULLIF({_shown("f")}, '')),
        COALESCE(NULLIF(p.title_as_printed, ''),
            NULLIF({_label("p.capacity", Capacity.choices)}, '')),
        office_name.name), '; ' ORDER BY p.id) AS v
    FROM seminars_participation p
    JOIN seminars_event e ON e.id = p.event_id
    LEFT JOIN offices_official f ON f.id = p.official_id
    {_name_on("office", "p")}
    GROUP BY event_id
),
outcomes AS (
    SELECT event_id, string_agg({_text("o", "text", "o.as_printed")}, '; '
        ORDER BY o.order, o.id) AS v
    FROM seminars_outcome o GROUP BY event_id
),
sources AS (
    SELECT object_id AS event_id, string_agg(concat_ws(' ',
        s.title || CASE s.publisher WHEN '' THEN '' ELSE ' (' || s.publisher || ')' END,
        NULLIF(s.url, '')), '; ' ORDER BY c.id) AS v
    FROM trilateral_citation c JOIN trilateral_source s ON s.id = c.source_id
    WHERE c.content_type_id = {content_type} AND s.status = 'published'
    GROUP BY object_id
)
SELECT e.slug, '{ADDRESS}' || e.slug || '/',
    {_label("e.kind", Event.Kind.choices)}, {_shown("series")}, e.edition,
    {_text("e", "title", "e.as_printed")},
    CASE {language} ELSE e.as_printed_language END,
    e.as_printed, e.as_printed_language, other_titles.v,
    e.starts_on, e.ends_on, e.starts_on_earliest,
    COALESCE(e.ends_on_latest, e.starts_on_latest),
    {_label("e.event_status", Event.EventStatus.choices)},
    {_label("e.mode", Event.Mode.choices)},
    {_shown("place")}, {_shown("country", "name", "place")}, {_text("e", "venue")},
    host_name.name, co_organisers.v,
    {_shown("during", "title")}, topics.v, participants.v, outcomes.v,
    {_text("e", "summary")}, {_text("e", "note")}, sources.v
FROM seminars_event e
LEFT JOIN seminars_series series ON series.id = e.series_id
LEFT JOIN offices_place place ON place.id = e.place_id
LEFT JOIN offices_country country ON country.id = place.country_id
LEFT JOIN seminars_event during ON during.id = e.held_during_id
{_name_on("host")}
LEFT JOIN other_titles ON other_titles.event_id = e.id
LEFT JOIN co_organisers ON co_organisers.event_id = e.id
LEFT JOIN topics ON topics.event_id = e.id
LEFT JOIN participants ON participants.event_id = e.id
LEFT JOIN outcomes ON outcomes.event_id = e.id
LEFT JOIN sources ON sources.event_id = e.id
WHERE e.status = 'published'
ORDER BY e.rank, e.starts_on DESC, e.id DESC
) TO STDOUT (FORMAT csv, FORCE_QUOTE *)"""


def copy(file):
    """Write what the opponent sends into a file."""
    with connection.cursor() as cursor:
        cursor.cursor.copy_expert(opponent(), file)


def download(file):
    """Write the site's own file."""
    request = RequestFactory(headers={"host": "localhost"}).get("/en/seminars/")
    with override("en"):
        answer = EventExport.as_view()(request, extension="csv")
        for part in answer.streaming_content:
            file.write(part)


def _seconds(write):
    with Path(os.devnull).open("wb") as file:
        begun = time.perf_counter()
        write(file)
        return time.perf_counter() - begun


if __name__ == "__main__":
    taken = [(_seconds(copy), _seconds(download)) for _ in range(int(sys.argv[1]))]
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps({"taken": taken, "memory": kilobytes / 1024}))
