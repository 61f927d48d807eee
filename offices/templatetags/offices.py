"""How templates show offices: under the name of a day."""

from django import template
from django.utils.html import format_html

from offices.naming import short_name_on
from trilateral import wording
from trilateral.periods import earlier
from trilateral.templatetags.record import asked_day, in_a_language, printed

register = template.Library()


@register.simple_tag(takes_context=True)
def office_name(context, office, day=None):
    """The name of an office as of a day, but of none after that of the page."""
    name = office.name_on(earlier(day, asked_day(context)))
    return in_a_language(name.name, name.language) if name else office.label


@register.simple_tag(takes_context=True)
def office_abbreviation(context, office, day=None):
    """The short name of an office, where it has one, as of the same day."""
    name = office.name_on(earlier(day, asked_day(context)))
    if name is None:
        return office.label
    return printed(name.abbreviation or name.name, name.language)


@register.simple_tag(takes_context=True)
def office_short_name(context, office):
    """What everybody calls an office where that is not its name; else nothing."""
    short, language = short_name_on(office, asked_day(context))
    return printed(short, language)


@register.filter
def at_office(post, office):
    """The title of a post, if it is known, with the name of its office."""
    return format_html(wording.form("POST_AT"), post, office) if post else office
