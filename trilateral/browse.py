"""Public lists and pages of records: they only read, and never fail on bad input."""

from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse, HttpResponseNotAllowed
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import SimpleLazyObject, cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import DetailView, View
from django_filters.views import FilterView

from trilateral.addresses import address_of
from trilateral.budgets import within_budget
from trilateral.files import serve
from trilateral.filters import DayFormField
from trilateral.fragments import KeptCountPaginator, Lines, kept
from trilateral.kept import may_be_kept
from trilateral.linked_data import Page, card, graph
from trilateral.periods import begun
from trilateral.queries import (
    DAY,
    GIVEN_TWICE,
    NO_SUCH_FILTER,
    RefusedQuery,
    shown_name,
)
from trilateral.sorting import by_name
from trilateral.sources import NumberedSources


class NoSuchPage(Http404):
    """A list has fewer pages; ``last_page`` is the address of its last one."""

    def __init__(self, last_page):
        super().__init__()
        self.last_page = last_page


def refused(sentences):
    """The answer where a file is asked for that cannot be made, which says why."""
    lines = [gettext("This file cannot be made."), *map(str, sentences), ""]
    return HttpResponse(
        "\n".join(lines), status=400, content_type="text/plain; charset=utf-8"
    )


@method_decorator([may_be_kept, within_budget], name="dispatch")
class PublicView(View):
    """A view that anybody may read, and nobody write to.

    It takes no form, so it needs no token against forged ones: a POST is a wrong
    method, whoever sends it.
    """

    http_method_names = ["get", "head"]

    @classmethod
    def as_view(cls, **kwargs):
        return csrf_exempt(super().as_view(**kwargs))

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        # Templates ask the request, which also pieces that are included know.
        request.asked_day = self.asked_day

    @cached_property
    def day(self):
        """The day of which the answer speaks: the one that is asked for, or today.

        The clock is asked once, so that midnight does not split a page.
        """
        return self.asked_day or timezone.localdate()

    @property
    def asked_day(self):
        """The day as of which ``?on=2016-09-06`` asks for the record, or None."""
        return self._asked[0]

    @property
    def day_faults(self):
        """What is wrong with the day that is asked for, in sentences."""
        return self._asked[1]

    def page_faults(self):
        """What a page without filters leaves out of its address."""
        unknown = self.request.GET.keys() - {"on"}
        faults = {shown_name(name): [NO_SUCH_FILTER] for name in sorted(unknown)}
        return {DAY: self.day_faults} | faults if self.day_faults else faults

    @cached_property
    def _asked(self):
        days = self.request.GET.getlist("on") or [""]
        if len(days) > 1:
            return None, [GIVEN_TWICE]
        try:
            date = DayFormField(required=False).clean(days[0])
        except ValidationError as error:
            return None, error.messages
        return (date.earliest if date else None), []

    def http_method_not_allowed(self, request, *args, **kwargs):
        page = render_to_string("405.html", request=request)
        return HttpResponseNotAllowed(self._allowed_methods(), page)


class TodayView(PublicView):
    """A file that is had as the record is known today, and of no other day."""

    def dispatch(self, request, *args, **kwargs):
        if "on" in request.GET:
            sentence = gettext(
                "It can be had only as the record is known today, not as of another"
                " day."
            )
            return refused([f"on: {sentence}"])
        return super().dispatch(request, *args, **kwargs)


def downloads(export, extensions, **kwargs):
    """The addresses of the files that an export makes: [(extension, address)]."""
    return [
        (extension, address_of(export, extension=extension, **kwargs))
        for extension in extensions
    ]


def name_of_list(view):
    """What the records are that a list shows, as a heading."""
    return capfirst(str(view.filterset_class.Meta.model._meta.verbose_name_plural))


