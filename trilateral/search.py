"""What can be found of sources, which have no page of their own."""

from django.utils.translation import gettext_lazy as _

from trilateral.finding.facts import choice_words, date_words
from trilateral.finding.subjects import Subject
from trilateral.finding.upkeep import register
from trilateral.sources import Source


def words_of(source):
    yield from choice_words(Source.Kind, source.kind)
    yield from date_words(source.published_on)


register(
    Subject(
        kind="source",
        model=Source,
        label=_("Sources"),
        rank=10,
        tells_of_others=True,
        title="title",
        texts=("publisher", "translated_from", "note"),
        begins_on="published_on",
        words=words_of,
        shown=("kind", "published_on", "url", "archive_url"),
    ),
)
