"""A workspace's signing secret shown and changed, and a signed test callback sent."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from accounts.models import AuditEvent, Role, Workspace
from accounts.roles import role_require
from accounts.services import audit, callback_secret_rotate, callback_secrets
from common.errors import RateLimited
from common.identifiers import message_id
from common.outbound import OutboundError, post
from common.signing import sign

if TYPE_CHECKING:
    from accounts.models import User

TEST_DEADLINE = 15.0
TESTS_PER_MINUTE = 6
TEST_BODY = {
    "job_id": "00000000-0000-0000-0000-000000000000",
    "type": "image_ad",
    "status": "SUCCESS",
    "response": {},
}
"""The shape of a real callback, for a job that does not exist."""


@dataclass(frozen=True, slots=True)
class CallbackTrial:
    """What came of a test; ``status`` is None when nothing answered, ``error`` says why."""

    url: str
    message_id: str
    status: int | None
    elapsed_ms: int
    answer: str
    error: str

    @property
    def delivered(self) -> bool:
        """True for a 2xx answer."""
        return self.status is not None and 200 <= self.status < 300


def secrets_reveal(*, workspace: Workspace, actor: User) -> tuple[str, ...]:
    """Return the live secrets, the newest first, and write down who looked.

    Raises ``Forbidden`` for viewers and strangers.
    """
    role_require(workspace=workspace, actor=actor, at_least=Role.DEVELOPER)
    audit(workspace=workspace, actor=actor, action="callback_secret.reveal", target=workspace.name)
    return callback_secrets(workspace=workspace)


def secret_replace(*, workspace: Workspace, overlap: timedelta, actor: User) -> str:
    """Return a new secret; the one before signs along for the overlap. Raises ``Forbidden``."""
    role_require(workspace=workspace, actor=actor, at_least=Role.DEVELOPER)
    return callback_secret_rotate(workspace=workspace, overlap=overlap, actor=actor)


def callback_test(*, workspace: Workspace, url: str, actor: User) -> CallbackTrial:
    """Send one signed callback to an address and tell what came back.

    Raises ``Forbidden`` for viewers and strangers, ``RateLimited`` after six in a minute. No
    transaction is open while the receiver is waited for.
    """
    role_require(workspace=workspace, actor=actor, at_least=Role.DEVELOPER)
    recent = AuditEvent.objects.filter(
        workspace=workspace,
        action="callback.test",
        created_at__gt=timezone.now() - timedelta(minutes=1),
    )
    if recent.count() >= TESTS_PER_MINUTE:
        raise RateLimited(f"At most {TESTS_PER_MINUTE} tests a minute can be sent.", retry_after=60)
    audit(workspace=workspace, actor=actor, action="callback.test", target=url)
    return _send(workspace, url)


def _send(workspace: Workspace, url: str) -> CallbackTrial:
    body = json.dumps(TEST_BODY).encode()
    message = message_id()
    headers = {
        "Content-Type": "application/json",
        **sign(
            callback_secrets(workspace=workspace),
            message_id=message,
            timestamp=timezone.now(),
            body=body,
        ),
    }
    try:
        answer = post(url, body=body, headers=headers, deadline=TEST_DEADLINE)
    except OutboundError as refusal:
        return CallbackTrial(url, message, None, 0, "", refusal.message)
    shown = answer.body.decode("utf-8", "replace").replace("\x00", "")
    return CallbackTrial(url, message, answer.status, answer.elapsed_ms, shown, "")
