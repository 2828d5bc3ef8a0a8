"""The only place that enqueues: a job's id in, a wake-up for some worker out."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Exists, Max, OuterRef, Q
from django.db.models.functions import Now
from django_q.brokers import get_broker
from django_q.conf import Conf
from django_q.models import OrmQ
from django_q.tasks import async_task

from jobs.models import ENDED, Job, JobQuerySet, JobStatus

if TYPE_CHECKING:
    from uuid import UUID

MAKE_ADS = "jobs.tasks.make_ads"
PREFETCH_SECONDS = 4
"""How long a row may sit in a cluster's own hands before it is offered to the others as well.

Less than the watchdog's patience: an idle cluster must be able to take over what another one has
prefetched before its own supervisor thinks that it has stalled.
"""
LONG_AGO = timedelta(days=1)
"""A free row's lock. The broker compares it with the worker's own clock, which may be wrong."""
BLIND_SECONDS = 60
"""With a broker that cannot be asked, how long to wait before a second wake-up."""


class _Receipt:
    """A broker that remembers the row it made."""

    def __init__(self) -> None:
        self._broker = get_broker()
        self.list_key = self._broker.list_key
        self.row: int | None = None

    def enqueue(self, package: str) -> Any:  # noqa: ANN401 - the broker's own kind of id
        if Conf.ORM:
            row = OrmQ.objects.using(Conf.ORM).create(
                key=self.list_key, payload=package, lock=Now() - LONG_AGO
            )
            self.row = row.pk
            return row.pk
        return self._broker.enqueue(package)


def enqueue_job(job_id: UUID) -> None:
    """Wake a worker for this job once the surrounding transaction is kept.

    The broker on this database joins the transaction itself; others are told after the commit.
    """
    if Conf.ORM:
        _push(job_id)
    else:
        transaction.on_commit(lambda: _push(job_id))


def rewake() -> int:
    """Enqueue every PENDING job for which no queue row lives, and free rows that are stuck.

    A second wake-up does no harm: its claim is lost quietly.
    """
    if Conf.ORM:
        _unstick()
        asleep = _waiting().filter(row_lives=False)
    else:
        old = Now() - timedelta(seconds=BLIND_SECONDS)
        asleep = _pending().filter(Q(enqueued_at=None) | Q(enqueued_at__lt=old))
    ids = list(asleep.order_by("created_at").values_list("pk", flat=True)[:500])
    woken = 0
    for job_id in ids:
        with transaction.atomic():
            # Two supervisors may sweep at once: the row lock lets one of them through.
            still = Job.objects.select_for_update(skip_locked=True).filter(
                pk=job_id, status=JobStatus.PENDING
            )
            if still.exists() and asleep.filter(pk=job_id).exists():
                enqueue_job(job_id)
                woken += 1
    return woken


def release() -> int:
    """Offer again what a dead cluster had in its hands; returns the rows freed.

    Rows of jobs that have ended are dropped: nobody is left to acknowledge them. Of waiting jobs
    every row is freed whose lock is not long ago: clocks of ours that disagree can make one look
    free to the database and taken to all workers.
    """
    if not Conf.ORM:
        return 0
    ended = Job.objects.filter(status__in=ENDED, queue_row__isnull=False).values("queue_row")
    OrmQ.objects.filter(pk__in=ended, lock__gt=Now()).delete()
    return _offer(lock__gt=Now() - LONG_AGO / 2)


def discard(job_id: UUID) -> None:
    """Forget the wake-up of a job that has ended before any worker took it."""
    if Conf.ORM:
        rows = Job.objects.filter(pk=job_id, worker="").values("queue_row")
        OrmQ.objects.using(Conf.ORM).filter(pk__in=rows).delete()


def ready_count() -> int:
    """PENDING jobs that a healthy cluster could start now."""
    return int(_waiting().filter(row_lives=True).count()) if Conf.ORM else _pending().count()


def busy_count(*, worker: str) -> int:
    """Workers of this cluster that are known to be at work.

    That is live leases, cancelled jobs whose worker has not noticed yet, and other apps' tasks.
    """
    mine = Job.objects.filter(worker=worker)
    live = mine.filter(status=JobStatus.PROCESSING, lease_until__gt=Now()).count()
    if not Conf.ORM:
        return live
    winding_down = mine.filter(_held(), status=JobStatus.FAILED, error_code="cancelled").count()
    of_jobs = Job.objects.filter(queue_row=OuterRef("pk"))
    others = OrmQ.objects.filter(~Exists(of_jobs), lock__gt=Now()).count()
    return int(live + winding_down + others)


def last_claim(*, worker: str) -> datetime | None:
    """When this cluster last began a job."""
    newest = Job.objects.filter(worker=worker).aggregate(newest=Max("started_at"))["newest"]
    return newest if isinstance(newest, datetime) else None


def unacknowledged(*, worker: str, seconds: float) -> int:
    """Jobs this worker ended at least ``seconds`` ago whose task was never acknowledged."""
    if not Conf.ORM:
        return 0
    ended = Job.objects.filter(
        _held(),
        worker=worker,
        status__in=ENDED,
        finished_at__lt=Now() - timedelta(seconds=seconds),
    ).exclude(error_code="cancelled")
    return ended.count()


def _push(job_id: UUID) -> None:
    receipt = _Receipt()
    async_task(MAKE_ADS, str(job_id), task_name=str(job_id), broker=receipt)
    Job.objects.filter(pk=job_id).update(queue_row=receipt.row, enqueued_at=Now())


def _pending() -> JobQuerySet:
    return Job.objects.startable().filter(status=JobStatus.PENDING)


def _waiting() -> Any:  # noqa: ANN401 - an annotated queryset
    return _pending().annotate(row_lives=Exists(OrmQ.objects.filter(pk=OuterRef("queue_row"))))


def _held() -> Exists:
    """The job's queue row is in some cluster's hands."""
    return Exists(OrmQ.objects.filter(pk=OuterRef("queue_row"), lock__gt=Now()))


def _unstick() -> None:
    """Unlock the rows of PENDING jobs that were taken a prefetch ago and never started.

    A lock that no right clock can have set yet says nothing about when, so it is not waited for.
    """
    longest = timedelta(seconds=Conf.RETRY)
    taken = Now() + longest - timedelta(seconds=PREFETCH_SECONDS)
    _offer(Q(lock__lte=taken) | Q(lock__gt=Now() + longest), lock__gt=Now())


def _offer(*conditions: Q, **more: Any) -> int:  # noqa: ANN401 - lookups of any kind
    """Free those rows of PENDING jobs; how many there were."""
    waiting = _pending().filter(queue_row__isnull=False).values("queue_row")
    rows = OrmQ.objects.filter(*conditions, pk__in=waiting, **more)
    return int(rows.update(lock=Now() - LONG_AGO))
