"""From the text of a file to checked drafts of records, or to a list of faults."""

import json
import uuid
from collections import Counter
from dataclasses import dataclass, field
from itertools import chain

from trilateral.interchange.shapes import (
    Reference,
    References,
    Shape,
    Translated,
    Uid,
    text_fault,
)

FORMAT = "trilateral-history"
VERSION = 1
# What a file says of itself, and what that must be; loading does not ask for it.
ABOUT = {"$schema": (str, "a text"), "edition": (dict, "an object")}


class InvalidFileError(Exception):
    """The file breaks rules: ``faults`` are pairs of a place in it and a sentence."""

    def __init__(self, faults):
        super().__init__(faults)
        self.faults = faults


@dataclass
class Draft:
    """One object of the file, taken apart, with the place at which it stands."""

    shape: Shape
    path: str
    uid: uuid.UUID | None = None
    # Values by their columns, slugs and lists of slugs by their keys, and the drafts
    # of its parts and citations by the names of their lists.
    values: dict = field(default_factory=dict)
    references: dict = field(default_factory=dict)
    lists: dict = field(default_factory=dict)
    parts: dict = field(default_factory=dict)

    def text(self, name):
        """The text in the column of that name, or an empty one."""
        found = (text for column, text in self.values.items() if column.name == name)
        return next(found, "")

    @property
    def slug(self):
        return self.text("slug")

    @property
    def name(self):
        """The name of a record in reports: its kind and slug."""
        return f"{self.path.partition('[')[0]}/{self.slug}"


def is_slug(value):
    """Whether a value can be a slug at all: text that a database takes."""
    return isinstance(value, str) and text_fault(value) is None


def parse(text):
    """The document in a JSON text. Raises InvalidFileError if it is none."""

    def unique(pairs):
        document = dict(pairs)
        if len(document) < len(pairs):
            names = Counter(name for name, value in pairs)
            twice = next(name for name, count in names.items() if count > 1)
            raise ValueError(f'an object has the key "{twice}" twice')
        return document

    def refuse(constant):
        raise ValueError(f"{constant} is not JSON")

    try:
        return json.loads(text, object_pairs_hook=unique, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise InvalidFileError(
            [("file", f"this is not JSON as it should be: {error}")]
        ) from None


class Reader:
    """Takes a document apart by the shapes of its kinds, collecting every fault."""

    def __init__(self, kinds):
        self.kinds = {kind.name: kind for kind in kinds}
        self.faults = []

    def fault(self, path, sentence):
        self.faults.append((path, sentence))

    def read(self, document):
        """The drafts of a document by the names of their kinds."""
        if not isinstance(document, dict):
            raise InvalidFileError([("file", "this must be an object")])
        if document.get("format") != FORMAT:
            self.fault("format", f'this must be "{FORMAT}"')
        version = document.get("version")
        if type(version) is not int or version != VERSION:
            self.fault("version", f"this must be {VERSION}")
        known = {"format", "version", *ABOUT, *self.kinds}
        for name in document.keys() - known:
            self.fault(name, "there is no such list")
        for name, (form, words) in ABOUT.items():
            if not isinstance(document.get(name, form()), form):
                self.fault(name, f"this must be {words}")
        drafts = {
            name: self.objects(document.get(name, []), kind.shape, name)
            for name, kind in self.kinds.items()
        }
        for records in drafts.values():
            self.check_once(records, "slug")
        # Who subscribes to some kinds at once knows them all by these.
        self.check_once(chain.from_iterable(drafts.values()), "uid")
        return drafts

    def objects(self, items, shape, path):
        if not isinstance(items, list):
            self.fault(path, "this must be a list")
            return []
        drafts = []
        for index, item in enumerate(items):
            here = f"{path}[{index}]"
            if isinstance(item, dict):
                drafts.append(self.draft(item, shape, here))
            else:
                self.fault(here, "this must be an object")
        return drafts

    def draft(self, item, shape, path):
        draft = Draft(shape, path)
        known = {key.key: key for key in shape.keys}
        for name in item.keys() - known.keys() - shape.parts.keys():
            self.fault(f"{path}.{name}", "there is no such key here")
        for name, key in known.items():
            if name in item:
                self.take(draft, key, item[name], f"{path}.{name}")
            elif key.is_required:
                self.fault(f"{path}.{name}", "this is required")
        for name, part in shape.parts.items():
            draft.parts[name] = self.objects(item.get(name, []), part, f"{path}.{name}")
            self.check_once(draft.parts[name], "slug")
        self.check_local(draft)
        for citation in draft.parts.get("citations", []):
            about = citation.text("about")
            if about and about not in known.keys() | shape.parts.keys():
                sentence = f'there is no such key to be about here: "{about}"'
                self.fault(f"{citation.path}.about", sentence)
        return draft

    def take(self, draft, key, value, path):
        """Note a value in a draft, or what is wrong with it."""
        if isinstance(key, References):
            if isinstance(value, list) and all(is_slug(each) for each in value):
                draft.lists[key] = value
            else:
                self.fault(path, "this must be a list of slugs")
        elif isinstance(key, Reference):
            if is_slug(value):
                draft.references[key] = value
            else:
                self.fault(path, "this must be the slug of a record")
        elif isinstance(key, Translated):
            self.take_texts(draft, key, value, path)
        elif fault := key.fault(value):
            self.fault(path, fault)
        elif isinstance(key, Uid):
            draft.uid = key.column.to_python(value)
        else:
            draft.values[key.column] = key.column.to_python(value)

    def take_texts(self, draft, key, value, path):
        if not isinstance(value, dict):
            languages = ", ".join(key.languages)
            self.fault(
                path, f"this must be an object of texts by language: {languages}"
            )
            return
        for code, text in value.items():
            here = f"{path}.{code}"
            if code not in key.languages:
                self.fault(here, "there is no such language here")
            elif not isinstance(text, str):
                self.fault(here, "this must be a text")
            elif fault := text_fault(text):
                self.fault(here, fault)
            else:
                draft.values[key.languages[code]] = text

    def check_once(self, drafts, name):
        first = {}
        for draft in drafts:
            value = getattr(draft, name)
            if value in first:
                sentence = f'"{value}" is also the {name} of {first[value]}'
                self.fault(f"{draft.path}.{name}", sentence)
            elif value:
                first[value] = draft.path

    def check_local(self, draft):
        """Check the references from parts of a record to other parts of it."""
        parts = [part for parts in draft.parts.values() for part in parts]
        known = {(part.shape.model, part.slug) for part in parts}
        for part in parts:
            for key, slugs in part.lists.items():
                for index, slug in enumerate(slugs):
                    if key.is_local and (key.model, slug) not in known:
                        kind = key.model._meta.verbose_name
                        path = f"{part.path}.{key.key}[{index}]"
                        self.fault(path, f'no such {kind} in this record "{slug}"')
