"""Keeping the index up with the record: in the transaction of each change.

Which entries a change touches is found by walking the declared paths backwards, from
the row that changed to the records whose texts it is in. Whoever changes much at once
does so within ``gathered``, and each entry is brought up to date once, at its end.
"""

from collections import defaultdict
from contextlib import contextmanager
from contextvars import ContextVar

from django.apps import apps
from django.db import connection
from django.db.models.signals import (
    m2m_changed,
    post_delete,
    post_save,
    pre_delete,
    pre_save,
)

from trilateral.finding.index import bring_up
from trilateral.finding.subjects import SUBJECTS

_gathering = ContextVar("gathering", default=None)
_ON_THE_ROW = "_search_stale"


@contextmanager
def gathered():
    """Gather what changes within, and bring the index up to date at the end.

    It belongs within a transaction. It may gather what is taken back to a savepoint:
    an entry is made from what the record then says, so that does no harm.
    """
    if _gathering.get() is not None:
        yield
        return
    stale = defaultdict(set)
    token = _gathering.set(stale)
    try:
        yield
    finally:
        _gathering.reset(token)
    if not connection.needs_rollback:
        bring_up(stale)


def mark(stale):
    """Bring entries up to date, now or when all is gathered: {kind: rows}."""
    gathering = _gathering.get()
    if gathering is None:
        bring_up(stale)
    else:
        for kind, rows in stale.items():
            gathering[kind] |= rows


class Links:
    """From each model to the subjects whose texts depend on it, and by which path."""

    def __init__(self):
        self.paths = defaultdict(list)
        # Those along which a row of the model can move from one record to another.
        self.moving = defaultdict(list)
        self.through = {}

    def add(self, subject):
        self._listen(subject.model)
        self.paths[subject.model].append((subject, ""))
        for path in subject.links():
            self._add(subject, path)

    def _add(self, subject, path):
        model = subject.model
        for name in path.split("__"):
            relation = model._meta.get_field(name)
            model = relation.related_model._meta.concrete_model
        self._listen(model)
        self.paths[model].append((subject, path))
        if relation.one_to_many:
            self.moving[model].append((subject, path))
        if relation.many_to_many:
            field = getattr(relation, "field", relation)
            through = field.remote_field.through
            self.through[through] = field
            m2m_changed.connect(self.on_link, sender=through, dispatch_uid=id(self))

    def _listen(self, concrete):
        if concrete in self.paths:
            return
        for model in apps.get_models():
            if model._meta.concrete_model is concrete:
                post_save.connect(self.on_save, sender=model)
                pre_save.connect(self.before_save, sender=model)
                pre_delete.connect(self.before_delete, sender=model)
                post_delete.connect(self.on_delete, sender=model)

    def touched(self, paths, rows):
        """The entries to which rows of a model lead: {kind: rows}."""
        stale = defaultdict(set)
        for subject, path in paths:
            if path:
                found = subject.model._base_manager.filter(**{f"{path}__in": rows})
                stale[subject.kind].update(found.values_list("pk", flat=True))
            else:
                stale[subject.kind].update(rows)
        return stale

    def on_save(self, sender, instance, created=False, **kwargs):
        concrete = sender._meta.concrete_model
        paths = self.paths[concrete]
        if created:
            # Nothing can refer to it yet: it counts as itself, or by what it is of.
            own = [(subject, path) for subject, path in paths if not path]
            paths = own + self.moving[concrete]
        stale = self.touched(paths, [instance.pk])
        for kind, rows in instance.__dict__.pop(_ON_THE_ROW, {}).items():
            stale[kind] |= rows
        mark(stale)

    def before_save(self, sender, instance, **kwargs):
        moving = self.moving[sender._meta.concrete_model]
        if moving and instance.pk:
            setattr(instance, _ON_THE_ROW, self.touched(moving, [instance.pk]))

    def before_delete(self, sender, instance, **kwargs):
        paths = self.paths[sender._meta.concrete_model]
        setattr(instance, _ON_THE_ROW, self.touched(paths, [instance.pk]))

    def on_delete(self, sender, instance, **kwargs):
        mark(instance.__dict__.pop(_ON_THE_ROW))

    def on_link(self, sender, instance, action, reverse, pk_set, **kwargs):
        if action not in {"post_add", "post_remove", "pre_clear", "post_clear"}:
            return
        field = self.through[sender]
        if not reverse:
            rows = [instance.pk]
        elif pk_set is not None:
            rows = list(pk_set)
        else:
            link = {field.m2m_reverse_field_name(): instance.pk}
            rows = sender._base_manager.filter(**link)
            rows = list(rows.values_list(f"{field.m2m_field_name()}_id", flat=True))
        stale = self.touched(self.paths[field.model._meta.concrete_model], rows)
        if reverse and action == "pre_clear":
            setattr(instance, _ON_THE_ROW, stale)
        elif reverse and action == "post_clear":
            mark(instance.__dict__.pop(_ON_THE_ROW))
        elif action != "pre_clear":
            mark(stale)


LINKS = Links()


def register(*subjects):
    """Say what can be found, and follow its changes from now on."""
    for subject in subjects:
        SUBJECTS[subject.kind] = subject
        LINKS.add(subject)
