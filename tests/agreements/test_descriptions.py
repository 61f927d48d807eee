"""What the pages of agreements and items say to bibliographies and to machines."""

import json

import pytest

from tests import factories
from tests.pages import data_of

pytestmark = pytest.mark.django_db


def test_an_agreement_says_what_it_is(client):
    party = factories.make_office("SIPO in full")
    agreement = factories.make_agreement(
        [party],
        slug="mou",
        signed_on="2016-09",
        effective_on="2017",
        signed_at=factories.make_event(title_en="4th IP Seminar"),
    )
    base = factories.make_agreement(title_en="Framework")
    factories.make_relation(agreement=agreement, other=base)
    factories.make_text(agreement=agreement, title="Санамж бичиг")
    who = {"name_as_printed": "A. Signatory", "as_printed_language": "en"}
    factories.make_signature(agreement=agreement, **who)

    data = data_of(client.get("/en/agreements/mou/"))["CreativeWork"]

    assert data["genre"] == "memorandum of understanding"
    assert data["dateCreated"] == "2016-09"
    assert data["temporalCoverage"] == "2017/.."
    assert [each["name"] for each in data["author"]] == ["SIPO in full"]
    assert [each["name"] for each in data["contributor"]] == ["A. Signatory"]
    assert [each["name"] for each in data["isBasedOn"]] == ["Framework"]
    assert data["subjectOf"]["name"] == "4th IP Seminar"
    assert [each["inLanguage"] for each in data["workExample"]] == ["mn"]


def test_an_agreement_is_cited_with_the_date_of_its_signing(client):
    factories.make_agreement(slug="mou", signed_on="2016-09-06?")

    (item,) = json.loads(client.get("/en/agreements/mou/cite.json").content)

    assert item["original-date"] == {"date-parts": [[2016, 9, 6]], "circa": True}
    assert item["genre"] == "memorandum of understanding"


def test_an_item_says_who_does_it_and_how_far_it_is(client):
    lead = factories.make_office("SIPO in full")
    partner = factories.make_office("Rospatent in full")
    event = factories.make_event(title_en="Training in Beijing")
    item = factories.make_item([partner], [event], slug="item", number="3", lead=lead)
    factories.make_report(item=item, state="completed")

    data = data_of(client.get("/en/action-items/item/"))["Action"]

    assert data["name"] == "3. Training of personnel"
    assert data["actionStatus"] == "https://schema.org/CompletedActionStatus"
    assert data["agent"]["name"] == "SIPO in full"
    assert [each["name"] for each in data["participant"]] == ["Rospatent in full"]
    assert data["object"]["name"] == "2016-2017 Cooperative Action Plan"
    assert [each["name"] for each in data["result"]] == ["Training in Beijing"]


def test_an_item_is_cited_with_its_plan(client):
    factories.make_item(slug="item", number="3")

    citation = client.get("/en/action-items/item/cite.txt").text

    assert citation.startswith(
        "3. Training of personnel (action item: 2016-2017 Cooperative Action Plan). "
    )


def test_signs_between_words_are_those_of_the_language(client):
    plan = factories.make_plan(title_zh_hans="行动计划")
    factories.make_item(slug="item", number="3", title_zh_hans="培训", plan=plan)

    citation = client.get("/zh-hans/action-items/item/cite.txt").text
    response = client.get("/zh-hans/seminars/export.ics?year=2016&edition=4")
    calendar = b"".join(response).replace(b"\r\n ", b"").decode()

    assert citation.startswith("3. 培训（计划条目：行动计划）。")
    assert (
        "（年份：2016，届次：4）" in calendar or "（届次：4，年份：2016）" in calendar
    )


def test_there_are_no_citations_of_items_of_hidden_plans(client):
    factories.make_item(slug="item", plan=factories.make_plan(status="draft"))

    assert client.get("/en/action-items/item/cite.txt").status_code == 404
