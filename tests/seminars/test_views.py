import re

import pytest
from django.core.files.base import ContentFile

from tests import factories
from tests.pages import words

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7 slides"


def test_list_shows_seminars_first_and_the_newest_of_them(client):
    for kind, day in [("seminar", "2013-05"), ("heads_meeting", "2016"), ("forum", "")]:
        factories.make_event(kind=kind, starts_on=day, title_en=f"{kind} {day}".strip())
    factories.make_event(starts_on="2014", title_en="seminar 2014")

    response = client.get("/en/seminars/")

    assert [str(event) for event in response.context["object_list"]] == [
        "seminar 2014",
        "seminar 2013-05",
        "heads_meeting 2016",
        "forum",
    ]
    assert "4 events" in words(response)
    assert "May 2013" in words(response)
    assert "date not known" in words(response)


def test_names_are_those_of_the_day(client):
    office = factories.make_office(label="CNIPA")
    office.names.all().delete()
    office.names.create(name="State Office", language="en", ends_on="2018-08-28")
    office.names.create(
        name="National Administration", language="en", starts_on="2018-08-28"
    )
    before = factories.make_event(starts_on="2016-09-06", host=office)
    after = factories.make_event(starts_on="2019", host=office)
    for event in (before, after):
        factories.make_participation(event=event, office=office)

    pages = [words(client.get(event.get_absolute_url())) for event in (before, after)]

    assert "State Office" in pages[0]
    assert "National Administration" not in pages[0]
    assert "National Administration" in pages[1]
    assert "State Office" not in pages[1]


def test_who_came_stands_by_office_as_known_and_as_printed(client):
    event = factories.make_event()
    office = factories.make_office("Rospatent in full")
    factories.make_participation(
        event=event,
        office=office,
        official=factories.make_official(name_en="Grigory Ivliev"),
        capacity="head",
        is_chair=True,
        name_as_printed="Gregory Ivliev",
        title_as_printed="Director General",
        as_printed_language="en",
    )
    factories.make_participation(
        event=event,
        office=office,
        capacity="acting_head",
        title_as_printed="Acting Director",
        as_printed_language="en",
    )
    factories.make_participation(
        event=event, name_as_printed="Г. Гость", as_printed_language="ru"
    )

    page = client.get(event.get_absolute_url())

    assert (
        "Rospatent in full Grigory Ivliev head in the source: Gregory Ivliev ,"
        " Director General chair Acting head (not named) in the source: Acting Director"
    ) in words(page)
    assert "For no office named Г. Гость" in words(page)
    assert '<span lang="ru">Г. Гость</span>' in page.text


def test_what_is_not_known_is_said_to_be(client):
    event = factories.make_event(series=factories.make_series())

    page = words(client.get(event.get_absolute_url()))

    assert "number not known" in page
    assert "When not known" in page
    assert "Where not known" in page


def test_online_meeting_needs_no_place(client):
    event = factories.make_event(mode="online")

    page = words(client.get(event.get_absolute_url()))

    assert "Where online" in page
    assert "Where not known" not in page


def test_text_in_another_language_is_marked(client):
    event = factories.make_event(title_en="", title_zh_hans="第六届", venue_ru="Москва")

    page = client.get(event.get_absolute_url()).text
    own = client.get(f"/zh-hans/seminars/{event.slug}/").text

    assert '<h1><span lang="zh-hans">第六届</span>' in page
    assert '<span lang="ru">Москва</span>' in page
    assert "<h1>第六届" in own


def test_sources_are_told_with_their_doubts(client):
    event = factories.make_event(starts_on="2016-09-06")
    article = factories.make_source(
        title="Seminar Held", publisher="SIPO", url="https://example.org/a"
    )
    factories.cite(event, article, about="starts_on", basis="inferred", note_en="Year.")
    printed = {"name_as_printed": "A. Bold", "as_printed_language": "en"}
    part = factories.make_participation(event=event, **printed)
    other = factories.make_source(title="新闻", language="zh-hans")
    factories.cite(part, other, basis="disagrees", note_en="Says he was ill.")

    page = client.get(event.get_absolute_url())

    assert "6 September 2016 1 inferred" in words(page)
    assert "A. Bold 2 disagrees Sources" in words(page)
    assert "starts on: inferred Year." in words(page)
    assert "On “A. Bold”: disagrees Says he was ill." in words(page)
    assert 'href="https://example.org/a"' in page.text
    assert '<span lang="zh-hans">新闻</span>' in page.text


