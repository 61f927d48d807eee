"""The desk as such: status, sources, languages, and what is refused."""

import pytest
from django.contrib import admin
from django.urls import reverse

from offices.models import Office, Official
from seminars.models import Event, Participation, Seminar, Topic
from tests.desk import added, address, browser_of, errors, typed_in
from tests.factories import (
    cite,
    make_event,
    make_official,
    make_participation,
    make_source,
    make_topic,
)
from trilateral.sources import Citation, Source

pytestmark = pytest.mark.django_db

CITATIONS = "trilateral-citation-content_type-object_id"


@pytest.fixture
def anna():
    return browser_of("anna")


# Status


@pytest.mark.parametrize(
    ("action", "status"),
    [
        ("submit_for_review", "in_review"),
        ("publish", "published"),
        ("withdraw", "withdrawn"),
        ("take_back", "draft"),
    ],
)
def test_action_moves_records_one_by_one(anna, action, status):
    other = "draft" if status == "published" else "published"
    topics = [make_topic(status=other), make_topic(status=other)]
    there_already = make_topic(status=status)
    chosen = [topic.pk for topic in [*topics, there_already]]

    response = anna.post(
        address(Topic, "changelist"),
        {"action": action, "index": 0, "_selected_action": chosen},
        follow=True,
    )

    (message,) = response.context["messages"]
    label = topics[0]._meta.get_field("status").choices
    assert str(message) == (
        f"2 records are now “{dict(label)[status]}”. 1 was so already."
    )
    for topic in topics:
        topic.refresh_from_db()
        last = topic.history.first()
        assert (topic.status, topic.version) == (status, 2)
        assert topic.published_at is not None or status != "published"
        assert (last.status, last.history_user.username) == (status, "anna")
    there_already.refresh_from_db()
    assert there_already.version == 1


def test_published_record_leads_to_its_public_page_and_a_draft_does_not(anna):
    published, draft = make_event(), make_event(status="draft")

    page_of_published = anna.get(address(Seminar, "change", published.pk))
    page_of_draft = anna.get(address(Seminar, "change", draft.pk))

    assert page_of_published.context["absolute_url"] == published.get_absolute_url()
    assert page_of_draft.context["absolute_url"] is None


# Sources


def test_sources_of_a_record_and_of_one_of_its_parts_are_told_apart(anna):
    source = make_source()
    part = make_participation()
    for model, record in [(Seminar, part.event), (Participation, part)]:
        page = address(model, "change", record.pk)
        cited = {"source": source.pk, "basis": "inferred", "about": ""}
        anna.post(page, added(typed_in(anna.get(page)), CITATIONS, **cited))

    subjects = [citation.subject for citation in Citation.objects.order_by("pk")]

    assert subjects == [part.event, part]


def test_citation_can_be_about_each_fact_and_keeps_one_that_it_does_not_know(anna):
    event = make_event()
    cite(event, about="weather")

    response = anna.get(address(Seminar, "change", event.pk))

    formset = response.context["inline_admin_formsets"][-1].formset
    choices = [
        value for value, label in formset.forms[0].fields["about"].widget.choices
    ]
    assert {"", "title", "starts_on", "host", "topics", "summary"} <= set(choices)
    assert not {"title_en", "version", "slug", "starts_on_earliest"} & set(choices)
    assert '<option value="weather" selected>weather</option>' in str(
        formset.forms[0]["about"]
    )


# Languages


def test_each_language_can_be_entered_and_only_the_first_is_in_sight(anna):
    response = anna.get(address(Topic, "add"))

    closed = {
        field
        for fieldset in response.context["adminform"]
        if "collapse" in fieldset.classes
        for field in fieldset.fields
    }
    assert {"name_zh_hans", "name_ru", "name_mn", "note_ru"} <= closed
    assert not {"name_en", "note_en"} & closed
    page = response.content.decode()
    assert "Name (Русский):" in page
    assert 'lang="ru"' in page


def test_record_without_latin_title_is_told_to_have_a_slug_typed(anna):
    typed = typed_in(anna.get(address(Topic, "add")), name_mn="Бодлого")

    refused = anna.post(address(Topic, "add"), typed)
    saved = anna.post(address(Topic, "add"), {**typed, "slug": "bodlogo"})

    assert errors(refused) == ["This field is required."]
    assert "small letters, digits, hyphens" in refused.content.decode()
    assert saved.status_code == 302
    assert Topic.objects.get().name_mn == "Бодлого"


