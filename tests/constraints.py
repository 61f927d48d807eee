"""How a constraint is tried on both of its sides.

Each app has a table of cases, one for each of its constraints (tests/<app>/
constraints.py); tests/test_constraints.py tries them all.
"""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction


class Case(NamedTuple):
    """How to make a record, what it may then become, and what it may not.

    A change is a dictionary of fields, or a function that makes one of the record.
    """

    make: Callable
    allowed: list
    refused: list


PRINTED = {"as_printed": "第四届", "as_printed_language": "zh-hans"}


def _fields(change, record):
    return change(record) if callable(change) else change


def _both(fields, change):
    return lambda record: fields | _fields(change, record)


# The constraints that many models have


def record(model, make):
    statuses = ["draft", "in_review", "published", "withdrawn"]
    allowed = [{"status": status} for status in statuses]
    refused = [{"status": status} for status in ("", "secret")]
    return {f"{model}_status_known": Case(make, allowed, refused)}


def named_record(model, make):
    named = has_text(f"{model}_has_name", make, "name", instead=[PRINTED])
    return record(model, make) | printed(model, make, "as_printed") | named


def has_text(constraint, make, field, instead=()):
    """Some text is there in whatever language, or something else in its stead."""
    columns = [f"{field}_{code}" for code in ("en", "zh_hans", "ru", "mn")]
    nothing = dict.fromkeys(columns, "")
    allowed = [nothing | {column: "Монгол"} for column in columns]
    allowed += [_both(nothing, change) for change in instead]
    return {constraint: Case(make, allowed, [nothing])}


def in_order(constraint, make, start, end):
    allowed = [
        {start: "2013-05", end: "2013"},
        {start: "2013-05-14", end: "2013-05-14"},
        {start: "2013", end: ""},
        {start: "", end: ""},
    ]
    refused = [
        {start: "2013-05-14", end: "2013-05-13"},
        {start: "2014?", end: "2013"},
    ]
    return {constraint: Case(make, allowed, refused)}


def period(model, make):
    start, end = "starts_on", "ends_on"
    first, last = "first_seen_on", "last_seen_on"
    return in_order(f"{model}_ends_after_start", make, start, end) | in_order(
        f"{model}_seen_in_order", make, first, last
    )


def printed(model, make, *columns):
    """What is printed is printed in some language."""
    language = "as_printed_language"
    return {
        f"{model}_as_printed_has_language": Case(
            make,
            allowed=[
                *({column: "申长雨", language: "zh-hans"} for column in columns),
                {language: "ru"},
                {language: ""},
            ],
            refused=[{column: "申长雨", language: ""} for column in columns],
        )
    }


def once(constraint, make, *columns, free):
    """The same values may not be there twice; with one of them changed, they may."""

    def like_another(record):
        another = make()
        return {column: getattr(another, column) for column in columns}

    def nearly_like_another(record):
        return like_another(record) | free

    return {constraint: Case(make, [nearly_like_another], [like_another])}


# The two sides


def _change(record, change):
    fields = _fields(change, record)
    for name, value in fields.items():
        setattr(record, name, value)
    return type(record)._base_manager.filter(pk=record.pk), fields


def assert_allowed(record, change):
    row, fields = _change(record, change)

    record.full_clean()
    row.update(**fields)


def assert_refused(record, change, constraint):
    """By the form, with the constraint's sentence, and by the database itself."""
    row, fields = _change(record, change)
    sentences = {
        each.name: each.get_violation_error_message()
        for each in record._meta.constraints
    }

    with pytest.raises(ValidationError):
        record.full_clean()
    with pytest.raises(ValidationError) as refusal:
        record.validate_constraints()
    assert sentences[constraint] in refusal.value.messages
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        row.update(**fields)
    # SQLite names a column that is taken, but not the constraint.
    assert constraint in str(refusal.value) or "UNIQUE" in str(refusal.value)
