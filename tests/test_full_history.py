"""Every fact that has a place survives loading, dumping and showing."""

import json

import pytest
from django.utils.html import escape

from agreements.models import ActionItem, Agreement
from offices.models import Office, Official
from seminars.models import Event
from tests.full_history import full_history, texts_of
from trilateral.contents import KINDS
from trilateral.interchange.loading import load
from trilateral.interchange.writing import dump

pytestmark = pytest.mark.django_db


def test_every_key_survives_load_and_dump():
    history = full_history()

    load(history, KINDS, reason="")

    dumped = json.loads("".join(dump(KINDS)))
    assert dumped == history


def test_every_key_is_on_a_page(client):
    history = full_history()
    load(history, KINDS, reason="")
    records = [
        record
        for model in (Office, Official, Event, Agreement, ActionItem)
        for record in model.objects.all()
    ]
    addresses = ["/en/", *(record.get_absolute_url() for record in records)]
    # What has no page of its own is told by the list that is filtered by it.
    addresses += [
        "/en/seminars/?place=places-full&series=series-full&topic=topics-full",
        "/en/offices/?country=countries-full",
    ]

    pages = "".join(client.get(address).text for address in addresses)

    missing = [
        f"{kind.name}.{path}: {text}"
        for kind in KINDS
        for path, text in texts_of(history[kind.name])
        if escape(text) not in pages
    ]
    assert not missing, "\n".join(missing)
