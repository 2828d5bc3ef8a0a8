"""Small pictures and pages made on the spot, and a server that serves them."""

from __future__ import annotations

import contextlib
import io
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = b"""<!doctype html><html lang="en"><head><title>Lumen Skin - calm skincare</title>
<meta name="description" content="Gentle serums for sensitive skin."></head>
<body style="color:#322996"><h1>Calm skin, every day</h1><a href="/shop">Shop the range</a>
</body></html>"""


def bottle(size: int = 420) -> bytes:
    """A pack shot: a brown bottle on white."""
    picture = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((150, 120, 270, 390), 18, fill=(140, 84, 42))
    draw.rectangle((180, 60, 240, 122), fill=(30, 30, 34))
    draw.rectangle((162, 200, 258, 300), fill=(246, 238, 224))
    return _encoded(picture)


def logo() -> bytes:
    """A plain mark on a transparent ground."""
    picture = Image.new("RGBA", (320, 96), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((8, 8, 88, 88), fill=(50, 41, 150, 255))
    draw.rectangle((110, 34, 310, 62), fill=(50, 41, 150, 255))
    return _encoded(picture)


def _encoded(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


FILES = {
    "/": ("text/html", PAGE),
    "/bottle.png": ("image/png", bottle()),
    "/logo.png": ("image/png", logo()),
    "/broken.png": ("image/png", bottle()[:400]),
    "/words.png": ("text/html", b"<html>not a picture</html>"),
}


@contextlib.contextmanager
def serving() -> Iterator[int]:
    """Serve FILES on a free loopback port, yielded, until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            media_type, data = FILES.get(self.path, ("text/plain", b""))
            self.send_response(200 if self.path in FILES else 404)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
