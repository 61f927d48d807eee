"""The public pages of offices and officials."""

from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy as _

from offices import descriptions, exports
from offices.filters import OfficeFilter, OfficialFilter
from offices.models import Office, Official
from trilateral.browse import BrowseView
from trilateral.dates import begun_by
from trilateral.descriptions import CiteView, DescribedView
from trilateral.periods import that_began
from trilateral.records import Status


class OfficeList(BrowseView):
    queryset = Office.objects.published().for_listing()
    filterset_class = OfficeFilter
    export = "offices:office_export"
    extensions = exports.OfficeExport.extensions


NO_DEADLINES = _("No deadlines are recorded yet.")


def calendars_of(office, has_deadlines):
    """The calendars of an office: [(name, address, what is to be said of it)]."""
    events = reverse("seminars:event_export", args=["ics"])
    deadlines = reverse("agreements:actionitem_export", args=["ics"])
    return [
        (gettext("Its events"), f"{events}?office={office.slug}", ""),
        (
            gettext("Its deadlines"),
            f"{deadlines}?office={office.slug}",
            "" if has_deadlines else NO_DEADLINES,
        ),
    ]


class OfficeDetail(DescribedView):
    queryset = Office.objects.published().for_detail()
    subject = descriptions.office_subject
    description = descriptions.describe_office
    cite = "offices:office_cite"
    listed_in = "offices:office_list"
    parts = ("names", "positions", "successions")

    def calendars(self):
        office, by = self.object, self.asked_day
        led = office.led_items.published().begun_by(by).with_deadline(self.day)
        helped = office.partnered_items.published().begun_by(by)
        helped = helped.with_deadline(self.day)
        dated = led.order_by().values("pk").union(helped.order_by().values("pk"))
        return calendars_of(office, has_deadlines=dated.exists())

    def get_context_data(self, **kwargs):
        office = self.object
        by = self.asked_day
        attended = office.participations.filter(
            begun_by("event__starts_on", by), event__status=Status.PUBLISHED
        )
        events = attended.values("event").union(
            office.hosted_events.published().begun_by(by).values("pk"),
            office.co_organised_events.published().begun_by(by).values("pk"),
        )
        items = (
            office.led_items.published()
            .begun_by(by)
            .values("pk")
            .union(office.partnered_items.published().begun_by(by).values("pk"))
        )
        holders = office.positions.filter(
            that_began(by), official__status=Status.PUBLISHED
        )
        came = attended.filter(official__status=Status.PUBLISHED)
        officials = holders.values("official").union(came.values("official"))
        memberships = office.memberships.filter(mechanism__status=Status.PUBLISHED)
        return super().get_context_data(
            head=office.head_on(self.day),
            memberships=memberships.select_related("mechanism").order_by("pk"),
            event_count=events.count(),
            agreement_count=office.agreements.published().begun_by(by).count(),
            item_count=items.count(),
            official_count=officials.count(),
            **kwargs,
        )


class OfficeCite(CiteView):
    queryset = Office.objects.published().prefetch_related("names")
    subject = descriptions.office_subject


class OfficialList(BrowseView):
    queryset = Official.objects.published().for_listing()
    filterset_class = OfficialFilter
    export = "offices:official_export"
    extensions = exports.OfficialExport.extensions


# What a page tells of an official; the filtered lists tell it all.
APPEARANCES = 100


class OfficialDetail(DescribedView):
    queryset = Official.objects.published().for_listing()
    subject = descriptions.official_subject
    description = descriptions.describe_official
    cite = "offices:official_cite"
    listed_in = "offices:official_list"
    parts = ("spellings", "positions")

    def get_context_data(self, **kwargs):
        appearances = (
            self.object.participations.filter(
                begun_by("event__starts_on", self.asked_day),
                event__status=Status.PUBLISHED,
            )
            .select_related("event__place", "office")
            .prefetch_related("office__names")
            .order_by("-event__starts_on", "-event")
        )
        signatures = (
            self.object.signatures.filter(
                begun_by("agreement__signed_on", self.asked_day),
                begun_by("signed_on", self.asked_day),
                agreement__status=Status.PUBLISHED,
            )
            .select_related("agreement", "office")
            .prefetch_related("office__names")
            .order_by("-agreement__signed_on", "-agreement")
        )
        appearances = list(appearances[: APPEARANCES + 1])
        return super().get_context_data(
            appearances=appearances[:APPEARANCES],
            has_more=len(appearances) > APPEARANCES,
            signatures=signatures[:APPEARANCES],
            **kwargs,
        )


class OfficialCite(CiteView):
    queryset = Official.objects.published()
    subject = descriptions.official_subject
