"""The desk for why we believe it."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from trilateral.admin.filters import YearFilter
from trilateral.admin.pages import RecordAdmin
from trilateral.sources import Source


class YearPublishedFilter(YearFilter):
    date_field = "published_on"


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    list_display = ["title", "publisher", "language", "published_on", "kind", "status"]
    list_filter = [
        "status",
        "kind",
        "reliability",
        "language",
        YearPublishedFilter,
        ("url", admin.EmptyFieldListFilter),
        ("archive_url", admin.EmptyFieldListFilter),
    ]
    search_fields = ["title", "publisher", "url", "slug"]
    ordering = ["-published_on", "-pk"]
    prepopulated_fields = {"slug": ["title"]}
    fieldsets = [
        (
            _("What"),
            {"fields": ["title", ("kind", "language"), "publisher", "published_on"]},
        ),
        (_("Where to find it"), {"fields": ["url", "archive_url", "accessed_on"]}),
        (
            _("How far to trust it"),
            {"fields": ["reliability", "translation_of", "translated_from"]},
        ),
    ]