class BrowseView(PublicView, FilterView):
    """A list of published records with filters, page by page."""

    paginator_class = KeptCountPaginator

    template_name_suffix = "_list"
    paginate_by = 25
    # A wrong filter is named and left out, and the others still hold.
    strict = False
    # The name of the address of its export, and what files that makes.
    export = ""
    extensions = ()
    # Whether its template keeps the lines, and by which columns it groups them.
    has_lines = True
    grouped_by = ()

    def get_queryset(self):
        return by_name(super().get_queryset().begun_by(self.asked_day))

    def get_filterset_kwargs(self, filterset_class):
        days = {"day": self.day, "asked_day": self.asked_day}
        return super().get_filterset_kwargs(filterset_class) | days

    def get_filterset(self, filterset_class):
        filterset = super().get_filterset(filterset_class)
        for sentences in filterset.refusals().values():
            raise RefusedQuery(sentences[0])
        return filterset

    def get_paginator(self, *args, **kwargs):
        paginator = super().get_paginator(*args, **kwargs)
        paginator.known_count = self.filterset.known_count
        return paginator

    def paginate_queryset(self, queryset, page_size):
        try:
            found = super().paginate_queryset(queryset, page_size)
        except Http404:
            last = self.get_paginator(queryset, page_size).num_pages
            raise NoSuchPage(self.address(page=last)) from None
        if not self.has_lines:
            return found
        paginator, page, records, has_others = found
        day, columns = self.asked_day, self.grouped_by
        page.object_list = Lines(records, self.get_queryset, day, columns)
        return paginator, page, page.object_list, has_others

    def address(self, page):
        """The one address of a page of this list under the filters that hold."""
        query = self.filterset.query
        if page > 1:
            query["page"] = page
        return self.request.path + (f"?{query.urlencode()}" if query else "")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        about = self.filterset.subjects()
        spellings = []
        for record in about:
            if hasattr(record, "names"):
                prefetch_related_objects([record], "names")
                spellings += record.names.all()
        canonical = self.address(page=context["page_obj"].number)
        return context | {
            "faults": self.filterset.faults(),
            "canonical": canonical,
            "about": about,
            "downloads": downloads(self.export, self.extensions),
            # The template keeps what it makes of it.
            "card": SimpleLazyObject(lambda: self.card(canonical)),
            "source_numbers": NumberedSources([*about, *spellings], self.asked_day),
        }

    def card(self, address):
        name = name_of_list(self)
        page = Page(self.request, self.day, self.asked_day)
        return card(name, data=graph(page.collection(name, address)))


class RecordView(PublicView, DetailView):
    """The page of one published record, found by its slug."""

    # Its relations to parts whose sources the page tells.
    parts = ()

    def get(self, request, *args, **kwargs):
        """The page, or what is around it if the pieces that tell the record are known.

        Those depend on nothing of the address but the record, the day and the host; so
        addresses that somebody makes up cost little.
        """
        made = []

        def make():
            self.object = self.get_object()
            pieces = {}
            context = self.get_context_data(pieces=pieces)
            made.append(self.render_to_response(context).render())
            return pieces

        base = request.build_absolute_uri(request.path)
        pieces = kept(("record", base, self.asked_day), make)
        if made:
            return made[0]
        around = {"view": self, "pieces": pieces, "faults": self.page_faults()}
        return TemplateResponse(request, self.get_template_names(), around)

    @cached_property
    def came_later(self):
        """Whether the record cannot have begun by the day that is asked for."""
        if not self.asked_day:
            return False
        records = type(self.object).objects.begun_by(self.asked_day)
        return not records.filter(pk=self.object.pk).exists()

    def get_template_names(self):
        meta = (self.model or self.queryset.model)._meta
        return [f"{meta.app_label}/{meta.model_name}{self.template_name_suffix}.html"]

    def get_context_data(self, **kwargs):
        record = self.object
        parts = [part for name in self.parts for part in getattr(record, name).all()]
        parts = begun(parts, self.asked_day)
        return super().get_context_data(
            source_numbers=NumberedSources([record, *parts], self.asked_day),
            faults=self.page_faults(),
            came_later=self.came_later,
            **kwargs,
        )


class FileView(PublicView):
    """Hands out the files of attachments whose record is published."""

    queryset = None

    def get(self, request, sha256, name):
        for attachment in self.queryset.filter(sha256=sha256).exclude(file=""):
            if attachment.download_name == name:
                return serve(attachment)
        raise Http404
