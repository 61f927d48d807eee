"""Make a database with so many events: python -m tests.bench.prepare 10000."""

import os
import sys

import django
from django.core.management import call_command
from django.db import connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trilateral.settings")
django.setup()

from tests.bench.history import make_history  # noqa: E402 - Django has to be there
from trilateral.databases import count_rows  # noqa: E402
from trilateral.revision import go_up  # noqa: E402

# What is made keeps to the links anyway, and nobody needs it after a power cut; to
# check each link, and to wait for the disk, takes most of the time.
HASTE = {
    "postgresql": "SET session_replication_role = replica",
    "sqlite": "PRAGMA synchronous = OFF",
}

with connection.cursor() as cursor:
    cursor.execute(HASTE[connection.vendor])
call_command("migrate", verbosity=0)
make_history(int(sys.argv[1]))
go_up()
if connection.vendor == "postgresql":
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # as it does by itself some minutes later
count_rows()
