"""The commands: what they print, write and refuse."""

import json
from io import StringIO

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command

from offices.models import Office
from seminars.models import Event
from tests.factories import make_event, make_staff

pytestmark = pytest.mark.django_db


def run(*arguments, **options):
    output = StringIO()
    call_command(*arguments, stdout=output, stderr=output, **options)
    return output.getvalue()


@pytest.fixture
def file(tmp_path):
    def write(**lists):
        path = tmp_path / "history.json"
        history = {"format": "trilateral-history", "version": 1, **lists}
        path.write_text(json.dumps(history), encoding="utf-8")
        return path

    return write


def visit(**keys):
    return {"slug": "visit", "kind": "visit", "title": {"en": "Visit"}, **keys}


def test_load_history_prints_what_was_added_and_changed(file):
    added = run("load_history", file(events=[visit()]))
    changed = run("load_history", file(events=[visit(starts_on="2016", mode="online")]))
    again = run("load_history", file(events=[visit(starts_on="2016", mode="online")]))

    assert added == "added events/visit\n1 added, 0 changed, 0 unchanged.\n"
    assert changed == (
        "changed events/visit: starts_on, mode\n0 added, 1 changed, 0 unchanged.\n"
    )
    assert again == "0 added, 0 changed, 1 unchanged.\n"


def test_load_history_check_writes_nothing(file):
    output = run("load_history", file(events=[visit()]), "--check")

    assert output == (
        "added events/visit\n1 added, 0 changed, 0 unchanged."
        " Nothing was written: this was a check.\n"
    )
    assert not Event.objects.exists()


def test_load_history_refuses_a_faulty_file(file):
    faulty = file(events=[visit(host="sipoo", starts_on="2016-13")])
    output = StringIO()

    with pytest.raises(CommandError, match=r"nothing was written: 2 fault\(s\)"):
        call_command("load_history", faulty, stderr=output)

    assert 'events[0].host: no such office "sipoo"\n' in output.getvalue()
    assert "events[0].starts_on: “2016-13” is not a date." in output.getvalue()
    assert not Event.objects.exists()


def test_load_history_says_why_a_file_cannot_be_read(tmp_path):
    binary = tmp_path / "binary.json"
    binary.write_bytes(b"\xff\xfe")

    with pytest.raises(CommandError, match="is not UTF-8 text"):
        call_command("load_history", binary)
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        call_command("load_history", tmp_path / "nowhere.json")
    with pytest.raises(CommandError, match="cannot be read: Is a directory"):
        call_command("load_history", tmp_path)


def test_dump_history_writes_what_load_history_reads(tmp_path):
    make_event(slug="published")
    make_event(slug="draft", status="draft")
    path = tmp_path / "dump.json"

    public = run("dump_history")
    everything = run("dump_history", "--all")
    run("dump_history", path)

    assert path.read_text(encoding="utf-8") == public
    assert ('"draft"' in public, '"draft"' in everything) == (False, True)
    assert run("load_history", path) == "0 added, 0 changed, 1 unchanged.\n"


def test_set_up_fills_an_empty_database_and_makes_accounts():
    output = run("set_up", address="http://127.0.0.1:8000/")

    passwords = dict(line.split() for line in output.splitlines() if line[:2] == "  ")
    parties = set(Office.objects.parties().values_list("slug", flat=True))
    assert "http://127.0.0.1:8000/admin/" in output
    assert Event.objects.filter(kind="seminar").count() == 7
    assert passwords.keys() == parties | {"administrator"}
    for username, password in passwords.items():
        user = authenticate(username=username, password=password)
        assert user.is_staff
        assert user.is_superuser == (username == "administrator")
        assert getattr(user.office, "slug", "administrator") == username


def test_set_up_leaves_a_database_in_use_alone():
    make_event(slug="mine")
    make_staff(username="me")

    output = run("set_up")

    assert "The accounts are there already" in output
    assert list(Event.objects.values_list("slug", flat=True)) == ["mine"]
    assert list(get_user_model().objects.values_list("username", flat=True)) == ["me"]
