"""Pages of the desk that are saved only over the version that their reader saw."""

from contextlib import contextmanager

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import flatten_fieldsets
from django.contrib.admin.utils import unquote
from django.core.exceptions import BadRequest

from trilateral.admin.conflicts import Conflict
from trilateral.admin.fields import Editing
from trilateral.admin.forms import row_number
from trilateral.admin.history import HistoryAdmin
from trilateral.admin.inlines import CitationInline
from trilateral.revision import in_one_step


@contextmanager
def _changes(request):
    """All that a form of the desk changes, in one step; a page only reads."""
    if request.method == "POST":
        with in_one_step():
            yield
    else:
        yield


class VersionedAdmin(Editing, HistoryAdmin):
    """The page of a record, or of a part, which counts as a save of its record."""

    inlines = [CitationInline]

    def record_of(self, part):
        """The record whose version counts."""
        return part

    def changelist_view(self, request, extra_context=None):
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if None in map(row_number, chosen):
            raise BadRequest
        with _changes(request):
            return super().changelist_view(request, extra_context)

    def delete_view(self, request, object_id, extra_context=None):
        with _changes(request):
            return super().delete_view(request, object_id, extra_context)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        conflict = None
        with _changes(request):
            if request.method == "POST" and object_id is not None:
                conflict = self._conflict(request, object_id)
            context = {**(extra_context or {}), "conflict": conflict}
            response = super().changeform_view(request, object_id, form_url, context)
        if conflict:
            # The page is yet to be rendered: saved once more, it goes on top.
            request.POST["seen_version"] = str(conflict.record.version)
            response.status_code = 409
        return response

    def _conflict(self, request, object_id):
        """What stands against saving; the record is locked for the transaction."""
        part = self.get_object(request, unquote(object_id))
        if part is None or not self.has_change_permission(request, part):
            return None
        record = self.record_of(part)
        rows = type(record)._base_manager.select_for_update()
        locked = rows.filter(pk=record.pk).first()
        if locked is None:  # It was deleted, and this is a version of it.
            return None
        seen = row_number(request.POST.get("seen_version", ""))
        if seen is None or seen == locked.version:
            return None
        request.POST = request.POST.copy()
        # Read again: while it waited for the lock, somebody else may have saved.
        part = self.get_object(request, unquote(object_id))
        fields = flatten_fieldsets(self.get_fieldsets(request, part))
        form_class = self.get_form(request, part, change=True, fields=fields)
        form = form_class(request.POST, request.FILES, instance=part)
        formsets, _inlines = self._create_formsets(request, part, change=True)
        return Conflict(locked, seen, form, formsets, request.POST)

    def save_model(self, request, obj, form, change):
        obj._change_reason = form.cleaned_data["change_reason"]
        super().save_model(request, obj, form, change)

    def save_formset(self, request, form, formset, change):
        for part_form in formset.forms:
            part_form.instance._change_reason = form.cleaned_data["change_reason"]
        super().save_formset(request, form, formset, change)
