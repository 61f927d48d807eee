"""The desk: where staff enter the record, and keep it.

What the apps build theirs of: ``pages`` of records and parts, ``inlines``, ``fields``,
``filters`` of lists, and ``kinds`` of records that share a table. Beneath them,
``versions`` and ``conflicts`` see that no save overwrites another's, and ``history``
shows what was changed. ``sources`` is the one desk of the kit's own.
"""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from trilateral.admin.pages import PartAdmin, RecordAdmin
from trilateral.admin.sources import SourceAdmin

__all__ = ["PartAdmin", "RecordAdmin", "SourceAdmin"]

admin.site.site_header = admin.site.site_title = _("Trilateral: the desk")
admin.site.index_title = _("The record")
