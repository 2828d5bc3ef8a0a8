"""A slow local web in; how long one job's gathering takes beyond its downloads out.

The server answers after a delay: the page, its two style sheets and its picture files. What a
reader must wait for is the page, then its slowest file; the rest is ours. No two of the pictures
are the same bytes, so each is decoded. Processor time is ours and that of the children.
"""

from __future__ import annotations

import argparse
import io
import itertools
import os
import statistics
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any

import django
import psutil

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "omneky_platform.settings")
django.setup()

import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402

from brands.screening import screen  # noqa: E402
from common import outbound  # noqa: E402
from jobs.gathering import gather  # noqa: E402
from tests.brands.kept_sites import Files, files_of, sites_of  # noqa: E402

PAGE, SHEET, PICTURE = 0.4, 0.3, 0.8  # seconds until the answer begins


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
    served = itertools.count()

    def do_GET(self) -> None:
        """Send a page, a sheet or a picture."""
        path = self.path.split("?")[0]
        name = path.rsplit("/", 1)[-1]
        kind = name.rsplit(".", 1)[-1] if "." in name else "html"
        data: bytes | str | None
        if kind in {"jpg", "png", "webp", "avif"} and "logo" not in name:
            photo = self.photos[sum(name.encode()) % len(self.photos)]
            data = photo + str(next(self.served)).encode()
            time.sleep(PICTURE)
        else:
            data = self.files.get("/index.html" if path.endswith("/") else path)
            time.sleep({"html": PAGE, "css": SHEET}.get(kind, PICTURE / 2))
        if data is None:
            self.send_error(404)
            return
        body = data.encode() if isinstance(data, str) else data
        self.send_response(200)
        types = {"html": "text/html; charset=utf-8", "css": "text/css"}
        self.send_header("Content-Type", types.get(kind, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:  # noqa: ANN401 - the framework's signature
        """Say nothing."""


def request_for(url: str, brand: int, product: int) -> dict[str, Any]:
    """A request as a customer sends it, with so many pictures of the brand and of the product."""
    return {
        "brand_data": {
            "brand_url": f"{url}/",
            "brand_images": [{"image_url": f"{url}/sent/mood-{n}.jpg"} for n in range(brand)],
        },
        "product_metadata": {
            "product_images": [{"image_url": f"{url}/sent/shoe-{n}.jpg"} for n in range(product)]
        },
        "generation_metadata": {},
    }


def processor_seconds() -> tuple[float, float]:
    """Used so far by this process, and by its children as far as they still live."""
    me = psutil.Process()
    times = [child.cpu_times() for child in me.children()]
    return time.process_time(), sum(one.user + one.system for one in times)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pages", nargs="*", default=["shopify_dawn", "bootstrap5", "elementor"])
    options = parser.parse_args()
    Slow.photos = (photo(2400, 1600, 0), photo(2400, 1600, 1), photo(3200, 2400, 9))
    sizes = [round(len(one) / 1e6, 1) for one in Slow.photos]
    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    outbound.configure({server.server_port})
    for one in Slow.photos:
        screen(one)  # the children are there in a worker that has served a job before
    floor = PAGE + max(SHEET, PICTURE)
    print(f"pictures of {sizes} MB; page {PAGE} s, sheets {SHEET} s, pictures {PICTURE} s;")
    print(f"the page and then its slowest file: {floor:.1f} s\n")
    print("| page | pictures sent | total s | beyond downloads ms | processor ms | children's ms |")
    print("|---|---|---|---|---|---|")
    for site in [one for one in sites_of("first") if one.name in options.pages]:
        Slow.files = files_of(site)
        Slow.files.host = f"127.0.0.1:{server.server_port}"
        for brand, product in ((2, 1), (2, 6), (0, 3), (0, 8)):
            walls, ours, theirs = [], [], []
            for _ in range(options.rounds):
                request = request_for(f"http://{Slow.files.host}", brand, product)
                job = SimpleNamespace(request=request, workspace=None, pk=uuid.uuid4())
                started, before = time.perf_counter(), processor_seconds()
                gather(job, report=lambda _: None)  # type: ignore[arg-type]
                walls.append(time.perf_counter() - started)
                after = processor_seconds()
                ours.append((after[0] - before[0]) * 1000)
                theirs.append((after[1] - before[1]) * 1000)
            beyond = " to ".join(f"{(one - floor) * 1000:.0f}" for one in (min(walls), max(walls)))
            print(
                f"| {site.name} | {brand} of the brand, {product} of the product "
                f"| {statistics.median(walls):.2f} | {beyond} "
                f"| {statistics.median(ours):.0f} | {statistics.median(theirs):.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
