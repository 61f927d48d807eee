"""What an answer asked the database: heard in full, and asked again."""

import datetime
from contextlib import nullcontext

import pytest
from django.db import DatabaseError, OperationalError, connection

from offices.models import Country
from tests import factories
from trilateral import questions
from trilateral.expressions import Among
from trilateral.questions import Moment, hearing

pytestmark = pytest.mark.django_db
ONE = Moment(1, None, datetime.date(2016, 9, 6))
TWO = ONE._replace(number=2)


def test_rows_are_given_out_as_if_nobody_had_heard_them():
    for name in "ABC":
        factories.make_country(name_en=name)
    rows = Country.objects.order_by("name_en").values_list("name_en")

    with hearing(ONE) as heard, connection.cursor() as cursor:
        cursor.execute("SELECT name_en FROM offices_country ORDER BY name_en")
        found = [cursor.fetchone(), *cursor.fetchmany(), *cursor]
        found += [*rows, *rows.iterator(), rows.all().first(), rows.all().count()]

    three = [("A",), ("B",), ("C",)]
    assert found == [*three, *three, *three, ("A",), 3]
    assert (len(heard.asked), heard.hold(TWO)) == (5, True)


def test_what_has_many_rows_is_read_in_full_and_not_asked_again(monkeypatch):
    monkeypatch.setattr(questions, "MOST_ROWS", 2)
    for name in "ABC":
        factories.make_country(name_en=name)
    rows = Country.objects.order_by("name_en").values_list("name_en", flat=True)

    with hearing(ONE) as heard, connection.cursor() as cursor:
        cursor.execute("SELECT name_en FROM offices_country ORDER BY name_en")
        found = [*cursor.fetchmany(2), *cursor.fetchall()]
    with hearing(ONE), connection.cursor() as cursor:
        cursor.execute("SELECT name_en FROM offices_country ORDER BY name_en")
        one_by_one = [cursor.fetchone() for _row in range(3)]
    with hearing(ONE), connection.cursor() as cursor:
        cursor.execute("SELECT name_en FROM offices_country ORDER BY name_en")
        all_of_them = [*cursor]

    assert found == one_by_one == all_of_them == [("A",), ("B",), ("C",)]
    assert list(rows) == ["A", "B", "C"]
    assert (heard.asked, heard.hold(TWO)) == ([], False)


def test_a_cursor_may_ask_several_times():
    for name in "AB":
        factories.make_country(name_en=name)
    statement = "SELECT name_en FROM offices_country WHERE name_en = %s"

    with hearing(ONE) as heard, connection.cursor() as cursor:
        cursor.execute(statement, ["A"])
        cursor.execute(statement, ["B"])
        found = cursor.fetchall()

    assert (found, heard.hold(TWO)) == ([("B",)], True)


@pytest.mark.parametrize("beside", [[], [datetime.date(2016, 9, 6)]])
def test_equal_rows_are_taken_for_the_same(beside):
    def rows(letter):
        # Texts and bytes of their own each time.
        data = memoryview(f"{letter}c".encode())
        return [(f"{letter}b", f"{letter}b", None, 1, data, *beside)]

    def with_one_text_twice(letter):
        [(word, _same, *others)] = rows(letter)
        return [(word, word, *others)]

    digests = [questions.digest(each) for each in (rows("a"), rows("a"), rows("c"))]

    assert digests[0] == digests[1] == questions.digest(with_one_text_twice("a"))
    assert digests[0] != digests[2]


def test_bytes_beside_a_date_are_told_apart():
    day = datetime.date(2016, 9, 6)

    digests = {questions.digest([(day, memoryview(text))]) for text in (b"a", b"b")}

    assert len(digests) == 2


def test_what_is_kept_says_how_much_it_is():
    with hearing(ONE) as one:
        list(Country.objects.filter(pk=1))
    with hearing(ONE) as more:
        list(Country.objects.filter(pk__in=range(500)))
        with hearing():
            list(Country.objects.all())

    assert questions.OVERHEAD < one.size < more.size - 8 * 499


def test_those_who_ask_at_once_for_different_moments_ask_once_for_each():
    with hearing(ONE) as heard:
        list(Country.objects.all())

    assert heard.hold(ONE)
    assert heard.hold(TWO)
    assert heard.hold(ONE._replace(number=3))
    factories.make_country()

    assert heard.hold(TWO), "It was so then, and is not asked again."
    assert heard.hold(ONE._replace(number=4)) is False
    assert heard.hold(TWO) is False


@pytest.mark.parametrize("depth", [0, 1])
def test_what_has_failed_is_not_asked_again(depth):
    def fail(execute, sql, params, many, context):
        raise DatabaseError

    with hearing(ONE) as heard:
        list(Country.objects.all())
        try:
            with (
                connection.execute_wrapper(fail),
                hearing() if depth else nullcontext(),
            ):
                list(Country.objects.all())
        except DatabaseError:
            pass

    assert heard.hold(TWO) is False


def test_what_is_asked_with_much_is_not_asked_again():
    few, many = list(range(10)), list(range(4_001))

    for numbers, expected in ((few, True), (many, False)):
        with hearing(ONE) as heard:
            list(Country.objects.filter(Among("pk", numbers)))
        assert (heard.hold(TWO), len(heard.asked)) == (expected, int(expected))


def test_what_was_written_is_not_written_again():
    country = factories.make_country(name_en="A")

    with hearing(ONE) as heard:
        Country.objects.filter(pk=country.pk).update(name_en="B")

    assert heard.hold(TWO) is False


def test_nothing_that_did_not_hold_comes_back():
    factories.make_country(name_en="A")
    with hearing(ONE) as heard:
        list(Country.objects.all())

    Country.objects.update(name_en="B")
    assert heard.hold(TWO) is False
    Country.objects.update(name_en="A")

    assert heard.hold(TWO._replace(number=3)) is False
    assert heard.hold(ONE) is False


def test_a_failure_while_rows_are_read_is_one_of_django():
    class Slow:
        def __init__(self, cursor):
            self.cursor = cursor

        def __getattr__(self, name):
            return getattr(self.cursor, name)

        def fetchmany(self, size):
            raise connection.Database.OperationalError

    def slowly(execute, sql, params, many, context):
        result = execute(sql, params, many, context)
        context["cursor"].cursor = Slow(context["cursor"].cursor)
        return result

    with (
        hearing(ONE),
        connection.execute_wrapper(slowly),
        pytest.raises(OperationalError),
    ):
        list(Country.objects.all())
