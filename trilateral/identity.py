"""The UIDs of records that were there before the column for them.

They are what calendars and feed readers had known those records by, so that who had
subscribed keeps what they have. New records get theirs when they are made.
"""

import uuid
from itertools import batched

from django.utils.crypto import salted_hmac


def former_identity(model_name, pk):
    """What a row was known by: it hung on its number and on the secret key."""
    row = f"{model_name}/{pk}"
    digest = salted_hmac("trilateral.identity", row, algorithm="sha256").digest()
    return uuid.UUID(bytes=digest[:16], version=4)


def give_uids(app_label, *names):
    """What a migration runs to fill the column, in records and their versions."""

    def run(apps, schema_editor):
        for name in names:
            for model in (name, f"Historical{name}"):
                _fill(apps.get_model(app_label, model), name, schema_editor.connection)

    return run


def _fill(model, name, connection):
    field = model._meta.get_field("uid")
    table = connection.ops.quote_name(model._meta.db_table)
    statement = f"UPDATE {table} SET uid = %s WHERE id = %s"  # noqa: S608 - our own
    pks = list(model.objects.order_by().values_list("id", flat=True).distinct())
    with connection.cursor() as cursor:
        for some in batched(pks, 5_000):
            uids = (former_identity(name.lower(), pk) for pk in some)
            uids = (field.get_db_prep_save(uid, connection) for uid in uids)
            cursor.executemany(statement, list(zip(uids, some, strict=True)))
