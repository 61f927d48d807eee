"""Changes of the record as they come, one after another: by chance, but repeatable."""

import uuid
from contextlib import suppress
from itertools import count

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError

from trilateral.dates import PartialDateField
from trilateral.records import Part, Record, Status
from trilateral.revision import in_one_step
from trilateral.sources import Citation

MODELS = [
    model
    for model in apps.get_models()
    if issubclass(model, Part | Citation)
    and not model._meta.proxy
    and not model.__name__.startswith("Historical")
]
RECORDS = [model for model in MODELS if issubclass(model, Record)]
CITED = [model for model in MODELS if model is not Citation]
LINKS = [(model, field) for model in MODELS for field in model._meta.many_to_many]
DATES = ["2001-02-03", "2014", "2030-01", ""]


def free_texts(model):
    """The columns of a model in which anything may stand."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if type(field) in {models.CharField, models.TextField}
        and not field.choices
        and (field.max_length or 100) >= 100
    ]


class TakenBackError(Exception):
    """Whoever made a change thought better of it."""


class Changes:
    """Somebody who changes whatever there is; ``chance`` is a Random that says what.

    ``made`` tells what was changed, and how.
    """

    def __init__(self, chance):
        self.chance = chance
        self.made = []
        self._numbers = count(1)
        self._ways = [
            self.rewrite,
            self.revalue,
            self.refer,
            self.copy,
            *[self.move_on, self.link] * 2,
        ]

    def go_on(self):
        """One change, or several in a step, of which some or all are taken back."""
        way = self.chance.choice(["alone", "alone", "step", "some back", "all back"])
        self.made.append(way)
        if way == "alone":
            self._change()
            return
        with suppress(TakenBackError), in_one_step():
            self._change()
            with suppress(TakenBackError), transaction.atomic():
                self._change()
                if way == "some back":
                    raise TakenBackError
            self._change()
            if way == "all back":
                raise TakenBackError

    def _change(self):
        way = (
            self.remove
            if self.chance.random() < 0.05
            else self.chance.choice(self._ways)
        )
        # What cannot be, or may not be by the rules of the record, is no change.
        refusals = IndexError, IntegrityError, ProtectedError
        with suppress(*refusals), transaction.atomic():
            way()

    def _any(self, *among):
        """Some row of one of some models; raises IndexError if it has none."""
        rows = self.chance.choice(among)._base_manager.order_by("pk")
        return self.chance.choice(list(rows))

    def _tell(self, how, thing, *more):
        self.made.append((how, type(thing).__name__, thing.pk, *more))

    # Ways to change something

    def rewrite(self):
        thing = self._any(*MODELS)
        self._tell("rewrite", thing)
        for name in free_texts(type(thing)):
            setattr(thing, name, getattr(thing, name)[:90] + "z")
        thing.save()

    def revalue(self):
        thing = self._any(*MODELS)
        self._tell("revalue", thing)
        for field in thing._meta.concrete_fields:
            if isinstance(field, PartialDateField):
                setattr(thing, field.name, self.chance.choice(DATES))
            elif isinstance(field, models.BooleanField):
                setattr(thing, field.name, self.chance.random() < 0.5)
            elif field.choices and field.name != "status":
                setattr(thing, field.name, self.chance.choice(field.flatchoices)[0])
        thing.save()

    def refer(self):
        """To other records than before; a part may so go to another record."""
        thing = self._any(*MODELS)
        self._tell("refer", thing)
        for field in thing._meta.concrete_fields:
            if not field.remote_field or field.related_model is ContentType:
                continue
            is_left_out = field.null and self.chance.random() < 0.3
            other = None if is_left_out else self._any(field.related_model).pk
            setattr(thing, field.attname, other)
        if isinstance(thing, Citation):
            thing.subject = self._any(*CITED)
        thing.save()

    def copy(self):
        """A part of the same record, or a draft of another record."""
        thing = self._any(*MODELS)
        self._tell("copy", thing)
        if isinstance(thing, Record):
            thing.slug, thing.uid = f"copy-{next(self._numbers)}", uuid.uuid4()
            thing.status, thing.published_at = Status.DRAFT, None
        if isinstance(thing, Citation):
            thing.subject = self._any(*CITED)
        thing.pk, thing._state.adding = None, True
        thing.save()

    def move_on(self):
        """A record on its way to the public, or from there; or it changes its slug."""
        record = self._any(*RECORDS)
        record.status = self.chance.choice([*[Status.PUBLISHED] * 4, *Status])
        if self.chance.random() < 0.2:
            record.slug = f"slug-{next(self._numbers)}"
        self._tell("move on", record, record.status, record.slug)
        record.save()

    def link(self):
        """Two records or parts, from either side."""
        model, field = self.chance.choice(LINKS)
        one, other = self._any(model), self._any(field.related_model)
        name = field.name
        if self.chance.random() < 0.5:
            one, other, name = other, one, field.remote_field.get_accessor_name()
        way = self.chance.choice(["add", "add", "set", "remove", "clear"])
        self._tell(way, one, name, other.pk)
        others = {"add": [other], "set": [[other]], "remove": [other], "clear": []}
        getattr(getattr(one, name), way)(*others[way])

    def remove(self):
        thing = self._any(*MODELS)
        self._tell("remove", thing)
        thing.delete()
