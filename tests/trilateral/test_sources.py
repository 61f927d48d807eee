import pytest

from offices.models import Office, OfficeName
from tests.factories import cite, make_office, make_source
from trilateral.records import Status
from trilateral.sources import Citation, with_citations

pytestmark = pytest.mark.django_db


def test_citations_of_unpublished_sources_are_left_out():
    office = make_office()
    hidden = [status for status in Status.values if status != Status.PUBLISHED]
    for status in hidden:
        cite(office, make_source(status=status, title="Secret"))
    public = cite(office, about="seat", basis=Citation.Basis.DISAGREES)

    assert office.citations.count() == 4
    assert list(office.citations.published()) == [public]


def test_with_citations_fetches_the_public_ones_of_a_record_and_its_parts(
    django_assert_num_queries,
):
    office = make_office()
    name = office.names.get()
    cite(office, make_source(status=Status.DRAFT))
    cite(name, make_source(status=Status.DRAFT))
    of_office, of_name = cite(office), cite(name)

    with django_assert_num_queries(4):
        found = Office.objects.prefetch_related(*with_citations("names")).get()
        citations = list(found.citations.all())
        citations_of_name = list(found.names.all()[0].citations.all())
        titles = [each.source.title for each in citations + citations_of_name]

    assert citations == [of_office]
    assert citations_of_name == [of_name]
    assert titles == ["Press release", "Press release"]


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
