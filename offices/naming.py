"""Which of its names an office bears on a day, and its short one beside it."""

import datetime
from operator import attrgetter

from django.utils.translation import get_language

from trilateral import wording
from trilateral.records import shown
from trilateral.translations import reading_order, text_in


def best_name(names, date, language):
    """The best of an office's names as of a day, for the readers of a language."""
    wanted = reading_order(language)
    day = date or datetime.date.max

    def fitness(name):
        has_begun = name.first_day <= day
        began = name.first_day.toordinal()
        return (
            -wanted.index(name.language) if name.language in wanted else -99,
            name.is_official,
            not name.is_variant,
            name.covers(day),
            has_begun,
            began if has_begun else -began,
            -(name.pk or 0),
        )

    return max(_standing(names, day), key=fitness, default=None)


def _standing(names, day):
    """Those of an office's names that may stand for a day, whoever reads them.

    Where one covers the day, none does that began later or had ended. One that was
    seen last before the day does, until an official name began after that. One
    without any date does, for nothing tells that it did not hold, unless the official
    name of the day is known to have come and gone: an undated one may be what the
    office was called before or after that.
    """
    holding = [name for name in names if name.covers(day)]
    if not holding:
        return names
    official = [each for each in holding if each.is_official]
    latest = max(official, key=attrgetter("first_day"), default=None)
    passing = latest and latest.has_come_and_gone

    def may_stand(name):
        if name.covers(day):
            return name.is_dated or not passing
        is_over = name.first_day > day or name.ends_on
        return not is_over and (latest is None or latest.first_day <= name.last_day)

    return filter(may_stand, names)


def short_name_on(office, date=None):
    """What stands beside its name as of a day, and the language; or nothing.

    What everybody calls the office today, it was not called on every other day. Where
    that is one of its names in full, it is no shorter than the one in another language.
    """
    name = office.name_on(date)
    if name and name.abbreviation:
        return name.abbreviation, name.language
    if name is None or date or office.label in map(str, office.names.all()):
        return "", ""
    return office.label, get_language()


def short_title_on(office, date=None):
    """Its short name as of a day, or its name, and the language of that."""
    name = office.name_on(date)
    if name is None:
        return office.label, ""
    return name.abbreviation or name.name, name.language


def called(part, date=None):
    """What somebody's part in something is called: (words, language)."""
    if official := shown(part.official):
        return text_in(official, "name")
    if part.name_as_printed:
        return part.name_as_printed, part.as_printed_language
    office = shown(part.office)
    return short_title_on(office, date) if office else ("", "")


def title_on(office, date=None):
    """Its name as of a day with the short one, and the language of the name."""
    name, (short, _language) = office.name_on(date), short_name_on(office, date)
    if name is None:
        return office.label, ""
    remark = wording.form("IN_BRACKETS").format(short) if short else ""
    return f"{name}{remark}", name.language
