"""No question to the database stops the site, on SQLite and on PostgreSQL."""

import contextlib
import time

import pytest
from django.db import OperationalError, connection
from django.db.models import QuerySet

from seminars.models import Event
from tests import factories
from trilateral import budgets
from trilateral.budgets import OverBudgetError, lift, time_budget

LIST = "/en/seminars/"
FOR_EVER = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
    " SELECT count(*) FROM n",
    "postgresql": "SELECT pg_sleep(60)",
}


def ask(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()


def ask_for_ever(*arguments):
    return ask(FOR_EVER[connection.vendor])


@pytest.mark.django_db(transaction=True)
def test_what_takes_too_long_is_broken_off():
    begun = time.monotonic()

    with pytest.raises(OverBudgetError), time_budget(0.2):
        ask_for_ever()

    assert time.monotonic() - begun < 5
    assert ask("SELECT 1") == (1,)


@pytest.mark.django_db(transaction=True)
def test_what_is_lifted_may_take_its_time():
    with time_budget(0.1):
        lift()
        time.sleep(0.4)
        assert ask("SELECT 1") == (1,)


@pytest.mark.django_db(transaction=True)
def test_a_budget_ends_with_its_answer():
    with time_budget(0.1):
        pass
    time.sleep(0.4)

    assert ask("SELECT 1") == (1,)
    assert not budgets._watch.answers


@pytest.mark.django_db
def test_another_error_is_not_taken_for_it():
    with pytest.raises(OperationalError, match="gone"), time_budget(9):
        raise OperationalError("gone")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("path", "method"),
    [
        (LIST, "count"),
        (LIST, "__iter__"),
        ("/en/seminars/export.csv", "__iter__"),
        ("/en/seminars/export.json", "__iter__"),
        ("/ru/seminars/export.xlsx", "count"),
    ],
)
def test_a_list_that_takes_too_long_says_so(
    client, settings, monkeypatch, path, method
):
    factories.make_event(title_en="Part of a list")
    settings.TIME_BUDGET = 0.2
    whole = getattr(QuerySet, method)

    def slow(queryset):
        if queryset.model is Event:
            ask_for_ever()
        return whole(queryset)

    monkeypatch.setattr(QuerySet, method, slow)

    response = client.get(path)

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "30"
    assert f'lang="{path[1:3]}"' in response.text
    assert 'class="error-page"' in response.text
    assert "Part of a list" not in response.text
    assert "ETag" not in response.headers


@pytest.mark.django_db
def test_a_workbook_may_take_its_time(client, settings, monkeypatch):
    factories.make_event()
    settings.TIME_BUDGET = 0.1
    lifted = []
    monkeypatch.setattr("trilateral.exports.lift", lambda: lifted.append(1) or lift())

    with contextlib.closing(client.get("/en/seminars/export.xlsx")) as response:
        assert response.status_code == 200

    assert lifted == [1]
