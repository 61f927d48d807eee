"""Dates in Mongolian, where Django's own read wrongly: 2013 оны 5 дугаар сарын 14.

The names of the months are our catalogue's: 5 дугаар сар, and before a day (E) its
genitive. A number stays on the line of the word that it belongs to.
"""

from django.utils.dateformat import format as format_date

DATE_FORMAT = "Y\xa0оны E\xa0j"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "Y\xa0оны E\xa0j, H:i"
YEAR_MONTH_FORMAT = "Y\xa0оны F"
MONTH_DAY_FORMAT = "E\xa0j"
SHORT_DATE_FORMAT = "Y.m.d"
SHORT_DATETIME_FORMAT = "Y.m.d, H:i"
FIRST_DAY_OF_WEEK = 1

YEAR_FORMAT = "Y\xa0он"
BETWEEN_DATES = " – "
DAYS_OF_MONTH_FORMAT = ("Y\xa0оны E\xa0j", "–", "j")
DAYS_OF_YEAR_FORMAT = ("Y\xa0оны E\xa0j", " – ", "E\xa0j")
MONTHS_OF_YEAR_FORMAT = ("Y\xa0оны n", "–", "F")
YEARS_FORMAT = ("Y", "–", "Y\xa0он")

COMMA = ", "
COLON = ": "
FULL_STOP = ". "
IN_BRACKETS = " ({})"
IN_COUNTRY = "{}, {}"
POST_AT = "{}, {}"

# Of a title that says that its holder is acting, or heads an office.
SAYS_ACTING = ("орлон",)
SAYS_HEAD = ("дарга", "сайд")

# The last word of a number, as it is read, decides the vowels of what follows it.
FROM_DAYS = {1: "нээс", 2: "ноос", 4: "нөөс", 7: "ноос", 9: "нөөс", 20: "ноос"}


def since_day(date):
    ending = FROM_DAYS.get(date.day % 10 or date.day, "наас")
    return f"{format_date(date, DATE_FORMAT)}-{ending}"


SINCE = {"year": "Y\xa0оноос", "month": "Y\xa0оны Fаас", "day": since_day}

# So it does here: нэг, дөрөв, ес; дөч, ер.
FRONT_ONES = (1, 4, 9)
FRONT_TENS = (40, 90)


def ordinal(number):
    rest = number % 100
    is_front = rest in FRONT_TENS if rest % 10 == 0 else rest % 10 in FRONT_ONES
    return f"{number} {'дэх' if is_front else 'дахь'}"
