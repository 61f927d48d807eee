"""What happened."""

from seminars.models.events import Event, EventTitle
from seminars.models.kinds import HeadsMeeting, OtherEvent, Seminar
from seminars.models.proceedings import AgendaItem, Material, Outcome, Participation
from seminars.models.series import Series, Topic

__all__ = [
    "AgendaItem",
    "Event",
    "EventTitle",
    "HeadsMeeting",
    "Material",
    "OtherEvent",
    "Outcome",
    "Participation",
    "Seminar",
    "Series",
    "Topic",
]
