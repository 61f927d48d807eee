"""The kinds of filters that public lists have; which list has which is the apps'.

Those by a record that a reader chooses are in ``choosing``.
"""

import datetime

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from trilateral.dates import PartialDateFormField, overlapping
from trilateral.finding.lists import with_words


class TextFilter(django_filters.CharFilter):
    """Words that a reader types."""

    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs={"type": "search"})
        super().__init__(label=_("Search"), widget=widget, **kwargs)


class SearchFilter(TextFilter):
    """Words, each of which has to occur in what the search knows of a record."""

    def filter(self, queryset, value):
        if not value:
            return queryset
        queryset, count = with_words(queryset, value)
        if self.parent.query.keys() == {self.field_name}:
            self.parent.known_count = count
        return queryset


class ChoiceFilter(django_filters.ChoiceFilter):
    """One word out of a fixed list."""

    def __init__(self, **kwargs):
        super().__init__(empty_label=_("any"), **kwargs)


class YesNoFilter(ChoiceFilter):
    """Yes or no; which records that means is told by a method of the filter set."""

    def __init__(self, **kwargs):
        super().__init__(choices=[("yes", _("yes")), ("no", _("no"))], **kwargs)


def number_box():
    """A box for a number that keeps what was typed, also if that is no number."""
    return forms.TextInput(attrs={"inputmode": "numeric"})


class NumberFilter(django_filters.NumberFilter):
    """A whole number from 1 on."""

    field_class = forms.IntegerField

    def __init__(self, **kwargs):
        super().__init__(min_value=1, widget=number_box(), **kwargs)

    def get_max_validator(self):
        return None


class SpanFilter(django_filters.Filter):
    """Records whose span of days has one in common with the span that is asked for."""

    def __init__(self, starts_on, ends_on=None, **kwargs):
        self.bounds = starts_on, ends_on
        super().__init__(field_name=starts_on, **kwargs)

    def filter(self, queryset, value):
        if not value:
            return queryset
        starts_on, ends_on = self.bounds
        return queryset.filter(overlapping(starts_on, *self.span(value), ends_on))


class YearFilter(SpanFilter):
    field_class = forms.IntegerField

    def __init__(self, starts_on, ends_on=None):
        super().__init__(
            starts_on,
            ends_on,
            label=_("Year"),
            min_value=1,
            max_value=9999,
            widget=number_box(),
        )

    def span(self, year):
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)


def date_box(example):
    """A box for a date, which shows while it is empty how one may be written."""
    words = format_lazy(_("such as {example}"), example=example)
    return forms.TextInput(attrs={"placeholder": words})


class DateFilter(SpanFilter):
    """A date up to which the span that is asked for goes, or from which on."""

    field_class = PartialDateFormField

    def __init__(self, *args, **kwargs):
        super().__init__(*args, widget=date_box("2016-09"), **kwargs)


class SinceFilter(DateFilter):
    def span(self, date):
        return date.earliest, datetime.date.max


class DayFormField(PartialDateFormField):
    """A box for one day, in any of the ways in which a partial date is written.

    Nobody knows what will be so on a day to come.
    """

    def to_python(self, value):
        try:
            date = super().to_python(value)
        except ValidationError:
            date = None  # it is no date at all
        if date is None or (date and (date.precision != "day" or date.mark)):
            raise ValidationError(_("Give one day, such as 2016-09-06."), "no_day")
        return date

    def validate(self, value):
        super().validate(value)
        if value and value.earliest > timezone.localdate():
            raise ValidationError(
                _("That day is still to come: choose today or a day before it."),
                "to_come",
            )


class DayFilter(django_filters.Filter):
    """The day as of which the record is shown.

    Which records and words that means is for the list, which knows the day anyway:
    here it is a box of the form, and a part of the query that other links keep.
    """

    field_class = DayFormField

    def __init__(self, **kwargs):
        super().__init__(widget=date_box("2016-09-06"), **kwargs)

    def filter(self, queryset, value):
        return queryset


class UntilFilter(DateFilter):
    def span(self, date):
        return datetime.date.min, date.latest
