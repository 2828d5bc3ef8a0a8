"""A signed-in request in, the member's workspace out; strangers find nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from accounts.models import Membership, Role, User
from accounts.roles import allows

if TYPE_CHECKING:
    from django.http import HttpRequest

    from accounts.models import Workspace

__all__ = [
    "allows",
    "membership_for",
    "person",
    "workspace_choose",
    "workspace_context",
    "workspace_for",
]

_SESSION_KEY = "workspace"
_CACHE = "_memberships"


def person(request: HttpRequest) -> User:
    """Return who is signed in. Raises ``PermissionDenied`` when nobody is."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def memberships_of(request: HttpRequest) -> list[Membership]:
    """Return a person's memberships, the oldest first, as they were when the request began."""
    if not isinstance(request.user, User):
        return []
    known: list[Membership] | None = getattr(request, _CACHE, None)
    if known is None:
        found = request.user.memberships.select_related("workspace").order_by("created_at", "pk")
        known = list(found)
        setattr(request, _CACHE, known)
    return known


def membership_for(request: HttpRequest) -> Membership | None:
    """Return the membership under which a person is working: the one chosen, else the oldest."""
    memberships = memberships_of(request)
    chosen = request.session.get(_SESSION_KEY) if memberships else None
    for membership in memberships:
        if str(membership.workspace_id) == chosen:
            return membership
    return memberships[0] if memberships else None


def workspace_for(request: HttpRequest, *, at_least: str = Role.VIEWER) -> Workspace:
    """Return the workspace under which a person is working.

    Raises ``Http404`` for someone without any, ``PermissionDenied`` for a member with a lower role.
    """
    membership = membership_for(request)
    if membership is None:
        raise Http404
    if not allows(membership, at_least):
        raise PermissionDenied
    return membership.workspace


def workspace_choose(request: HttpRequest, *, workspace_id: str) -> None:
    """Work under another of one's workspaces from now on. Raises ``Http404`` for a stranger."""
    if not isinstance(request.user, User):
        raise Http404
    for membership in request.user.memberships.all():
        if str(membership.workspace_id) == workspace_id:
            request.session[_SESSION_KEY] = workspace_id
            return
    raise Http404


def workspace_context(request: HttpRequest) -> dict[str, Any]:
    """Give every page the member's workspace, for its header."""
    if not hasattr(request, "user"):
        return {}
    membership = membership_for(request)
    return {
        "membership": membership,
        "workspace": membership.workspace if membership else None,
        "rooms": [row.workspace for row in memberships_of(request)],
    }
