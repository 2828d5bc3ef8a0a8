"""Senders that are slow, or silent, hold a thread of the web server for a bounded time only."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time

import pytest

from omneky_platform.serving import ROOT, free_port, web_command

APP = """
import time
from omneky_platform.web_worker import DeadlineWorker

class Hasty(DeadlineWorker):
    head_seconds = body_seconds = 1.0

def app(environ, start):
    if environ["PATH_INFO"] == "/late":
        time.sleep(2.5)
    body = environ["wsgi.input"].read()
    start("200 OK", [("Content-Length", str(len(body) + 2))])
    return [body + b"ok"]
"""


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    folder = tmp_path_factory.mktemp("web")
    (folder / "hasty_app.py").write_text(APP)
    found = free_port(0)
    command = [
        sys.executable, "-m", "gunicorn", "hasty_app:app", "--bind", f"127.0.0.1:{found}",
        "--worker-class", "hasty_app.Hasty", "--workers", "1", "--threads", "2",
        "--keep-alive", "5", "--log-level", "warning", "--forwarder-headers", "",
    ]  # fmt: skip
    paths = {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}
    process = subprocess.Popen(command, cwd=folder, env={**os.environ, **paths})  # noqa: S603
    try:
        ends = time.monotonic() + 20
        while time.monotonic() < ends:
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", found), 1).close()
                break
            time.sleep(0.05)
        yield found
    finally:
        process.terminate()
        process.wait(20)


def answer(port: int, head: str = "GET / HTTP/1.1", seconds: float = 10.0) -> bytes:
    with socket.create_connection(("127.0.0.1", port), 5) as client:
        client.settimeout(seconds)
        client.sendall(f"{head}\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        parts = []
        while piece := client.recv(65_536):
            parts.append(piece)
        return b"".join(parts)


@contextlib.contextmanager
def standing(port: int, start: bytes, many: int = 8):
    """Connections that say so much and no more."""
    with contextlib.ExitStack() as stack:
        clients = [
            stack.enter_context(socket.create_connection(("127.0.0.1", port), 5))
            for _ in range(many)
        ]
        for client in clients:
            client.sendall(start)
        time.sleep(0.2)
        yield clients


def test_silent_connections_hold_no_thread(port):
    with standing(port, b"", many=40):
        started = time.monotonic()
        assert answer(port).startswith(b"HTTP/1.1 200")
        assert time.monotonic() - started < 2


def test_half_a_head_holds_no_thread_and_is_closed_at_its_deadline(port):
    with standing(port, b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", many=40) as clients:
        started = time.monotonic()
        assert answer(port).startswith(b"HTTP/1.1 200")
        assert time.monotonic() - started < 1
        for client in clients:
            client.settimeout(5)
            with contextlib.suppress(ConnectionError):
                assert client.recv(1000) == b""


def test_a_head_that_comes_in_pieces_is_put_together(port):
    with socket.create_connection(("127.0.0.1", port), 5) as client:
        for piece in (b"GET / HT", b"TP/1.1\r\nHost: x\r", b"\nConnection: close\r\n", b"\r\n"):
            client.sendall(piece)
            time.sleep(0.1)
        assert client.recv(100).startswith(b"HTTP/1.1 200")


def test_one_connection_serves_many_requests(port):
    with socket.create_connection(("127.0.0.1", port), 5) as client:
        client.settimeout(5)
        for body in (b"", b"abc", b"x" * 100_000):
            head = f"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n"
            client.sendall(head.encode() + body)
            got = b""
            while not got.endswith(body + b"ok"):
                got += client.recv(65_536)
            assert got.startswith(b"HTTP/1.1 200")
        client.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * 2)  # one after another, unasked
        got = b""
        while got.count(b"ok") < 2:
            got += client.recv(65_536)


@pytest.mark.parametrize(
    "start",
    [
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    ],
)
def test_half_a_small_body_holds_no_thread(port, start):
    with standing(port, start, many=40):
        started = time.monotonic()
        assert answer(port).startswith(b"HTTP/1.1 200")
        assert time.monotonic() - started < 1


def test_a_body_that_was_cut_off_is_answered_at_its_deadline(port):
    with socket.create_connection(("127.0.0.1", port), 5) as client:
        client.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{")
        client.shutdown(socket.SHUT_WR)
        client.settimeout(5)
        assert client.recv(100).startswith(b"HTTP/1.1 ")


@pytest.mark.parametrize(
    "start",
    [
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 90000\r\n\r\n" + b"x" * 70_000,
        b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n",
    ],
)
def test_half_a_large_body_holds_a_thread_for_its_deadline_only(port, start):
    with standing(port, start, many=4):  # twice as many as there are threads
        started = time.monotonic()
        assert answer(port, seconds=20).startswith(b"HTTP/1.1 200")
        assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    ("head", "body", "read"),
    [
        ("Content-Length: 5", [b"ab", b"cde"], b"abcdeok"),
        ("Transfer-Encoding: chunked", [b"2\r\nab\r\n3\r\ncd", b"e\r\n0\r\n\r\n"], b"abcdeok"),
        ("Transfer-Encoding: chunked", [b"2\r\nab\r\n0\r\nA: b\r\n\r\n"], b"abok"),
        ("Expect: 100-continue\r\nContent-Length: 3", [b"abc"], b"abcok"),
    ],
)
def test_a_body_that_comes_in_pieces_is_put_together(port, head, body, read):
    with socket.create_connection(("127.0.0.1", port), 5) as client:
        client.sendall(
            f"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{head}\r\n\r\n".encode()
        )
        for piece in body:
            time.sleep(0.1)
            client.sendall(piece)
        got = b""
        while piece := client.recv(65_536):
            got += piece
        assert got.endswith(read)


def test_an_answer_may_take_longer_than_the_reading(port):
    assert answer(port, "GET /late HTTP/1.1").endswith(b"ok")


def test_nobody_outside_moves_the_root(port):
    with socket.create_connection(("127.0.0.1", port), 5) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nSCRIPT_NAME: /x\r\nConnection: close\r\n\r\n")
        assert client.recv(100).startswith(b"HTTP/1.1 200")


def test_the_server_that_is_started_has_these_deadlines():
    command = web_command("127.0.0.1:1")
    assert (
        command[command.index("--worker-class") + 1] == "omneky_platform.web_worker.DeadlineWorker"
    )
    assert command[command.index("--forwarder-headers") + 1] == ""
