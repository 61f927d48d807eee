"""What pages say to machines: schema.org in JSON-LD, and how others show a link.

A date is said as exactly as it is known, and no more: ``2016-09``. One that is
uncertain or approximate is no date to schema.org, so it says that it is EDTF.
"""

import json
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext, override
from translated_fields import to_attribute

from trilateral.citing import site_name
from trilateral.periods import begun
from trilateral.translations import LANGUAGE_CODES

VOCABULARY = "https://schema.org"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
# The countries of Open Graph's locales: it knows no language without one.
LOCALES = {"en": "en_GB", "zh-hans": "zh_CN", "ru": "ru_RU", "mn": "mn_MN"}
LONGEST = 200  # characters of a description


def said(**properties):
    """The properties of a thing that have a value."""
    return {name: value for name, value in properties.items() if value}


def date_of(date):
    """A partial date; one with a mark as what it is."""
    if not date:
        return None
    return {"@type": EDTF, "@value": date} if date.mark else date


def interval_of(starts_on, ends_on):
    """A span of time that may be open at its ends."""
    if not (starts_on or ends_on):
        return None
    interval = f"{starts_on or '..'}/{ends_on or '..'}"
    if any(date and date.mark for date in (starts_on, ends_on)):
        return {"@type": EDTF, "@value": interval}
    return interval


def in_language(text, language):
    return {"@language": language, "@value": text} if language else text


def other_names(name, pairs):
    """Names other than the one that is said already: from [(name, language)]."""
    pairs = dict.fromkeys(pairs)
    return [in_language(text, code) for text, code in pairs if text and text != name]


def names_in(record, field):
    """A translated text as [(text, language)], the words of the source last."""
    return [
        *(
            (getattr(record, to_attribute(field, code)), code)
            for code in LANGUAGE_CODES
        ),
        (record.as_printed, record.as_printed_language),
    ]


class Page:
    """The page that speaks: in which language, at which address, as of which day."""

    def __init__(self, request, day, asked_day=None):
        self.request = request
        self.day = day
        self.asked_day = asked_day

    def absolute(self, address):
        return self.request.build_absolute_uri(address)

    def as_of_day(self, address):
        """The address of a page, as of the day asked for."""
        day = f"?on={self.asked_day}" if self.asked_day else ""
        return self.absolute(address + day)

    def address_of(self, record):
        """The permanent address of a record's page, as of the day asked for."""
        return self.as_of_day(record.get_absolute_url())

    def begun(self, things, start="first_day"):
        """Those that may have begun by the day asked for; all if none is."""
        return begun(things, self.asked_day, start)

    def id_of(self, record):
        """What a record is called in data, on pages of all languages alike."""
        with override(settings.LANGUAGE_CODE):
            return self.absolute(f"{record.get_absolute_url()}#it")

    def id_at(self, name):
        """What a page that is no record's is about, on those of all languages alike."""
        with override(settings.LANGUAGE_CODE):
            return self.absolute(f"{reverse(name)}#it")

    def reference(self, kind, record, name):
        """A thing that has a page of its own."""
        thing = {"@type": kind, "@id": self.id_of(record), "name": name}
        return thing | {"url": self.address_of(record)}

    def collection(self, name, address):
        """A page that lists records."""
        address = self.absolute(address)
        page = {"@type": "CollectionPage", "@id": address, "url": address, "name": name}
        return page | said(
            inLanguage=get_language(),
            temporalCoverage=self.asked_day and str(self.asked_day),
            isPartOf=self.site(),
        )

    def site(self):
        """The site as a whole."""
        with override(settings.LANGUAGE_CODE):
            address = self.absolute(reverse("home"))
        site = {"@type": "WebSite", "@id": f"{address}#site", "name": site_name()}
        return site | {"url": self.absolute(reverse("home"))}


def licence():
    """The licence of the data: where it is to be read, or a work known by its name."""
    named = {"@type": "CreativeWork", "name": settings.DATA_LICENCE}
    return settings.DATA_LICENCE_URL or (named if settings.DATA_LICENCE else None)


def trail(steps):
    """The way to a page: from [(name, address)]."""
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def mention(thing):
    """A thing that the page describes elsewhere: by what it is called in data."""
    return {"@id": thing["@id"]} if "@id" in thing else thing


def graph(*things):
    return {"@context": VOCABULARY, "@graph": list(things)}


class Card(NamedTuple):
    """A page as those show it who link to it, and as machines read it."""

    title: str
    description: str
    data: dict | None = None
    kind: str = "website"

    @property
    def site(self):
        return site_name()

    @property
    def locale(self):
        return LOCALES.get(get_language(), get_language())

    @property
    def other_locales(self):
        others = (code for code in LANGUAGE_CODES if code != get_language())
        return [LOCALES.get(code, code) for code in others]

    @property
    def script(self):
        script = '<script type="application/ld+json">{}</script>'
        return format_html(script, Data(self.data))


def card(title, description="", **fields):
    purpose = gettext(
        "Who met, what was signed, and what came of it, with the source of every"
        " statement."
    )
    description = Truncator(description or purpose).chars(LONGEST)
    return Card(str(title), description, **fields)


# What could end the element that holds JSON, or begin another one in it.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


class Data:
    """A value as JSON that stands in a page as it is, for nothing in it is markup."""

    def __init__(self, value):
        self.value = value

    def __html__(self):
        text = json.dumps(self.value, ensure_ascii=False, separators=(",", ":"))
        return text.translate(_ESCAPES)
