"""Random identifiers that are safe to show: base62 text, request ids, webhook message ids."""

from __future__ import annotations

import re
import secrets

BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


def base62_random(length: int) -> str:
    """Return ``length`` unpredictable base62 characters (5.95 bits each)."""
    return "".join(secrets.choice(BASE62) for _ in range(length))


def base62_number(number: int, *, width: int) -> str:
    """Return a non-negative number in base62, padded with zeros to ``width`` characters."""
    if number < 0:
        raise ValueError("only non-negative numbers have a base62 form here")
    digits = ""
    while number:
        number, digit = divmod(number, 62)
        digits = BASE62[digit] + digits
    if len(digits) > width:
        raise ValueError(f"the number needs {len(digits)} base62 characters, not {width}")
    return digits.rjust(width, BASE62[0])


def public_id(prefix: str) -> str:
    """Return a new identifier such as ``evt_3kTMd1...``: a readable prefix and 131 random bits."""
    return f"{prefix}_{base62_random(22)}"


def request_id(offered: str | None = None) -> str:
    """Return the caller's own request id when harmless in logs and headers, else a new one."""
    if offered is not None and _REQUEST_ID.fullmatch(offered):
        return offered
    return public_id("req")


def message_id() -> str:
    """Return a new ``webhook-id``; it stays the same across all attempts of one delivery."""
    return public_id("msg")
