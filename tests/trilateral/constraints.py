"""The constraints of the kit's own models."""

from tests.constraints import Case, record
from tests.factories import cite, make_office, make_source


def make_citation():
    return cite(make_office(), about="seat")


def of_the_same_fact(citation):
    another = cite(citation.subject, citation.source, about="website")
    return {"about": another.about}


CASES = {
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
