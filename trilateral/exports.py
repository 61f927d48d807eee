"""Records as files: the same ones, under the same filters, as on their page.

Which columns an export has is said in the ``exports`` of its app, in one mapping
from a column's key to its heading and the way to its value, made for the day that is
asked for or for None: what came after that day is in no column. A value is a text, a
number, a truth value, a day, a choice of a field, or a list of them; None if it is
not known. The writers know rows alone.
"""

import json
from contextlib import ExitStack
from itertools import chain
from tempfile import TemporaryFile

from django.http import FileResponse, Http404, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, gettext_lazy as _

from trilateral.browse import PublicView, refused
from trilateral.budgets import lift
from trilateral.characters import printable
from trilateral.columns import sources_of
from trilateral.expressions import Text
from trilateral.sorting import by_name
from trilateral.spreadsheets import MAX_ROWS, csv_parts, write_workbook
from trilateral.streams import in_language, keys_in_chunks, with_last_words
from trilateral.ways import Way, rows_of

FOUND_BY_LATER_WORDS = _(
    "What is listed was found by all words of the record, also by later ones."
)


def json_parts(about, keys, chunks):
    """A JSON file in parts of bytes: what it says of itself, and a list of records."""
    encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=str)
    part = f'{encoder.encode(about).removesuffix("}")}, "records": ['
    separator = "\n"
    for rows in chunks:
        records = [encoder.encode(dict(zip(keys, row, strict=True))) for row in rows]
        part += separator + ",\n".join(records)
        separator = ",\n"
        yield part.encode()
        part = ""
    yield f"{part}\n]}}\n".encode()


class ExportView(PublicView):
    """The records of a list as a file, under the filters of the list's page.

    Before the columns of its app come the slug and the address of a record, after
    them its note and its sources.
    """

    queryset = None
    filterset_class = None
    columns = staticmethod(lambda by: {})
    title = ""
    file_name = ""
    extensions = ("csv", "xlsx", "json")

    def get(self, request, extension, **kwargs):
        if extension not in self.extensions:
            raise Http404
        self.filterset = self.filterset_class(
            request.GET,
            self.get_queryset(),
            request=request,
            day=self.day,
            asked_day=self.asked_day,
        )
        if faults := self.filterset.faults():
            return refused(
                f"{printable(parameter).replace('\n', ' ')}: {sentence}"
                for parameter, sentences in faults.items()
                for sentence in sentences
            )
        return getattr(self, f"as_{extension}")(self.filterset.qs)

    def get_queryset(self):
        return by_name(self.queryset.begun_by(self.asked_day))

    def get_title(self):
        return capfirst(str(self.title))

    def get_file_name(self):
        return self.file_name

    def dated_file_name(self, extension):
        """With the day as of which the record is asked for, if one is."""
        day = f"-on-{self.asked_day}" if self.asked_day else ""
        return f"{self.get_file_name()}{day}.{extension}"

    def disposition(self, extension):
        name = self.dated_file_name(extension)
        return {"Content-Disposition": content_disposition_header(True, name)}

    def get_columns(self):
        return {
            "slug": (_("slug"), Way("slug")),
            "address": (_("address"), Way("slug", make=self.address_maker())),
            **self.columns(self.asked_day),
            "note": (_("note"), Way(Text("note"))),
            "sources": (_("sources"), sources_of(self.queryset.model)),
        }

    def address_maker(self):
        """A function that makes of a slug the address of its record."""
        slug = "SLUG"
        address = self.address_of(self.queryset.model(slug=slug))
        before, _slug, after = address.rpartition(slug)
        return lambda slug: f"{before}{slug}{after}"

    def address_of(self, record):
        day = f"?on={self.asked_day}" if self.asked_day else ""
        return self.request.build_absolute_uri(record.get_absolute_url() + day)

    def headings(self):
        return [capfirst(str(label)) for label, value in self.get_columns().values()]

    def rows_in_chunks(self, queryset):
        ways = [way for label, way in self.get_columns().values()]
        for keys in keys_in_chunks(queryset):
            lift()  # of the time that a search may take; what follows has an end
            if rows := rows_of(queryset, keys, ways):
                yield rows

    def as_csv(self, queryset):
        parts = csv_parts(self.headings(), self.rows_in_chunks(queryset))
        return self.stream("csv", "text/csv; charset=utf-8", parts)

    def as_json(self, queryset):
        about = {"address": self.request.build_absolute_uri()}
        if self.asked_day and self.filterset.query.get("q"):
            about["note"] = FOUND_BY_LATER_WORDS
        parts = json_parts(about, self.get_columns(), self.rows_in_chunks(queryset))
        return self.stream("json", "application/json; charset=utf-8", parts)

    def as_xlsx(self, queryset):
        if queryset[: MAX_ROWS + 1].count() > MAX_ROWS:
            return refused(
                [
                    gettext(
                        "A workbook holds %(count)d records at the most, and there are"
                        " more. Take them as CSV or JSON, or narrow the filters."
                    )
                    % {"count": MAX_ROWS}
                ]
            )
        rows = self.rows_in_chunks(queryset)
        with ExitStack() as stack:
            file = stack.enter_context(TemporaryFile())
            write_workbook(file, self.get_title(), self.headings(), rows)
            # The answer closes it.
            stack.pop_all()
        file.seek(0)
        return FileResponse(
            file, as_attachment=True, filename=self.dated_file_name("xlsx")
        )

    def stream(self, extension, content_type, parts):
        """Answer with parts of bytes, each made when the one before it is taken.

        The first is made now: a query that fails is then an error page. One that
        fails later leaves a CSV file with a last line that says so, and a JSON file
        or a calendar without its end.
        """
        parts = in_language(get_language(), parts)
        words = gettext("This file is not complete. Please take it again.")
        rest = with_last_words(parts, f'\r\n"{words}"\r\n'.encode())
        return StreamingHttpResponse(
            chain([next(parts)], rest),
            content_type=content_type,
            headers=self.disposition(extension),
        )
