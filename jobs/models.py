"""The tables of a job: the request, its timeline, the pictures made and the callbacks sent."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from jobs.files import page_link

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from accounts.models import Workspace

JOB_TYPE = "image_ad"


class JobStatus(models.TextChoices):
    """The four states of the contract; a cancelled job is FAILED with the code ``cancelled``."""

    PENDING = "PENDING", "Pending"
    PROCESSING = "PROCESSING", "Processing"
    SUCCESS = "SUCCESS", "Success"
    FAILED = "FAILED", "Failed"


ENDED = (JobStatus.SUCCESS, JobStatus.FAILED)
LONGEST_REST = timedelta(minutes=10)


def _over(longest: timedelta) -> Q:
    """The time is past, or so far ahead that the clock was set back since it was written."""
    return Q(lease_until__lt=Now()) | Q(lease_until__gt=Now() + 2 * longest)


def _lease_out() -> Q:
    return _over(timedelta(seconds=settings.JOB_LEASE_SECONDS))


def headline_among(lines: Iterable[dict[str, Any]] | None) -> str:
    """The first headline as lists tell it, or an empty string."""
    for line in lines or ():
        if line.get("copy_type") == "headline":
            return str(line.get("copy_text", ""))[:200]
    return ""


class JobQuerySet(models.QuerySet["Job"]):
    """Questions asked of jobs; every customer-facing one starts with ``of``."""

    def of(self, workspace: Workspace) -> JobQuerySet:
        """Only this workspace's own."""
        return self.filter(workspace=workspace)

    def newest_first(self) -> JobQuerySet:
        """In the one order that cursors rely on."""
        return self.order_by("-created_at", "-id")

    def before(self, created_at: datetime, job_id: uuid.UUID) -> JobQuerySet:
        """Strictly older than this place in the newest-first order."""
        return self.filter(Q(created_at__lt=created_at) | Q(created_at=created_at, id__lt=job_id))

    def startable(self) -> JobQuerySet:
        """Waiting and not resting after an interruption, or held under a lease that ran out."""
        rested = Q(lease_until=None) | _over(LONGEST_REST)
        waiting = Q(status=JobStatus.PENDING) & rested
        return self.filter(waiting | Q(status=JobStatus.PROCESSING) & _lease_out())

    def abandoned(self) -> JobQuerySet:
        """Held under a lease that ran out."""
        return self.filter(_lease_out(), status=JobStatus.PROCESSING)

    def lightly(self) -> JobQuerySet:
        """Without what may weigh megabytes: a request carries pictures."""
        return self.defer("request", "result", "decisions", "traceback")

    def unfinished(self) -> JobQuerySet:
        return self.filter(status__in=(JobStatus.PENDING, JobStatus.PROCESSING))


class Job(models.Model):
    """One accepted request. This row is the truth; the queue row is only a wake-up."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workspace = models.ForeignKey(
        "accounts.Workspace", on_delete=models.CASCADE, related_name="jobs"
    )
    api_key = models.ForeignKey(
        "accounts.ApiKey", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # The member who sent the request from the playground; jobs of a key have none.
    submitted_by = models.ForeignKey(
        "accounts.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    request = models.JSONField()
    # The kit's name or the brand page's host, to find the ads of a brand by.
    brand = models.CharField(max_length=120, blank=True)
    # The first headline, sent or made: lists tell it without reading the request's pictures.
    headline = models.CharField(max_length=200, blank=True)
    creatives_asked = models.PositiveIntegerField(default=1)
    idempotency_key = models.CharField(max_length=255, blank=True)
    request_digest = models.CharField(max_length=64, blank=True)

    status = models.CharField(
        max_length=10, choices=JobStatus.choices, default=JobStatus.PENDING, editable=False
    )
    stage = models.CharField(max_length=80, blank=True)
    attempt = models.PositiveIntegerField(default=0)
    attempt_limit = models.PositiveIntegerField(default=3)
    round = models.PositiveIntegerField(default=1)
    # While PROCESSING, the worker's lease; while PENDING, the rest after an interruption.
    lease_until = models.DateTimeField(null=True, blank=True)
    worker = models.CharField(max_length=120, blank=True)
    queue_row = models.BigIntegerField(null=True, blank=True)
    enqueued_at = models.DateTimeField(null=True, blank=True)

    created_at = models.DateTimeField(default=timezone.now, editable=False)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    result = models.JSONField(default=dict, blank=True)
    # What was chosen and why, for the ad's page: colours with their roles, fonts, logo.
    decisions = models.JSONField(default=dict, blank=True)
    error_code = models.CharField(max_length=60, blank=True)
    error_message = models.TextField(blank=True)
    error_field = models.CharField(max_length=200, blank=True)
    error_retryable = models.BooleanField(default=False)
    traceback = models.TextField(blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("workspace", "idempotency_key"),
                condition=~Q(idempotency_key=""),
                name="one_job_per_idempotency_key",
            ),
        ]
        indexes = [
            models.Index(fields=("workspace", "-created_at", "-id"), name="job_newest_first"),
            models.Index(fields=("workspace", "brand"), name="job_by_brand"),
            models.Index(
                fields=("status", "lease_until"),
                condition=Q(status__in=("PENDING", "PROCESSING")),
                name="job_unfinished",
            ),
        ]
        ordering = ("-created_at", "-id")

    def __str__(self) -> str:
        return f"{self.pk} {self.status}"

    @property
    def ended(self) -> bool:
        """True once no worker will touch it again."""
        return self.status in ENDED

    @property
    def callback_url(self) -> str:
        """Where to announce the end, or an empty string."""
        return str(self.request.get("callback_url") or "")

    @property
    def brand_url(self) -> str:
        return str((self.request.get("brand_data") or {}).get("brand_url") or "")


class JobEvent(models.Model):
    """One step on a job's timeline, told to customers and staff in the same words."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField(default=timezone.now)
    attempt = models.PositiveIntegerField(default=0)
    name = models.CharField(max_length=40)
    message = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.name}: {self.message}" if self.message else self.name

    @property
    def label(self) -> str:
        """The step in words for people."""
        if self.name == "step":
            return self.message[:1].upper() + self.message[1:]
        return self.name.replace("_", " ").capitalize()

    @property
    def detail(self) -> str:
        """What the label leaves unsaid."""
        return "" if self.name == "step" else self.message


