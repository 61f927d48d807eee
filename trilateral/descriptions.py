"""Pages of records that say what they are: to bibliographies, machines and links."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext

from trilateral.browse import PublicView, RecordView
from trilateral.citing import FORMATS, Work, remarks_of, site_name, to_text
from trilateral.linked_data import Page, card, graph, trail
from trilateral.wording import form


def work_of(page, record, subject):
    """The page of a record, to be cited."""
    # One person may cite it in two languages, or as of two days.
    key = [record._meta.model_name, record.slug, get_language()]
    if page.asked_day:
        key.append(str(page.asked_day))
    return Work(
        key="-".join(key),
        subject=subject,
        address=page.address_of(record),
        site=site_name(),
        changed_on=timezone.localdate(record.modified_at),
        accessed_on=timezone.localdate(),
        as_of=page.asked_day,
    )


class DescribedView(RecordView):
    """The page of a record, with what it says of itself to those who are no readers.

    ``subject`` tells what a citation says of it, and ``description`` what it is to
    schema.org; both are functions of the record and the Page.
    """

    subject = None
    description = None
    # The names of the addresses of its citations, and of the list that it is in.
    cite = ""
    listed_in = ""

    def get_context_data(self, **kwargs):
        record = self.object
        page = Page(self.request, self.day, self.asked_day)
        subject = type(self).subject(record, page)
        work = work_of(page, record, subject)
        about = "; ".join(remarks_of(work))
        summary, data = "", None
        if not self.came_later:
            summary = getattr(record, "summary", "")
            summary = summary or getattr(record, "description", "")
            data = self.data(record, page, subject)
        return super().get_context_data(
            work=work,
            citation=to_text(work),
            citation_files=self.citation_files(),
            calendars=self.calendars(),
            card=card(
                subject.title,
                summary or subject.title + form("IN_BRACKETS").format(about),
                data=data,
                kind="article",
            ),
            **kwargs,
        )

    def citation_files(self):
        """The same citation as files: [(format, address)]."""
        return [
            (name, reverse(self.cite, args=[self.object.slug, extension]))
            for extension, (name, media_type, write) in FORMATS.items()
        ]

    def calendars(self):
        """Its calendars: [(name, address, what is to be said of it, if anything)]."""
        return []

    def data(self, record, page, subject):
        """The page, the thing that it is about, and the way to it, as JSON-LD."""
        address = page.address_of(record)
        names = record._meta.concrete_model._meta.verbose_name_plural
        steps = [
            (gettext("Home"), page.as_of_day(reverse("home"))),
            (capfirst(str(names)), page.as_of_day(reverse(self.listed_in))),
            (subject.title, address),
        ]
        thing = type(self).description(record, page)
        web_page = {
            "@type": "WebPage",
            "@id": address,
            "url": address,
            "name": subject.title,
            "inLanguage": self.request.LANGUAGE_CODE,
            "dateModified": record.modified_at.isoformat(timespec="seconds"),
            "isPartOf": page.site(),
            "mainEntity": {"@id": thing["@id"]},
        }
        if record.published_at:
            published = record.published_at.isoformat(timespec="seconds")
            web_page["datePublished"] = published
        if page.asked_day:
            web_page["temporalCoverage"] = str(page.asked_day)
        return graph(web_page, thing, trail(steps))


class CiteView(PublicView):
    """The citation of a record's page as a file."""

    queryset = None
    subject = None

    def get(self, request, slug, extension):
        if extension not in FORMATS:
            raise Http404
        if self.day_faults:
            return HttpResponse(
                "\n".join(["on:", *map(str, self.day_faults), ""]),
                status=400,
                content_type="text/plain; charset=utf-8",
            )
        record = get_object_or_404(self.queryset, slug=slug)
        page = Page(request, self.day, self.asked_day)
        work = work_of(page, record, type(self).subject(record, page))
        _name, media_type, write = FORMATS[extension]
        file = f"{work.key}.{extension}"
        return HttpResponse(
            write(work),
            content_type=media_type,
            headers={"Content-Disposition": content_disposition_header(True, file)},
        )
