"""The pages of records and parts at the desk."""

from django.contrib import admin
from django.contrib.admin.templatetags.admin_urls import admin_urlname
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _, ngettext

from trilateral.admin.fields import first, in_other_languages
from trilateral.admin.forms import PartPageForm, RecordForm
from trilateral.admin.versions import VersionedAdmin
from trilateral.records import Status, owner_field
from trilateral.translations import LANGUAGE_CODES, language_of


class RecordAdmin(VersionedAdmin):
    """The page of a record: ``fieldsets`` tell it in the site's first language.

    ``translated`` names the fields that exist in the other languages too; the remark,
    which every record has, comes on top.
    """

    form = RecordForm
    translated = ()
    actions = ["submit_for_review", "publish", "withdraw", "take_back"]
    list_per_page = 50

    def get_fieldsets(self, request, obj=None):
        publication = [first("note"), "slug", "status", "change_reason", "seen_version"]
        return [
            *self.fieldsets,
            *in_other_languages(*self.translated, "note"),
            (_("Publication"), {"fields": publication, "classes": ["last"]}),
        ]

    def view_on_site(self, obj):
        has_page = obj.is_published and hasattr(obj, "get_absolute_url")
        return obj.get_absolute_url() if has_page else None

    @admin.action(description=_("Submit for review"), permissions=["change"])
    def submit_for_review(self, request, queryset):
        self._move(request, queryset, Status.IN_REVIEW)

    @admin.action(description=_("Publish"), permissions=["change"])
    def publish(self, request, queryset):
        self._move(request, queryset, Status.PUBLISHED)

    @admin.action(description=_("Withdraw"), permissions=["change"])
    def withdraw(self, request, queryset):
        self._move(request, queryset, Status.WITHDRAWN)

    @admin.action(description=_("Take back as a draft"), permissions=["change"])
    def take_back(self, request, queryset):
        self._move(request, queryset, Status.DRAFT)

    def _move(self, request, queryset, status):
        """Give records a status, one by one, so that each has it in its history."""
        chosen = list(queryset.values_list("pk", flat=True))
        with transaction.atomic():
            records = self.model._base_manager.select_for_update().filter(pk__in=chosen)
            moved = [record for record in records if record.status != status]
            for record in moved:
                record.status = status
                record.save()
        message = ngettext(
            "%(count)d record is now “%(status)s”.",
            "%(count)d records are now “%(status)s”.",
            len(moved),
        )
        if len(moved) < len(chosen):
            message += " " + ngettext(
                "%(already)d was so already.",
                "%(already)d were so already.",
                len(chosen) - len(moved),
            )
        counts = {"count": len(moved), "already": len(chosen) - len(moved)}
        self.message_user(request, message % {**counts, "status": status.label})


class PartAdmin(VersionedAdmin):
    """The page of a part of a record, behind a link on the page of that record.

    It shows all fields, and the sources on which this part alone rests.
    """

    form = PartPageForm
    change_form_template = "admin/part_change_form.html"
    actions = None

    def record_of(self, part):
        return getattr(part, owner_field(self.model).name)

    def get_object(self, request, object_id, from_field=None):
        part = super().get_object(request, object_id, from_field)
        try:
            if part is not None:
                self.record_of(part)
        except ObjectDoesNotExist:  # A version of a part outlives its record.
            return None
        return part

    def get_readonly_fields(self, request, obj=None):
        return [owner_field(self.model).name]

    def get_fieldsets(self, request, obj=None):
        codes = {None: [], LANGUAGE_CODES[0]: [], "other": []}
        for field in (*self.opts.fields, *self.opts.many_to_many):
            if field.editable and not field.primary_key:
                code = language_of(field)
                codes[code if code in codes else "other"].append(field.name)
        other_languages = {"fields": codes["other"], "classes": ["collapse"]}
        last = {"fields": ["change_reason", "seen_version"], "classes": ["last"]}
        return [
            (None, {"fields": [*codes[None], *codes[LANGUAGE_CODES[0]]]}),
            (_("Other languages"), other_languages),
            (None, last),
        ]

    def get_list_select_related(self, request):
        return [field.name for field in self.opts.fields if field.many_to_one]

    def has_module_permission(self, request):
        return False

    def has_add_permission(self, request):
        return False

    def save_model(self, request, obj, form, change):
        self._save_record(self.record_of(obj), form.cleaned_data["change_reason"])
        super().save_model(request, obj, form, change)

    def delete_model(self, request, obj):
        self._save_record(self.record_of(obj), "")
        request.record_address = self._record_address(obj)
        super().delete_model(request, obj)

    def _save_record(self, record, reason):
        """Let its version go up, so that who has it open is told of the change."""
        record = type(record)._base_manager.select_for_update().get(pk=record.pk)
        record._change_reason = reason
        record.save()

    def _record_address(self, part):
        record = self.record_of(part)
        return reverse(admin_urlname(record._meta, "change"), args=[record.pk])

    def render_change_form(self, request, context, obj=None, **kwargs):
        context["record"] = self.record_of(obj)
        context["record_address"] = self._record_address(obj)
        return super().render_change_form(request, context, obj=obj, **kwargs)

    def response_post_save_change(self, request, obj):
        return HttpResponseRedirect(self._record_address(obj))

    def response_delete(self, request, obj_display, obj_id):
        super().response_delete(request, obj_display, obj_id)
        return HttpResponseRedirect(request.record_address)
