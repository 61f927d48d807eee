"""Accounts of the staff, and what they may do."""

import pytest
from django.contrib.auth.models import Group, Permission

from offices.accounts import editors, make_account
from offices.models import User
from tests.factories import make_office

pytestmark = pytest.mark.django_db


def codenames(group):
    return set(group.permissions.values_list("codename", flat=True))


def test_editors_keep_records_and_remove_parts_alone():
    may = codenames(editors())

    assert {"add_event", "change_event", "view_event"} <= may
    assert {"add_seminar", "change_actionplan", "view_source"} <= may
    assert {"add_participation", "delete_participation", "delete_citation"} <= may
    assert not {"delete_event", "delete_seminar", "delete_source", "view_user"} & may
    assert not any("historical" in codename for codename in may)


def test_editors_called_again_are_the_same_group_with_todays_permissions():
    group = editors()
    before = codenames(group)
    group.permissions.remove(Permission.objects.get(codename="change_event"))
    group.permissions.add(Permission.objects.get(codename="delete_event"))

    again = editors()

    assert again == group
    assert codenames(again) == before
    assert Group.objects.count() == 1


def test_account_of_an_editor_is_of_the_staff_of_an_office():
    office = make_office()

    password = make_account("anna", office=office)

    anna = User.objects.get()
    assert anna.check_password(password)
    assert (anna.office, anna.is_staff, anna.is_superuser) == (office, True, False)
    assert anna.has_perm("seminars.change_seminar")
    assert not anna.has_perm("seminars.delete_seminar")


def test_account_of_an_administrator_may_do_everything():
    make_account("root", is_administrator=True)

    root = User.objects.get()
    assert (root.is_staff, root.is_superuser) == (True, True)
    assert not root.groups.exists()


def test_passwords_are_drawn_anew():
    assert make_account("anna") != make_account("boris")
