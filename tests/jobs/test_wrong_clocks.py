"""Clocks that are wrong, or set back, strand nothing; rests between tries are bounded."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django_q.brokers import get_broker
from django_q.models import OrmQ

from accounts.models import RequestPace
from accounts.throttling import take
from jobs import lifecycle, queue
from jobs.callbacks import claim_due
from jobs.models import CallbackDelivery, Job
from jobs.services import job_submit
from tests.factories import make_caller
from tests.jobs.requests import with_callback

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def job():
    return job_submit(workspace=make_caller().workspace, request=with_callback()).job


def test_a_wake_up_is_seen_by_a_worker_whose_clock_is_an_hour_slow(job, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda now=timezone.now: now() - HOUR)
    assert [row for row, _ in get_broker().dequeue()] == [Job.objects.get().queue_row]


def test_a_row_locked_by_a_clock_an_hour_fast_is_offered_again(job):
    OrmQ.objects.update(lock=timezone.now() + HOUR)
    queue.rewake()
    assert OrmQ.objects.get().lock < timezone.now()


def test_a_row_that_only_slow_workers_see_as_taken_is_offered_again_with_a_new_cluster(
    job, monkeypatch
):
    OrmQ.objects.update(lock=timezone.now() - timedelta(minutes=5))  # free to the database
    monkeypatch.setattr("django.utils.timezone.now", lambda now=timezone.now: now() - 2 * HOUR)
    assert not get_broker().dequeue()
    assert queue.release() == 1
    assert [row for row, _ in get_broker().dequeue()] == [Job.objects.get().queue_row]


def test_a_lease_from_before_the_clock_was_set_back_runs_out_at_once(job):
    held = lifecycle.claim(job.pk, worker="dead")
    Job.objects.update(lease_until=timezone.now() + HOUR)
    assert lifecycle.reap() == 1
    assert not lifecycle.renew(held)
    assert lifecycle.claim(job.pk, worker="w").attempt == 2


def test_a_first_callback_and_the_pace_do_not_wait_for_a_clock_that_was_set_back(job):
    lifecycle.fail(lifecycle.claim(job.pk, worker="w"), lifecycle.ABANDONED)
    CallbackDelivery.objects.update(next_attempt_at=timezone.now() + HOUR)
    assert len(claim_due(5, busy={})) == 1
    RequestPace.objects.create(workspace=job.workspace, paid_until=timezone.now() + HOUR)
    assert take(job.workspace)[1] == 0


def test_rests_grow_to_ten_minutes_and_start_anew_with_each_round(job, settings):
    rests = []
    for attempt in range(1, 10):
        Job.objects.update(attempt_limit=99)
        settings.JOB_MAX_ATTEMPTS = 99
        held = lifecycle.claim(job.pk, worker="w")
        assert held.attempt == attempt
        lifecycle.give_back(held, "OSError")
        rests.append((Job.objects.get().lease_until - timezone.now()).total_seconds())
        Job.objects.update(lease_until=None)
    assert [round(rest, -1) for rest in rests] == [10, 60, 360, 600, 600, 600, 600, 600, 600]
    settings.JOB_MAX_ATTEMPTS = 4
    Job.objects.update(status="FAILED")
    lifecycle.reopen(job.pk)
    lifecycle.give_back(lifecycle.claim(job.pk, worker="w"), "OSError")
    assert (Job.objects.get().lease_until - timezone.now()).total_seconds() < 11
