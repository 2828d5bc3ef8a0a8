"""The one door: what is fetched, what is refused, and that refused places stay silent."""

import contextlib
import gzip
import socket
import threading
import time
import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from common import outbound

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40
PAGE = b"<!doctype html><title>Luma</title>"
OK = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"


class Listener:
    """A server on a loopback port that keeps what it received and plays one script."""

    def __init__(self, script, host="127.0.0.1"):
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.socket = socket.socket(family, socket.SOCK_STREAM)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind((host, 0))
        self.socket.listen(16)
        self.port = self.socket.getsockname()[1]
        self.url = f"http://{host}:{self.port}"
        self.requests = []
        self.script = script
        self.stopped = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while not self.stopped.is_set():
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self._play, args=(connection,), daemon=True).start()

    def _play(self, connection):
        with connection, contextlib.suppress(OSError):
            received = b""
            while b"\r\n\r\n" not in received:
                piece = connection.recv(65536)
                if not piece:
                    break
                received += piece
            self.requests.append(received)
            pieces = self.script(received) if callable(self.script) else [self.script]
            for piece in pieces:
                connection.sendall(piece)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass

    def close(self):
        self.stopped.set()
        self.socket.close()


@pytest.fixture
def listen():
    made = []

    def start(script, *, allowed=True, host="127.0.0.1"):
        listener = Listener(script, host)
        made.append(listener)
        if allowed:
            outbound.configure({item.port for item in made} | {listener.port})
        return listener

    before = outbound._policy.loopback_ports
    yield start
    outbound.configure(before)
    for listener in made:
        listener.close()


def answer(body, kind="text/html", extra=b""):
    head = OK + b"Content-Type: " + kind.encode() + b"\r\n" + extra
    return head + b"Content-Length: %d\r\n\r\n" % len(body) + body


def resolve(monkeypatch, *answers):
    """Make names resolve to the given lists of addresses, one list for each lookup."""
    lookups = list(answers)
    real = socket.getaddrinfo

    def fake(host, port, *args, **kwargs):
        if str(host).replace(".", "").isdigit() or ":" in str(host):
            return real(host, port, *args, **kwargs)
        found = lookups.pop(0) if len(lookups) > 1 else lookups[0]
        return [
            (
                socket.AF_INET6 if ":" in item else socket.AF_INET,
                socket.SOCK_STREAM,
                6,
                "",
                (item, port),
            )
            for item in found
        ]

    monkeypatch.setattr(socket, "getaddrinfo", fake)


def test_a_page_comes_back_with_its_type_and_charset(listen):
    server = listen(answer(PAGE, "Text/HTML; Charset=UTF-8"))
    page = outbound.fetch(f"{server.url}/a?b=c#d", kind="page")
    assert page == outbound.Fetched(f"{server.url}/a?b=c", "text/html", "utf-8", PAGE)
    assert server.requests[0].startswith(b"GET /a?b=c HTTP/1.1\r\n")
    assert f"Host: 127.0.0.1:{server.port}\r\n".encode() in server.requests[0]


def test_loopback_is_refused_unless_its_port_is_allowed(listen):
    silent = listen(answer(PAGE), allowed=False)
    hosts = ("127.0.0.1", "localhost", "127.9.9.9")
    for url in [f"http://{host}:{silent.port}/" for host in hosts]:
        with pytest.raises(outbound.AddressRefusedError) as caught:
            outbound.fetch(url, kind="page")
        assert caught.value.code == "address_refused"
        assert caught.value.retryable is False
        assert "127" not in caught.value.message
    assert silent.requests == []


def test_an_allowed_port_opens_loopback_only_and_not_the_same_port_elsewhere(listen, monkeypatch):
    server = listen(answer(PAGE))
    for address in ("10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1", "93.184.216.34"):
        resolve(monkeypatch, [address])
        with pytest.raises(outbound.AddressRefusedError):
            outbound.fetch(f"http://inside.test:{server.port}/", kind="page")
    assert server.requests == []


