"""What changed at a revision, and which questions that leaves alone."""

import pytest

from offices.models import Country, Office, OfficeName, Official
from seminars.models import Event, Topic
from tests import factories
from trilateral import changes, questions
from trilateral.changes import (
    PublicChange,
    tables_changed,
    tables_read,
)
from trilateral.finding.models import SearchEntry
from trilateral.kept import moment
from trilateral.questions import hearing
from trilateral.records import Status
from trilateral.revision import PublicRevision, go_up, in_one_step
from trilateral.sources import Citation

pytestmark = pytest.mark.django_db
COUNTRY, EVENT, NAME, OFFICE = (
    each._meta.db_table for each in (Country, Event, OfficeName, Office)
)
TOPICS = Event.topics.through._meta.db_table


@pytest.fixture
def begun():
    """A moment from which on everything is known."""
    go_up()
    return moment()


# What a revision says


def test_a_save_names_its_table_and_that_of_its_record(begun):
    event = factories.make_event(slug="one")
    office = factories.make_office(slug="one")
    before = moment()

    event.save()
    after_event = moment()
    factories.make_office_name(office=office)

    assert tables_changed(before, after_event) == {EVENT}
    assert tables_changed(after_event, moment()) == {OFFICE, NAME}
    assert tables_changed(begun, moment()) == {EVENT, OFFICE, NAME}
    assert tables_changed(before, before) == frozenset()


def test_a_citation_names_the_table_of_what_it_is_of(begun):
    event, source = factories.make_event(), factories.make_source()
    before = moment()

    factories.cite(event, source)

    assert tables_changed(before, moment()) == {Citation._meta.db_table, EVENT}


def test_a_link_names_its_table(begun):
    event, topic = factories.make_event(), factories.make_topic()
    before = moment()

    event.topics.add(topic)
    after = moment()
    topic.events.set([])

    assert tables_changed(before, after) == {EVENT, TOPICS}
    assert tables_changed(after, moment()) >= {EVENT, TOPICS}


def test_a_step_names_all_that_changed_in_it(begun):
    with in_one_step():
        factories.make_event(status=Status.DRAFT)
        factories.make_country()
        factories.make_topic()

    assert tables_changed(begun, moment()) == {COUNTRY, Topic._meta.db_table}


@pytest.mark.parametrize("change", [go_up, lambda: Country.objects.get().delete()])
def test_after_a_deletion_anything_may_have_changed(begun, change):
    factories.make_country()
    before = moment()

    with in_one_step():
        factories.make_topic()
        change()
        factories.make_topic(slug="other")

    assert tables_changed(before, moment()) is None


def test_of_what_went_out_of_sight_nothing_is_known(begun):
    """It may change there unseen, and come back."""
    older = factories.make_event(status=Status.DRAFT)
    event = Event.objects.get()
    event.status = Status.PUBLISHED
    event.save()
    outcome = factories.make_outcome(event=event)
    before = moment()

    outcome.event = factories.make_event(status=Status.DRAFT)
    outcome.save()
    after = moment()
    older.save()

    assert tables_changed(before, after) is None
    assert tables_changed(after, moment()) is None


# What is known of moments


def test_of_many_revisions_nothing_is_known(begun, monkeypatch):
    monkeypatch.setattr(changes, "KEPT", 3)
    moments = [begun]
    for number in range(3):
        factories.make_topic(slug=f"topic-{number}")
        moments.append(moment())

    assert tables_changed(moments[0], moments[3]) is None
    assert tables_changed(moments[1], moments[3]) == {Topic._meta.db_table}
    assert PublicChange.objects.count() == 3


def test_of_another_history_nothing_is_known(begun):
    """The database was brought back from a copy, and counts anew from there."""
    copied = PublicRevision.objects.values("number", "changed_at").get()
    factories.make_topic()
    lost = moment()
    PublicChange.objects.filter(number=lost.number).delete()
    PublicRevision.objects.update(**copied)

    assert tables_changed(lost, moment()) is None
    factories.make_country()
    found = moment()
    factories.make_country(slug="other")

    assert lost.number == found.number
    assert tables_changed(lost, moment()) is None
    assert tables_changed(begun, lost) is None
    assert tables_changed(begun, moment()) == {COUNTRY}


# What a question reads


def test_the_tables_of_a_question_are_known():
    events = Event.objects.filter(host__country__slug="china").exclude(topics=None)
    counted = Official.objects.filter(pk__in=Official.objects.values("pk")[:3])

    assert tables_read(str(events.query)) >= {EVENT, OFFICE, COUNTRY, TOPICS}
    assert tables_read(str(counted.query)) == {Official._meta.db_table}
    for part in (Official, OfficeName, Citation):
        assert tables_read(str(part.objects.all().query)) == {part._meta.db_table}


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT 1",
        "SELECT count(*) from (SELECT row FROM trilateral_searchentry) AS found",
        "SELECT * FROM offices_country JOIN trilateral_searchentry ON true",
        "SELECT * FROM offices_historicalcountry",
        "SELECT * FROM generate_series(1, 2)",
    ],
)
def test_of_other_tables_nothing_is_known(sql):
    assert tables_read(sql) is None


def test_only_what_reads_a_table_is_asked_again(begun, monkeypatch):
    with hearing(begun) as heard:
        list(Event.objects.all())
        list(Topic.objects.filter(events__host=3))
        with hearing() as of_countries:
            list(Country.objects.all())
        with hearing() as of_the_index:
            list(SearchEntry.objects.all())
    asked = []
    ask = questions.are_answered_alike
    monkeypatch.setattr(
        questions, "are_answered_alike", lambda those: asked.extend(those) or ask(those)
    )

    factories.make_topic()
    assert of_countries.hold(moment())
    assert asked == []
    assert heard.hold(moment())

    assert len(asked) == 2
    assert {tables_read(sql) for sql, _params, _said in asked} == {
        None,
        frozenset({Topic._meta.db_table, TOPICS, EVENT}),
    }
    factories.make_country()
    assert of_the_index.hold(moment())
    assert heard.hold(moment()) is False


def test_what_could_not_be_asked_does_not_hold(begun):
    with hearing(begun) as heard, hearing():
        Country.objects.filter(slug="none").update(name_en="A")
    factories.make_topic()

    assert heard.hold(moment()) is False


def test_to_ask_what_changed_is_no_question_of_the_answer(begun):
    factories.make_topic()

    with hearing(begun) as heard:
        tables_changed(begun, moment())

    assert heard.asked == []
