"""A picture's bytes in; nothing out, or a PictureError: decoded first where it can do no harm.

A decoder may crash, hang or swell on hostile bytes. So a child process with limits of CPU time and
memory decodes them before this process does; children are kept and used again (2 ms a picture
besides the decoding), and one that dies is the picture's fault, not ours.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import subprocess
import sys
import threading
from pathlib import Path

from creative.errors import PictureError

WALL_SECONDS = 40.0
MOST_IDLE = 2

_ROOT = Path(__file__).resolve().parents[1]
_lock = threading.Lock()
_idle: list[subprocess.Popen[bytes]] = []
_owner = 0


def screen(data: bytes) -> None:
    """Return quietly when a child decoded the picture; raises PictureError when it could not."""
    child = _take()
    verdict: str | None = None
    try:
        verdict = _ask(child, data)
    finally:
        if verdict is None:
            _end(child)
        else:
            _give_back(child)
    if verdict is None:
        raise PictureError("The picture costs too much to decode, or breaks its decoder.")
    if verdict:
        raise PictureError(verdict)


def _ask(child: subprocess.Popen[bytes], data: bytes) -> str | None:
    """What the child says, or None when it died or did not answer in time."""
    assert child.stdin is not None  # noqa: S101 - for the type checker
    assert child.stdout is not None  # noqa: S101
    try:
        child.stdin.write(len(data).to_bytes(8, "big") + data)
        child.stdin.flush()
    except OSError:
        return None
    if not select.select([child.stdout], [], [], WALL_SECONDS)[0]:
        return None
    line = child.stdout.readline()
    return str(json.loads(line)) if line.endswith(b"\n") else None


def _take() -> subprocess.Popen[bytes]:
    global _owner  # noqa: PLW0603 - children are not shared over a fork
    with _lock:
        if _owner != os.getpid():
            _idle.clear()
            _owner = os.getpid()
        if _idle:
            return _idle.pop()
    return subprocess.Popen(
        [sys.executable, "-m", "brands.screening_child"],
        cwd=_ROOT,
        env={
            "PATH": os.environ.get("PATH", ""),
            "OPENBLAS_NUM_THREADS": "1",
            "OMP_NUM_THREADS": "1",
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _give_back(child: subprocess.Popen[bytes]) -> None:
    with _lock:
        if len(_idle) < MOST_IDLE and _owner == os.getpid():
            _idle.append(child)
            return
    _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        with contextlib.suppress(OSError):
            if pipe is not None:
                pipe.close()


@atexit.register
def _end_all() -> None:
    if _owner == os.getpid():
        while _idle:
            _end(_idle.pop())
