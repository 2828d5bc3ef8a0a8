"""Claims, leases, fences and ends of a job: each is won once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import product

import pytest
from django.db import connection
from django.utils import timezone
from django_q.models import OrmQ

from accounts.models import UsageRecord
from jobs import lifecycle, queue
from jobs.lifecycle import Claim, ClaimLostError, Fault
from jobs.models import CallbackDelivery, Creative, Job, JobStatus
from jobs.services import job_cancel, job_retry, job_submit
from tests.factories import make_workspace
from tests.jobs.requests import with_callback

pytestmark = pytest.mark.django_db

FAULT = Fault("asset_unreachable", "No such picture.", "product_metadata", retryable=True)


@pytest.fixture
def job(db):
    return job_submit(workspace=make_workspace(), request=with_callback()).job


def picture(job, ratio="1:1"):
    return Creative(
        job=job,
        position=0,
        aspect_ratio=ratio,
        width=1080,
        height=1080,
        format="png",
        bytes=3,
        sha256="0" * 64,
        file=f"ads/{job.pk}/1x1.png",
        thumbnail=f"ads/{job.pk}/1x1.thumb.png",
    )


def let_lease_run_out(job):
    Job.objects.filter(pk=job.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


def test_a_claim_counts_an_attempt_and_takes_a_lease(job):
    claim = lifecycle.claim(job.pk, worker="w1")
    job.refresh_from_db()
    assert claim == Claim(job.pk, 1)
    assert (job.status, job.attempt, job.worker) == (JobStatus.PROCESSING, 1, "w1")
    assert job.lease_until > timezone.now()


def test_a_held_job_cannot_be_claimed(job):
    lifecycle.claim(job.pk, worker="w1")
    assert lifecycle.claim(job.pk, worker="w2") is None
    job.refresh_from_db()
    assert (job.attempt, job.worker) == (1, "w1")


def test_an_expired_lease_is_taken_over_and_the_first_holder_is_fenced_off(job):
    first = lifecycle.claim(job.pk, worker="w1")
    let_lease_run_out(job)
    second = lifecycle.claim(job.pk, worker="w2")
    assert second == Claim(job.pk, 2)
    assert lifecycle.renew(first) is False
    assert lifecycle.succeed(first, result={}, creatives=[picture(job)]) is False
    assert lifecycle.fail(first, FAULT) is False
    assert lifecycle.give_back(first, "x") is False
    with pytest.raises(ClaimLostError):
        lifecycle.note(first, "painting")
    assert Creative.objects.count() == 0
    assert UsageRecord.objects.count() == 0
    assert lifecycle.succeed(second, result={}, creatives=[picture(job)]) is True


def test_success_is_one_transaction_of_state_pictures_usage_and_delivery(job):
    claim = lifecycle.claim(job.pk, worker="w1")
    assert lifecycle.succeed(claim, result={"seed": 7}, creatives=[picture(job)])
    job.refresh_from_db()
    assert (job.status, job.result, job.lease_until) == (JobStatus.SUCCESS, {"seed": 7}, None)
    assert UsageRecord.objects.get(job_id=job.pk).creatives == 1
    delivery = job.deliveries.get()
    assert delivery.url == "https://hooks.example.com/ads"
    assert delivery.receiver == "hooks.example.com"
    assert delivery.message_id.startswith("msg_")
    assert [event.name for event in job.events.all()] == ["accepted", "started", "succeeded"]


def test_a_failing_write_leaves_nothing_of_the_end_behind(job):
    claim = lifecycle.claim(job.pk, worker="w1")
    with pytest.raises(Exception, match="one_picture_per_format"):
        lifecycle.succeed(claim, result={}, creatives=[picture(job), picture(job)])


def test_a_failure_is_told_and_counts_nothing(job):
    claim = lifecycle.claim(job.pk, worker="w1")
    assert lifecycle.fail(claim, FAULT)
    job.refresh_from_db()
    assert (job.status, job.error_code, job.error_retryable) == ("FAILED", FAULT.code, True)
    assert UsageRecord.objects.count() == 0
    assert CallbackDelivery.objects.filter(job=job).count() == 1


def test_an_ended_job_cannot_end_again(job):
    claim = lifecycle.claim(job.pk, worker="w1")
    lifecycle.succeed(claim, result={}, creatives=[picture(job)])
    assert lifecycle.fail(claim, FAULT) is False
    assert lifecycle.cancel(job.pk) is False
    assert lifecycle.claim(job.pk, worker="w2") is None
    assert CallbackDelivery.objects.count() == 1


def test_the_sweep_returns_a_dead_workers_job_and_offers_its_row_again(job):
    lifecycle.claim(job.pk, worker="w1")
    OrmQ.objects.update(lock=timezone.now() + timedelta(seconds=580))
    let_lease_run_out(job)
    assert lifecycle.reap() == 1
    assert queue.rewake() == 0  # its row lives: it is offered again rather than doubled
    job.refresh_from_db()
    assert job.status == JobStatus.PENDING
    assert OrmQ.objects.get().lock <= timezone.now()


def test_the_sweep_fails_a_job_past_its_attempts_and_announces_it(job):
    Job.objects.update(attempt_limit=2)
    for _ in range(2):
        lifecycle.claim(job.pk, worker="w1")
        let_lease_run_out(job)
    assert lifecycle.claim(job.pk, worker="w1") is None
    assert lifecycle.reap() == 1
    job.refresh_from_db()
    assert (job.status, job.error_code, job.attempt) == ("FAILED", "internal_error", 2)
    assert job.deliveries.count() == 1


def test_a_live_lease_is_left_alone(job):
    lifecycle.claim(job.pk, worker="w1")
    assert lifecycle.reap() == 0
    job.refresh_from_db()
    assert job.status == JobStatus.PROCESSING


def test_a_job_without_a_queue_row_is_woken_once(job):
    OrmQ.objects.all().delete()
    assert queue.rewake() == 1
    assert queue.rewake() == 0
    job.refresh_from_db()
    assert OrmQ.objects.get().pk == job.queue_row


def test_a_job_that_was_given_back_rests_before_its_next_try(job):
    claim = lifecycle.claim(job.pk, worker="w1")
    assert lifecycle.give_back(claim, "OSError")
    OrmQ.objects.all().delete()
    job.refresh_from_db()
    assert job.status == JobStatus.PENDING
    assert lifecycle.claim(job.pk, worker="w1") is None
    assert queue.rewake() == 0
    let_lease_run_out(job)
    assert queue.rewake() == 1
    assert lifecycle.claim(job.pk, worker="w1") == Claim(job.pk, 2)


def test_the_last_attempt_is_not_given_back_but_fails(job):
    Job.objects.update(attempt_limit=1)
    claim = lifecycle.claim(job.pk, worker="w1")
    assert lifecycle.give_back(claim, "OSError")
    job.refresh_from_db()
    assert job.status == JobStatus.FAILED


def test_cancelling_a_running_job_stops_its_worker_at_the_next_step(job):
    claim = lifecycle.claim(job.pk, worker="w1")
    job_cancel(job=job)
    job.refresh_from_db()
    assert (job.status, job.error_code) == ("FAILED", "cancelled")
    with pytest.raises(ClaimLostError):
        lifecycle.note(claim, "painting")
    assert job.deliveries.count() == 1


def test_cancelling_a_waiting_job_takes_it_out_of_the_queue(job):
    job_cancel(job=job)
    assert OrmQ.objects.count() == 0


def test_a_retry_is_a_new_round_under_the_same_id_with_its_own_callback(job):
    claim = lifecycle.claim(job.pk, worker="w1")
    lifecycle.fail(claim, FAULT)
    job_retry(job=job)
    job.refresh_from_db()
    assert (job.status, job.round, job.error_code) == ("PENDING", 2, "")
    again = lifecycle.claim(job.pk, worker="w2")
    assert again.attempt == 2
    lifecycle.succeed(again, result={}, creatives=[picture(job)])
    assert job.deliveries.count() == 2
    assert len(set(job.deliveries.values_list("message_id", flat=True))) == 2


def test_abandoned_leases_run_out_at_once(job):
    lifecycle.claim(job.pk, worker="dead")
    assert lifecycle.abandon(worker="someone else") == 0
    assert lifecycle.abandon(worker="dead") == 1
    assert lifecycle.reap() == 1


def test_every_legal_move_is_in_the_table_and_no_other_happens(job):
    moves = {
        (JobStatus.PENDING, JobStatus.PROCESSING): lambda: lifecycle.claim(job.pk, worker="w"),
        (JobStatus.PROCESSING, JobStatus.PENDING): lambda: lifecycle.give_back(held, "x"),
        (JobStatus.PROCESSING, JobStatus.SUCCESS): lambda: lifecycle.succeed(
            held, result={}, creatives=[]
        ),
        (JobStatus.PROCESSING, JobStatus.FAILED): lambda: lifecycle.fail(held, FAULT),
        (JobStatus.FAILED, JobStatus.PENDING): lambda: lifecycle.reopen(job.pk),
    }
    held = Claim(job.pk, 1)
    for start, (move, act) in product(JobStatus.values, moves.items()):
        Job.objects.filter(pk=job.pk).update(
            status=start,
            attempt=0 if start == JobStatus.PENDING else 1,
            lease_until=timezone.now() + timedelta(seconds=60)
            if start == JobStatus.PROCESSING
            else None,
        )
        act()
        job.refresh_from_db()
        if start == move[0]:
            assert job.status == move[1]
            assert move[1] in lifecycle.MOVES[start]
        else:
            assert job.status == start


@pytest.mark.django_db(transaction=True)
def test_of_many_claims_at_once_one_wins():
    job = job_submit(workspace=make_workspace(), request=with_callback()).job
    gate = threading.Barrier(8)

    def race(number):
        try:
            gate.wait()
            return lifecycle.claim(job.pk, worker=f"w{number}")
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        claims = [claim for claim in pool.map(race, range(8)) if claim]
    assert claims == [Claim(job.pk, 1)]


@pytest.mark.django_db(transaction=True)
def test_of_many_submissions_with_one_key_one_makes_a_job():
    workspace = make_workspace()
    gate = threading.Barrier(6)

    def race(_number):
        try:
            gate.wait()
            return job_submit(
                workspace=workspace, request=with_callback(), idempotency_key="k"
            ).job.pk
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        assert len(set(pool.map(race, range(6)))) == 1
    assert Job.objects.count() == 1
    assert OrmQ.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_holding_renews_the_lease_and_notices_its_loss(settings):
    settings.JOB_LEASE_SECONDS = 0.3
    job = job_submit(workspace=make_workspace(), request=with_callback()).job
    claim = lifecycle.claim(job.pk, worker="w1")
    with lifecycle.holding(claim) as lost:
        first = Job.objects.get(pk=job.pk).lease_until
        assert not lost.wait(0.5)
        assert Job.objects.get(pk=job.pk).lease_until > first
        lifecycle.cancel(job.pk)
        assert lost.wait(2)
