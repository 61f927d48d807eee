"""Dates that are as exact as their source, and no more.

A partial date is written in the Extended Date/Time Format (EDTF, ISO 8601-2),
level 0: ``2013``, ``2013-05`` or ``2013-05-14``, with one of level 1's marks at its
end where needed: ``?`` for uncertain, ``~`` for approximate.
"""

import calendar
import datetime
import re

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from trilateral.wording import in_words

MARKS = "?~"

_LEAP_YEAR = (
    r"(?:[0-9][0-9](?:0[48]|[2468][048]|[13579][26])"
    r"|(?:[02468][048]|[13579][26])00)"
)
# Written out so that PostgreSQL can guard a column with the very same pattern.
PATTERN = (
    r"(?!0000)(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?"
    r"|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    r"|[0-9]{4}-(?:0[13-9]|1[0-2])-(?:29|30)"
    r"|[0-9]{4}-(?:0[13578]|1[02])-31"
    rf"|{_LEAP_YEAR}-02-29)[?~]?"
)
_PARTIAL_DATE = re.compile(PATTERN)

# What people type, in the order of the parts it names.
_SPELLINGS = [
    (re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII), "ymd"),
    (re.compile(r"(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?"), "ymd"),
    (
        re.compile(
            r"(\d{4})\s*оны?(?:\s*(\d{1,2})(?:-р|\s*дугаар|\s*дүгээр)?"
            r"\s*сар(?:ын(?:\s*(\d{1,2}))?)?)?"
        ),
        "ymd",
    ),
    (re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII), "dmy"),
]


class PartialDate(str):
    """A day, a month or a year in EDTF, possibly uncertain or approximate.

    It is the text itself, so it goes into JSON, CSV and pages unchanged.
    Raises ValueError for a text that is not such a date.
    """

    __slots__ = ()

    def __new__(cls, text):
        if not _PARTIAL_DATE.fullmatch(text):
            raise ValueError(text)
        return super().__new__(cls, text)

    @classmethod
    def read(cls, text):
        """The partial date in what a person typed: also 6.9.2016 or 2016年9月."""
        text = text.strip()
        mark = text[-1] if text and text[-1] in MARKS else ""
        text = text.removesuffix(mark).strip()
        for spelling, order in _SPELLINGS:
            if match := spelling.fullmatch(text):
                parts = [part for part in match.groups() if part]
                if order == "dmy":
                    parts.reverse()
                text = "-".join(part.zfill(2) for part in parts)
        return cls(text + mark)

    @property
    def mark(self):
        """``?`` (uncertain), ``~`` (approximate) or nothing."""
        return self[-1] if self[-1] in MARKS else ""

    @property
    def parts(self):
        """``[year]``, ``[year, month]`` or ``[year, month, day]``."""
        return [int(part) for part in self.rstrip(MARKS).split("-")]

    @property
    def precision(self):
        """``year``, ``month`` or ``day``."""
        return ("year", "month", "day")[len(self.parts) - 1]

    @property
    def earliest(self):
        """The first day that it can mean."""
        return datetime.date(*(self.parts + [1, 1])[:3])

    @property
    def latest(self):
        """The last day that it can mean."""
        if self.precision == "day":
            return self.earliest
        year, month = (self.parts + [12])[:2]
        return datetime.date(year, month, calendar.monthrange(year, month)[1])

    @property
    def text(self):
        """It in words, in the language of the reader."""
        return in_words(self)


def validate_partial_date(value):
    if not _PARTIAL_DATE.fullmatch(value):
        raise ValidationError(
            _(
                "“%(value)s” is not a date. Write a year (2013), a month (2013-05) or"
                " a day (2013-05-14); add ? if it is uncertain, ~ if approximate."
            ),
            code="invalid_partial_date",
            params={"value": value[:40]},
        )


# The same text in SQL: without its mark, and filled up to a whole day.
_BARE = "rtrim(%(expressions)s, '?~')"
_DAY = f"substr({_BARE} || '-01-01', 1, 10)"
_FIRST_ON_SQLITE = f"date({_DAY})"
_FIRST_ON_POSTGRESQL = (
    f"make_date(substr({_DAY}, 1, 4)::int,"
    f" substr({_DAY}, 6, 2)::int, substr({_DAY}, 9, 2)::int)"
)
# SQLite takes 2015-02-29 as it comes, until it has to count with it.
_VALID_ON_SQLITE = (
    f"length({_BARE}) IN (4, 7, 10) AND length(%(expressions)s) <= length({_BARE}) + 1"
    f" AND %(expressions)s >= '0001' AND date({_DAY}, '+0 days') IS {_DAY}"
)
_VALID_ON_POSTGRESQL = f"%(expressions)s ~ '^({PATTERN})$'"


class Bound(Func):
    """A day computed from a partial date; NULL if there is no date."""

    arity = 1
    output_field = models.DateField(null=True)

    def as_sql(self, compiler, connection, template, **context):
        sql, params = super().as_sql(compiler, connection, template=template, **context)
        # The template names its one argument many times; a column has no parameter,
        # but the value of a form that is being checked has one.
        return sql, params * template.count("%(expressions)s")


