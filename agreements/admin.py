"""The desk for what was agreed, and what came of it."""

from django.contrib import admin
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from agreements.models import (
    ActionItem,
    ActionPlan,
    Agreement,
    AgreementRelation,
    AgreementText,
    DueDateChange,
    Memorandum,
    OtherAgreement,
    ProgressReport,
    Signature,
)
from trilateral.admin import PartAdmin, RecordAdmin
from trilateral.admin.fields import AS_PRINTED, PERSON_AS_PRINTED, Editing, first
from trilateral.admin.filters import SourcesFilter, TitleFilter, YearFilter
from trilateral.admin.forms import PartForm
from trilateral.admin.inlines import AddedHere, CitationInline, PartInline
from trilateral.admin.kinds import AnyKindAdmin, KindAdmin
from trilateral.records import free_slug
from trilateral.translations import columns_of

admin.site.register(
    [AgreementRelation, AgreementText, DueDateChange, ProgressReport, Signature],
    PartAdmin,
)


class AgreementRelationInline(PartInline):
    model = AgreementRelation
    fk_name = "agreement"
    verbose_name_plural = _("what it stands on: relations to other agreements")
    lines = [("kind", "other")]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("agreement", "other")


class SignatureInline(PartInline):
    model = Signature
    verbose_name_plural = _("who signed")
    lines = [
        ("office", "official", "capacity"),
        PERSON_AS_PRINTED,
        ("on_behalf_of", "signed_on"),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("office", "official")


class AgreementTextInline(PartInline):
    model = AgreementText
    lines = [("language", "grade"), "title", ("url", "file")]


class YearSignedFilter(YearFilter):
    date_field = "signed_on"


def fieldsets_of(*kind):
    """The fieldsets of an agreement, in the order in which an article tells it."""
    return [
        (_("What"), {"fields": [*kind, first("title"), AS_PRINTED]}),
        (_("Between whom"), {"fields": ["parties", "mechanism"]}),
        (_("Signing"), {"fields": ["signed_on", "signed_at", "place"]}),
        (_("Force"), {"fields": [("effective_on", "expires_on")]}),
        (_("About what"), {"fields": [first("summary")]}),
    ]


class AgreementAdmin(KindAdmin):
    list_display = ["__str__", "signed_on", "expires_on", "signed_at", "status"]
    list_filter = [
        "status",
        YearSignedFilter,
        ("mechanism", admin.RelatedOnlyFieldListFilter),
        ("parties", admin.RelatedOnlyFieldListFilter),
        ("signed_on", admin.EmptyFieldListFilter),
        ("expires_on", admin.EmptyFieldListFilter),
        TitleFilter,
        SourcesFilter,
    ]
    list_select_related = ["signed_at"]
    search_fields = [*columns_of("title"), "as_printed", "texts__title", "slug"]
    ordering = ["-signed_on", "-pk"]
    prepopulated_fields = {"slug": [first("title")]}
    fieldsets = fieldsets_of()
    translated = ["title", "summary"]
    inlines = [
        AgreementRelationInline,
        SignatureInline,
        AgreementTextInline,
        CitationInline,
    ]


admin.site.register(Memorandum, AgreementAdmin)


class NewItemForm(PartForm):
    """An item as it is put down on the page of its plan, from which it gets a slug."""

    def save(self, commit=True):
        if not self.instance.slug:
            words = f"{self.instance.plan.slug} {self.instance.number}"
            base = slugify(words.replace(".", "-"))
            self.instance.slug = free_slug(base, ActionItem.objects)
        return super().save(commit)


class ActionItemInline(AddedHere, Editing, admin.TabularInline):
    """The items of a plan: new ones, and those there are, behind their links."""

    model = ActionItem
    form = NewItemForm
    extra = 0
    show_change_link = True
    verbose_name_plural = _("what is to be done: the items")
    fields = ["number", first("title"), "area", "lead", "status"]

    def get_queryset(self, request):
        items = super().get_queryset(request).select_related("area", "lead")
        return items.order_by("number_key", "pk")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        # A table has headings in place of labels.
        field.widget.attrs["aria-label"] = field.label
        return field


@admin.register(ActionPlan)
class ActionPlanAdmin(AgreementAdmin):
    inlines = [
        AgreementRelationInline,
        SignatureInline,
        ActionItemInline,
        AgreementTextInline,
        CitationInline,
    ]


@admin.register(OtherAgreement)
class OtherAgreementAdmin(AgreementAdmin):
    list_display = ["__str__", "kind", *AgreementAdmin.list_display[1:]]
    list_filter = ["kind", *AgreementAdmin.list_filter]
    fieldsets = fieldsets_of("kind")


@admin.register(Agreement)
class AnyAgreementAdmin(AnyKindAdmin, OtherAgreementAdmin):
    places = [Memorandum, ActionPlan, OtherAgreement]


class DueDateChangeInline(PartInline):
    model = DueDateChange
    lines = [("changed_on", "due_on"), first("reason")]
    translated = ["reason"]


class ProgressReportInline(PartInline):
    model = ProgressReport
    lines = [("reported_on", "office", "state"), first("text"), ("url", "file")]
    translated = ["text"]


class YearDueFilter(YearFilter):
    title = _("year in which it was first due")
    date_field = "due_on"


@admin.register(ActionItem)
class ActionItemAdmin(RecordAdmin):
    list_display = ["__str__", "plan", "area", "lead", "due_on", "status"]
    list_filter = [
        "status",
        ("plan", admin.RelatedOnlyFieldListFilter),
        ("area", admin.RelatedOnlyFieldListFilter),
        ("lead", admin.RelatedOnlyFieldListFilter),
        YearDueFilter,
        ("due_on", admin.EmptyFieldListFilter),
        TitleFilter,
        SourcesFilter,
    ]
    list_select_related = ["plan", "area", "lead"]
    search_fields = [*columns_of("title"), "as_printed", "number", "slug"]
    ordering = ["-plan__signed_on", "-plan_id", "number_key", "pk"]
    prepopulated_fields = {"slug": [first("title")]}
    fieldsets = [
        (_("Where it stands"), {"fields": [("plan", "number", "area")]}),
        (
            _("What is to be done"),
            {"fields": [first("title"), first("description"), AS_PRINTED]},
        ),
        (_("By whom, and by when"), {"fields": ["lead", "partners", "due_on"]}),
        (_("What came of it"), {"fields": ["carried_out_by"]}),
    ]
    translated = ["title", "description"]
    inlines = [DueDateChangeInline, ProgressReportInline, CitationInline]
