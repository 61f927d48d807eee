"""The kinds of events that staff and the public meet as things of their own."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from seminars.models.events import Event, EventQuerySet


class SeminarManager(models.Manager.from_queryset(EventQuerySet)):
    def get_queryset(self):
        return super().get_queryset().filter(kind=Event.Kind.SEMINAR)


class Seminar(Event):
    """An event of the kind that the mechanism is known for."""

    objects = SeminarManager()

    class Meta:
        proxy = True
        verbose_name = _("seminar")
        verbose_name_plural = _("seminars")


class HeadsMeetingManager(models.Manager.from_queryset(EventQuerySet)):
    def get_queryset(self):
        return super().get_queryset().filter(kind=Event.Kind.HEADS_MEETING)


class HeadsMeeting(Event):
    """A meeting of the heads of the offices, or of those who stood for them."""

    objects = HeadsMeetingManager()

    class Meta:
        proxy = True
        verbose_name = _("heads' meeting")
        verbose_name_plural = _("heads' meetings")


class OtherEventManager(models.Manager.from_queryset(EventQuerySet)):
    def get_queryset(self):
        known = [Event.Kind.SEMINAR, Event.Kind.HEADS_MEETING]
        return super().get_queryset().exclude(kind__in=known)


class OtherEvent(Event):
    """A training, an exchange, a visit, a signing or a forum."""

    objects = OtherEventManager()

    class Meta:
        proxy = True
        verbose_name = _("other event")
        verbose_name_plural = _("other events")
