"""What a page shows of what was found: where, and by which words."""

import unicodedata
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.translation import get_language

from trilateral.dates import PartialDate
from trilateral.finding.facts import (
    called,
    date_words,
    edition_words,
    in_each_language,
)
from trilateral.finding.letters import JOINED, SOUND, heard, sound
from trilateral.finding.models import SearchEntry
from trilateral.finding.subjects import NAME, NOT_SHOWN, SUBJECTS, TITLE
from trilateral.finding.words import (
    LONGEST,
    fold,
    is_cjk,
    is_whole,
    parts_of,
    pieces,
    words_of,
)
from trilateral.translations import reading_order
from trilateral.wording import ordinal

# How many texts beside its title show why something was found, and how long each is.
SNIPPETS = 2
LENGTH = 160
_BEFORE = 40


@dataclass
class Excerpt:
    """A text or a stretch of one, in parts: [(text, whether it was asked for)]."""

    language: str
    parts: list
    starts_within: bool = False
    ends_within: bool = False


@dataclass
class Result:
    """An entry as a page shows it."""

    kind: str
    slug: str
    label: str
    address: str
    title: Excerpt
    excerpts: list
    facts: dict
    what: str = ""
    # Those of its label, of what it is and of its facts that were asked for.
    matched: frozenset = frozenset()


def marks(text, words):
    """Which characters of a text belong to a word that begins as one of the words."""
    marked = [False] * len(text)
    for start, end, is_chinese in pieces(text):
        stretch = fold(text[start:end]) if is_chinese else ""
        if len(stretch) == end - start:
            for word in filter(is_cjk, words):
                at = stretch.find(word)
                while at >= 0:
                    marked[start + at : start + at + len(word)] = [True] * len(word)
                    at = stretch.find(word, at + 1)
        elif not is_chinese:
            parts, whole = parts_of(text[start:end])
            if any(begins(part, words) for part in [*parts, whole]):
                marked[start:end] = [True] * (end - start)
    for start, end in _joined(text, words):
        marked[start:end] = [True] * (end - start)
    return marked


def _joined(text, words):
    """Where words of a text follow one another that were typed as a single one."""
    if not any(word.startswith(SOUND) for word in words):
        return
    found = [each[:2] for each in pieces(text) if not each[2]]
    for count in range(2, JOINED + 1):
        for first in range(len(found) - count + 1):
            several = found[first : first + count]
            joined = "".join(fold(text[start:end]) for start, end in several)
            if SOUND + sound(joined) in words:
                yield from several


def begins(word, words):
    return not words.isdisjoint(heard(word)) or any(
        word == each if is_whole(each) else word.startswith(each[:LONGEST])
        for each in words
    )


def excerpt(language, text, words, length=None):
    """A text with its words marked; of a long one, the stretch around the first."""
    text = unicodedata.normalize("NFC", text)
    marked = marks(text, words)
    start, end = 0, len(text)
    if length and end > length:
        first = marked.index(True) if True in marked else 0
        start = min(max(first - _BEFORE, 0), end - length)
        if start:
            start = text.find(" ", start, first) + 1 or start
        end = min(start + length, end)
        if end < len(text):
            space = text.rfind(" ", max(first, end - _BEFORE), end + 1)
            end = space if space > 0 else end
    stretch = zip(text[start:end], marked[start:end], strict=True)
    groups = groupby(stretch, key=lambda each: each[1])
    return Excerpt(
        language,
        [("".join(character for character, _ in group), hit) for hit, group in groups],
        starts_within=start > 0,
        ends_within=end < len(text),
    )


def _title(texts):
    """The title in the reader's language, or in another, or else any name."""
    order = reading_order(get_language())
    titles = [(language, text) for role, language, text in texts if role == TITLE]
    titles.sort(key=lambda each: order.index(each[0]) if each[0] in order else 99)
    others = ((language, text) for role, language, text in texts if role == NAME)
    return next(iter(titles), None) or next(others, ("", ""))


