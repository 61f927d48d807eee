"""How a record and its parts are laid out at the desk.

The site's first language is in sight, and each other one behind a line that opens,
so that a page is short and nothing that it asks for is missing.
"""

from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import (
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.contrib.contenttypes.admin import GenericStackedInline
from django.core.exceptions import BadRequest
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from translated_fields import to_attribute

from trilateral.forms import Lines, PartForm
from trilateral.records import Record
from trilateral.sources import Citation
from trilateral.translations import LANGUAGE_CODES, LanguageField, columns_of

LANGUAGE_NAMES = dict(settings.LANGUAGES)


def first(name):
    """The column of a translated field that is in sight."""
    return columns_of(name)[0]


def in_other_languages(*names):
    """The rest of translated fields: a closed fieldset for each language."""
    return [
        (
            LANGUAGE_NAMES[code],
            {
                "fields": [to_attribute(name, code) for name in names],
                "classes": ["collapse"],
            },
        )
        for code in LANGUAGE_CODES[1:]
    ]


def language_of(field):
    """The language of a translated field's column, or None for any other field."""
    for code in LANGUAGE_CODES:
        name = field.name.removesuffix(to_attribute("", code))
        if name != field.name and hasattr(field.model, first(name)):
            return code
    return None


def label_of(field):
    """The label of a field, with its language if it has one."""
    code = language_of(field)
    label = capfirst(field.verbose_name)
    return f"{label} ({LANGUAGE_NAMES[code]})" if code else label


class LinksWidget(AutocompleteSelectMultiple):
    """Links to several records, each with its own cross to remove it."""

    def build_attrs(self, base_attrs, extra_attrs=None):
        # The cross that removes all at once is no list item in a list.
        attrs = super().build_attrs(base_attrs, extra_attrs)
        return {**attrs, "data-allow-clear": "false"}


class Editing(BaseModelAdmin):
    """Form fields as staff need them, on a page of their own as on another's."""

    formfield_overrides = {
        models.TextField: {"widget": Lines},
        LanguageField: {"widget": forms.TextInput(attrs={"size": "8"})},
    }

    def get_queryset(self, request):
        # PostgreSQL fails on what SQLite takes: a NUL in a filter or a search.
        if any("\0" in value for value in request.GET.values()):
            raise BadRequest
        return super().get_queryset(request)

    def get_autocomplete_fields(self, request):
        """Each link to a record: there may be thousands to choose from."""
        fields = (*self.opts.fields, *self.opts.many_to_many)
        return [
            field.name
            for field in fields
            if field.related_model and issubclass(field.related_model, Record)
        ]

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = LinksWidget(db_field, self.admin_site)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            # The pencil opens it too, and what is linked is not deleted in passing.
            field.widget.can_view_related &= not field.widget.can_change_related
            field.widget.can_delete_related = False
        if field and (code := language_of(db_field)):
            field.label = label_of(db_field)
            field.widget.attrs["lang"] = code
        if isinstance(field, forms.FileField):
            # Its box stands under a legend, which does not count as a label.
            field.widget.attrs["aria-label"] = field.label
        return field


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
            suffix = to_attribute("", language_of(field) or "-")
            facts[field.name.removesuffix(suffix)] = capfirst(field.verbose_name)
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
