"""Log records in, lines out that carry the request id and never a key, secret or signature."""

from __future__ import annotations

import logging
import re
from contextvars import ContextVar
from typing import Any

# Set for each request by omneky_platform.middleware; a worker's records carry a dash.
current_request_id: ContextVar[str] = ContextVar("current_request_id", default="-")

_SECRETS = re.compile(
    r"(?P<key>om_live_[0-9A-Za-z]{4})[0-9A-Za-z]+"
    r"|(?P<hook>whsec_)[0-9A-Za-z+/=]+"
    r"|(?P<bearer>(?i:bearer)\s+)(?!om_live_)[^\s'\",]+"
    r"|(?P<link>[?&](?:signature|X-Amz-Signature|X-Amz-Security-Token|token)=)[^&\s'\"]+"
    r"|(?P<login>://)[^/\s:@]+:[^/\s@]+(?=@)"
)


def redact(text: str) -> str:
    """Return the text with every secret cut down to what names it."""
    return _SECRETS.sub(lambda match: f"{next(g for g in match.groups() if g)}…", text)


class Redact(logging.Filter):
    """Puts the request id on a record."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = current_request_id.get()
        return True


class LineFormatter(logging.Formatter):
    """Formats as usual, then redacts the whole text, traceback included."""

    def format(self, record: logging.LogRecord) -> str:
        if not hasattr(record, "request_id"):
            record.request_id = current_request_id.get()
        return redact(super().format(record))

    def formatException(self, ei: Any) -> str:  # noqa: N802, ANN401 - logging's own name
        return redact(super().formatException(ei))
