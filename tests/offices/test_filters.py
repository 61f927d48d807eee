import datetime

import pytest
from django.http import QueryDict

from offices.filters import OfficeFilter, OfficialFilter
from tests import factories

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2017, 6, 15)


def found(filterset_class, query):
    """The records that are found, where no fault was."""
    records = filterset_class.Meta.model.objects.published().for_listing()
    filterset = filterset_class(QueryDict(query), records, day=TODAY)
    assert filterset.faults() == {}
    return list(filterset.qs)


def test_office_is_found_by_what_it_is_and_was_called():
    factories.make_office(label="WIPO")
    office = factories.make_office(label="CNIPA", country=factories.make_country())
    office.names.create(name="国家知识产权局", language="zh-hans")
    office.names.create(name="State IP Office", abbreviation="SIPO", language="en")

    for words in ("cnipa", "state+office", "sipo+国家", "mongolia"):
        assert found(OfficeFilter, f"q={words}") == [office]


def test_office_is_found_by_country_kind_and_mechanism():
    factories.make_office()
    mechanism = factories.make_mechanism()
    office = factories.make_office(kind="court", country=factories.make_country())
    mechanism.memberships.create(office=office)

    assert found(OfficeFilter, f"country={office.country.slug}") == [office]
    assert found(OfficeFilter, f"mechanism={mechanism.slug}") == [office]
    assert found(OfficeFilter, "kind=court") == [office]


def test_official_is_found_by_spelling_and_post():
    factories.make_official(name_en="He Zhimin")
    official = factories.make_official(name_en="Shen Changyu")
    official.spellings.create(name="申长雨", language="zh-hans")
    position = factories.make_position(official=official)

    assert found(OfficialFilter, "q=申长雨") == [official]
    assert found(OfficialFilter, "q=shen+commissioner") == [official]
    assert found(OfficialFilter, f"office={position.office.slug}") == [official]


def test_official_is_found_by_the_office_for_which_he_came():
    official = factories.make_official()
    part = factories.make_participation(
        official=official, office=factories.make_office()
    )

    assert found(OfficialFilter, f"office={part.office.slug}") == [official]


def test_official_is_not_found_by_what_only_drafts_say():
    official = factories.make_official()
    event = factories.make_event(status="draft")
    part = factories.make_participation(
        event=event, official=official, office=factories.make_office()
    )
    draft = factories.make_office(status="draft")
    factories.make_position(official=official, office=draft, title_en="Hidden post")

    assert found(OfficialFilter, f"office={part.office.slug}") == []
    assert found(OfficialFilter, "q=hidden") == []
