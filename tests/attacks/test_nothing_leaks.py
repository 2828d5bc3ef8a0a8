"""Secrets planted everywhere never come back: not in logs, pages, errors, the admin or the rows."""

from __future__ import annotations

import json
import logging

import pytest
from django.apps import apps
from django.core import mail
from django.test import Client

from accounts.models import Role, User, Workspace
from accounts.services import callback_secret_rotate, callback_secrets
from jobs import lifecycle
from omneky_platform.logs import LineFormatter
from tests.attacks.victim import OURS, addresses, make_victim
from tests.factories import make_member

pytestmark = pytest.mark.django_db

PASSWORD = "correct-horse-battery-zanzibar"


class Kept(logging.Handler):
    """What the console would have shown."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(LineFormatter("{levelname} {name} {message}", style="{"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def log():
    handler, root = Kept(), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler.lines
    root.removeHandler(handler)
    root.setLevel(level)


def test_no_page_error_log_or_row_gives_a_secret_back(log, caplog):  # noqa: C901 - one story
    caplog.set_level(logging.CRITICAL, logger="django.template")
    victim = make_victim()
    old = callback_secrets(workspace=victim.workspace)[0]
    new = callback_secret_rotate(workspace=victim.workspace)
    Workspace.objects.update(requests_per_minute=1_000_000)
    staff = User.objects.create_superuser("staff@example.com", PASSWORD)
    secrets = [victim.caller.text, victim.caller.text[18:40], old[6:], new[6:], PASSWORD]
    held = lifecycle.claim(victim.waiting.pk, worker="w")
    lifecycle.fail(
        held, lifecycle.ABANDONED, traceback=f"KeyError: Authorization Bearer {secrets[0]}"
    )
    shown: list[tuple[str, str]] = []
    clients = {"staff": Client(), "viewer": Client()}
    clients["staff"].force_login(staff)
    clients["viewer"].force_login(make_member(victim.workspace, Role.VIEWER))
    for who, client in clients.items():
        client.raise_request_exception = False
        for address in addresses(victim):
            if "logout" in address:
                continue
            answer = client.get(address)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            shown.append((f"{who} {address}", body.decode("utf-8", "replace")))
    for header in (victim.caller.header, {"Authorization": f"Bearer {secrets[0]}x"}):
        for body in ("{", json.dumps({"brand_data": {}, "key": secrets[0]}), "[]"):
            answer = Client().post(
                f"/create_image_ad_async?token={secrets[0]}",
                body,
                content_type="application/json",
                headers=header,
            )
            shown.append(("api", answer.content.decode()))
    logging.getLogger("jobs").error("as a library might: %s", victim.caller.header)
    shown += [("log", line) for line in log]
    shown += [("mail", str(message.message())) for message in mail.outbox]
    for model in apps.get_models():
        if model._meta.app_label in OURS:
            for row in model._default_manager.values():
                shown.append((model._meta.label, repr(row)))
    for where, text in shown:
        for secret in secrets:
            assert secret not in text, where
