"""The worker's supervisor: keeps a django-q2 cluster alive, sweeps up what the dead left, delivers.

django-q2 may stall for good when one of its processes dies while the rest lives on, so the
cluster runs as a child in a process group of its own, is watched from outside by what the
database shows, and is killed as a whole and started anew when work is ready and nothing moves.
"""

from __future__ import annotations

import contextlib
import logging
import os
import select
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import DatabaseError, InterfaceError, close_old_connections, connections
from django_q.conf import Conf

from accounts.postman import Postman
from common.identifiers import base62_random
from jobs import lifecycle, queue
from jobs.callbacks import Courier

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable
    from datetime import datetime

logger = logging.getLogger(__name__)

STALL_SECONDS = 8.0
TICK_SECONDS = 0.5
LONGEST_START = 60.0
IDLE_DRAIN_SECONDS = 5.0
"""How long a stopping cluster that has no job in hand may take to end."""


@dataclass(slots=True)
class Watch:
    """Sees one picture of the cluster after another and says when it has stalled.

    Work is ready, a worker is free, and no job has begun: for ``STALL_SECONDS`` without a break.
    """

    clock: Callable[[], float] = time.monotonic
    _since: float | None = field(default=None, init=False)
    _claim: datetime | None = field(default=None, init=False)

    def stalled(self, *, ready: int, busy: int, workers: int, claim: datetime | None) -> bool:
        idle_hands = ready > 0 and busy < workers
        if not idle_hands or claim != self._claim:
            self._since, self._claim = None, claim
        if not idle_hands:
            return False
        if self._since is None:
            self._since = self.clock()
        return self.clock() - self._since >= STALL_SECONDS


class Cluster:
    """One django-q2 cluster as a child process in a process group of its own."""

    def __init__(self) -> None:
        self.worker = f"{socket.gethostname()[:60]}:{os.getpid()}:{base62_random(8)}"
        self.started = time.monotonic()
        reading, writing = os.pipe()
        self._ready_pipe = reading
        self._ready = False
        # The supervisor has run the system checks already.
        command = [sys.executable, "-m", "django", "worker", "--skip-checks", "--cluster"]
        self._process = subprocess.Popen(  # noqa: S603 - our own command
            [*command, "--parent", str(os.getpid()), "--ready", str(writing)],
            cwd=settings.ROOT,
            env={**os.environ, "JOB_WORKER_ID": self.worker},
            pass_fds=(writing,),
            start_new_session=True,
        )
        os.close(writing)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    @property
    def ready(self) -> bool:
        """True once the child has loaded the engine and forks its workers."""
        if not self._ready and select.select([self._ready_pipe], [], [], 0)[0]:
            self._ready = bool(os.read(self._ready_pipe, 1))
        return self._ready

    def ask_to_stop(self) -> None:
        """Let running jobs finish and take no new ones."""
        self._process.terminate()

    def kill(self) -> None:
        """End every process of the group at once, then free what they held."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        with contextlib.suppress(OSError):
            os.close(self._ready_pipe)
        lifecycle.abandon(worker=self.worker)
        lifecycle.reap()
        queue.release()


class Supervisor:
    """Until ``stop`` is set: one cluster, a sweep now and then, callbacks and mail all the time."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop
        self._courier = Courier()
        self._postman = Postman()
        self._cluster: Cluster | None = None
        self._watch = Watch()
        self._swept = 0.0

    def run(self) -> None:
        """Supervise, then drain."""
        try:
            while not self._stop.is_set():
                self._guarded(self.turn)
                self._stop.wait(self._pause())
        finally:
            self._drain()

    def turn(self) -> None:
        """One look at everything."""
        self._keep_cluster()
        self._courier.dispatch()
        self._postman.dispatch()
        if time.monotonic() - self._swept >= settings.JOB_SWEEP_SECONDS:
            self._swept = time.monotonic()
            sweep()
            self._look_for_stall()

    def _pause(self) -> float:
        """Until the next look, or to the moment at which the next sweep is due."""
        due = self._swept + settings.JOB_SWEEP_SECONDS - time.monotonic()
        return min(max(due, 0.05), TICK_SECONDS)

    def _keep_cluster(self) -> None:
        if self._cluster is not None and not self._cluster.alive:
            logger.error("the cluster ended by itself; starting a new one")
            self._replace()
        if self._cluster is None:
            self._cluster = Cluster()
            self._watch = Watch()
            logger.info("cluster %s is process %s", self._cluster.worker, self._cluster.pid)

    def _look_for_stall(self) -> None:
        cluster = self._cluster
        if cluster is None:
            return
        if not cluster.ready:
            if time.monotonic() - cluster.started > LONGEST_START:
                logger.error("the cluster did not start in %s s; replacing it", LONGEST_START)
                self._replace()
            return
        idle = self._watch.stalled(
            ready=queue.ready_count(),
            busy=queue.busy_count(worker=cluster.worker),
            workers=int(Conf.WORKERS),
            claim=queue.last_claim(worker=cluster.worker),
        )
        if idle or queue.unacknowledged(worker=cluster.worker, seconds=STALL_SECONDS):
            why = "work is ready and nobody takes it" if idle else "results are not acknowledged"
            logger.error("the cluster has stalled (%s); replacing it", why)
            self._replace()

    def _replace(self) -> None:
        cluster, self._cluster = self._cluster, None
        if cluster is not None:
            cluster.kill()

    def _drain(self) -> None:
        cluster = self._cluster
        if cluster is not None and cluster.alive:
            cluster.ask_to_stop()
            self._wait_for_end(cluster)
        self._guarded(self._replace)
        self._guarded(self._courier.dispatch)
        self._courier.close()
        self._postman.close()

    def _wait_for_end(self, cluster: Cluster) -> None:
        """Until it has ended or its time is over; one that holds no job gets a few seconds only.

        A cluster that has stalled waits for a process that is dead, and would use up all its time.
        """
        started = working = time.monotonic()

        def look() -> None:
            nonlocal working
            before, working = working, time.monotonic()  # while nobody can tell, it may be at work
            self._courier.dispatch()
            if not queue.busy_count(worker=cluster.worker):
                working = before

        while cluster.alive and time.monotonic() - started < Conf.TIMEOUT:
            self._guarded(look)
            if time.monotonic() - working >= IDLE_DRAIN_SECONDS:
                logger.warning("the cluster does not end by itself; killing it")
                return
            time.sleep(TICK_SECONDS / 2)

    def _guarded(self, step: Callable[[], object]) -> None:
        """A database that is away for a moment must not end the supervisor."""
        try:
            close_old_connections()
            step()
        except (DatabaseError, InterfaceError):
            logger.exception("the database did not answer; trying again")
            connections.close_all()
            self._stop.wait(TICK_SECONDS)


def sweep() -> None:
    """Put right what the dead left: expired leases first, then jobs that nobody was told of."""
    moved = lifecycle.reap()
    woken = queue.rewake()
    if moved or woken:
        logger.warning("swept: %s leases had run out, %s jobs were woken", moved, woken)
