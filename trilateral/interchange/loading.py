"""Writing the records of a file into the database: all of them, or none."""

from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction

from trilateral.interchange.reading import InvalidFileError, Reader
from trilateral.revision import in_one_step


@dataclass
class Report:
    """What a load did, by the names of records, such as ``events/seminar-4``."""

    added: list = field(default_factory=list)
    # The keys that changed, by the name of the record.
    changed: dict = field(default_factory=dict)
    unchanged: list = field(default_factory=list)


def load(document, kinds, *, reason, check=False):
    """Bring a document into the database, and report what it added and changed.

    A record of the file is the whole of that record: what it leaves out is emptied,
    and parts that it does not list are removed. Records that the file does not name
    are left alone. With ``check`` nothing is written in the end. Raises
    InvalidFileError, with every fault and nothing written, if a rule is broken.
    """
    reader = Reader(kinds)
    records = [draft for drafts in reader.read(document).values() for draft in drafts]
    loader = Loader(reader.faults, reason)
    with transaction.atomic():
        with in_one_step():
            loader.find(records)
            for draft in loader.in_order(records):
                loader.save_record(draft)
            for draft in records:
                loader.save_rest(draft)
        if loader.faults or check:
            transaction.set_rollback(True)
    if loader.faults:
        raise InvalidFileError(loader.faults)
    return loader.report


