"""What an office is called beside its name: by its short one, in brackets."""

from django.utils.translation import get_language

from trilateral import wording
from trilateral.records import shown
from trilateral.translations import text_in


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
