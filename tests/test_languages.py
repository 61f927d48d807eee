"""Each language of the interface, read through: the pages of the shipped history.

What a page says in the reader's language is in the script of that language; what is in
another one says so with ``lang``, so that it is read aloud, set and hyphenated rightly.
"""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from tests.nesting import VOID
from trilateral.translations import LANGUAGE_CODES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]

LATIN, CYRILLIC, HAN = "[A-Za-z]", "[Ѐ-ӿ]", "[㐀-鿿]"
SCRIPTS = {"en": LATIN, "zh-hans": HAN, "ru": CYRILLIC, "mn": CYRILLIC}
ANY_LETTER = f"{LATIN}|{CYRILLIC}|{HAN}"
# Addresses, names of formats and short names that are the same in every language.
INTERNATIONAL = re.compile(
    r"https?://\S+|\b[\w-]+(\.[\w-]+)+\b|\bJSON Schema\b|\b[A-Z-]{2,}s?\b|\b\w\b"
    r"|\b(BibTeX|Markdown|iCalendar|Atom|Sitemap|Excel)\b"
)
SPOKEN = {"alt", "title", "aria-label", "placeholder"}


class Reader(HTMLParser):
    """Notes each text of a page with the language that the page says it is in."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.texts = []

    def _attributes(self, tag, attrs):
        attributes = dict(attrs)
        before = self.open[-1][1] if self.open else ""
        language = attributes.get("lang", before)
        self.texts += [
            (language, attributes[name]) for name in SPOKEN & attributes.keys()
        ]
        return language

    def handle_starttag(self, tag, attrs):
        language = self._attributes(tag, attrs)
        if not VOID.fullmatch(tag):
            self.open.append((tag, language))

    def handle_startendtag(self, tag, attrs):
        self._attributes(tag, attrs)

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tag, language = self.open[-1] if self.open else ("", "")
        if tag not in {"script", "style", "title"}:
            self.texts.append((language, data))


def strangers(page):
    """The texts of a page without a letter of the script of their language."""
    reader = Reader()
    reader.feed(page)
    return [
        (language, " ".join(text.split()))
        for language, text in reader.texts
        if re.search(ANY_LETTER, left := INTERNATIONAL.sub("", text))
        and not re.search(SCRIPTS.get(language, ANY_LETTER), left)
    ]


def pages_from(client, address):
    """Pages to which links lead from an address, in its language: {path: page}.

    Three of each kind are enough, and the others take long.
    """
    prefix = address[: address.index("/", 1) + 1]
    pages, waiting, counts = {}, [address], Counter()
    for path in waiting:
        kind = path.split("/")[2], path.count("/")
        counts[kind] += 1
        if counts[kind] > 3:
            continue
        pages[path] = client.get(path).text
        found = re.findall(rf'href="({prefix}[^"#?]*/)"', pages[path])
        waiting += [each for each in dict.fromkeys(found) if each not in waiting]
    return pages


@pytest.mark.parametrize("language", LANGUAGE_CODES)
def test_every_text_is_in_the_language_that_it_is_said_to_be_in(client, language):
    pages = pages_from(client, f"/{language}/")

    assert len(pages) > 20
    assert {
        path: found for path, page in pages.items() if (found := strangers(page))
    } == {}
