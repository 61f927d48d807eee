"""What was published of late, for feed readers (Atom, RFC 4287)."""

import datetime
from heapq import nlargest

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.xmlutils import SimplerXMLGenerator

from trilateral.browse import TodayView
from trilateral.characters import printable
from trilateral.citing import remarks_of, site_name
from trilateral.descriptions import work_of
from trilateral.linked_data import Page
from trilateral.sitemaps import in_all_languages

LATEST = 50
MEDIA_TYPE = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_BEGINNING = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def _moment(moment):
    return moment.isoformat(timespec="seconds")


class FeedView(TodayView):
    """The records that were published last, of all kinds, in the page's language."""

    # By their names the kinds of records that have pages: views with their published
    # records as ``queryset`` and what they say of themselves as ``subject``.
    kinds = {}

    def get(self, request):
        response = HttpResponse(content_type=f"{MEDIA_TYPE}; charset=utf-8")
        self.xml = SimplerXMLGenerator(response, "utf-8")
        self.xml.startDocument()
        self.feed(Page(request, self.day), self.newest())
        self.xml.endDocument()
        return response

    def newest(self):
        """The latest of all kinds: [(view, record)]."""
        found = [
            (view, record)
            for view in self.kinds.values()
            for record in view.queryset.exclude(published_at=None).order_by(
                "-published_at", "-pk"
            )[:LATEST]
        ]
        return nlargest(LATEST, found, key=lambda each: each[1].published_at)

    def element(self, name, text="", **attributes):
        self.xml.addQuickElement(name, printable(str(text)), attributes)

    def feed(self, page, newest):
        language = get_language()
        self.xml.startElement("feed", {"xmlns": _NAMESPACE, "xml:lang": language})
        own = page.absolute(reverse("feed"))
        site = site_name()
        self.element("id", own)
        self.element("title", gettext("%(site)s: newly published") % {"site": site})
        self.element("link", rel="self", type=MEDIA_TYPE, href=own)
        home = page.absolute(reverse("home"))
        self.element("link", rel="alternate", type="text/html", href=home)
        moments = [record.modified_at for _view, record in newest]
        # An empty record has not changed since the beginning of time.
        self.element("updated", _moment(max(moments, default=_BEGINNING)))
        self.licence(settings.DATA_LICENCE, settings.DATA_LICENCE_URL)
        self.xml.startElement("author", {})
        self.element("name", site)
        self.xml.endElement("author")
        for view, record in newest:
            self.entry(page, record, view.subject(record, page))
        self.xml.endElement("feed")

    def licence(self, name, address):
        """In words, and for programs (RFC 4946)."""
        if name or address:
            self.element("rights", " – ".join(filter(None, [name, address])))
        if address:
            self.element("link", rel="license", href=address)

    def entry(self, page, record, subject):
        self.xml.startElement("entry", {})
        self.element("id", record.uid.urn)
        language = {"xml:lang": subject.language} if subject.language else {}
        self.element("title", subject.title, **language)
        self.element("published", _moment(record.published_at))
        self.element("updated", _moment(record.modified_at))
        addresses = in_all_languages(record.get_absolute_url)
        for code, address in addresses.items():
            rel = "alternate"
            href = page.absolute(address)
            self.element("link", rel=rel, type="text/html", hreflang=code, href=href)
        self.element("category", term=record._meta.model_name, label=subject.kind)
        self.element("summary", "; ".join(remarks_of(work_of(page, record, subject))))
        self.xml.endElement("entry")
