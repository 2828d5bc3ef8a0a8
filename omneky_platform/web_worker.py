"""Connections in, threads spent only on whole requests, and only for so long: gunicorn's worker.

Its own threads would wait for ever for the rest of a head or body that comes byte by byte, and
a few dozen such connections would be the end of all others.
"""

from __future__ import annotations

import contextlib
import re
import selectors
import socket
import time
from functools import partial
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker

_LOOKED_AT = 16_384  # less than what a socket keeps unread, or it would never be there
_EXPECTS = re.compile(rb"\r\nexpect:", re.IGNORECASE)
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,18})[ \t]*(?:\r\n|$)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:", re.IGNORECASE)
_FIRST_LOOK, _LAST_LOOK = 0.01, 0.5
"""Seconds until a request that is not whole is looked at again, growing from one to the other."""


class DeadlineWorker(ThreadWorker):  # type: ignore[misc]  # the library ships no types
    """Threads, with a wall clock over each request's head and body.

    A new connection gets a thread once its request is whole, or 16 KB of it are there; until then
    it costs a look now and then.
    """

    head_seconds = 15.0
    body_seconds = 45.0
    """Longer than any answer waits for its job; reading is shut then, writing is not."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **options)
        self._reading: dict[TConn, float] = {}
        self._begun: dict[TConn, tuple[float, float, float]] = {}  # ends, next look, pause

    def accept(self, listener: socket.socket) -> None:
        """Take a connection, and no thread until something comes from it."""
        try:
            client, address = listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        self.nr_conns += 1
        conn = TConn(self.cfg, client, address, listener.getsockname())
        conn.timeout = time.monotonic() + self.cfg.keepalive
        self.pending_conns.append(conn)
        readable = partial(self.on_pending_socket_readable, conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, readable)

    def enqueue_req(self, conn: TConn) -> None:
        """Hand a connection to a thread if its request is whole, else look again later."""
        now = time.monotonic()
        if _whole(conn):
            self._begun.pop(conn, None)
            super().enqueue_req(conn)
            return
        ends, _, pause = self._begun.get(conn, (now + self.head_seconds, now, _FIRST_LOOK / 2))
        pause = min(2 * pause, _LAST_LOOK)
        self._begun[conn] = (ends, now + pause, pause)

    def wait_for_and_dispatch_events(self, timeout: float) -> None:
        """Wait no longer than until the next connection is to be looked at."""
        now = time.monotonic()
        for conn, (ends, look, _) in list(self._begun.items()):
            if now > ends:  # a thread finds the end at once, and answers what there is to answer
                del self._begun[conn]
                with contextlib.suppress(OSError):
                    conn.sock.shutdown(socket.SHUT_RD)
                super().enqueue_req(conn)
            elif now >= look:
                self.enqueue_req(conn)
        soonest = min((look for _, look, _ in self._begun.values()), default=now + timeout)
        super().wait_for_and_dispatch_events(min(timeout, max(soonest - now, 0.0)))

    def handle(self, conn: TConn) -> Any:  # noqa: ANN401 - the library's own signs
        self._reading[conn] = time.monotonic() + self.head_seconds
        try:
            return super().handle(conn)
        finally:
            self._reading.pop(conn, None)

    def handle_request(self, req: Any, conn: TConn) -> Any:  # noqa: ANN401
        self._reading[conn] = time.monotonic() + self.body_seconds
        return super().handle_request(req, conn)

    def murder_pending(self) -> None:
        """Called about once a second by the library's loop."""
        super().murder_pending()
        now = time.monotonic()
        for conn, ends in list(self._reading.items()):
            if now > ends:
                with contextlib.suppress(OSError):
                    conn.sock.shutdown(socket.SHUT_RD)


def _whole(conn: TConn) -> bool:
    """True when the request that waits on the socket has its end, or will never get one there."""
    if conn.cfg.is_ssl or (conn.parser is not None and conn.parser.unreader.buf.getvalue()):
        return True  # what waits is not to be read from the socket
    conn.sock.setblocking(False)
    try:
        waiting = conn.sock.recv(_LOOKED_AT, socket.MSG_PEEK)
    except BlockingIOError:
        return False
    except OSError:
        return True  # let a thread find out
    finally:
        conn.sock.setblocking(True)
    return not waiting or len(waiting) == _LOOKED_AT or _ended(waiting)


def _ended(waiting: bytes) -> bool:
    head, end, body = waiting.partition(b"\r\n\r\n")
    if not end or _EXPECTS.search(
        head
    ):  # who expects an answer before the body gets it by a thread
        return bool(end)
    if length := _LENGTH.search(head):
        return len(body) >= int(length[1])
    return not _CHUNKED.search(head) or b"0\r\n" in body[-1024:]
