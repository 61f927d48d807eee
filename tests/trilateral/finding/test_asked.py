"""What of a query counts, where it is long or says little."""

import pytest

from tests import factories
from trilateral.finding.asked import looked_for, stretches
from trilateral.finding.queries import WAYS, Query

pytestmark = pytest.mark.django_db


def counted(text):
    return [text[each.start : each.end] for each in stretches(text)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Where was the 4th seminar held", ["4th", "seminar"]),
        ("о Ивлиеве", ["Ивлиеве"]),
        ("seminar no. 4", ["seminar", "4"]),
        ("the of", ["the", "of"]),
        ("a b-c b-c d e f g h i j", ["b-c", "b-c", "d", "e", "f", "g", "h", "i", "j"]),
        ("2016年9月6日苏州", ["2016", "年", "9", "月", "6", "日苏州"]),
        ("k-l-m-n-o-p q", ["k-l-m-n-o"]),
    ],
)
def test_words_that_mean_something_count(text, expected):
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("k l m n o p q r", ""),
        ("k l m n o p q r 2016", ""),
        ("k l m n o p q r 2016 s", "k l m n o p q r 2016"),
        ("k l m n o p q r 1016", "k l m n o p q r"),
        ("k l m n o p q r k l in", ""),
        ("k l m the n o p q r s t", "k l m the n o p q r"),
        ("产" * 64, ""),
        ("产" * 65, "产" * 64),
        ("k-l-m-n-o-p q", "k-l-m-n-o"),
    ],
)
def test_so_much_of_a_text_is_looked_for(text, expected):
    assert looked_for(text) == expected
    assert counted(expected or text) == counted(text)


@pytest.mark.parametrize(
    "text",
    [
        "".join(chr(0x4E00 + number) for number in range(300)),
        "年".join(str(number) for number in range(100)),
        "中蒙俄美日韩朝英法德意加澳印越泰哈吉塔乌欧" * 3,
        "中和蒙俄和美日和韩朝和英法和德意和" * 4,
        "-".join("семинарами" for _ in range(27)),
        " ".join(f"{number}-семинара-семинара" for number in range(10, 24)),
        " ".join(map(str, range(1990, 2030))),
    ],
)
def test_whatever_is_asked_asks_for_few_terms(text):
    terms = {way(word) for word in Query(text).words for way in WAYS}

    assert len(terms) <= 480


@pytest.mark.parametrize("page", ["search", "seminars"])
def test_a_long_title_finds_its_record_and_the_page_says_so(client, page):
    title = "Seminar on " + " ".join(f"subject{number}" for number in range(9))
    factories.make_event(title_en=title, slug="long")
    factories.make_event(title_en="Seminar on subject1", slug="short")

    response = client.get(f"/en/{page}/", {"q": title})

    taken = title.rpartition(" ")[0].rpartition(" ")[0]
    assert response.status_code == 200
    assert list(response.context["faults"]) == ["q"]
    assert f"This is looked for: “{taken}”." in response.text
    assert "/en/seminars/long/" in response.text
    assert "/en/seminars/short/" not in response.text
    assert f'value="{title}"' in response.text
