"""States and legal moves of a job, leased claims and ends; the only writer of a job's status.

Every move is one conditional UPDATE on the database's own clock: its row count says who won.
"""

from __future__ import annotations

import contextlib
import threading
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import (
    InterfaceError,
    OperationalError,
    close_old_connections,
    connection,
    transaction,
)
from django.db.models import F
from django.db.models.functions import Now
from django.db.models.lookups import LessThan

from accounts.services import usage_record
from common.identifiers import message_id
from common.redaction import redact
from jobs.models import (
    LONGEST_REST,
    CallbackDelivery,
    Creative,
    Job,
    JobEvent,
    JobStatus,
    headline_among,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from uuid import UUID

MOVES: dict[str, frozenset[str]] = {
    JobStatus.PENDING: frozenset({JobStatus.PROCESSING, JobStatus.FAILED}),
    JobStatus.PROCESSING: frozenset(
        # PROCESSING again: another worker takes over once the lease has run out
        {JobStatus.PROCESSING, JobStatus.PENDING, JobStatus.SUCCESS, JobStatus.FAILED}
    ),
    JobStatus.SUCCESS: frozenset(),
    JobStatus.FAILED: frozenset({JobStatus.PENDING}),  # only when a person asks for a retry
}


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to work on one job: ``attempt`` fences off every earlier holder."""

    job_id: UUID
    attempt: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a job failed, in the words the customer reads; ``field`` is a request path or empty."""

    code: str
    message: str
    field: str = ""
    retryable: bool = False


class ClaimLostError(Exception):
    """The job was cancelled or is another worker's by now: stop, and write nothing."""


ABANDONED = Fault(
    "internal_error",
    "The ad could not be made: every attempt was interrupted. Please send the request again.",
    retryable=True,
)
CANCELLED = Fault("cancelled", "The job was cancelled on request.")
PATIENCE = timedelta(hours=24)
"""How long a job waits for what is ours and away, such as its storage, however often it tried."""
AWAY = (OperationalError, InterfaceError)
"""What a database that does not answer raises; other errors of its are mistakes of ours."""
PAUSES = (0.2, *(0.5,) * 16)
"""Seconds between tries to write down an end while the database is away."""
LONGEST_HOLD = 300.0
"""Seconds after which a heartbeat alone counts for nothing: whatever it stands for is stuck."""


def claim(job_id: UUID, *, worker: str) -> Claim | None:
    """Take the job with a fresh lease, or None when it is taken, ended or out of attempts."""
    with transaction.atomic():
        won = (
            Job.objects.startable()
            .filter(pk=job_id, attempt__lt=F("attempt_limit"))
            .update(
                status=JobStatus.PROCESSING,
                attempt=F("attempt") + 1,
                lease_until=_lease_end(),
                worker=worker,
                started_at=Now(),
                stage="Started",
            )
        )
        if not won:
            return None
        # The row is locked by our update until commit, so this number is ours.
        attempt = Job.objects.values_list("attempt", flat=True).get(pk=job_id)
        _event(job_id, "started", attempt=attempt)
    return Claim(job_id, attempt)


def renew(held: Claim) -> bool:
    """Prolong the lease; False once the job is no longer ours."""
    return bool(_mine(held).update(lease_until=_lease_end()))


def note(held: Claim, stage: str) -> None:
    """Tell the timeline which step has begun; raises ClaimLostError."""
    with transaction.atomic():
        if not _mine(held).update(stage=stage[:80], lease_until=_lease_end()):
            raise ClaimLostError
        _event(held.job_id, "step", stage, attempt=held.attempt)


def succeed(
    held: Claim,
    *,
    result: dict[str, Any],
    creatives: Sequence[Creative],
    decisions: dict[str, Any] | None = None,
) -> bool:
    """End with pictures, usage and callback in one transaction; False when the claim was lost."""
    with transaction.atomic():
        ends = {"result": result, "decisions": decisions or {}, "stage": "Finished"}
        if headline := headline_among(result.get("copy")):
            ends["headline"] = headline
        if not _end(_mine(held), JobStatus.SUCCESS, **ends):
            return False
        job = Job.objects.select_related("workspace", "api_key").get(pk=held.job_id)
        Creative.objects.bulk_create(creatives)
        usage_record(
            workspace=job.workspace,
            job_id=job.pk,
            creatives=len(creatives),
            api_key=job.api_key,
        )
        _announce(job, "succeeded", _counted(creatives))
    return True


def fail(held: Claim, fault: Fault, *, traceback: str = "") -> bool:
    """End with a reason the customer can read; False when the claim was lost."""
    return _fail(_mine(held), held.job_id, fault, name="failed", traceback=traceback)


def give_back(held: Claim, reason: str, *, traceback: str = "", patient: bool = False) -> bool:
    """Return the job to PENDING after a passing fault of our own, for a later try.

    The last attempt fails instead, unless ``patient``: what is away for hours is no fault of the
    job, so such attempts do not count until ``PATIENCE`` is over. False when the claim was lost.
    """
    began, interrupted = _round_of(held)
    waits = {"status": JobStatus.PENDING, "lease_until": Now() + _rest_after(interrupted)}
    told = {"stage": "Waiting for another try", "traceback": redact(traceback)}
    with transaction.atomic():
        if patient and began is not None:
            again = _mine(held).filter(LessThan(Now(), began + PATIENCE))
            back = again.update(**waits, **told, attempt_limit=F("attempt_limit") + 1)
        else:
            again = _mine(held).filter(attempt__lt=F("attempt_limit"))
            back = again.update(**waits, **told)
        if back:
            _event(held.job_id, "interrupted", reason, attempt=held.attempt)
            return True
    return fail(held, ABANDONED, traceback=traceback)


def cancel(job_id: UUID) -> bool:
    """End a job that is waiting or running; False when it had ended before."""
    return _fail(Job.objects.unfinished().filter(pk=job_id), job_id, CANCELLED, name="cancelled")


def reopen(job_id: UUID) -> bool:
    """Give a failed job a new round of attempts; False when it has not failed.

    The attempt number keeps growing: it fences off whatever still runs from an earlier round.
    """
    with transaction.atomic():
        won = Job.objects.filter(pk=job_id, status=JobStatus.FAILED).update(
            status=JobStatus.PENDING,
            attempt_limit=F("attempt") + settings.JOB_MAX_ATTEMPTS,
            round=F("round") + 1,
            lease_until=None,
            queue_row=None,
            finished_at=None,
            stage="",
            error_code="",
            error_message="",
            error_field="",
            error_retryable=False,
            traceback="",
        )
        if won:
            _event(job_id, "retried")
    return bool(won)


def abandon(*, worker: str) -> int:
    """Let the leases of a worker that is known to be dead run out at once."""
    held = Job.objects.filter(status=JobStatus.PROCESSING, worker=worker)
    return held.update(lease_until=Now() - timedelta(seconds=1))


def reap() -> int:
    """Move every job whose lease ran out to PENDING, or to FAILED past its attempts.

    A row that a cut-off machine still holds locked is left for the next sweep: waiting for it
    would keep all others waiting as well.
    """
    dead = Job.objects.abandoned()
    moved = 0
    for job_id in list(dead.values_list("pk", flat=True)[:500]):
        with transaction.atomic():
            free = dead.select_for_update(skip_locked=True).filter(pk=job_id)
            found = free.values_list("stage", "worker", "traceback").first()
            if found is None:
                continue
            one = Job.objects.filter(pk=job_id)
            back = one.filter(attempt__lt=F("attempt_limit")).update(
                status=JobStatus.PENDING,
                lease_until=None,
                stage="Waiting for another try",
            )
            if back:
                _event(job_id, "interrupted", "The worker stopped before the end")
            else:
                last = _last_words(*found)
                _fail(one, job_id, ABANDONED, name="failed", traceback=last)
        moved += 1
    return moved


def _last_words(stage: str, worker: str, traceback: str) -> str:
    """For staff, of a job whose workers died: what is known of the last one."""
    told = f"The worker {worker} died or was cut off without a word, its last step: {stage or '-'}."
    return f"{traceback}\n{told}" if traceback else told


@contextlib.contextmanager
def holding(held: Claim) -> Iterator[threading.Event]:
    """Renew the lease from a thread until the block ends; the event is set once it is lost."""
    lost, done = threading.Event(), threading.Event()
    ends = time.monotonic() + LONGEST_HOLD

    def beat() -> None:
        try:
            pause = every = settings.JOB_LEASE_SECONDS / 3
            while not done.wait(pause):
                pause = min(every, PAUSES[1])  # a database away for a moment: soon try again
                with contextlib.suppress(Exception):
                    close_old_connections()
                    if time.monotonic() > ends or not renew(held):
                        lost.set()
                        return
                    pause = every
        finally:
            connection.close()

    thread = threading.Thread(target=beat, name=f"lease-{held.job_id}", daemon=True)
    thread.start()
    try:
        yield lost
    finally:
        done.set()
        thread.join()


def insisting(act: Callable[[], bool]) -> bool:
    """What ``act`` returns, tried again for some seconds while the database does not answer.

    For the ends of a job: each is won once, so a try whose answer was lost does no harm. Without
    it the job would lie until its lease runs out, which a heartbeat may just have prolonged.
    """
    for pause in PAUSES:
        try:
            return act()
        except AWAY:
            if connection.in_atomic_block:
                raise
            connection.close()
            time.sleep(pause)
    return act()


def _round_of(held: Claim) -> tuple[datetime | None, int]:
    """When the job was accepted or last asked for again, and how often it was interrupted since."""
    names = ("accepted", "retried", "interrupted")
    story = JobEvent.objects.filter(job_id=held.job_id, name__in=names).order_by("id")
    began, interrupted = None, 0
    for name, at in story.values_list("name", "at"):
        began, interrupted = (began, interrupted + 1) if name == "interrupted" else (at, 0)
    return began, interrupted


def _rest_after(interrupted: int) -> timedelta:
    """10 s, 1 min, 6 min, then 10 min; interruptions of earlier rounds do not count."""
    return min(timedelta(seconds=10 * 6 ** min(interrupted, 6)), LONGEST_REST)


def _lease_end() -> Any:  # noqa: ANN401 - an SQL expression
    return Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS)


