"""A font catalogue on loopback that speaks the CSS2 protocol, as strictly as the well-known one."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from common import outbound
from tests.brands.made_fonts import font_of


@dataclass
class Service:
    """``families``: name -> {(italic, weight): [(unicode-range, bytes)]}; ``asked``: what came in.

    ``trouble``: status to answer with instead, or ``hang`` or ``rubbish``.
    """

    families: dict
    url: str = ""
    asked: list = field(default_factory=list)
    trouble: object = None
    texts: list = field(default_factory=list)
    free: threading.Event = field(default_factory=threading.Event)

    def answer(self, path: str, query: dict) -> tuple[int, str, bytes]:
        if path.startswith("/files/"):
            name, italic, weight, part = path[7:].split("/")
            data = self.families[name.replace("_", " ")][int(italic), int(weight)][int(part)][1]
            return 200, "font/ttf", data
        name, _, styles = query["family"][0].partition(":")
        self.texts += query.get("text", [])
        wanted = tuple(_styles(styles)) or ((0, 400),)
        have = self.families.get(name, {})
        if path != "/css2" or not have or any(style not in have for style in wanted):
            return 400, "text/html", b"<html>Missing font family</html>"
        return 200, "text/css", "".join(self._faces(name, wanted)).encode()

    def _faces(self, name: str, wanted):
        for italic, weight in wanted:
            for part, (ranges, _) in enumerate(self.families[name][italic, weight]):
                where = f"{self.url}/files/{name.replace(' ', '_')}/{italic}/{weight}/{part}"
                yield f"/* part {part} */\n@font-face {{\n  font-family: '{name}';\n"
                yield f"  font-style: {'italic' if italic else 'normal'};\n"
                yield f"  font-weight: {weight};\n  src: url({where}) format('truetype');\n"
                yield f"  unicode-range: {ranges};\n}}\n" if ranges else "}\n"


def _styles(text: str):
    axes, _, values = text.partition("@")
    for value in filter(None, values.split(";")):
        numbers = [int(one) for one in value.split(",")]
        yield (numbers[0], numbers[1]) if axes == "ital,wght" else (0, numbers[0])


def family(name: str, weights=(400, 700), **how):
    """A family of upright styles, each one file."""
    return {name: {(0, w): [("", font_of(name, weight=w, **how))] for w in weights}}


@contextlib.contextmanager
def catalogue(families: dict):
    """Serve the families; yields the Service."""
    service = Service(families)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            parts = urlsplit(self.path)
            service.asked.append(parts.path)
            if service.trouble == "hang":
                service.free.wait(20)
                return
            if service.trouble == "rubbish":
                status, kind, data = 200, "text/css", b"}}{{@font-face{src:url(" * 50
            elif isinstance(service.trouble, int):
                status, kind, data = service.trouble, "text/html", b"sorry"
            else:
                status, kind, data = service.answer(parts.path, parse_qs(parts.query))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(data)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    service.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
    )
    thread.start()
    before = outbound._policy.loopback_ports
    outbound.configure({*before, server.server_port})
    try:
        yield service
    finally:
        outbound.configure(before)
        service.free.set()
        server.shutdown()
        server.server_close()
        thread.join()