@pytest.mark.parametrize(
    "spelling",
    [
        "http://2130706433:{port}/", "http://0x7f000001:{port}/", "http://017700000001:{port}/",
        "http://127.1:{port}/", "http://0177.0.0.1:{port}/", "http://0.0.0.0:{port}/",
        "http://[::]:{port}/", "http://[::ffff:127.0.0.1]:{port}/",
        "http://[::127.0.0.1]:{port}/", "http://[::ffff:0:127.0.0.1]:{port}/",
        "http://[64:ff9b::127.0.0.1]:{port}/", "http://[2002:7f00:1::]:{port}/",
        "http://user@127.0.0.1:{port}/", "http://x@127.0.0.1:{port}/", "http://127.0.0.1.:{port}/",
        "http://127\u30020\u30020\u30021:{port}/", "http://\u2460\u2461\u2466.0.0.1:{port}/",
        "http://localhost.:{port}/", "http://127.0.0.1\r\n:{port}/", "ftp://127.0.0.1:{port}/",
        "http://127.0.0.1:{port}\\@example.com/", "http://%31%32%37.0.0.1:{port}/",
    ],
)  # fmt: skip
def test_no_disguise_reaches_a_listener_even_on_an_allowed_port(listen, spelling):
    silent = listen(answer(PAGE))
    with pytest.raises(outbound.AddressRefusedError):
        outbound.fetch(spelling.format(port=silent.port), kind="page")
    with pytest.raises(outbound.AddressRefusedError):
        outbound.post(spelling.format(port=silent.port), body=b"{}", headers={})
    assert silent.requests == []


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"], ["10.0.0.1"], ["172.16.0.1"], ["192.168.0.1"], ["169.254.169.254"],
        ["100.64.0.1"], ["168.63.129.16"], ["0.0.0.1"], ["224.0.0.1"], ["255.255.255.255"],
        ["240.0.0.1"], ["192.0.2.1"], ["198.18.0.1"], ["::1"], ["::"], ["fe80::1"], ["fd00::1"],
        ["fec0::1"], ["ff02::1"], ["::ffff:10.0.0.1"], ["::10.0.0.1"], ["::ffff:0:10.0.0.1"],
        ["64:ff9b::a00:1"], ["2002:a00:1::"], ["2001::1"], ["2001:db8::1"],
        ["93.184.216.34", "10.0.0.1"], ["10.0.0.1", "93.184.216.34"],
        ["2606:4700::1111", "::1"],
    ],
)  # fmt: skip
def test_a_name_with_any_address_inside_is_refused(monkeypatch, addresses):
    resolve(monkeypatch, addresses)
    reached = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, place: reached.append(place))
    for url in ("http://shop.test/", "https://shop.test:8443/"):
        with pytest.raises(outbound.AddressRefusedError):
            outbound.fetch(url, kind="picture")
    assert reached == []


