"""Dates in Chinese: 2016年9月6日."""

MONTH_DAY_FORMAT = "n月j日"

YEAR_FORMAT = "Y年"
SINCE = {"year": YEAR_FORMAT, "month": "Y年n月", "day": "Y年n月j日"}
BETWEEN_DATES = "至"
DAYS_OF_MONTH_FORMAT = ("Y年n月j日", "至", "j日")
DAYS_OF_YEAR_FORMAT = ("Y年n月j日", "至", "n月j日")
MONTHS_OF_YEAR_FORMAT = ("Y年n月", "至", "n月")
YEARS_FORMAT = ("Y年", "至", "Y年")

COMMA = "，"
COLON = "："
FULL_STOP = "。"
IN_BRACKETS = "（{}）"
IN_COUNTRY = "{1}{0}"  # 蒙古国乌兰巴托
POST_AT = "{1}{0}"  # 国家知识产权局副局长

# Of a title that says that its holder is acting, or heads an office.
SAYS_ACTING = ("代理",)
SAYS_HEAD = ("长",)

DIGITS = "〇一二三四五六七八九"


def ordinal(number):
    """Written out as titles of meetings have it, as long as that stays short."""
    if number >= 100:
        return f"第{number}届"
    tens, ones = divmod(number, 10)
    words = DIGITS[tens] if tens > 1 else ""
    words += "十" if tens else ""
    return f"第{words}{DIGITS[ones] if ones else ''}届"
