"""What all tests share: where files go, and how hypothesis looks for cases."""

import importlib.util

import pytest
from django.db import transaction
from django.test import Client
from django.utils import translation

from tests import factories
from tests.documents import SHIPPED, load_document
from tests.nesting import nesting_faults
from trilateral import fragments
from trilateral.interchange.reading import parse

if importlib.util.find_spec("hypothesis"):
    import hypothesis

    # The same cases at every run, so that a test does not fail by chance; the
    # profile "search" (--hypothesis-profile=search) looks for new ones.
    hypothesis.settings.register_profile("same", derandomize=True, deadline=None)
    hypothesis.settings.register_profile("search", max_examples=2000, deadline=None)
    hypothesis.settings.load_profile("same")


@pytest.fixture(autouse=True)
def _files_in_a_folder_of_their_own(settings, tmp_path):
    settings.MEDIA_ROOT = settings.DATA_DIR = tmp_path


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    """To hash one as it is done in earnest takes long, on purpose."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _language_of_its_own():
    """A request leaves its language behind, and addresses are made in it."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def _pieces_of_its_own():
    """A test ends with its database as it was, also the public revision."""
    fragments.shelf.clear()


@pytest.fixture(autouse=True)
def _pages_that_nest(monkeypatch):
    """Whatever page a test asks for, its elements stand as HTML wants it."""
    ask = Client.request

    def request(self, **options):
        response = ask(self, **options)
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        if is_page and not options["PATH_INFO"].startswith("/admin/"):
            assert nesting_faults(response.text) == []
        return response

    monkeypatch.setattr(Client, "request", request)


@pytest.fixture(scope="module")
def _shipped_history(django_db_setup, django_db_blocker):
    """It is loaded once, for all tests of a module, and taken back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_document(parse(SHIPPED.read_text()))
        yield
        transaction.set_rollback(True)


# Of then and now: who was renamed, and who went on, after 6 September 2016.


@pytest.fixture
def office():
    """One that was renamed after the day."""
    office = factories.make_office("Old Office", label="NEW", slug="renamed")
    office.names.update(ends_on="2018-08-27", abbreviation="OLD")
    factories.make_office_name(
        office=office, name="New Office", abbreviation="NEW", starts_on="2018-08-28"
    )
    return office


@pytest.fixture
def official(office):
    """One who headed the office before its renaming and after it."""
    official = factories.make_official(name_en="Shen Changyu")
    factories.make_position(
        official=official,
        office=office,
        is_head=True,
        title_en="Head",
        starts_on="2014",
        last_seen_on="2024-07-09",
    )
    return official
