"""How a result is shown: what it is, what it is called, and why it was found."""

import pytest
from django.utils.translation import override

from tests import factories
from trilateral.finding.results import excerpt

pytestmark = pytest.mark.django_db


def results_of(client, words, language="en"):
    return client.get(f"/{language}/search/", {"q": words}).context["results"]


def shown(piece):
    """An excerpt as one reads it, its marked words in brackets."""
    return "".join(f"[{text}]" if hit else text for text, hit in piece.parts)


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Official"),
        ("zh-hans", "官员"),
        ("ru", "Должностное лицо"),
        ("mn", "Албан тушаалтан"),
    ],
)
def test_a_result_says_what_it_is(client, language, label):
    factories.make_official(name_en="Grigory Ivliev")

    assert [each.label for each in results_of(client, "ivliev", language)] == [label]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Оюуны өмч", {"=oiuni", "=umch"}, "[Оюуны] [өмч]"),
        ("Patents and patenting", {"patent"}, "[Patents] and [patenting]"),
        ("Ведомство ПАТЕНТОВ", {"патент"}, "Ведомство [ПАТЕНТОВ]"),
        ("国家知识产权局", {"产权"}, "国家知识[产权]局"),
        ("Compatent", {"patent"}, "Compatent"),
    ],
)
def test_the_words_that_were_looked_for_are_marked(text, words, expected):
    assert shown(excerpt("en", text, words)) == expected


def test_of_a_long_text_the_stretch_around_the_first_hit_is_shown():
    text = "before " * 50 + "Zagreb " + "after " * 50

    piece = excerpt("en", text, {"zagreb"}, 100)

    assert "[Zagreb] after" in shown(piece)
    assert len("".join(part for part, _hit in piece.parts)) <= 100
    assert (piece.starts_within, piece.ends_within) == (True, True)


def test_no_word_is_cut_at_the_end_of_a_stretch():
    ends = {
        shown(excerpt("en", "Zagreb " + "patents " * 9, {"zagreb"}, length))[-8:]
        for length in range(20, 40)
    }
    chinese = excerpt("zh-hans", "产权" * 50, {"产权"}, 20)

    assert ends == {" patents"}
    assert len("".join(part for part, _hit in chinese.parts)) == 20


def test_a_result_shows_the_text_in_which_its_words_are(client):
    factories.make_event(title_en="Seminar", summary_en="They met at Zagreb.")

    [result] = results_of(client, "zagreb")

    assert shown(result.title) == "Seminar"
    assert [shown(each) for each in result.excerpts] == ["They met at [Zagreb]."]


def test_a_name_that_sounds_as_what_was_typed_is_marked(client):
    factories.make_official(name_en="Mikhail Zamoydik")

    [result] = results_of(client, "Михаил Замойдик")

    assert shown(result.title) == "[Mikhail] [Zamoydik]"


def test_a_title_is_in_the_language_of_the_reader_where_it_can_be(client):
    factories.make_event(title_en="Seminar", title_ru="Семинар")

    with override("ru"):
        [result] = results_of(client, "seminar", "ru")

    assert (shown(result.title), result.title.language) == ("Семинар", "ru")
    assert [shown(each) for each in result.excerpts] == ["[Seminar]"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2016", {"starts_on"}),
        ("сентябрь 2016", {"starts_on"}),
        ("2016年9月", {"starts_on"}),
        ("september", {"starts_on"}),
        ("семинар", {"what"}),
        ("мероприятие", {"label"}),
        ("zagreb", set()),
    ],
)
def test_a_result_tells_which_fact_was_asked_for(client, words, expected):
    factories.make_event(title_en="Zagreb", kind="seminar", starts_on="2016-09-06")

    response = client.get("/en/search/", {"q": words})

    [result] = response.context["results"]
    assert result.matched == expected
    head = response.text.partition('<p class="meta">')[2].partition("</p>")[0]
    assert head.count("<mark>") == len(expected)


def test_a_character_of_every_date_marks_none(client):
    factories.make_event(
        title_en="Zagreb", title_zh_hans="2016年苏州", starts_on="2017-09-06"
    )

    [result] = results_of(client, "2016年苏州")

    assert result.matched == frozenset()


def test_an_office_is_called_by_its_name_in_the_language_of_the_reader(client):
    office = factories.make_office("State Office", label="CNIPA")
    office.names.create(name="国家局", language="zh-hans", starts_on="2018")
    office.names.create(name="Гос. ведомство", abbreviation="ГВ", language="ru")

    titles = []
    for language in ("en", "zh-hans", "ru"):
        with override(language):
            [result] = results_of(client, "cnipa", language)
        titles.append((result.title.language, shown(result.title)))

    assert titles == [
        ("en", "State Office ([CNIPA])"),
        ("zh-hans", "国家局（[CNIPA]）"),
        ("ru", "Гос. ведомство (ГВ)"),
    ]


def test_a_result_in_another_language_says_so(client):
    factories.make_official(name_ru="Ивлиев", name_mn="")

    russian, mongolian = [
        client.get(f"/{code}/search/", {"q": "ивлиев"}).text for code in ("ru", "mn")
    ]

    assert '<small class="tongue"> орос</small>' in mongolian
    assert 'class="tongue"' not in russian


def test_nothing_found_is_said_in_words(client):
    page = client.get("/mn/search/", {"q": "qwertyuiop"}).text

    assert "Үр дүн олдсонгүй" in page
    assert "0 үр дүн" not in page


def test_the_kind_that_was_chosen_is_marked_also_if_it_has_none(client):
    factories.make_official(name_en="Grigory Ivliev")
    page = client.get("/en/search/", {"q": "ivliev", "kind": "event"}).text

    assert (
        '<span aria-current="true">Events</span> <span class="number">0</span>' in page
    )


def test_words_that_only_other_kinds_have_are_not_called_absent(client):
    factories.make_official(name_en="Grigory Ivliev")
    page = client.get("/en/search/", {"q": "ivliev", "kind": "event"}).text

    assert "Nothing of this kind has all of these words." in page
    assert '<a href="?q=ivliev">Show what has them' in page
    assert "The public record has nothing" not in page


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("fourth seminar", "en", "[4th] IP [Seminar]"),
        ("четвёртый", "en", "[4th] IP Seminar"),
        ("第四届", "en", "[4th] IP Seminar"),
        ("IV", "ru", "[4-й] семинар"),
        ("fourth", "mn", "[4] дүгээр семинар"),
        ("4-р", "zh-hans", "[第四届]研讨会"),
        ("seminar", "en", "4th IP [Seminar]"),
    ],
)
def test_the_number_of_an_edition_is_marked_however_it_was_asked_for(
    client, words, language, expected
):
    factories.make_event(
        edition=4,
        series=factories.make_series(),
        title_ru="4-й семинар",
        title_zh_hans="第四届研讨会",
        title_mn="4 дүгээр семинар",
    )

    [result] = results_of(client, words, language)

    assert shown(result.title) == expected


@pytest.mark.parametrize("words", ["MoU", "MOU", "memoranda"])
def test_a_kind_is_marked_by_what_people_call_it(client, words):
    factories.make_agreement(title_en="Among offices", kind="memorandum")

    [result] = results_of(client, words)

    assert result.matched == {"what"}


@pytest.mark.parametrize("words", ["shenchangyu", "Shen chang yu"])
def test_words_of_a_name_typed_as_one_are_marked(client, words):
    factories.make_official(name_en="Shen Changyu")

    [result] = results_of(client, words)

    assert shown(result.title) == "[Shen] [Changyu]"
