"""What can be found: which texts of which records, as each app declares it.

A path is named as in the filters of lists. A record on its way has to be published,
or else a search would tell what is in somebody's draft.
"""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from operator import attrgetter

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Case, Value, When
from django.utils.text import capfirst
from translated_fields import TranslatedField

from trilateral.finding.facts import in_each_language
from trilateral.paths import owner_of, split_path
from trilateral.records import Record
from trilateral.translations import columns_of, language_of

# What the texts of an entry are: its title, other names of it, what else it says, names
# of what it is linked with, words for its kind, its number and its time, and words for
# the kinds of those. Such words are found and not shown.
TITLE, NAME, TEXT, BESIDE, FACT = "title", "name", "text", "beside", "fact"
FACT_BESIDE = "fact beside"
NOT_SHOWN = {FACT, FACT_BESIDE}

SUBJECTS = {}


@dataclass(kw_only=True)
class Subject:
    """A kind of results, and where its words are.

    ``names`` count for more than ``texts``. ``beside`` are names that people put beside
    its own to say which one is meant, as the office of a person: by themselves they
    count for least. ``words`` makes further names out of the record itself, such as its
    date in words, and ``words_beside`` such words to put beside them.
    """

    kind: str
    model: type
    label: str
    # The address of its page, and the way to the record that has the page.
    view: str = ""
    owner: str = ""
    title: str = "title"
    names: tuple = ()
    texts: tuple = ()
    beside: tuple = ()
    begins_on: str = ""
    shown: tuple = ()
    related: tuple = ()
    prefetched: tuple = ()
    words: object = field(default=lambda record: ())
    words_beside: object = field(default=lambda record: ())
    # Where it stands among others that are found as well, and its records in it.
    rank: int = 0
    rank_within: object = field(default=lambda record: 0)
    # Whether its names are about something else, as the title of an article is: then
    # they count as texts.
    tells_of_others: bool = False
    # Whether what it is and a name beside tell which one is meant, as a post and its
    # office do: then that name counts as its own.
    told_beside: bool = False
    # What a record is called as of a day and in which language, if that is not its
    # title, and the records themselves, which results have to ask for it.
    title_on: object = None
    records: object = None

    @property
    def label_of_one(self):
        """What one of its results is."""
        return capfirst(str(self.model._meta.verbose_name))

    @cached_property
    def kind_words(self):
        return in_each_language(lambda: self.label_of_one)

    @property
    def paths(self):
        return {
            TITLE: (self.title,),
            NAME: self.names,
            TEXT: self.texts,
            BESIDE: self.beside,
        }

    def published(self):
        """The rows that the public may see."""
        if issubclass(self.model, Record):
            return self.model.objects.published()
        return self.model.objects.filter(
            **{f"{self.owner}__in": self.owner_model.objects.published()}
        )

    @property
    def owner_model(self):
        return self.model._meta.get_field(self.owner).related_model

    def links(self):
        """The relations on which its texts depend: {path: model at its end}."""
        found = {}
        for path in chain(*self.paths.values(), [f"{self.owner}__slug"]):
            relations = path.split("__")[:-1]
            model = self.model
            for depth, name in enumerate(filter(None, relations), start=1):
                relation = model._meta.get_field(name)
                model = relation.related_model
                at = "__".join(relations[:depth])
                found[at] = model
                if owner := owner_of(relation):
                    found[f"{at}__{owner.name}"] = owner.related_model
        return found

    def read(self, rows):
        """The published ones of some rows, and their texts: {row: (record, texts)}."""
        records = self.published().filter(pk__in=rows)
        if self.related:
            records = records.select_related(*self.related)
        records = records.prefetch_related(*self.prefetched)
        found = {record.pk: (record, []) for record in records}
        for role in self.paths:
            for columns, published in self._groups[role]:
                self._collect(found, role, columns, published)
        for record, texts in found.values():
            facts = (*self.kind_words, *self.words(record))
            texts += [[FACT, "", words] for words in facts if words]
            beside = self.words_beside(record)
            texts += [[FACT_BESIDE, "", words] for words in beside]
        return found

    @cached_property
    def _groups(self):
        """The columns of its paths, by role and the relations that lead to them."""
        return {role: self._grouped(paths) for role, paths in self.paths.items()}

    def _grouped(self, paths):
        groups = {}
        for path in paths:
            relations, attribute, end, published = split_path(self.model, path)
            columns = groups.setdefault(relations, ([], published))[0]
            is_translated = isinstance(getattr(end, attribute, None), TranslatedField)
            for name in columns_of(attribute) if is_translated else [attribute]:
                columns.append((relations, name, *_language_of(end, name)))
        return list(groups.values())

    def _collect(self, found, role, columns, published):
        relations = columns[0][0]
        prefix = f"{relations}__" if relations else ""
        names = [prefix + name for _, name, _, _ in columns]
        tongues = [prefix + other for *_, other in columns if other]
        # As a condition on the rows it would lead a database without statistics to
        # begin with all that is published, and look there for these.
        is_shown = Value(True)
        if published:
            is_shown = Case(When(published, then=is_shown), default=False)
        rows = (
            self.model._base_manager.filter(pk__in=list(found))
            .order_by("pk", f"{prefix}pk")
            .annotate(_is_shown=is_shown)
            .values("pk", "_is_shown", *names, *tongues)
        )
        for row in rows:
            if not row["_is_shown"]:
                continue
            texts = found[row["pk"]][1]
            for name, (_, _, code, other) in zip(names, columns, strict=True):
                language = code or (other and row[prefix + other]) or ""
                text = [role, language, row[name]]
                if row[name] and text not in texts:
                    texts.append(text)

    def rank_of(self, record):
        return self.rank + self.rank_within(record)

    def slug_of(self, record):
        return attrgetter(f"{self.owner}.slug" if self.owner else "slug")(record)

    def day_of(self, record):
        """The first day on which it may have begun, or None."""
        date = self.begins_on and attrgetter(self.begins_on)(record)
        return date.earliest if date else None

    def choice_label(self, name, value):
        """What a choice of its records is called."""
        choices = dict(self.model._meta.get_field(name).flatchoices) if value else {}
        return choices.get(value, "")

    def choice_words(self, name, value):
        """What a choice of its records is called in each language."""
        return in_each_language(lambda: self.choice_label(name, value)) if value else ()

    def shown_of(self, record):
        facts = {path: attrgetter(path)(record) for path in self.shown}
        return {path.rpartition(".")[2]: value for path, value in facts.items()}


def _language_of(model, name):
    """The language of a column, or else the column beside it that tells it."""
    if code := language_of(model._meta.get_field(name)):
        return code, ""
    beside = "as_printed_language" if name.endswith("as_printed") else "language"
    try:
        model._meta.get_field(beside)
    except FieldDoesNotExist:
        return "", ""
    return "", beside


def about(model):
    """The subject of which the rows of a model are, or None."""
    concrete = model._meta.concrete_model
    return next((each for each in SUBJECTS.values() if each.model is concrete), None)
