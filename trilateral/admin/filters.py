"""What the lists of the desk are narrowed by."""

import datetime

from django.conf import settings
from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from translated_fields import to_attribute

from trilateral.dates import overlapping
from trilateral.translations import LANGUAGE_CODES


class YearFilter(admin.SimpleListFilter):
    """The records of a year, by a partial date that a subclass names."""

    title = _("year")
    parameter_name = "year"
    date_field = None

    def lookups(self, request, model_admin):
        earliest = f"{self.date_field}_earliest"
        dates = model_admin.get_queryset(request).dates(earliest, "year", order="DESC")
        return [(str(date.year), str(date.year)) for date in dates]

    def queryset(self, request, queryset):
        if self.value() not in dict(self.lookup_choices):
            return queryset
        year = int(self.value())
        span = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        return queryset.filter(overlapping(self.date_field, *span))


class MissingTextFilter(admin.SimpleListFilter):
    """The records whose name or title is yet to be written in a language."""

    title = _("missing text")
    parameter_name = "missing"
    name = None

    def lookups(self, request, model_admin):
        return settings.LANGUAGES

    def queryset(self, request, queryset):
        if self.value() not in LANGUAGE_CODES:
            return queryset
        return queryset.filter(**{to_attribute(self.name, self.value()): ""})


class NameFilter(MissingTextFilter):
    title = _("missing name")
    name = "name"


class TitleFilter(MissingTextFilter):
    title = _("missing title")
    name = "title"


class SourcesFilter(admin.SimpleListFilter):
    """The records that rest on a source, or that are yet to be given one."""

    title = _("sources")
    parameter_name = "sources"

    def lookups(self, request, model_admin):
        return [("without", _("without a source")), ("with", _("with a source"))]

    def queryset(self, request, queryset):
        if self.value() not in {"with", "without"}:
            return queryset
        is_missing = self.value() == "without"
        return queryset.filter(citations__isnull=is_missing).distinct()
