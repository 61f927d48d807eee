"""What no test of a single thing can see: that everything is done in one way.

Each test lists what is not done so, and wants the list empty.
"""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.management import call_command
from django.db import models
from django.template.backends.django import get_installed_libraries
from django.template.library import import_library
from django.template.utils import get_app_template_dirs
from django.urls import URLPattern, get_resolver

from trilateral.dates import PartialDateField

ROOT = Path(settings.BASE_DIR)
APPS = ("trilateral", "offices", "seminars", "agreements")


# Models

MODELS = [
    model
    for app in APPS
    for model in apps.get_app_config(app).get_models()
    if not model.__name__.startswith("Historical")
]
FIELDS = [
    field
    for model in MODELS
    for field in model._meta.local_concrete_fields
    if not (issubclass(model, AbstractUser) and hasattr(AbstractUser, field.name))
]


def is_called_in_lower_case(thing):
    """But for an abbreviation such as SHA-256."""
    first = str(thing.verbose_name).split()[0]
    return first in (first.lower(), first.upper())


def is_named_after_its_kind(field):
    kinds = {
        ("is_", "has_"): models.BooleanField,
        ("_on",): PartialDateField,
        ("_at",): models.DateTimeField,
    }
    return field.is_relation or all(
        (field.name.startswith(signs) or field.name.endswith(signs))
        == isinstance(field, kind)
        for signs, kind in kinds.items()
    )


def test_models_say_what_they_are_called():
    names = {"verbose_name", "verbose_name_plural"}

    assert [m for m in MODELS if not names <= m._meta.original_attrs.keys()] == []


def test_models_and_fields_are_called_in_lower_case():
    things = [*FIELDS, *(model._meta for model in MODELS)]

    assert [each for each in things if not is_called_in_lower_case(each)] == []


def test_fields_are_named_after_their_kind():
    assert [field for field in FIELDS if not is_named_after_its_kind(field)] == []


def speaks_in_a_sentence(constraint):
    words = constraint.violation_error_message
    by_default = constraint.default_violation_error_message
    return words != by_default and str(words).endswith(".")


def test_constraints_are_named_after_their_model_and_speak_in_sentences():
    faults = [
        constraint.name
        for model in MODELS
        for constraint in model._meta.constraints
        if not constraint.name.startswith(f"{model._meta.db_table}_")
        or not speaks_in_a_sentence(constraint)
    ]

    assert faults == []


@pytest.mark.django_db
def test_migrations_are_up_to_date():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


# Files


def sources(*suffixes):
    """Our own files and what they hold, but for those that a machine has written."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_text()
        for folder in (*APPS, "templates", "tests", "deploy")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in suffixes and not {"migrations", "data"} & set(path.parts)
    }


def test_files_are_not_too_long():
    lengths = {
        path: len(source.splitlines())
        for path, source in sources(".py", ".html", ".css", ".js").items()
    }

    assert {path: length for path, length in lengths.items() if length > 300} == {}


def test_code_makes_no_html_by_hand():
    by_hand = re.compile(r"mark_safe\(|import .*\bmark_safe|SafeString|html_safe")

    assert [path for path, code in sources(".py").items() if by_hand.search(code)] == [
        "tests/test_consistency.py"
    ]


def test_code_writes_no_record_past_its_save():
    """Neither its history nor the public revision would know.

    The index of the search and the keys to sort by follow from the records.
    """
    past = re.compile(r"bulk_(create|update)\(|(objects|manager|\))\.update\(")
    code = {k: v for k, v in sources(".py").items() if not k.startswith("tests/")}

    assert [path for path, source in code.items() if past.search(source)] == [
        "trilateral/finding/index.py",
        "offices/models/offices.py",
    ]


# Templates

SAID_TO_BE_SAFE = re.compile(r"\|\s*safe(seq)?\b|\{%\s*autoescape\b")
INLINE = re.compile(
    r"<style|\sstyle\s*=|<script(?![^>]*\ssrc=)|<[^>]*\son\w+\s*=|javascript:",
    re.IGNORECASE,
)
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
LOAD = re.compile(r"\{%\s*load\s+(.*?)\s*%\}")
USE = re.compile(r"(?:\{%\s*|\|)(\w+)")
ERRORS = {f"{fault}.html" for fault in (400, 403, "403_csrf", 404, 405, 500)}


def views(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield getattr(pattern.callback, "view_class", None)
        else:
            yield from views(pattern.url_patterns)


def names_by_default():
    """The templates for which Django looks, though nothing names them."""
    for view in views(get_resolver().url_patterns):
        suffix = getattr(view, "template_name_suffix", None)
        source = getattr(view, "model", None) or getattr(view, "queryset", None)
        if suffix and source is not None:
            meta = getattr(source, "model", source)._meta
            yield f"{meta.app_label}/{meta.model_name}{suffix}.html"


def stands_in_for_a_package_s(name):
    folders = get_app_template_dirs("templates")
    return any(Path(folder, name).exists() for folder in folders)


def test_templates_are_used():
    users = [
        source
        for path, source in sources(".html", ".py").items()
        if not path.startswith("tests/")
    ]
    known = ERRORS | set(names_by_default())
    unused = [
        name
        for path in sources(".html")
        if not path.startswith("tests/")
        and (name := path.removeprefix("templates/")) not in known
        and not any(f'"{name}' in source for source in users)
        and not stands_in_for_a_package_s(name)
    ]

    assert unused == []


def test_templates_say_of_nothing_that_it_is_safe():
    templates = sources(".html").items()

    assert [path for path, html in templates if SAID_TO_BE_SAFE.search(html)] == []


def test_templates_hold_no_style_and_no_script():
    templates = sources(".html").items()

    assert [path for path, html in templates if INLINE.search(TAG.sub("…", html))] == []


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color: red">',
        "<style>",
        "<script>x</script>",
        "<script nonce=x>",
        '<a href="x" onclick="x">',
        '<a href="JavaScript:x">',
    ],
)
def test_inline_style_and_script_are_found(html):
    assert INLINE.search(html)


def test_templates_load_what_they_use_in_order():
    libraries = get_installed_libraries()
    faults = []
    for path, html in sources(".html").items():
        loaded = [name for names in LOAD.findall(html) for name in names.split()]
        used = set(USE.findall(html))
        if loaded != sorted(set(loaded)):
            faults.append((path, "not sorted", loaded))
        for name in loaded:
            library = import_library(libraries[name])
            if not used & {*library.tags, *library.filters}:
                faults.append((path, "not used", name))

    assert faults == []
