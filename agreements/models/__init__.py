"""What was agreed, and what came of it."""

from agreements.models.agreements import Agreement, AgreementRelation
from agreements.models.items import ActionItem, DueDateChange, ProgressReport
from agreements.models.kinds import ActionPlan, Memorandum, OtherAgreement
from agreements.models.signatures import Signature
from agreements.models.texts import AgreementText

__all__ = [
    "ActionItem",
    "ActionPlan",
    "Agreement",
    "AgreementRelation",
    "AgreementText",
    "DueDateChange",
    "Memorandum",
    "OtherAgreement",
    "ProgressReport",
    "Signature",
]