class Creative(models.Model):
    """One finished picture of a job: where its files are, and what was measured on it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="creatives")
    position = models.PositiveIntegerField()
    aspect_ratio = models.CharField(max_length=60)
    placement = models.CharField(max_length=60, blank=True)
    variation = models.PositiveIntegerField(default=1)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    format = models.CharField(max_length=8)
    bytes = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.FileField(max_length=300)
    thumbnail = models.FileField(max_length=300)
    exports = models.JSONField(default=dict, blank=True)
    alt_text = models.TextField(blank=True)
    layout = models.CharField(max_length=80, blank=True)
    elements = models.JSONField(default=list, blank=True)
    checks = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("job", "aspect_ratio", "variation"), name="one_picture_per_format"
            ),
        ]
        ordering = ("position",)

    def __str__(self) -> str:
        return f"{self.aspect_ratio} #{self.variation}"

    @property
    def ratio_css(self) -> str:
        """For the page: the frame that keeps the picture's place while it loads."""
        return f"{self.width} / {self.height}"

    @property
    def noteworthy(self) -> list[dict[str, Any]]:
        """The checks that did not simply pass."""
        return [check for check in self.checks if check.get("level") != "pass"]


class UploadedPicture(models.Model):
    """A picture that a member put into the playground; requests carry its bytes, not its name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workspace = models.ForeignKey("accounts.Workspace", on_delete=models.CASCADE, related_name="+")
    file = models.CharField(max_length=300)
    media_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField(help_text="Bytes.")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=120, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("workspace", "sha256"), name="one_upload_per_picture"),
        ]
        ordering = ("-created_at", "-id")

    def __str__(self) -> str:
        return f"{self.name or self.pk} ({self.size} bytes)"

    @property
    def link(self) -> str:
        """A signed link that runs out, for the form's small picture."""
        return page_link(self.file)


class DeliveryState(models.TextChoices):
    """Where a callback stands; ``gone`` when the receiver answered 410."""

    WAITING = "waiting", "Waiting"
    DELIVERED = "delivered", "Delivered"
    GONE = "gone", "Gone"
    EXHAUSTED = "exhausted", "Exhausted"


class CallbackDelivery(models.Model):
    """One announcement owed to a customer, under one constant ``webhook-id``.

    ``next_attempt_at`` is due time while waiting and lease while an attempt is in the air.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="deliveries")
    event = models.CharField(max_length=40)
    url = models.TextField()
    receiver = models.CharField(max_length=255)
    message_id = models.CharField(max_length=64, unique=True)
    state = models.CharField(
        max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING
    )
    attempts_made = models.PositiveIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    delivered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("job", "event"), name="one_delivery_per_event"),
        ]
        indexes = [
            models.Index(
                fields=("next_attempt_at",), condition=Q(state="waiting"), name="delivery_due"
            ),
        ]
        ordering = (F("created_at").desc(),)
        verbose_name_plural = "callback deliveries"

    def __str__(self) -> str:
        return f"{self.message_id} {self.state}"


class CallbackAttempt(models.Model):
    """One POST of a delivery and what came back; no ``status`` means that nothing did."""

    delivery = models.ForeignKey(
        CallbackDelivery, on_delete=models.CASCADE, related_name="attempts"
    )
    number = models.PositiveIntegerField()
    started_at = models.DateTimeField(default=timezone.now)
    status = models.PositiveIntegerField(null=True, blank=True)
    elapsed_ms = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.number}: {self.status or self.error}"
