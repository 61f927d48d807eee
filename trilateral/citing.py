"""How readers cite a page of the record: in words, BibTeX, RIS and CSL-JSON.

What is cited is the page, which changes as the record does; so a citation tells when
the page last changed, as of which day it shows the record, and when it was read. The
date of what the page is about stands beside, as exact as it is known.
"""

import datetime
import json
from typing import NamedTuple

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy as _

from trilateral.characters import printable
from trilateral.dates import PartialDate
from trilateral.wording import form, span_in_words


class Subject(NamedTuple):
    """What a record says of itself for a citation of its page."""

    title: str
    language: str  # of the title
    kind: str  # what it is, in words
    # When it took place, or was signed; two dates for a span, none if not known.
    dates: tuple = ()
    is_event: bool = False
    place: str = ""
    # What became of it in a word, if it did not take place as announced.
    called_off: str = ""


class Work(NamedTuple):
    """A page of the record, as bibliographies know it."""

    key: str
    subject: Subject
    address: str
    site: str
    changed_on: datetime.date
    accessed_on: datetime.date
    # The day as of which it shows the record, if the reader asked for one.
    as_of: datetime.date | None = None


def site_name():
    """What the site is called: by its operator, or else in the reader's language."""
    return settings.SITE_NAME or gettext("Trilateral")


def in_words(day):
    return PartialDate(day.isoformat()).text


def _line(text):
    """A text in one line."""
    return " ".join(printable(text).split())


def remarks_of(work):
    """What the page is about and as of which day it shows it, in words."""
    subject = work.subject
    span = "".join(date.text for date in subject.dates)
    if len(subject.dates) > 1:
        span = "".join(span_in_words(*subject.dates))
    about = [subject.kind, subject.called_off, span, subject.place]
    remarks = [form("COMMA").join(filter(None, about))]
    if work.as_of:
        remarks.append(gettext("as of %(date)s") % {"date": in_words(work.as_of)})
    return [_line(remark) for remark in remarks]


def to_text(work):
    """A citation for people to read, and to paste."""
    about, *others = remarks_of(work)
    changed = {"date": in_words(work.changed_on)}
    accessed = {"date": in_words(work.accessed_on)}
    sentences = [
        work.subject.title + form("IN_BRACKETS").format(about),
        work.site,
        gettext("Last changed on %(date)s") % changed,
        *map(capfirst, others),
        gettext("Accessed on %(date)s") % accessed,
        # No full stop after it, which a program would take for a part of it.
        work.address,
    ]
    # In Russian a date ends with a full stop of its own.
    lines = (_line(sentence).removesuffix(".") for sentence in sentences)
    return form("FULL_STOP").join(lines)


# What BibTeX or TeX would read as more than a character. It counts braces even after
# a backslash, so that they go by their names.
_TEX = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}


def to_tex(text):
    """A text in one line that TeX prints as it is; letters of any script stay."""
    return _line(text).translate(str.maketrans(_TEX))


def to_bibtex(work):
    """An entry for BibTeX and biblatex."""
    subject = work.subject
    fields = {
        # Braces keep the capitals of a title.
        "title": f"{{{to_tex(subject.title)}}}",
        "howpublished": to_tex(work.site),
        "year": f"{work.changed_on:%Y}",
        "month": f"{work.changed_on.month}",
        "url": work.address,
        "urldate": f"{work.accessed_on}",
        "language": subject.language,
        "note": to_tex("; ".join(remarks_of(work))),
    }
    if subject.is_event and subject.dates:
        fields["eventdate"] = "/".join(subject.dates)
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@misc{{{work.key},\n{''.join(lines)}}}\n"


def to_ris(work):
    """An entry for reference managers: two letters and a value in each line."""
    subject = work.subject
    lines = [
        ("TY", "ELEC"),
        ("ID", work.key),
        ("TI", subject.title),
        ("T2", work.site),
        ("PY", f"{work.changed_on:%Y}"),
        ("DA", f"{work.changed_on:%Y/%m/%d}/"),
        ("Y2", f"{work.accessed_on:%Y/%m/%d}/"),
        ("LA", subject.language),
        ("UR", work.address),
        *(("N1", remark) for remark in remarks_of(work)),
    ]
    entry = "".join(f"{tag}  - {_line(text)}\r\n" for tag, text in lines if text)
    return f"{entry}ER  - \r\n"


def csl_date(*dates):
    """Partial dates as CSL has them: as many parts as are known."""
    date = {"date-parts": [date.parts for date in dates]}
    if any(date.mark for date in dates):
        date["circa"] = True
    return date


def _csl_day(day):
    return csl_date(PartialDate(day.isoformat()))


def to_csl(work):
    """An item of CSL-JSON, in the list that its readers expect."""
    subject = work.subject
    item = {
        "id": work.key,
        "type": "webpage",
        "title": _line(subject.title),
        "container-title": _line(work.site),
        "genre": subject.kind,
        "language": subject.language,
        "issued": _csl_day(work.changed_on),
        "accessed": _csl_day(work.accessed_on),
        "URL": work.address,
        "note": "; ".join(remarks_of(work)),
    }
    if subject.dates:
        name = "event-date" if subject.is_event else "original-date"
        item[name] = csl_date(*subject.dates)
    if subject.place:
        name = "event-place" if subject.is_event else "original-publisher-place"
        item[name] = subject.place
    item = {name: value for name, value in item.items() if value}
    return json.dumps([item], ensure_ascii=False, indent=1) + "\n"


# By the extension of its file: what a format is called, its media type, its writer.
FORMATS = {
    "txt": (_("Text"), "text/plain; charset=utf-8", lambda work: to_text(work) + "\n"),
    "bib": ("BibTeX", "application/x-bibtex; charset=utf-8", to_bibtex),
    "ris": ("RIS", "application/x-research-info-systems; charset=utf-8", to_ris),
    "json": ("CSL-JSON", "application/vnd.citationstyles.csl+json", to_csl),
}
