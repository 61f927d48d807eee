"""What a record is called by programs that remember it: calendars, feed readers."""

import uuid

from django.utils.crypto import salted_hmac


def identity_of(record):
    """A UUID that stays when the record's slug or text changes, and its language.

    It is made of the row's number, but does not tell it, nor the number of rows: it
    hangs on the secret key, which also makes it another one on each installation.
    """
    row = f"{record._meta.model_name}/{record.pk}"
    digest = salted_hmac("trilateral.identity", row, algorithm="sha256").digest()
    # The version that says no more than that its bits look random.
    return uuid.UUID(bytes=digest[:16], version=4)