def test_a_source_of_which_there_is_no_more_to_say_has_no_empty_list(client):
    event = factories.make_event()
    factories.cite(event, factories.make_source(title="Seminar Held"))

    page = client.get(event.get_absolute_url()).text

    assert "Seminar Held" in page
    assert 'class="statements"' not in page


def test_no_space_follows_a_chinese_colon(client):
    event = factories.make_event(starts_on="2016-09-06")
    source = factories.make_source()
    factories.cite(event, source, about="starts_on", note_zh_hans="未注年份。")
    printed = {"name_as_printed": "A. Bold", "as_printed_language": "en"}
    part = factories.make_participation(event=event, **printed)
    factories.cite(part, source, basis="inferred")

    page = client.get(f"/zh-hans/seminars/{event.slug}/").text

    assert "开始日期：<span" in page
    assert "”：<span" in page


def test_outcomes_are_told_first_and_proceedings_in_order(client):
    event = factories.make_event()
    event.agenda.create(kind="signing", title_en="Second", order=2)
    event.agenda.create(kind="speech", title_en="First", order=1)
    event.outcomes.create(
        kind="agreed", as_printed="Договорились", as_printed_language="ru"
    )

    page = client.get(event.get_absolute_url())

    told = words(page)
    assert "Outcomes agreed Договорились Russian Agenda speech First" in told
    assert "speech First signing Second" in told


def test_each_who_spoke_stands_in_a_line_of_their_own(client):
    event, office = factories.make_event(), factories.make_office(label="IPOM")
    office.names.update(name="IPOM")
    minister = factories.make_official(name_en="S.Byambatsogt")
    came = [
        factories.make_participation(event=event, official=minister),
        factories.make_participation(
            event=event, office=office, capacity="acting_head"
        ),
        factories.make_participation(event=event, office=office),
    ]
    factories.make_agenda_item(came, event=event)

    page = client.get(event.get_absolute_url()).text

    (speakers,) = re.findall(r'<ul class="speakers">(.*?)</ul>', page, re.DOTALL)
    lines = re.findall(r"<li>(.*?)</li>", speakers, re.DOTALL)
    assert [re.sub("<[^>]+>", "", line).strip() for line in lines] == [
        "S.Byambatsogt",
        "Acting head (not named), IPOM",
        "not named, IPOM",
    ]


# Files


@pytest.fixture
def material():
    event = factories.make_event()
    return event.materials.create(
        kind="slides", file=ContentFile(PDF, name="Слайды 4.pdf")
    )


def test_file_is_handed_out_to_be_kept(client, material):
    page = client.get(material.event.get_absolute_url()).text
    (address,) = re.findall(r'href="(/files/[^"]+)"', page)

    response = client.get(address)

    assert response.getvalue() == PDF
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == (
        "attachment; filename*=utf-8''%D0%A1%D0%BB%D0%B0%D0%B9%D0%B4%D1%8B%204.pdf"
    )
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not response.cookies


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_file_is_seen_only_with_its_event(client, material, status):
    address = f"/files/materials/{material.sha256}/{material.file_name}"
    material.event.status = status
    material.event.save()

    for response in (client.get(address), client.head(address)):
        assert response.status_code == 404


def test_file_of_two_events_is_seen_with_the_published_one(client, material):
    draft = factories.make_event(status="draft")
    draft.materials.create(kind="slides", file=ContentFile(PDF, name="draft.pdf"))
    folder = f"/files/materials/{material.sha256}"

    assert client.get(f"{folder}/{material.file_name}").getvalue() == PDF
    assert client.get(f"{folder}/draft.pdf").status_code == 404


@pytest.mark.parametrize("path", ["%00/slides.pdf", "a%00b/slides.pdf", "a/%00.pdf"])
def test_file_of_an_address_that_is_no_text_is_not_there(client, path):
    assert client.get(f"/files/materials/{path}").status_code == 404


def test_file_that_is_lost_is_not_there(client, material):
    address = f"/files/materials/{material.sha256}/{material.file_name}"
    material.file.storage.delete(material.file.name)

    assert client.get(address).status_code == 404
