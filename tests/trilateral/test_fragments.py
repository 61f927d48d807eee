"""Pieces of pages: made once at a revision, in each language."""

import datetime
import re

import pytest
from django.template import Context, Template
from django.utils.translation import override

from offices.models import Country
from seminars.models import Event
from tests import factories
from trilateral.fragments import kept
from trilateral.questions import Moment, hearing
from trilateral.records import Status

pytestmark = pytest.mark.django_db
ONE = Moment(1, None, datetime.date(2016, 9, 6))


class Made:
    """Counts how often a piece is made."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return self.times


def test_a_piece_is_made_once_at_a_moment():
    made = Made()

    with hearing(ONE):
        pieces = [kept(("name",), made), kept(("name",), made), kept(("other",), made)]

    assert pieces == [1, 1, 2]


def test_a_piece_holds_for_a_day_at_most():
    made = Made()
    tomorrow = ONE.day + datetime.timedelta(1)

    pieces = []
    for moment in (ONE, ONE._replace(number=2), ONE._replace(day=tomorrow), ONE):
        with hearing(moment):
            pieces.append(kept(("name",), made))

    assert pieces == [1, 1, 2, 3]


def test_a_piece_is_made_anew_once_the_database_says_something_else():
    country = factories.make_country(name_en="A")

    pieces = []
    for number, name in enumerate(["A", "A", "B"]):
        Country.objects.filter(pk=country.pk).update(name_en=name)
        with hearing(ONE._replace(number=number)) as questions:
            piece = kept(("name",), lambda: (Country.objects.get().name, object()))
        pieces.append((*piece, len(questions.parts)))

    assert [name for name, _made, _parts in pieces] == ["A", "A", "B"]
    assert [made is pieces[0][1] for _name, made, _parts in pieces] == [1, 1, 0]
    assert [parts for _name, _made, parts in pieces] == [1, 1, 1]


def test_a_piece_is_made_for_each_language():
    made = Made()

    with hearing(ONE):
        for language in ("en", "ru", "en"):
            with override(language):
                kept(("name",), made)

    assert made.times == 2


def test_a_piece_is_not_kept_where_the_moment_is_not_known():
    made = Made()

    assert [kept(("name",), made), kept(("name",), made)] == [1, 2]


def test_a_template_keeps_a_piece_by_what_it_depends_on():
    template = Template('{% load kept %}{% kept "it" a %}{{ a }}{{ b }}{% endkept %}')

    with hearing(ONE):
        pages = [
            template.render(Context({"a": a, "b": b}))
            for a, b in (("<", 1), ("<", 2), ("y", 2))
        ]

    assert pages == ["&lt;1", "&lt;1", "y2"]


def choices_of(client):
    page = client.get("/en/seminars/").content.decode()
    return page.partition('name="topic"')[2].partition("</select>")[0]


def test_lists_know_at_once_what_is_published(client):
    topic = factories.make_topic(name_en="Designs", status=Status.DRAFT)
    factories.make_event()
    before = choices_of(client)

    topic.status = Status.PUBLISHED
    topic.save()
    factories.make_event()

    assert "Designs" not in before
    assert "Designs" in choices_of(client)
    assert "2 events" in client.get("/en/seminars/").content.decode()
    assert Event.objects.count() == 2


def test_a_form_shows_what_was_typed_in_it(client):
    pages = [client.get(f"/en/seminars/?year={year}") for year in ("abc", "abd")]

    values = [re.findall(r'value="(ab.)"', page.content.decode()) for page in pages]
    assert values == [["abc"], ["abd"]]


def titles(client, query=""):
    page = client.get(f"/en/seminars/{query}").content.decode()
    return re.findall(r"<h3><a [^>]*>([^<]*)", page)


def test_a_line_is_read_once_for_all_lists(client, django_assert_num_queries):
    for title in "AB":
        factories.make_event(title_en=title, starts_on="2016", kind="training")
    whole = titles(client)
    known = titles(client, "?kind=training")

    # Which events there are: the boxes, the count and the lines are known.
    with django_assert_num_queries(1):
        again = titles(client, "?kind=training")

    assert whole == known == again == ["B", "A"]


def test_a_list_reads_the_lines_that_it_does_not_know(client):
    for title, mode in (("A", ""), ("B", "online"), ("C", "")):
        factories.make_event(title_en=title, mode=mode, starts_on="2016")
    some = titles(client, "?mode=online")

    assert (some, titles(client)) == (["B"], ["C", "B", "A"])


def test_a_line_is_another_one_as_of_another_day(client):
    office = factories.make_office(name="New")
    office.names.update(starts_on="2018")
    factories.make_office_name(office=office, name="Old", ends_on="2017")

    pages = [client.get(f"/en/offices/{query}") for query in ("", "?on=2016-01-01")]

    assert ["New</a>" in page.content.decode() for page in pages] == [True, False]
    assert ["Old</a>" in page.content.decode() for page in pages] == [False, True]
