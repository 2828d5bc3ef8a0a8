"""What customers and staff do to jobs: submit, cancel, retry, send a callback again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Sum
from django.utils import timezone

from accounts.models import Workspace
from accounts.services import quota_require
from common.errors import Conflict, IdempotencyKeyReused, ValidationFailed
from jobs import lifecycle, queue
from jobs.callbacks import resend
from jobs.kits import kit_name
from jobs.models import CallbackDelivery, Job, JobEvent, JobStatus, headline_among
from jobs.previews import preview

if TYPE_CHECKING:
    from uuid import UUID

    from accounts.models import ApiKey, User

KEY_LIVES = timedelta(hours=24)


class JobFinished(Conflict):
    """The job has ended, so it cannot be cancelled."""

    code = "job_finished"
    summary = "The job has already ended."


class JobNotFailed(Conflict):
    """Only a failed job can be tried again."""

    code = "job_not_failed"
    summary = "Only a failed job can be tried again."


@dataclass(frozen=True, slots=True)
class Submission:
    """The job, and whether it was there before under the same Idempotency-Key."""

    job: Job
    replayed: bool = False


def job_submit(
    *,
    workspace: Workspace,
    request: dict[str, Any],
    api_key: ApiKey | None = None,
    submitted_by: User | None = None,
    idempotency_key: str = "",
) -> Submission:
    """Keep the request as a PENDING job with its wake-up, in one transaction.

    ``request`` is the validated body; it came with a key, or from a member's browser. Raises
    IdempotencyKeyReused when the key came with another body in the last 24 hours,
    ValidationFailed for a brand kit that is not this workspace's, QuotaExceeded when the month's
    creatives are used up.
    """
    plain = json.loads(json.dumps(request, default=str))
    kit_id = plain["brand_data"].get("brand_kit_id")
    known_as = kit_name(kit_id, workspace=workspace) if kit_id else _host(plain)
    if known_as is None:
        raise ValidationFailed("There is no such brand kit.", field="brand_data.brand_kit_id")
    digest = hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()
    if idempotency_key:
        earlier = _earlier(workspace, idempotency_key, digest)
        if earlier is not None:
            return Submission(earlier, replayed=True)
    job = Job(
        workspace=workspace,
        api_key=api_key,
        submitted_by=submitted_by,
        request=plain,
        brand=known_as[:120],
        headline=headline_among(plain.get("ad_copies")),
        creatives_asked=preview(request=plain)["counts"],
        idempotency_key=idempotency_key,
        request_digest=digest,
        attempt_limit=settings.JOB_MAX_ATTEMPTS,
    )
    try:
        with transaction.atomic():
            _require_quota(workspace, job.creatives_asked)
            job.save(force_insert=True)
            JobEvent.objects.create(job=job, name="accepted")
            queue.enqueue_job(job.pk)
    except IntegrityError:
        # Another request with the same key was faster by a moment.
        earlier = _earlier(workspace, idempotency_key, digest)
        if earlier is None:
            raise
        return Submission(earlier, replayed=True)
    return Submission(job)


def job_cancel(*, job: Job) -> Job:
    """End a waiting or running job; a second time changes nothing. Raises JobFinished."""
    with transaction.atomic():
        if lifecycle.cancel(job.pk):
            queue.discard(job.pk)
    job.refresh_from_db()
    if job.error_code != lifecycle.CANCELLED.code:
        raise JobFinished
    return job


def job_retry(*, job: Job) -> Job:
    """Give a failed job a new round under the same id. Raises JobNotFailed."""
    with transaction.atomic():
        if not lifecycle.reopen(job.pk):
            raise JobNotFailed
        queue.enqueue_job(job.pk)
    job.refresh_from_db()
    return job


def job_resend_callback(*, job: Job) -> CallbackDelivery:
    """Send the job's last announcement again under its own webhook-id. Raises Conflict."""
    delivery = job.deliveries.order_by("-created_at").first()
    if delivery is None:
        raise Conflict("This job has no callback to send.")
    return resend(delivery_id=delivery.pk)


def job_status_after(job_id: UUID) -> str:
    """The status as it is in the database at this moment."""
    return str(Job.objects.values_list("status", flat=True).get(pk=job_id))


def ended(status: str) -> bool:
    """True for the two end states."""
    return status in {JobStatus.SUCCESS, JobStatus.FAILED}


def _host(request: dict[str, Any]) -> str:
    """What a brand without a kit is known as: the host of its page."""
    url = request["brand_data"].get("brand_url") or ""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _require_quota(workspace: Workspace, creatives: int) -> None:
    """Count what unfinished jobs will use; the row lock lets one submission count at a time."""
    Workspace.objects.select_for_update(no_key=True).get(pk=workspace.pk)
    asked = Job.objects.of(workspace).unfinished().aggregate(asked=Sum("creatives_asked"))["asked"]
    quota_require(workspace=workspace, creatives=creatives, reserved=int(asked or 0))


def _earlier(workspace: Workspace, key: str, digest: str) -> Job | None:
    """The live job under this key; keys older than 24 hours are set free."""
    jobs = Job.objects.of(workspace).filter(idempotency_key=key)
    jobs.filter(created_at__lt=timezone.now() - KEY_LIVES).update(idempotency_key="")
    job = jobs.first()
    if job is not None and job.request_digest != digest:
        raise IdempotencyKeyReused
    return job