def test_line_breaks_are_kept_as_one_character(anna):
    event = make_event(summary_en="One\nTwo")
    typed = typed_in(anna.get(address(Seminar, "change", event.pk)))
    typed |= {"summary_en": "One\r\nTwo"}

    anna.post(address(Seminar, "change", event.pk), typed)

    event.refresh_from_db()
    assert event.summary_en == "One\nTwo"


# What is refused


@pytest.mark.parametrize(
    ("model", "fields", "message"),
    [
        (Topic, {}, "Give its name in at least one language, or as printed."),
        (Topic, {"name_en": "x" * 201}, "at most 200 characters (it has 201)"),
        (Topic, {"name_en": "a\0b"}, "Null characters are not allowed."),
        (Source, {"title": "T", "url": "javascript:alert(1)"}, "Enter a valid URL."),
        (Source, {"title": "T", "published_on": "2016-02-30"}, "is not a date"),
        (Source, {"title": "T", "language": "English"}, "Write a language tag"),
        (Seminar, {"title_en": "T", "edition": "4"}, "name the series"),
        (
            Seminar,
            {"title_en": "T", "starts_on": "2016-09-06", "ends_on": "2016-09-05"},
            "It cannot end before it starts.",
        ),
        (Seminar, {"title_en": "T", "ends_on": "2016"}, "Say when it started"),
        (Office, {"label": "T", "kind": "palace"}, "Select a valid choice"),
        (Official, {"name_en": "T", "name_order": "x"}, "Select a valid choice"),
    ],
)
def test_bad_input_is_refused_with_a_sentence(anna, model, fields, message):
    typed = typed_in(anna.get(address(model, "add")), slug="t", **fields)

    response = anna.post(address(model, "add"), typed)

    assert response.status_code == 200
    assert len(errors(response)) == 1
    assert message in errors(response)[0]
    assert not model.objects.exists()


def test_part_that_breaks_a_rule_is_refused_with_its_sentence(anna):
    event = make_event()
    official = make_official()
    page = address(Seminar, "change", event.pk)
    twice = typed_in(anna.get(page))
    for _ in range(2):
        twice = added(twice, "participations", official=official.pk)
    nobody = added(typed_in(anna.get(page)), "participations", is_chair="on")
    unsaid = added(typed_in(anna.get(page)), "outcomes", kind="agreed", order="0")

    assert "Please correct the duplicate" in errors(anna.post(page, twice))[0]
    assert errors(anna.post(page, nobody)) == [
        "Name the official, the office, or the person as printed."
    ]
    assert errors(anna.post(page, unsaid)) == [
        "Say what came of it, or quote the source."
    ]


def test_formula_is_text_like_any_other(anna):
    formula = '=HYPERLINK("http://example.org")'
    typed = typed_in(anna.get(address(Topic, "add")), slug="f", name_en=formula)

    anna.post(address(Topic, "add"), typed)

    assert Topic.objects.get().name_en == formula


def test_protected_record_is_not_deleted_and_says_why():
    administrator = browser_of("admin", is_administrator=True)
    official = make_participation(official=make_official()).official

    page = administrator.get(address(Official, "delete", official.pk))
    deleted = administrator.post(
        address(Official, "delete", official.pk), {"post": "yes"}
    )

    assert "would require deleting the following protected" in page.content.decode()
    assert deleted.status_code == 200
    assert Official.objects.exists()


def test_saving_without_the_token_of_the_form_is_refused(anna):
    anna.handler.enforce_csrf_checks = True

    response = anna.post(address(Topic, "add"), {"name_en": "T", "slug": "t"})

    assert response.status_code == 403
    assert "what you typed is still there" in response.content.decode()
    assert not Topic.objects.exists()


def test_saving_after_the_session_has_ended_leads_to_the_login(anna):
    event = make_event(title_en="4th Seminar")
    page = address(Seminar, "change", event.pk)
    typed = typed_in(anna.get(page), title_en="Other")
    anna.logout()

    response = anna.post(page, typed)

    assert response.url == f"{reverse('admin:login')}?next={page}"
    assert Event.objects.get().title_en == "4th Seminar"


def test_desk_sends_no_page_to_be_stored(anna):
    for page in [reverse("admin:index"), address(Topic, "changelist")]:
        assert "no-store" in anna.get(page)["Cache-Control"]


def test_desk_speaks_the_language_of_the_browser(anna):
    response = anna.get(reverse("admin:index"), headers={"accept-language": "ru"})

    assert response.headers["Content-Language"] == "ru"
    assert str(admin.site.site_header) in response.content.decode()
