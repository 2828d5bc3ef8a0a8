"""A request in, passed or refused by its workspace's pace."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rest_framework.throttling import BaseThrottle

from accounts.models import ApiKey, RequestPace, Workspace
from accounts.pacing import WINDOW, advance
from common.errors import RateLimited

if TYPE_CHECKING:
    from rest_framework.request import Request
    from rest_framework.views import APIView


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
    step = WINDOW / limit
    fits, ahead = advance(RequestPace, workspace.pk, step=step)
    reset = math.ceil(ahead.total_seconds())
    if fits:
        return Pace(limit, max(0, int((WINDOW - ahead) / step)), reset), 0
    return Pace(limit, 0, reset), max(1, math.ceil((ahead + step - WINDOW).total_seconds()))


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
