"""What the whole history holds: the kinds of records of all apps, in order."""

from agreements import interchange as agreements
from agreements.views import ActionItemCite, AgreementCite
from offices import interchange as offices
from offices.views import OfficeCite, OfficialCite
from seminars import interchange as seminars
from seminars.views import EventCite
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
# The public pages that are no record's.
PLACES = [
    "home",
    "seminars:event_list",
    "agreements:agreement_list",
    "agreements:actionitem_list",
    "offices:office_list",
    "offices:official_list",
]
