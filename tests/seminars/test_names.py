"""How the page of an event names people and offices, in every language."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def test_statements_name_people_and_offices_as_the_page_does(client):
    event = factories.make_event(starts_on="2016-09-06")
    official = factories.make_official(name_en="Shen Changyu", name_zh_hans="申长雨")
    office = factories.make_office("State Office", label="CNIPA")
    office.names.update(abbreviation="SIPO")
    named = {
        "official": official,
        "name_as_printed": "Shen",
        "title_as_printed": "Head",
    }
    for fields in (named, {"office": office, "title_as_printed": "Acting head"}):
        part = factories.make_participation(
            event=event, as_printed_language="en", **fields
        )
        factories.cite(part, note_en="As in the list.")

    address = event.get_absolute_url()
    pages = [
        client.get(address.replace("/en/", f"/{code}/")).text
        for code in ("en", "zh-hans")
    ]

    assert "On “Shen Changyu”:" in pages[0]
    assert "On “SIPO”:" in pages[0]
    assert "关于“申长雨”：" in pages[1]


def test_post_without_a_name_is_one_phrase_in_every_language(client):
    event = factories.make_event()
    office = factories.make_office()
    factories.make_participation(event=event, office=office, capacity="acting_head")

    address = event.get_absolute_url()
    pages = {
        code: client.get(address.replace("/en/", f"/{code}/")).text
        for code in ("en", "zh-hans", "ru", "mn")
    }

    assert "Acting head (not named)" in pages["en"]
    assert "代理局长（未具名）" in pages["zh-hans"]
    assert "обязанности руководителя (имя не указано)" in pages["ru"]
    assert "гүйцэтгэгч (нэр дурдаагүй)" in pages["mn"]
