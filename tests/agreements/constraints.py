"""The constraints on what was agreed, and what came of it."""

from tests.constraints import PRINTED, Case, has_text, in_order, once, printed, record
from tests.factories import (
    make_agreement,
    make_change,
    make_item,
    make_office,
    make_official,
    make_relation,
    make_report,
    make_signature,
    make_text,
)


def make_signed():
    return make_signature(official=make_official())


def make_signed_on_behalf():
    return make_signature(official=make_official(), on_behalf_of=make_office())


CASES = {
    # Agreements
    **record("agreements_agreement", make_agreement),
    **printed("agreements_agreement", make_agreement, "as_printed"),
    **has_text(
        "agreements_agreement_has_title", make_agreement, "title", instead=[PRINTED]
    ),
    **in_order(
        "agreements_agreement_expires_after_effect",
        make_agreement,
        *("effective_on", "expires_on"),
    ),
    **in_order(
        "agreements_agreement_expires_after_signing",
        make_agreement,
        *("signed_on", "expires_on"),
    ),
    **once(
        "agreements_agreementrelation_once",
        make_relation,
        *("agreement", "kind", "other"),
        free={"kind": "amends"},
    ),
    "agreements_agreementrelation_not_to_itself": Case(
        make_relation,
        allowed=[lambda relation: {"other": make_agreement()}],
        refused=[lambda relation: {"other": relation.agreement}],
    ),
    **printed(
        "agreements_signature", make_signature, "name_as_printed", "title_as_printed"
    ),
    **once(
        "agreements_signature_official_once",
        make_signed,
        *("agreement", "official"),
        free={"official": None},
    ),
    **once(
        "agreements_signature_official_once_on_behalf",
        make_signed_on_behalf,
        *("agreement", "official", "on_behalf_of"),
        free={"on_behalf_of": None},
    ),
    **once(
        "agreements_agreementtext_once_a_language",
        make_text,
        *("agreement", "language", "grade"),
        free={"grade": "working_translation"},
    ),
    # Items of plans
    **record("agreements_actionitem", make_item),
    **printed("agreements_actionitem", make_item, "as_printed"),
    **has_text(
        "agreements_actionitem_has_title", make_item, "title", instead=[PRINTED]
    ),
    **once(
        "agreements_actionitem_number_once_a_plan",
        make_item,
        *("plan", "number"),
        free={"number": "1.1"},
    ),
    "agreements_duedatechange_is_dated": Case(
        make_change,
        allowed=[{"changed_on": "2016", "due_on": "2018-03?"}],
        refused=[{"changed_on": ""}, {"due_on": ""}],
    ),
    **has_text("agreements_duedatechange_has_reason", make_change, "reason"),
    "agreements_progressreport_is_dated": Case(
        make_report, allowed=[{"reported_on": "2017-03"}], refused=[{"reported_on": ""}]
    ),
}
