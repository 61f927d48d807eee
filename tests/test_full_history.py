"""Every fact that has a place survives loading, dumping and showing."""

import json

import pytest

from tests.full_history import full_history
from trilateral.history import KINDS
from trilateral.interchange.loading import load
from trilateral.interchange.writing import dump

pytestmark = pytest.mark.django_db


def test_every_key_survives_load_and_dump():
    history = full_history()

    load(history, KINDS, reason="")

    dumped = json.loads("".join(dump(KINDS)))
    assert dumped == history
