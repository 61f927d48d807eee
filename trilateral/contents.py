"""What the whole history holds: the kinds of records of all apps, in order."""

from agreements import interchange as agreements
from agreements.views import (
    ActionItemCite,
    ActionItemList,
    AgreementCite,
    AgreementList,
)
from offices import interchange as offices
from offices.views import OfficeCite, OfficeList, OfficialCite, OfficialList
from seminars import interchange as seminars
from seminars.views import EventCite, EventList
from trilateral.interchange.shapes import Kind
from trilateral.sources import Source

KINDS = [
    Kind("sources", Source),
    *offices.KINDS,
    *seminars.KINDS,
    *agreements.KINDS,
]

# The kinds of records that have pages of their own, as they describe them.
PAGES = {
    "seminars": EventCite,
    "agreements": AgreementCite,
    "action-items": ActionItemCite,
    "offices": OfficeCite,
    "officials": OfficialCite,
}
# The lists of them, by the names of their addresses.
LISTS = {
    "seminars:event_list": EventList,
    "agreements:agreement_list": AgreementList,
    "agreements:actionitem_list": ActionItemList,
    "offices:office_list": OfficeList,
    "offices:official_list": OfficialList,
}
# The public pages that are no record's.
PLACES = ["home", *LISTS, "calendars", "data"]
