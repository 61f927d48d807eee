"""The desk for what happened: an event is one page, told as an article tells it."""

from django import forms
from django.contrib import admin
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from seminars.models import (
    AgendaItem,
    Event,
    EventTitle,
    HeadsMeeting,
    Material,
    OtherEvent,
    Outcome,
    Participation,
    Seminar,
    Series,
    Topic,
)
from trilateral.admin import PartAdmin, RecordAdmin
from trilateral.admin.fields import AS_PRINTED, PERSON_AS_PRINTED, AmongRows, first
from trilateral.admin.filters import NameFilter, SourcesFilter, TitleFilter, YearFilter
from trilateral.admin.inlines import CitationInline, PartInline
from trilateral.admin.kinds import AnyKindAdmin, KindAdmin
from trilateral.translations import columns_of


@admin.register(Series)
class SeriesAdmin(RecordAdmin):
    list_display = ["__str__", "mechanism", "status"]
    list_filter = ["status", SourcesFilter]
    list_select_related = ["mechanism"]
    search_fields = [*columns_of("name"), "as_printed", "slug"]
    prepopulated_fields = {"slug": [first("name")]}
    fieldsets = [(_("What"), {"fields": [first("name"), AS_PRINTED, "mechanism"]})]
    translated = ["name"]


@admin.register(Topic)
class TopicAdmin(RecordAdmin):
    list_display = ["__str__", "name_zh_hans", "name_ru", "name_mn", "status"]
    list_filter = [
        "status",
        NameFilter,
    ]
    search_fields = [*columns_of("name"), "as_printed", "slug"]
    prepopulated_fields = {"slug": [first("name")]}
    fieldsets = [(_("What"), {"fields": [first("name"), AS_PRINTED]})]
    translated = ["name"]


class EventTitleInline(PartInline):
    model = EventTitle
    verbose_name_plural = _("how else it is called: other titles")
    lines = [("title", "language")]
    classes = ["collapse"]


class ParticipationInline(PartInline):
    model = Participation
    verbose_name_plural = _("who came")
    lines = [
        ("office", "official", "capacity"),
        PERSON_AS_PRINTED,
        ("is_chair", "is_head_of_delegation", "is_speaker", "is_observer"),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("office", "official")


class SpeakersWidget(AmongRows, forms.CheckboxSelectMultiple):
    """A box for each who came."""


class SpeakersField:
    """Lets an agenda item choose its speakers among those who came to its event."""

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        came = Participation.objects.filter(event=request.event)
        kwargs["queryset"] = came.select_related("office", "official").order_by("pk")
        kwargs["widget"] = SpeakersWidget
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        # Asked for once, and not once for each item of the agenda.
        field.choices = [(one.pk, str(one)) for one in kwargs["queryset"]]
        if not field.choices:
            field.help_text = _(
                "Save the event with those who came first; then choose among them here."
            )
        return field


class AgendaItemInline(SpeakersField, PartInline):
    model = AgendaItem
    verbose_name_plural = _("what was said: the agenda")
    lines = [("order", "kind"), first("title"), "speakers", AS_PRINTED]
    translated = ["title"]

    def get_formset(self, request, obj=None, **kwargs):
        request.event = obj
        return super().get_formset(request, obj, **kwargs)


class OutcomeInline(PartInline):
    model = Outcome
    verbose_name_plural = _("what was agreed: the outcomes")
    lines = [("order", "kind"), first("text"), AS_PRINTED]
    translated = ["text"]


class MaterialInline(PartInline):
    model = Material
    verbose_name_plural = _("what is kept: the materials")
    lines = [("kind", "credit"), first("title"), ("url", "file")]
    translated = ["title"]


class YearHeldFilter(YearFilter):
    date_field = "starts_on"


def fieldsets_of(*kind):
    """The fieldsets of an event, in the order in which an article tells it."""
    return [
        (
            _("What"),
            {
                "fields": [
                    *kind,
                    first("title"),
                    ("series", "edition"),
                    AS_PRINTED,
                    "mechanism",
                ]
            },
        ),
        (_("When"), {"fields": [("starts_on", "ends_on", "event_status")]}),
        (_("Where"), {"fields": [("place", "mode"), first("venue")]}),
        (
            _("By whom, and within what"),
            {"fields": ["host", "co_organisers", "held_during"]},
        ),
        (_("About what"), {"fields": ["topics", first("summary")]}),
    ]


class EventAdmin(KindAdmin):
    list_display = [
        "__str__",
        "edition",
        "starts_on",
        "ends_on",
        "place",
        "participations",
        "status",
    ]
    list_filter = [
        "status",
        "event_status",
        YearHeldFilter,
        ("series", admin.RelatedOnlyFieldListFilter),
        ("topics", admin.RelatedOnlyFieldListFilter),
        ("edition", admin.EmptyFieldListFilter),
        ("starts_on", admin.EmptyFieldListFilter),
        ("place", admin.EmptyFieldListFilter),
        TitleFilter,
        SourcesFilter,
    ]
    list_select_related = ["place"]
    search_fields = [*columns_of("title"), "as_printed", "slug"]
    ordering = ["-starts_on", "-pk"]
    prepopulated_fields = {"slug": [first("title")]}
    fieldsets = fieldsets_of()
    translated = ["title", "venue", "summary"]
    inlines = [
        ParticipationInline,
        AgendaItemInline,
        OutcomeInline,
        MaterialInline,
        EventTitleInline,
        CitationInline,
    ]

    def get_queryset(self, request):
        came = Participation.objects.filter(event=OuterRef("pk")).order_by()
        number = came.values("event").annotate(number=Count("pk")).values("number")
        return (
            super().get_queryset(request).annotate(came=Coalesce(Subquery(number), 0))
        )

    @admin.display(description=_("participations"), ordering="came")
    def participations(self, event):
        return event.came


admin.site.register([Seminar, HeadsMeeting], EventAdmin)


@admin.register(OtherEvent)
class OtherEventAdmin(EventAdmin):
    list_display = ["__str__", "kind", *EventAdmin.list_display[2:]]
    list_filter = ["kind", *EventAdmin.list_filter]
    fieldsets = fieldsets_of("kind")


@admin.register(Event)
class AnyEventAdmin(AnyKindAdmin, OtherEventAdmin):
    places = [Seminar, HeadsMeeting, OtherEvent]


@admin.register(AgendaItem)
class AgendaItemAdmin(SpeakersField, PartAdmin):
    def get_form(self, request, obj=None, **kwargs):
        # Kept by the request: the threads of the server share this object.
        request.event = obj and obj.event
        return super().get_form(request, obj, **kwargs)


admin.site.register([EventTitle, Participation, Outcome, Material], PartAdmin)
