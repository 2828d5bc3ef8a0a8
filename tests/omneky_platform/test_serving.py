import contextlib
import os
import signal
import socket
import sys
import time

import psutil
import pytest

from omneky_platform.serving import ended_by_signals, free_port, running, wait_until_one_ends

SLEEPER = [sys.executable, "-c", "import time; time.sleep(600)"]
_START_ANOTHER = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print(child.pid, flush=True)
child.wait()
"""
PARENT_OF_SLEEPER = [sys.executable, "-c", _START_ANOTHER]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _fail_while_running(pids):
    with running({"a": SLEEPER, "b": SLEEPER}, environment={}) as kids:
        pids += [child.process.pid for child in kids]
        assert all(map(_alive, pids))
        raise RuntimeError


def test_children_end_with_the_block_even_when_it_fails():
    pids = []
    with pytest.raises(RuntimeError):
        _fail_while_running(pids)
    assert len(pids) == 2
    assert not any(map(_alive, pids))


def test_the_children_of_a_child_end_too(capfd):
    with running({"a": PARENT_OF_SLEEPER}, environment={}) as kids:
        while not (printed := capfd.readouterr().out):
            assert kids[0].process.poll() is None
        grandchild = psutil.Process(int(printed))
        assert grandchild.is_running()
    with contextlib.suppress(psutil.NoSuchProcess):  # or nobody has collected its end yet
        deadline = time.monotonic() + 5
        while grandchild.status() != psutil.STATUS_ZOMBIE:
            assert time.monotonic() < deadline


def test_the_first_child_to_end_is_named():
    quick = [sys.executable, "-c", "raise SystemExit(3)"]
    with running({"slow": SLEEPER, "quick": quick}, environment={}) as kids:
        ended = wait_until_one_ends(kids)
    assert (ended.name, ended.process.returncode) == ("quick", 3)


def test_another_port_is_found_when_the_wanted_one_is_taken():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) not in {0, port}
    assert free_port(port) == port


def test_a_termination_unwinds_like_ctrl_c():
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(KeyboardInterrupt), ended_by_signals():
        os.kill(os.getpid(), signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) == before
