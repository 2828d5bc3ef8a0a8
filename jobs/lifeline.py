"""Ties a process and all that it forks to its parent's life: when the parent dies, so do they."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time

_PR_SET_PDEATHSIG = 1


def tie_to_parent(parent: int) -> None:
    """Die with ``parent`` (the caller's parent's pid), and make every later fork do likewise.

    The kernel forgets the wish at each fork, so each child makes it anew.
    """
    _bind(parent)
    os.register_at_fork(before=_remember, after_in_child=_bind_child)


_forking = 0


def _remember() -> None:
    global _forking  # noqa: PLW0603 - carried over the fork, read in the child
    _forking = os.getpid()


def _bind_child() -> None:
    _bind(_forking)


def _bind(parent: int) -> None:
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    else:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    if os.getppid() != parent:  # it died before the wish was made
        os._exit(1)


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
