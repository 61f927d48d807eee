import re

import pytest

from tests import factories
from tests.pages import words

pytestmark = pytest.mark.django_db


def test_office_has_its_names_over_time(client):
    office = factories.make_office("State Office", label="CNIPA")
    office.names.create(name="国家知识产权局", language="zh-hans", usage="customary")
    office.names.create(
        name="National Administration",
        abbreviation="CNIPA",
        language="en",
        starts_on="2018-08-28",
    )

    page = client.get(office.get_absolute_url())

    assert "<h1>National Administration" in page.text
    assert '<span lang="zh-hans">国家知识产权局</span>' in page.text
    assert "from 28 August 2018 National Administration (CNIPA) English official" in (
        words(page)
    )


def test_office_has_its_heads_over_time(client):
    office = factories.make_office()
    before = factories.make_official(name_en="Head before")
    factories.make_position(
        office=office, official=before, is_head=True, starts_on="2001", ends_on="2005"
    )
    factories.make_position(
        office=office, is_head=True, is_acting=True, title_en="Deputy", starts_on="2006"
    )

    page = words(client.get(office.get_absolute_url()))

    assert "Acting head not named from 2006" in page
    assert (
        "from 2006 holder not known Deputy acting head"
        " 2001 – 2005 Head before Commissioner head"
    ) in page


def test_names_and_posts_run_from_the_newest_and_heads_come_first(client):
    office = factories.make_office("First Name")
    office.names.create(name="Second Name", language="en", starts_on="2010")
    for title, is_head, day in [
        ("Deputy", False, "2012"),
        ("Chief", True, "2012"),
        ("Earlier", False, "2011"),
    ]:
        post = {"title_en": title, "is_head": is_head, "starts_on": day}
        factories.make_position(office=office, **post)

    page = words(client.get(office.get_absolute_url()))

    told = ["over time", "Second Name", "First Name", "Chief", "Deputy", "Earlier"]
    rest = page.partition("Names ")[2]
    assert sorted(told, key=rest.index) == told


def test_office_leads_to_no_empty_list(client):
    office = factories.make_office()

    page = client.get(office.get_absolute_url())

    assert "In the record" not in words(page)
    assert f"/en/officials/?office={office.slug}" not in page.text


def test_office_counts_what_its_lists_hold(client):
    office = factories.make_office()
    event = factories.make_event(host=office, co_organisers=[office])
    factories.make_participation(event=event, office=office)
    draft = factories.make_event(status="draft", host=office)
    factories.make_participation(event=draft, office=office)
    factories.make_participation(event=factories.make_event(), office=office)
    plan = factories.make_plan([office])
    factories.make_agreement([office], status="draft")
    factories.make_item(plan=plan, lead=office, partners=[office])
    official = factories.make_official()
    factories.make_position(office=office, official=official)
    factories.make_position(
        office=office, official=factories.make_official(status="draft")
    )
    factories.make_participation(event=event, office=office, official=official)
    factories.make_participation(
        event=event, office=office, official=factories.make_official()
    )
    factories.make_participation(
        event=draft, office=office, official=factories.make_official()
    )

    page = client.get(office.get_absolute_url())
    links = re.findall(r'<a href="([^"]+\?[^"]+)"><strong>(\d+)</strong>', page.text)

    assert [count for address, count in links] == ["2", "1", "1", "2"]
    for address, count in links:
        assert client.get(address).context["paginator"].count == int(count)


def test_office_tells_what_it_came_from_and_became(client):
    office = factories.make_office("Merged Office")
    factories.make_office("First").successions.create(
        kind="merged", successor=office, happened_on="2004"
    )
    after = factories.make_office("Next")
    after.names.create(name="Новое", language="ru")
    office.successions.create(kind="replaced", successor=after)

    page = words(client.get(office.get_absolute_url()))
    russian = words(client.get(f"/ru/offices/{office.slug}/"))

    assert "First was merged into this office 2004" in page
    assert "Next replaced this office" in page
    assert "Ведомство «Новое» пришло на смену этому ведомству" in russian


