"""Disk full, storage away, time over, worker gone, machine cut off: a job still ends, once."""

from __future__ import annotations

import errno
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.db import OperationalError, connection, connections, transaction
from django.test import Client
from django.utils import timezone
from django_q.timeout import TimeoutHandler

from accounts.models import UsageRecord, User
from jobs import files, lifecycle, queue
from jobs.generation import generate
from jobs.models import CallbackDelivery, Job, JobEvent, JobStatus
from jobs.services import job_retry, job_submit
from jobs.supervision import sweep
from omneky_platform.files import SignedFileStorage
from omneky_platform.object_storage import s3_storage
from tests.factories import make_workspace
from tests.jobs.requests import with_callback

pytestmark = pytest.mark.django_db(transaction=True)

QUICK = {"generation_metadata": {"aspect_ratios": ["300x250"]}}


def submitted(**more) -> Job:
    return job_submit(workspace=make_workspace(), request={**with_callback(), **QUICK, **more}).job


def worked_on(job: Job) -> Job:
    Job.objects.filter(pk=job.pk, status=JobStatus.PENDING).update(lease_until=None)
    generate(job.pk, worker="w")
    job.refresh_from_db()
    return job


class FullDisk(SignedFileStorage):
    """Takes a hundred bytes of each file, then has no room."""

    def _save(self, name, content):
        super()._save(name, ContentFile(content.read()[:100]))
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def _at_once(monkeypatch):
    monkeypatch.setattr(files, "PAUSES", (0.0, 0.0))


@pytest.mark.usefixtures("_at_once")
def test_a_disk_that_is_full_for_hours_leaves_no_halves_and_costs_no_job(settings):
    job = submitted()
    whole = settings.STORAGES
    settings.STORAGES = {**whole, "default": {"BACKEND": f"{__name__}.FullDisk"}}
    for attempt in range(1, 7):
        assert worked_on(job).status == JobStatus.PENDING
        assert job.attempt == attempt
    assert "ENOSPC" in job.traceback or "No space left" in job.traceback
    left = [one for one in Path(settings.MEDIA_ROOT).rglob("*") if one.is_file()]
    assert left == []
    settings.STORAGES = whole
    assert worked_on(job).status == JobStatus.SUCCESS
    assert UsageRecord.objects.get().creatives == 1
    assert CallbackDelivery.objects.count() == 1
    kept = {str(job.creatives.get().file), str(job.creatives.get().thumbnail)}
    root = Path(settings.MEDIA_ROOT)
    assert {str(one.relative_to(root)) for one in root.rglob("*") if one.is_file()} == kept


@pytest.mark.usefixtures("_at_once")
def test_a_bucket_that_is_away_is_waited_for(settings):
    job = submitted()
    whole = settings.STORAGES
    settings.STORAGES = {
        **whole,
        "default": s3_storage(
            "ads", endpoint_url="http://127.0.0.1:9", region="us-east-1",
            access_key="a", secret_key="b", link_seconds=60,
        ),
    }  # fmt: skip
    assert worked_on(job).status == JobStatus.PENDING
    assert "did not take" in job.traceback
    assert not job.deliveries.exists()
    settings.STORAGES = whole
    assert worked_on(job).status == JobStatus.SUCCESS


def test_after_a_day_even_patience_ends_and_the_customer_is_told():
    job = submitted()
    for _ in range(6):
        held = lifecycle.claim(job.pk, worker="w")
        assert lifecycle.give_back(held, "OSError", patient=True)
        Job.objects.update(lease_until=None)
    JobEvent.objects.filter(name="accepted").update(at=timezone.now() - timedelta(hours=25))
    lifecycle.give_back(lifecycle.claim(job.pk, worker="w"), "OSError", traceback="T", patient=True)
    job.refresh_from_db()
    assert (job.status, job.error_code, job.error_retryable) == ("FAILED", "internal_error", True)
    assert job.deliveries.count() == 1
    job_retry(job=job)  # a new round is waited for anew
    held = lifecycle.claim(job.pk, worker="w")
    assert lifecycle.give_back(held, "OSError", patient=True)


def test_a_file_that_is_gone_is_not_waited_for_a_day():
    job = submitted()
    for _ in range(3):
        held = lifecycle.claim(job.pk, worker="w")
        lifecycle.give_back(held, "FileNotFoundError")
        Job.objects.update(lease_until=None)
    lifecycle.give_back(lifecycle.claim(job.pk, worker="w"), "FileNotFoundError")
    job.refresh_from_db()
    assert (job.status, job.attempt) == (JobStatus.FAILED, 4)


def test_a_task_past_its_time_fails_with_its_own_code_and_is_told():
    job = submitted(
        generation_metadata={"aspect_ratios": ["1:1", "16:9", "9:16", "4:5"], "variations": 10}
    )
    started = time.monotonic()
    with pytest.raises(SystemExit), TimeoutHandler(1):
        generate(job.pk, worker="w")
    assert time.monotonic() - started < 4
    job.refresh_from_db()
    assert (job.status, job.error_code) == (JobStatus.FAILED, "generation_timeout")
    assert job.error_retryable
    assert "TimeoutException" in job.traceback
    assert job.deliveries.count() == 1
    assert UsageRecord.objects.count() == 0


def test_a_poison_job_ends_with_internal_error_and_its_traceback_for_staff_alone(caplog):
    job = submitted()
    Job.objects.update(request={**job.request, "ad_copies": 7})
    worked_on(job)
    assert (job.status, job.error_code) == (JobStatus.FAILED, "internal_error")
    assert "Traceback" in job.traceback
    assert "TypeError" in job.traceback
    assert "Traceback" not in job.error_message
    staff = Client()
    staff.force_login(User.objects.create_superuser("staff@example.com", "a long password"))
    assert "TypeError" in staff.get(f"/admin/jobs/job/{job.pk}/change/").content.decode()
    assert worked_on(job).attempt == 1  # an end is an end


