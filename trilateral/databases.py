"""Make SQLite and PostgreSQL behave alike.

SQLite folds case for ASCII only, so "патент" would miss "Патент"; its LIKE is
replaced by one that knows Unicode. Its WAL mode can lose committed work before
the fix of 2026 (3.51.3, 3.50.7, 3.44.6); older libraries get a rollback journal.
"""

import re
import sqlite3
from functools import lru_cache

from django.core import checks
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.signals import connection_created

BUSY_TIMEOUT = 20  # seconds
# Whether a PostgreSQL database sorts by code point and folds the case of any script.
LIKE_SQLITE = "SELECT 'Z' < 'a' AND 'я' < 'ө' AND upper('п') = 'П'"


def has_safe_wal(version):
    """Whether SQLite of this version, as a tuple, is free of the WAL-reset bug."""
    return (
        version >= (3, 51, 3)
        or (3, 50, 7) <= version < (3, 51)
        or (3, 44, 6) <= version < (3, 45)
    )


def sqlite_options(version=sqlite3.sqlite_version_info):
    """The OPTIONS of a SQLite database that keeps what it has promised to keep."""
    if has_safe_wal(version):
        durability = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
    else:
        durability = "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;"
    return {
        # A deferred transaction that turns into a write fails at once when
        # another writer is ahead of it; an immediate one waits its turn.
        "transaction_mode": "IMMEDIATE",
        "timeout": BUSY_TIMEOUT,
        "init_command": f"{durability} PRAGMA foreign_keys=ON;",
    }


@lru_cache(maxsize=256)
def _compiled(pattern, escape):
    regex = []
    characters = iter(pattern)
    for character in characters:
        if character == escape:
            regex.append(re.escape(next(characters, "")))
        elif character == "%":
            regex.append(".*")
        elif character == "_":
            regex.append(".")
        else:
            regex.append(re.escape(character))
    return re.compile("".join(regex), re.DOTALL)


def unicode_like(pattern, text, escape=None):
    """SQL's ``text LIKE pattern ESCAPE escape``, folding the case of any script."""
    if pattern is None or text is None:
        return None
    regex = _compiled(str(pattern).casefold(), escape)
    return regex.fullmatch(str(text).casefold()) is not None


def prepare_connection(sender, connection, **kwargs):
    if connection.vendor == "sqlite":
        for argument_count in (2, 3):
            connection.connection.create_function(
                "like", argument_count, unicode_like, deterministic=True
            )


connection_created.connect(prepare_connection, dispatch_uid="trilateral.databases")


def count_rows(using=DEFAULT_DB_ALIAS, **kwargs):
    """Let SQLite count what its indexes lead to, as PostgreSQL does by itself.

    One that does not know takes any value for a rare one, and sorts all that is
    published to show the first page of it. All rows are looked at, some three seconds
    for a million events: of a sample from the beginning of each index it believes that
    the rest is like it.
    """
    connection = connections[using]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


@checks.register(checks.Tags.database)
def check_databases(databases=None, **kwargs):
    """Say what the database at hand does less well than it could."""
    messages = []
    for alias in databases or ():
        connection = connections[alias]
        if connection.vendor == "sqlite":
            if not has_safe_wal(connection.Database.sqlite_version_info):
                messages.append(_old_sqlite(connection.Database.sqlite_version))
        elif connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(LIKE_SQLITE)
                if cursor.fetchone() != (True,):
                    messages.append(_foreign_collation())
    return messages


def _old_sqlite(version):
    return checks.Info(
        f"SQLite {version} may lose data in WAL mode, so it keeps a rollback journal.",
        hint="SQLite 3.51.3 or later, or PostgreSQL, lets readers and a writer"
        " work side by side.",
        id="trilateral.I001",
    )


def _foreign_collation():
    return checks.Warning(
        "This PostgreSQL database does not sort and fold case as C.UTF-8 does.",
        hint="Lists will be in another order than on SQLite. Make the database with"
        " createdb --template=template0 --locale=C.UTF-8.",
        id="trilateral.W001",
    )