def test_official_has_names_posts_and_appearances(client):
    office = factories.make_office("Federal Service", label="Rospatent")
    official = factories.make_official(name_en="Grigory Ivliev", name_ru="Ивлиев")
    official.spellings.create(name="Ivliyev", language="en", origin="transliteration")
    factories.make_position(office=office, official=official, starts_on="2015")
    event = factories.make_event(starts_on="2016-09-06", title_en="Seminar of 2016")
    factories.make_participation(
        event=event,
        office=office,
        official=official,
        capacity="head",
        name_as_printed="Gregory Ivliev",
        as_printed_language="en",
    )
    plan = factories.make_plan(title_en="Plan of 2016")
    plan.signatures.create(office=office, official=official)

    page = client.get(official.get_absolute_url())

    assert '<span lang="ru">Ивлиев</span>' in page.text
    assert "from 2015 Federal Service Commissioner" in words(page)
    assert (
        "6 September 2016 Seminar of 2016 head Federal Service"
        " in the source: Gregory Ivliev"
    ) in words(page)
    assert "Plan of 2016 Federal Service" in words(page)
    assert "Ivliyev English transliterated by an editor" in words(page)
    assert event.get_absolute_url() in page.text
    assert plan.get_absolute_url() in page.text


def test_lists_name_offices_and_posts(client):
    office = factories.make_office("Federal Service", label="Rospatent")
    official = factories.make_official(name_en="Grigory Ivliev")
    factories.make_position(office=office, official=official)

    offices = words(client.get("/en/offices/"))
    officials = words(client.get("/en/officials/"))

    assert "Federal Service (Rospatent) intellectual-property office" in offices
    assert "Grigory Ivliev Commissioner, Federal Service" in officials


def test_chinese_names_the_office_before_the_post(client):
    office = factories.make_office()
    office.names.create(name="国家知识产权局", language="zh-hans")
    official = factories.make_official(name_en="He Zhimin")
    factories.make_position(office=office, official=official, title_zh_hans="副局长")

    assert "国家知识产权局副局长" in words(client.get("/zh-hans/officials/"))


def test_office_goes_by_its_name_in_the_language_of_the_reader(client):
    office = factories.make_office("Federal Service", label="Rospatent")
    name = {"name": "Федеральная служба", "abbreviation": "Роспатент", "language": "ru"}
    office.names.create(**name)
    office.names.create(name="联邦局", language="zh-hans")
    factories.make_office("Court for Patents", label="Court for Patents")

    english, chinese, russian = [
        client.get(f"/{code}/offices/").text for code in ("en", "zh-hans", "ru")
    ]

    assert ">Federal Service</a> (Rospatent)</h2>" in english
    assert english.count("Court for Patents") == 1
    assert '>联邦局</a>（<span lang="en">Rospatent</span>）</h2>' in chinese
    assert ">Федеральная служба</a> (Роспатент)</h2>" in russian


def test_page_of_an_office_says_its_name_once(client):
    office = factories.make_office("Court for Patents", label="Court for Patents")

    page = client.get(office.get_absolute_url()).text

    head = page.partition('<header class="record-head">')[2].partition("</header>")[0]
    assert head.count("Court for Patents") == 1


def test_name_in_full_stands_beside_none_in_another_language(client):
    office = factories.make_office("Court for Patents", label="Court for Patents")
    office.names.create(name="Патентный суд", language="ru")

    page = client.get("/ru/offices/").text

    assert "Патентный суд</a></h2>" in page


def test_names_to_choose_among_say_their_language(client):
    host = factories.make_office("Federal Service", label="Rospatent")
    factories.make_event(host=host)

    russian = client.get("/ru/seminars/").text

    option = (
        f'<option value="{host.slug}" lang="en">Federal Service (Rospatent)</option>'
    )
    assert option in russian
    assert option.replace(' lang="en"', "") in client.get("/en/seminars/").text
