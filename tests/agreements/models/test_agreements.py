import datetime

import pytest

from agreements.models import ActionPlan, Agreement, Memorandum, OtherAgreement
from tests.factories import (
    make_agreement,
    make_office,
    make_official,
    make_plan,
    make_relation,
    make_signature,
    make_text,
)
from trilateral.records import Status

pytestmark = pytest.mark.django_db


def day(text):
    return datetime.date.fromisoformat(text)


def is_in_force(agreement, on):
    """As the list and the agreement itself say."""
    found = Agreement.objects.in_force(on=day(on)).contains(agreement)
    assert agreement.in_force(on=day(on)) == found
    return found


# In force


@pytest.mark.parametrize(
    ("dates", "on", "expected"),
    [
        # Of the signing only the year is known: any of its days may be the one.
        ({"signed_on": "2015"}, "2014-12-31", False),
        ({"signed_on": "2015"}, "2015-01-01", True),
        ({"signed_on": "2015"}, "2026-01-01", True),
        ({"signed_on": "2015-09-06~"}, "2015-09-05", False),
        ({"signed_on": "2015-09-06~"}, "2015-09-06", True),
        # A statement binds nobody, unless it says for how long it holds.
        ({"kind": "joint_statement", "signed_on": "2015"}, "2016-01-01", False),
        ({"kind": "letter_of_intent", "signed_on": "2015"}, "2016-01-01", False),
        (
            {"kind": "joint_statement", "signed_on": "2015", "expires_on": "2017"},
            "2016-01-01",
            True,
        ),
        # It takes effect later than it is signed.
        ({"signed_on": "2015", "effective_on": "2016-01-01"}, "2015-12-31", False),
        ({"signed_on": "2015", "effective_on": "2016-01-01"}, "2016-01-01", True),
        # It is not in force before it is signed, whatever it says.
        ({"signed_on": "2016", "effective_on": "2015"}, "2015-06-01", False),
        ({"effective_on": "2016"}, "2016-01-01", True),
        # The day on which it expires still counts, and so does the last of a year.
        ({"signed_on": "2015", "expires_on": "2017-06-30"}, "2017-06-30", True),
        ({"signed_on": "2015", "expires_on": "2017-06-30"}, "2017-07-01", False),
        ({"signed_on": "2015", "expires_on": "2017"}, "2017-12-31", True),
        ({"signed_on": "2015", "expires_on": "2017"}, "2018-01-01", False),
        # Without a date of beginning it is not known to be in force.
        ({}, "2016-01-01", False),
        ({"expires_on": "2017"}, "2016-01-01", False),
    ],
)
def test_agreement_is_in_force_from_its_beginning_to_its_end(dates, on, expected):
    assert is_in_force(make_agreement(**dates), on) is expected


def test_agreement_is_in_force_until_another_replaces_it():
    old = make_agreement(signed_on="2015")
    new = make_agreement(signed_on="2019-05-14", effective_on="2020-01-01")
    make_relation(agreement=new, kind="replaces", other=old)

    assert is_in_force(old, "2019-05-14")
    assert is_in_force(old, "2019-12-31")
    assert not is_in_force(old, "2020-01-01")
    assert is_in_force(new, "2020-01-01")


def test_agreement_that_has_expired_itself_has_still_replaced_the_other():
    old = make_agreement(signed_on="2015")
    new = make_agreement(signed_on="2016", expires_on="2017")
    make_relation(agreement=new, kind="replaces", other=old)

    assert not is_in_force(old, "2018-01-01")


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_agreement_is_not_replaced_by_one_that_is_not_public(status):
    old = make_agreement(signed_on="2015")
    new = make_agreement(signed_on="2016", status=status)
    make_relation(agreement=new, kind="replaces", other=old)

    assert is_in_force(old, "2017-01-01")


def test_agreement_is_not_replaced_by_one_without_a_date():
    old = make_agreement(signed_on="2015")
    make_relation(agreement=make_agreement(), kind="replaces", other=old)

    assert is_in_force(old, "2017-01-01")


@pytest.mark.parametrize("kind", ["amends", "based_on"])
def test_agreement_stays_in_force_under_one_that_only_builds_on_it(kind):
    old = make_agreement(signed_on="2015")
    new = make_agreement(signed_on="2016")
    make_relation(agreement=new, kind=kind, other=old)

    assert is_in_force(old, "2017-01-01")
    assert is_in_force(new, "2017-01-01")


def test_in_force_chains_with_published_and_works_on_plans():
    plan = make_plan(signed_on="2016", expires_on="2017")
    make_plan(signed_on="2016", status=Status.DRAFT)
    make_agreement(signed_on="2015")

    plans = ActionPlan.objects.published().in_force(on=day("2016-09-06"))

    assert list(plans) == [plan]


# The rest


def test_proxies_part_the_agreements_by_their_kind():
    for kind in Agreement.Kind:
        make_agreement(slug=kind.value.replace("_", "-"), kind=kind)

    def slugs(model):
        return set(model.objects.published().values_list("slug", flat=True))

    assert slugs(Memorandum) == {"memorandum"}
    assert slugs(ActionPlan) == {"action-plan"}
    assert slugs(OtherAgreement) == slugs(Agreement) - {"memorandum", "action-plan"}


def test_agreement_has_a_first_day_if_it_has_a_date():
    make_agreement(slug="signed", signed_on="2015")
    make_agreement(slug="unknown")

    assert Agreement.objects.get(slug="signed").day == day("2015-01-01")
    assert Agreement.objects.get(slug="unknown").day is None


def test_signature_is_called_by_the_office_and_who_signed():
    office = make_office(label="SIPO")
    official = make_official(name_en="Shen Changyu")
    printed = {"title_as_printed": "Commissioner", "as_printed_language": "en"}

    def name(**fields):
        return str(make_signature(office=office, **fields))

    assert name() == "SIPO"
    assert name(**printed) == "SIPO: Commissioner"
    assert name(official=official, **printed) == "SIPO: Shen Changyu"
    assert name(official=official, name_as_printed="Shen", **printed) == "SIPO: Shen"


def test_text_and_relation_say_what_they_are():
    relation = make_relation(
        agreement=make_plan(title_en="Plan"), other=make_agreement(title_en="MoU")
    )

    assert str(make_text(language="mn", grade="authentic")) == "mn (authentic)"
    assert str(relation) == "Plan based on MoU"
