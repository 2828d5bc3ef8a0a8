"""Rows of who may do what: people, workspaces, memberships, API keys, usage and the audit log."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils import timezone


class UserManager(BaseUserManager["User"]):
    """Creates people by e-mail address."""

    use_in_migrations = True

    def create_user(self, email: str, password: str | None = None, **fields: object) -> User:
        """Create a person who may log in with this address."""
        if not email:
            raise ValueError("a user needs an e-mail address")
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> User:
        """Create a member of staff who may do everything in the admin."""
        return self.create_user(
            email, password, **{"is_staff": True, "is_superuser": True, **fields}
        )


class User(AbstractUser):
    """A person, known by e-mail address."""

    username = None  # type: ignore[assignment]
    email = models.EmailField("e-mail address", unique=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]


class Workspace(models.Model):
    """One customer's room: keys, jobs, brand kits and limits belong to it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=140, unique=True)
    # Sealed by accounts.vault; read them through accounts.services.callback_secrets.
    callback_secret = models.TextField(editable=False)
    previous_callback_secret = models.TextField(blank=True, editable=False)
    previous_callback_secret_expires_at = models.DateTimeField(null=True, editable=False)
    suspended = models.BooleanField(
        default=False, help_text="A suspended workspace is refused by the API."
    )
    requests_per_minute = models.PositiveIntegerField(default=600)
    monthly_creatives = models.PositiveIntegerField(default=10_000)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    """What a member may do, from most to least."""

    OWNER = "owner", "Owner"
    ADMIN = "admin", "Admin"
    DEVELOPER = "developer", "Developer"
    VIEWER = "viewer", "Viewer"


class Membership(models.Model):
    """A person's place in a workspace."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["user", "workspace"], name="membership_once"),
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values), name="membership_role_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} in {self.workspace}"


class Invitation(models.Model):
    """A place in a workspace offered by e-mail; only the digest of its token is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField("e-mail address")
    role = models.CharField(max_length=10, choices=Role.choices)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    expires_at = models.DateTimeField()
    # Set once: accepted, withdrawn or replaced by a newer one; an ended invitation opens nothing.
    ended_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "email"],
                condition=models.Q(ended_at=None),
                name="invitation_one_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email} as {self.role}"

    @property
    def expired(self) -> bool:
        """True once its time has run out."""
        return self.expires_at <= timezone.now()


class Scope(models.TextChoices):
    """What an API key may be used for."""

    ADS_WRITE = "ads:write", "Create and cancel ads"
    ADS_READ = "ads:read", "Read ads"
    BRAND_KITS = "brand_kits", "Read and change brand kits"


class ApiKey(models.Model):
    """A key for the API; only its digest is kept, so it can be shown once and never again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="api_keys")
    name = models.CharField(max_length=80)
    lookup = models.CharField(max_length=10, unique=True, editable=False)
    digest = models.CharField(max_length=64, editable=False)
    last_four = models.CharField(max_length=4, editable=False)
    scopes = models.JSONField(default=list)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_used_at = models.DateTimeField(null=True, editable=False)
    created_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-created_at"]
        verbose_name = "API key"

    def __str__(self) -> str:
        return f"{self.name} ({self.hint})"

    @property
    def hint(self) -> str:
        """Enough of the key to recognise it by, and nothing of use to a thief."""
        return f"om_live_{self.lookup[:4]}…{self.last_four}"

    @property
    def state(self) -> str:
        """``active``, ``expired`` or ``revoked`` at this moment."""
        now = timezone.now()
        if self.revoked_at is not None and self.revoked_at <= now:
            return "revoked"
        if self.expires_at is not None and self.expires_at <= now:
            return "expired"
        return "active"


class RequestPace(models.Model):
    """How far a workspace runs ahead of its allowed pace; accounts.throttling alone writes it."""

    workspace = models.OneToOneField(
        Workspace, on_delete=models.CASCADE, primary_key=True, related_name="pace"
    )
    # The moment at which every request so far would have been paid for at the steady pace.
    paid_until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.workspace_id} until {self.paid_until}"


class WrongKeyPace(models.Model):
    """How fast refused keys come from a place on the net; accounts.wrong_keys alone writes it."""

    # A keyed hash of the address: the address itself is not kept.
    place = models.PositiveIntegerField(primary_key=True)
    paid_until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.place} until {self.paid_until}"


class UsageRecord(models.Model):
    """What one finished job counts; a job counts once."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="usage")
    job_id = models.UUIDField(unique=True)
    api_key = models.ForeignKey(ApiKey, null=True, on_delete=models.SET_NULL, related_name="usage")
    creatives = models.PositiveIntegerField()
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["workspace", "created_at"], name="usage_by_month")]

    def __str__(self) -> str:
        return f"{self.creatives} by job {self.job_id}"


class AuditEvent(models.Model):
    """Who did what to which thing; written once, never changed."""

    workspace = models.ForeignKey(
        Workspace, null=True, on_delete=models.SET_NULL, related_name="audit_events"
    )
    actor = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    action = models.CharField(max_length=60)
    target = models.CharField(max_length=200, blank=True)
    details = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["workspace", "-created_at"], name="audit_by_workspace")]

    def __str__(self) -> str:
        return f"{self.action} {self.target}"


class OutgoingMail(models.Model):
    """A mail that was promised and not sent yet, or sent a few days ago.

    ``sealed`` holds all of it by ``accounts.vault``, for mails carry links that open accounts; it
    is emptied once the mail is sent or given up. ``next_attempt_at`` is the due time while waiting
    and the lease while an attempt is in the air; without one the mail has come to its end.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recipients = models.CharField(max_length=1000)
    subject = models.CharField(max_length=300)
    sealed = models.TextField(blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    attempts_made = models.PositiveIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True, blank=True, default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-created_at"]
        verbose_name_plural = "outgoing mail"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=("next_attempt_at",),
                condition=models.Q(next_attempt_at__isnull=False),
                name="mail_due",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} to {self.recipients}"

    @property
    def state(self) -> str:
        """``sent``, ``waiting`` or ``given up``."""
        if self.sent_at is not None:
            return "sent"
        return "waiting" if self.next_attempt_at is not None else "given up"
