"""The offices that take part in mechanisms, and where they have their seats."""

from trilateral.records import shown


def members(mechanisms, by=None):
    """The offices that are parties to some mechanisms, each once.

    Those that are not public are left out, and with a day, those that came after it.
    """
    memberships = [
        membership
        for mechanism in mechanisms
        for membership in sorted(mechanism.memberships.all(), key=lambda each: each.pk)
        if by is None or membership.first_day <= by
    ]
    offices = [shown(membership.office) for membership in memberships]
    return list(dict.fromkeys(filter(None, offices)))
