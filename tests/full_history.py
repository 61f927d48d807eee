"""A history in which every key of the interchange format is filled.

Each text in it is a word of its own, so that one can be looked for: in what is dumped
again, and on the pages. Of each kind there is a full record, ``<kind>-full``, and one
with no more than it needs, ``<kind>-bare``, for the full ones to refer to.
"""

import uuid
from itertools import count

from trilateral.contents import KINDS
from trilateral.dates import PartialDate
from trilateral.interchange.shapes import Reference, References, Translated, Uid
from trilateral.sources import WebAddressField
from trilateral.translations import LANGUAGE_CODES, LanguageField

# Where a rule ties a value to others, or to a form: by the list and the key.
FIXED = {
    ("agreements", "kind"): "action_plan",
    ("events", "kind"): "seminar",
    ("participations", "slug"): "guest",
    ("citations", "about"): "note",
    ("materials", "sha256"): "0" * 64,
    ("texts", "sha256"): "1" * 64,
    ("progress_reports", "sha256"): "2" * 64,
}
DATES = {
    "starts_on": "2001-02-03",
    "ends_on": "2001-02-04",
    "first_seen_on": "2001-02-05",
    "last_seen_on": "2001-02-06",
    "started_on": "2001-02-07",
    "ended_on": "2021-02-08",
    "published_on": "2001-02-09",
    "accessed_on": "2001-02-10",
    "happened_on": "2001-02-11",
    "signed_on": "2001-02-12",
    "effective_on": "2001-02-13",
    "expires_on": "2031-02-14",
    "due_on": "2001-02-15",
    "changed_on": "2001-02-16",
    "reported_on": "2001-02-17",
}


def full_history():
    words = (f"word{number}x" for number in count(1000))
    lists = {}
    for kind in KINDS:
        bare = _object(kind, kind.name, kind.shape, words, is_full=False)
        full = _object(kind, kind.name, kind.shape, words, is_full=True)
        lists[kind.name] = [
            bare | {"slug": f"{kind.name}-bare", "status": "published"},
            full | {"slug": f"{kind.name}-full", "status": "published"},
        ]
    for country, code in zip(lists["countries"], ("JP", "KR"), strict=True):
        country["code"] = code
    return {"format": "trilateral-history", "version": 1, **lists}


def _object(kind, name, shape, words, *, is_full):
    """An object of a list of that name, in a record of a kind or the record itself."""
    item = {}
    for key in shape.keys:
        if is_full or key.is_required or key.key in {"name", "title", "uid"}:
            fixed = FIXED.get((name, key.key))
            item[key.key] = fixed or _value(kind, key, words)
    if is_full:
        for part_name, part in shape.parts.items():
            item[part_name] = [_object(kind, part_name, part, words, is_full=True)]
    return item


def _value(kind, key, words):
    if isinstance(key, Translated):
        return {code: next(words) for code in key.languages}
    if isinstance(key, Uid):
        return str(uuid.uuid5(uuid.NAMESPACE_URL, next(words)))
    if isinstance(key, References):
        return ["guest"] if key.is_local else [f"{_list_of(key.model)}-full"]
    if isinstance(key, Reference):
        # Of its own kind the bare one: nothing refers to itself.
        other = _list_of(key.model)
        return f"{other}-{'bare' if other == kind.name else 'full'}"
    return _plain(key, words)


def _plain(key, words):
    if key.choices:
        return key.choices[-1]
    if key.is_date:
        return DATES[key.key]
    if key.type is not str:
        return True if key.type is bool else 7
    if isinstance(key.column, LanguageField):
        return "ja"
    if isinstance(key.column, WebAddressField):
        return f"https://example.org/{next(words)}"
    return next(words)


def _list_of(model):
    concrete = model._meta.concrete_model
    return next(kind.name for kind in KINDS if kind.model is concrete)


def texts_of(value, path=""):
    """Every text of a history that an English page should show, and its path there."""
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from texts_of(each, f"{path}[{index}]")
    elif isinstance(value, dict):
        for key, each in value.items():
            if not (key in LANGUAGE_CODES and key != "en" and "en" in value):
                yield from texts_of(each, f"{path}.{key}")
    elif isinstance(value, str) and "word" in value:
        yield path, value
    elif path.rpartition(".")[2] in DATES:
        yield path, PartialDate(value).text
