"""Dates as an international body writes them in English: 6 September 2016.

A day stays on the line of its month.
"""

DATE_FORMAT = "j\xa0F Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j\xa0F Y, H:i"
YEAR_MONTH_FORMAT = "F Y"
MONTH_DAY_FORMAT = "j\xa0F"
SHORT_DATE_FORMAT = "j\xa0M Y"
SHORT_DATETIME_FORMAT = "j\xa0M Y, H:i"
FIRST_DAY_OF_WEEK = 1

YEAR_FORMAT = "Y"
SINCE = {"year": YEAR_FORMAT, "month": YEAR_MONTH_FORMAT, "day": DATE_FORMAT}
BETWEEN_DATES = " – "
DAYS_OF_MONTH_FORMAT = ("j", "–", "j\xa0F Y")
DAYS_OF_YEAR_FORMAT = ("j\xa0F", " – ", "j\xa0F Y")
MONTHS_OF_YEAR_FORMAT = ("F", "–", "F Y")
YEARS_FORMAT = ("Y", "–", "Y")

COMMA = ", "
COLON = ": "
FULL_STOP = ". "
IN_BRACKETS = " ({})"
IN_COUNTRY = "{}, {}"
POST_AT = "{}, {}"

# Of a title that says that its holder is acting, or heads an office.
SAYS_ACTING = ("acting",)
SAYS_HEAD = ("head", "minister")


def ordinal(number):
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