def test_a_name_that_changes_its_address_is_connected_where_it_was_checked(monkeypatch):
    resolve(monkeypatch, ["93.184.216.34"], ["127.0.0.1"])
    reached = []

    def connect(_self, place):
        reached.append(place[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(outbound.UnreachableError):
        outbound.fetch("http://shop.test/", kind="page")
    assert reached == ["93.184.216.34"]


def test_the_next_address_is_tried_when_the_first_does_not_answer(monkeypatch):
    resolve(monkeypatch, ["93.184.216.34", "93.184.216.35"])
    reached = []

    def connect(_self, place):
        reached.append(place[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(outbound.UnreachableError):
        outbound.fetch("http://shop.test/", kind="page")
    assert reached == ["93.184.216.34", "93.184.216.35"]


@pytest.mark.parametrize("port", [22, 25, 81, 3306, 5432, 6379, 8000, 11211])
def test_other_ports_are_refused(port):
    with pytest.raises(outbound.AddressRefusedError, match=f"port {port}"):
        outbound.fetch(f"http://93.184.216.34:{port}/", kind="page")


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/", "http://127.0.0.1:{silent}/", "file:///etc/passwd",
        "http://localhost:{silent}/", "//127.0.0.1:{silent}/", "http://2130706433:{silent}/",
        "data:text/html,hello", "http://[::1]:{silent}/", "http://10.0.0.1/", "http://user@h.test/",
        "gopher://127.0.0.1:{silent}/",
    ],
)  # fmt: skip
def test_a_redirect_is_checked_like_the_first_address(listen, location):
    silent = listen(answer(PAGE), allowed=False)
    target = location.format(silent=silent.port)
    head = f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n"
    door = listen(head.encode())
    outbound.configure({door.port})
    with pytest.raises(outbound.AddressRefusedError):
        outbound.fetch(door.url, kind="page")
    assert len(door.requests) == 1
    assert silent.requests == []


def hops(count):
    def script(received):
        step = int(received.split(b" ")[1].strip(b"/") or 0)
        if step >= count:
            return [answer(PAGE)]
        return [b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /%d\r\n\r\n" % (step + 1)]

    return script


def test_three_redirects_are_followed_and_the_fourth_is_not(listen):
    server = listen(hops(3))
    assert outbound.fetch(f"{server.url}/0", kind="page").url == f"{server.url}/3"
    server = listen(hops(4))
    with pytest.raises(outbound.UnreachableError, match="more than 3"):
        outbound.fetch(f"{server.url}/0", kind="page")
    assert len(server.requests) == 4


def test_the_body_of_a_redirect_is_not_read(listen):
    def script(received):
        if b"GET /end" in received:
            return [answer(PAGE)]
        return [b"HTTP/1.1 302 Found\r\nLocation: /end\r\nContent-Length: 999999999\r\n\r\n"]

    server = listen(script)
    assert outbound.fetch(server.url, kind="page", deadline=3).data == PAGE


def test_the_environment_is_not_obeyed(listen, monkeypatch, tmp_path):
    server = listen(answer(PAGE))
    proxy = listen(answer(b"<html>proxy"))
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy.url)
    assert outbound.fetch(server.url, kind="page").data == PAGE
    assert proxy.requests == []
    assert b"authorization" not in server.requests[0].lower()


def trickle(head, piece, seconds=0.05):
    def script(_received):
        yield head
        while True:
            time.sleep(seconds)
            yield piece

    return script


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"y"),
        (b"HTTP/1.1 ", b" "),
        (OK + b"Content-Type: text/html\r\n\r\n", b"<"),
        (OK + b"Content-Length: 4000\r\nContent-Type: text/html\r\n\r\n", b"<"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n<\r\n"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
        (b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
)
def test_a_trickling_answer_ends_at_the_deadline(listen, head, piece):
    server = listen(trickle(head, piece))
    started = time.monotonic()
    with pytest.raises(outbound.OutboundTimeoutError):
        outbound.fetch(server.url, kind="page", deadline=0.4)
    assert 0.3 < time.monotonic() - started < 1.5


def test_the_deadline_covers_redirects_and_lookups(listen, monkeypatch):
    server = listen(lambda _r: (time.sleep(0.15), [hops(9)(b"GET /0 ")[0]])[1])
    with pytest.raises(outbound.OutboundTimeoutError):
        outbound.fetch(f"{server.url}/0", kind="page", deadline=0.4)
    released = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: released.wait(5) and [])
    with pytest.raises(outbound.OutboundTimeoutError):
        outbound.fetch("http://slow.test/", kind="page", deadline=0.2)
    released.set()


@pytest.mark.parametrize(
    ("kind", "limit"), [("stylesheet", 1_000_000), ("page", 5_000_000), ("font", 5_000_000)]
)
def test_the_cap_holds_for_announced_and_for_streamed_bodies(listen, kind, limit):
    huge = OK + b"Content-Length: %d\r\n\r\n" % (limit + 1)
    with pytest.raises(outbound.TooLargeError):
        outbound.fetch(listen(huge).url, kind=kind)

    def stream(_received):
        yield OK + b"Content-Type: text/css\r\n\r\n"
        for _ in range(limit // 50_000 + 2):
            yield b"a" * 50_000

    with pytest.raises(outbound.TooLargeError) as caught:
        outbound.fetch(listen(stream).url, kind=kind)
    assert f"{limit // 1_000_000} MB" in caught.value.message


def test_a_body_of_exactly_the_limit_is_taken(listen):
    css = b"a" * 1_000_000
    assert len(outbound.fetch(listen(answer(css, "text/css")).url, kind="stylesheet").data) == len(
        css
    )
    packed = gzip.compress(css)
    server = listen(answer(packed, "text/css", b"Content-Encoding: gzip\r\n"))
    assert outbound.fetch(server.url, kind="stylesheet").data == css


def test_a_small_bomb_is_refused_without_being_unpacked(listen):
    bomb = gzip.compress(b"\x00" * 60_000_000, 9)
    assert len(bomb) < 100_000
    server = listen(answer(bomb, "text/css", b"Content-Encoding: gzip\r\n"))
    with pytest.raises(outbound.TooLargeError):
        outbound.fetch(server.url, kind="stylesheet")


@pytest.mark.parametrize(
    "packed",
    [
        ("gzip", gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("identity", PAGE),
    ],
)
def test_accepted_encodings_are_decoded(listen, packed):
    name, body = packed
    server = listen(answer(body, extra=f"Content-Encoding: {name}\r\n".encode()))
    assert outbound.fetch(server.url, kind="page").data == PAGE


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Encoding: gzip, gzip\r\n",
        b"Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n",
        b"Content-Encoding: br\r\n",
        b"Content-Encoding: identity, deflate\r\n",
    ],
)
def test_stacked_and_unknown_encodings_are_refused(listen, header):
    server = listen(answer(gzip.compress(gzip.compress(PAGE)), extra=header))
    with pytest.raises(outbound.UnexpectedTypeError):
        outbound.fetch(server.url, kind="page")


def test_damaged_and_truncated_answers_are_named(listen):
    garbage = listen(answer(b"not gzip at all", extra=b"Content-Encoding: gzip\r\n"))
    with pytest.raises(outbound.UnexpectedTypeError):
        outbound.fetch(garbage.url, kind="page")
    half = gzip.compress(PAGE * 500)[:50]
    with pytest.raises(outbound.UnreachableError):
        outbound.fetch(listen(answer(half, extra=b"Content-Encoding: gzip\r\n")).url, kind="page")
    short = OK + b"Content-Type: text/html\r\nContent-Length: 400\r\n\r\n<html>"
    with pytest.raises(outbound.UnreachableError):
        outbound.fetch(listen(short).url, kind="page")


@pytest.mark.parametrize(
    "raw",
    [b"", b"\r\n\r\n", b"HTTP/9.9 banana\r\n\r\n", b"SSH-2.0-OpenSSH_9\r\n", b"\x00" * 500,
     b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500 + b"\r\n",
     b"HTTP/1.1 200 OK\r\nA: " + b"b" * 90_000 + b"\r\n\r\n",
     OK + b"Transfer-Encoding: chunked\r\n\r\nzzz\r\n",
     OK + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nhello",
     b"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\n\r\n"],
)  # fmt: skip
def test_no_answer_makes_anything_but_an_outbound_error(listen, raw):
    with pytest.raises(outbound.OutboundError) as caught:
        outbound.fetch(listen(raw).url, kind="page", deadline=2)
    assert "SSH" not in caught.value.message


def test_a_chunk_header_without_end_is_not_swallowed(listen):
    def endless(_received):
        yield OK + b"Transfer-Encoding: chunked\r\n\r\n"
        for _ in range(400):
            yield b"0" * 65_536

    started = time.monotonic()
    with pytest.raises(outbound.UnreachableError):
        outbound.fetch(listen(endless).url, kind="page", deadline=5)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("status", "retryable"), [(401, False), (403, False), (404, False), (429, True), (503, True)]
)
def test_a_status_is_told_and_says_whether_to_try_again(listen, status, retryable):
    server = listen(b"HTTP/1.1 %d Words\r\nContent-Length: 0\r\n\r\n" % status)
    with pytest.raises(outbound.BadStatusError, match=str(status)) as caught:
        outbound.fetch(server.url, kind="picture")
    assert (caught.value.code, caught.value.retryable) == ("bad_status", retryable)


