"""Whatever a history says survives loading and dumping, letter for letter."""

import json

import pytest
from django.db import transaction

from tests.documents import without_uids
from tests.factories import make_source
from trilateral.contents import KINDS
from trilateral.interchange.loading import load
from trilateral.interchange.writing import dump

hypothesis = pytest.importorskip("hypothesis")
st = pytest.importorskip("hypothesis.strategies")

texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    min_size=1,
    max_size=20,
).filter(str.strip)
translations = st.dictionaries(
    st.sampled_from(["en", "zh-hans", "ru", "mn"]), texts, min_size=1
)
dates = st.builds(
    lambda year, rest, mark: f"{year:04}{rest}{mark}",
    st.integers(1, 9999),
    st.sampled_from(["", "-02", "-02-28", "-12-31"]),
    st.sampled_from(["", "?", "~"]),
)


def citations(*keys):
    """Citations about some keys of an object, or about all of it."""
    citation = st.fixed_dictionaries(
        {"source": st.just("s01")},
        optional={
            "about": st.sampled_from(keys),
            "basis": st.sampled_from(["inferred", "disagrees"]),
            "locator": texts,
            "note": translations,
        },
    )
    return st.lists(citation, max_size=2, unique_by=lambda each: each.get("about"))


printed = st.fixed_dictionaries(
    {
        "name_as_printed": texts,
        "as_printed_language": st.sampled_from(["ja", "ko", "zh-hant"]),
    },
    optional={
        "title_as_printed": texts,
        "is_chair": st.just(True),
        "is_observer": st.just(True),
        "capacity": st.sampled_from(["head", "guest"]),
        "note": translations,
        "citations": citations("name_as_printed", "capacity"),
    },
)
events = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["heads_meeting", "training", "other"]),
            "title": translations,
            "participations": st.lists(printed, max_size=3),
        },
        optional={
            "starts_on": dates,
            "mode": st.sampled_from(["online", "mixed"]),
            "venue": translations,
            "summary": translations,
            "note": translations,
            "citations": citations("title", "starts_on", "participations"),
            "outcomes": st.lists(
                st.fixed_dictionaries(
                    {"kind": st.just("agreed"), "text": translations},
                    optional={"citations": citations("text", "note")},
                ),
                max_size=3,
            ),
        },
    ),
    max_size=3,
)


def keyed(events):
    """Give the events and their participations the slugs that they need."""
    for number, event in enumerate(events):
        participations = [
            {"slug": f"guest-{index}", **participation}
            for index, participation in enumerate(event["participations"])
        ]
        yield {"slug": f"event-{number}", **event, "participations": participations}


def without_empty(value):
    if isinstance(value, dict):
        value = {key: without_empty(each) for key, each in value.items()}
        return {key: each for key, each in value.items() if each not in ([], {})}
    return [without_empty(each) for each in value] if isinstance(value, list) else value


@pytest.mark.django_db
@hypothesis.settings(max_examples=25)
@hypothesis.given(events=events)
def test_history_survives_load_and_dump(events):
    history = {
        "format": "trilateral-history",
        "version": 1,
        "events": list(keyed(events)),
    }

    with transaction.atomic():
        make_source(slug="s01")
        load(history, KINDS, reason="")
        first = "".join(dump(KINDS, everything=True))
        transaction.set_rollback(True)
    with transaction.atomic():
        load(json.loads(first), KINDS, reason="")
        second = "".join(dump(KINDS, everything=True))
        transaction.set_rollback(True)

    drafts = [{"status": "draft", **event} for event in history["events"]]
    assert json.loads(without_uids(first))["events"] == without_empty(drafts)
    assert first == second
