"""The kinds of agreements that staff and the public meet as things of their own."""

from django.utils.translation import gettext_lazy as _

from agreements.models.agreements import Agreement, AgreementQuerySet
from trilateral.records import KindManager

AgreementManager = KindManager.from_queryset(AgreementQuerySet)


class Memorandum(Agreement):
    """A memorandum of understanding between offices."""

    kinds = (Agreement.Kind.MEMORANDUM,)

    objects = AgreementManager()

    class Meta:
        proxy = True
        verbose_name = _("memorandum")
        verbose_name_plural = _("memoranda")


class ActionPlan(Agreement):
    """A plan of what offices will do together over some years."""

    kinds = (Agreement.Kind.ACTION_PLAN,)

    objects = AgreementManager()

    class Meta:
        proxy = True
        verbose_name = _("action plan")
        verbose_name_plural = _("action plans")


class OtherAgreement(Agreement):
    """A joint statement, a letter of intent, or another agreement."""

    kinds = tuple(
        kind
        for kind in Agreement.Kind
        if kind not in {*Memorandum.kinds, *ActionPlan.kinds}
    )

    objects = AgreementManager()

    class Meta:
        proxy = True
        verbose_name = _("other agreement")
        verbose_name_plural = _("other agreements")
