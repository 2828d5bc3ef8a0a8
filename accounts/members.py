"""Who is in a workspace: invitations sent and accepted, roles changed, members gone, ownership."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts.letters import letter
from accounts.models import Invitation, Membership, Role, User, Workspace
from accounts.roles import governs, role_require
from accounts.services import audit
from common.errors import Conflict, Forbidden, NotFound, ValidationFailed
from common.identifiers import base62_random

if TYPE_CHECKING:
    import uuid

    from django.db.models import QuerySet

INVITATION_LIVES = timedelta(days=7)
OPEN_INVITATIONS = 50
_TOKEN_LENGTH = 32


class InvitationOver(NotFound):
    """The invitation was accepted, withdrawn, or its time has run out."""

    summary = "This invitation is no longer open. Ask for a new one."


@transaction.atomic
def invitation_send(*, workspace: Workspace, email: str, role: str, actor: User) -> Invitation:
    """Offer a role to an address by mail; an open offer to the same address is replaced.

    The link in the mail proves the address and works for seven days. Raises ``Forbidden`` when the
    actor may not hand out this role, ``Conflict`` for a member or too many open invitations.
    """
    inviter = role_require(workspace=workspace, actor=actor, at_least=Role.ADMIN)
    if role not in Role.values:
        raise ValidationFailed("There is no such role.", field="role")
    if not governs(inviter, role):
        raise Forbidden("You can hand out the roles below your own.")
    Workspace.objects.select_for_update(no_key=True).get(pk=workspace.pk)
    address = email.strip().lower()
    if workspace.memberships.filter(user__email__iexact=address).exists():
        raise Conflict(f"{address} is a member already.", field="email")
    _open(workspace).filter(email=address).update(ended_at=timezone.now())
    if _open(workspace).count() >= OPEN_INVITATIONS:
        raise Conflict(f"At most {OPEN_INVITATIONS} invitations can be open.", field="email")
    token = base62_random(_TOKEN_LENGTH)
    invitation = Invitation.objects.create(
        workspace=workspace,
        email=address,
        role=role,
        digest=_digest(token),
        invited_by=actor,
        expires_at=timezone.now() + INVITATION_LIVES,
    )
    audit(
        workspace=workspace,
        actor=actor,
        action="member.invite",
        target=address,
        details={"role": role},
    )
    _mail(invitation, token, actor)
    return invitation


def invitation_open(*, token: str) -> Invitation:
    """Return the open invitation that this token leads to. Raises ``InvitationOver``."""
    found = (
        Invitation.objects.select_related("workspace", "invited_by")
        .filter(digest=_digest(token), ended_at=None)
        .first()
    )
    if found is None or found.expired:
        raise InvitationOver
    return found


@transaction.atomic
def invitation_withdraw(*, workspace: Workspace, invitation_id: uuid.UUID, actor: User) -> None:
    """Close an open invitation. Raises ``NotFound`` or ``Forbidden``."""
    inviter = role_require(workspace=workspace, actor=actor, at_least=Role.ADMIN)
    invitation = _open(workspace).filter(pk=invitation_id).first()
    if invitation is None:
        raise NotFound
    if not governs(inviter, invitation.role):
        raise Forbidden("You can withdraw invitations to the roles below your own.")
    if _open(workspace).filter(pk=invitation_id).update(ended_at=timezone.now()):
        audit(
            workspace=workspace,
            actor=actor,
            action="member.invitation_withdraw",
            target=invitation.email,
        )


@transaction.atomic
def invitation_accept(*, token: str, user: User) -> Membership:
    """Make the invited person a member, once.

    Raises ``InvitationOver``, or ``Forbidden`` for someone with another address than the invited.
    """
    invitation = invitation_open(token=token)
    if user.email.lower() != invitation.email:
        raise Forbidden(f"This invitation is for {invitation.email}.")
    taken = Invitation.objects.filter(pk=invitation.pk, ended_at=None).update(
        ended_at=timezone.now()
    )
    if not taken:
        raise InvitationOver
    _address_prove(user)
    membership, created = Membership.objects.get_or_create(
        workspace=invitation.workspace, user=user, defaults={"role": invitation.role}
    )
    if created:
        audit(
            workspace=invitation.workspace,
            actor=user,
            action="member.join",
            target=user.email,
            details={"role": membership.role},
        )
    return membership


@transaction.atomic
def invitation_accept_as_new(*, token: str, password: str) -> Membership:
    """Open an account for the invited address, then accept.

    An account that exists but has no password yet gets this one. Raises ``InvitationOver``, or
    ``Conflict`` when the address has an account with a password: its holder logs in first.
    """
    invitation = invitation_open(token=token)
    user = User.objects.select_for_update().filter(email__iexact=invitation.email).first()
    if user is None:
        user = User.objects.create_user(invitation.email, password)
    elif user.has_usable_password() or not user.is_active:
        raise Conflict("This address has an account. Log in to accept the invitation.")
    else:
        user.set_password(password)
        user.save(update_fields=["password"])
    return invitation_accept(token=token, user=user)


@transaction.atomic
def member_role_change(*, workspace: Workspace, member_id: int, role: str, actor: User) -> None:
    """Give a member another role; both roles must be below the actor's own.

    Raises ``NotFound`` for someone who is no member here, ``Forbidden``, ``ValidationFailed``.
    """
    acting, member = _pair(workspace, member_id, actor, at_least=Role.ADMIN)
    if role not in Role.values:
        raise ValidationFailed("There is no such role.", field="role")
    if not (governs(acting, member.role) and governs(acting, role)):
        raise Forbidden("You can change the roles below your own. To make an owner, hand over.")
    if member.role == role:
        return
    Membership.objects.filter(pk=member.pk).update(role=role)
    audit(
        workspace=workspace,
        actor=actor,
        action="member.role",
        target=member.user.email,
        details={"from": member.role, "to": role},
    )


@transaction.atomic
def member_remove(*, workspace: Workspace, member_id: int, actor: User) -> None:
    """Take a member out of the workspace; their keys live on. Raises ``NotFound``/``Forbidden``."""
    acting, member = _pair(workspace, member_id, actor, at_least=Role.ADMIN)
    if not governs(acting, member.role):
        raise Forbidden("You can remove members with a role below your own.")
    member.delete()
    audit(workspace=workspace, actor=actor, action="member.remove", target=member.user.email)


@transaction.atomic
def member_leave(*, workspace: Workspace, actor: User) -> None:
    """Leave a workspace. Raises ``Conflict`` for its only owner, who hands it over first."""
    members = {row.user_id: row for row in _locked(workspace)}
    mine = members.get(actor.pk)
    if mine is None:
        raise NotFound
    owners = [row for row in members.values() if row.role == Role.OWNER]
    if owners == [mine]:
        raise Conflict("You are the only owner. Hand the workspace over first.")
    mine.delete()
    audit(workspace=workspace, actor=actor, action="member.leave", target=actor.email)


@transaction.atomic
def ownership_transfer(*, workspace: Workspace, member_id: int, actor: User) -> None:
    """Make another member the owner; the one before becomes an admin.

    Raises ``NotFound`` for someone who is no member here, ``Forbidden`` for anyone but an owner.
    """
    acting, heir = _pair(workspace, member_id, actor, at_least=Role.OWNER)
    if heir.pk == acting.pk:
        raise Conflict("You own this workspace already.")
    Membership.objects.filter(pk=heir.pk).update(role=Role.OWNER)
    Membership.objects.filter(pk=acting.pk).update(role=Role.ADMIN)
    audit(workspace=workspace, actor=actor, action="workspace.transfer", target=heir.user.email)


@transaction.atomic
def workspace_rename(*, workspace: Workspace, name: str, actor: User) -> None:
    """Call a workspace something else. Raises ``Forbidden`` for anyone but an owner."""
    role_require(workspace=workspace, actor=actor, at_least=Role.OWNER)
    if name == workspace.name:
        return
    before, workspace.name = workspace.name, name
    Workspace.objects.filter(pk=workspace.pk).update(name=name)
    audit(
        workspace=workspace,
        actor=actor,
        action="workspace.rename",
        target=name,
        details={"from": before},
    )


def open_invitations(workspace: Workspace) -> list[Invitation]:
    """Return the invitations that nobody has answered, the newest first, expired ones included."""
    return list(_open(workspace).select_related("invited_by"))


def _open(workspace: Workspace) -> QuerySet[Invitation]:
    return Invitation.objects.filter(workspace=workspace, ended_at=None)


def _locked(workspace: Workspace) -> list[Membership]:
    """Every member, locked in one order: two acts at once cannot leave a room without an owner."""
    rows = Membership.objects.select_for_update(of=("self",)).filter(workspace=workspace)
    return list(rows.select_related("user").order_by("pk"))


def _pair(
    workspace: Workspace, member_id: int, actor: User, *, at_least: str
) -> tuple[Membership, Membership]:
    members = _locked(workspace)
    acting = role_require(workspace=workspace, actor=actor, at_least=at_least)
    for member in members:
        if member.pk == member_id:
            return acting, member
    raise NotFound


def _address_prove(user: User) -> None:
    """The link came by mail, so the address is its holder's: no second mail asks for it."""
    known = EmailAddress.objects.filter(Q(user=user), email__iexact=user.email)
    if not known.update(verified=True):
        EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)


def _mail(invitation: Invitation, token: str, actor: User) -> None:
    """Into the outbox, with the invitation or not at all."""
    facts = {
        "invitation": invitation,
        "inviter": actor.email,
        "link": f"{settings.PUBLIC_URL}/invitations/{token}/",
    }
    letter("invitation", facts, to=invitation.email).send()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