def test_html_where_a_picture_should_be_is_the_wrong_type(listen):
    for body, declared in (
        (PAGE, "image/png"),
        (b"hello", "image/png"),
        (b"%PDF-1.4", "image/jpeg"),
    ):
        with pytest.raises(outbound.UnexpectedTypeError) as caught:
            outbound.fetch(listen(answer(body, declared)).url, kind="picture")
        assert caught.value.code == "wrong_type"


@pytest.mark.parametrize(
    ("kind", "body", "declared", "found"),
    [
        ("picture", PNG, "text/plain", "image/png"),
        ("picture", b"\xff\xd8\xff\xe0JFIF", "", "image/jpeg"),
        ("picture", b"RIFF\x10\x00\x00\x00WEBPVP8 ", "application/octet-stream", "image/webp"),
        ("picture", b"\x00\x00\x00\x20ftypavif\x00\x00", "image/avif", "image/avif"),
        ("picture", b"\x00\x00\x00\x20ftypheic\x00\x00", "image/heic", "image/heic"),
        ("picture", b'<?xml version="1.0"?><!-- x --><svg>', "image/svg+xml", "image/svg+xml"),
        ("font", b"wOF2" + b"\x00" * 20, "binary/octet-stream", "font/woff2"),
        ("stylesheet", b"body{color:red}", "text/plain", "text/css"),
        ("page", b"hello", "text/html", "text/html"),
        ("page", PAGE, "application/octet-stream", "text/html"),
    ],
)  # fmt: skip
def test_types_come_from_the_bytes(listen, kind, body, declared, found):
    assert outbound.fetch(listen(answer(body, declared)).url, kind=kind).media_type == found


