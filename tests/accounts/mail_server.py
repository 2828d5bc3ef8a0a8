"""A small SMTP server on loopback: keeps what it takes, or refuses everything while it shall."""

from __future__ import annotations

import contextlib
import email
import email.policy
import socketserver
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage


class MailServer:
    """``messages`` are the mails taken; ``refusing`` answers 451 to every recipient."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.refusing = False
        self.port = 0


@contextlib.contextmanager
def receiving_mail() -> Iterator[MailServer]:
    """Listen on a free port until the block ends."""
    kept = MailServer()

    class Session(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 test")
            while line := self.rfile.readline():
                word = line.decode().strip().upper()
                if word.startswith("RCPT") and kept.refusing:
                    self.say("451 come back later")
                elif word == "DATA":
                    self.say("354 go on")
                    self.say(self.keep())
                elif word == "QUIT":
                    self.say("221 bye")
                    return
                else:
                    self.say("250 ok")

        def keep(self) -> str:
            lines = []
            while (line := self.rfile.readline()) not in {b".\r\n", b""}:
                lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
            kept.messages.append(
                email.message_from_bytes(b"".join(lines), policy=email.policy.default)
            )
            return "250 taken"

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session) as server:
        server.daemon_threads = True
        kept.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield kept
        finally:
            server.shutdown()
            thread.join()
