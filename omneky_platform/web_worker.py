"""Connections in, threads spent only on those that speak, and only for so long: gunicorn's worker.

Its own threads would wait for ever for the rest of a header or body that comes byte by byte, and
a few dozen such connections would be the end of all others.
"""

from __future__ import annotations

import contextlib
import selectors
import socket
import time
from functools import partial
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker


class DeadlineWorker(ThreadWorker):  # type: ignore[misc]  # the library ships no types
    """Threads, with a wall clock over the reading of each request's head and of its body."""

    head_seconds = 10.0
    body_seconds = 45.0
    """Longer than any answer waits for its job; reading is shut then, writing is not."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **options)
        self._reading: dict[TConn, float] = {}

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
