"""An Authorization header in, the API key and its workspace out; and what the key may do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.utils import timezone
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.permissions import BasePermission

from accounts import keys
from accounts.models import ApiKey
from accounts.wrong_keys import seconds_to_wait
from common.errors import (
    ApiKeyExpired,
    ApiKeyRevoked,
    Forbidden,
    InvalidApiKey,
    NotAuthenticated,
    RateLimited,
)

if TYPE_CHECKING:
    from rest_framework.request import Request
    from rest_framework.views import APIView

_USE_NOTED_EVERY = timedelta(minutes=1)
_NOBODYS = "0" * 64
_TOO_MANY = "Too many API keys that are not valid came from this address. Check the key, and wait."


class ApiKeyAuthentication(BaseAuthentication):
    """Sets ``request.auth`` to the ApiKey, its workspace loaded; there is no user behind a key."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, ApiKey] | None:
        header = request.headers.get("Authorization", "")
        if not header:
            return None
        scheme, _, text = header.partition(" ")
        if scheme.lower() != "bearer":
            raise NotAuthenticated
        try:
            key = _key(text.strip())
        except NotAuthenticated:
            # A key that is right was looked up first: wrong ones beside it cannot lock it out.
            if wait := seconds_to_wait(request._request):  # noqa: SLF001 - Django's own
                raise RateLimited(_TOO_MANY, retry_after=wait) from None
            raise
        _note_use(key)
        return AnonymousUser(), key

    def authenticate_header(self, request: Request) -> str:  # noqa: ARG002 - the framework's signature
        return 'Bearer realm="api"'


def _key(text: str) -> ApiKey:
    parsed = keys.parse(text)
    if parsed is None:
        raise InvalidApiKey
    key = ApiKey.objects.select_related("workspace").filter(lookup=parsed.lookup).first()
    # An unknown key is compared like a known one: the time tells nothing about which it is.
    stored = _NOBODYS if key is None else key.digest
    same = keys.matches(parsed, stored, pepper=settings.API_KEY_PEPPER)
    if key is None or not same:
        raise InvalidApiKey
    match key.state:
        case "revoked":
            raise ApiKeyRevoked
        case "expired":
            raise ApiKeyExpired
        case _:
            return key


def _note_use(key: ApiKey) -> None:
    """Write the last use at most once a minute: a busy key must not cost a write per request."""
    now = timezone.now()
    if key.last_used_at is not None and now - key.last_used_at < _USE_NOTED_EVERY:
        return
    stale = Q(last_used_at=None) | Q(last_used_at__lt=now - _USE_NOTED_EVERY)
    ApiKey.objects.filter(stale, pk=key.pk).update(last_used_at=now)


def caller_key(request: Request) -> ApiKey:
    """Return the key that a request came with. Raises ``NotAuthenticated`` without one."""
    key: object = request.auth
    if not isinstance(key, ApiKey):
        raise NotAuthenticated
    return key


class HasApiKey(BasePermission):
    """Any valid key of a workspace in good standing."""

    def has_permission(self, request: Request, view: APIView) -> bool:  # noqa: ARG002
        if caller_key(request).workspace.suspended:
            raise Forbidden("This workspace is suspended.")
        return True


def requires_scope(scope: str) -> type[HasApiKey]:
    """Return a permission class that asks the key for this scope, else 403 ``forbidden``."""

    class HasScope(HasApiKey):
        def has_permission(self, request: Request, view: APIView) -> bool:
            super().has_permission(request, view)
            if scope not in caller_key(request).scopes:
                raise Forbidden(f"This API key lacks the scope '{scope}'.")
            return True

    return HasScope


class ApiKeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the schema describes the header."""

    target_class = "accounts.authentication.ApiKeyAuthentication"
    name = "ApiKey"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:  # noqa: ANN401, ARG002
        return {
            "type": "http",
            "scheme": "bearer",
            "bearerFormat": "om_live_...",
            "description": "An API key from your workspace settings. Keep it on your server.",
        }
