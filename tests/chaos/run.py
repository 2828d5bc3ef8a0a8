"""One fault after another against a house at work; what was lost, doubled and how long it took.

``Outcome`` is one line of the table. Needs Django set up on the house's own database.
"""

from __future__ import annotations

import contextlib
import json
import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import DatabaseError, InterfaceError, close_old_connections, connections
from rest_framework.test import APIClient

from accounts.models import UsageRecord
from jobs.models import CallbackAttempt, Job, JobEvent
from tests.chaos.house import LEASE, SWEEP, House, Watcher, Worker
from tests.factories import make_caller
from tests.jobs.receiver import Receiver, receiving

if TYPE_CHECKING:
    from collections.abc import Callable

BACKLOG = 10
"""Jobs kept waiting, so that a fault always finds work."""
QUIET = 0.4
STRIKES = 20
LEAST_PROGRESS = 3
"""Jobs that end between two strikes: a house struck before it is up again proves nothing."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is broken, and the pause between two strikes: seconds, from and to.

    ``blind`` while it lasts nobody can write anything down, so recovery counts from its end.
    """

    name: str
    strike: Callable[[Scene], bool]
    every: tuple[float, float] = (0.2, 2.0)
    workers: int = 1
    environment: dict[str, str] = field(default_factory=dict)
    needs_clock: bool = False
    blind: bool = False


@dataclass(slots=True)
class Outcome:
    """One line of the table; times in seconds."""

    fault: str
    jobs: int = 0
    tried: int = 0
    lost: int = 0
    doubled: int = 0
    failed: int = 0
    freed: float = 0.0
    resumed: float = 0.0
    seconds: float = 0.0
    notes: list[str] = field(default_factory=list)

    @property
    def held(self) -> bool:
        return not (self.lost or self.doubled or self.failed) and self.tried > 0


@dataclass(slots=True)
class Scene:
    """What a fault may lay hands on."""

    house: House
    workers: list[Worker]
    jumps: list[tuple[Any, float]] = field(default_factory=list)

    @property
    def any_worker(self) -> Worker:
        return random.choice(self.workers)


def _restart_database(scene: Scene) -> bool:
    scene.house.crash_database()
    time.sleep(random.uniform(0.2, 2.0))
    scene.house.start_database()
    return True


def _jump(scene: Scene) -> bool:
    clock = random.choice((scene.house.database_clock, scene.house.worker_clock))
    clock.jump(random.choice((-7200, -3600, -60, 0, 60, 3600, 7200)))
    return scene.any_worker.kill_supervisor() if random.random() < 0.3 else True


def _anyone(scene: Scene) -> bool:
    worker = scene.any_worker
    return random.choice((worker.kill_member, worker.kill_cluster, worker.kill_supervisor))()


def _cut_off(scene: Scene) -> bool:
    """Long enough for its jobs to be taken over; then it comes back and believes it has them."""
    return scene.any_worker.cut_off(LEASE + 2 * SWEEP + random.uniform(1.0, 3.0))


FAULTS = {
    fault.name: fault
    for fault in (
        Fault("kill -9 a worker", lambda scene: scene.any_worker.kill_member()),
        Fault("kill -9 the cluster", lambda scene: scene.any_worker.kill_cluster()),
        Fault("kill -9 the supervisor", lambda scene: scene.any_worker.kill_supervisor()),
        Fault("PostgreSQL crashes", _restart_database, (1.0, 4.0), blind=True),
        Fault(
            "one storage write in five fails",
            lambda _: True,
            environment={"CHAOS_STORAGE": "tests.chaos.storage.OneInFive"},
        ),
        Fault("clocks jump", _jump, (0.5, 3.0), needs_clock=True),
        Fault("two clusters, either killed", _anyone, workers=2),
        Fault("one of two machines is cut off", _cut_off, (1.0, 4.0), workers=2),
    )
}


def run(house: House, fault: Fault, *, jobs: int, limit: float, watchdog: bool = True) -> Outcome:
    """Submit ``jobs`` while the fault strikes; give up after ``limit`` seconds."""
    outcome = Outcome(fault.name, jobs=jobs)
    if fault.needs_clock and house.library is None:
        outcome.notes.append("skipped: no C compiler, so no clock can jump")
        return outcome
    started = time.monotonic()
    with receiving() as receiver:
        settings.OUTBOUND_LOOPBACK_PORTS = (receiver.port,)
        log = house.folder / f"{fault.name.replace(' ', '-')}.log"
        workers = [
            Worker(
                house,
                watchdog=watchdog,
                log=log,
                OUTBOUND_LOOPBACK_PORTS=str(receiver.port),
                **fault.environment,
            )
            for _ in range(fault.workers)
        ]
        scene = Scene(house, workers)
        try:
            _struggle(scene, fault, outcome, receiver, ends=started + limit)
        finally:
            for clock in (house.worker_clock, house.database_clock):
                clock.jump(0)
            for worker in workers:
                worker.stop()
    outcome.seconds = time.monotonic() - started
    if outcome.lost:
        outcome.notes.append(log.read_text(errors="replace")[-2000:])
    return outcome


