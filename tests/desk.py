"""Browsers of the staff, and what they would send for a form of the desk."""

from django import forms
from django.test import Client
from django.urls import reverse

from offices.accounts import editors
from offices.models import User


def browser_of(username, *, is_administrator=False):
    user = User.objects.create(
        username=username, is_staff=True, is_superuser=is_administrator
    )
    if not is_administrator:
        user.groups.add(editors())
    browser = Client()
    browser.force_login(user)
    return browser


def address(model, page, *args):
    opts = model._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=args)


def errors(response):
    """All that the page says is wrong."""
    found = []
    for one in response.context["errors"]:
        # Of a form as such a text, of a field a list of texts.
        found += [one] if isinstance(one, str) else list(one)
    return found


def typed_in(response, **changes):
    """The fields of the page's form and of its inlines, with some typed anew."""
    typed = _values(response.context["adminform"].form)
    for inline in response.context["inline_admin_formsets"]:
        formset = inline.formset
        typed |= _values(formset.management_form)
        for form in formset.forms:
            typed |= _values(form)
    return {**typed, **changes}


def _values(form):
    values = {}
    for bound in form:
        value = bound.value()
        if isinstance(bound.field, forms.FileField):
            continue
        if value is None or value is False or value == []:
            continue
        if isinstance(value, list):
            value = [getattr(one, "pk", one) for one in value]
        # A partial date looks like a file to the test client, for it can read().
        values[bound.html_name] = str(value) if isinstance(value, str) else value
    return values


def added(typed, prefix, **fields):
    """The same with one more form of an inline, as its link to add another makes."""
    number = int(typed[f"{prefix}-TOTAL_FORMS"])
    new = {f"{prefix}-{number}-{name}": value for name, value in fields.items()}
    return {**typed, f"{prefix}-TOTAL_FORMS": number + 1, **new}
