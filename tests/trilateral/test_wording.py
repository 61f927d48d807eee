import pytest
from django.template import Context, Template
from django.utils.translation import override

from trilateral.dates import PartialDate
from trilateral.wording import ordinal, since_in_words, span_in_words

LANGUAGES = ("en", "zh-hans", "ru", "mn")


def in_each_language(write):
    """What is written in each language, whatever keeps its words on a line."""
    words = []
    for language in LANGUAGES:
        with override(language):
            words.append(write().replace("\xa0", " "))
    return words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2013", ["2013", "2013年", "2013 г.", "2013 он"]),
        ("2013-05", ["May 2013", "2013年5月", "май 2013 г.", "2013 оны 5 дугаар сар"]),
        (
            "2013-05-14",
            [
                "14 May 2013",
                "2013年5月14日",
                "14 мая 2013 г.",
                "2013 оны 5 дугаар сарын 14",
            ],
        ),
        (
            "2013-05~",
            [
                "about May 2013",
                "约2013年5月",
                "примерно май 2013 г.",
                "ойролцоогоор 2013 оны 5 дугаар сар",
            ],
        ),
        (
            "2013?",
            [
                "2013 (uncertain)",
                "2013年（存疑）",
                "2013 г. (предположительно)",
                "2013 он (тодорхой бус)",
            ],
        ),
    ],
)
def test_dates_read_naturally(date, words):
    assert in_each_language(lambda: PartialDate(date).text) == words


def test_russian_numbers_stay_with_their_words():
    with override("ru"):
        assert PartialDate("2013-05-14").text == "14\xa0мая 2013\xa0г."


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (
            "2016-09-06",
            "2016-09-07",
            [
                "6–7 September 2016",
                "2016年9月6日至7日",
                "6–7 сентября 2016 г.",
                "2016 оны 9 дүгээр сарын 6–7",
            ],
        ),
        (
            "2016-09-30",
            "2016-10-02",
            [
                "30 September – 2 October 2016",
                "2016年9月30日至10月2日",
                "30 сентября — 2 октября 2016 г.",
                "2016 оны 9 дүгээр сарын 30 – 10 дугаар сарын 2",
            ],
        ),
        (
            "2016-12-30",
            "2017-01-02",
            [
                "30 December 2016 – 2 January 2017",
                "2016年12月30日至2017年1月2日",
                "30 декабря 2016 г. — 2 января 2017 г.",
                "2016 оны 12 дугаар сарын 30 – 2017 оны 1 дүгээр сарын 2",
            ],
        ),
        (
            "2016-05",
            "2016-09",
            [
                "May–September 2016",
                "2016年5月至9月",
                "май — сентябрь 2016 г.",
                "2016 оны 5–9 дүгээр сар",
            ],
        ),
        (
            "2013-12",
            "2014-01",
            [
                "December 2013 – January 2014",
                "2013年12月至2014年1月",
                "декабрь 2013 г. — январь 2014 г.",
                "2013 оны 12 дугаар сар – 2014 оны 1 дүгээр сар",
            ],
        ),
        (
            "2013",
            "2018",
            ["2013–2018", "2013年至2018年", "2013–2018 гг.", "2013–2018 он"],
        ),
        (
            "2013",
            "2013-05-14",
            [
                "2013 – 14 May 2013",
                "2013年至2013年5月14日",
                "2013 г. — 14 мая 2013 г.",
                "2013 он – 2013 оны 5 дугаар сарын 14",
            ],
        ),
        (
            "2016-09-06",
            "2016-09-07?",
            [
                "6 September 2016 – 7 September 2016 (uncertain)",
                "2016年9月6日至2016年9月7日（存疑）",
                "6 сентября 2016 г. — 7 сентября 2016 г. (предположительно)",
                "2016 оны 9 дүгээр сарын 6 – 2016 оны 9 дүгээр сарын 7 (тодорхой бус)",
            ],
        ),
    ],
)
def test_spans_say_once_what_both_ends_share(start, end, words):
    dates = PartialDate(start), PartialDate(end)

    assert in_each_language(lambda: "".join(span_in_words(*dates))) == words


