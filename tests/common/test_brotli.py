"""Answers that are packed with Brotli: read, bounded, and refused when damaged."""

import contextlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import brotli
import pytest

from common import outbound
from common.encodings import decoder_for

PAGE = b"<!doctype html><title>Kiln</title>" + b"<p>hot</p>" * 4000


@contextlib.contextmanager
def answering(body, coding="br", kind="text/html"):
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.headers.get("Accept-Encoding"))
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Encoding", coding)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
    before = outbound._policy.loopback_ports
    outbound.configure({*before, server.server_port})
    try:
        yield f"http://127.0.0.1:{server.server_port}/", asked
    finally:
        outbound.configure(before)
        server.shutdown()
        server.server_close()


def test_a_page_packed_with_brotli_is_read():
    with answering(brotli.compress(PAGE)) as (url, asked):
        assert outbound.fetch(url, kind="page").data == PAGE
    assert asked == ["gzip, deflate, br"]


def test_a_small_answer_that_swells_is_refused_before_it_fills_the_memory():
    bomb = brotli.compress(b"\x00" * 200_000_000)
    assert len(bomb) < 1000
    with (
        answering(bomb, kind="text/css") as (url, _),
        pytest.raises(outbound.TooLargeError) as refused,
    ):
        outbound.fetch(url, kind="stylesheet")
    assert refused.value.message == "The style sheet is larger than 1 MB."
    swollen = decoder_for("br").decoded(bomb, 1_000_000)
    assert 1_000_000 < len(swollen) < 1_500_000


def test_damaged_and_cut_off_answers_are_told_apart():
    packed = brotli.compress(PAGE)
    with answering(b"no brotli at all") as (url, _), pytest.raises(outbound.UnexpectedTypeError):
        outbound.fetch(url, kind="page")
    with (
        answering(packed[: len(packed) // 2]) as (url, _),
        pytest.raises(outbound.UnreachableError),
    ):
        outbound.fetch(url, kind="page")


def test_codings_that_are_not_known_are_refused_by_what_they_are():
    with (
        answering(PAGE, coding="zstd") as (url, _),
        pytest.raises(outbound.UnexpectedTypeError) as refused,
    ):
        outbound.fetch(url, kind="page")
    assert refused.value.message == "The answer is compressed in a way that is not accepted."
