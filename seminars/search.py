"""What can be found of events and their outcomes, and by which of their texts."""

from django.utils.translation import gettext_lazy as _

from seminars.models import Event, Outcome
from trilateral.finding.facts import choice_words, date_words, edition_words
from trilateral.finding.subjects import Subject
from trilateral.finding.upkeep import register


def words_of(event):
    yield from choice_words(Event.Kind, event.kind)
    yield from edition_words(event.edition)
    yield from date_words(event.starts_on)
    yield from date_words(event.ends_on)


register(
    Subject(
        kind="event",
        model=Event,
        label=_("Events"),
        view="seminars:event_detail",
        rank=0,
        rank_within=lambda event: event.rank,
        names=(
            "as_printed",
            "other_titles__title",
            "series__name",
            "series__as_printed",
            "place__name",
            "place__as_printed",
            "place__names__name",
            "place__country__name",
        ),
        texts=(
            "venue",
            "summary",
            "note",
            "topics__name",
            "topics__as_printed",
            "series__note",
            "held_during__title",
            "participations__name_as_printed",
            "participations__title_as_printed",
            "participations__official__name",
            "participations__official__spellings__name",
            "agenda__title",
            "agenda__as_printed",
            "outcomes__text",
            "outcomes__as_printed",
            "materials__title",
            "materials__credit",
            "materials__file_name",
        ),
        beside=(
            "mechanism__name",
            "series__mechanism__name",
            "host__label",
            "host__names__name",
            "host__names__abbreviation",
            "co_organisers__label",
            "co_organisers__names__name",
            "co_organisers__names__abbreviation",
            "participations__office__label",
            "participations__office__names__name",
            "participations__office__names__abbreviation",
        ),
        begins_on="starts_on",
        words=words_of,
        shown=("kind", "edition", "starts_on", "ends_on"),
    ),
    Subject(
        kind="outcome",
        model=Outcome,
        label=_("Outcomes"),
        view="seminars:event_detail",
        owner="event",
        rank=9,
        title="text",
        names=("as_printed",),
        texts=("note",),
        beside=("event__title", "event__as_printed"),
        begins_on="event.starts_on",
        words=lambda outcome: choice_words(Outcome.Kind, outcome.kind),
        shown=("kind", "event.starts_on", "event.ends_on"),
        related=("event",),
    ),
)
