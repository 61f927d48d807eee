"""Dates in Russian: 6 сентября 2016 г.

The names of the months are Django's, but small: our catalogue has them so.
"""

YEAR_MONTH_FORMAT = "F Y г."
MONTH_DAY_FORMAT = "j E"

YEAR_FORMAT = "Y г."
SINCE_MONTH_FORMAT = "E Y г."  # с сентября 2016 г.
BETWEEN_DATES = " — "
DAYS_OF_MONTH_FORMAT = ("j", "–", "j E Y г.")
DAYS_OF_YEAR_FORMAT = ("j E", " — ", "j E Y г.")
MONTHS_OF_YEAR_FORMAT = ("F", " — ", "F Y г.")
YEARS_FORMAT = ("Y", "–", "Y гг.")


def ordinal(number):
    return f"{number}-й"
