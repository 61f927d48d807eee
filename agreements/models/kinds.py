"""The kinds of agreements that staff and the public meet as things of their own."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.models.agreements import Agreement, AgreementQuerySet


class MemorandumManager(models.Manager.from_queryset(AgreementQuerySet)):
    def get_queryset(self):
        return super().get_queryset().filter(kind=Agreement.Kind.MEMORANDUM)


class Memorandum(Agreement):
    """A memorandum of understanding between offices."""

    objects = MemorandumManager()

    class Meta:
        proxy = True
        verbose_name = _("memorandum")
        verbose_name_plural = _("memoranda")


class ActionPlanManager(models.Manager.from_queryset(AgreementQuerySet)):
    def get_queryset(self):
        return super().get_queryset().filter(kind=Agreement.Kind.ACTION_PLAN)


class ActionPlan(Agreement):
    """A plan of what offices will do together over some years."""

    objects = ActionPlanManager()

    class Meta:
        proxy = True
        verbose_name = _("action plan")
        verbose_name_plural = _("action plans")


class OtherAgreementManager(models.Manager.from_queryset(AgreementQuerySet)):
    def get_queryset(self):
        known = [Agreement.Kind.MEMORANDUM, Agreement.Kind.ACTION_PLAN]
        return super().get_queryset().exclude(kind__in=known)


class OtherAgreement(Agreement):
    """A joint statement, a letter of intent, or another agreement."""

    objects = OtherAgreementManager()

    class Meta:
        proxy = True
        verbose_name = _("other agreement")
        verbose_name_plural = _("other agreements")
