"""A request in, passed or refused by its workspace's pace: one row, exact across processes.

The generic cell rate algorithm (ITU-T I.371): a workspace may run ahead by one minute's worth of
requests, and pays them back at the steady pace.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import connection
from rest_framework.throttling import BaseThrottle

from accounts.models import ApiKey, RequestPace, Workspace
from common.errors import RateLimited

if TYPE_CHECKING:
    from datetime import datetime

    from rest_framework.request import Request
    from rest_framework.views import APIView

_WINDOW = timedelta(minutes=1)

# clock_timestamp is the time of the statement; a transaction's own time would stand still.
# More than a window ahead means that the clock was set back since: what was paid is forgotten.
_PAID = """CASE WHEN pace.paid_until > clock_timestamp() + %(window)s THEN clock_timestamp()
ELSE GREATEST(pace.paid_until, clock_timestamp()) END"""
_TAKE = f"""
INSERT INTO {RequestPace._meta.db_table} AS pace (workspace_id, paid_until)
VALUES (%(workspace)s, clock_timestamp() + %(step)s)
ON CONFLICT (workspace_id) DO UPDATE
SET paid_until = {_PAID} + %(step)s
WHERE {_PAID} + %(step)s <= clock_timestamp() + %(window)s
RETURNING paid_until, clock_timestamp()
"""  # noqa: S608, SLF001 - the table's own name


@dataclass(frozen=True, slots=True)
class Pace:
    """Where a workspace stands: requests per minute, requests left now, seconds until all are."""

    limit: int
    remaining: int
    reset: int

    def headers(self) -> dict[str, str]:
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
        }


def take(workspace: Workspace) -> tuple[Pace, int]:
    """Count one request; return the pace after it, and the seconds to wait: 0 when it may pass.

    A refused request costs nothing, so a caller that waits as told will pass.
    """
    limit = workspace.requests_per_minute
    if limit == 0:
        return Pace(0, 0, 60), 60
    step = _WINDOW / limit
    times: dict[str, Any] = {"workspace": workspace.pk, "step": step, "window": _WINDOW}
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, times)
        row: tuple[datetime, datetime] | None = cursor.fetchone()
        if row is not None:
            ahead = row[0] - row[1]
            remaining = max(0, int((_WINDOW - ahead) / step))
            return Pace(limit, remaining, math.ceil(ahead.total_seconds())), 0
        cursor.execute(
            f"SELECT paid_until - clock_timestamp() FROM {RequestPace._meta.db_table}"  # noqa: S608, SLF001
            " WHERE workspace_id = %s",
            [workspace.pk],
        )
        (ahead,) = cursor.fetchone() or (_WINDOW,)
    wait = max(1, math.ceil((ahead + step - _WINDOW).total_seconds()))
    return Pace(limit, 0, math.ceil(ahead.total_seconds())), wait


class WorkspacePace(BaseThrottle):
    """Refuses with 429 and ``Retry-After``; every answer carries the ``RateLimit-*`` headers."""

    def allow_request(self, request: Request, view: APIView) -> bool:  # noqa: ARG002
        if not isinstance(request.auth, ApiKey):
            return True  # such a view is open; what is costly asks for a key
        pace, wait = take(request.auth.workspace)
        # The middleware writes them, so that refusals carry them too.
        request._request.rate_limit_headers = pace.headers()  # type: ignore[attr-defined]  # noqa: SLF001
        if wait:
            raise RateLimited(
                f"This workspace may send {pace.limit} requests a minute.", retry_after=wait
            )
        return True
