"""The home page, the answers for machines, and what went wrong."""

import datetime
import re

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest
from django.utils.timezone import localdate

from tests import factories
from tests.pages import data_of, words
from trilateral import views

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accepted", "home"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", "/zh-hans/"),
        ("ru-RU", "/ru/"),
        ("mn;q=0.5, de", "/mn/"),
        ("fr", "/en/"),
        ("", "/en/"),
    ],
)
def test_root_sends_to_the_best_language(client, accepted, home):
    client.cookies.load({"django_language": "mn"})

    response = client.get("/", headers={"accept-language": accepted})

    assert (response.status_code, response.headers["Location"]) == (302, home)
    assert response.headers["Vary"] == "Accept-Language"


def test_alive_needs_no_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")


def test_ready_with_all_migrations_applied(client):
    response = client.get("/readyz")

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response.headers["Cache-Control"]


def test_not_ready_with_a_migration_missing(client):
    MigrationRecorder(connection).record_unapplied("agreements", "0002_uid")

    response = client.get("/readyz")

    assert (response.status_code, response.content) == (503, b"not migrated\n")


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz"])
def test_answers_for_machines_can_only_be_read(client, path):
    response = client.post(path)

    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/en/nothing/", "/xx/seminars/", "/en/seminars/%00/", "/en/a.b"],
)
def test_what_is_not_there(client, path):
    response = client.get(path)

    assert response.status_code == 404
    assert "<h1>Page not found</h1>" in response.text


def test_a_forged_host_is_told_nothing(client):
    response = client.get("/en/", headers={"host": "evil.example"})

    assert response.status_code == 400
    assert "evil" not in response.text


def test_an_error_of_ours_is_a_page_without_details(client, monkeypatch):
    def fail(*args):
        raise RuntimeError("the secret reason")

    monkeypatch.setattr(views, "Timeline", fail)
    client.raise_request_exception = False

    response = client.get("/ru/")

    assert response.status_code == 500
    assert "<h1>На сайте произошла ошибка</h1>" in response.text
    assert '<html lang="ru">' in response.text
    assert "secret" not in response.text


def test_a_busy_database_asks_the_reader_to_come_back(client, monkeypatch):
    def fail(*args):
        raise OperationalError("database is locked")

    monkeypatch.setattr(views, "Timeline", fail)
    client.raise_request_exception = False

    response = client.get("/en/")

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "30"
    assert "<h1>The record cannot be reached just now</h1>" in response.text


def test_home_counts_the_items_of_the_plans_in_force_by_state(client):
    today = str(localdate())
    plan = factories.make_plan(signed_on="2001", expires_on=today)
    over = factories.make_plan(signed_on="2001", expires_on="2002", title_en="Over")
    done, _quiet = (factories.make_item(plan=plan) for _number in range(2))
    done.progress_reports.create(reported_on="2002", state="completed")
    factories.make_item(plan=over)

    response = client.get("/en/")

    assert [
        (shown, [(share.label, share.count) for share in progress.shares])
        for shown, progress in response.context["plans"]
    ] == [(plan, [("completed", 1), ("no report", 1)])]


def test_home_tells_the_latest_plan_of_each_mechanism(client):
    ours, theirs = factories.make_mechanism(), factories.make_mechanism()
    over = {"expires_on": "2020"}
    factories.make_plan(mechanism=ours, signed_on="2014", **over)
    latest = factories.make_plan(mechanism=ours, signed_on="2016", **over)
    other = factories.make_plan(mechanism=theirs, signed_on="2015", **over)

    response = client.get("/en/")

    assert {plan for plan, progress in response.context["plans"]} == {latest, other}


def test_home_tells_what_is_coming_apart_and_what_was_not_held(client):
    coming = factories.make_event(starts_on="2100", event_status="scheduled")
    off = factories.make_event(starts_on="2021", event_status="cancelled")
    held = factories.make_event(starts_on="2020")

    response = client.get("/en/")

    assert response.context["coming_events"] == [coming]
    assert response.context["latest_events"] == [off, held]
    assert '<span class="mark">cancelled</span>' in response.text


def test_what_is_forbidden_is_a_page():
    request = HttpRequest()
    request.META["SERVER_NAME"], request.META["SERVER_PORT"] = "localhost", "80"

    response = views.forbidden(request, PermissionError())

    assert response.status_code == 403
    assert b"<h1>This is not allowed</h1>" in response.content


