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


def _published(relation, path=""):
    """The condition that what a relation leads to may be seen: a published record,
    or a part of one. The path leads to it."""
    if issubclass(relation.related_model, Record):
        return Q(**{f"{path}status": Status.PUBLISHED})
    owner = owner_of(relation)
    return Q(**{f"{path}{owner.name}__status": Status.PUBLISHED}) if owner else Q()


def split_path(model, path):
    """The relations and the attribute of a path, the model where it ends, and the
    condition that all on the way may be seen."""
    *relations, attribute = path.split("__")
    condition = Q()
    for depth, name in enumerate(relations, start=1):
        relation = model._meta.get_field(name)
        path = "".join(f"{each}__" for each in relations[:depth])
        condition &= _published(relation, path)
        model = relation.related_model
    return "__".join(relations), attribute, model, condition


def leading_to(model, path, record, *conditions):
    """The condition that records of a model lead to a published one along a path.

    What the first relation leads to has to be seen, and meets the conditions. It is
    looked up without the records of the model, so that none is read which does not
    lead there.
    """
    name, _joint, rest = path.partition("__")
    relation = model._meta.get_field(name)
    if relation.many_to_many:
        ends = {relation.m2m_reverse_field_name(): record}
        links = relation.remote_field.through._base_manager.filter(**ends)
        return Q(pk__in=links.values(relation.m2m_field_name()))
    if not rest:
        return Q(**{name: record})
    first = relation.related_model
    seen = _published(relation) & split_path(first, rest)[-1]
    found = first._base_manager.filter(seen, *conditions, **{rest: record})
    if relation.concrete:
        return Q(**{f"{name}__in": found.values("pk")})
    return Q(pk__in=found.values(relation.field.attname))
