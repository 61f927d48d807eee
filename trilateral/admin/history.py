"""The history of a record at the desk: who changed what, when and why, and back."""

from itertools import pairwise

from django.contrib.admin.utils import unquote
from django.contrib.contenttypes.models import ContentType
from django.http import Http404
from django.utils.translation import gettext, gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from trilateral.admin.conflicts import values_of
from trilateral.admin.fields import label_of
from trilateral.admin.forms import row_number
from trilateral.records import Record, owner_field
from trilateral.sources import Citation

PARTS_SHOWN = 50


class HistoryAdmin(SimpleHistoryAdmin):
    """Shows each version, and opens any in the ordinary form, to be saved again."""

    object_history_template = "admin/record_history.html"
    history_list_per_page = 25

    def history_view(self, request, object_id, extra_context=None):
        record = self.get_object(request, unquote(object_id))
        if record is None:
            raise Http404
        context = {
            "title": _("History"),
            "subtitle": str(record),
            "versions_of_parts": self._versions_of_parts(record),
            **(extra_context or {}),
        }
        return super().history_view(request, str(record.pk), context)

    def _versions_of_parts(self, record):
        """What was last done to its parts, those that were removed among them."""
        versions = []
        for model in {inline.model for inline in self.inlines}:
            if belonging := _belonging(model, record):
                history = model.history.filter(**belonging)
                history = history.select_related("history_user")
                versions += history.order_by("-history_date")[:PARTS_SHOWN]
        versions.sort(key=lambda version: version.history_date, reverse=True)
        return [
            (version, version.instance_type._meta) for version in versions[:PARTS_SHOWN]
        ]

    def get_history_queryset(self, request, history_manager, pk_name, object_id):
        # The library's own way is deprecated for models without links to others.
        links = [field.name for field in self.opts.fields if field.many_to_one]
        versions = history_manager.filter(**{pk_name: object_id})
        return versions.select_related("history_user", *links)

    def set_history_delta_changes(self, request, historical_records, **kwargs):
        for newer, older in pairwise(historical_records):
            helper = self.get_historical_record_context_helper(request, newer)
            delta = newer.diff_against(
                older,
                excluded_fields=["version", "modified_at", "number_key"],
                foreign_keys_are_objs=True,
            )
            newer.changes = [
                (
                    label_of(self.model._meta.get_field(change.field)),
                    helper.format_delta_change(change),
                )
                for change in delta.changes
            ]

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        """The form of today with what a former version said, or what was removed."""
        number, version_number = row_number(object_id), row_number(version_id)
        if number is None or version_number is None:
            raise Http404
        versions = self.model.history.filter(id=number)
        version = versions.filter(history_id=version_number).first()
        if version is None:
            raise Http404
        request.former_version = version
        context = {
            "title": gettext("Version of %(date)s, to look at or to save again")
            % {"date": version.history_date.strftime("%Y-%m-%d %H:%M UTC")},
            "show_save_and_continue": False,
            "show_save_and_add_another": False,
            **(extra_context or {}),
        }
        return self.changeform_view(request, object_id, "", context)

    def get_object(self, request, object_id, from_field=None):
        record = super().get_object(request, object_id, from_field)
        version = getattr(request, "former_version", None)
        if version and record is None:
            return version.instance
        if version and request.method == "GET":
            _put_back(record, version)
        return record


def _belonging(model, record):
    """How the parts of a record are found in the history, if they are its own."""
    if model is Citation:
        content_type = ContentType.objects.get_for_model(record)
        return {"content_type": content_type, "object_id": record.pk}
    if issubclass(model, Record):
        return None
    owner = owner_field(model)
    is_own = isinstance(record, owner.related_model)
    return {owner.attname: record.pk} if is_own else None


def _put_back(record, version):
    """Give a record, unsaved, what a version of it said; who may see it stays."""
    model = type(record)
    names = {field.name for field in model._meta.fields if field.editable} - {"status"}
    for name, value in values_of(version, names).items():
        setattr(record, model._meta.get_field(name).attname, value)
    links = {field.name for field in model._meta.many_to_many}
    record._prefetched_objects_cache = {
        name: model._meta.get_field(name).related_model.objects.filter(pk__in=pks)
        for name, pks in values_of(version, links).items()
    }
