"""A page's files are asked for at the same time, and a slow site costs no more than the budget."""

import contextlib
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from brands.services import READING_SECONDS
from brands.site import read_brand_page, read_product_page
from common import outbound
from common.outbound import OutboundTimeoutError
from tests.brands.local_site import JPEG, PNG, TYPES, WOFF2

PAGE = """<!doctype html><html lang="en"><head><title>Kiln | Pots</title>
<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css">
<link rel="manifest" href="/site.json"></head><body><header><a href="/">
<img src="/logo.png" alt="Kiln"></a></header><h1>Pots that last</h1>
<img class="hero" src="/hero.jpg" width="1200" height="800"></body></html>"""
FILES = {
    "/": PAGE,
    "/a.css": "h1{font-family:Lora}",
    "/b.css": ".btn{background:#7a3e1d}",
    "/site.json": '{"theme_color": "#7a3e1d"}',
    "/logo.png": PNG,
    "/hero.jpg": JPEG,
}
PRODUCT = """<html><head><script type="application/ld+json">{"@type":"Product","name":"Cup",
"image":["/1.jpg","/2.jpg","/3.jpg","/4.jpg","/5.jpg","/6.jpg"]}</script></head><h1>Cup</h1></html>"""


@contextlib.contextmanager
def serving(files, hold):
    """Answer each path once ``hold(path)`` lets it go."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = files.get(self.path)
            if not hold(self.path) or body is None:
                self.send_error(404)
                return
            data = body.encode() if isinstance(body, str) else body
            self.send_response(200)
            kind = self.path.rsplit(".", 1)[-1] if "." in self.path else "html"
            self.send_header("Content-Type", TYPES[kind])
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(data)

        def log_message(self, *args):
            pass

    with listening(Handler) as url:
        yield url


@contextlib.contextmanager
def listening(handler):
    """Let ``handler`` answer on loopback; yields the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    before = outbound._policy.loopback_ports
    outbound.configure({*before, server.server_port})
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        outbound.configure(before)
        server.shutdown()
        server.server_close()
        thread.join()


def together(count):
    """Let the files go only once ``count`` of them have been asked for."""
    gate = threading.Barrier(count, timeout=8)

    def hold(path):
        if path in {"/", "/cup.html"}:
            return True
        try:
            gate.wait()
        except threading.BrokenBarrierError:
            return False
        return True

    return hold


def test_sheets_manifest_logo_and_pictures_are_asked_for_at_the_same_time():
    with serving(FILES, together(5)) as url:
        reading = read_brand_page(f"{url}/")
    assert reading.warnings == ()
    assert (reading.fonts, len(reading.logos), len(reading.images)) == (("Lora",), 1, 1)


def test_a_products_pictures_are_asked_for_at_the_same_time():
    files = {"/cup.html": PRODUCT} | {f"/{n}.jpg": JPEG for n in range(1, 7)}
    with serving(files, together(6)) as url:
        product = read_product_page(f"{url}/cup.html")
    assert len(product.images) == 6


def test_a_page_that_does_not_answer_is_given_up_within_the_budget():
    done = threading.Event()
    with serving(FILES, lambda _: done.wait(20)) as url:
        started = time.monotonic()
        with pytest.raises(OutboundTimeoutError) as late:
            read_brand_page(f"{url}/", budget=0.6)
        took = time.monotonic() - started
        done.set()
    assert took < 3
    assert late.value.message == "The address did not answer completely in time."


def test_files_that_do_not_answer_cost_no_more_than_the_budget_and_are_told():
    done = threading.Event()
    with serving(FILES, lambda path: path == "/" or done.wait(20)) as url:
        started = time.monotonic()
        reading = read_brand_page(f"{url}/", budget=1.0)
        took = time.monotonic() - started
        done.set()
    assert reading.name == "Kiln"
    assert took < 4
    assert len(reading.warnings) == 5


def test_the_api_waits_less_than_a_proxy_does():
    assert READING_SECONDS <= 15


HASTY = """<!doctype html><html lang="en"><head><title>Kiln | Pots</title>
<link rel="stylesheet" href="/a.css">
<link rel="preload" as="font" href="/text.woff2"><link rel="preload" as="image" href="/first.jpg">
<style>@font-face{font-family:Kiln Display;src:url(/display.woff2)}
@font-face{font-family:Kiln Icons;src:url(/icons.woff2)}
:root{--heading:"Kiln Display"} .stage{background:url(/stage.jpg)}</style></head>
<body><h1>Pots that last</h1><div class="stage"></div>
<div class="hero" style="background-image:url('/hero.jpg')">Warm</div></body></html>"""


def test_what_the_page_itself_says_is_not_waited_for_until_its_sheets_are_there():
    pictures = ("/first.jpg", "/stage.jpg", "/hero.jpg")
    files = {"/": HASTY, "/a.css": "h1{font-family:var(--heading)}"}
    files |= {"/text.woff2": WOFF2, "/display.woff2": WOFF2} | dict.fromkeys(pictures, JPEG)
    with serving(files, together(6)) as url:
        reading = read_brand_page(f"{url}/")
    assert reading.warnings == ()
    assert reading.fonts == ("Kiln Display",)
    assert [font.url for font in reading.font_files] == [f"{url}/display.woff2"]
    assert {image.url for image in reading.images} == {url + path for path in pictures}


def test_what_the_head_names_is_asked_for_while_the_body_is_still_coming():
    asked = {path: threading.Event() for path in ("/a.css", "/text.woff2", "/display.woff2")}
    asked["/first.jpg"] = threading.Event()
    head, body = HASTY.encode().split(b"<body>")
    together_asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path in asked:
                asked[self.path].set()
            data = {"/a.css": b"h1{font-family:var(--heading)}"}.get(self.path, WOFF2)
            data = JPEG if self.path.endswith("jpg") else data
            page = self.path == "/"
            self.send_response(200)
            self.send_header(
                "Content-Type", TYPES["html" if page else self.path.rsplit(".", 1)[-1]]
            )
            self.end_headers()
            if page:
                self.wfile.write(head)
                self.wfile.flush()
                together_asked.extend(event.wait(8) for event in asked.values())
                data = b"<body>" + body
            self.wfile.write(data)

        def log_message(self, *args):
            pass

    with listening(Handler) as url:
        reading = read_brand_page(f"{url}/")
    assert together_asked == [True] * 4
    assert (reading.fonts, len(reading.images)) == (("Kiln Display",), 3)


def test_another_picture_is_asked_for_as_soon_as_one_is_lost():
    six = [f"/{n}.jpg" for n in range(1, 8)]
    page = PRODUCT.replace('"/6.jpg"', '"/6.jpg","/7.jpg"')
    files = {"/cup.html": page} | dict.fromkeys([*six[:2], *six[3:]], JPEG)
    seventh = threading.Event()

    def hold(path):
        if path == "/7.jpg":
            seventh.set()
        return path in {"/cup.html", "/3.jpg"} or seventh.wait(8)

    with serving(files, hold) as url:
        product = read_product_page(f"{url}/cup.html")
    assert sorted(image.url[-5] for image in product.images) == ["1", "2", "4", "5", "6", "7"]


def test_the_fonts_are_told_while_pictures_are_still_on_their_way():
    told = threading.Event()
    heard = []

    def hear(*fonts):
        heard.append(fonts)
        told.set()

    with serving(FILES, lambda path: path != "/hero.jpg" or told.wait(8)) as url:
        reading = read_brand_page(f"{url}/", fonts_told=hear)
    assert heard == [(("Lora",), ())]
    assert len(reading.images) == 1
