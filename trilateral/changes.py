"""Which tables changed at a public revision: what was read from others still holds.

A revision is a change that the public may see. What was published from some tables is
seen again as it was until one of them changes at a revision, whatever else does: drafts
change tables, too, but nothing that is seen, or else they would make a revision.
"""

import re
from functools import cache, lru_cache

from django.apps import apps
from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from trilateral.records import Part
from trilateral.sources import Citation

KEPT = 1_000  # revisions of which it is known
_BETWEEN = """
    SELECT number, changed_at, tables FROM trilateral_publicchange
    WHERE number BETWEEN %s AND %s ORDER BY number
"""
# In SQL: where rows come from. What else stands there is taken for a table, too.
_FROM = re.compile(r'\b(?:FROM|JOIN)\s+(?!\()"?(\w+)', re.IGNORECASE)


class PublicChange(models.Model):
    """What may have changed at a public revision: the tables, or none for any."""

    number = models.PositiveBigIntegerField(_("number"), primary_key=True)
    changed_at = models.DateTimeField(_("changed at"))
    tables = models.TextField(_("tables"), blank=True)

    class Meta:
        verbose_name = _("public change")
        verbose_name_plural = _("public changes")

    def __str__(self):
        return str(self.number)


def remember(number, changed_at, tables):
    """Keep what changed at a revision, in the transaction that makes it."""
    words = " ".join(sorted(tables or ()))
    # Those who count anew after a loss come to the same numbers again.
    PublicChange(number=number, changed_at=changed_at, tables=words).save()
    PublicChange.objects.filter(number__lte=number - KEPT).delete()


@cache
def watched():
    """The tables of which each change that the public may see is known."""
    parts = [each for each in apps.get_models() if issubclass(each, Part | Citation)]
    links = [
        link.remote_field.through for each in parts for link in each._meta.many_to_many
    ]
    return frozenset(each._meta.db_table for each in (*parts, *links))


@lru_cache(2_000)
def tables_read(sql):
    """The tables that a question reads; None if not all of them are watched."""
    names = frozenset(_FROM.findall(sql))
    return names if names and names <= watched() else None


@lru_cache(1_000)
def tables_changed(known, now):
    """The tables that changed from one moment to a later one; None if that is unknown.

    So it is after many revisions, or if either moment is of another history: of one
    that ended when the database was brought back from a copy. Raises a database's
    Error if that does not answer.
    """
    if not 0 <= now.number - known.number < KEPT:
        return None
    with connection.wrap_database_errors:
        connection.ensure_connection()
        cursor = connection.create_cursor()
        try:
            # Not heard: an answer does not depend on it.
            cursor.execute(_BETWEEN, [known.number, now.number])
            rows = cursor.fetchall()
        finally:
            cursor.close()
    moments = [(number, changed_at) for number, changed_at, _tables in rows]
    is_whole = len(rows) == now.number - known.number + 1
    if not is_whole or moments[0] != known[:2] or moments[-1] != now[:2]:
        return None
    changed = [frozenset(tables.split()) for _number, _changed_at, tables in rows[1:]]
    return frozenset().union(*changed) if all(changed) else None
