"""A first visit is light: a page and all that comes with it, as they are sent."""

import gzip
import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.core.management import call_command

from tests.documents import SHIPPED
from trilateral.translations import LANGUAGE_CODES

PAGES = ("", "seminars/", "seminars/seminar-4-2016/")
MOST = 25 * 1024  # bytes


def test_a_first_visit_is_light(client, db):
    call_command("load_history", SHIPPED, verbosity=0)

    weights = {
        address: weight(client, address)
        for address in [f"/{code}/{page}" for code in LANGUAGE_CODES for page in PAGES]
    }

    assert {page: size for page, size in weights.items() if size > MOST} == {}


def weight(client, address):
    """What a page and the files that it names weigh, compressed one by one."""
    html = client.get(address).content
    names = set(re.findall(rb'(?:href|src)="/static/([^"]+)"', html))
    assert len(names) > 1
    files = [Path(finders.find(name.decode())).read_bytes() for name in names]
    return sum(len(gzip.compress(each)) for each in [html, *files])
