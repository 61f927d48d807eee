"""The constraints on what happened."""

from tests.constraints import (
    PRINTED,
    Case,
    has_text,
    in_order,
    named_record,
    once,
    printed,
    record,
)
from tests.factories import (
    make_agenda_item,
    make_event,
    make_event_title,
    make_material,
    make_office,
    make_official,
    make_outcome,
    make_participation,
    make_series,
    make_topic,
)


def make_edition():
    return make_event(series=make_series(), edition=4)


def make_delegate():
    return make_participation(official=make_official())


def nobody(**fields):
    return {"official": None, "office": None, "name_as_printed": "", **fields}


CASES = {
    # Series and topics
    **named_record("seminars_series", make_series),
    **named_record("seminars_topic", make_topic),
    # Events
    **record("seminars_event", make_event),
    **printed("seminars_event", make_event, "as_printed"),
    **has_text("seminars_event_has_title", make_event, "title", instead=[PRINTED]),
    **once(
        "seminars_event_edition_once_a_series",
        make_edition,
        *("series", "edition"),
        free={"edition": None},
    ),
    "seminars_event_edition_in_series": Case(
        make_edition,
        allowed=[{"edition": 1}, {"edition": None}, {"edition": None, "series": None}],
        refused=[{"edition": 0}, {"series": None}],
    ),
    "seminars_event_end_has_start": Case(
        make_event,
        allowed=[
            {"starts_on": "2016", "ends_on": "2016"},
            {"starts_on": "2016", "ends_on": ""},
        ],
        refused=[{"starts_on": "", "ends_on": "2016"}],
    ),
    **in_order("seminars_event_ends_after_start", make_event, "starts_on", "ends_on"),
    "seminars_event_not_during_itself": Case(
        make_event,
        allowed=[{"held_during": None}, lambda event: {"held_during": make_event()}],
        refused=[lambda event: {"held_during": event}],
    ),
    **once(
        "seminars_eventtitle_once_an_event",
        make_event_title,
        *("event", "title", "language"),
        free={"language": "zh-hant"},
    ),
    # What an event consisted of
    **printed(
        "seminars_participation",
        make_participation,
        *("name_as_printed", "title_as_printed"),
    ),
    "seminars_participation_names_somebody": Case(
        make_participation,
        allowed=[
            lambda participation: nobody(office=make_office()),
            lambda participation: nobody(official=make_official()),
            nobody(name_as_printed="申长雨", as_printed_language="zh-hans"),
        ],
        refused=[
            nobody(),
            nobody(title_as_printed="局长", as_printed_language="zh-hans"),
        ],
    ),
    **once(
        "seminars_participation_official_once_an_event",
        make_delegate,
        *("event", "official"),
        free={"official": None, "name_as_printed": "Shen", "as_printed_language": "en"},
    ),
    **once(
        "seminars_participation_slug_once_an_event",
        make_participation,
        *("event", "slug"),
        free={"slug": "somebody-else"},
    ),
    **printed("seminars_agendaitem", make_agenda_item, "as_printed"),
    **printed("seminars_outcome", make_outcome, "as_printed"),
    **has_text("seminars_outcome_has_text", make_outcome, "text", instead=[PRINTED]),
    **has_text(
        "seminars_material_has_something",
        make_material,
        "title",
        instead=[{"url": "https://example.org/photo"}, {"file_name": "photo.jpg"}],
    ),
}
