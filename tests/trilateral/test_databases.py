import sqlite3
from io import StringIO

import pytest
from django.core import checks
from django.core.management import call_command
from django.db import connection
from django.db.utils import ConnectionHandler

from offices.models import Office
from seminars.models import Event
from tests.factories import make_event, make_office
from trilateral import databases
from trilateral.databases import (
    BUSY_TIMEOUT,
    check_databases,
    has_safe_wal,
    sqlite_options,
    unicode_like,
)

on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="of SQLite")
on_postgresql = pytest.mark.skipif(
    "connection.vendor != 'postgresql'", reason="of PostgreSQL"
)


# Searching


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("label", "searched", "is_found"),
    [
        ("Патентное ведомство", "патент", True),
        ("патент", "ПАТЕНТ", True),
        ("Оюуны өмчийн газар", "ӨМЧИЙН", True),
        ("国家知识产权局", "知识", True),
        ("SIPO", "sipo", True),
        ("Élysée", "ÉLYSÉE", True),
        ("SIPO", "CNIPA", False),
        ("100% IP", "100%", True),
        ("100 IP", "100%", False),
        ("a_b", "a_b", True),
        ("axb", "a_b", False),
        ("a\\b", "a\\b", True),
        ("a\\b", "\\", True),
        ("ab", "\\", False),
        ("first\nsecond", "T\nS", True),
        ("first\nsecond\nthird", "SECOND", True),
        ("[a-z]*", "A-Z]*", True),
    ],
)
def test_search_folds_case_and_takes_every_sign_as_it_is(label, searched, is_found):
    make_office(label=label)

    assert Office.objects.filter(label__icontains=searched).exists() == is_found


@pytest.mark.django_db
@pytest.mark.parametrize("odd", ["ß", "İ", "ı", "ﬁ", "ΐ", "ǅ", "\u0130\u0307", "🏛"])
def test_search_finds_odd_letters_as_they_are_written(odd):
    office = make_office(label=f"a{odd}b")

    assert list(Office.objects.filter(label__icontains=odd)) == [office]
    assert list(Office.objects.filter(label__iexact=f"A{odd}B")) == [office]
    assert list(Office.objects.filter(label__istartswith=f"A{odd}")) == [office]


@pytest.mark.parametrize(
    ("pattern", "text", "escape", "matches"),
    [
        ("%ЯБЛОКО%", "ящик яблок", None, False),
        ("%яблоко%", "ЯБЛОКО в саду", None, True),
        ("а_в", "АБВ", None, True),
        ("а_в", "ав", None, False),
        (r"100\%", "100%", "\\", True),
        (r"100\%", "1000", "\\", False),
        ("100\\", "100", "\\", True),
        ("12%", 1234, None, True),
        (None, "x", None, None),
        ("x", None, None, None),
    ],
)
def test_unicode_like(pattern, text, escape, matches):
    assert unicode_like(pattern, text, escape) is matches


# Durability


@pytest.mark.parametrize(
    ("version", "is_safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 44, 9), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_wal_is_used_where_it_is_safe(version, is_safe):
    durability = (
        "journal_mode=WAL; PRAGMA synchronous=FULL"
        if is_safe
        else "journal_mode=DELETE; PRAGMA synchronous=EXTRA"
    )

    assert has_safe_wal(version) is is_safe
    assert durability in sqlite_options(version)["init_command"]


@pytest.mark.django_db
@pytest.mark.parametrize("version", [(3, 40, 1), (3, 51, 3)])
def test_sqlite_file_keeps_what_it_promised(tmp_path, version):
    settings = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": tmp_path / "test.sqlite3",
        "OPTIONS": sqlite_options(version),
    }
    file = ConnectionHandler({"default": settings})["default"]

    def pragma(name):
        with file.cursor() as cursor:
            return cursor.execute(f"PRAGMA {name}").fetchone()[0]

    try:
        journal = ("wal", 2) if has_safe_wal(version) else ("delete", 3)
        assert (pragma("journal_mode"), pragma("synchronous")) == journal
        assert pragma("foreign_keys") == 1
        assert pragma("busy_timeout") == BUSY_TIMEOUT * 1000
        assert file.transaction_mode == "IMMEDIATE"
    finally:
        file.close()


@on_sqlite
@pytest.mark.django_db
def test_site_runs_with_those_options():
    options = sqlite_options(sqlite3.sqlite_version_info)

    assert connection.settings_dict["OPTIONS"] == options
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA foreign_keys").fetchone() == (1,)


# Statistics


def counted_rows():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tbl, idx FROM sqlite_stat1")
        return set(cursor.fetchall())


@on_sqlite
@pytest.mark.django_db
def test_rows_are_counted_with_each_migration():
    make_event()
    call_command("migrate", verbosity=0)

    assert ("seminars_event", "seminars_event_in_lists") in counted_rows()


@on_sqlite
@pytest.mark.django_db
def test_rows_are_counted_after_a_history_was_loaded(tmp_path):
    path = tmp_path / "history.json"
    path.write_text('{"format": "trilateral-history", "version": 1}')
    make_event()
    call_command("load_history", path, stdout=StringIO())

    assert ("seminars_event", "seminars_event_in_lists") in counted_rows()


@on_sqlite
@pytest.mark.django_db
def test_first_page_is_read_in_its_order_even_if_nothing_was_counted():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM sqlite_stat1")
        cursor.execute("ANALYZE sqlite_schema")  # read what is counted anew
    events = Event.objects.published().for_listing()[:25]

    assert "TEMP B-TREE" not in events.explain()


# System checks


@on_sqlite
@pytest.mark.parametrize("is_safe", [True, False])
def test_check_says_when_sqlite_is_old(monkeypatch, is_safe):
    monkeypatch.setattr(databases, "has_safe_wal", lambda version: is_safe)

    messages = check_databases(databases=["default"])

    assert [message.id for message in messages] == (
        [] if is_safe else ["trilateral.I001"]
    )
    assert all(message.level == checks.INFO for message in messages)


@on_postgresql
@pytest.mark.django_db
def test_check_is_content_with_a_database_that_sorts_by_code_point():
    assert check_databases(databases=["default"]) == []


@on_postgresql
@pytest.mark.django_db
def test_check_says_when_postgresql_sorts_otherwise(monkeypatch):
    question = databases.LIKE_SQLITE
    monkeypatch.setattr(
        databases, "LIKE_SQLITE", question.replace("'a'", "'a' COLLATE \"en-x-icu\"")
    )

    messages = check_databases(databases=["default"])

    assert [message.id for message in messages] == ["trilateral.W001"]


def test_check_is_left_out_without_databases():
    assert check_databases(databases=None) == []