@pytest.mark.parametrize(
    ("kind", "body", "declared"),
    [
        ("stylesheet", PAGE, "text/css"),
        ("stylesheet", b"{}", "application/json"),
        ("page", PNG, "text/html"),
        ("page", b"{}", "application/json"),
        ("font", PNG, "font/woff2"),
        ("picture", b"BM" + b"\x00" * 50, "image/bmp"),
    ],
)
def test_other_types_are_refused(listen, kind, body, declared):
    with pytest.raises(outbound.UnexpectedTypeError):
        outbound.fetch(listen(answer(body, declared)).url, kind=kind)


def test_post_sends_the_body_once_and_keeps_the_start_of_the_answer(listen):
    server = listen(
        b"HTTP/1.1 410 Gone\r\nRetry-After: 7\r\nContent-Length: 5000\r\n\r\n" + b"x" * 5000
    )
    reply = outbound.post(server.url, body=b'{"a":1}', headers={"webhook-id": "msg_1"})
    assert (reply.status, reply.headers["Retry-After"], reply.body) == (410, "7", b"x" * 2048)
    assert 0 <= reply.elapsed_ms < 2000
    assert b"webhook-id: msg_1\r\n" in server.requests[0]
    assert server.requests[0].startswith(b"POST / HTTP/1.1\r\n")
    assert len(server.requests) == 1


