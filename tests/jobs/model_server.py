"""A local server that speaks the chat and images parts of the OpenAI protocol, by a script."""

from __future__ import annotations

import base64
import contextlib
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Turn:
    """One answer: a message's content (or raw body), a status, and how it is sent."""

    content: Any = None
    status: int = 200
    body: bytes | None = None
    wait: float = 0.0  # seconds before anything is sent
    drip: bool = False  # a byte at a time, for ever
    picture: bytes | None = None
    url: str = ""


@dataclass
class Model:
    """The server's address, what it was asked, and what it answers next; the last turn stays."""

    turns: list[Turn]
    address: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)


@contextlib.contextmanager
def model(*turns: Turn):
    """Answer with ``turns`` in order until the block ends."""
    speaking = Model(list(turns))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            speaking.asked.append({"path": self.path, **asked})
            speaking.headers.append({k.lower(): v for k, v in self.headers.items()})
            turn = speaking.turns.pop(0) if len(speaking.turns) > 1 else speaking.turns[0]
            with contextlib.suppress(OSError):
                self._send(turn)
            if turn.wait or turn.drip:
                self.close_connection = True

        def _send(self, turn):
            if turn.wait:
                speaking.released.wait(turn.wait)
            body = turn.body if turn.body is not None else _body(turn)
            self.send_response(turn.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body) + (1 << 20) * turn.drip))
            self.end_headers()
            while turn.drip and not speaking.released.wait(0.05):
                self.wfile.write(b" ")
                self.wfile.flush()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    speaking.address = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield speaking
    finally:
        speaking.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _body(turn: Turn) -> bytes:
    if turn.picture is not None or turn.url:
        entry = (
            {"url": turn.url} if turn.url else {"b64_json": base64.b64encode(turn.picture).decode()}
        )
        return json.dumps({"created": 1, "data": [entry]}).encode()
    content = turn.content if isinstance(turn.content, str) else json.dumps(turn.content)
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    return json.dumps(
        {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    ).encode()
