"""What was agreed, and what came of it."""

from agreements.models.agreements import (
    ActionPlan,
    Agreement,
    AgreementRelation,
    AgreementText,
    Memorandum,
    OtherAgreement,
    Signature,
)
from agreements.models.items import ActionItem, DueDateChange, ProgressReport

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
