"""A signed-in request in, the member's workspace out; strangers find nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from accounts.models import Membership, Role, User

if TYPE_CHECKING:
    from django.http import HttpRequest

    from accounts.models import Workspace

_SESSION_KEY = "workspace"
_RANK = {role: rank for rank, role in enumerate(reversed(Role.values))}


def person(request: HttpRequest) -> User:
    """Return who is signed in. Raises ``PermissionDenied`` when nobody is."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def membership_for(request: HttpRequest) -> Membership | None:
    """Return the membership under which a person is working: the one chosen, else the oldest."""
    if not isinstance(request.user, User):
        return None
    memberships = list(
        request.user.memberships.select_related("workspace").order_by("created_at", "pk")
    )
    chosen = request.session.get(_SESSION_KEY)
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


def allows(membership: Membership, role: str) -> bool:
    """Tell whether the member's role is this one or a higher one."""
    return _RANK[membership.role] >= _RANK[role]


def workspace_context(request: HttpRequest) -> dict[str, Any]:
    """Give every page the member's workspace, for its header."""
    if not hasattr(request, "user"):
        return {}
    membership = membership_for(request)
    return {
        "membership": membership,
        "workspace": membership.workspace if membership else None,
    }
