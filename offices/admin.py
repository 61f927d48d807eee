"""The desk for who takes part."""

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from offices.models import (
    Country,
    Mechanism,
    Membership,
    Office,
    OfficeName,
    Official,
    Place,
    PlaceName,
    Position,
    Spelling,
    Succession,
    User,
)
from trilateral.admin import PartAdmin, RecordAdmin
from trilateral.admin.fields import AS_PRINTED, PERIOD, Editing, first
from trilateral.admin.filters import NameFilter, SourcesFilter
from trilateral.admin.inlines import AddedHere, CitationInline, PartInline
from trilateral.translations import columns_of

admin.site.register(
    [Membership, OfficeName, PlaceName, Position, Spelling, Succession], PartAdmin
)


class OfficeNameInline(PartInline):
    model = OfficeName
    lines = ["name", ("language", "abbreviation", "usage"), PERIOD]


class PositionInline(PartInline):
    model = Position
    lines = [
        ("office", "official"),
        first("title"),
        ("is_head", "is_acting"),
        PERIOD,
        AS_PRINTED,
    ]
    translated = ["title"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("office", "official")


class OfficialPositionInline(AddedHere, PositionInline):
    """The posts of an official; each is a part of its office."""


class SuccessionInline(PartInline):
    model = Succession
    fk_name = "predecessor"
    lines = [("kind", "successor", "happened_on")]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("predecessor", "successor")


@admin.register(Office)
class OfficeAdmin(RecordAdmin):
    list_display = ["label", "kind", "country", "seat", "status"]
    list_filter = [
        "status",
        "kind",
        ("country", admin.RelatedOnlyFieldListFilter),
        ("seat", admin.EmptyFieldListFilter),
        ("website", admin.EmptyFieldListFilter),
        SourcesFilter,
    ]
    list_select_related = ["country", "seat"]
    search_fields = ["label", "slug", "names__name", "names__abbreviation"]
    prepopulated_fields = {"slug": ["label"]}
    fieldsets = [
        (_("What"), {"fields": ["label", "kind"]}),
        (_("Where"), {"fields": [("country", "seat"), "parent", "website"]}),
    ]
    inlines = [OfficeNameInline, PositionInline, SuccessionInline, CitationInline]


class SpellingInline(PartInline):
    model = Spelling
    lines = [("name", "language", "origin")]


@admin.register(Official)
class OfficialAdmin(RecordAdmin):
    list_display = ["__str__", "name_zh_hans", "name_ru", "name_mn", "status"]
    list_filter = [
        "status",
        ("positions__office", admin.RelatedOnlyFieldListFilter),
        NameFilter,
        SourcesFilter,
    ]
    search_fields = [*columns_of("name"), "as_printed", "spellings__name", "slug"]
    prepopulated_fields = {"slug": [first("name")]}
    fieldsets = [(_("Who"), {"fields": [first("name"), AS_PRINTED, "name_order"]})]
    translated = ["name"]
    inlines = [SpellingInline, OfficialPositionInline, CitationInline]


@admin.register(Country)
class CountryAdmin(RecordAdmin):
    list_display = ["code", "__str__", "status"]
    list_filter = ["status", SourcesFilter]
    search_fields = ["code", "slug", *columns_of("name"), "as_printed"]
    prepopulated_fields = {"slug": [first("name")]}
    fieldsets = [(_("What"), {"fields": [first("name"), AS_PRINTED, "code"]})]
    translated = ["name"]


class PlaceNameInline(PartInline):
    model = PlaceName
    lines = [("name", "language")]


@admin.register(Place)
class PlaceAdmin(RecordAdmin):
    list_display = ["__str__", "country", "status"]
    list_filter = [
        "status",
        ("country", admin.RelatedOnlyFieldListFilter),
        SourcesFilter,
    ]
    list_select_related = ["country"]
    search_fields = [*columns_of("name"), "as_printed", "names__name", "slug"]
    prepopulated_fields = {"slug": [first("name")]}
    fieldsets = [(_("What"), {"fields": [first("name"), AS_PRINTED, "country"]})]
    translated = ["name"]
    inlines = [PlaceNameInline, CitationInline]


class MembershipInline(PartInline):
    model = Membership
    lines = ["office", PERIOD]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("mechanism", "office")


@admin.register(Mechanism)
class MechanismAdmin(RecordAdmin):
    list_display = ["__str__", "started_on", "ended_on", "status"]
    list_filter = ["status", SourcesFilter]
    search_fields = [*columns_of("name"), "as_printed", "slug"]
    prepopulated_fields = {"slug": [first("name")]}
    fieldsets = [
        (_("What"), {"fields": [first("name"), AS_PRINTED, first("description")]}),
        (_("When"), {"fields": [("started_on", "ended_on")]}),
    ]
    translated = ["name", "description"]
    inlines = [MembershipInline, CitationInline]


# What an editor may do follows from the models: see accounts.py.
admin.site.unregister(Group)


@admin.register(User)
class StaffAdmin(Editing, UserAdmin):
    list_display = ["username", "office", "is_active", "is_superuser", "last_login"]
    list_filter = ["is_active", "is_superuser", "groups", "office"]
    list_select_related = ["office"]
    filter_horizontal = []
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Who"), {"fields": ["first_name", "last_name", "email", "office"]}),
        (
            _("What they may do"),
            {"fields": ["is_active", "is_staff", "groups", "is_superuser"]},
        ),
    ]
    add_fieldsets = [
        *UserAdmin.add_fieldsets,
        (_("What they may do"), {"fields": ["office", "is_staff", "groups"]}),
    ]

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        kwargs["widget"] = forms.CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)
