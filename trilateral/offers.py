"""What the site offers to take away: its calendars, and the whole record."""

import json

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from agreements.models import ActionItem, ActionPlan
from agreements.views import calendar_of
from offices.descriptions import named_on
from offices.models import Membership, Office
from offices.views import NO_DEADLINES, calendars_of
from trilateral.browse import PublicView, downloads, name_of_list
from trilateral.contents import KINDS, LISTS
from trilateral.interchange.schema import json_schema
from trilateral.kept import may_be_kept
from trilateral.linked_data import Page, card, graph, licence, said
from trilateral.periods import that_began
from trilateral.records import Status
from trilateral.revision import latest
from trilateral.translations import LANGUAGE_CODES, text_in

# How many offices and plans have their calendars listed; each has them on its page.
LISTED = 50


def items_with_deadline(view):
    """The action items that have one, as of the day of a page."""
    items = ActionItem.objects.published().begun_by(view.asked_day)
    return items.with_deadline(view.day)


class Calendars(PublicView, TemplateView):
    """The calendars that readers can subscribe to."""

    template_name = "calendars.html"

    def get_context_data(self, **kwargs):
        by = self.asked_day
        members = Membership.objects.filter(
            that_began(by), mechanism__status=Status.PUBLISHED
        )
        offices = Office.objects.published().begun_by(by)
        offices = offices.filter(pk__in=members.values("office"))
        plans = ActionPlan.objects.published().begun_by(by)
        plans = plans.order_by("-signed_on", "-pk")
        events = reverse("seminars:event_export", args=["ics"])
        deadlines = reverse("agreements:actionitem_export", args=["ics"])
        items = items_with_deadline(self)
        it = OuterRef("pk")
        led_or_helped = items.filter(Q(lead=it) | Q(partners=it))
        offices = offices.for_listing().annotate(has_deadlines=Exists(led_or_helped))
        plans = plans.annotate(has_deadlines=Exists(items.filter(plan=it)))
        return super().get_context_data(
            card=card(gettext("Calendars to subscribe to")),
            calendars=[
                (gettext("All events"), events, ""),
                (
                    gettext("All deadlines"),
                    deadlines,
                    "" if items.exists() else NO_DEADLINES,
                ),
            ],
            groups=[
                *(
                    (
                        *named_on(office, self.day),
                        calendars_of(office, office.has_deadlines),
                    )
                    for office in offices[:LISTED]
                ),
                *(
                    (
                        *text_in(plan, "title"),
                        [calendar_of(plan, plan.has_deadlines)],
                    )
                    for plan in plans[:LISTED]
                ),
            ],
            faults=self.page_faults(),
            **kwargs,
        )


class Data(PublicView, TemplateView):
    """Where the whole record can be taken away, and on what terms."""

    template_name = "data.html"

    def get_context_data(self, **kwargs):
        revision = latest()
        has_deadlines = items_with_deadline(self).exists()
        remarks = {"agreements:actionitem_list": "" if has_deadlines else NO_DEADLINES}
        return super().get_context_data(
            revision=revision,
            licence=settings.DATA_LICENCE or settings.DATA_LICENCE_URL,
            licence_address=settings.DATA_LICENCE_URL,
            lists=[
                (
                    name_of_list(view),
                    address,
                    downloads(view.export, view.extensions),
                    remarks.get(address),
                )
                for address, view in LISTS.items()
            ],
            card=card(gettext("Download the record"), data=self.dataset(revision)),
            faults=self.page_faults(),
            **kwargs,
        )

    def dataset(self, revision):
        """The whole record, as those know it who collect data sets."""
        page = Page(self.request, self.day)
        address = page.absolute(reverse("data"))
        dataset = {
            "@type": "Dataset",
            "@id": page.id_at("data"),
            "url": address,
            "name": gettext("The public record of a cooperation between offices"),
        }
        file = {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": page.absolute(reverse("public_record")),
        }
        return graph(
            dataset
            | said(
                description=card("").description,
                license=licence(),
                dateModified=revision.pk and revision.changed_at.isoformat(),
                inLanguage=list(LANGUAGE_CODES),
                isAccessibleForFree=True,
                distribution=[file],
                isPartOf=page.site(),
            )
        )


@csrf_exempt
@require_safe
@may_be_kept
def data_schema(request):
    """The form of the whole record as one file, for programs."""
    schema = json_schema(KINDS, request.build_absolute_uri(request.path))
    schema = json.dumps(schema, ensure_ascii=False, indent=2)
    return HttpResponse(f"{schema}\n", content_type="application/schema+json")


@csrf_exempt
@require_safe
@may_be_kept
def data_format(request):
    """What each field of that file means, for people."""
    guide = settings.BASE_DIR / "docs" / "data-format.md"
    return HttpResponse(guide.read_bytes(), content_type="text/markdown; charset=utf-8")
