import pytest
from django.utils.translation import override

from offices.models import Country, Office, Official, Place
from seminars.models import Event
from tests.factories import (
    make_country,
    make_event,
    make_office,
    make_office_name,
    make_official,
    make_place,
)
from trilateral.sorting import by_name, for_choosing, natural_key, sort_key


def in_order(language, names):
    return sorted(names, key=lambda name: sort_key(name, language))


@pytest.mark.parametrize(
    ("language", "names"),
    [
        # ө comes after о and ү after у, not after я; ё is a letter of its own.
        ("mn", ["Очир", "Оюун", "Өвөрхангай", "Өмнөговь", "Пүрэв", "Яам"]),
        ("mn", ["Увс", "Уяа", "Үндэс", "Үүрэг", "Ховд"]),
        ("mn", ["Сансар", "Сөүл", "Сүхбаатар", "Сэлэнгэ", "Төв"]),
        ("mn", ["Ези", "Ея", "Ёндон", "Жанцан"]),
        # ё stands with е, and й after и.
        ("ru", ["Елисеев", "Ёлкин", "Емельянов", "Жуков", "Ивлиев", "Йошкар-Ола"]),
        ("ru", ["Кирий", "Китай", "Монголия", "Мөнхзул", "Мунко", "Россия"]),
        # guó, jú, méng, shēn, zhī, zhōng; 长 stands under chang.
        ("zh-hans", ["长春", "俄罗斯", "国家知识产权局", "局长", "蒙古", "申长雨"]),
        ("zh-hans", ["北京", "莫斯科", "乌兰巴托", "中国"]),
        ("zh-hans", ["甘绍宁", "何志敏"]),
        # Rare characters, too: kūn, róng, zhé, zuò.
        ("zh-hans", ["堃", "李", "镕", "喆", "柞"]),
        ("en", ["Ångström", "Beijing", "çelik", "Dora", "Élan", "moscow", "Øre"]),
        ("en", ["Court", "Court for Rights", "Courts"]),
        ("en", ["“Alpha”", "beta", "(Gamma)"]),
        ("en", ["Seminar 2", "Seminar 10"]),
        # Each list begins with the script of its readers.
        ("en", ["WIPO", "Роспатент", "国家"]),
        ("ru", ["Роспатент", "WIPO", "国家"]),
        ("mn", ["Өмч", "WIPO", "国家"]),
        ("zh-hans", ["国家", "WIPO", "Роспатент"]),
    ],
)
def test_names_stand_where_their_readers_look(language, names):
    assert in_order(language, reversed(names)) == names


@pytest.mark.parametrize("language", ["en", "zh-hans", "ru", "mn"])
def test_a_key_of_any_text_fits_its_column(language):
    for text in ["", " ", "—", "ﬁ" * 200, "9" * 200, "１２", "İ", "\ufdfa" * 50]:
        assert len(sort_key(text, language)) <= 100


def test_numbers_sort_by_their_size():
    assert natural_key("2.9") < natural_key("2.10")


# On the database


def listed(queryset, language):
    with override(language):
        return [record.name_to_sort_by(language) for record in by_name(queryset)]


@pytest.mark.django_db
def test_countries_sort_in_the_language_of_the_reader():
    for names in [
        ("China", "中国", "Китай", "Хятад"),
        ("Mongolia", "蒙古", "Монголия", "Монгол"),
        ("Russia", "俄罗斯", "Россия", "Орос"),
        ("Austria", "奥地利", "Австрия", "Австри"),
    ]:
        columns = ("name_en", "name_zh_hans", "name_ru", "name_mn")
        make_country(**dict(zip(columns, names, strict=True)))

    countries = Country.objects.all()

    assert listed(countries, "en") == ["Austria", "China", "Mongolia", "Russia"]
    assert listed(countries, "zh-hans") == ["奥地利", "俄罗斯", "蒙古", "中国"]
    assert listed(countries, "ru") == ["Австрия", "Китай", "Монголия", "Россия"]
    assert listed(countries, "mn") == ["Австри", "Монгол", "Орос", "Хятад"]


@pytest.mark.django_db
def test_places_sort_in_mongolian_on_the_database_too():
    names = ["Орхон", "Өмнөговь", "Улаанбаатар", "Үүрэг", "Ховд"]
    for name in reversed(names):
        make_place(name_mn=name)

    assert listed(Place.objects.all(), "mn") == names


@pytest.mark.django_db
def test_people_sort_by_their_family_names():
    order = Official.NameOrder
    for names, name_order in [
        (("Grigory Ivliev", "戈利高里·伊夫利耶夫", "Григорий Ивлиев"), "given_family"),
        (("Shen Changyu", "申长雨", "Шэнь Чанъюй"), "family_given"),
        (("Liubov Kiriy", "柳波芙·基里", "Любовь Кирий"), "given_family"),
        (("S.Byambatsogt", "", ""), "patronymic_given"),
        (("Sodkhuu Rentsen", "", ""), "given_patronymic"),
    ]:
        columns = ("name_en", "name_zh_hans", "name_ru")
        fields = dict(zip(columns, names, strict=True))
        make_official(name_order=order(name_order), **fields)

    def keys(language):
        return listed(Official.objects.all(), language)

    assert keys("en") == [
        "Byambatsogt S",
        "Ivliev Grigory",
        "Kiriy Liubov",
        "Shen Changyu",
        "Sodkhuu Rentsen",
    ]
    assert keys("ru")[:3] == ["Ивлиев Григорий", "Кирий Любовь", "Шэнь Чанъюй"]
    # jī, shēn, yī
    assert keys("zh-hans")[:3] == ["基里 柳波芙", "申长雨", "伊夫利耶夫 戈利高里"]


@pytest.mark.django_db
def test_an_office_sorts_by_the_name_that_it_has_in_the_language():
    cnipa, rospatent = make_office("China’s office"), make_office("A service")

    make_office_name(office=cnipa, name="国家知识产权局", language="zh-hans")
    make_office_name(office=rospatent, name="俄罗斯联邦知识产权局", language="zh-hans")

    def keys(language):
        with override(language):
            return list(by_name(Office.objects.all()))

    assert keys("zh-hans") == [rospatent, cnipa]
    assert keys("en") == [rospatent, cnipa]


@pytest.mark.django_db
def test_the_key_of_an_office_follows_its_names():
    office = make_office("Alpha", label="Beta")
    name = office.names.get()
    assert Office.objects.get().sort_key_en == sort_key("Alpha", "en")

    name.name = "Gamma"
    name.save()
    assert Office.objects.get().sort_key_en == sort_key("Gamma", "en")
    assert Office.objects.get().version == office.version

    office.label = "Delta"
    office.save()
    assert Office.objects.get().sort_key_en == sort_key("Gamma", "en")

    name.delete()
    assert Office.objects.get().sort_key_en == sort_key("Delta", "en")


@pytest.mark.django_db
def test_a_key_follows_a_save_of_a_few_fields():
    place = make_place(name_en="Alpha")

    place.name_en = "Beta"
    place.save(update_fields=["name_en"])

    assert Place.objects.get().sort_key_en == sort_key("Beta", "en")


@pytest.mark.django_db
def test_a_deleted_office_takes_its_names_with_it():
    office = make_office()
    make_office_name(office=office)

    office.delete()

    assert not Office.objects.exists()


@pytest.mark.django_db
def test_events_are_chosen_in_the_order_of_time_the_newest_first():
    for day in ("2014", "", "2016-09-06"):
        make_event(starts_on=day)

    chosen = for_choosing(Event.objects.published())

    assert [event.starts_on for event in chosen] == ["2016-09-06", "2014", ""]
