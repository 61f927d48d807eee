"""Values and columns that the files of several lists have in common."""

from django.utils.translation import gettext_lazy as _

from trilateral.records import shown
from trilateral.sources import Citation, fact_name
from trilateral.translations import text_in


def chosen(choices, value):
    """A field's value as one of its choices: a code for machines, words for people."""
    return choices(value) if value in choices else value


def name_of(record):
    """What a linked record is called, or nothing if the public may not see it."""
    return str(shown(record) or "")


def names_of(records):
    return [str(record) for record in records if shown(record)]


def sources_of(record):
    """The public sources that a record rests on, with what is remarked on them."""
    remarks = {}
    for citation in record.citations.all():
        remarks.setdefault(citation.source, []).append(_remark(record, citation))
    return [_source(source, remarks[source]) for source in remarks]


def _remark(record, citation):
    """On which fact a source is less than plain, how, and why; or nothing."""
    is_stated = citation.basis == Citation.Basis.STATED
    if is_stated and not citation.note:
        return ""
    fact = str(fact_name(record, citation.about)) if citation.about else ""
    basis = "" if is_stated else citation.get_basis_display()
    return ": ".join(filter(None, [fact, basis, citation.note]))


def _source(source, remarks):
    name = " ".join(filter(None, [str(source), source.url]))
    told = "; ".join(filter(None, remarks))
    return f"{name} [{told}]" if told else name


# For records whose title is that of the source when we gave them none.
TITLE_COLUMNS = {
    "title": (_("title"), lambda record: text_in(record, "title")[0]),
    "title_language": (
        _("language of the title"),
        lambda record: text_in(record, "title")[1],
    ),
    "as_printed": (_("as printed"), lambda record: record.as_printed),
    "as_printed_language": (
        _("language as printed"),
        lambda record: record.as_printed_language,
    ),
}
