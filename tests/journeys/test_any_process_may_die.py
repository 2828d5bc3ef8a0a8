"""Whatever process of the cluster dies, every accepted job still ends, and ends once."""

from __future__ import annotations

import json
import os
import signal

import psutil
import pytest

from accounts.models import UsageRecord
from jobs.models import Job
from tests.journeys.test_request_to_callback import World, world  # noqa: F401 - a fixture
from tests.journeys.workers import Worker, all_gone, eventually, start_worker

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def cluster_of(worker: Worker) -> tuple[psutil.Process, psutil.Process, list[psutil.Process]]:
    """The cluster's leader, its sentinel, and the sentinel's children in the order of birth."""
    (leader,) = psutil.Process(worker.process.pid).children()
    (sentinel,) = leader.children()
    return (
        leader,
        sentinel,
        sorted(sentinel.children(), key=lambda one: (one.create_time(), one.pid)),
    )


def complete(worker: Worker) -> bool:
    try:
        return len(cluster_of(worker)[2]) == 4
    except (ValueError, psutil.Error):
        return False


def test_monitor_pusher_worker_sentinel_and_leader_are_killed_one_after_another(world):  # noqa: F811
    victims = {
        # born as worker, worker, monitor, pusher; whatever is born anew comes last
        "the monitor": lambda: cluster_of(worker)[2][2],
        "the pusher": lambda: cluster_of(worker)[2][2],
        "a worker": lambda: cluster_of(worker)[2][0],
        "the sentinel": lambda: cluster_of(worker)[1],
        "the leader": lambda: cluster_of(worker)[0],
    }
    ids = [world.submit(f"Brighter skin in {n} days") for n in range(1, 13)]
    jobs = Job.objects.filter(pk__in=ids)
    worker = start_worker(loopback_ports=world.ports)
    try:
        for number, victim in enumerate(victims.values(), start=1):
            eventually(lambda n=number: jobs.filter(status="SUCCESS").count() >= 2 * n - 1, 60)
            eventually(lambda: complete(worker), 60)
            os.kill(victim().pid, signal.SIGKILL)
        eventually(lambda: jobs.filter(status="SUCCESS").count() == 12, 90)
        eventually(lambda: not jobs.exclude(deliveries__state="delivered").exists(), 30)
    finally:
        family = worker.family
        assert worker.stop() == 0
    eventually(lambda: all_gone(family), 5)
    assert UsageRecord.objects.filter(job_id__in=ids).count() == 12
    told = [
        (headers["webhook-id"], json.loads(body)["job_id"]) for headers, body in world.receiver.seen
    ]
    assert len(set(told)) == 12


def test_sigterm_lets_running_jobs_finish_and_leaves_the_rest_waiting(world):  # noqa: F811
    ids = [world.submit(f"Brighter skin in {n} days") for n in range(1, 9)]
    jobs = Job.objects.filter(pk__in=ids)
    worker = start_worker(loopback_ports=world.ports)
    eventually(lambda: jobs.filter(status="PROCESSING").exists(), 60, every=0.02)
    running = set(jobs.filter(status="PROCESSING").values_list("pk", flat=True))
    family = worker.family
    assert worker.stop() == 0
    eventually(lambda: all_gone(family), 5)
    assert set(jobs.filter(pk__in=running).values_list("status", flat=True)) == {"SUCCESS"}
    assert not jobs.filter(status="PROCESSING").exists()
    assert set(jobs.values_list("attempt", flat=True)) <= {0, 1}
