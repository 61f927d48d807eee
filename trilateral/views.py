"""The home page, the page for what went wrong, and whether the site is well."""

import sys

from django.db import DatabaseError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language_from_request, gettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django.views.generic import TemplateView

from agreements.models import ActionItem, Agreement
from agreements.progress import counted, progress
from agreements.timeline import Timeline
from offices.models import Mechanism, Membership, Office, Official
from offices.seats import members
from seminars.hosting import hosts
from seminars.models import Event
from trilateral.browse import PublicView
from trilateral.linked_data import Page, card, graph
from trilateral.queries import RefusedQuery
from trilateral.rings import height_of
from trilateral.sources import NumberedSources

LATEST = 3  # events
PLANS = 5  # of which the progress is told
# How many events and agreements the timeline holds; the lists hold them all.
TIMELINE = 100


@csrf_exempt
@require_safe
@vary_on_headers("Accept-Language")
def root(request):
    """Send to the home page in the language that the reader's browser prefers."""
    with override(get_language_from_request(request)):
        return redirect("home")


def is_coming(event):
    return event.event_status == Event.EventStatus.SCHEDULED


class Home(PublicView, TemplateView):
    template_name = "home.html"

    def get_context_data(self, **kwargs):
        newest = ("-starts_on", "-pk")
        by = self.asked_day
        events = Event.objects.published().begun_by(by).for_listing().order_by(*newest)
        agreements = Agreement.objects.published().begun_by(by)
        agreements = agreements.as_of(on=self.day).for_listing()
        events = events.select_related("held_during")
        events, agreements = list(events[:TIMELINE]), list(agreements[:TIMELINE])
        memberships = Membership.objects.select_related("office__seat")
        mechanisms = (
            Mechanism.objects.published()
            .begun_by(by)
            .prefetch_related(
                Prefetch("memberships", memberships),
                "memberships__office__names",
            )
        )
        cooperation = mechanisms[0] if len(mechanisms) == 1 else None
        purpose = gettext("The public record of a cooperation between offices")
        offices = members(mechanisms, by)
        whose_turn = hosts(offices, by)
        memberships = [each for m in mechanisms for each in m.memberships.all()]
        page = Page(self.request, self.day, by)
        return super().get_context_data(
            card=card(
                cooperation or purpose,
                data=graph(page.site() | {"potentialAction": self.search(page)}),
            ),
            purpose=purpose,
            cooperation=cooperation,
            mechanisms=mechanisms,
            source_numbers=NumberedSources([*mechanisms, *memberships], by),
            counts={
                "events": Event.objects.published().begun_by(by).count(),
                "agreements": Agreement.objects.published().begun_by(by).count(),
                "items": ActionItem.objects.published().begun_by(by).count(),
                "offices": Office.objects.published().begun_by(by).count(),
                "officials": Official.objects.published().begun_by(by).count(),
            },
            coming_events=[event for event in events if is_coming(event)][:LATEST],
            latest_events=[event for event in events if not is_coming(event)][:LATEST],
            timeline=Timeline(events, agreements, offices, self.day, TIMELINE),
            hosts=whose_turn,
            seats_height=height_of(host.seat for host in whose_turn),
            plans=self.plans(),
            faults=self.page_faults(),
            **kwargs,
        )

    def search(self, page):
        """How machines search the site."""
        address = page.absolute(reverse("search"))
        template = f"{address}?q={{search_term_string}}"
        return {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": template},
            "query-input": "required name=search_term_string",
        }

    def plans(self):
        """The plans in force, or else each mechanism's latest, and their progress."""
        plans = Agreement.objects.published().begun_by(self.asked_day)
        plans = (
            plans.as_of(on=self.day)
            .for_listing()
            .filter(kind=Agreement.Kind.ACTION_PLAN)
        )
        shown = list(plans.filter(is_in_force=True)[:PLANS])
        if not shown:
            oldest_first = reversed(plans[:TIMELINE])
            latest = {plan.mechanism_id: plan for plan in oldest_first}
            shown = list(latest.values())[:PLANS]
        items = ActionItem.objects.published().as_of(on=self.day)
        items = items.with_deeds(self.asked_day).filter(plan__in=shown)
        counts = list(counted(items, "plan"))
        return [
            (plan, progress(rest for pk, *rest in counts if pk == plan.pk))
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
