"""What comes first, and what last."""

import pytest

from tests import factories
from tests.trilateral.finding.test_real_queries import found, name_of

pytestmark = pytest.mark.django_db


def names(client, words):
    return [name_of(result) for result in found(client, words)]


def test_what_is_found_only_by_the_name_of_something_linked_comes_last(client):
    office = factories.make_office("Patent Office", label="PO", slug="po")
    factories.make_event(title_en="Seminar", slug="hosted", host=office)
    factories.make_event(title_en="Talk", slug="told", summary_en="Of patents.")

    assert names(client, "patent") == ["office/po", "event/told", "event/hosted"]


def test_the_name_of_something_linked_tells_which_one_is_meant(client):
    for label in ("Rospatent", "SIPO"):
        office = factories.make_office(f"{label} office", label=label)
        official = factories.make_official(name_en="Ivan Petrov", slug=label.lower())
        factories.make_position(official=official, office=office, title_en="Expert")

    assert names(client, "Petrov Rospatent")[0] == "official/rospatent"
    assert names(client, "SIPO expert Petrov")[0] == "official/sipo"


@pytest.mark.parametrize("words", ["head Petrov", "глава Petrov", "Petrov 局长"])
def test_who_heads_an_office_is_found_as_its_head(client, words):
    for slug, is_head in (("head", True), ("deputy", False)):
        official = factories.make_official(name_en="Ivan Petrov", slug=slug)
        factories.make_position(
            official=official,
            office=factories.make_office(slug=f"office-{slug}"),
            title_en="Expert",
            is_head=is_head,
        )

    assert [each for each in names(client, words) if "official" in each] == [
        "official/head"
    ]


def test_who_acts_as_the_head_is_not_found_as_the_head(client):
    for slug, is_acting in (("acting", True), ("head", False)):
        official = factories.make_official(name_en="Ivan Petrov", slug=slug)
        factories.make_position(
            official=official,
            office=factories.make_office(slug=f"office-{slug}"),
            title_en="Acting Chairman" if is_acting else "Chairman",
            is_head=True,
            is_acting=is_acting,
        )

    assert names(client, "chief Petrov") == ["official/head"]
    assert names(client, "acting chairman")[0] == "official/acting"


def test_an_office_that_is_not_published_makes_nobody_its_head(client):
    office = factories.make_office(slug="secret", status="draft")
    official = factories.make_official(name_en="Ivan Petrov", slug="petrov")
    factories.make_position(
        official=official, office=office, title_en="Expert", is_head=True
    )

    assert names(client, "head Petrov") == []
    office.status = "published"
    office.save()
    assert "official/petrov" in names(client, "head Petrov")


def test_a_source_comes_after_what_it_tells_of(client):
    factories.make_source(title="Seminar on patents held", slug="source")
    factories.make_event(title_en="Seminar", slug="event", summary_en="On patents.")

    assert names(client, "seminar patents") == ["event/event", "source/source"]


def test_an_event_in_the_place_that_was_asked_for_comes_first(client):
    for code, name in (("RU", "Russia"), ("CN", "China")):
        country = factories.make_country(code=code, name_en=name)
        place = factories.make_place(name_en=f"City of {code}", country=country)
        factories.make_event(
            title_en="China-Russia seminar",
            slug=f"in-{name.lower()}",
            place=place,
            starts_on="2016" if name == "Russia" else "2017",
        )

    assert names(client, "seminar in Russia")[0] == "event/in-russia"


def test_a_long_word_that_ends_otherwise_counts_for_the_name_it_is_in(client):
    factories.make_official(name_en="S. Konstantinopol", slug="person")
    factories.make_event(title_en="Talk", slug="event", summary_en="Konstantinople")

    assert names(client, "Konstantinopel") == ["official/person", "event/event"]
