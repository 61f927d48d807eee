"""Public lists and pages of records: they only read, and never fail on bad input."""

import re

from django.core.exceptions import BadRequest, ValidationError
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponseNotAllowed, QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import DetailView, View
from django_filters import FilterSet
from django_filters.views import FilterView

from trilateral.budgets import within_budget
from trilateral.dates import PartialDate
from trilateral.files import serve
from trilateral.filters import ChoiceFilter, DayFilter, DayFormField
from trilateral.kept import may_be_kept
from trilateral.linked_data import card
from trilateral.records import Record
from trilateral.sorting import by_name, name_in_list
from trilateral.sources import numbered_sources, with_citations

MAX_LENGTH = 100  # characters in a value
MAX_TERMS = 8  # words in a search
MAX_VALUES = 20  # values in an address

NO_SUCH_FILTER = _("There is no such filter.")
GIVEN_TWICE = _("It is given more than once.")

# NUL and lone surrogates: no database or encoding takes them.
_NO_TEXT = re.compile("[\0\ud800-\udfff]")


class RefusedQuery(BadRequest):
    """A query that is not even tried; it is a sentence for the reader."""


class NoSuchPage(Http404):
    """A list has fewer pages; ``last_page`` is the address of its last one."""

    def __init__(self, last_page):
        super().__init__()
        self.last_page = last_page


def _refusal(name, values):
    """Why a parameter is not even tried, or None."""
    if any(_NO_TEXT.search(text) for text in [name, *values]):
        return _("It has characters that are not text.")
    if any(len(text) > MAX_LENGTH for text in [name, *values]):
        return _("It is longer than %(limit)d characters.") % {"limit": MAX_LENGTH}
    if name == "q" and any(len(text.split()) > MAX_TERMS for text in values):
        return _("It has more than %(limit)d words.") % {"limit": MAX_TERMS}
    return None


def _shown(name):
    """As much of a parameter's name as a page shows."""
    return _NO_TEXT.sub("\ufffd", name)[:MAX_LENGTH]


class BrowseFilterSet(FilterSet):
    """The filters of a list, which know all that is wrong with a query.

    ``day`` is the one that words such as "in force" and "overdue" mean.
    """

    on = DayFilter(label=_("As of the day"))

    def __init__(self, data=None, queryset=None, *, day, request=None, prefix=None):
        self.asked = data or QueryDict()
        self.day = day
        # What is asked for twice is not guessed at, and the refused not tried.
        once = QueryDict(mutable=True)
        if not self.refusals():
            for name, values in self.asked.lists():
                if len(values) == 1:
                    once[name] = values[0]
        super().__init__(once or None, queryset, request=request, prefix=prefix)

    def refusals(self):
        """What is so wrong that nothing is tried: {parameter: [sentences]}."""
        refusals = {}
        count = 0
        for name, values in self.asked.lists():
            count += len(values)
            sentence = _refusal(name, values)
            if count > MAX_VALUES:
                sentence = _("There are more than %(limit)d values.")
                sentence %= {"limit": MAX_VALUES}
            if sentence:
                refusals[_shown(name)] = [sentence]
        return refusals

    def faults(self):
        """All that is wrong with the query: {parameter: [sentences]}."""
        if refusals := self.refusals():
            return refusals
        faults = {name: list(errors) for name, errors in self.errors.items()}
        for name, values in self.asked.lists():
            if name not in self.filters and name != "page":
                faults[name] = [NO_SUCH_FILTER]
            elif len(values) > 1:
                faults[name] = [GIVEN_TWICE]
        return faults

    @property
    def query(self):
        """What of the query was applied, in the order of the filters."""
        query = QueryDict(mutable=True)
        for name in self.filters:
            if self.data.get(name) and name not in self.errors:
                query[name] = self.data[name]
        return query

    def chosen(self):
        """What was chosen in the filters, for readers: [(label, value, query of the
        list without it)]."""
        chosen = []
        for name in self.query:
            others = self.query
            del others[name]
            label = self.filters[name].label
            chosen.append((label, self._words(name), others.urlencode()))
        return chosen

    def _words(self, name):
        value = self.form.cleaned_data[name]
        if isinstance(value, PartialDate):
            return value.text
        if isinstance(self.filters[name], ChoiceFilter):
            return dict(self.form.fields[name].choices)[value]
        return name_in_list(value)

    def subjects(self):
        """The records chosen in the filters that have no page of their own."""
        values = [self.form.cleaned_data[name] for name in self.query]
        records = [value for value in values if isinstance(value, Record)]
        return [each for each in records if not hasattr(each, "get_absolute_url")]


@method_decorator([csrf_exempt, may_be_kept, within_budget], name="dispatch")
class PublicView(View):
    """A view that anybody may read, and nobody write to.

    It takes no form, so it needs no token against forged ones: a POST is a wrong
    method, whoever sends it.
    """

    http_method_names = ["get", "head"]

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
        faults = {_shown(name): [NO_SUCH_FILTER] for name in sorted(unknown)}
        return {"on": self.day_faults} | faults if self.day_faults else faults

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


def downloads(export, extensions, **kwargs):
    """The addresses of the files that an export makes: [(extension, address)]."""
    return [
        (extension, reverse(export, kwargs=kwargs | {"extension": extension}))
        for extension in extensions
    ]


def name_of_list(view):
    """What the records are that a list shows, as a heading."""
    return capfirst(str(view.filterset_class.Meta.model._meta.verbose_name_plural))


class BrowseView(PublicView, FilterView):
    """A list of published records with filters, page by page."""

    template_name_suffix = "_list"
    paginate_by = 25
    # A wrong filter is named and left out, and the others still hold.
    strict = False
    # The name of the address of its export, and what files that makes.
    export = ""
    extensions = ()

    def get_queryset(self):
        return by_name(super().get_queryset())

    def get_filterset_kwargs(self, filterset_class):
        return super().get_filterset_kwargs(filterset_class) | {"day": self.day}

    def get_filterset(self, filterset_class):
        filterset = super().get_filterset(filterset_class)
        for sentences in filterset.refusals().values():
            raise RefusedQuery(sentences[0])
        return filterset

    def paginate_queryset(self, queryset, page_size):
        try:
            return super().paginate_queryset(queryset, page_size)
        except Http404:
            last = self.get_paginator(queryset, page_size).num_pages
            raise NoSuchPage(self.address(page=last)) from None

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
            parts = ["names"] if hasattr(record, "names") else []
            prefetch_related_objects([record], *with_citations(*parts))
            spellings += [
                name for part in parts for name in getattr(record, part).all()
            ]
        return context | {
            "faults": self.filterset.faults(),
            "canonical": self.address(page=context["page_obj"].number),
            "about": about,
            "downloads": downloads(self.export, self.extensions),
            "card": card(name_of_list(self)),
            "source_numbers": numbered_sources([*about, *spellings]),
        }


class RecordView(PublicView, DetailView):
    """The page of one published record, found by its slug."""

    # Its relations to parts whose sources the page tells.
    parts = ()

    def get_context_data(self, **kwargs):
        record = self.object
        parts = [part for name in self.parts for part in getattr(record, name).all()]
        return super().get_context_data(
            source_numbers=numbered_sources([record, *parts]),
            faults=self.page_faults(),
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
