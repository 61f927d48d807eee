"""The choice of a published record in the filters of a list.

A filter may follow relations to other records. Those on the way have to be published
too, or else a list would tell what is in somebody's draft.
"""

from functools import reduce
from operator import or_

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language, gettext_lazy as _

from trilateral.expressions import Text
from trilateral.fragments import kept
from trilateral.paths import leading_to
from trilateral.sorting import for_choosing, name_in_list
from trilateral.translations import columns_of, evident_language

# Records in a box to choose from; where there are more, one types.
MOST_CHOICES = 500
SELECTED = format_html(" {}", "selected")


class RecordBox(forms.Select):
    """The choice of a record among some, or where they are too many, of its name.

    Else a page would grow with the record. The choices are the same on all pages of a
    revision as of a day, and written here rather than by a template, which takes
    longer. Its field knows the day: what came later is not offered, though it is
    understood.
    """

    def render(self, name, value, attrs=None, renderer=None):
        attributes = flatatt(self.build_attrs(attrs, {"name": name}))
        value = "" if value is None else str(value)
        options = kept(("options", *self._key), self._options)
        if not options:
            hint = _("Type the whole name")
            box = '<input type="text" value="{}" placeholder="{}"{}>'
            return format_html(box, value, hint, attributes)
        if value:
            options = self._options(value)
        return format_html("<select{}>\n{}\n</select>", attributes, options)

    @property
    def _key(self):
        """What the choices depend on."""
        return self.choices.queryset.model._meta.label, self.choices.field.asked_day

    def _options(self, value=""):
        """The choices with one that is chosen; nothing if they are too many."""
        return format_html_join(
            "\n",
            '<option value="{}"{}{}>{}</option>',
            (
                (slug, SELECTED if slug == value else "", language, words)
                for slug, language, words in kept(("choices", *self._key), self._names)
            ),
        )

    def _names(self):
        """The slugs of the records, the languages of their names and these names.

        Nothing if they are too many.
        """
        day = self.choices.field.asked_day
        records = self.choices.queryset.begun_by(day)
        names = _names_of(records, MOST_CHOICES + 1, day)
        if len(names) > MOST_CHOICES:
            return ()
        empty = ("", "", str(self.choices.field.empty_label))
        return (empty, *((slug, _language_mark(name), name) for slug, name in names))


def _names_of(records, most, day):
    """The slugs and names of some records: [(slug, name)], ``most`` at the most.

    The names are those of a day, or of today.

    What is called as its columns say needs no object for that.
    """
    if name := getattr(records.model, "printed_field", None):
        return list(records.values_list("slug", Text(name))[:most])
    return [(each.slug, name_in_list(each, day)) for each in records[:most]]


def _language_mark(name):
    """The attribute of a name whose letters show that it is not in that of the page."""
    language = evident_language(name, get_language())
    return "" if language == get_language() else format_html(' lang="{}"', language)


class RecordChoiceField(django_filters.fields.ModelChoiceField):
    """A record that is told by its slug, or by its name as a list would have it."""

    widget = RecordBox

    def to_python(self, value):
        try:
            return super().to_python(value)
        except ValidationError:
            named = self._named(str(value).strip())
            if len(named) != 1:
                raise
            return named[0]

    def _named(self, name):
        """The records of a name in any language, two at most."""
        field = getattr(self.queryset.model, "printed_field", "label")
        columns = columns_of(field) if field != "label" else [field]
        same = [Q(**{f"{column}__iexact": name}) for column in columns]
        return self.queryset.filter(reduce(or_, same))[:2]


class RecordFilter(django_filters.ModelChoiceFilter):
    """A published record, named by its slug, to which one of some paths leads.

    Where what a path comes to first has a time of its own, ``begun`` makes of a day
    the condition that it may have begun by then: {path: function}.
    """

    field_class = RecordChoiceField

    def __init__(self, records, *paths, begun=None, **kwargs):
        self.records = records
        self.paths = paths
        self.begun = begun or {}
        super().__init__(to_field_name="slug", empty_label=_("any"), **kwargs)

    @property
    def field(self):
        field = super().field
        field.asked_day = self.parent.asked_day
        return field

    def get_queryset(self, request):
        return for_choosing(self.records.objects.published())

    def filter(self, queryset, value):
        if not value:
            return queryset
        return queryset.filter(
            reduce(or_, (self._leading_to(value, path) for path in self.paths))
        )

    def _leading_to(self, record, path):
        begun = self.begun.get(path)
        conditions = [begun(self.parent.asked_day)] if begun else []
        return leading_to(self.model, path, record, *conditions)