def _struggle(
    scene: Scene, fault: Fault, outcome: Outcome, receiver: Receiver, *, ends: float
) -> None:
    accepted: list[str] = []
    submitting = threading.Thread(
        target=_submit, args=(accepted, outcome.jobs, receiver.url, ends), daemon=True
    )
    quiet = (
        ends - (ends - time.monotonic()) * QUIET
    )  # the rest is for the house to put things right
    progress = max(LEAST_PROGRESS, outcome.jobs // STRIKES)
    strikes: list[tuple[float, float, dict[str, int]]] = []
    with Watcher(lambda: _look(accepted)) as watcher:
        submitting.start()
        until, before = time.monotonic(), 0
        while time.monotonic() < ends:
            time.sleep(0.05)
            states = [watcher.now.get(job, ("", 0))[0] for job in accepted]
            ended = sum(state in {"SUCCESS", "FAILED"} for state in states)
            if not submitting.is_alive() and ended == len(accepted):
                break
            busy = watcher.held()
            due = until <= time.monotonic() < quiet
            if due and busy and ended >= before + progress:
                at = time.monotonic()
                if fault.strike(scene):
                    outcome.tried += 1
                    over = time.monotonic() if fault.blind else at
                    strikes.append((at, over, busy))
                before = ended
                until = time.monotonic() + random.uniform(*fault.every)
        submitting.join()
        while time.monotonic() < ends and not _settled(lambda: _all_told(accepted)):
            time.sleep(0.2)
        time.sleep(0.2)
    if fault.environment.get("CHAOS_STORAGE"):
        outcome.tried = _storage_faults(accepted)
    outcome.freed = max((watcher.freed_after(*strike) for strike in strikes), default=0.0)
    outcome.resumed = max((watcher.next_claim_after(over) for _, over, _ in strikes), default=0.0)
    connections.close_all()
    judge(outcome, accepted, receiver)


def _submit(accepted: list[str], jobs: int, callback: str, ends: float) -> None:
    """As a customer: the same Idempotency-Key until the answer is 202; a few waiting at a time."""
    client = APIClient()
    caller = None
    for number in range(jobs):
        while time.monotonic() < ends:
            try:
                close_old_connections()
                caller = caller or make_caller()
                if Job.objects.unfinished().count() >= BACKLOG:
                    time.sleep(0.1)
                    continue
                answer = client.post(
                    "/create_image_ad_async",
                    _body(number, callback),
                    format="json",
                    headers={**caller.header, "Idempotency-Key": f"n{number}"},
                )
            except (DatabaseError, InterfaceError):
                connections.close_all()
                time.sleep(0.2)
                continue
            if answer.status_code == 202:
                accepted.append(answer.json()["job_id"])
                break
            assert answer.status_code in {429, 503}, answer.content
            connections.close_all()
            time.sleep(0.2)
    connections.close_all()


def _body(number: int, callback: str) -> dict[str, Any]:
    return {
        "brand_data": {"color_swatches": [{"hexcode": "#322996"}], "fonts": ["Inter"]},
        "ad_copies": [{"copy_text": f"Brighter skin in {number} days", "copy_type": "headline"}],
        "generation_metadata": {"aspect_ratios": ["300x250"]},
        "callback_url": callback,
    }


def _look(accepted: list[str]) -> dict[str, tuple[str, int]]:
    try:
        rows = Job.objects.filter(pk__in=list(accepted)).values_list("pk", "status", "attempt")
        return {str(pk): (status, attempt) for pk, status, attempt in rows}
    except (DatabaseError, InterfaceError):
        connections.close_all()
        return {}


def _settled(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except (DatabaseError, InterfaceError):
        connections.close_all()
        return False


def _all_told(accepted: list[str]) -> bool:
    owed = Job.objects.filter(pk__in=accepted)
    return not owed.exclude(deliveries__state="delivered").exists()


def _storage_faults(accepted: list[str]) -> int:
    """Interruptions alone are seen from here: a write that succeeded at once again leaves none."""
    return max(1, JobEvent.objects.filter(job__in=accepted, name="interrupted").count())


def judge(outcome: Outcome, accepted: list[str], receiver: Receiver) -> None:
    """Count what was promised and not kept."""
    told: dict[str, set[str]] = {}
    for headers, body in receiver.seen:
        told.setdefault(json.loads(body)["job_id"], set()).add(headers["webhook-id"])
    for job in Job.objects.filter(pk__in=accepted).prefetch_related("creatives"):
        ends = Counter(job.events.values_list("name", flat=True))
        name = str(job.pk)
        if not job.ended or name not in told:
            outcome.lost += 1
            outcome.notes.append(f"{name} {job.status} attempt {job.attempt}, told: {name in told}")
        if job.status == "FAILED":
            outcome.failed += 1
            story = [f"{one.at:%M:%S} {one.name} {one.message}" for one in job.events.all()]
            outcome.notes.append(f"{name} failed: {job.error_code} {job.traceback[-300:]} {story}")
        expected = {
            kept for one in job.creatives.all() for kept in (one.file.name, one.thumbnail.name)
        }
        doubled = {
            "ended twice": ends["succeeded"] + ends["failed"] > 1,
            "usage": UsageRecord.objects.filter(job_id=job.pk).count() > 1,
            "pictures": len(job.creatives.all()) > 1,
            "webhook-ids": len(told.get(name, ())) > 1,
            "files": job.status == "SUCCESS" and _files(job.pk) != expected,
            "callbacks": CallbackAttempt.objects.filter(delivery__job=job, status=200).count() > 1,
        }
        if any(doubled.values()):
            outcome.doubled += 1
            outcome.notes.append(f"{name} doubled: {[k for k, v in doubled.items() if v]}")
    outcome.lost += outcome.jobs - len(accepted)
    if Job.objects.unfinished().exclude(pk__in=accepted).exists():
        outcome.notes.append("jobs exist that were never answered with 202")
    with contextlib.suppress(DatabaseError):
        Job.objects.unfinished().delete()


def _files(job_id: object) -> set[str]:
    root = Path(settings.MEDIA_ROOT)
    folder = root / "ads" / str(job_id)
    return {str(file.relative_to(root)) for file in folder.iterdir()} if folder.is_dir() else set()
