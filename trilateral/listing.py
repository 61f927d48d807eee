"""What the lists of the desk are narrowed by."""

import datetime

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from trilateral.dates import overlapping


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