class Earliest(Bound):
    """The first day that a partial date can mean."""

    def as_sqlite(self, compiler, connection, **context):
        template = f"CASE WHEN {_VALID_ON_SQLITE} THEN {_FIRST_ON_SQLITE} END"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler, connection, **context):
        template = f"CASE WHEN {_VALID_ON_POSTGRESQL} THEN {_FIRST_ON_POSTGRESQL} END"
        return self.as_sql(compiler, connection, template=template, **context)


class Latest(Bound):
    """The last day that a partial date can mean."""

    def as_sqlite(self, compiler, connection, **context):
        first = _FIRST_ON_SQLITE
        # SQLite counts no further than the year 9999, so it may not go beyond a
        # December to find its end.
        template = (
            f"CASE WHEN NOT ({_VALID_ON_SQLITE}) THEN NULL"
            f" WHEN length({_BARE}) = 4 THEN {_BARE} || '-12-31'"
            f" WHEN substr({_BARE}, 6) = '12' THEN {_BARE} || '-31'"
            f" WHEN length({_BARE}) = 7 THEN date({first}, '+1 month', '-1 day')"
            f" ELSE {first} END"
        )
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler, connection, **context):
        first = _FIRST_ON_POSTGRESQL
        template = (
            f"CASE WHEN NOT ({_VALID_ON_POSTGRESQL}) THEN NULL"
            f" WHEN length({_BARE}) = 4"
            f" THEN ({first} + interval '1 year -1 day')::date"
            f" WHEN length({_BARE}) = 7"
            f" THEN ({first} + interval '1 month -1 day')::date"
            f" ELSE {first} END"
        )
        return self.as_sql(compiler, connection, template=template, **context)


class PartialDateFormField(forms.CharField):
    """A box for a partial date that also reads the ways in which offices write one."""

    def __init__(self, **kwargs):
        kwargs.setdefault(
            "widget", forms.TextInput(attrs={"class": "vDateField", "size": "12"})
        )
        # Longer than the column, so that the other spellings fit in.
        kwargs["max_length"] = 40
        super().__init__(**kwargs)

    def to_python(self, value):
        value = super().to_python(value)
        if not value:
            return value
        try:
            return PartialDate.read(value)
        except ValueError:
            validate_partial_date(value)


class PartialDateField(models.CharField):
    """A column for a partial date, empty for unknown, which the database guards.

    Beside ``<name>`` the model gets ``<name>_earliest`` and ``<name>_latest``, dates
    that the database computes, to sort and to filter by.
    """

    default_validators = [validate_partial_date]
    description = _("Partial date (EDTF)")

    def __init__(self, *args, has_bounds=True, **kwargs):
        kwargs["max_length"] = 11
        kwargs["default"] = ""
        self.has_bounds = has_bounds
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"], kwargs["default"]
        # In a migration the two bounds are listed as fields of their own.
        kwargs["has_bounds"] = False
        return name, path, args, kwargs

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        if self.has_bounds and not cls._meta.abstract:
            for bound in (Earliest, Latest):
                field = models.GeneratedField(
                    expression=bound(F(name)),
                    output_field=models.DateField(null=True),
                    db_persist=True,
                )
                field.contribute_to_class(cls, f"{name}_{bound.__name__.lower()}")

    def db_check(self, connection):
        valid = {
            "sqlite": _VALID_ON_SQLITE,
            "postgresql": _VALID_ON_POSTGRESQL,
        }[connection.vendor]
        column = connection.ops.quote_name(self.column)
        return f"{column} = '' OR ({valid % {'expressions': column}})"

    def from_db_value(self, value, expression, connection):
        return PartialDate(value) if value else ""

    def to_python(self, value):
        value = super().to_python(value)
        # An impossible date stays the text it is, for the validator to refuse.
        if value and _PARTIAL_DATE.fullmatch(value):
            return PartialDate(value)
        return value or ""

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": PartialDateFormField, **kwargs})


def overlapping(name, earliest, latest, until=None):
    """The condition that the span of a record has a day in common with two dates.

    ``name`` is the partial date on which the span starts and ``until`` the one on
    which it ends, if it is a span. A record without a date matches nothing.
    """
    condition = Q(**{f"{name}_earliest__lte": latest})
    ends = Q(**{f"{name}_latest__gte": earliest})
    if until:
        ends |= Q(**{f"{until}_latest__gte": earliest})
    return condition & ends


def begun_by(name, day):
    """The condition that what starts on a partial date may have begun by a day."""
    unknown = Q(**{f"{name}_earliest": None})
    return unknown | Q(**{f"{name}_earliest__lte": day}) if day else Q()


def in_order(start, end):
    """The condition that a span's end is not known to come before its start."""
    return (
        Q(**{f"{end}_latest__isnull": True})
        | Q(**{f"{start}_earliest__isnull": True})
        | Q(**{f"{end}_latest__gte": F(f"{start}_earliest")})
    )
