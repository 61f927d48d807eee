"""The home page, the page for what went wrong, and the answers for machines."""

import sys
from itertools import groupby
from operator import attrgetter

from django.db import DatabaseError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_from_request, override
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from agreements.models import ActionItem, Agreement, ProgressReport
from offices.models import Mechanism, Office, Official
from seminars.models import Event
from trilateral.browse import PublicView, RefusedQuery, numbered_sources
from trilateral.sources import with_citations

LATEST = 5
# How many events and agreements the timeline holds; the lists hold them all.
TIMELINE = 100


@csrf_exempt
@require_safe
def root(request):
    """Send to the home page in the language that the reader's browser prefers."""
    with override(get_language_from_request(request)):
        return redirect("home")


def is_coming(event):
    return event.event_status == Event.EventStatus.SCHEDULED


def timeline(events, agreements):
    """The record by year, oldest first: [(year, [(date, event or agreement)])].

    What has no date is left to the lists.
    """
    events = sorted(events, key=attrgetter("rank"))
    entries = [(event.starts_on, event) for event in events]
    entries += [(agreement.signed_on, agreement) for agreement in agreements]
    dated = [(date, record) for date, record in entries if date]
    # What fell on one day stays in that order: what was signed comes last.
    dated.sort(key=lambda entry: entry[0].earliest)
    years = groupby(dated, key=lambda entry: entry[0].earliest.year)
    return [(year, list(group)) for year, group in years]


def progress(counts):
    """How many items are in which state, in words: [(state, count)]."""
    states = ProgressReport.STATES.items()
    return [(label, counts[state]) for state, label in states if state in counts]


class Home(PublicView, TemplateView):
    template_name = "home.html"

    def get_context_data(self, **kwargs):
        newest = ("-starts_on", "-pk")
        by = self.asked_day
        events = Event.objects.published().begun_by(by).for_listing().order_by(*newest)
        agreements = Agreement.objects.published().begun_by(by)
        agreements = agreements.as_of(on=self.day).for_listing()
        events, agreements = list(events[:TIMELINE]), list(agreements[:TIMELINE])
        mechanisms = Mechanism.objects.published().prefetch_related(
            "memberships__office__names", *with_citations("memberships")
        )
        memberships = [each for m in mechanisms for each in m.memberships.all()]
        return super().get_context_data(
            mechanisms=mechanisms,
            source_numbers=numbered_sources([*mechanisms, *memberships]),
            counts={
                "events": Event.objects.published().begun_by(by).count(),
                "agreements": Agreement.objects.published().begun_by(by).count(),
                "items": ActionItem.objects.published().begun_by(by).count(),
                "offices": Office.objects.published().count(),
                "officials": Official.objects.published().count(),
            },
            coming_events=[event for event in events if is_coming(event)][:LATEST],
            latest_events=[event for event in events if not is_coming(event)][:LATEST],
            latest_agreements=agreements[:LATEST],
            timeline=timeline(events, agreements),
            plans=self.plans(),
            faults=self.page_faults(),
            **kwargs,
        )

    def plans(self):
        """The plans in force, or else each mechanism's latest, and their progress."""
        plans = Agreement.objects.published().begun_by(self.asked_day)
        plans = (
            plans.as_of(on=self.day)
            .for_listing()
            .filter(kind=Agreement.Kind.ACTION_PLAN)
        )
        shown = list(plans.filter(is_in_force=True)[:LATEST])
        if not shown:
            oldest_first = reversed(plans[:TIMELINE])
            latest = {plan.mechanism_id: plan for plan in oldest_first}
            shown = list(latest.values())[:LATEST]
        items = ActionItem.objects.published().as_of(on=self.day)
        items = items.filter(plan__in=shown)
        counts = items.values_list("plan", "state").annotate(count=Count("pk"))
        return [
            (plan, progress({state: n for pk, state, n in counts if pk == plan.pk}))
            for plan in shown
        ]


@csrf_exempt
@require_safe
@never_cache
def healthz(request):
    """The process is alive."""
    return HttpResponse("ok\n", content_type="text/plain")


@csrf_exempt
@require_safe
@never_cache
def readyz(request):
    """The database answers and has the tables that this code expects."""
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return HttpResponse("no database\n", content_type="text/plain", status=503)
    if missing:
        return HttpResponse("not migrated\n", content_type="text/plain", status=503)
    return HttpResponse("ok\n", content_type="text/plain")


def bad_request(request, exception):
    # Other reasons (a forged host, say) are not for the reader.
    reason = str(exception) if isinstance(exception, RefusedQuery) else ""
    return render(request, "400.html", {"reason": reason}, status=400)


def forbidden(request, exception):
    return render(request, "403.html", status=403)


def not_found(request, exception):
    last_page = getattr(exception, "last_page", None)
    return render(request, "404.html", {"last_page": last_page}, status=404)


def server_error(request):
    if isinstance(sys.exception(), OperationalError):
        # Locked, full or gone: it is worth coming back.
        response = render(request, "503.html", status=503)
        response.headers["Retry-After"] = "30"
        return response
    return render(request, "500.html", status=500)
