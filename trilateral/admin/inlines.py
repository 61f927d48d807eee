"""The parts of a record and its sources, on the page of the record."""

from django import forms
from django.contrib import admin
from django.contrib.contenttypes.admin import GenericStackedInline
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from trilateral.admin.fields import Editing, first
from trilateral.admin.forms import PartForm
from trilateral.sources import Citation
from trilateral.translations import columns_of, field_name_of


class PartInline(Editing, admin.StackedInline):
    """Parts on the page of their record, each with a link to a page of its own.

    ``lines`` are in sight, ``translated`` the fields that have more languages; both
    without the remarks, which every part has.
    """

    form = PartForm
    extra = 0
    show_change_link = True
    lines = ()
    translated = ()

    def get_fieldsets(self, request, obj=None):
        more = [column for name in self.translated for column in columns_of(name)[1:]]
        return [
            (None, {"fields": self.lines}),
            (
                _("Other languages and remarks") if more else _("Remarks"),
                {
                    "fields": [*more, *columns_of("note")],
                    "classes": ["collapse"],
                    "description": _(
                        "Sources of this alone: save first, then follow its link."
                    ),
                },
            ),
        ]


class AddedHere:
    """For an inline on a page whose version does not count for what it holds.

    What is there is changed on its own page; here it would be overwritten unseen.
    """

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class Facts(forms.Select):
    """A choice among the fields of a model, which keeps any other that was cited."""

    def __init__(self, model):
        super().__init__(choices=[("", _("all of it")), *facts_of(model)])

    def optgroups(self, name, value, attrs=None):
        known = {fact for fact, label in self.choices}
        self.choices += [(fact, fact) for fact in value if fact not in known]
        return super().optgroups(name, value, attrs)


def facts_of(model):
    """The names and labels of the fields of which a source can tell something."""
    facts = {}
    for field in (*model._meta.fields, *model._meta.many_to_many):
        if field.editable and field.name not in {"id", "slug", "status"}:
            facts[field_name_of(field)] = capfirst(field.verbose_name)
    return facts.items()


class CitationInline(Editing, GenericStackedInline):
    """The sources that a record or a part of one rests on."""

    model = Citation
    form = PartForm
    extra = 0
    verbose_name = _("source")
    verbose_name_plural = _("sources")
    fieldsets = [
        (None, {"fields": ["source", ("about", "basis", "locator"), first("note")]}),
        (
            _("Other languages"),
            {"fields": columns_of("note")[1:], "classes": ["collapse"]},
        ),
    ]

    def get_queryset(self, request):
        # A citation says its name with that of its subject.
        return super().get_queryset(request).prefetch_related("subject", "source")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "about":
            kwargs["widget"] = Facts(self.parent_model)
        return super().formfield_for_dbfield(db_field, request, **kwargs)
