"""The watchdog: a stall is ready work, a free worker and no new job for eight seconds on end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django_q.models import OrmQ

from jobs import lifecycle, queue
from jobs.models import Job
from jobs.services import job_cancel, job_submit
from jobs.supervision import Watch, sweep
from tests.factories import make_workspace
from tests.jobs.requests import smallest

FIRST = datetime(2030, 1, 1, tzinfo=UTC)


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def looks(*pictures):
    """Feed (second, ready, busy, claim) and return the second of the first stall."""
    clock = Clock()
    watch = Watch(clock)
    for second, ready, busy, claim in pictures:
        clock.now = second
        if watch.stalled(ready=ready, busy=busy, workers=2, claim=claim):
            return second
    return None


def test_ready_work_that_nobody_takes_for_eight_seconds_is_a_stall():
    assert looks(*((s, 3, 0, None) for s in range(20))) == 8


def test_busy_workers_are_no_stall():
    assert looks(*((s, 9, 2, None) for s in range(60))) is None


def test_an_empty_queue_is_no_stall():
    assert looks(*((s, 0, 0, None) for s in range(60))) is None


def test_every_new_claim_starts_the_count_anew():
    claims = [FIRST + timedelta(seconds=s // 5) for s in range(60)]
    assert looks(*((s, 3, 1, claims[s]) for s in range(60))) is None


def test_one_worker_lost_out_of_two_is_a_stall_once_the_other_moves_nothing():
    assert looks(*((s, 3, 1, FIRST) for s in range(20))) == 8


def test_a_pause_in_the_signs_starts_the_count_anew():
    quiet = [(s, 3, 0, None) for s in range(7)]
    assert looks(*quiet, (7, 0, 0, None), *((s, 3, 0, None) for s in range(8, 30))) == 16


@pytest.fixture
def job(db):
    return job_submit(workspace=make_workspace(), request=smallest()).job


def held(seconds=600):
    OrmQ.objects.update(lock=timezone.now() + timedelta(seconds=seconds))


def test_ready_work_is_waiting_jobs_with_a_row(job):
    assert queue.ready_count() == 1
    OrmQ.objects.all().delete()
    assert queue.ready_count() == 0


def test_busy_is_a_live_lease_a_cancelled_job_in_hand_or_another_apps_task(job):
    assert queue.busy_count(worker="w") == 0
    lifecycle.claim(job.pk, worker="w")
    held()
    assert queue.busy_count(worker="w") == 1
    assert queue.busy_count(worker="other") == 0
    job_cancel(job=job)
    assert queue.busy_count(worker="w") == 1
    OrmQ.objects.all().delete()
    OrmQ.objects.create(key="omneky", payload="x", lock=timezone.now() + timedelta(seconds=60))
    assert queue.busy_count(worker="w") == 1


def test_a_finished_task_that_is_not_acknowledged_is_counted_after_its_time(job):
    claim = lifecycle.claim(job.pk, worker="w")
    held()
    lifecycle.succeed(claim, result={}, creatives=[])
    assert queue.unacknowledged(worker="w", seconds=8) == 0
    Job.objects.update(finished_at=timezone.now() - timedelta(seconds=9))
    assert queue.unacknowledged(worker="w", seconds=8) == 1
    assert queue.unacknowledged(worker="other", seconds=8) == 0
    OrmQ.objects.all().delete()
    assert queue.unacknowledged(worker="w", seconds=8) == 0


def test_the_last_claim_is_told(job):
    assert queue.last_claim(worker="w") is None
    lifecycle.claim(job.pk, worker="w")
    job.refresh_from_db()
    assert queue.last_claim(worker="w") == job.started_at


def test_the_sweep_frees_a_row_that_a_dead_cluster_took_along(job):
    held(seconds=600 - 5)
    sweep()
    assert OrmQ.objects.get().lock <= timezone.now()


def test_the_sweep_leaves_a_row_that_was_just_taken(job):
    held(seconds=600 - 1)
    sweep()
    assert OrmQ.objects.get().lock > timezone.now()


def test_a_new_cluster_drops_the_row_of_a_job_that_has_ended(job):
    lifecycle.succeed(lifecycle.claim(job.pk, worker="w"), result={}, creatives=[])
    held()
    assert queue.release() == 0
    assert OrmQ.objects.count() == 0


def test_a_new_cluster_offers_again_what_the_old_one_held(job):
    held(seconds=600 - 1)
    assert queue.release() == 1
