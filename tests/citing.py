"""Works to cite, and small readers of what bibliographies keep."""

import datetime
import re

from trilateral.citing import Subject, Work

ADDRESS = "https://example.org/en/seminars/seminar-4/"
_NAMES = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}"}
_NAMES |= {"textasciitilde": "~", "textasciicircum": "^"}


def make_work(as_of=None, **fields):
    fields = {
        "title": "4th IP Seminar",
        "language": "en",
        "kind": "seminar",
        "is_event": True,
        **fields,
    }
    return Work(
        key="event-seminar-4",
        subject=Subject(**fields),
        address=ADDRESS,
        site="Trilateral",
        changed_on=datetime.date(2026, 3, 4),
        accessed_on=datetime.date(2026, 11, 25),
        as_of=as_of,
    )


def read_braces(text, start):
    """What stands between two braces, counted as BibTeX does, and where it ends."""
    depth = 0
    for place in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return text[start + 1 : place], place + 1
    raise ValueError(text)


def read_tex(text):
    """What TeX prints of a text in a field."""
    named = re.sub(r"\{\\(text\w+)\}", lambda match: f"\0{match[1]}\0", text)
    plain = re.sub(r"\\([#$%&_])", r"\1", named.replace("{", "").replace("}", ""))
    return re.sub("\0(\\w+)\0", lambda match: _NAMES[match[1]], plain)


def read_bibtex(text):
    """The key and the fields of the one entry of a file, not yet read by TeX."""
    kind, start = re.match(r"@(\w+)(?=\{)", text)[1], text.index("{")
    body, end = read_braces(text, start)
    if text[end:].strip() or kind != "misc":
        raise ValueError(text)
    key, place, fields = body[: body.index(",")], body.index(",") + 1, {}
    while match := re.compile(r"\s*(\w+)\s*=\s*(?=\{)").match(body, place):
        fields[match[1]], place = read_braces(body, match.end())
        place += body[place] == ","
    if body[place:].strip():
        raise ValueError(text)
    return key, fields


def read_ris(text):
    """The lines of an entry: [(tag, value)]."""
    *lines, rest = text.split("\r\n")
    if rest or "\n" in text.replace("\r\n", ""):
        raise ValueError(text)
    return [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line).groups() for line in lines]
