"""What holds for every partial date there can be, and for every other text."""

import datetime
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from offices.models import Mechanism
from tests.factories import make_mechanism
from trilateral.dates import PartialDate, PartialDateFormField

given = pytest.importorskip("hypothesis").given
st = pytest.importorskip("hypothesis.strategies")


@st.composite
def partial_dates(draw):
    day = draw(st.dates(min_value=datetime.date(1, 1, 1)))
    text = day.isoformat()[: draw(st.sampled_from([4, 7, 10]))]
    return text + draw(st.sampled_from(["", "?", "~"]))


def is_partial_date(text):
    """Said in another way than in the code: by Python's own calendar."""
    bare = text[:-1] if text.endswith(("?", "~")) else text
    if not (bare.isascii() and len(bare) in (4, 7, 10)):
        return False
    try:
        return datetime.date.fromisoformat(bare + "-01-01"[len(bare) - 4 :])
    except ValueError:
        return False


# Near misses, beside any text that fits into the column.
other_texts = (
    st.one_of(
        st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[?~]?", fullmatch=True),
        st.from_regex(r"[0-9]{4}-[0-9]{2}[?~]?", fullmatch=True),
        st.text(alphabet="0123456789-?~ :.", min_size=1, max_size=11),
        st.text(
            alphabet=st.characters(codec="utf-8", exclude_characters="\0"),
            min_size=1,
            max_size=11,
        ),
    )
    .filter(lambda text: not is_partial_date(text))
    .filter(str.strip)
)


@given(partial_dates())
def test_every_date_is_accepted(text):
    date = PartialDate(text)

    assert PartialDate.read(text) == text
    assert PartialDateFormField().clean(text) == text
    assert date.earliest <= date.latest
    bare = text.rstrip("?~")
    assert date.earliest.isoformat() == bare + "-01-01"[len(bare) - 4 :]
    assert date.latest.isoformat().startswith(bare)
    with suppress(OverflowError):  # after the year 9999
        day_after = date.latest + datetime.timedelta(days=1)
        assert not day_after.isoformat().startswith(bare)


@given(other_texts)
def test_any_other_text_is_refused(text):
    with pytest.raises(ValueError):
        PartialDate(text)
    with pytest.raises(ValidationError):
        Mechanism(slug="x", name_en="x", started_on=text).full_clean(
            validate_unique=False, validate_constraints=False
        )


@given(st.text())
def test_reading_gives_a_date_or_a_value_error(text):
    try:
        date = PartialDate.read(text)
    except ValueError:
        with pytest.raises(ValidationError):
            PartialDateFormField(required=True).clean(text)
    else:
        assert is_partial_date(date)


@pytest.mark.django_db
def test_database_accepts_every_date_and_agrees_on_its_bounds():
    mechanism = make_mechanism()
    row = Mechanism.objects.filter(pk=mechanism.pk)

    @given(partial_dates())
    def accepts(text):
        row.update(started_on=text)

        mechanism.refresh_from_db()
        mechanism.full_clean()
        assert mechanism.started_on == text
        assert mechanism.started_on_earliest == mechanism.started_on.earliest
        assert mechanism.started_on_latest == mechanism.started_on.latest

    accepts()


@pytest.mark.django_db
def test_database_refuses_any_other_text():
    mechanism = make_mechanism()
    row = Mechanism.objects.filter(pk=mechanism.pk)

    @given(other_texts)
    def refuses(text):
        with pytest.raises(IntegrityError), transaction.atomic():
            row.update(started_on=text)

    refuses()
