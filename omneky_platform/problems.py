"""Any failure in, one JSON error shape out: application/problem+json (RFC 9457)."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpResponse, JsonResponse
from django.views import defaults
from rest_framework import exceptions
from rest_framework.views import set_rollback

from common import errors
from common.errors import FieldProblem, PlatformError
from omneky_platform.logs import current_request_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest
    from rest_framework.response import Response

_log = logging.getLogger(__name__)

CONTENT_TYPE: Final = "application/problem+json"

# The addresses that machines call; everything else is a page for people.
API_PREFIXES: Final = (
    "/create_image_ad_async",
    "/jobs",
    "/brand_kits",
    "/account",
    "/placements",
    "/openapi.json",
    "/files",
    "/health",
)
_PAGE_PREFIXES: Final = ("/accounts/",)

_TRANSLATIONS: Final[dict[type[Exception], type[PlatformError]]] = {
    exceptions.ParseError: errors.MalformedJson,
    exceptions.AuthenticationFailed: errors.InvalidApiKey,
    exceptions.NotAuthenticated: errors.NotAuthenticated,
    exceptions.PermissionDenied: errors.Forbidden,
    PermissionDenied: errors.Forbidden,
    exceptions.NotFound: errors.NotFound,
    Http404: errors.NotFound,
    exceptions.MethodNotAllowed: errors.MethodNotAllowed,
    exceptions.NotAcceptable: errors.NotAcceptable,
    exceptions.UnsupportedMediaType: errors.UnsupportedMediaType,
    RequestDataTooBig: errors.BodyTooLarge,
    OperationalError: errors.Unavailable,
    InterfaceError: errors.Unavailable,
}


def exception_handler(error: Exception, context: dict[str, Any]) -> Response | HttpResponse:
    """Answer for an exception in an API view; a bug is logged whole and shown as internal_error."""
    set_rollback()
    foreseen = translate(error)
    if foreseen is None:
        request = context.get("request")
        _log.error("unforeseen failure at %s", getattr(request, "path", "?"), exc_info=error)
        foreseen = PlatformError()
    response = problem_response(foreseen)
    allowed = getattr(context.get("view"), "allowed_methods", None)
    if foreseen.status == HTTPStatus.METHOD_NOT_ALLOWED and allowed:
        response["Allow"] = ", ".join(allowed)
    return response


def translate(error: Exception) -> PlatformError | None:
    """Return the platform's own error for one of Django's or the framework's; None for a bug."""
    if isinstance(error, PlatformError):
        return error
    if isinstance(error, exceptions.ValidationError):
        return errors.ValidationFailed(problems=tuple(validation_problems(error.detail)))
    if isinstance(error, exceptions.Throttled):
        return errors.RateLimited(retry_after=int(getattr(error, "wait", None) or 1))
    if isinstance(error, SuspiciousOperation) and not isinstance(error, RequestDataTooBig):
        return errors.ValidationFailed("The request cannot be understood.")
    if isinstance(error, (OperationalError, InterfaceError)):
        _log.warning("the database is away: %s", error)
    for kind, ours in _TRANSLATIONS.items():
        if isinstance(error, kind):
            return ours()
    return None


def validation_problems(detail: Any, path: str = "") -> Iterator[FieldProblem]:  # noqa: ANN401
    """Flatten the framework's nested error details into problems, each at its own path.

    ``{"ad_copies": [{}, {"copy_type": [...]}]}`` becomes ``ad_copies[1].copy_type``.
    """
    if isinstance(detail, dict):
        for name, inner in detail.items():
            yield from validation_problems(inner, _step(path, name))
    elif isinstance(detail, (list, tuple)):
        for index, inner in enumerate(detail):
            nested = isinstance(inner, (dict, list, tuple))
            yield from validation_problems(inner, f"{path}[{index}]" if nested else path)
    else:
        yield FieldProblem(path, str(getattr(detail, "code", "invalid")), str(detail))


def _step(path: str, name: str | int) -> str:
    if isinstance(name, int):
        return f"{path}[{name}]"
    if name == "non_field_errors":
        return path
    return f"{path}.{name}" if path else name


def problem(error: PlatformError) -> dict[str, Any]:
    """Return the body that tells a customer about an error."""
    problems = error.problems if isinstance(error, errors.ValidationFailed) else ()
    if not problems and error.field:
        problems = (FieldProblem(error.field, error.code, error.message),)
    return {
        "type": f"{settings.ERROR_DOCS_URL}#{error.code}",
        "title": HTTPStatus(error.status).phrase,
        "status": error.status,
        "detail": error.message,
        "code": error.code,
        "request_id": current_request_id.get(),
        "errors": [
            {"field": item.field, "code": item.code, "message": item.message} for item in problems
        ],
    }


def problem_response(error: PlatformError) -> JsonResponse:
    """Return the whole answer, with the headers that belong to the error's status."""
    response = JsonResponse(problem(error), status=error.status, content_type=CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    if error.status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = 'Bearer realm="api"'
    if isinstance(error, (errors.RateLimited, errors.Unavailable)):
        response["Retry-After"] = str(error.retry_after)
    return response


def is_api(request: HttpRequest) -> bool:
    """Tell whether a failure at this address is answered as JSON rather than as a page."""
    if request.path.startswith(_PAGE_PREFIXES):
        return False
    return request.path.startswith(API_PREFIXES) or not request.accepts("text/html")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400 or 413 outside of API views."""
    if is_api(request):
        return problem_response(
            translate(exception) or errors.ValidationFailed("The request cannot be understood.")
        )
    return defaults.bad_request(request, exception)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403 outside of API views."""
    if is_api(request):
        return problem_response(errors.Forbidden())
    return defaults.permission_denied(request, exception)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404 for an address that no view claims, or that a page hides from a stranger."""
    if is_api(request):
        return problem_response(errors.NotFound())
    return defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500; Django has logged the traceback."""
    if is_api(request):
        return problem_response(PlatformError())
    return defaults.server_error(request)
