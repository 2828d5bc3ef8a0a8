"""Roles as an order: a member and a wish in, yes or ``Forbidden`` out; what each role may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from accounts.models import Membership, Role
from common.errors import Forbidden

if TYPE_CHECKING:
    from accounts.models import User, Workspace

_RANK: Final = {role: rank for rank, role in enumerate(reversed(Role.values))}

# For the members page: what a role adds to the one below it.
DUTIES: Final = (
    (Role.VIEWER, "Sees ads, brand kits, keys and usage; changes nothing."),
    (Role.DEVELOPER, "Also makes and cancels ads, edits brand kits, handles keys and callbacks."),
    (Role.ADMIN, "Also invites, changes and removes developers and viewers; reads the audit log."),
    (Role.OWNER, "Also makes and removes admins, renames the workspace, hands it over."),
)


def allows(membership: Membership, role: str) -> bool:
    """Tell whether the member's role is this one or a higher one."""
    return _RANK[membership.role] >= _RANK[role]


def governs(actor: Membership, role: str) -> bool:
    """Tell whether a member may hand out, change or take away this role: those below their own."""
    return allows(actor, Role.ADMIN) and _RANK[actor.role] > _RANK[role]


def role_require(*, workspace: Workspace, actor: User, at_least: str) -> Membership:
    """Return the actor's membership as it is in the database now.

    Raises ``Forbidden`` for someone who is no member, or a member with a lower role.
    """
    membership = Membership.objects.filter(workspace=workspace, user=actor).first()
    if membership is None or not allows(membership, at_least):
        raise Forbidden("Your role in this workspace does not allow this.")
    return membership
