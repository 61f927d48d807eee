import pytest
from django.utils.translation import override

from trilateral.dates import PartialDate


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("en", "14 May 2013", "May 2013"),
        ("zh-hans", "2013年5月14日", "2013年5月"),
        ("ru", "14 мая 2013 г.", "Май 2013 г."),
        ("mn", "2013 оны 5 сарын 14", "2013 оны 5 сар"),
    ],
)
def test_dates_read_naturally(language, day, month):
    with override(language):
        assert PartialDate("2013-05-14").text == day
        assert PartialDate("2013-05").text == month
