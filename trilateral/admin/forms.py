"""The forms in which staff edit records and their parts."""

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _

from trilateral.records import owner_field

# Of the number of a row: one more might not fit into its column.
MAX_DIGITS = 18


def row_number(text):
    """The number of a row in what a browser sent, or None if no row can have it."""
    return int(text) if text.isdecimal() and len(text) <= MAX_DIGITS else None


class Lines(AdminTextareaWidget):
    """A box for some lines of text, which browsers send with CR before each LF."""

    def __init__(self, attrs=None):
        super().__init__({"rows": "2", **(attrs or {})})

    def value_from_datadict(self, data, files, name):
        text = super().value_from_datadict(data, files, name)
        return text and text.replace("\r\n", "\n")


class PartForm(forms.ModelForm):
    """A part of a record, checked against all of its constraints."""

    def validate_constraints(self):
        # Django leaves out each constraint that speaks of a column which the form
        # does not show, and the bounds of partial dates are such columns.
        exclude = self.errors.keys() - {NON_FIELD_ERRORS}
        try:
            self.instance.validate_constraints(exclude=exclude)
        except ValidationError as error:
            self._update_errors(error)


class RecordForm(PartForm):
    """A record as of the version that was read, and why it is changed."""

    change_reason = forms.CharField(
        label=_("Reason for the change"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("For the history: why, or on whose word. Not shown in public."),
    )
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["seen_version"] = self.record.version

    @property
    def record(self):
        """The record whose version counts."""
        return self.instance

    def clean(self):
        super().clean()
        seen_version = self.cleaned_data.get("seen_version")
        if self.instance.pk and seen_version != self.record.version:
            raise ValidationError(
                _("Nothing is saved yet: somebody else saved this in the meantime."),
                code="overtaken",
            )


class PartPageForm(RecordForm):
    """A part on a page of its own, as of the version of its record."""

    @property
    def record(self):
        return getattr(self.instance, owner_field(self.instance).name)