def _excerpts(texts, title, query):
    """The texts that show why something was found, each with a word not shown yet."""
    missing = query.words - _hits(title[1], query.words)
    found = []
    for role, language, text in texts:
        is_new = role not in NOT_SHOWN and text not in title[1]
        hits = _hits(text, query.words) if is_new else set()
        # What is in the reader's language shows it best.
        if hits:
            is_own = language in {"", get_language()}
            found.append((len(hits & missing), role != TITLE, is_own, text, language))
    found.sort(key=lambda each: each[:3], reverse=True)
    shown = []
    for _count, _is_other, _is_own, text, language in found:
        hits = _hits(text, query.words)
        if hits & missing or not shown:
            shown.append(excerpt(language, text, query.words, LENGTH))
            missing -= hits
        if len(shown) == SNIPPETS:
            break
    return shown


def _hits(text, words):
    """Those of the words that a text has."""
    text = unicodedata.normalize("NFC", text)
    folded = f" {' '.join(_folded(text))} "
    ends = {word: " " if is_whole(word) else "" for word in words}
    return {
        word
        for word, end in ends.items()
        if f" {word[:LONGEST]}{end}" in folded or (is_cjk(word) and word in folded)
    }


def _folded(text):
    for start, end, is_chinese in pieces(text):
        if is_chinese:
            yield fold(text[start:end])
        else:
            parts, whole = parts_of(text[start:end])
            yield from parts
            yield whole
            for each in (*parts, whole):
                yield from heard(each)


def results(numbers, query, day=None):
    """What to show of some entries, in their order, as of a day.

    Excerpts may be of any day, so that those who ask for one get none.
    """
    entries = SearchEntry.objects.in_bulk(numbers)
    titles = {}
    for kind, subject in SUBJECTS.items():
        rows = {entry.row for entry in entries.values() if entry.kind == kind}
        if rows and subject.title_on is not None:
            for row, record in subject.records.in_bulk(rows).items():
                title, language = subject.title_on(record, day)
                titles[kind, row] = language, title
    found = [entries[number] for number in numbers if number in entries]
    return [
        _result(
            each, titles.get((each.kind, each.row)) or _title(each.texts), query, day
        )
        for each in found
    ]


def _words_of_edition(edition, words):
    """The words by which a title tells an edition, if that was asked for in any way."""
    told = words_of(" ".join(edition_words(edition)))
    # A single character such as 第 is in every number.
    asked = {word for word in words if len(word) > 1 or not is_cjk(word)}
    if not any(begins(word, asked) for word in told):
        return set()
    shown = words_of(" ".join(in_each_language(lambda: ordinal(edition))))
    return {
        word for word in shown if word[:1].isdigit() or (is_cjk(word) and len(word) > 1)
    }


def _fact(name, value):
    return PartialDate(value) if value and name.endswith("_on") else value


def _matched(subject, facts, words):
    """What the head of a result tells by which it was found, in any language."""
    kinds = subject.choice_words("kind", facts.get("kind"))
    told = {
        "label": subject.kind_words,
        "what": [*kinds, *called(kinds)],
        **{
            name: date_words(value)
            for name, value in facts.items()
            if isinstance(value, PartialDate)
        },
    }
    # A single character such as 年 is in every date.
    words = {word for word in words if len(word) > 1 or not is_cjk(word)}
    return frozenset(
        name
        for name, texts in told.items()
        if any(any(marks(str(text), words)) for text in texts)
    )


def _result(entry, title, query, day):
    subject = SUBJECTS[entry.kind]
    excerpts = [] if day else _excerpts(entry.texts, title, query)
    facts = {name: _fact(name, value) for name, value in entry.facts.items()}
    edition = _words_of_edition(facts.get("edition"), query.words)
    return Result(
        kind=entry.kind,
        slug=entry.slug,
        label=subject.label_of_one,
        address=reverse(subject.view, args=[entry.slug]) if subject.view else "",
        title=excerpt(*title, query.words | edition),
        excerpts=excerpts,
        facts=facts,
        what=subject.choice_label("kind", facts.get("kind")),
        matched=_matched(subject, facts, query.words),
    )
