"""Make the opponent's table, and fill it."""

import datetime
import os

import django
from django.db import connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.plain.settings")
django.setup()

from tests.bench.plain.models import Row  # noqa: E402 - Django has to be there

DATES = ["starts_on", "ends_on", "due_on", "reported_on"]
DAY = datetime.date(2016, 9, 6)
TITLE = "Seminar on intellectual property and what is to be done about it, number "
FILLING = "x" * 170

with connection.schema_editor() as editor:
    editor.create_model(Row)
Row.objects.bulk_create(
    Row(title=f"{TITLE}{number} {FILLING}", **dict.fromkeys(DATES, DAY))
    for number in range(1000)
)
