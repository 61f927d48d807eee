"""What somebody else saved while a form was open, beside what was typed into it.

A form that was overtaken is not saved. It comes back with what was typed, brought
up to date where nothing was typed, and with a list of what the other has changed.
"""

import re
from typing import NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext

from trilateral.admin.forms import row_number


class Difference(NamedTuple):
    """One thing that the other changed, and what was typed in its place, if anything.

    Where nothing was, theirs is in the form now.
    """

    what: str
    theirs: str
    mine: str | None = None


class Conflict:
    """A form, with the forms of its parts, that was read before a newer save.

    ``form`` and ``formsets`` are bound to ``post`` and to what the database holds
    now. Making a Conflict brings ``post`` up to date.
    """

    def __init__(self, record, seen_version, form, formsets, post):
        self.record = record
        self.post = post
        self.saves = list(
            record.history.filter(version__gt=seen_version)
            .select_related("history_user")
            .order_by("history_date", "history_id")
        )
        before = self._before(type(form.instance), [form.instance.pk])
        self.differences = self._merged(form, before.get(form.instance.pk))
        for formset in formsets:
            self._merge_parts(formset)

    def _before(self, model, pks):
        """The versions of rows that the reader of the form had before them, by pk."""
        if not self.saves:
            return {}
        versions = model.history.filter(
            id__in=pks, history_date__lt=self.saves[0].history_date
        )
        return {row.id: row for row in versions.order_by("history_date", "history_id")}

    def _merged(self, form, before, prefix=""):
        """How a form differs from what is now, after taking over what it can."""
        differences = []
        now = values_of(form.instance, form.fields)
        was = values_of(before, form.fields) if before else {}
        for name in now:
            field, key = form.fields[name], form.add_prefix(name)
            typed = field.widget.value_from_datadict(form.data, form.files, key)
            if name in was and was[name] == now[name]:
                continue
            if not field.has_changed(now[name], typed):
                continue
            mine = None
            if name in was and not field.has_changed(was[name], typed):
                _type_in(self.post, key, field, now[name])
            else:
                mine = _shown(field, typed)
            what = f"{prefix}{field.label}"
            differences.append(Difference(what, _shown(field, now[name]), mine))
        return differences

    def _merge_parts(self, formset):
        """Put the parts as they are now, with what was typed, in place of the forms."""
        name = formset.model._meta.verbose_name
        parts = {part.pk: part for part in formset.get_queryset()}
        forms_by_pk = {_pk_typed(form): form for form in formset.initial_forms}
        before = self._before(formset.model, forms_by_pk.keys() | parts.keys())
        rows = []
        for pk, part in parts.items():
            prefix = f"{capfirst(name)} “{part}”: "
            if form := forms_by_pk.get(pk):
                if form.has_changed():
                    self.differences += self._merged(form, before.get(pk), prefix)
                rows.append(_typed(self.post, form))
            else:
                rows.append(_as_typed(formset, part))
                what = f"{capfirst(name)} “{part}”"
                self.differences.append(Difference(what, gettext("added")))
        added = [_typed(self.post, form) for form in formset.extra_forms]
        for pk, form in forms_by_pk.items():
            if pk not in parts:
                added += self._orphaned(form, before.get(pk), name)
        _put_rows(self.post, formset, rows, added)

    def _orphaned(self, form, before, name):
        """The rows to be added anew for a part that the other has removed."""
        what = f"{capfirst(name)} “{before.instance if before else '?'}”"
        was = values_of(before, form.fields) if before else {}
        touched = any(
            form.fields[name].has_changed(value, form[name].data)
            for name, value in was.items()
        )
        mine = gettext("changed; it will be added again") if touched else None
        self.differences.append(Difference(what, gettext("removed"), mine))
        return [_typed(self.post, form) | {"id": [""]}] if touched else []


def values_of(row, names):
    """What the fields of a row, or of a former version of it, hold."""
    model = getattr(row, "instance_type", type(row))  # a version knows its model
    values = {}
    for field in (*model._meta.concrete_fields, *model._meta.many_to_many):
        if field.name not in names:
            continue
        if not field.many_to_many:
            values[field.name] = field.value_from_object(row)
        elif isinstance(row, model):
            values[field.name] = [one.pk for one in getattr(row, field.name).all()]
        else:
            attribute = f"{field.m2m_reverse_field_name()}_id"
            links = getattr(row, field.name).all()
            values[field.name] = [getattr(link, attribute) for link in links]
    return values


def _shown(field, typed):
    """A value from a form as people read it."""
    try:
        value = field.clean(typed)
    except ValidationError:
        value = typed
    if isinstance(field, forms.ChoiceField) and not hasattr(field, "queryset"):
        value = dict(field.choices).get(value, value)
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, QuerySet):
        return ", ".join(str(one) for one in value)
    return "" if value is None else str(value)


def _type_in(post, key, field, value):
    """Put a value into a form, as if it had been typed there."""
    value = field.prepare_value(value)
    if isinstance(field, forms.BooleanField):
        post.setlist(key, ["on"] if value else [])
    elif isinstance(value, list):
        post.setlist(key, [str(one) for one in value])
    else:
        post[key] = "" if value is None else str(value)


def _pk_typed(form):
    """The primary key that the form of a part came with, or None."""
    return row_number(form["id"].data or "")


def _typed(post, form):
    """What was typed into the form of a part, by the names of its fields."""
    start = f"{form.prefix}-"
    return {
        key.removeprefix(start): values
        for key, values in post.lists()
        if key.startswith(start)
    }


def _as_typed(formset, part):
    """A part as if it had been typed into a form."""
    post = QueryDict(mutable=True)
    form = formset.empty_form
    for name, value in values_of(part, form.fields).items():
        _type_in(post, name, form.fields[name], value)
    return dict(post.lists())


def _put_rows(post, formset, rows, added):
    """Number the forms of a formset anew: those of the parts there are, then others."""
    form_key = re.compile(rf"{re.escape(formset.prefix)}-\d+-")
    for key in [key for key in post if form_key.match(key)]:
        del post[key]
    for number, row in enumerate(rows + added):
        for name, values in row.items():
            post.setlist(f"{formset.prefix}-{number}-{name}", values)
    post[f"{formset.prefix}-INITIAL_FORMS"] = str(len(rows))
    post[f"{formset.prefix}-TOTAL_FORMS"] = str(len(rows) + len(added))
