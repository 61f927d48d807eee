"""Columns that the files of several lists have in common."""

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _

from trilateral.expressions import LanguageOf, Text, if_shown
from trilateral.records import shown
from trilateral.sources import Citation, fact_name, source_name
from trilateral.ways import Each, Way


def chosen(choices, value):
    """A field's value as one of its choices: a code for machines, words for people."""
    return choices(value) if value in choices else value


def choice(name, choices):
    """The way to what ``chosen`` makes of a field."""
    known = {each.value: each for each in choices}
    return Way(name, make=lambda value: known.get(value, value))


def name_of(record):
    """What a linked record is called, or nothing if the public may not see it."""
    return str(shown(record) or "")


def name_at(*relations, text="name"):
    """What ``name_of`` finds at the end of some relations, as an expression.

    The public has to see all the records on the way.
    """
    paths = ["__".join(relations[:end]) for end in range(1, len(relations) + 1)]
    return if_shown(*paths, then=Text(f"{paths[-1]}__{text}"))


def sources_of(model):
    """The way to the public sources that a record rests on, and remarks on them."""
    record = model()  # any one knows what its facts are called
    words = dict(Citation.Basis.choices)

    def cited(number, title, publisher, url, about, basis, note):
        name = " ".join(filter(None, [source_name(title, publisher), url]))
        is_stated = basis == Citation.Basis.STATED
        if is_stated and not note:
            return number, name, ""
        # On which fact a source is less than plain, how, and why.
        fact = str(fact_name(record, about)) if about else ""
        remark = [fact, "" if is_stated else str(words.get(basis, basis)), note]
        return number, name, ": ".join(filter(None, remark))

    return Each(
        Citation.objects.published().filter(
            content_type=ContentType.objects.get_for_model(model)
        ),
        "object_id",
        "source",
        "source__title",
        "source__publisher",
        "source__url",
        "about",
        "basis",
        Text("note"),
        make=cited,
        gather=_sources,
    )


def _sources(citations):
    """Each source once, in the order in which they are first cited."""
    names, remarks = {}, {}
    for number, name, remark in citations:
        names[number] = name
        remarks.setdefault(number, []).append(remark)
    return [
        _with(names[number], "; ".join(filter(None, remarks[number])))
        for number in names
    ]


def _with(name, told):
    return f"{name} [{told}]" if told else name


# For records whose title is that of the source when we gave them none.
TITLE_COLUMNS = {
    "title": (_("title"), Way(Text("title"))),
    "title_language": (_("language of the title"), Way(LanguageOf("title"))),
    "as_printed": (_("as printed"), Way("as_printed")),
    "as_printed_language": (_("language as printed"), Way("as_printed_language")),
}
