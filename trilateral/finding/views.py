"""The page of the search."""

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from trilateral.browse import NoSuchPage, PublicView
from trilateral.filters import ChoiceFilter, TextFilter
from trilateral.finding.models import SearchEntry
from trilateral.finding.queries import Finding, Query
from trilateral.finding.ranking import ranked
from trilateral.finding.results import results
from trilateral.finding.subjects import SUBJECTS
from trilateral.queries import BrowseFilterSet, RefusedQuery

# Of more than so many, the best are listed.
LIMIT = 1000
PER_PAGE = 25


class SearchForm(BrowseFilterSet):
    """What can be asked: words, and of which kind the results are."""

    q = TextFilter()
    kind = ChoiceFilter(
        choices=lambda: [(kind, subject.label) for kind, subject in SUBJECTS.items()],
        label=_("Kind of result"),
    )


class SearchView(PublicView, TemplateView):
    template_name = "search.html"

    def get_context_data(self, **kwargs):
        form = SearchForm(
            self.request.GET,
            SearchEntry.objects.none(),
            day=self.day,
            request=self.request,
        )
        for sentences in form.refusals().values():
            raise RefusedQuery(sentences[0])
        query = Query(form.query.get("q", ""))
        kind = form.query.get("kind")
        finding = Finding(query, self.asked_day, respells=True)
        query = finding.query
        counts = finding.counts()
        page = self.page_of(ranked(finding.best(LIMIT, kind), finding), form)
        return super().get_context_data(
            filter=form,
            query=query,
            asked_for=finding.asked_for,
            kind=kind,
            faults=form.faults(),
            # The one that was chosen stands there also if it has none.
            kinds=[
                (SUBJECTS[each], n) for each, n in counts.items() if n or each == kind
            ],
            total=sum(counts.values()),
            found=counts[kind] if kind else sum(counts.values()),
            limit=LIMIT,
            page_obj=page,
            results=results(list(page), query, self.asked_day),
            canonical=self.address(form, page.number),
            **kwargs,
        )

    def page_of(self, numbers, form):
        paginator = Paginator(numbers, PER_PAGE)
        try:
            return paginator.page(self.request.GET.get("page", 1))
        except (EmptyPage, PageNotAnInteger):
            raise NoSuchPage(self.address(form, paginator.num_pages)) from None

    def address(self, form, page):
        """The one address of a page of these results."""
        query = form.query
        if page > 1:
            query["page"] = page
        return self.request.path + (f"?{query.urlencode()}" if query else "")
