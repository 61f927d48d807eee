"""The accounts of the staff, and what they may do at the desk."""

import secrets

from django.apps import apps
from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from offices.models import User
from trilateral.records import Part, Record
from trilateral.sources import Citation


def _editable_models():
    """Each record and part of the project, proxies too; no history, no accounts."""
    for model in apps.get_models():
        if issubclass(model, (Part, Citation)) and hasattr(model, "history"):
            yield model


def editors():
    """The group of those who keep the record, with the permissions of today's models.

    A record is withdrawn and not deleted, so that it keeps its address and history;
    a part of one may go.
    """
    group, _is_new = Group.objects.get_or_create(name="Editors")
    permissions = []
    for model in _editable_models():
        actions = ["add", "change", "view"]
        if not issubclass(model, Record):
            actions.append("delete")
        permissions += Permission.objects.filter(
            content_type=ContentType.objects.get_for_model(
                model, for_concrete_model=False
            ),
            codename__in=[
                get_permission_codename(action, model._meta) for action in actions
            ],
        )
    group.permissions.set(permissions)
    return group


@transaction.atomic
def make_account(username, office=None, is_administrator=False):
    """Make an account, and return its password, which nobody else is told."""
    password = secrets.token_urlsafe(12)
    user = User.objects.create_user(
        username,
        password=password,
        office=office,
        is_staff=True,
        is_superuser=is_administrator,
    )
    if not is_administrator:
        user.groups.add(editors())
    return password