class Loader:
    """The records of one file on their way into the database."""

    def __init__(self, faults, reason):
        self.faults = faults
        self.reason = reason
        self.report = Report()
        # The records that the file holds or refers to, by model and slug.
        self.records = {}
        # The keys that changed in the records that are saved, by path.
        self.changes = {}

    # Finding what is there

    def find(self, drafts):
        """Fetch the records that the file names; note those that do not exist."""
        in_file = {(draft.shape.model, draft.slug) for draft in drafts}
        outward = [link for draft in drafts for link in self.outward(draft)]
        wanted = {}
        for model, slug in in_file | {(model, slug) for model, slug, *_ in outward}:
            wanted.setdefault(model, []).append(slug)
        for model, slugs in wanted.items():
            for record in _with_slugs(model, slugs):
                self.records[model, record.slug] = record
        for model, slug, kind, path in outward:
            if (model, slug) not in in_file | self.records.keys():
                self.faults.append((path, f'no such {kind} "{slug}"'))

    def outward(self, draft):
        """What a draft and its parts refer to: model, slug, kind in words, place."""
        links = [(key, slug, "") for key, slug in draft.references.items()]
        for key, slugs in draft.lists.items():
            if not key.is_local:
                links += [(key, slug, f"[{at}]") for at, slug in enumerate(slugs)]
        for key, slug, index in links:
            path = f"{draft.path}.{key.key}{index}"
            yield self.target(key), slug, key.model._meta.verbose_name, path
        for parts in draft.parts.values():
            for part in parts:
                yield from self.outward(part)

    def target(self, key):
        return key.model._meta.concrete_model

    def in_order(self, drafts):
        """The drafts, each after those of the same kind that it refers to."""
        by_name = {draft.name: draft for draft in drafts if draft.slug}
        sorter = TopologicalSorter()
        for name, draft in by_name.items():
            kind = name.partition("/")[0]
            others = {
                f"{kind}/{slug}"
                for key, slug in draft.references.items()
                if self.target(key) is draft.shape.model
            }
            sorter.add(name, *(others & by_name.keys()))
        try:
            order = list(sorter.static_order())
        except CycleError as error:
            circle = error.args[1]
            sentence = f"these refer to each other in a circle: {', '.join(circle)}"
            self.faults.append((by_name[circle[0]].path, sentence))
            return list(by_name.values())
        # Sorting is stable, so kinds stay in the order in which they refer back.
        kinds = list(dict.fromkeys(draft.name.partition("/")[0] for draft in drafts))
        order.sort(key=lambda name: kinds.index(name.partition("/")[0]))
        return [by_name[name] for name in order]

    # Rows

    def save_record(self, draft):
        """Save a record without its parts, which may refer to later ones."""
        row = self.records.get((draft.shape.model, draft.slug)) or new_record(draft)
        is_new = row.pk is None
        changed = self.fill(row, draft)
        if self.save(row, draft, bool(is_new or changed)):
            self.records[draft.shape.model, draft.slug] = row
            self.changes[draft.path] = changed
            if is_new:
                self.report.added.append(draft.name)

    def save_rest(self, draft):
        """Save the parts and lists of a record, and report what became of it."""
        is_saved = draft.path in self.changes
        row = self.records[draft.shape.model, draft.slug] if is_saved else None
        inside = self.save_inside(row, draft)
        if not is_saved or draft.name in self.report.added:
            return
        if inside and not self.changes[draft.path]:
            # Its version and its history tell of changes in its parts, too.
            row._change_reason = self.reason
            row.save()
        if changed := self.changes[draft.path] + inside:
            self.report.changed[draft.name] = changed
        else:
            self.report.unchanged.append(draft.name)

    def wanted(self, draft):
        """The values of a draft, by column; without references to what is not there."""
        values = {}
        for key in draft.shape.keys:
            for column in key.columns.values():
                if not column.is_relation:
                    values[column] = draft.values.get(column, column.get_default())
                elif key not in draft.references:
                    if column.null:
                        values[column] = None
                else:
                    target = self.target(key), draft.references[key]
                    if record := self.records.get(target):
                        values[column] = record.pk
        return values

    def fill(self, row, draft):
        """Put a draft into a row; the keys of what changed by that."""
        changed = {}
        for column, value in self.wanted(draft).items():
            if getattr(row, column.attname) != value:
                setattr(row, column.attname, value)
                changed[draft.shape.key_of(column)] = None
        return list(changed)

    def save(self, row, draft, is_changed, owner=True):
        """Check a row, and save it unless something is wrong; whether it is saved."""
        lost = draft.shape.columns - self.wanted(draft).keys()
        try:
            if lost or not owner:
                unknown = {column.name for column in lost} | draft.shape.owner_columns
                row.clean_fields(exclude=unknown)
                row.validate_constraints(exclude=unknown)
                return False
            if is_changed:
                row.full_clean()
        except ValidationError as error:
            self.blame(draft, error)
            return False
        if is_changed:
            row._change_reason = self.reason
            row.save()
        return True

    def blame(self, draft, error):
        """Note a validation error at the places of the values that it is about."""
        told = {path for path, sentence in self.faults}
        for name, sentences in error.message_dict.items():
            path = draft.path
            if name != NON_FIELD_ERRORS:
                path += draft.shape.path_of(name)
            if path not in told:
                self.faults += [(path, sentence) for sentence in sentences]

    # What hangs on a row

    def save_inside(self, owner, draft):
        """Save the parts and lists of a row, or at least check them.

        ``owner`` is None if the row itself could not be saved. Returns the keys that
        changed.
        """
        parts = {}
        changed = [
            name
            for name, drafts in draft.parts.items()
            if self.save_parts(owner, name, drafts, parts)
        ]
        if owner is not None:
            changed += [
                key.key
                for key in draft.shape.lists
                if not key.is_local and self.set_list(owner, draft, key, self.records)
            ]
        return changed

    def save_parts(self, owner, name, drafts, siblings):
        """Make a list of parts what the file says; whether that changed anything.

        A part that is there already, the same in every value, is kept; one that
        differs is replaced, so that no two rows are ever in each other's way.
        """
        rest = list(getattr(owner, name).all()) if owner is not None else []
        kept = {}
        for draft in drafts:
            values = self.wanted(draft)
            for row in rest:
                if all(getattr(row, c.attname) == v for c, v in values.items()):
                    kept[draft.path] = row
                    rest.remove(row)
                    break
        for row in rest:
            row._change_reason = self.reason
            row.delete()
        changed = bool(rest)
        for order, draft in enumerate(drafts, start=1):
            row = kept.get(draft.path) or draft.shape.new_part(owner)
            is_changed = row.pk is None
            is_changed |= bool(self.fill(row, draft))
            if hasattr(row, "order") and row.order != order:
                row.order = order
                is_changed = True
            if self.save(row, draft, is_changed, owner=owner is not None):
                siblings[draft.shape.model, draft.slug] = row
                changed |= is_changed | bool(self.save_inside(row, draft))
                for key in draft.shape.lists:
                    if key.is_local:
                        changed |= self.set_list(row, draft, key, siblings)
            else:
                self.save_inside(None, draft)
        return changed

    def set_list(self, row, draft, key, known):
        """Set a list of references; whether that changed it."""
        slugs = draft.lists.get(key, [])
        found = (known.get((self.target(key), slug)) for slug in slugs)
        others = [other for other in found if other]
        manager = getattr(row, key.key)
        if {other.pk for other in manager.all()} == {other.pk for other in others}:
            return False
        row._change_reason = self.reason
        manager.set(others)
        return True


def new_record(draft):
    """A row for a record that is not there yet; without a UID it gets a fresh one."""
    return draft.shape.model(**{"uid": draft.uid} if draft.uid else {})


def _with_slugs(model, slugs, size=500):
    """The records with these slugs, asked for a few hundred at a time."""
    for start in range(0, len(slugs), size):
        yield from model._base_manager.filter(slug__in=slugs[start : start + size])
