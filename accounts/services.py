"""What can be done to workspaces, members, keys, secrets and usage; each act leaves its trace."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.text import slugify

from accounts import keys, vault
from accounts.models import (
    ApiKey,
    AuditEvent,
    Membership,
    Role,
    Scope,
    UsageRecord,
    User,
    Workspace,
)
from accounts.roles import role_require
from common.errors import QuotaExceeded, ValidationFailed
from common.identifiers import base62_random
from common.signing import new_secret

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection

KEY_OVERLAP = timedelta(hours=24)
LONGEST_KEY_OVERLAP = timedelta(hours=72)
SECRET_OVERLAP = timedelta(hours=24)


@transaction.atomic
def workspace_create(*, name: str, owner: User | None = None) -> Workspace:
    """Create a workspace with a fresh callback secret, and its owner's membership."""
    workspace = Workspace.objects.create(
        name=name,
        slug=_free_slug(name),
        callback_secret=vault.seal(new_secret()),
        requests_per_minute=settings.DEFAULT_REQUESTS_PER_MINUTE,
        monthly_creatives=settings.DEFAULT_MONTHLY_CREATIVES,
    )
    if owner is not None:
        Membership.objects.create(user=owner, workspace=workspace, role=Role.OWNER)
    audit(workspace=workspace, actor=owner, action="workspace.create", target=workspace.name)
    return workspace


@transaction.atomic
def member_invite(
    *, workspace: Workspace, email: str, role: str, invited_by: User | None = None
) -> Membership:
    """Give a person a role in a workspace; an unknown address gets an account without a password.

    Its holder sets one through the reset page, which proves the address. Someone who is a member
    already keeps the role they have. Raises ``ValidationFailed`` for a role that does not exist.
    """
    if role not in Role.values:
        raise ValidationFailed("There is no such role.", field="role")
    address = User.objects.normalize_email(email.strip())
    user = User.objects.filter(email__iexact=address).first()
    if user is None:
        user = User.objects.create_user(address)
    membership, created = Membership.objects.get_or_create(
        workspace=workspace, user=user, defaults={"role": role}
    )
    if created:
        audit(
            workspace=workspace,
            actor=invited_by,
            action="member.invite",
            target=address,
            details={"role": role},
        )
    return membership


@transaction.atomic
def api_key_issue(
    *,
    workspace: Workspace,
    name: str,
    scopes: Collection[str] = tuple(Scope.values),
    expires_at: datetime | None = None,
    created_by: User | None = None,
) -> tuple[ApiKey, str]:
    """Return a new key's row and its text, which can be had here and never again.

    Raises ``ValidationFailed`` for an unknown scope, no scope at all, or an expiry in the past,
    ``Forbidden`` for a viewer or a stranger.
    """
    _developer_require(workspace, created_by)
    unknown = set(scopes) - set(Scope.values)
    if unknown or not scopes:
        raise ValidationFailed(
            f"Scopes are one or more of: {', '.join(Scope.values)}.", field="scopes"
        )
    if expires_at is not None and expires_at <= timezone.now():
        raise ValidationFailed("The expiry must lie in the future.", field="expires_at")
    minted = keys.mint()
    key = ApiKey.objects.create(
        workspace=workspace,
        name=name,
        lookup=minted.lookup,
        digest=keys.digest(minted, pepper=settings.API_KEY_PEPPER),
        last_four=minted.text[-4:],
        scopes=[scope for scope in Scope.values if scope in scopes],
        expires_at=expires_at,
        created_by=created_by,
    )
    audit(
        workspace=workspace,
        actor=created_by,
        action="api_key.issue",
        target=str(key),
        details={"scopes": key.scopes},
    )
    return key, minted.text


@transaction.atomic
def api_key_rotate(
    *,
    key: ApiKey,
    overlap: timedelta = KEY_OVERLAP,
    expires_at: datetime | None = None,
    actor: User | None = None,
) -> tuple[ApiKey, str]:
    """Return a successor with the same name and scopes; the old key works on for the overlap.

    ``expires_at`` is the successor's own. Raises ``ValidationFailed`` for a key that no longer
    works, or an overlap over 72 hours, ``Forbidden`` for a viewer or a stranger.
    """
    _developer_require(key.workspace, actor)
    locked = ApiKey.objects.select_for_update().get(pk=key.pk)
    if locked.state != "active":
        raise ValidationFailed("Only an active key can be rotated.", field="key")
    if not timedelta() <= overlap <= LONGEST_KEY_OVERLAP:
        raise ValidationFailed("The overlap is at most 72 hours.", field="overlap")
    successor = api_key_issue(
        workspace=locked.workspace,
        name=locked.name,
        scopes=locked.scopes,
        expires_at=expires_at,
        created_by=actor,
    )
    ends = timezone.now() + overlap
    if locked.expires_at is None or locked.expires_at > ends:
        ApiKey.objects.filter(pk=locked.pk).update(expires_at=ends)
    audit(
        workspace=locked.workspace,
        actor=actor,
        action="api_key.rotate",
        target=str(locked),
        details={"overlap_hours": overlap.total_seconds() / 3600},
    )
    return successor


