"""Callback signatures (Standard Webhooks): secrets and bytes in, headers or a verdict out.

Source: https://github.com/standard-webhooks/standard-webhooks (specification, version 1).
"""

from __future__ import annotations

import base64
import binascii
import secrets as randomness
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from standardwebhooks import Webhook, WebhookVerificationError

SECRET_PREFIX = "whsec_"  # noqa: S105 - what every secret starts with
SECRET_BYTES = 32
_LEAST_BYTES = 24


class SignatureError(Exception):
    """A signature is missing, stale, malformed or made with another secret."""


def new_secret() -> str:
    """Return a fresh signing secret, ``whsec_`` and 32 random bytes in base64."""
    return SECRET_PREFIX + base64.b64encode(randomness.token_bytes(SECRET_BYTES)).decode()


def sign(
    secrets: Sequence[str], *, message_id: str, timestamp: datetime, body: bytes
) -> dict[str, str]:
    """Return the three ``webhook-*`` headers, signed once with each live secret, newest first.

    ``timestamp`` must know its zone. Raises ``ValueError`` for a naive time, no secret, a secret
    under 24 bytes, a message id with a dot, or a body that is not UTF-8.
    """
    if not secrets:
        raise ValueError("a message is signed with at least one secret")
    if timestamp.tzinfo is None:
        raise ValueError("the timestamp must know its time zone")
    if "." in message_id:
        raise ValueError("the message id must not hold the separator '.'")
    # The library overwrites the zone instead of converting to it, and signs the repr of bytes.
    moment = timestamp.astimezone(UTC)
    text = body.decode()
    signatures = [_webhook(secret).sign(message_id, moment, text) for secret in secrets]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


def verify(secret: str, headers: Mapping[str, str], body: bytes) -> None:
    """Return quietly when the body was signed with this secret in the last five minutes.

    Raises ``SignatureError`` otherwise; ``ValueError`` for an unusable secret.
    """
    webhook = _webhook(secret)
    try:
        webhook.verify(body, dict(headers), json_parse=False)
    except WebhookVerificationError as error:
        raise SignatureError(str(error)) from error
    except ValueError as error:  # a header or a body out of shape escapes the library as this
        raise SignatureError("The signature headers are malformed.") from error


def _webhook(secret: str) -> Webhook:
    if not secret.startswith(SECRET_PREFIX):
        raise ValueError(f"a signing secret starts with {SECRET_PREFIX}")
    try:
        key = base64.b64decode(secret.removeprefix(SECRET_PREFIX), validate=True)
    except binascii.Error as error:
        raise ValueError("a signing secret is base64 after its prefix") from error
    if len(key) < _LEAST_BYTES:
        raise ValueError(f"a signing secret holds at least {_LEAST_BYTES} bytes")
    return Webhook(key)
