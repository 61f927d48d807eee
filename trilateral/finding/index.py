"""Keeping the index: what it says of a row, and how that is brought up to date."""

from collections import defaultdict
from functools import lru_cache
from itertools import batched, chain

from django.db import connection, transaction

from trilateral.finding import sets
from trilateral.finding.letters import IN_NAME, sounds_of
from trilateral.finding.models import SearchEntry, SearchPosting
from trilateral.finding.subjects import (
    BESIDE,
    FACT,
    FACT_BESIDE,
    NOT_SHOWN,
    SUBJECTS,
    TEXT,
)
from trilateral.finding.words import REMEMBERED, beginnings, words_of

# Before those lines of an entry's names that say what it is, not what it is called.
FACT_MARK = "~"
# Marks within terms: of a whole word, of a day.
WHOLE, DAY = ".", "@"
# Before the terms of names of what an entry is linked with.
LINKED = "%"
# The term that every entry has.
ANY = "*"
CHUNK = 500
ROWS_IN_A_STATEMENT = 200
# What an entry says of its row.
_SAYING = ["slug", "rank", "day", "names", "texts", "facts"]
# Whoever writes to the index on PostgreSQL waits for those before; any number does.
_LOCK = 7_241_103


@lru_cache(REMEMBERED)
def _terms(word):
    return [*beginnings(word), word + WHOLE]


def terms_of(entry):
    """The terms by which an entry is found."""
    terms, names, linked = set(), set(), set()
    by_role = {TEXT: terms, BESIDE: linked, FACT_BESIDE: linked}
    for role, language, text in entry.texts:
        found = by_role.get(role, names)
        found.update(chain(*map(_terms, words_of(text))))
        if role not in NOT_SHOWN:
            found.update(sounds_of(text, found is names, language))
    terms |= names
    terms.update(IN_NAME + term for term in names)
    terms.update(LINKED + term for term in linked)
    terms.add(ANY)
    if entry.day:
        day = entry.day.isoformat()
        terms.update(DAY + day[:length] for length in (4, 7, 10))
    return terms


def names_of(texts):
    """The words of all names, a line for each, and how they sound, after them."""
    elsewhere = {TEXT, BESIDE, FACT_BESIDE}
    lines, heard = [], []
    for role, language, text in texts:
        if role in elsewhere:
            continue
        lines.append([FACT_MARK] * (role == FACT) + words_of(text))
        if role != FACT:
            heard.append(sounds_of(text, is_name=True, language=language))
    each = (" ".join(words) for words in lines + heard if words)
    return "\n".join(dict.fromkeys(each))


def entries_of(subject, rows):
    """What the index says of the published ones among some rows."""
    for row, (record, texts) in subject.read(rows).items():
        yield SearchEntry(
            kind=subject.kind,
            row=row,
            slug=subject.slug_of(record),
            rank=subject.rank_of(record),
            day=subject.day_of(record),
            names=names_of(texts),
            texts=texts,
            facts=subject.shown_of(record),
        )


def alone():
    """Wait until nobody else writes to the index; it ends with the transaction.

    SQLite has one writer anyway. What a row says is read afterwards, so that it holds
    what those before have changed.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def bring_up(stale):
    """Bring the entries of some rows up to date: {kind: row numbers}."""
    if not any(stale.values()):
        return
    with transaction.atomic():
        alone()
        for kind, rows in stale.items():
            for chunk in batched(sorted(rows), CHUNK):
                _bring_up(SUBJECTS[kind], chunk)


def _said(entry):
    return {name: getattr(entry, name) for name in _SAYING}


def _bring_up(subject, rows):
    known = SearchEntry.objects.filter(kind=subject.kind, row__in=rows)
    before = {entry.row: entry for entry in known}
    after = {entry.row: entry for entry in entries_of(subject, rows)}
    # Bits to set and to clear, by shelf and term.
    changes = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    changed = []
    for row in before.keys() | after.keys():
        if row in before and row in after and _said(before[row]) == _said(after[row]):
            continue
        changed += [after[row]] if row in after else []
        old = terms_of(before[row]) if row in before else set()
        new = terms_of(after[row]) if row in after else set()
        shelf, bit = sets.place(row)
        for term in new - old:
            changes[shelf][term][0] |= bit
        for term in old - new:
            changes[shelf][term][1] |= bit
    if gone := [entry.pk for row, entry in before.items() if row not in after]:
        SearchEntry.objects.filter(pk__in=gone).delete()
    SearchEntry.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["kind", "row"],
        update_fields=_SAYING,
    )
    for shelf, bits in changes.items():
        _change(subject.kind, shelf, bits)


def _change(kind, shelf, changes):
    """Set and clear bits of a shelf: {term: [to set, to clear]}."""
    for terms in batched(changes, CHUNK):
        known = SearchPosting.objects.filter(kind=kind, shelf=shelf, term__in=terms)
        before = dict(known.values_list("term", "rows"))
        after = {}
        for term in terms:
            bits = sets.unpack(before[term]) if term in before else 0
            to_set, to_clear = changes[term]
            after[term] = (bits | to_set) & ~to_clear
        if empty := [term for term, bits in after.items() if not bits]:
            known.filter(term__in=empty).delete()
        _write(kind, shelf, {term: bits for term, bits in after.items() if bits})


def postings_of(terms):
    """The rows that have each of some terms: {term: {(kind, shelf): bits}}."""
    found = defaultdict(dict)
    rows = SearchPosting.objects.filter(term__in=terms)
    for term, *at, data in rows.values_list("term", "kind", "shelf", "rows"):
        found[term][tuple(at)] = sets.unpack(data)
    return found


def rebuild():
    """Make the index anew from the record."""
    with transaction.atomic():
        alone()
        SearchPosting.objects.all().delete()
        SearchEntry.objects.all().delete()
        for subject in SUBJECTS.values():
            _rebuild(subject)


def _rebuild(subject):
    rows = subject.published().order_by("pk").values_list("pk", flat=True)
    shelf, postings = None, defaultdict(int)
    for chunk in batched(rows.iterator(), CHUNK):
        entries = sorted(entries_of(subject, chunk), key=lambda entry: entry.row)
        SearchEntry.objects.bulk_create(entries)
        for entry in entries:
            at, bit = sets.place(entry.row)
            if at != shelf:
                _write(subject.kind, shelf, postings)
                shelf, postings = at, defaultdict(int)
            for term in terms_of(entry):
                postings[term] |= bit
    _write(subject.kind, shelf, postings)


def _write(kind, shelf, postings):
    """Write postings of a shelf: past the ORM, which takes three times as long."""
    table = connection.ops.quote_name(SearchPosting._meta.db_table)
    columns = "term, kind, shelf, rows"
    replaced = "ON CONFLICT (term, kind, shelf) DO UPDATE SET rows = excluded.rows"
    with connection.cursor() as cursor:
        for chunk in batched(sorted(postings.items()), ROWS_IN_A_STATEMENT):
            values = ", ".join(["(%s, %s, %s, %s)"] * len(chunk))
            row = [(term, kind, shelf, sets.pack(bits)) for term, bits in chunk]
            statement = f"INSERT INTO {table} ({columns}) VALUES {values} {replaced}"  # noqa: S608
            cursor.execute(statement, list(chain(*row)))
