"""The layers: nobody imports from a layer above its own.

kit <- offices <- seminars <- agreements <- frame. The package `trilateral` holds
both ends: the frame is what joins the apps, the kit is everything else in it and
knows no app. Names in strings (an app's label, a path of URLs) are not imports.
"""

import ast
from importlib.util import resolve_name
from pathlib import Path

import pytest
from django.conf import settings

# What requirements-dev.txt adds: a test without its tool is skipped, and says so.
TOOLS = {"babel", "hypothesis", "jsonschema", "openpyxl", "playwright", "time_machine"}

LAYERS = ("kit", "offices", "seminars", "agreements", "frame", "tests")
FRAME = {"settings", "urls", "views", "wsgi", "management", "contents", "offers"}

SOURCES = {
    path.relative_to(settings.BASE_DIR): path.read_text()
    for package in ("trilateral", "offices", "seminars", "agreements")
    for path in sorted(Path(settings.BASE_DIR, package).rglob("*.py"))
}


def layer_of(module):
    package, *rest = module.split(".")
    if package == "trilateral":
        return "frame" if rest and rest[0] in FRAME else "kit"
    return package


def imports_of(path, source):
    """Each module that a file imports, and each name that it imports from one."""
    package = ".".join(path.parts[:-1])
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = resolve_name("." * node.level + (node.module or ""), package)
            yield from (f"{module}.{alias.name}" for alias in node.names)


def imports_from_above(path, source):
    module = ".".join(path.with_suffix("").parts)
    own = LAYERS.index(layer_of(module))
    return [
        imported
        for imported in imports_of(path, source)
        if layer_of(imported) in LAYERS[own + 1 :]
    ]


def test_nothing_is_imported_from_a_layer_above():
    found = {path: imports_from_above(path, code) for path, code in SOURCES.items()}

    assert {path: imported for path, imported in found.items() if imported} == {}


def test_settings_are_never_imported_directly():
    found = {path: list(imports_of(path, code)) for path, code in SOURCES.items()}

    assert [
        (path, name)
        for path, imported in found.items()
        for name in imported
        if f"{name}.".startswith("trilateral.settings.")
    ] == []


def test_tests_can_be_read_without_the_tools_of_development():
    tests = Path(settings.BASE_DIR, "tests")
    demanding = {
        path.relative_to(tests).as_posix()
        for path in sorted(tests.rglob("*.py"))
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in imports_of(path, ast.unparse(node))
        if name.split(".")[0] in TOOLS
    }

    assert demanding == set()


@pytest.mark.parametrize(
    ("path", "source", "found"),
    [
        ("trilateral/dates.py", "import offices", ["offices"]),
        ("trilateral/dates.py", "import trilateral.urls", ["trilateral.urls"]),
        ("trilateral/dates.py", "from trilateral import urls", ["trilateral.urls"]),
        ("trilateral/dates.py", "from . import views as v", ["trilateral.views"]),
        ("trilateral/dates.py", "from .urls import x", ["trilateral.urls.x"]),
        ("trilateral/templatetags/x.py", "from .. import urls", ["trilateral.urls"]),
        ("offices/models/x.py", "def f():\n import seminars.x", ["seminars.x"]),
        ("offices/views.py", "from seminars.models import *", ["seminars.models.*"]),
        ("agreements/urls.py", "import os, trilateral.urls", ["trilateral.urls"]),
        ("trilateral/urls.py", "import tests", ["tests"]),
        ("trilateral/urls.py", "from trilateral import views, settings", []),
        ("trilateral/management/commands/x.py", "import agreements.models", []),
        ("agreements/models.py", "from offices.models import Office", []),
        ("offices/models/__init__.py", "from offices.models.users import User", []),
        ("offices/urls.py", "from trilateral import dates\nfrom . import views", []),
        ("offices/apps.py", "name = 'trilateral.urls'", []),
    ],
)
def test_imports_from_above_are_found(path, source, found):
    assert imports_from_above(Path(path), source) == found
