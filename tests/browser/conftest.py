"""The site as it runs, with every kind of record in it, and a browser before it.

The browser is Debian's Chromium, or another one that is installed. A machine that
has none skips these tests; with REQUIRE_CHROMIUM=1 that is a failure.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psycopg2
import pytest
from django.conf import settings

from tests.full_history import full_history

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
# Root has no sandbox, and nothing may be asked of another host.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 60  # seconds for the site to answer


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def database_url(folder):
    """A database of its own, of the same kind as that of the other tests."""
    if not (url := os.environ.get("DATABASE_URL", "")).startswith("postgres"):
        return f"sqlite:///{folder / 'site.sqlite3'}"
    options = settings.DATABASES["default"]
    name = f"browser_{os.getpid()}"
    connection = psycopg2.connect(
        dbname="postgres", host=options["HOST"], user=options["USER"]
    )
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    connection.close()
    return f"{url.rpartition('/')[0]}/{name}"


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of a running site."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "full.json").write_text(json.dumps(full_history()))
    environment = os.environ | {
        "DATA_DIR": str(folder),
        "DATABASE_URL": database_url(folder),
    }

    def manage(*command):
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=settings.BASE_DIR,
            env=environment,
            check=True,
            capture_output=True,
        )

    manage("migrate", "--verbosity", "0")
    manage("set_up")
    manage("load_history", str(folder / "full.json"))
    port = free_port()
    options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "granian", *options, "trilateral.wsgi:application"],
            cwd=settings.BASE_DIR,
            env=environment,
            stdout=log,
            stderr=log,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            wait_for(f"{address}/readyz", Path(log.name))
            yield address
        finally:
            server.terminate()
            server.wait(PATIENCE)


def wait_for(address, log):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            return urlopen(address, timeout=PATIENCE).close()  # noqa: S310 - our own
        except URLError:
            time.sleep(0.1)
    raise TimeoutError(log.read_text())


@pytest.fixture(scope="session")
def browser():
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found is None and os.environ.get("REQUIRE_CHROMIUM") != "1":
        pytest.skip("no Chromium on this machine")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, site):
    """Opens a page of the site in a window of its own, and tells what went wrong.

    The page's ``faults`` are what its console says, answers that are errors, and
    requests to other hosts.
    """
    windows = []

    def open_page(path, **options):
        window = browser.new_context(base_url=site, **options)
        windows.append(window)
        page = window.new_page()
        page.faults = []
        page.on("console", lambda message: page.faults.append(message.text))
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("request", lambda request: note_other_host(page, request))
        page.goto(path)
        return page

    def note_other_host(page, request):
        if not request.url.startswith(site):
            page.faults.append(f"asks {request.url}")

    yield open_page
    for window in windows:
        window.close()
