"""A slow local web in; how long one job's gathering takes beyond its downloads out.

The server answers after a delay: the page, its style sheets and its picture files. What a reader
must wait for is the slowest of the files that it asked for, after the page that names it and, where
only a style sheet names it, after that; the rest is ours. No two of the pictures
are the same bytes, so each is decoded. The server is a process of its own; processor time is ours
and that of the screening children.
"""

from __future__ import annotations

import argparse
import io
import json
import multiprocessing
import os
import statistics
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any, ClassVar

import django
import psutil

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "omneky_platform.settings")
django.setup()

import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402

from brands.screening import _end_all, screen  # noqa: E402
from common import outbound  # noqa: E402
from jobs.gathering import gather  # noqa: E402
from tests.brands.kept_sites import Files, files_of, sites_of  # noqa: E402

PAGE, SHEET, PICTURE = 0.4, 0.3, 0.8  # seconds until the answer begins
SENT = "/sent/"
ASKED = "/asked-since-then"  # what the server was asked for since this was asked last


def photo(width: int, height: int, seed: int) -> bytes:
    """A JPEG with the detail, and so the weight, of a photograph."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, 255, (height // 5, width // 5, 3), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(coarse).resize((width, height)).save(file, "JPEG", quality=90)
    return file.getvalue()


class Slow(BaseHTTPRequestHandler):
    """Answer each path after its delay."""

    files: Files
    photos: tuple[bytes, ...] = ()
    waits: ClassVar[dict[str, float]] = {}

    def do_GET(self) -> None:
        """Send a page, a sheet or a picture."""
        path = self.path.split("?")[0]
        if path == ASKED:
            self._send(json.dumps(self.waits).encode(), "application/json")
            self.waits.clear()
            return
        name = path.rsplit("/", 1)[-1]
        kind = name.rsplit(".", 1)[-1] if "." in name else "html"
        data: bytes | str | None
        if kind in {"jpg", "png", "webp", "avif"} and "logo" not in name:
            photo = self.photos[sum(name.encode()) % len(self.photos)]
            data = photo + os.urandom(8)
            wait = PICTURE
        else:
            data = self.files.get("/index.html" if path.endswith("/") else path)
            wait = {"html": PAGE, "css": SHEET}.get(kind, PICTURE / 2)
        self.waits[path] = wait
        time.sleep(wait)
        if data is None:
            self.send_error(404)
            return
        body = data.encode() if isinstance(data, str) else data
        types = {"html": "text/html; charset=utf-8", "css": "text/css"}
        self._send(body, types.get(kind, "application/octet-stream"))

    def _send(self, body: bytes, media_type: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:  # noqa: ANN401 - the framework's signature
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """One that lets many connections wait: a lost one would be tried again a second later."""

    daemon_threads = True
    request_queue_size = 128


def request_for(url: str, brand: int, product: int) -> dict[str, Any]:
    """A request as a customer sends it, with so many pictures of the brand and of the product."""
    return {
        "brand_data": {
            "brand_url": f"{url}/",
            "brand_images": [{"image_url": f"{url}{SENT}mood-{n}.jpg"} for n in range(brand)],
        },
        "product_metadata": {
            "product_images": [{"image_url": f"{url}{SENT}shoe-{n}.jpg"} for n in range(product)]
        },
        "generation_metadata": {},
    }


def serve(server: Server, files: Files, photos: tuple[bytes, ...]) -> None:
    """Answer until the process is ended."""
    Slow.files, Slow.photos = files, photos
    server.serve_forever()


def asked_of(host: str) -> dict[str, float]:
    """The paths that the server was asked for since the last time, each with its delay."""
    return dict(json.loads(outbound.fetch(f"http://{host}{ASKED}", kind="manifest").data))


def downloads(files: Files, waits: dict[str, float]) -> float:
    """Seconds until the slowest of the files asked for can be there at the earliest."""
    page = str(files.get("/index.html"))

    def earliest(path: str, wait: float) -> float:
        if path.startswith(SENT) or path.endswith("/"):
            return wait
        named = path.rsplit("/", 1)[-1] in page
        return PAGE + (0 if named else SHEET) + wait

    return max(earliest(path, wait) for path, wait in waits.items())


def processor_seconds(web: int) -> tuple[float, float]:
    """Used so far by this process, and by its children that live but for the ``web`` server."""
    me = psutil.Process()
    times = [child.cpu_times() for child in me.children() if child.pid != web]
    return time.process_time(), sum(one.user + one.system for one in times)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pages", nargs="*", default=["shopify_dawn", "bootstrap5", "elementor"])
    parser.add_argument("--cold", action="store_true", help="no child is there when a job begins")
    options = parser.parse_args()
    photos = (photo(2400, 1600, 0), photo(2400, 1600, 1), photo(3200, 2400, 9))
    sizes = [round(len(one) / 1e6, 1) for one in photos]
    for one in photos:
        screen(one)  # the children are there in a worker that has served a job before
    print(f"pictures of {sizes} MB; page {PAGE} s, sheets {SHEET} s, pictures {PICTURE} s\n")
    print(
        "| page | pictures sent | downloads s | total s | beyond downloads, least, median, most ms "
        "| processor ms | children's ms |"
    )
    print("|---|---|---|---|---|---|---|")
    for site in [one for one in sites_of("first") if one.name in options.pages]:
        files = files_of(site)
        server = Server(("127.0.0.1", 0), Slow)
        files.host = f"127.0.0.1:{server.server_port}"
        outbound.configure({server.server_port})
        web = multiprocessing.get_context("fork").Process(
            target=serve, args=(server, files, photos), daemon=True
        )
        web.start()
        server.socket.close()
        for brand, product in ((2, 1), (2, 6), (0, 3), (0, 8)):
            _measure(site.name, files, brand, product, web.pid or 0, options)
        web.kill()
        web.join()


def _measure(
    name: str, files: Files, brand: int, product: int, web: int, options: argparse.Namespace
) -> None:
    """Print one row."""
    walls, late, ours, theirs = [], [], [], []
    chain = 0.0
    for _ in range(options.rounds):
        if options.cold:
            _end_all()
        asked_of(files.host)
        request = request_for(f"http://{files.host}", brand, product)
        job = SimpleNamespace(request=request, workspace=None, pk=uuid.uuid4())
        started, before = time.perf_counter(), processor_seconds(web)
        gather(job, report=lambda _: None)  # type: ignore[arg-type]
        walls.append(time.perf_counter() - started)
        after = processor_seconds(web)
        chain = downloads(files, asked_of(files.host))
        late.append((walls[-1] - chain) * 1000)
        ours.append((after[0] - before[0]) * 1000)
        theirs.append((after[1] - before[1]) * 1000)
    print(
        f"| {name} | {brand} of the brand, {product} of the product "
        f"| {chain:.1f} | {statistics.median(walls):.2f} "
        f"| {min(late):.0f}, {statistics.median(late):.0f}, {max(late):.0f} "
        f"| {statistics.median(ours):.0f} | {statistics.median(theirs):.0f} |",
        flush=True,
    )


if __name__ == "__main__":
    main()
