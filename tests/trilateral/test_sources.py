import pytest

from offices.models import OfficeName
from tests.factories import cite, make_office, make_source
from trilateral.records import Status
from trilateral.sources import Citation, NumberedSources

pytestmark = pytest.mark.django_db


def test_citations_of_unpublished_sources_are_left_out():
    office = make_office()
    hidden = [status for status in Status.values if status != Status.PUBLISHED]
    for status in hidden:
        cite(office, make_source(status=status, title="Secret"))
    public = cite(office, about="seat", basis=Citation.Basis.DISAGREES)

    assert office.citations.count() == 4
    assert list(office.citations.published()) == [public]


def test_sources_of_a_record_and_its_parts_are_read_with_two_queries(
    django_assert_num_queries,
):
    office = make_office()
    name = office.names.get()
    cite(office, make_source(status=Status.DRAFT))
    cite(name, make_source(status=Status.DRAFT))
    of_name, of_office = cite(name), cite(office)
    of_source = cite(of_name.source)

    with django_assert_num_queries(2):  # citations, and those of the sources
        numbers = NumberedSources([office, name])
        citations = list(office.citations.all())
        citations_of_name = list(name.citations.all())
        rows = numbers.rows()

    assert citations == [of_office]
    assert citations_of_name == [of_name]
    assert rows == [
        (1, of_office.source, [(office, of_office)]),
        (2, of_name.source, [(of_name.source, of_source), (name, of_name)]),
    ]


def test_sources_are_numbered_as_a_page_comes_to_name_them():
    office = make_office()
    first, second, third = (cite(office).source for _number in range(3))

    numbers = NumberedSources([office])
    named = [numbers.number_of(source) for source in (third, second, third)]

    assert named == [1, 2, 1]
    assert [row[:2] for row in numbers.rows()] == [(1, third), (2, second), (3, first)]
    assert not NumberedSources([])


def test_citations_go_with_their_record():
    office = make_office()
    source = make_source()
    cite(office, source)
    cite(office.names.get(), source)

    office.delete()

    assert not OfficeName.objects.exists()
    assert list(Citation.objects.all()) == []


def test_source_says_who_published_it():
    assert str(make_source(title="Seminar", publisher="SIPO")) == "Seminar (SIPO)"
    assert str(make_source(title="Seminar")) == "Seminar"


def test_citation_says_what_rests_on_what():
    citation = cite(make_office(label="SIPO"), make_source(title="Seminar"))

    assert str(citation) == "SIPO ← Seminar"