def _mine(held: Claim) -> Any:  # noqa: ANN401 - a queryset
    return Job.objects.filter(pk=held.job_id, status=JobStatus.PROCESSING, attempt=held.attempt)


def _end(jobs: Any, status: JobStatus, **fields: Any) -> bool:  # noqa: ANN401
    return bool(jobs.update(status=status, lease_until=None, finished_at=Now(), **fields))


def _fail(
    jobs: Any,  # noqa: ANN401 - a queryset
    job_id: UUID,
    fault: Fault,
    *,
    name: str,
    traceback: str = "",
) -> bool:
    with transaction.atomic():
        if not _end(
            jobs,
            JobStatus.FAILED,
            stage="",
            error_code=fault.code,
            error_message=fault.message,
            error_field=fault.field,
            error_retryable=fault.retryable,
            traceback=redact(traceback),
        ):
            return False
        _announce(Job.objects.get(pk=job_id), name, fault.message)
    return True


def _announce(job: Job, name: str, message: str) -> None:
    _event(job.pk, name, message, attempt=job.attempt)
    if job.callback_url:
        CallbackDelivery.objects.get_or_create(
            job=job,
            event=f"finished:{job.round}",
            defaults={
                "url": job.callback_url,
                "receiver": (urlsplit(job.callback_url).hostname or "")[:255],
                "message_id": message_id(),
                "next_attempt_at": Now(),
            },
        )


def _counted(creatives: Sequence[Creative]) -> str:
    return "1 picture" if len(creatives) == 1 else f"{len(creatives)} pictures"


def _event(job_id: UUID, name: str, message: str = "", *, attempt: int = 0) -> None:
    JobEvent.objects.create(job_id=job_id, name=name, message=message[:300], attempt=attempt)
