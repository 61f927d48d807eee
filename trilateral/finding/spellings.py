"""One way to write what is written in several, beside the letters themselves.

"4 дүгээр" is "4-р", "S.I.P.O." is "SIPO", 二〇一六年九月 is 2016年9月, 三方 is 三边.
The index has both; a query is taken in the way that all share.
"""

import re

from trilateral.finding.chinese import in_simplified

_DIGITS = "〇一二三四五六七八九"
_ZEROS = str.maketrans("零○", "〇〇")
_ONES = "一二三四五六七八九"
_NUMBER = f"[{_ONES}]?十[{_ONES}]?|[{_ONES}]"
_YEAR_IN_CHINESE = re.compile(f"[{_DIGITS}零○]{{4}}(?=年)")
_MONTH_IN_CHINESE = re.compile(f"(?<![{_ONES}十])(?:十[一二]?|[{_ONES}])(?=月)")
_DAY_IN_CHINESE = re.compile(f"(?<=月)(?:{_NUMBER})(?=[日号號])")
# Mongolian puts a word after a number; before a month, that is no place in a row.
_ORDINAL = re.compile(
    r"\b(\d{1,3})[\s-]*(?:дугаар|дүгээр|дахь|дэх)\b(?!\s+сар)", re.IGNORECASE
)
# Two letters with stops are the initials of a name.
_LETTERS = re.compile(r"(?<![\w.])(?:[^\W\d_]\.){2,}[^\W\d_](?:\.|(?!\w))")
# A surname and a post are two words; "副" and its like are of the post.
_SURNAME_AND_POST = re.compile(
    "(?<![\u4e00-\u9fff])([^\\W副代总])(副?(?:局长|部长|主任|院长))(?![\u4e00-\u9fff])"
)
_ACTING = re.compile(r"\b[Ии]\.\s?о\.(?=\s)")
# No month is so late: "2016-17" is two years.
_YEARS = re.compile(r"\b((?:19|20)\d\d)([-‐‑–—/])(?=(?:1[3-9]|[2-9]\d)\b)")
# What is said otherwise in short, elsewhere or once, in simplified characters.
_OTHERWISE = (
    ("国知局", "国家知识产权局"),
    ("知产", "知识产权"),
    ("智慧财产权", "知识产权"),
    ("中华人民共和国", "中国"),
    ("计画", "计划"),
    ("三方", "三边"),
    ("海参崴", "符拉迪沃斯托克"),
    ("库伦", "乌兰巴托"),
)


def rewritten(text):
    """A text in which each of these is written in the one way."""
    text = _ORDINAL.sub(r"\1-р", text)
    text = _ACTING.sub("врио", text)
    text = _YEARS.sub(lambda match: match[0] + match[1][:2], text)
    text = _LETTERS.sub(lambda match: match[0].replace(".", ""), text)
    text = _YEAR_IN_CHINESE.sub(_year, text)
    text = _MONTH_IN_CHINESE.sub(_number, text)
    text = _DAY_IN_CHINESE.sub(_number, text)
    text = _SURNAME_AND_POST.sub(r"\1 \2", text)
    simplified = in_simplified(text)
    for other, own in _OTHERWISE:
        if other in simplified:
            text = simplified = simplified.replace(other, own)
    return text


def _year(match):
    digits = match[0].translate(_ZEROS)
    return "".join(str(_DIGITS.index(each)) for each in digits)


def _number(match):
    tens, is_ten, ones = match[0].rpartition("十")
    if is_ten:
        tens = _DIGITS.index(tens) if tens else 1
        return str(10 * tens + (_DIGITS.index(ones) if ones else 0))
    return str(_DIGITS.index(ones))
