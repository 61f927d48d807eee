"""The thread at an agreement, and at an item of a plan."""

from django.db.models import Count, Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from agreements.models import ActionItem, Agreement, AgreementRelation
from seminars.models import Event
from trilateral.records import Status
from trilateral.steps import MOST, Step, begun, drawn

DEPTH = 3  # how far back one goes from what it is based on
_LATER = {
    AgreementRelation.Kind.BASED_ON: _("Based on it"),
    AgreementRelation.Kind.AMENDS: _("Amends it"),
    AgreementRelation.Kind.REPLACES: _("Replaces it"),
}


def deeds(by=None, **items):
    """The events that carried some published items out, each with their ``count``.

    ``inferred`` is how many of them they are only inferred to have carried out.
    """
    conditions = {f"action_items__{name}": value for name, value in items.items()}
    events = Event.objects.published().begun_by(by)
    events = events.filter(action_items__status=Status.PUBLISHED, **conditions)
    unstated = ActionItem.objects.with_grounds().filter(is_inferred=True)
    return events.annotate(
        count=Count("action_items"),
        inferred=Count(
            "action_items", filter=Q(action_items__in=unstated.values("pk"))
        ),
    ).order_by("starts_on", "pk")


def foundations(agreement, by=None):
    """What an agreement is based on, and that in turn: [(how, agreement)].

    The oldest first, each once.
    """
    relations = agreement.relations.all()
    found = {each.other: capfirst(each.get_kind_display()) for each in relations}
    level = list(found)
    for _step in range(DEPTH - 1):
        older = Agreement.objects.published().begun_by(by)
        older = older.filter(
            reverse_relations__agreement__in=level,
            reverse_relations__kind=AgreementRelation.Kind.BASED_ON,
        )
        level = [each for each in older.distinct() if each not in found]
        level = [each for each in level if each != agreement][:MOST]
        found |= dict.fromkeys(level, _("Further back"))
    pairs = [(how, other) for other, how in found.items()]
    return sorted(pairs, key=lambda pair: (pair[1].signed_on, pair[1].pk))


def add_signing(found, agreement, by):
    """Begin with the occasion on which an agreement was signed; the ties to it."""
    event = begun(agreement.signed_at, by)
    if event is None:
        return []
    ties = []
    if whole := begun(event.held_during, by):
        found.append(Step(whole, _("The occasion"), whole.starts_on))
        ties = [len(found) - 1]
    found.append(
        Step(event, _("Signed at"), event.starts_on, is_aside=bool(ties), ties=ties)
    )
    return [len(found) - 1]


def add_deeds(found, here, events, how, *, with_counts):
    """Go on with the events that carried items out, tied to the step that is here."""
    for event in events:
        if here.is_aside:
            here.ties.append(len(found))
        count = event.count if with_counts else 0
        fields = {"count": count, "is_inferred": event.inferred > 0}
        found.append(Step(event, how, event.starts_on, **fields))


def agreement_steps(agreement, events, by=None):
    """The steps of the thread at an agreement, each with its drawing.

    ``events`` are those that carried items of it out.
    """
    found = []
    older = foundations(agreement, by)[-MOST:]
    for how, other in older:
        found.append(Step(other, how, other.signed_on, is_agreement=True))
    ties = add_signing(found, agreement, by)
    row = len(found)
    for step in found[: len(older)]:
        step.is_aside, step.ties = True, [row]
    here = Step(
        agreement,
        _("Here"),
        agreement.signed_on,
        is_here=True,
        is_aside=bool(ties),
        is_agreement=True,
        ties=ties,
    )
    found.append(here)
    for relation in agreement.reverse_relations.all()[:MOST]:
        other, how = relation.agreement, _LATER[relation.kind]
        fields = {"is_aside": True, "is_agreement": True, "ties": [row]}
        found.append(Step(other, how, other.signed_on, **fields))
    how = _("Carried out items of the plan")
    add_deeds(found, here, events[:MOST], how, with_counts=True)
    return drawn(found)


def item_steps(item, events, by=None):
    """The steps of the thread at an item of a plan, each with its drawing."""
    found = []
    ties = add_signing(found, item.plan, by)
    plan = Step(item.plan, _("The plan"), item.plan.signed_on, is_agreement=True)
    plan.is_aside, plan.ties = bool(ties), ties
    found.append(plan)
    here = Step(item, _("Here"), is_here=True, is_aside=True, ties=[len(found) - 1])
    found.append(here)
    add_deeds(found, here, events[:MOST], _("Carried out by"), with_counts=False)
    return drawn(found)
