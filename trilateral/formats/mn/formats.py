"""Dates in Mongolian, where Django's own read wrongly: 2013 оны 5 сарын 14."""

DATE_FORMAT = "Y оны n сарын j"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "Y оны n сарын j, H:i"
YEAR_MONTH_FORMAT = "Y оны n сар"
MONTH_DAY_FORMAT = "n сарын j"
SHORT_DATE_FORMAT = "Y.m.d"
SHORT_DATETIME_FORMAT = "Y.m.d, H:i"
FIRST_DAY_OF_WEEK = 1

YEAR_FORMAT = "Y он"
SINCE_MONTH_FORMAT = YEAR_MONTH_FORMAT
BETWEEN_DATES = " – "
DAYS_OF_MONTH_FORMAT = ("Y оны n сарын j", "–", "j")
DAYS_OF_YEAR_FORMAT = ("Y оны n сарын j", " – ", "n сарын j")
MONTHS_OF_YEAR_FORMAT = ("Y оны n", "–", "n сар")
YEARS_FORMAT = ("Y", "–", "Y он")

IN_BRACKETS = " ({})"
IN_COUNTRY = "{}, {}"

# The last word of a number, as it is read, decides the vowel: нэг, дөрөв, ес; дөч, ер.
FRONT_ONES = (1, 4, 9)
FRONT_TENS = (40, 90)


def ordinal(number):
    rest = number % 100
    is_front = rest in FRONT_TENS if rest % 10 == 0 else rest % 10 in FRONT_ONES
    return f"{number} {'дэх' if is_front else 'дахь'}"
