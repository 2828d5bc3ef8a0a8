"""A whole installation in a folder of its own: PostgreSQL, supervisors, a receiver; to be broken.

Each part is a process that was started here and is killed by its own pid.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
LEASE = 4
SWEEP = 1


class Clock:
    """The wall clock of some processes; ``jump`` shifts it by seconds."""

    def __init__(self, library: Path | None, file: Path) -> None:
        self._file = file
        self.environment: dict[str, str] = {}
        self.jump(0)
        file.chmod(0o644)
        if library:
            self.environment = {"LD_PRELOAD": str(library), "CHAOS_CLOCK": str(file)}

    def jump(self, seconds: float) -> None:
        with self._file.open("r+b" if self._file.exists() else "wb") as page:
            page.write(struct.pack("d", seconds))


class House:
    """``folder`` holds everything; it is gone when the run is over."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.chmod(0o755)
        self.library = _clock_library(folder)
        self.database_clock = Clock(self.library, folder / "database-clock")
        self.worker_clock = Clock(self.library, folder / "worker-clock")
        self._data = folder / "postgres"
        self.start_database()

    def start_database(self) -> None:
        from omneky_platform.database import embedded_start  # noqa: PLC0415 - before the set-up

        with _environment(self.database_clock.environment):
            socket = embedded_start(self._data)
        self.database_url = f"postgresql://postgres@/postgres?host={quote(str(socket), safe='')}"

    def crash_database(self) -> None:
        """As a power cut: no checkpoint, every connection broken."""
        postmaster = psutil.Process(int((self._data / "postmaster.pid").read_text().split()[0]))
        postmaster.send_signal(signal.SIGQUIT)
        postmaster.wait(20)

    def environment(self, **more: str) -> dict[str, str]:
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.chaos.settings",
            "PYTHONPATH": str(ROOT),
            "DATABASE_URL": self.database_url,
            "VAR_DIRECTORY": str(self.folder),
            "JOB_LEASE_SECONDS": str(LEASE),
            "JOB_SWEEP_SECONDS": str(SWEEP),
            "JOB_WORKERS": "2",
            "LOG_LEVEL": "ERROR",
            **more,
        }


class Worker:
    """One supervisor with its cluster; started anew whenever it is found dead."""

    def __init__(self, house: House, *, watchdog: bool, log: Path, **environment: str) -> None:
        arguments = [] if watchdog else ["--no-watchdog"]
        self._command = [sys.executable, "-m", "tests.chaos.worker", *arguments]
        self._environment = house.environment(**environment, **house.worker_clock.environment)
        self._log = log
        self.start()

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                self._command, cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )

    @property
    def leader(self) -> psutil.Process | None:
        with contextlib.suppress(psutil.Error, IndexError):
            return psutil.Process(self._process.pid).children()[0]
        return None

    @property
    def members(self) -> list[psutil.Process]:
        """What the cluster's sentinel has forked: workers, monitor, pusher."""
        with contextlib.suppress(psutil.Error, IndexError, AttributeError):
            return list(self.leader.children()[0].children())  # type: ignore[union-attr]
        return []

    @property
    def family(self) -> list[psutil.Process]:
        with contextlib.suppress(psutil.Error):
            parent = psutil.Process(self._process.pid)
            return [parent, *parent.children(recursive=True)]
        return []

    def kill_member(self) -> bool:
        return _kill(random.choice(self.members or [None]))  # type: ignore[list-item]

    def kill_cluster(self) -> bool:
        leader = self.leader
        sentinel = leader.children() if leader else []
        return _kill(random.choice([leader, *sentinel]))

    def kill_supervisor(self) -> bool:
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self.start()
        return True

    def cut_off(self, seconds: float) -> bool:
        """Stand still as a whole, as a machine without network or power to think; then go on."""
        family = self.family
        for step in (signal.SIGSTOP, signal.SIGCONT):
            for one in family:
                with contextlib.suppress(psutil.Error):
                    one.send_signal(step)
            if step is signal.SIGSTOP:
                time.sleep(seconds)
        return True

    def stop(self, seconds: float = 45) -> None:
        family = self.family
        if self._process.poll() is None:
            self._process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(seconds)
        for one in family:
            _kill(one)
        self._process.wait()


class Watcher:
    """Looks at every job twenty times a second and notes when it moved, on a clock of its own."""

    def __init__(self, look: Callable[[], dict[str, tuple[str, int]]]) -> None:
        self._look = look
        self._done = threading.Event()
        self.now: dict[str, tuple[str, int]] = {}
        self.moves: list[tuple[float, str, str, int]] = []
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._done.wait(0.05):
            seen = self._look()
            at = time.monotonic()
            for job, state in seen.items():
                if self.now.get(job) != state:
                    self.moves.append((at, job, *state))
            self.now.update(seen)

    def held(self) -> dict[str, int]:
        """Jobs under way, each with its attempt."""
        return {job: n for job, (status, n) in self.now.items() if status == "PROCESSING"}

    def freed_after(self, at: float, over: float, held: dict[str, int]) -> float:
        """Seconds from ``over`` until the last of the jobs that were ``held`` when the strike began
        had ended, was waiting again or in other hands.
        """
        worst = 0.0
        for job, attempt in held.items():
            later = [
                when
                for when, name, status, n in self.moves
                if name == job and when > at and (status != "PROCESSING" or n > attempt)
            ]
            worst = max(worst, (min(later) - over) if later else float("inf"))
        return worst

    def next_claim_after(self, at: float) -> float:
        """Seconds until any job was begun; 0 when none was left to begin."""
        claims = [when for when, _, status, _ in self.moves if when > at and status == "PROCESSING"]
        return min(claims) - at if claims else 0.0


@contextlib.contextmanager
def building() -> Iterator[House]:
    """A house in a temporary folder, its database stopped at the end."""
    folder = Path(tempfile.mkdtemp(prefix="chaos-"))
    house = None
    try:
        house = House(folder)
        yield house
    finally:
        if house is not None:
            house.crash_database()
        shutil.rmtree(folder, ignore_errors=True)


def _kill(process: psutil.Process | None) -> bool:
    if process is None:
        return False
    with contextlib.suppress(psutil.Error):
        process.kill()
        return True
    return False


def _clock_library(folder: Path) -> Path | None:
    """The shifting clock, where there is a compiler; without one, no clock can jump."""
    compiler = shutil.which("cc")
    if not compiler or sys.platform != "linux":
        return None
    made = folder / "clock.so"
    source = Path(__file__).with_name("clock.c")
    subprocess.run(  # noqa: S603 - our own command
        [compiler, "-shared", "-fPIC", "-O1", "-o", made, source, "-ldl"], check=True
    )
    made.chmod(0o755)
    return made


@contextlib.contextmanager
def _environment(more: dict[str, Any]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(more)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
