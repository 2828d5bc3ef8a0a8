"""The reference for developers, served from here: the API by its schema, and every error code."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.shortcuts import render
from django.views.decorators.http import require_safe

from common.errors import PlatformError
from creative.errors import CreativeError
from jobs import assets  # noqa: F401 - its error codes belong to the list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

_Kind = TypeVar("_Kind", PlatformError, CreativeError)


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """One line of the error reference; ``status`` is 0 for what only a failed job tells."""

    code: str
    status: int
    summary: str
    retryable: bool


@require_safe
@csp_update({"style-src": [SELF, UNSAFE_INLINE]})
def reference(request: HttpRequest) -> HttpResponse:
    """Show the interactive reference; its widget sets styles by script, so the policy is wider."""
    return render(request, "docs/reference.html")


@require_safe
def errors(request: HttpRequest) -> HttpResponse:
    """List every error code with its status and what it means."""
    listed = error_codes()
    return render(
        request,
        "docs/errors.html",
        {
            "answers": [item for item in listed if item.status],
            "failures": [item for item in listed if not item.status],
        },
    )


def error_codes() -> list[ErrorCode]:
    """Return every code once, ordered by status and name."""
    found: dict[str, ErrorCode] = {}
    kinds: list[type[PlatformError | CreativeError]] = [
        *_tree(PlatformError),
        *_tree(CreativeError),
    ]
    for kind in kinds:
        status = getattr(kind, "status", 0)
        # An app's own kinds that are no conflict tell of things a job fetches, not of its request.
        if kind.__module__ != PlatformError.__module__ and status in {400, 500}:
            status = 0
        item = ErrorCode(kind.code, status, _summary(kind), getattr(kind, "retryable", False))
        found.setdefault(item.code, item)
    return sorted(found.values(), key=lambda item: (item.status, item.code))


def _tree(parent: type[_Kind]) -> Iterator[type[_Kind]]:
    yield parent
    for child in parent.__subclasses__():
        yield from _tree(child)


def _summary(kind: type[Exception]) -> str:
    own = vars(kind).get("summary")
    return own if isinstance(own, str) else (inspect.getdoc(kind) or "").split("\n\n")[0]
