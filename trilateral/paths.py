"""Paths from a record to what it is linked with, along published records alone."""

from django.db.models import Q

from trilateral.records import Record, Status, owner_field


def owner_of(relation):
    """The field by which the parts to which a relation leads belong to their record.

    None if it leads to records, or from a record to its own parts, which are seen when
    that is seen.
    """
    model = relation.related_model
    if issubclass(model, Record):
        return None
    owner = owner_field(model)
    return None if owner.remote_field is relation else owner


def _published(prefix, relation):
    """The condition that what a relation leads to may be seen: a published record,
    or a part of one."""
    if issubclass(relation.related_model, Record):
        return Q(**{f"{prefix}__status": Status.PUBLISHED})
    owner = owner_of(relation)
    return Q(**{f"{prefix}__{owner.name}__status": Status.PUBLISHED}) if owner else Q()


def split_path(model, path):
    """The relations and the attribute of a path, the model where it ends, and the
    condition that all on the way may be seen."""
    *relations, attribute = path.split("__")
    condition = Q()
    for depth, name in enumerate(relations, start=1):
        relation = model._meta.get_field(name)
        condition &= _published("__".join(relations[:depth]), relation)
        model = relation.related_model
    return "__".join(relations), attribute, model, condition
