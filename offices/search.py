"""What can be found of offices and officials, and by which of their texts."""

from django.utils.translation import gettext_lazy as _

from offices.models import Office, Official
from offices.naming import title_on
from trilateral.finding.facts import choice_words, in_each_language
from trilateral.finding.subjects import Subject
from trilateral.finding.upkeep import register
from trilateral.records import shown

# What those are called who head an office, beside the word of the pages. The genitive
# is that of Russian, which is in the titles of their deputies too.
_HEADS = (
    *("chief", "director", "глава", "главы", "руководителя", "директор", "директора"),
    *("начальник", "начальника", "захирал", "局长"),
)
_ACTING_HEADS = ("acting head", "врио главы", "врио директора", "врио начальника")


def words_of_office(office):
    """What it is and of which state, as in “the Russian patent office”."""
    yield from choice_words(Office.Kind, office.kind)
    if state := shown(office.country):
        yield from in_each_language(lambda: f"{office.get_kind_display()} {state.name}")


def posts_of(official):
    return [post for post in official.positions.all() if post.office.is_published]


def kinds_of_offices(official):
    """What the offices are, as in “head of the Russian patent office”."""
    for kind in dict.fromkeys(post.office.kind for post in posts_of(official)):
        yield from choice_words(Office.Kind, kind)


def is_elsewhere(official):
    """Whether somebody had no post at an office of intellectual property."""
    kinds = {post.office.kind for post in posts_of(official)}
    return Office.Kind.IP_OFFICE not in kinds


def words_of_official(official):
    """The titles of the posts of an official, and words for one who heads an office."""
    posts = posts_of(official)
    for post in posts:
        yield from in_each_language(lambda: post.title)  # noqa: B023
    if any(post.is_head and not post.is_acting for post in posts):
        yield from in_each_language(lambda: _("head"))
        yield from _HEADS
    if any(post.is_head and post.is_acting for post in posts):
        yield from _ACTING_HEADS


register(
    Subject(
        kind="office",
        model=Office,
        label=_("Offices"),
        view="offices:office_detail",
        rank=4,
        # Who says “the Russian office” means no ministry or academy.
        rank_within=lambda office: office.kind != Office.Kind.IP_OFFICE,
        title="label",
        title_on=title_on,
        # "The Mongolian office" is what many call it.
        names=("names__name", "names__abbreviation", "country__name"),
        texts=(
            "country__as_printed",
            "seat__name",
            "seat__names__name",
            "positions__title",
            "positions__as_printed",
            "positions__official__name",
            "positions__official__spellings__name",
            "note",
        ),
        beside=(
            "country__as_printed",
            "parent__label",
            "memberships__mechanism__name",
        ),
        words=words_of_office,
        related=("country",),
        shown=("kind",),
        records=Office.objects.prefetch_related("names"),
    ),
    Subject(
        kind="official",
        model=Official,
        label=_("Officials"),
        view="offices:official_detail",
        rank=6,
        rank_within=is_elsewhere,
        title="name",
        names=("as_printed", "spellings__name"),
        texts=(
            "positions__title",
            "positions__as_printed",
            "note",
        ),
        beside=(
            "positions__title",
            "positions__as_printed",
            "positions__office__label",
            "positions__office__names__name",
            "positions__office__names__abbreviation",
            "positions__office__country__name",
            "participations__title_as_printed",
            "signatures__title_as_printed",
        ),
        words=words_of_official,
        words_beside=kinds_of_offices,
        told_beside=True,
        prefetched=("positions__office",),
    ),
)
