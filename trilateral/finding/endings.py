"""Endings of words, which a query may have where the record has others, or none."""

import re

# A word is found by its beginning; an ending is left off to find it in another case or
# number too, if enough of the word is left.
STEM = 4
_ENDING = re.compile(
    "(?:ами|ями|ого|его|ому|ему|ыми|ими|иях|ах|ях|ов|ев|ей|ам|ям|ом|ем|ой|ый|ий|ая|яя"
    "|ое|ее|ые|ие|ую|юю|ых|их|ым|им|ийн|ууд|үүд|[аеийоуыьюя]|(?<=[a-z]{3}[^s])s)$"
)
_VOWEL = re.compile("[аеийоуыьюя]$")
# Of Mongolian: the cases, also after a plural. "Т" and "д" follow certain letters only,
# and "ад" and its like a consonant.
_MONGOLIAN = re.compile(
    "(?:ууд|үүд|нууд|нүүд)?(?:ийн|ын|ний|ны|ийг|ыг|аас|ээс|оос|өөс|иас|аар|ээр|оор"
    "|өөр|тай|тэй|той|руу|рүү|луу|лүү|(?<=[вгрс])т|(?<=[аэиөоуүлмн])д"
    "|(?<=[бвгджзклмнпрстхцчш])(?:ад|эд|од|өд|нд))$"
)
_TWO_CONSONANTS = re.compile("[бвгджзклмнпрстхцчш]{2}$")
# "Хүчин" is "хүчний" in the genitive, and "ойлголцол" is "ойлголцлын".
_VOWEL_IN_BETWEEN = re.compile(
    "(?<=[аэиоөуүея])([бвгджзклмнпрстхцчш]{1,2})[аэиоөуү]([гзлмнрс])$"
)
_VOWELS = re.compile("[аэиоөуүея]")
_IN_BETWEEN = {"у": "а", "ү": "э", "я": "а", "е": "э"}

# "Московский", "российско-", "патентный": what is left finds the noun.
_ADJECTIVE = re.compile(
    "(?:овск|евск|ийск|ск|ионн|альн|н)"
    "(?:ий|ый|ой|ого|ому|им|ым|ом|ая|ую|ое|ие|ые|их|ых|ими|ыми|о)$"
)
# "Mongolian", "Chinese".
_FROM_A_STATE = re.compile("ian$|(?<=[a-z]{3})ese$")
# What is spelt in one way in Britain and in another in America.
_SPELT = [
    (re.compile(one), other)
    for one, other in (
        ("tre(s?)$", r"ter\1"),
        ("ter(s?)$", r"tre\1"),
        ("is(e|ed|es|er|ing|ations?)$", r"iz\1"),
        ("iz(e|ed|es|er|ing|ations?)$", r"is\1"),
        ("our(s?)$", r"or\1"),
        ("or(s?)$", r"our\1"),
        ("gramme(s?)$", r"gram\1"),
        ("nce(s?)$", r"nse\1"),
        ("nse(s?)$", r"nce\1"),
    )
]

# "Января", "в январе": what is left finds the month in each case.
_MONTHS = "январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр"
_MONTH = re.compile(f"({_MONTHS})(?:ь|я|е|ю|ем|а|у|ом)?")
_MAY = {"май", "мая", "мае", "маю", "маем"}

# The father's name of a Russian, and that of a Mongolian, which is a genitive.
_PATRONYMIC = re.compile(
    r"\w{3,}(?:ич(?:а|у|ем|е)?|(?:ов|ев|ич)н(?:а|ы|у|ой|е)|ovich|evich|ovna|evna|ichna)"
)
_FATHER = re.compile(r"(\w{3,}?)(?:ийн|ын|ний|ны|giin|gijn|iin|ijn|yn|in)")


def stems(word, least=STEM):
    """What is left of a word without its ending, in each way to leave one off."""
    if month := _MONTH.fullmatch(word):
        return [month[1]]
    if word in _MAY:
        return ["май", "мая"]
    found = [_ENDING.sub("", word)]
    if len(found[0]) < least:
        # "Китая" without "ая" is too little.
        found = [_VOWEL.sub("", word)]
    stem = _MONGOLIAN.sub("", word)
    if stem != word:
        # The "г" of "Москвагийн" is of the ending, that of "бичгийн" is not; and so
        # with the "а" of "Хятадад" and of "Москвад".
        found += [stem, _with_vowel(stem)]
        found.append(word.removesuffix("гийн"))
        if len(word) > STEM + 1:
            found.append(word.removesuffix("д"))
    if word.endswith("ь"):
        found.append(word[:-1] + "и")
    found.append(_VOWEL_IN_BETWEEN.sub(r"\1\2", word))
    known = dict.fromkeys(each for each in found if len(each) >= least)
    if word.endswith("йн") and len(word) == STEM:
        known[word[:-1]] = None  # "зүйн" is of "зүй"
    return [stem for stem in known if stem != word]


def _with_vowel(stem):
    """A stem with the vowel that it had before its ending: "газр" is "газар"."""
    vowels = _VOWELS.findall(stem)
    if len(stem) < STEM or not vowels or not _TWO_CONSONANTS.search(stem):
        return stem
    return stem[:-1] + _IN_BETWEEN.get(vowels[-1], vowels[-1]) + stem[-1]


def is_case(word):
    """Whether a word is but an ending, as Mongolian puts after an abbreviation."""
    return bool(_MONGOLIAN.fullmatch(word.removeprefix("г")))


def noun(word):
    """What finds the noun from which an adjective of Russian is made, or the word."""
    match = _ADJECTIVE.search(word)
    found = word[: match.start()].rstrip("йь") if match else ""
    return found if len(found) >= STEM else word


def state(word):
    """The state of an English adjective, or None."""
    match = _FROM_A_STATE.search(word)
    return match and word[: match.start()] + ("ia" if match[0] == "ian" else "a")


def respelt(word):
    """A word as the other half of those who write English spell it, or None."""
    each = (there.sub(here, word) for there, here in _SPELT if word.isascii())
    return next((other for other in each if other != word), None)


def is_russian_month(word):
    """Whether a word is a month in some case, or the beginning of one."""
    is_begun = word in _MAY or any(each.startswith(word) for each in _MONTHS.split("|"))
    return is_begun or bool(_MONTH.fullmatch(word))


def is_patronymic(word):
    return bool(_PATRONYMIC.fullmatch(word))


def father(word):
    """Who is named in a genitive, as Mongolians put before their own name; or None."""
    match = _FATHER.fullmatch(word)
    return match and match[1]
