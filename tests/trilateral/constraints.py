"""The constraints of the kit's own models."""

import datetime

from tests.constraints import Case, record
from tests.factories import cite, make_office, make_source
from trilateral.finding.models import SearchEntry, SearchPosting


def make_citation():
    return cite(make_office(), about="seat")


def of_the_same_fact(citation):
    another = cite(citation.subject, citation.source, about="website")
    return {"about": another.about}


DAY = datetime.date(2016, 9, 6)


def make_entry():
    fields = {"kind": "office", "slug": "a", "rank": 1, "names": "a", "day": DAY}
    fields |= {"texts": [["title", "en", "a"]], "facts": {"a": 1}}
    SearchEntry.objects.create(row=1, **fields)
    return SearchEntry.objects.create(row=2, **fields)


def make_posting():
    SearchPosting.objects.create(term="a", kind="office", shelf=1, rows=b"")
    return SearchPosting.objects.create(term="a", kind="office", shelf=2, rows=b"")


CASES = {
    "trilateral_searchentry_once": Case(
        make_entry,
        allowed=[{"row": 3}, {"kind": "event", "row": 1}],
        refused=[{"row": 1}],
    ),
    "trilateral_searchposting_once": Case(
        make_posting,
        allowed=[
            {"shelf": 3},
            {"kind": "event", "shelf": 1},
            {"term": "b", "shelf": 1},
        ],
        refused=[{"shelf": 1}],
    ),
    **record("trilateral_source", make_source),
    "trilateral_source_not_own_original": Case(
        make_source,
        allowed=[
            lambda source: {"translation_of": make_source()},
            {"translation_of": None},
        ],
        refused=[lambda source: {"translation_of": source}],
    ),
    "trilateral_citation_once_a_fact": Case(
        make_citation,
        allowed=[{"about": ""}, lambda citation: {"source": make_source()}],
        refused=[of_the_same_fact],
    ),
}
