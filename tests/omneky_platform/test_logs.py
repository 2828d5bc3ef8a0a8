import logging

import pytest

from accounts import keys
from common.signing import new_secret
from omneky_platform.logs import LineFormatter, redact


def test_keys_and_secrets_are_cut_down_to_what_names_them():
    key, secret = keys.mint().text, new_secret()
    assert redact(f"key {key} used") == f"key {key[:12]}… used"
    assert redact(f"Authorization: Bearer {key}") == f"Authorization: Bearer {key[:12]}…"
    assert redact(secret) == "whsec_…"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Bearer eyJhbGciOi", "Bearer …"),
        (
            "GET /files/a.png?expires=1&signature=abc HTTP",
            "GET /files/a.png?expires=1&signature=… HTTP",
        ),
        ("postgresql://me:pass@db/ads", "postgresql://…@db/ads"),
        (f"GET /invitations/{'a' * 32}/ HTTP", "GET /invitations/…/ HTTP"),
        (
            "GET /accounts/password/reset/key/4-c9x2/ HTTP",
            "GET /accounts/password/reset/key/…/ HTTP",
        ),
        ("nothing to hide", "nothing to hide"),
    ],
)
def test_other_secrets_are_cut_too(text, shown):
    assert redact(text) == shown


def test_a_traceback_is_redacted_as_well():
    key = keys.mint().text
    try:
        int(key)
    except ValueError as error:
        record = logging.LogRecord("a", 40, "f", 1, "failed", None, (type(error), error, None))
    line = LineFormatter("{request_id} {message}", style="{").format(record)
    assert key not in line
    assert line.startswith("- failed")