@transaction.atomic
def api_key_revoke(*, key: ApiKey, actor: User | None = None) -> bool:
    """End a key at once; return whether this call did it. Raises ``Forbidden`` for a viewer."""
    _developer_require(key.workspace, actor)
    revoked = ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=timezone.now())
    if revoked:
        audit(workspace=key.workspace, actor=actor, action="api_key.revoke", target=str(key))
    return bool(revoked)


def usage_record(
    *, workspace: Workspace, job_id: uuid.UUID, creatives: int, api_key: ApiKey | None = None
) -> bool:
    """Count a job's creatives; a job counts once, so a second call changes nothing.

    Returns whether this call counted it. Safe inside the caller's transaction.
    """
    _, counted = UsageRecord.objects.get_or_create(
        job_id=job_id,
        defaults={"workspace": workspace, "api_key": api_key, "creatives": creatives},
    )
    return counted


def usage_this_month(*, workspace: Workspace) -> int:
    """Return how many creatives the workspace has used since the first of the month (UTC)."""
    start = timezone.now().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    used = UsageRecord.objects.filter(workspace=workspace, created_at__gte=start).aggregate(
        total=Sum("creatives")
    )
    return int(used["total"] or 0)


def callback_secrets(*, workspace: Workspace) -> tuple[str, ...]:
    """Return the live signing secrets, the newest first: one, or two while a rotation overlaps."""
    secrets = [vault.unseal(workspace.callback_secret)]
    expires = workspace.previous_callback_secret_expires_at
    if workspace.previous_callback_secret and expires is not None and expires > timezone.now():
        secrets.append(vault.unseal(workspace.previous_callback_secret))
    return tuple(secrets)


@transaction.atomic
def callback_secret_rotate(
    *, workspace: Workspace, overlap: timedelta = SECRET_OVERLAP, actor: User | None = None
) -> str:
    """Return a new signing secret; the one before signs along for the overlap.

    Raises ``Forbidden`` for a viewer or a stranger.
    """
    _developer_require(workspace, actor)
    locked = Workspace.objects.select_for_update().get(pk=workspace.pk)
    secret = new_secret()
    Workspace.objects.filter(pk=locked.pk).update(
        callback_secret=vault.seal(secret),
        previous_callback_secret=locked.callback_secret,
        previous_callback_secret_expires_at=timezone.now() + overlap,
    )
    workspace.refresh_from_db()
    audit(workspace=locked, actor=actor, action="callback_secret.rotate", target=locked.name)
    return secret


def audit(
    *,
    workspace: Workspace | None,
    actor: User | None,
    action: str,
    target: str = "",
    details: dict[str, Any] | None = None,
) -> AuditEvent:
    """Write down who did what; ``actor`` is None for the platform itself and its API callers."""
    return AuditEvent.objects.create(
        workspace=workspace,
        actor=actor,
        action=action,
        target=target[:200],
        details=details or {},
    )


def quota_require(*, workspace: Workspace, creatives: int, reserved: int = 0) -> None:
    """Return quietly when this many more creatives fit into the month.

    ``reserved`` is what jobs under way will count. Raises ``QuotaExceeded``.
    """
    used = usage_this_month(workspace=workspace) + reserved
    left = max(0, workspace.monthly_creatives - used)
    if creatives > left:
        raise QuotaExceeded(
            f"This request counts {creatives} creatives;"
            f" {left} of {workspace.monthly_creatives} are left this month."
        )


def _developer_require(workspace: Workspace, actor: User | None) -> None:
    """The platform itself (no actor) and its staff may; of people, members who may do so."""
    if actor is not None and not actor.is_staff:
        role_require(workspace=workspace, actor=actor, at_least=Role.DEVELOPER)


def _free_slug(name: str) -> str:
    start = slugify(name)[:120] or "workspace"
    if not Workspace.objects.filter(slug=start).exists():
        return start
    return f"{start}-{base62_random(8).lower()}"
