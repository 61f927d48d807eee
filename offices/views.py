"""The public pages of offices and officials."""

from offices import exports
from offices.filters import OfficeFilter, OfficialFilter
from offices.models import Office, Official
from trilateral.browse import BrowseView, RecordView
from trilateral.dates import begun_by
from trilateral.records import Status


class OfficeList(BrowseView):
    queryset = Office.objects.published().for_listing()
    filterset_class = OfficeFilter
    export = "offices:office_export"
    extensions = exports.OfficeExport.extensions


class OfficeDetail(RecordView):
    queryset = Office.objects.published().for_detail()
    parts = ("names", "positions", "successions")

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
        memberships = office.memberships.filter(mechanism__status=Status.PUBLISHED)
        return super().get_context_data(
            head=office.head_on(self.day),
            memberships=memberships.select_related("mechanism").order_by("pk"),
            event_count=events.count(),
            agreement_count=office.agreements.published().begun_by(by).count(),
            item_count=items.count(),
            **kwargs,
        )


class OfficialList(BrowseView):
    queryset = Official.objects.published().for_listing()
    filterset_class = OfficialFilter
    export = "offices:official_export"
    extensions = exports.OfficialExport.extensions


# What a page tells of an official; the filtered lists tell it all.
APPEARANCES = 100


class OfficialDetail(RecordView):
    queryset = Official.objects.published().for_detail()
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
