"""Offices and accounts at the desk."""

import pytest
from django.urls import reverse

from offices.accounts import editors
from offices.models import Office, Official, User
from tests.desk import added, address, browser_of, errors, typed_in
from tests.factories import (
    make_event,
    make_office,
    make_office_name,
    make_official,
    make_position,
    make_spelling,
)

pytestmark = pytest.mark.django_db

IN_THE_INDEX = {
    "offices": {"Offices", "Officials", "Places", "Countries", "Mechanisms"},
    "seminars": {"Seminars", "Heads' meetings", "Other events", "Series", "Topics"},
    "agreements": {
        "Memoranda",
        "Action plans",
        "Other agreements",
        "Action items",
    },
    "trilateral": {"Sources"},
}


def index_of(browser):
    apps = browser.get(reverse("admin:index")).context["app_list"]
    return {
        app["app_label"]: {model["name"] for model in app["models"]} for app in apps
    }


def test_editor_finds_the_record_in_the_index_and_no_accounts():
    assert index_of(browser_of("anna")) == IN_THE_INDEX


def test_administrator_finds_the_accounts_too():
    index = index_of(browser_of("admin", is_administrator=True))

    assert index == {**IN_THE_INDEX, "offices": IN_THE_INDEX["offices"] | {"Users"}}


def test_editor_sees_no_account():
    other = User.objects.create(username="other")
    anna = browser_of("anna")

    pages = [address(User, "changelist"), address(User, "change", other.pk)]

    assert [anna.get(page).status_code for page in pages] == [403, 403]


def test_editor_withdraws_a_record_and_does_not_delete_it():
    anna = browser_of("anna")
    office = make_office()

    response = anna.post(address(Office, "delete", office.pk), {"post": "yes"})

    assert response.status_code == 403
    assert Office.objects.filter(pk=office.pk).exists()


@pytest.mark.parametrize("text", ["цниип", "Роспатент", "ROSPATENT"])
def test_office_is_found_by_any_name(text):
    office = make_office("Роспатент", label="Rospatent")
    make_office_name(office=office, name="Служба", abbreviation="ЦНИИП", language="ru")
    make_office(label="SIPO")

    response = browser_of("anna").get(address(Office, "changelist"), {"q": text})

    assert list(response.context["cl"].result_list) == [office]


def test_official_with_two_fitting_spellings_is_found_once():
    official = make_official(name_en="Grigory Ivliev")
    for name in ["Gregory Ivliev", "Grigoriy Ivliev"]:
        make_spelling(official=official, name=name)

    response = browser_of("anna").get(address(Official, "changelist"), {"q": "Ivliev"})

    assert list(response.context["cl"].result_list) == [official]


def test_position_is_added_on_the_page_of_its_official_and_not_changed_there():
    # It is a part of its office, whose version does not go up here.
    anna = browser_of("anna")
    position = make_position(official=make_official(), title_en="Commissioner")
    page = address(Official, "change", position.official_id)
    typed = typed_in(anna.get(page)) | {"positions-0-title_en": "Other"}
    new = {"office": make_office().pk, "title_en": "Deputy"}

    anna.post(page, added(typed, "positions", **new))

    titles = position.official.positions.order_by("pk")
    assert [one.title_en for one in titles] == ["Commissioner", "Deputy"]


def test_history_of_an_official_leaves_out_what_happened_to_offices():
    # With the same row number, a position of the office could be taken for his.
    office = make_office()
    official = make_official(pk=office.pk)
    make_position(office=office)

    page = browser_of("anna").get(address(Official, "history", official.pk))

    assert page.context["versions_of_parts"] == []


def test_administrator_makes_an_account_with_its_office():
    admin = browser_of("admin", is_administrator=True)
    office, group = make_office(), editors()
    typed = {
        "username": "boris",
        "usable_password": "true",
        "password1": "a long enough one",
        "password2": "a long enough one",
        "office": office.pk,
        "is_staff": "on",
        "groups": [group.pk],
    }

    response = admin.post(address(User, "add"), typed)

    assert response.status_code == 302
    boris = User.objects.get(username="boris")
    assert (boris.office, boris.is_staff) == (office, True)
    assert list(boris.groups.all()) == [group]


def test_office_that_is_part_of_itself_is_refused():
    office = make_office()
    anna = browser_of("anna")
    page = address(Office, "change", office.pk)

    response = anna.post(page, typed_in(anna.get(page), parent=office.pk))

    assert errors(response) == ["An office is not part of itself."]


def test_anonymous_reader_is_sent_to_the_login(client):
    event = make_event()

    for page in [reverse("admin:index"), f"/admin/seminars/seminar/{event.pk}/change/"]:
        assert client.get(page).url == f"{reverse('admin:login')}?next={page}"
