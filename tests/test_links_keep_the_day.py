"""Whoever asked for a day goes on through the record as of that day."""

import json
from collections import deque
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]

DAY = "2018-10-18"
SITE = "http://testserver"
# What is had as of today alone, or is the same on all days.
OF_NO_DAY = ("/static/", "/data/", "/files/", "/sitemap.xml", "/en/feed.atom")
# Those by which machines know a thing on all days.
IDENTITIES = {"WebSite", "Dataset", "DataDownload"}


class Ways(HTMLParser):
    """Where a page leads: by links, by forms, and in what it says to machines."""

    def __init__(self, html):
        super().__init__()
        self.links, self.forms, self.data = [], [], ""
        self.is_data = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "a":
            self.links.append(attrs["href"])
        elif tag == "form":
            self.forms.append((attrs["action"], {}))
        elif tag in {"input", "select"} and "name" in attrs:
            self.forms[-1][1][attrs["name"]] = attrs.get("value")
        self.is_data = attrs.get("type") == "application/ld+json"

    def handle_data(self, data):
        if self.is_data:
            self.data += data


def addresses_in(data):
    """The addresses of pages in what is said to machines."""
    if isinstance(data, list):
        for each in data:
            yield from addresses_in(each)
    elif isinstance(data, dict):
        if not (data.keys() & {"url", "item"} and data.get("@type") in IDENTITIES):
            yield from (data[key] for key in ("url", "item") if key in data)
        for each in data.values():
            yield from addresses_in(each)


def query_of(address):
    return dict(parse_qsl(urlsplit(address).query))


def is_internal(address):
    parts = urlsplit(address)
    host = f"{parts.scheme}://{parts.netloc}"
    is_here = host in {SITE, SITE.replace("http", "webcal")}
    return is_here and not parts.path.startswith(OF_NO_DAY)


def leads_to_today(page, address):
    """Whether it is the same page, or the same in another language, of today."""
    same = urlsplit(page).path == urlsplit(address).path
    return same and query_of(page) == {"on": DAY, **query_of(address)}


def lost(page, ways):
    """What of the ways of a page loses the day."""
    data = json.loads(ways.data) if ways.data else {}
    for link in {*ways.links, *addresses_in(data)}:
        address = urldefrag(urljoin(page, link)).url
        if (
            is_internal(address)
            and query_of(address).get("on") != DAY
            and not leads_to_today(page, address)
        ):
            yield f"{page}: {address}"
    for action, fields in ways.forms:
        if fields.get("on") != DAY:
            yield f"{page}: the form for {action}"


def test_everything_keeps_the_day(client):
    start = f"{SITE}/en/?on={DAY}"
    seen, queue, faults = {start}, deque([start]), []

    while queue:
        page = queue.popleft()
        response = client.get(page.removeprefix(SITE))
        assert response.status_code == 200, page
        if not response.headers["Content-Type"].startswith("text/html"):
            continue
        ways = Ways(response.text)
        faults += lost(page, ways)
        for link in ways.links:
            address = urldefrag(urljoin(page, link)).url
            if address.startswith(f"{SITE}/en/") and address not in seen:
                seen.add(address)
                is_file = "." in urlsplit(address).path
                if not is_file and query_of(address).get("on") == DAY:
                    queue.append(address)

    assert faults == []
    assert len(seen) > 100
