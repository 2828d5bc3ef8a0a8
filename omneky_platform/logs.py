"""Log records in, lines out that carry the request id and never a key, secret or signature."""

from __future__ import annotations

import logging
from contextvars import ContextVar
from typing import Any

from common.redaction import redact

# Set for each request by omneky_platform.middleware; a worker's records carry a dash.
current_request_id: ContextVar[str] = ContextVar("current_request_id", default="-")


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
