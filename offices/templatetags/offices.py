"""How templates show offices: under the name of a day."""

from django import template

from trilateral.templatetags.record import printed

register = template.Library()


@register.simple_tag
def office_name(office, day=None):
    """The name of an office as of a day."""
    name = office.name_on(day)
    return printed(name.name, name.language) if name else office.label


@register.simple_tag
def office_abbreviation(office, day=None):
    """The short name of an office as of a day, where it has one."""
    name = office.name_on(day)
    if name is None:
        return office.label
    return printed(name.abbreviation or name.name, name.language)
