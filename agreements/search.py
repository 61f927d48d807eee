"""What can be found of agreements and action items, and by which of their texts."""

from django.utils.translation import gettext_lazy as _

from agreements.models import ActionItem, Agreement
from trilateral.finding.facts import choice_words, date_words
from trilateral.finding.subjects import Subject
from trilateral.finding.upkeep import register


def words_of(agreement):
    yield from choice_words(Agreement.Kind, agreement.kind)
    yield from date_words(agreement.signed_on)


def words_of_item(item):
    yield item.number
    yield from date_words(item.due_on)


register(
    Subject(
        kind="agreement",
        model=Agreement,
        label=_("Agreements"),
        view="agreements:agreement_detail",
        rank=3,
        names=("as_printed", "texts__title"),
        texts=(
            "summary",
            "note",
            "place__name",
            "place__names__name",
            "signed_at__title",
            "signed_at__as_printed",
            "signatures__name_as_printed",
            "signatures__title_as_printed",
            "signatures__official__name",
            "signatures__official__spellings__name",
        ),
        beside=(
            "mechanism__name",
            "parties__label",
            "parties__names__name",
            "parties__names__abbreviation",
            "signatures__office__label",
            "signatures__office__names__name",
            "signatures__office__names__abbreviation",
            "parties__country__name",
        ),
        begins_on="signed_on",
        words=words_of,
        shown=("kind", "signed_on"),
    ),
    Subject(
        kind="item",
        model=ActionItem,
        label=_("Action items"),
        view="agreements:actionitem_detail",
        rank=8,
        names=("as_printed",),
        texts=(
            "description",
            "note",
            "area__name",
            "progress_reports__text",
            "due_date_changes__reason",
        ),
        beside=(
            "plan__title",
            "plan__as_printed",
            "lead__label",
            "lead__names__name",
            "lead__names__abbreviation",
            "partners__label",
            "partners__names__name",
            "partners__names__abbreviation",
        ),
        begins_on="plan.signed_on",
        words=words_of_item,
        shown=("number", "due_on"),
        related=("plan",),
    ),
)