def test_post_does_not_follow_redirects(listen):
    silent = listen(answer(PAGE))
    head = f"HTTP/1.1 307 Temporary\r\nLocation: {silent.url}/\r\nContent-Length: 0\r\n\r\n"
    reply = outbound.post(listen(head.encode()).url, body=b"{}", headers={})
    assert reply.status == 307
    assert silent.requests == []


def test_post_ends_at_the_deadline_while_the_answer_trickles(listen):
    server = listen(trickle(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"))
    with pytest.raises(outbound.OutboundTimeoutError):
        outbound.post(server.url, body=b"{}", headers={}, deadline=0.3)


def test_two_fetches_at_once_do_not_share_a_clock(listen):
    slow = listen(trickle(OK + b"Content-Type: text/html\r\n\r\n", b"<"))
    quick = listen(lambda _r: (time.sleep(0.5), [answer(PAGE)])[1])
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(outbound.fetch, slow.url, kind="page", deadline=0.3)
        second = pool.submit(outbound.fetch, quick.url, kind="page", deadline=5)
        assert isinstance(first.exception(), outbound.OutboundTimeoutError)
        assert second.result().data == PAGE


def test_data_urls_hold_pictures_only():
    url = "data:image/png;base64,iVBORw0KGgoAAAAA"
    assert outbound.decode_data_url(url).media_type == "image/png"
    assert outbound.fetch(url, kind="picture").url == "data:"
    svg = "data:image/svg+xml;charset=utf-8,%3Csvg%20xmlns=%22x%22%3E%3C/svg%3E"
    assert outbound.decode_data_url(svg).data == b'<svg xmlns="x"></svg>'
    for wrong in (
        "data:text/html,<html>",
        "data:image/png;base64,@@@",
        "data:",
        "data:image/png,x",
    ):
        with pytest.raises(outbound.UnexpectedTypeError):
            outbound.decode_data_url(wrong)
    with pytest.raises(outbound.TooLargeError):
        outbound.decode_data_url("data:image/png;base64," + "A" * 30_000_000)
    with pytest.raises(outbound.AddressRefusedError):
        outbound.fetch(url, kind="page")


HEAD, BODY = b"<html><head><link rel=stylesheet href=a.css></head>", b"<body>Luma</body></html>"


def begun_parts(listen, pieces, rest=(), *, kind="page", media="text/html"):
    """What ``begun`` heard of ``pieces``, before ``rest`` was sent; and the whole answer."""
    head = OK + b"Content-Type: " + media.encode() + b"\r\n\r\n"
    told = threading.Event()
    heard = []

    def script(_):
        yield from (head, *pieces)
        if rest:
            told.wait(8)
        yield from rest

    def begun(part):
        heard.append(part.data)
        told.set()

    listener = listen(script)
    whole = outbound.fetch(f"{listener.url}/", kind=kind, begun=begun)
    return heard, whole.data


def test_a_page_whose_head_has_come_is_told_before_its_body(listen):
    for pieces in (
        [HEAD],
        [HEAD[:-4], HEAD[-4:]],
        [HEAD[place : place + 1] for place in range(51)],
    ):
        parts, whole = begun_parts(listen, pieces, [BODY])
        assert parts[0].rstrip(b">") == HEAD.rstrip(b">")  # its last byte may come by itself
        assert len(parts) == 1
        assert whole == HEAD + BODY


def test_a_page_without_a_head_and_what_is_no_page_are_not_told(listen):
    assert begun_parts(listen, [b"<!doctype html>", BODY]) == ([], b"<!doctype html>" + BODY)
    picture = PNG + b"</head"
    parts, whole = begun_parts(listen, [picture, b"\0"], kind="picture", media="image/png")
    assert (parts, whole) == ([], picture + b"\0")


def test_a_page_that_came_at_once_is_not_told(listen):
    heard = []
    listener = listen(answer(HEAD + BODY))
    assert outbound.fetch(f"{listener.url}/", kind="page", begun=heard.append).data == HEAD + BODY
    assert heard == []
