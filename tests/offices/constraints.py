"""The constraints on who takes part."""

from tests.constraints import (
    Case,
    has_text,
    in_order,
    named_record,
    once,
    period,
    printed,
    record,
)
from tests.factories import (
    make_country,
    make_mechanism,
    make_membership,
    make_office,
    make_office_name,
    make_official,
    make_place,
    make_place_name,
    make_position,
    make_spelling,
    make_succession,
)

CASES = {
    # Countries and places
    **named_record("offices_country", make_country),
    **named_record("offices_place", make_place),
    **once(
        "offices_placename_once_a_place",
        make_place_name,
        *("place", "name", "language"),
        free={"language": "ru"},
    ),
    # Offices
    **record("offices_office", make_office),
    "offices_office_not_own_parent": Case(
        make_office,
        allowed=[{"parent": None}, lambda office: {"parent": make_office()}],
        refused=[lambda office: {"parent": office}],
    ),
    **period("offices_officename", make_office_name),
    **once(
        "offices_succession_once",
        make_succession,
        *("predecessor", "successor", "kind", "happened_on"),
        free={"happened_on": "2018"},
    ),
    "offices_succession_between_two": Case(
        make_succession,
        allowed=[lambda succession: {"successor": make_office()}],
        refused=[lambda succession: {"successor": succession.predecessor}],
    ),
    # Officials
    **named_record("offices_official", make_official),
    **once(
        "offices_spelling_once_an_official",
        make_spelling,
        *("official", "name", "language"),
        free={"name": "Shen Changyu"},
    ),
    **period("offices_position", make_position),
    **printed("offices_position", make_position, "as_printed"),
    **has_text(
        "offices_position_names_holder_or_title",
        make_position,
        "title",
        instead=[
            {"as_printed": "局长", "as_printed_language": "zh-hans"},
            lambda position: {"official": make_official()},
        ],
    ),
    # Mechanisms
    **named_record("offices_mechanism", make_mechanism),
    **in_order(
        "offices_mechanism_ends_after_start", make_mechanism, "started_on", "ended_on"
    ),
    **period("offices_membership", make_membership),
    **once(
        "offices_membership_once",
        make_membership,
        *("mechanism", "office", "starts_on"),
        free={"starts_on": "2019"},
    ),
}