def test_home_tells_what_it_is_about(client):
    mechanism = factories.make_mechanism(
        name_en="Trilateral Cooperation", description_en="Of three.", started_on="2001"
    )
    mechanism.memberships.create(office=factories.make_office("Office One"))
    factories.cite(mechanism, factories.make_source(title="Founding paper"))

    text = client.get("/en/").text

    for told in ("Trilateral Cooperation", "Of three.", "2001", "Office One"):
        assert told in text
    assert "Founding paper" in text


def test_home_is_called_as_the_one_cooperation_that_it_tells_of(client):
    factories.make_mechanism(name_en="Trilateral IP cooperation")
    assert "<h1>Trilateral IP cooperation" in client.get("/en/").text

    factories.make_mechanism(name_en="Another cooperation")

    page = client.get("/en/").text
    assert "<h1>The public record of a cooperation between offices</h1>" in page
    assert re.search(
        r"<h2>Trilateral IP cooperation.*<h2>Another coop", page, re.DOTALL
    )


def test_home_tells_the_thread_in_words(client):
    seminar = factories.make_event(
        title_en="Seminar", starts_on="2016-09-06", series=factories.make_series()
    )
    meeting = factories.make_event(
        kind="heads_meeting",
        title_en="Meeting",
        starts_on="2016-09-06",
        held_during=seminar,
        host=factories.make_office(label="IPOM", name="IPOM"),
    )
    plan = factories.make_plan(
        title_en="Plan", signed_at=meeting, signed_on="2016-09-06", expires_on="2017"
    )
    training = factories.make_event(
        kind="training", title_en="Training", starts_on="2019?"
    )
    for _number in range(2):
        factories.make_item(plan=plan, carried_out_by=[training])

    text = words(client.get("/en/"))
    thread = text[text.index("Timeline: what led to what") :]

    for told in (
        "2016 6 September 2016 seminar number not known Seminar",
        "meeting hosted by IPOM Meeting held during Seminar",
        "6 September 2016 action plan in force until 2017 Plan signed at Meeting",
        "2017–2018: nothing is recorded",
        "2019 (uncertain) training Training carried out 2 items of Plan",
        "Today,",
    ):
        assert told in thread


def test_home_leaves_out_of_the_thread_what_came_after_the_day(client):
    factories.make_event(title_en="Before", starts_on="2016-09-06")
    factories.make_event(title_en="After", starts_on="2016-09-07")

    timeline = client.get("/en/?on=2016-09-06").context["timeline"]

    assert [str(e.record) for e in timeline.entries if e.record] == ["Before"]
    assert timeline.entries[-1].day == datetime.date(2016, 9, 6)


def test_home_tells_who_was_the_host(client):
    mechanism = factories.make_mechanism()
    place = factories.make_place(name_en="Moscow")
    first = factories.make_office("Office One", seat=place)
    second = factories.make_office(
        "Office Two", seat=factories.make_place(status="draft")
    )
    for office in (first, second):
        mechanism.memberships.create(office=office)
    for year in ("2013", "2016-09"):
        factories.make_event(starts_on=year, host=first)

    text = words(client.get("/en/"))

    assert "Office One Moscow host of 2 seminars 2013 2016" in text
    assert "Office Two seat not known host of 0 seminars" in text


def test_home_tells_how_far_the_plan_in_force_has_come(client):
    factories.make_plan(signed_on="2011", expires_on="2012")
    plan = factories.make_plan(title_en="Plan in force", signed_on="2016")
    done, _open = factories.make_item(plan=plan), factories.make_item(plan=plan)
    done.progress_reports.create(reported_on="2017", state="completed")

    text = client.get("/en/").text

    assert "The current plan" in text
    assert "Plan in force" in text
    assert re.findall(r"<strong>(\d+)</strong> ([a-z ]+)</li>", text) == [
        ("1", "completed"),
        ("1", "no report"),
    ]


def test_home_shows_the_latest_plan_if_none_is_in_force(client):
    factories.make_plan(signed_on="2011", expires_on="2012", title_en="Old plan")

    text = client.get("/en/").text

    assert "The latest plan" in text
    assert "Old plan" in text


def test_home_page_tells_machines_how_to_search(client):
    site = data_of(client.get("/en/"))["WebSite"]

    assert (site["name"], site["url"]) == ("Trilateral", "http://testserver/en/")
    template = site["potentialAction"]["target"]["urlTemplate"]
    address = template.replace("{search_term_string}", "x")
    assert client.get(address).status_code == 200


def test_links_to_lists_are_shown_with_their_names(client):
    html = client.get("/en/action-items/").text

    assert '<meta property="og:title" content="Action items">' in html
    assert '<meta name="description" content="Who met, ' in html
