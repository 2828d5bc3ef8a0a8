"""A place in a newest-first list as an opaque text, and back."""

from __future__ import annotations

import base64
import binascii
from datetime import UTC, datetime
from uuid import UUID

from common.errors import ValidationFailed


def cursor_of(created_at: datetime, job_id: UUID) -> str:
    """The text that stands for this row's place."""
    plain = f"{created_at.isoformat()}|{job_id}"
    return base64.urlsafe_b64encode(plain.encode()).decode().rstrip("=")


def place_of(cursor: str) -> tuple[datetime, UUID]:
    """The row's place; raises ValidationFailed for a text that is not ours."""
    try:
        plain = base64.urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)).decode()
        moment, _, job_id = plain.partition("|")
        return datetime.fromisoformat(moment).astimezone(UTC), UUID(job_id)
    except (binascii.Error, UnicodeError, ValueError, OverflowError):
        raise ValidationFailed("This cursor is not one of ours.", field="cursor") from None