def test_a_job_that_kills_its_workers_stops_after_its_attempts_and_says_where(settings):
    job = submitted()
    for attempt in range(1, settings.JOB_MAX_ATTEMPTS + 1):
        held = lifecycle.claim(job.pk, worker=f"machine:{attempt}")
        assert held.attempt == attempt
        lifecycle.note(held, "Cutting out the product")
        Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
        sweep()
    job.refresh_from_db()
    assert (job.status, job.error_code) == (JobStatus.FAILED, "internal_error")
    assert "machine:4" in job.traceback
    assert "Cutting out the product" in job.traceback
    assert job.deliveries.count() == 1
    assert lifecycle.claim(job.pk, worker="w") is None


def test_a_row_that_a_cut_off_machine_holds_locked_keeps_no_other_waiting():
    locked, other = submitted(), submitted()
    for job in (locked, other):
        lifecycle.claim(job.pk, worker="gone")
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    taken, let_go = threading.Event(), threading.Event()

    def cut_off():
        with transaction.atomic():
            Job.objects.select_for_update().get(pk=locked.pk)
            taken.set()
            let_go.wait(20)
        connections.close_all()

    machine = threading.Thread(target=cut_off)
    machine.start()
    try:
        taken.wait(5)
        started = time.monotonic()
        sweep()
        assert time.monotonic() - started < 2
        other.refresh_from_db()
        locked.refresh_from_db()
        assert (other.status, locked.status) == (JobStatus.PENDING, JobStatus.PROCESSING)
    finally:
        let_go.set()
        machine.join()
    sweep()
    locked.refresh_from_db()
    assert locked.status == JobStatus.PENDING


def test_the_server_ends_a_session_that_stands_still_in_a_transaction():
    with connection.cursor() as cursor:
        cursor.execute("SHOW idle_in_transaction_session_timeout")
        assert cursor.fetchone() == ("2min",)


def broken_connections() -> int:
    """Every other session on this database ends, as when the server restarts."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize("after", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_a_database_that_breaks_off_leaves_no_job_lying_under_its_lease(after):
    job = submitted()

    def work():
        generate(job.pk, worker="w")
        connections.close_all()

    worker = threading.Thread(target=work)
    worker.start()
    while Job.objects.get(pk=job.pk).status == JobStatus.PENDING:
        time.sleep(0.01)
    time.sleep(after)
    for _ in range(3):
        broken_connections()
        time.sleep(0.15)
    worker.join()
    job.refresh_from_db()
    assert job.status in {JobStatus.SUCCESS, JobStatus.PENDING}, job.traceback
    if job.status == JobStatus.PENDING:
        assert worked_on(job).status == JobStatus.SUCCESS
    assert UsageRecord.objects.count() == CallbackDelivery.objects.count() == 1


def in_another_session(act):
    def run():
        act()
        connections.close_all()

    other = threading.Thread(target=run)
    other.start()
    other.join()


def test_an_end_is_written_down_over_a_new_connection_when_the_old_one_broke():
    job = submitted()
    held = lifecycle.claim(job.pk, worker="w")
    in_another_session(broken_connections)
    with pytest.raises(lifecycle.AWAY):
        lifecycle.give_back(held, "OperationalError")
    assert lifecycle.insisting(lambda: lifecycle.give_back(held, "OperationalError"))
    job.refresh_from_db()
    assert job.status == JobStatus.PENDING


def test_an_end_that_was_written_although_its_answer_was_lost_is_not_written_twice():
    job = submitted()
    held = lifecycle.claim(job.pk, worker="w")
    tries = []

    def succeed() -> bool:
        tries.append(lifecycle.succeed(held, result={}, creatives=[]))
        if len(tries) == 1:
            raise OperationalError("server closed the connection unexpectedly")
        return tries[-1]

    lifecycle.insisting(succeed)
    assert tries == [True, False]
    assert UsageRecord.objects.count() == CallbackDelivery.objects.count() == 1


def test_a_mistake_of_ours_in_a_query_is_not_taken_for_an_outage():
    job = submitted()
    with connection.cursor() as cursor:
        table = "ALTER TABLE jobs_creative"
        cursor.execute(f"{table} ADD CONSTRAINT never CHECK (false) NOT VALID")
        try:
            worked_on(job)
        finally:
            cursor.execute(f"{table} DROP CONSTRAINT never")
    assert (job.status, job.error_code, job.attempt) == (JobStatus.FAILED, "internal_error", 1)
    assert "IntegrityError" in job.traceback


def test_a_heartbeat_alone_does_not_hold_a_job_for_ever(settings, monkeypatch):
    """A worker that hangs inside a library still beats; past its time that counts for nothing."""
    settings.JOB_LEASE_SECONDS = 0.3
    monkeypatch.setattr(lifecycle, "LONGEST_HOLD", 0.3)
    job = submitted()
    held = lifecycle.claim(job.pk, worker="stuck")
    with lifecycle.holding(held) as lost:
        assert lost.wait(3)
        time.sleep(0.35)
        assert lifecycle.reap() == 1
    assert lifecycle.claim(job.pk, worker="w").attempt == 2


def test_a_wake_up_that_was_lost_is_sent_again():
    job = submitted()
    queue.OrmQ.objects.all().delete()  # as a broker that forgets
    sweep()
    assert queue.OrmQ.objects.count() == 1
    assert worked_on(job).status == JobStatus.SUCCESS