def test_a_word_before_a_date_bends_it_where_the_language_does():
    template = Template("{% load record %}{{ date|dated_since }}")
    month, day = PartialDate("2013-05"), PartialDate("2013-05-14")

    with override("ru"):
        since_month = template.render(Context({"date": month}))
        since_day = template.render(Context({"date": day}))

    assert since_month == '<time datetime="2013-05">мая 2013\xa0г.</time>'
    assert since_day == '<time datetime="2013-05-14">14\xa0мая 2013\xa0г.</time>'


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2018", "2018\xa0оноос"),
        ("2018?", "2018\xa0оноос (тодорхой бус)"),
        ("2013-05", "2013\xa0оны 5\xa0дугаар сараас"),
        ("2016-09-01", "2016\xa0оны 9\xa0дүгээр сарын\xa01-нээс"),
        ("2016-09-06", "2016\xa0оны 9\xa0дүгээр сарын\xa06-наас"),
        ("2016-09-20", "2016\xa0оны 9\xa0дүгээр сарын\xa020-ноос"),
        ("2016-09-24", "2016\xa0оны 9\xa0дүгээр сарын\xa024-нөөс"),
    ],
)
def test_mongolian_date_takes_the_ending_of_its_last_word(date, words):
    with override("mn"):
        assert since_in_words(PartialDate(date)) == words


@pytest.mark.parametrize(
    ("start", "end", "html"),
    [
        (
            "2016-09-06",
            "2016-09-07",
            """<time datetime="2016-09-06">6</time>–\
<time datetime="2016-09-07">7\xa0September 2016</time>""",
        ),
        ("2016-09", "2016-09", '<time datetime="2016-09">September 2016</time>'),
        ("2016?", "", '<time class="marked" datetime="2016">2016 (uncertain)</time>'),
    ],
)
def test_both_ends_of_a_span_are_there_for_machines(start, end, html):
    template = Template("{% load record %}{% span start end %}")
    context = {"start": PartialDate(start), "end": end and PartialDate(end)}

    assert template.render(Context(context)) == html


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, ["1st", "第一届", "1-й", "1 дэх"]),
        (2, ["2nd", "第二届", "2-й", "2 дахь"]),
        (4, ["4th", "第四届", "4-й", "4 дэх"]),
        (10, ["10th", "第十届", "10-й", "10 дахь"]),
        (11, ["11th", "第十一届", "11-й", "11 дэх"]),
        (20, ["20th", "第二十届", "20-й", "20 дахь"]),
        (23, ["23rd", "第二十三届", "23-й", "23 дахь"]),
        (40, ["40th", "第四十届", "40-й", "40 дэх"]),
        (100, ["100th", "第100届", "100-й", "100 дахь"]),
        (112, ["112th", "第112届", "112-й", "112 дахь"]),
    ],
)
def test_ordinals(number, words):
    assert in_each_language(lambda: ordinal(number)) == words


def test_a_place_stands_with_its_country_as_the_language_has_it():
    template = Template("{% load record %}{{ place|in_country:country }}")

    def write(country):
        return template.render(Context({"place": "Ulan <Bator>", "country": country}))

    assert in_each_language(lambda: write("Mongolia")) == [
        "Ulan &lt;Bator&gt;, Mongolia",
        "MongoliaUlan &lt;Bator&gt;",
        "Ulan &lt;Bator&gt;, Mongolia",
        "Ulan &lt;Bator&gt;, Mongolia",
    ]
    assert set(in_each_language(lambda: write(""))) == {"Ulan &lt;Bator&gt;"}


def test_a_remark_stands_in_the_brackets_of_the_language():
    template = Template(
        "{% load record %}{% filter in_brackets %}<i>now</i>{% endfilter %}"
    )

    assert in_each_language(lambda: template.render(Context())) == [
        " (<i>now</i>)",
        "（<i>now</i>）",
        " (<i>now</i>)",
        " (<i>now</i>)",
    ]
