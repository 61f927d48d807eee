"""Say something to a database server: python -m tests.bench.sql "CREATE DATABASE x"."""

import os
import sys

import dj_database_url
import psycopg2

options = dj_database_url.parse(os.environ["DATABASE_URL"])
connection = psycopg2.connect(
    dbname=options["NAME"], host=options["HOST"], user=options["USER"]
)
connection.autocommit = True
with connection.cursor() as cursor:
    cursor.execute(sys.argv[1])
connection.close()
