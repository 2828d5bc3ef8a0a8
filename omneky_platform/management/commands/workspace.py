"""``manage.py workspace NAME``: a workspace with its first key; with an address, its owner too."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from accounts.models import Role
from accounts.services import api_key_issue, member_invite, workspace_create


class Command(BaseCommand):
    """For the first steps of a fresh installation; the pages and the admin do the same later."""

    help = "Create a workspace and print its first API key."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="The workspace's name.")
        parser.add_argument("--owner", help="E-mail address; the password is set by a reset mail.")
        parser.add_argument("--key-name", default="First key", help="What to call the key.")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        workspace = workspace_create(name=options["name"])
        if options["owner"]:
            member_invite(workspace=workspace, email=options["owner"], role=Role.OWNER)
        _, text = api_key_issue(workspace=workspace, name=options["key_name"])
        self.stdout.write(text)
