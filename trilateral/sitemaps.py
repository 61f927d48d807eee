"""The addresses of all public pages, for search engines (sitemaps.org).

Each page stands there in all languages, with the moment of its last change. A file may
only tell of what lies beside it or below it, so all of them are at the root. Which
part of a sitemap a record is in follows from the published records before it, so that
nothing tells how many others there are.
"""

from django.conf import settings
from django.core.paginator import EmptyPage, Paginator
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import override
from django.utils.xmlutils import SimplerXMLGenerator

from trilateral.browse import PublicView, TodayView
from trilateral.revision import latest
from trilateral.translations import LANGUAGE_CODES

# Records in a part; each has an address in every language.
SIZE = 500
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
# Stands for a slug in an address that is made once for many.
_SLUG = "0"


def in_all_languages(make_address):
    """An address in each language, from what makes it in the current one."""
    addresses = {}
    for code in LANGUAGE_CODES:
        with override(code):
            addresses[code] = make_address()
    return addresses


def add_last_change(xml, moment):
    if moment:
        xml.addQuickElement("lastmod", moment.isoformat(timespec="seconds"))


class SitemapView(TodayView):
    """An XML file for search engines."""

    # The names of pages that are no record's, and by their names the kinds of records
    # that have pages: views with their published records as ``queryset``.
    names = ()
    kinds = {}

    def answer(self):
        response = HttpResponse(content_type="application/xml; charset=utf-8")
        xml = SimplerXMLGenerator(response, "utf-8")
        xml.startDocument()
        return response, xml

    @cached_property
    def last_change(self):
        """When the public record last changed, and with it what lists it; or None."""
        revision = latest()
        return revision.changed_at if revision.pk else None

    def paginator(self, kind):
        return Paginator(self.kinds[kind].queryset.order_by("pk"), SIZE)


class SitemapIndex(SitemapView):
    """The parts of the sitemap."""

    def get(self, request):
        response, xml = self.answer()
        xml.startElement("sitemapindex", {"xmlns": _NAMESPACE})
        for address in self.addresses():
            xml.startElement("sitemap", {})
            xml.addQuickElement("loc", request.build_absolute_uri(address))
            add_last_change(xml, self.last_change)
            xml.endElement("sitemap")
        xml.endElement("sitemapindex")
        xml.endDocument()
        return response

    def addresses(self):
        yield reverse("sitemap_of_site")
        for kind in self.kinds:
            paginator = self.paginator(kind)
            if paginator.count:
                for number in paginator.page_range:
                    yield reverse("sitemap_part", args=[kind, number])


class SitemapPart(SitemapView):
    """Some records of a kind, or the pages that are no record's."""

    def get(self, request, kind="", number=0):
        pages = self.records(kind, number) if kind else self.pages()
        response, xml = self.answer()
        namespaces = {
            "xmlns": _NAMESPACE,
            "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
        }
        xml.startElement("urlset", namespaces)
        for addresses, changed_at in pages:
            alternates = addresses | {"x-default": addresses[settings.LANGUAGE_CODE]}
            for code in LANGUAGE_CODES:
                xml.startElement("url", {})
                xml.addQuickElement("loc", addresses[code])
                add_last_change(xml, changed_at)
                for other, address in alternates.items():
                    link = {"rel": "alternate", "hreflang": other, "href": address}
                    xml.addQuickElement("xhtml:link", attrs=link)
                xml.endElement("url")
        xml.endElement("urlset")
        xml.endDocument()
        return response

    def pages(self):
        for name in self.names:
            addresses = in_all_languages(lambda: reverse(name))  # noqa: B023 - used now
            yield self.absolute(addresses), self.last_change

    def records(self, kind, number):
        if kind not in self.kinds:
            raise Http404
        try:
            records = self.paginator(kind).page(number).object_list
        except EmptyPage:
            raise Http404 from None
        model = self.kinds[kind].queryset.model
        patterns = in_all_languages(model(slug=_SLUG).get_absolute_url)
        patterns = self.absolute(patterns)
        for slug, changed_at in records.values_list("slug", "modified_at"):
            addresses = {
                code: f"/{slug}/".join(address.rsplit(f"/{_SLUG}/", 1))
                for code, address in patterns.items()
            }
            yield addresses, changed_at

    def absolute(self, addresses):
        return {
            code: self.request.build_absolute_uri(address)
            for code, address in addresses.items()
        }


class RobotsView(PublicView):
    """What robots may read: the pages, but neither the desk nor each file of them."""

    def get(self, request):
        rules = [
            f"Disallow: {reverse('admin:index')}",
            # Each list under each filter is a file as well, and each page as of each
            # day a page: there is no end of them. But calendars ask here whether they
            # may read what somebody subscribes to, and the longer rule holds.
            "Disallow: /*/export.",
            "Allow: /*/export.ics",
            "Disallow: /*/cite.",
            "Disallow: /*?on=",
            "Disallow: /*&on=",
        ]
        sitemap = request.build_absolute_uri(reverse("sitemap"))
        lines = ["User-agent: *", *rules, "", f"Sitemap: {sitemap}", ""]
        return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
