"""Around every request: an id in and out, the workspace's pace in headers, a limit on the body."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from django.conf import settings

from common.errors import BodyTooLarge, MalformedJson
from common.identifiers import request_id
from omneky_platform.logs import current_request_id
from omneky_platform.problems import problem_response

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

    Handler = Callable[[HttpRequest], HttpResponseBase]


class RequestIdMiddleware:
    """Takes over a harmless ``X-Request-Id`` or makes one; logs, problems and answers carry it."""

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        token = current_request_id.set(request_id(request.headers.get("X-Request-Id")))
        try:
            response = self._get_response(request)
            response["X-Request-Id"] = current_request_id.get()
        finally:
            current_request_id.reset(token)
        for name, value in getattr(request, "rate_limit_headers", {}).items():
            response[name] = value
        return response


class BodyLimitMiddleware:
    """Refuses a body over the limit: by its announced length before anything reads it, or, where
    it comes in chunks without one, as soon as it has grown over it.
    """

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        length = request.META.get("CONTENT_LENGTH") or ""
        if not length and _chunked(request):
            try:
                body = request.META["wsgi.input"].read(settings.BODY_LIMIT + 1)
            except Exception:  # noqa: BLE001 - each server has errors of its own for broken chunks
                return problem_response(
                    MalformedJson("The body broke off, or its chunks are wrong.")
                )
            length = str(len(body))
            # Django reads as much as is announced, so the length is announced now.
            request._stream = io.BytesIO(body)  # noqa: SLF001
            request.META["CONTENT_LENGTH"] = length
        if length.isdigit() and int(length) > settings.BODY_LIMIT:
            return problem_response(BodyTooLarge())
        return self._get_response(request)


def _chunked(request: HttpRequest) -> bool:
    """True when the server knows where the body ends although no length was announced."""
    return bool(request.META.get("wsgi.input_terminated")) and (
        request.META.get("HTTP_TRANSFER_ENCODING", "").lower() == "chunked"
    )
