"""What a reader asks of a list, and all that can be wrong with it."""

import re
from copy import copy, deepcopy

from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters import FilterSet

from trilateral.dates import PartialDate
from trilateral.filters import ChoiceFilter, DayFilter
from trilateral.finding.asked import MOST_CHINESE, MOST_WORDS, looked_for
from trilateral.records import Record
from trilateral.sorting import name_in_list

MAX_LENGTH = 100  # characters in a value
# Characters and words in a search, of which the first that mean something count: so a
# title can be looked for as it stands.
MAX_SEARCH = 300
MAX_TERMS = 40
MAX_VALUES = 20  # values in an address

NO_SUCH_FILTER = _("There is no such filter.")
GIVEN_TWICE = _("It is given more than once.")

# NUL and lone surrogates: no database or encoding takes them.
_NO_TEXT = re.compile("[\0\ud800-\udfff]")


class RefusedQuery(BadRequest):
    """A query that is not even tried; it is a sentence for the reader."""


def _refusal(name, values):
    """Why a parameter is not even tried, or None."""
    if any(_NO_TEXT.search(text) for text in [name, *values]):
        return _("It has characters that are not text.")
    limit = MAX_SEARCH if name == "q" else MAX_LENGTH
    if any(len(text) > limit for text in [name, *values]):
        return _("It is longer than %(limit)d characters.") % {"limit": limit}
    if name == "q" and any(len(text.split()) > MAX_TERMS for text in values):
        return _("It has more than %(limit)d words.") % {"limit": MAX_TERMS}
    return None


def shown_name(name):
    """As much of a parameter's name as a page shows."""
    return _NO_TEXT.sub("\ufffd", name)[:MAX_LENGTH]


class Parameter(str):
    """A name in an address, with what a form calls it; files know the name alone."""

    __slots__ = ("label",)

    def __new__(cls, name, label):
        parameter = super().__new__(cls, name)
        parameter.label = label
        return parameter


# The day as of which the record is asked for, in a list and on any other page.
DAY = Parameter("on", _("As of the day"))


class Filters(dict):
    """The filters of a list; each request has its own, which share what they hold.

    A filter set copies those of its class, and would copy their labels and rules, too,
    which nobody changes. One that calls a method of its filter set holds itself.
    """

    def __deepcopy__(self, memo):
        return Filters(
            (name, deepcopy(each, memo) if each.method else copy(each))
            for name, each in self.items()
        )


class BrowseFilterSet(FilterSet):
    """The filters of a list, which know all that is wrong with a query.

    ``day`` is the one that words such as "in force" and "overdue" mean, and
    ``asked_day`` the same if the reader asked for it, or None.
    """

    on = DayFilter(label=DAY.label)

    # How many records there are, if the search alone has chosen them.
    known_count = None

    @classmethod
    def get_filters(cls):
        return Filters(super().get_filters())

    def __init__(
        self,
        data=None,
        queryset=None,
        *,
        day,
        asked_day=None,
        request=None,
        prefix=None,
    ):
        self.asked = data or QueryDict()
        self.day = day
        self.asked_day = asked_day
        # What is asked for twice is not guessed at, and the refused not tried.
        once = QueryDict(mutable=True)
        if not self.refusals():
            for name, values in self.asked.lists():
                # The page is no filter: by itself it needs no form.
                if len(values) == 1 and name in self.base_filters:
                    once[name] = values[0]
        super().__init__(once or None, queryset, request=request, prefix=prefix)

    @property
    def errors(self):
        """What the form finds wrong; where nothing is asked, none has to be made."""
        return super().errors if self.is_bound else {}

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
                refusals[shown_name(name)] = [sentence]
        return refusals

    def faults(self):
        """All that is wrong with the query: {parameter: [sentences]}.

        What is a filter knows its label.
        """
        if refusals := self.refusals():
            return refusals
        faults = {name: list(errors) for name, errors in self.errors.items()}
        for name, values in self.asked.lists():
            if name not in self.filters and name != "page":
                faults[name] = [NO_SUCH_FILTER]
            elif len(values) > 1:
                faults[name] = [GIVEN_TWICE]
        if text := self._looked_for:
            sentence = _(
                "A search takes %(words)d words or %(characters)d Chinese characters."
                " This is looked for: “%(text)s”."
            )
            limits = {"words": MOST_WORDS, "characters": MOST_CHINESE}
            faults["q"] = [sentence % (limits | {"text": text})]
        return {self._parameter(name): faults[name] for name in faults}

    def _parameter(self, name):
        known = self.filters.get(name)
        return Parameter(name, known.label) if known else name

    @cached_property
    def _looked_for(self):
        """As much of the search as counts, if that is not all."""
        return looked_for(self.data.get("q") or "") if "q" in self.filters else ""

    @property
    def query(self):
        """What of the query was applied, in the order of the filters."""
        return self._applied.copy()

    @cached_property
    def _applied(self):
        query = QueryDict(mutable=True)
        if not self.is_bound:
            return query
        for name in self.filters:
            if self.data.get(name) and name not in self.errors:
                query[name] = self.data[name]
        if self._looked_for:
            query["q"] = self._looked_for
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
        if name == "q":
            return self.query["q"]
        value = self.form.cleaned_data[name]
        if isinstance(value, PartialDate):
            return value.text
        if isinstance(self.filters[name], ChoiceFilter):
            return dict(self.form.fields[name].choices)[value]
        return name_in_list(value, self.asked_day)

    def subjects(self):
        """The records chosen in the filters that have no page of their own."""
        values = [self.form.cleaned_data[name] for name in self.query]
        records = [value for value in values if isinstance(value, Record)]
        return [each for each in records if not hasattr(each, "get_absolute_url")]
