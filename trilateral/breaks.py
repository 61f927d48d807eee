"""Where the lines of a text do not break, in any of its languages."""

import re

from django.utils.html import format_html, format_html_join

# Years from one to another; a number with the ending of its ordinal.
_NUMBERS = r"\d+[—–-]\d+年?(?: год[а-я]*)?|\d+-[а-яё]{1,3}\b|\d+ д[үу]г[аэ]+р"
# Chinese breaks anywhere, which suits its sentences. These are the words of which the
# titles of events and agreements and the names of offices are made.
_WORDS = "知识产权局?|研讨会|局长会|行动计划|谅解备忘录|合作|三边"
# Russian leaves none of these at the end of a line, unless the next word is so long
# that a telephone has no room for both, and Mongolian begins none with its particles.
_PREPOSITION = r"(?<!\w)(?i:[аивкосу]|во|до|за|из|ко|на|не|ни|об|от|по|со)"
_SHORT = re.compile(rf"({_PREPOSITION}) (?=\w{{1,12}}\b)| (?=(?:нь|ч|уу|үү)\b)")
_PAIR = re.compile(rf"{_PREPOSITION} \w{{13,}}")
_IN_TITLES = re.compile(f"({_NUMBERS}|{_WORDS}|{_PAIR.pattern})")
_IN_SENTENCES = re.compile(f"({_NUMBERS}|{_PAIR.pattern})")


def unbroken(text):
    """A text in which no line breaks within 2016—2017年, 4-й, 4 дүгээр or и России."""
    if not text:
        return text
    whole = _IN_SENTENCES if text.endswith("。") else _IN_TITLES
    start, *rest = whole.split(_SHORT.sub("\\1\xa0", text))
    if not rest:
        return start
    parts = [
        ("paired" if _PAIR.fullmatch(part) else "unbroken", part, broken)
        for part, broken in zip(rest[::2], rest[1::2], strict=True)
    ]
    html = format_html_join("", '<span class="{}">{}</span>{}', parts)
    return format_html("{}{}", start, html)
