"""A small web server on loopback: paths and bytes in, a site that can be read out."""

import contextlib
import io
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from PIL import Image

from common import outbound

TYPES = {
    "html": "text/html; charset=utf-8", "css": "text/css", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "json": "application/manifest+json",
    "woff2": "font/woff2", "js": "text/javascript", "webp": "image/webp", "avif": "image/avif",
}  # fmt: skip


def _drawn(kind: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(file, kind)
    return file.getvalue()


PNG = _drawn("PNG")
JPEG = _drawn("JPEG")
WOFF2 = b"wOF2" + b"\x00" * 60


@contextlib.contextmanager
def served(files):
    """Serve ``{"/path": bytes or str}``; yields the site's address and the paths asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            path = self.path.split("?")[0]
            asked.append(path)
            body = files.get("/index.html" if path == "/" else path)
            if body is None:
                self.send_error(404)
                return
            data = body.encode() if isinstance(body, str) else body
            self.send_response(200)
            kind = TYPES.get(path.rsplit(".", 1)[-1] if "." in path else "html", "text/html")
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(data)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
    )
    thread.start()
    before = outbound._policy.loopback_ports
    outbound.configure({*before, server.server_port})
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        outbound.configure(before)
        server.shutdown()
        server.server_close()
        thread.join()
