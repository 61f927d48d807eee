"""The public revision: one number that goes up with every change of what is published.

Public pages depend on their address, on the day and on the published record, so an
answer that was made at a revision holds until the number is another one. Who makes
an answer asks for the revision first and for the records afterwards: then what is
kept may be newer than its number says, and is asked for once too often, but never
older.

Saving and deleting a record, a part or a citation makes the number go up, and so do
links between records; drafts that were never published do not count. Whoever writes
past the models, with SQL or a queryset's ``update``, calls ``go_up`` in the same
transaction.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db import Error, connection, models, transaction
from django.db.models import F
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from trilateral.changes import remember
from trilateral.finding.upkeep import gathered
from trilateral.records import Part, Record, owner_field
from trilateral.sources import Citation

ONLY = 1
_STAMP = "SELECT number, changed_at FROM trilateral_publicrevision WHERE id = 1"


class PublicRevision(models.Model):
    """How often, and when last, something changed that the public may see.

    It has one row. The moment makes sure that a database that was brought back from
    a copy, and counts anew from there, is not taken for what it was before.
    """

    number = models.PositiveBigIntegerField(_("number"), default=0)
    changed_at = models.DateTimeField(_("changed at"), default=timezone.now)

    class Meta:
        verbose_name = _("public revision")
        verbose_name_plural = _("public revisions")

    def __str__(self):
        return str(self.number)


def latest():
    """The public revision with its moment; number 0 before anything was published."""
    return PublicRevision.objects.filter(pk=ONLY).first() or PublicRevision()


def current():
    """The number of the public revision."""
    return latest().number


def stamp():
    """The number and the moment of the public revision, in the quickest way there is.

    It is asked before each answer, so it goes past the layers that prepare a query,
    and past the question whether the connection still stands: this is one itself.
    None if the database does not answer, or has no revision yet.
    """
    if not connection.in_atomic_block:
        connection.close_if_unusable_or_obsolete()
    try:
        connection.ensure_connection()
        cursor = connection.connection.cursor()
        cursor.execute(_STAMP)
        row = cursor.fetchone()
        cursor.close()
    except (Error, connection.Database.Error):
        if not connection.in_atomic_block:
            connection.close()
        return None
    return row and tuple(row)


def go_up(tables=None):
    """Say that something published has changed, in the transaction that changed it.

    Whoever knows names the tables that did; otherwise any may have.
    """
    if step := _step.get():
        step.is_public = True
        step.add(tables)
    else:
        _go_up_now(tables)


def _go_up_now(tables):
    row = PublicRevision.objects.filter(pk=ONLY)
    change = {"number": F("number") + 1, "changed_at": timezone.now()}
    if not row.update(**change):
        PublicRevision.objects.get_or_create(pk=ONLY)
        row.update(**change)
    now = latest()
    remember(now.number, now.changed_at, tables)


@dataclass
class _Step:
    is_public: bool = False
    tables: set | None = field(default_factory=set)  # None for any

    def add(self, tables):
        known = self.tables is not None and tables is not None
        self.tables = self.tables | tables if known else None


_step = ContextVar("step", default=None)


@contextmanager
def in_one_step():
    """A transaction whose changes make the number go up once, at its end.

    Who writes much would otherwise change that row again and again. And those who
    write at the same time wait for each other at that row, and before it at the index
    of the search, which is brought up to date then, too: as the last ones that each of
    them takes, in that order, they are never held by one who waits for another.

    Raises IntegrityError at its end, if something refers to what is not there.
    """
    with transaction.atomic():
        if _step.get():
            yield
            return
        token = _step.set(_Step())
        try:
            with gathered():
                yield
                _check_references()
            step = _step.get()
        finally:
            _step.reset(token)
        if step.is_public:
            _go_up_now(step.tables)


def _check_references():
    """Wait now for those who hold what was referred to.

    PostgreSQL would do so at the end of the transaction, with all locks held.
    """
    if connection.vendor == "postgresql" and not connection.needs_rollback:
        connection.check_constraints()


# What counts as published


def _was_ever_published(record):
    return bool(record.published_at or record.is_published)


def _is_in_public(model, pk):
    """Whether the database holds a record that is or was published.

    It stays as it is until the transaction ends: nobody publishes a draft just now
    without what is being said of it.
    """
    rows = model._base_manager.select_for_update(no_key=True)
    record = rows.filter(pk=pk).only("status", "published_at").first()
    return record is not None and _was_ever_published(record)


def _record_of(thing):
    """The record with which a part or a citation is seen: its model and its number."""
    model, pk = type(thing), thing.pk
    if isinstance(thing, Citation):
        kind = ContentType.objects.get_for_id(thing.content_type_id)
        model, pk = kind.model_class(), thing.object_id
    if issubclass(model, Record):
        return model, pk
    owner = owner_field(model)
    if isinstance(thing, model):
        return owner.related_model, getattr(thing, owner.attname)
    rows = model._base_manager.filter(pk=pk)
    return owner.related_model, rows.values(owner.attname)[:1]


def _is_seen(thing):
    """Whether the public may have seen a thing with its record, or sees it now.

    The record is asked for anew: the one in memory may be older. In a step that is
    public nobody is asked.
    """
    step = _step.get()
    return (step and step.is_public) or _is_in_public(*_record_of(thing))


def _note(thing, *links):
    """Let the number go up if a thing is seen.

    A change of a part may be one of what its record is sorted by.
    """
    if _is_seen(thing):
        record, _pk = _record_of(thing)
        go_up({each._meta.db_table for each in (type(thing), record, *links)})


def _before_save(sender, instance, **kwargs):
    """What goes out of sight may change there unseen, and come back."""
    if instance.pk and (before := _left_by(instance)) and _is_in_public(*before):
        go_up()


def _left_by(thing):
    """The record with which a thing may have been seen that is not seen with it now."""
    if isinstance(thing, Record):
        # An older draft may be saved over what was published since.
        return None if _was_ever_published(thing) else (type(thing), thing.pk)
    if not isinstance(thing, Part | Citation):
        return None
    if isinstance(thing, Citation):
        columns = ["content_type_id", "object_id"]
    else:
        columns = [owner_field(type(thing)).attname]
    here = {column: getattr(thing, column) for column in columns}
    moved = type(thing)._base_manager.filter(pk=thing.pk).exclude(**here).first()
    return moved and _record_of(moved)


def _after_save(sender, instance, **kwargs):
    if isinstance(instance, Record):
        if _was_ever_published(instance):
            go_up({instance._meta.db_table})
    elif isinstance(instance, Part | Citation):
        _note(instance)


def _after_deletion(sender, instance, **kwargs):
    """What goes with a thing, and what no longer refers to it, is in any table."""
    if isinstance(instance, Record):
        is_public = _was_ever_published(instance)
    else:
        is_public = isinstance(instance, Part | Citation) and _is_seen(instance)
    if is_public:
        go_up()


def _after_linking(sender, instance, action, reverse, model, pk_set, **kwargs):
    """Links count with the record on whose page they are made, not with the other."""
    if not action.startswith("post_") or not isinstance(instance, Part):
        return
    is_all = pk_set is None  # all were removed, and nobody says any more which
    if reverse and is_all:
        go_up()
    elif reverse:
        for other in model._base_manager.filter(pk__in=pk_set):
            _note(other, sender)
    elif is_all or pk_set:
        _note(instance, sender)


for signal, receiver in (
    (pre_save, _before_save),
    (post_save, _after_save),
    (post_delete, _after_deletion),
    (m2m_changed, _after_linking),
):
    signal.connect(
        receiver, dispatch_uid=f"trilateral.revision.{receiver.__name__}", weak=False
    )
