"""Dates in Russian: 6 сентября 2016 г.

The names of the months are Django's, but small: our catalogue has them so. A number
stays on the line of the word that it belongs to.
"""

DATE_FORMAT = "j\xa0E Y\xa0г."
DATETIME_FORMAT = "j\xa0E Y\xa0г., G:i"
YEAR_MONTH_FORMAT = "F Y\xa0г."
MONTH_DAY_FORMAT = "j\xa0E"

YEAR_FORMAT = "Y\xa0г."
# С сентября 2016 г.
SINCE = {"year": YEAR_FORMAT, "month": "E Y\xa0г.", "day": DATE_FORMAT}
BETWEEN_DATES = " — "
DAYS_OF_MONTH_FORMAT = ("j", "–", "j\xa0E Y\xa0г.")
DAYS_OF_YEAR_FORMAT = ("j\xa0E", " — ", "j\xa0E Y\xa0г.")
MONTHS_OF_YEAR_FORMAT = ("F", " — ", "F Y\xa0г.")
YEARS_FORMAT = ("Y", "–", "Y\xa0гг.")

COMMA = ", "
COLON = ": "
FULL_STOP = ". "
IN_BRACKETS = " ({})"
IN_COUNTRY = "{}, {}"
POST_AT = "{}, {}"

# Of a title that says that its holder is acting, or heads an office.
SAYS_ACTING = ("исполняющ",)
SAYS_HEAD = ("руковод", "министр")


def ordinal(number):
    return f"{number}-й"
