"""The one tree of failures that customers are shown, each with a stable code and a status."""

# ruff: noqa: N818 - these names are the API's own terms, not Python's
from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One thing wrong with a request: ``field`` is a path such as ``ad_copies[1].copy_type``."""

    field: str
    code: str
    message: str


class PlatformError(Exception):
    """A foreseen failure.

    ``code`` is stable and machine readable, ``status`` the HTTP status when it answers a request,
    ``retryable`` whether the same request may succeed later without a change. ``message`` is
    written for the customer; ``field`` is the path of the request field that caused it, or empty.
    """

    code: ClassVar[str] = "internal_error"
    status: ClassVar[int] = 500
    retryable: ClassVar[bool] = False
    # What the error reference says about this code; also the message when none is given.
    summary: ClassVar[str] = "Something went wrong on our side."

    def __init__(self, message: str = "", *, field: str = "") -> None:
        self.message = message or self.summary
        self.field = field
        super().__init__(self.message)


class MalformedJson(PlatformError):
    """The body is not JSON."""

    code = "malformed_json"
    status = 400
    summary = "The request body is not valid JSON."


class ValidationFailed(PlatformError):
    """The body is JSON, but not what the contract asks for; ``problems`` names each place."""

    code = "validation_failed"
    status = 400
    summary = "Some fields of the request are not valid; each is listed with its path."

    def __init__(
        self, message: str = "", *, field: str = "", problems: tuple[FieldProblem, ...] = ()
    ) -> None:
        super().__init__(message, field=field)
        if not problems and field:
            problems = (FieldProblem(field, "invalid", self.message),)
        self.problems = problems


class NotAuthenticated(PlatformError):
    """No API key was sent."""

    code = "not_authenticated"
    status = 401
    summary = "Send your API key as 'Authorization: Bearer om_live_...'."


class InvalidApiKey(NotAuthenticated):
    """The API key is mistyped or unknown."""

    code = "invalid_api_key"
    summary = "This API key is not valid. Check that it was copied whole."


class ApiKeyExpired(NotAuthenticated):
    """The API key was valid until its expiry."""

    code = "api_key_expired"
    summary = "This API key has expired. Create a new one in your workspace settings."


class ApiKeyRevoked(NotAuthenticated):
    """The API key was revoked by someone."""

    code = "api_key_revoked"
    summary = "This API key was revoked. Create a new one in your workspace settings."


class QuotaExceeded(PlatformError):
    """The workspace has used up its creatives for this month."""

    code = "quota_exceeded"
    status = 402
    summary = "The workspace has used up this month's creatives."


class Forbidden(PlatformError):
    """The caller is known but may not do this."""

    code = "forbidden"
    status = 403
    summary = "This API key or link may not do this."


class NotFound(PlatformError):
    """Nothing of that name exists for this caller."""

    code = "not_found"
    status = 404
    summary = "Nothing was found at this address."


class MethodNotAllowed(PlatformError):
    """The address exists, but not for this method."""

    code = "method_not_allowed"
    status = 405
    summary = "This address does not take this method."


class NotAcceptable(PlatformError):
    """The caller accepts none of the forms in which the answer exists."""

    code = "not_acceptable"
    status = 406
    summary = "The answer is JSON; accept 'application/json'."


class Conflict(PlatformError):
    """The request contradicts the present state."""

    code = "conflict"
    status = 409
    summary = "The request contradicts the present state."


class IdempotencyKeyReused(Conflict):
    """The same Idempotency-Key came with another body."""

    code = "idempotency_key_reused"
    summary = "This Idempotency-Key was already used with a different request body."


class LinkExpired(PlatformError):
    """A signed link has run out."""

    code = "link_expired"
    status = 410
    summary = "This link has expired. Ask for the job again to get a fresh one."


class BodyTooLarge(PlatformError):
    """The body is larger than the limit."""

    code = "body_too_large"
    status = 413
    summary = "The request body is larger than 10 MB."


class UnsupportedMediaType(PlatformError):
    """The body is not sent as JSON."""

    code = "unsupported_media_type"
    status = 415
    summary = "Send the body as 'Content-Type: application/json'."


class RateLimited(PlatformError):
    """Too many requests; ``retry_after`` is in whole seconds."""

    code = "rate_limited"
    status = 429
    retryable = True
    summary = "Too many requests. Wait for the seconds in Retry-After."

    def __init__(self, message: str = "", *, field: str = "", retry_after: int = 1) -> None:
        super().__init__(message, field=field)
        self.retry_after = retry_after


class Unavailable(PlatformError):
    """A part that the platform needs is away; ``retry_after`` is in whole seconds."""

    code = "unavailable"
    status = 503
    retryable = True
    summary = "The service is unavailable for a moment. Try again shortly."

    def __init__(self, message: str = "", *, field: str = "", retry_after: int = 5) -> None:
        super().__init__(message, field=field)
        self.retry_after = retry_after
