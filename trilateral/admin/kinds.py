"""Records of several kinds in one table, each with a place of its own at the desk."""

from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.templatetags.admin_urls import admin_urlname
from django.http import HttpResponseRedirect
from django.urls import reverse

from trilateral.admin.pages import RecordAdmin


class KindAdmin(RecordAdmin):
    """The pages of the records of some kinds; of only one, it is not asked for."""

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "kind":
            kinds = self.model.kinds
            offered = [choice for choice in db_field.choices if choice[0] in kinds]
            kwargs["choices"] = [("", "---------"), *offered]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def save_model(self, request, obj, form, change):
        if len(self.model.kinds) == 1:
            (obj.kind,) = self.model.kinds
        super().save_model(request, obj, form, change)


class AnyKindAdmin(KindAdmin):
    """Records of every kind, for links that may lead to any; ``places`` are the rest.

    Not in the index: who opens a record here is sent to the place of its kind.
    """

    places = ()

    def has_module_permission(self, request):
        return False

    def change_view(self, request, object_id, form_url="", extra_context=None):
        record = self.get_object(request, object_id)
        for place in self.places:
            is_here = record and place.objects.filter(pk=record.pk).exists()
            if is_here and request.method == "GET" and IS_POPUP_VAR not in request.GET:
                name = admin_urlname(place._meta, "change")
                return HttpResponseRedirect(reverse(name, args=[record.pk]))
        return super().change_view(request, object_id, form_url, extra_context)
