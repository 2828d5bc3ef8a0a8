"""Commands in, running children out, which are ended by pid whatever happens."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent

_GRACE_SECONDS = 60.0  # a running job may finish


@dataclass(frozen=True, slots=True)
class Child:
    """One process that was started here, with its descendants in a group of their own."""

    name: str
    process: subprocess.Popen[bytes]

    def end(self) -> None:
        """Ask it to drain, wait, and at last kill what is left of its group."""
        try:
            if self.process.poll() is None:
                self.process.terminate()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.process.wait(_GRACE_SECONDS)
        finally:  # a second Ctrl-C cuts the waiting short, and still nothing is left
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def web_command(address: str) -> list[str]:
    """Return the command of the web server; ``address`` is ``host:port``.

    Threads, because a request may wait for its job (``?wait=30``) while others are answered.
    """
    return [
        sys.executable,
        *("-m", "gunicorn", "omneky_platform.wsgi:application"),
        *("--bind", address),
        *(
            "--worker-class",
            "omneky_platform.web_worker.DeadlineWorker",
            "--workers",
            "2",
            "--threads",
            "16",
        ),
        # no proxy of ours moves the root, so nobody else may either
        *("--forwarder-headers", ""),
        *("--timeout", "60", "--graceful-timeout", "35", "--keep-alive", "5"),
        *("--log-level", "warning"),
    ]


def worker_command() -> list[str]:
    """Return the command of the supervised worker."""
    return [sys.executable, "manage.py", "worker"]


@contextlib.contextmanager
def running(
    commands: Mapping[str, list[str]], *, environment: Mapping[str, str]
) -> Iterator[list[Child]]:
    """Run the commands while the block lasts; the last one started is the first one ended."""
    children: list[Child] = []
    with contextlib.ExitStack() as ends:
        for name, command in commands.items():
            process = subprocess.Popen(  # noqa: S603 - our own commands
                command, cwd=ROOT, env={**os.environ, **environment}, start_new_session=True
            )
            children.append(Child(name, process))
            ends.callback(children[-1].end)
        yield children


def wait_until_one_ends(children: list[Child]) -> Child:
    """Return the first child that ends on its own."""
    while True:
        for child in children:
            if child.process.poll() is not None:
                return child
        time.sleep(0.2)


def free_port(preferred: int) -> int:
    """Return the preferred port of this machine if nobody has it, else any free one."""
    for port in (preferred, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with contextlib.suppress(OSError):
                probe.bind(("127.0.0.1", port))
                found: int = probe.getsockname()[1]
                return found
    raise OSError("no port of this machine is free")


@contextlib.contextmanager
def ended_by_signals() -> Iterator[None]:
    """Turn SIGTERM and SIGHUP into KeyboardInterrupt, so that every ``finally`` runs."""

    def interrupt(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = {kind: signal.signal(kind, interrupt) for kind in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)
