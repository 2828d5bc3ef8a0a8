"""A file's bytes in, a verdict out: read first where it can do no harm.

A decoder may crash, hang or swell on hostile bytes. So a child process with limits of CPU time and
memory reads them before this process does; children are kept and used again (2 ms a picture
besides the decoding), and one that dies is the file's fault, not ours. A child takes half a second
to start: who knows that files are on their way calls ``warm``, and it starts meanwhile.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from creative.errors import PictureError

WALL_SECONDS = 40.0
AT_ONCE = min(4, max(2, os.cpu_count() or 2))
"""Children that work at the same time; as many are kept, for a new one takes longer to start than
a picture takes to decode."""
turns = threading.BoundedSemaphore(AT_ONCE)
"""To be held while a child is asked."""

_ROOT = Path(__file__).resolve().parents[1]
_lock = threading.Lock()
_idle: list[subprocess.Popen[bytes]] = []
_owner = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What the child says of a file: why it is refused, or what it is and its bytes made safe."""

    refusal: str
    facts: dict[str, Any]
    data: bytes = field(repr=False)


def warm() -> None:
    """Have ``AT_ONCE`` children started, unless there are some already; returns at once."""
    with _lock:
        _own()
        while len(_idle) < AT_ONCE:
            _idle.append(_started())


def screen(data: bytes, *, look: bool = False) -> dict[str, Any]:
    """Have a child decode the picture; raises PictureError when it could not.

    What comes back is empty, or with ``look`` the fields of a ``Look`` at the picture.
    """
    answer = ask("picture", data, {"look": look})
    if answer is None:
        raise PictureError("The picture costs too much to decode, or breaks its decoder.")
    if answer.refusal:
        raise PictureError(answer.refusal)
    return answer.facts


def ask(kind: str, data: bytes, options: dict[str, Any]) -> Answer | None:
    """What a child says of a ``picture`` or ``font``; None when it died or was too slow.

    Who asks holds one of ``turns``.
    """
    child = _take()
    answer: Answer | None = None
    try:
        answer = _asked(child, kind, data, options)
    finally:
        if answer is None:
            _end(child)
        else:
            _give_back(child)
    return answer


def _asked(
    child: subprocess.Popen[bytes], kind: str, data: bytes, options: dict[str, Any]
) -> Answer | None:
    assert child.stdin is not None  # noqa: S101 - for the type checker
    assert child.stdout is not None  # noqa: S101
    # A pipe that is full and not read from would hold the writer for ever, so time ends the child.
    limit = threading.Timer(WALL_SECONDS, child.kill)
    limit.daemon = True
    limit.start()
    try:
        question = {"kind": kind, "options": options, "size": len(data)}
        child.stdin.write(json.dumps(question).encode() + b"\n" + data)
        child.stdin.flush()
        line = child.stdout.readline()
        if not line.endswith(b"\n"):
            return None
        told = json.loads(line)
        made = child.stdout.read(told["size"])
        return Answer(told["refusal"], told["facts"], made) if len(made) == told["size"] else None
    except OSError:
        return None
    finally:
        limit.cancel()


def _take() -> subprocess.Popen[bytes]:
    with _lock:
        _own()
        if _idle:
            return _idle.pop()
    return _started()


def _own() -> None:
    """Forget another process's children: they are not shared over a fork."""
    global _owner  # noqa: PLW0603
    if _owner != os.getpid():
        _idle.clear()
        _owner = os.getpid()


def _started() -> subprocess.Popen[bytes]:
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
        if len(_idle) < AT_ONCE and _owner == os.getpid():
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
