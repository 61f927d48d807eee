"""What files of agreements tell, and what they keep to themselves."""

import datetime

import pytest
from django.utils import timezone

from tests.exports import (
    content_of,
    everything_in,
    get_export,
    json_records,
)
from tests.factories import (
    make_agreement,
    make_country,
    make_event,
    make_mechanism,
    make_office,
    make_office_name,
    make_official,
    make_place,
    make_relation,
    make_signature,
    make_text,
)
from trilateral.records import Status
from trilateral.revision import in_one_step

pytestmark = pytest.mark.django_db

AGREEMENTS = "agreements:agreement_export"
UNPUBLISHED = [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN]


@pytest.fixture(autouse=True)
def _today_is_in_2017(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda: datetime.date(2017, 6, 1))


def make_renamed_office():
    """An office that is called CNIPA since 2018, and SIPO before."""
    office = make_office("CNIPA")
    office.names.update(starts_on="2018-08-28")
    make_office_name(office=office, name="SIPO", ends_on="2018-08-28")
    return office


def find(records, slug):
    (record,) = [record for record in records if record["slug"] == slug]
    return record


def test_agreement_export_tells_what_is_known_of_an_agreement(client):
    office, other = make_renamed_office(), make_office("Rospatent")
    plan = make_agreement(
        slug="plan-2016",
        kind="action_plan",
        title_en="Action Plan",
        mechanism=make_mechanism(name_en="Trilateral"),
        parties=[office],
        signed_on="2016-09",
        signed_at=make_event(title_en="Heads' meeting"),
        place=make_place(
            name_en="Ulan Bator", country=make_country(name_en="Mongolia")
        ),
        expires_on="2017",
        summary_en="Five areas.",
    )
    make_signature(
        agreement=plan,
        office=office,
        official=make_official(name_en="Shen Changyu"),
        capacity="head",
        on_behalf_of=other,
    )
    make_signature(agreement=plan, office=other)
    make_relation(agreement=plan, other=make_agreement(title_en="Memorandum of 2015"))
    make_text(agreement=plan, language="ru")

    record = find(json_records(get_export(client, AGREEMENTS, "json")), "plan-2016")

    assert record == {
        "slug": "plan-2016",
        "address": "http://testserver/en/agreements/plan-2016/",
        "kind": "action_plan",
        "title": "Action Plan",
        "title_language": "en",
        "as_printed": "",
        "as_printed_language": "",
        "mechanism": "Trilateral",
        "parties": ["SIPO"],
        "signed_on": "2016-09",
        "first_day": "2016-09-01",
        "last_day": "2016-09-30",
        "signed_at": "Heads' meeting",
        "place": "Ulan Bator",
        "country": "Mongolia",
        "signatures": ["Shen Changyu, head, SIPO → Rospatent", "Rospatent"],
        "effective_on": "",
        "expires_on": "2017",
        "is_in_force": True,
        "relations": ["based on: Memorandum of 2015"],
        "texts": ["ru (authentic)"],
        "summary": "Five areas.",
        "note": "",
        "sources": [],
    }


@pytest.mark.parametrize("extension", ["csv", "xlsx", "json"])
@pytest.mark.parametrize("status", UNPUBLISHED)
def test_agreement_export_keeps_unpublished_links_to_itself(client, extension, status):
    hidden = {"name_en": "SECRET", "status": status}
    office = make_office("SECRET", label="SECRET", status=status)
    agreement = make_agreement(
        mechanism=make_mechanism(**hidden),
        parties=[office],
        signed_at=make_event(title_en="SECRET", status=status),
        place=make_place(country=make_country(name_en="SECRET"), **hidden),
    )
    make_signature(
        agreement=agreement,
        office=office,
        official=make_official(**hidden),
        on_behalf_of=office,
        title_as_printed="Head",
        as_printed_language="en",
    )
    draft = make_agreement(title_en="SECRET", slug="secret", status=status)
    make_relation(agreement=agreement, other=draft)

    text = everything_in(get_export(client, AGREEMENTS, extension))

    assert agreement.slug in text
    assert "Head" in text
    assert "secret" not in text.lower()


def test_agreements_are_in_no_calendar(client):
    assert get_export(client, AGREEMENTS, "ics").status_code == 404


def test_a_wrong_filter_of_agreements_is_named(client):
    response = get_export(client, AGREEMENTS, "csv", "colour=red")

    assert response.status_code == 400
    assert "colour: There is no such filter." in response.content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_agreement_export_costs_the_same_queries_for_any_number(
    client, count, django_assert_num_queries
):
    office, memorandum = make_office(), make_agreement()
    with in_one_step():
        for _number in range(count):
            agreement = make_agreement(
                parties=[office],
                place=make_place(country=make_country()),
                mechanism=make_mechanism(),
                signed_at=make_event(),
            )
            signatory = {"office": office, "official": make_official()}
            make_signature(agreement=agreement, on_behalf_of=office, **signatory)
            make_relation(agreement=agreement, other=memorandum)
            make_text(agreement=agreement)
    content_of(get_export(client, AGREEMENTS, "csv"))  # fills the cache of types

    for extension, queries in {"csv": 9, "json": 9, "xlsx": 10}.items():
        with django_assert_num_queries(queries):
            content_of(get_export(client, AGREEMENTS, extension))
