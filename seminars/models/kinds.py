"""The kinds of events that staff and the public meet as things of their own."""

from django.utils.translation import gettext_lazy as _

from seminars.models.events import Event, EventQuerySet
from trilateral.records import KindManager

EventManager = KindManager.from_queryset(EventQuerySet)


class Seminar(Event):
    """An event of the kind that the mechanism is known for."""

    kinds = (Event.Kind.SEMINAR,)

    objects = EventManager()

    class Meta:
        proxy = True
        verbose_name = _("seminar")
        verbose_name_plural = _("seminars")


class HeadsMeeting(Event):
    """A meeting of the heads of the offices, or of those who stood for them."""

    kinds = (Event.Kind.HEADS_MEETING,)

    objects = EventManager()

    class Meta:
        proxy = True
        verbose_name = _("heads' meeting")
        verbose_name_plural = _("heads' meetings")


class OtherEvent(Event):
    """A training, an exchange, a visit, a signing or a forum."""

    kinds = tuple(
        kind for kind in Event.Kind if kind not in {*Seminar.kinds, *HeadsMeeting.kinds}
    )

    objects = EventManager()

    class Meta:
        proxy = True
        verbose_name = _("other event")
        verbose_name_plural = _("other events")
