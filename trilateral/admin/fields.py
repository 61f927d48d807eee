"""How the fields of records and parts are laid out at the desk.

The site's first language is in sight, and each other one behind a line that opens,
so that a page is short and nothing that it asks for is missing.
"""

from django import forms
from django.conf import settings
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import (
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.core.exceptions import BadRequest
from django.db import models
from django.utils.text import capfirst
from translated_fields import to_attribute

from trilateral.admin.forms import Lines, row_number
from trilateral.records import Record
from trilateral.translations import (
    LANGUAGE_CODES,
    LanguageField,
    columns_of,
    language_of,
)

LANGUAGE_NAMES = dict(settings.LANGUAGES)

# Fields of the kit's own that stand side by side.
AS_PRINTED = ("as_printed", "as_printed_language")
PERSON_AS_PRINTED = ("name_as_printed", "title_as_printed", "as_printed_language")
PERIOD = ("starts_on", "ends_on", "first_seen_on", "last_seen_on")


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


def label_of(field):
    """The label of a field, with its language if it has one."""
    code = language_of(field)
    label = capfirst(field.verbose_name)
    return f"{label} ({LANGUAGE_NAMES[code]})" if code else label


class AmongRows:
    """A widget of links, for which what no row can have as a number is no error."""

    def value_from_datadict(self, data, files, name):
        chosen = super().value_from_datadict(data, files, name)
        if isinstance(chosen, list):
            return [_number_or_zero(each) for each in chosen]
        return _number_or_zero(chosen) if chosen else chosen


def _number_or_zero(text):
    # No row has it, so the field refuses it as a wrong choice.
    return text if row_number(text) is not None else "0"


class LinkWidget(AmongRows, AutocompleteSelect):
    """A link to a record."""


class LinksWidget(AmongRows, AutocompleteSelectMultiple):
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
        for _name, values in request.GET.lists():
            if any("\0" in value for value in values):
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

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = LinkWidget(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

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
