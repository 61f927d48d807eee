"""What a record looks like in the file, read off its model.

A shape lists the keys of one kind of object: plain values, translated texts,
references to other records by their slugs, and lists of parts with shapes of
their own.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from django.contrib.contenttypes.models import ContentType
from django.db import models

from trilateral.dates import PartialDateField
from trilateral.sources import Citation
from trilateral.translations import field_name_of, language_of

# Columns that say how a row is kept, not what it says.
UNSAID = {"content_type", "object_id", "order", "file"}

# As RFC 9562 writes it out.
UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


@dataclass(frozen=True)
class Value:
    """A plain value: text, a number, a yes or no, or a partial date."""

    column: models.Field

    @property
    def key(self):
        return self.column.name

    @property
    def columns(self):
        """Its columns, by the path below its key at which each stands in the file."""
        return {"": self.column}

    @property
    def is_required(self):
        return not self.column.blank and self.column.get_default() in (None, "")

    @property
    def type(self):
        """The type of it in Python and, by its name there, in JSON."""
        if isinstance(self.column, models.BooleanField):
            return bool
        if isinstance(self.column, models.IntegerField):
            return int
        return str

    @property
    def choices(self):
        return [value for value, label in self.column.flatchoices if value]

    @property
    def is_date(self):
        return isinstance(self.column, PartialDateField)

    def fault(self, value):
        """What is wrong with a value in itself, or None."""
        if type(value) is not self.type:
            return f"this must be a {_NAMES[self.type]}"
        if self.type is str and (fault := text_fault(value)):
            return fault
        if self.choices and value not in self.choices:
            return f'"{value}" is not one of {", ".join(self.choices)}'
        return None


@dataclass(frozen=True)
class Uid:
    """What a record is known by elsewhere: given when it is made, and never changed."""

    column: models.UUIDField
    # It stands in none that loading fills.
    columns = MappingProxyType({})
    is_required = False

    @property
    def key(self):
        return self.column.name

    def fault(self, value):
        """What is wrong with a value in itself, or None."""
        if isinstance(value, str) and re.fullmatch(UUID, value, re.ASCII):
            return None
        return "this must be a UUID in small letters"


@dataclass(frozen=True)
class Translated:
    """A text in the languages of the readers: an object with a key for each."""

    key: str
    languages: dict
    is_required = False

    @property
    def columns(self):
        return {f".{code}": column for code, column in self.languages.items()}


@dataclass(frozen=True)
class Reference:
    """Another record, by its slug."""

    column: models.ForeignKey

    @property
    def key(self):
        return self.column.name

    @property
    def columns(self):
        return {"": self.column}

    @property
    def is_required(self):
        return not self.column.null

    @property
    def model(self):
        """The model of what it refers to, which may be a proxy."""
        return self.column.remote_field.model


@dataclass(frozen=True)
class References:
    """Other records, by their slugs; or parts of the same record, by theirs."""

    column: models.ManyToManyField
    columns = MappingProxyType({})
    is_required = False

    @property
    def key(self):
        return self.column.name

    @property
    def model(self):
        return self.column.remote_field.model

    @property
    def is_local(self):
        """Whether it refers to parts of the same record."""
        return not hasattr(self.model, "status")


@dataclass(frozen=True)
class Shape:
    """The keys of a record, of a part of one, or of a citation."""

    model: type[models.Model]
    parent: str = ""
    part_names: tuple = field(default=())

    @cached_property
    def keys(self):
        """Values, translated texts and references: slug, UID and status first."""
        keys = []
        translated = {}
        for column in self.model._meta.fields:
            if isinstance(column, models.UUIDField):
                keys.append(Uid(column))
                continue
            if (
                column.primary_key
                or not column.editable
                or column.name in UNSAID | {self.parent}
            ):
                continue
            if code := language_of(column):
                name = field_name_of(column)
                if name not in translated:
                    translated[name] = Translated(name, {})
                    keys.append(translated[name])
                translated[name].languages[code] = column
            elif column.is_relation:
                keys.append(Reference(column))
            else:
                keys.append(Value(column))
        keys += [References(column) for column in self.model._meta.many_to_many]
        first = {"slug": 0, "uid": 1, "status": 2, "note": 4}
        return sorted(keys, key=lambda key: first.get(key.key, 3))

    @cached_property
    def columns(self):
        """The columns that its keys fill."""
        return {column for key in self.keys for column in key.columns.values()}

    @cached_property
    def lists(self):
        """Its keys that are lists of references."""
        return [key for key in self.keys if isinstance(key, References)]

    def key_of(self, column):
        """The key under which the file holds a column."""
        return next(key.key for key in self.keys if column in key.columns.values())

    def path_of(self, name):
        """The place of a column's value below the object, such as ``.title.en``."""
        for key in self.keys:
            if key.key == name:
                return f".{name}"
            for path, column in key.columns.items():
                if column.name == name:
                    return f".{key.key}{path}"
        return ""

    @property
    def owner_columns(self):
        """The columns that tell what a part belongs to, which the file does not say."""
        return {self.parent} if self.parent else {"content_type", "object_id"}

    def new_part(self, owner):
        """A row for a part of an owner; of nothing yet if the owner is not saved."""
        if owner is None:
            return self.model()
        if self.parent:
            return self.model(**{self.parent: owner})
        content_type = ContentType.objects.get_for_model(owner)
        return self.model(content_type=content_type, object_id=owner.pk)

    @cached_property
    def parts(self):
        """The shapes of its parts, by the names of the lists that hold them."""
        shapes = {}
        for name in self.part_names:
            relation = self.model._meta.get_field(name)
            shapes[name] = Shape(relation.related_model, relation.field.name)
        if self.model is not Citation:
            shapes["citations"] = Shape(Citation)
        return shapes

    @property
    def prefetches(self):
        """What to fetch along with rows, so that writing them asks for nothing more."""
        paths = [key.key for key in self.keys if hasattr(key, "model")]
        for name, part in self.parts.items():
            paths += [name, *(f"{name}__{path}" for path in part.prefetches)]
        return paths


@dataclass(frozen=True)
class Kind:
    """A list of the file: its name, the model of its records, and their parts."""

    name: str
    model: type[models.Model]
    part_names: tuple = ()

    @cached_property
    def shape(self):
        return Shape(self.model, part_names=self.part_names)


_NAMES = {str: "text", int: "whole number", bool: "true or false"}


def text_fault(text):
    """What keeps a text from being stored, or None."""
    if "\0" in text:
        return "this holds a NUL character"
    try:
        text.encode()
    except UnicodeEncodeError:
        return "this holds half of a surrogate pair"
    return None
