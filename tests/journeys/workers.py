"""A real worker process on the test's own database, started and stopped by its pid."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import psutil
from django.conf import settings
from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass
class Worker:
    """The supervisor's process; its cluster lives below it."""

    process: subprocess.Popen[bytes]

    @property
    def family(self) -> list[psutil.Process]:
        """The supervisor and every process below it."""
        parent = psutil.Process(self.process.pid)
        return [parent, *parent.children(recursive=True)]

    def kill(self) -> None:
        """Kill -9 the supervisor alone."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self, seconds: float = 60) -> int:
        """SIGTERM, and wait for the drain; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(seconds)


def start_worker(*, loopback_ports: list[int], lease: int = 3) -> Worker:
    """``manage.py worker`` with the test's database, files and ports."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "omneky_platform.settings",
        "DATABASE_URL": _database_url(),
        "MEDIA_DIRECTORY": str(settings.MEDIA_ROOT),
        "OUTBOUND_LOOPBACK_PORTS": ",".join(map(str, loopback_ports)),
        "JOB_LEASE_SECONDS": str(lease),
        "JOB_SWEEP_SECONDS": "1",
        "JOB_WORKERS": "2",
        "LOG_LEVEL": "WARNING",
    }
    command = [sys.executable, "manage.py", "worker"]
    process = subprocess.Popen(command, cwd=settings.ROOT, env=environment)  # noqa: S603
    return Worker(process)


def eventually(holds: Callable[[], object], seconds: float = 60, every: float = 0.1) -> None:
    """Wait until it holds; fails when it does not in time."""
    ends = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < ends, f"not within {seconds} s"
        time.sleep(every)


def all_gone(family: list[psutil.Process]) -> bool:
    return not [one for one in family if one.is_running() and one.status() != "zombie"]


def _database_url() -> str:
    row = connection.settings_dict
    user = quote(row["USER"])
    password = f":{quote(row['PASSWORD'])}" if row["PASSWORD"] else ""
    host, port = row["HOST"], row["PORT"]
    if host.startswith("/"):  # a socket's folder
        query = urlencode({"host": host, **({"port": port} if port else {})})
        return f"postgresql://{user}{password}@/{row['NAME']}?{query}"
    return f"postgresql://{user}{password}@{host}{f':{port}' if port else ''}/{row['NAME']}"
