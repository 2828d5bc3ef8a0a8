"""The one door to the internet: a customer's URL in, bounded and checked bytes (or one answer) out.

Every address is checked where the connection is made and again at every redirect. An answer is
bounded in wall-clock time (name lookup, connection, headers and body together) and in decoded
bytes while it streams in. Built on requests-hardened, which pins the checked address.
"""

from __future__ import annotations

import contextlib
import ipaddress
import queue
import socket
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import requests  # noqa: TID251
from requests_hardened.ip_filter import InvalidIPAddress
from urllib3.exceptions import HTTPError  # noqa: TID251

from common.addresses import PUBLIC_PORTS, IPAddress, RefusedUrlError, Target, is_public, target_of
from common.encodings import ACCEPTED, DamagedError, decoder_for
from common.errors import PlatformError
from common.media import KINDS, Kind, WrongTypeError, data_url_bytes, media_type_of
from common.transport import CONNECT_SECONDS, PinnedAdapter, Session, Watch, current_watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

MOST_REDIRECTS = 3
MOST_ADDRESSES = 3
ANSWER_BYTES = 2048
_PIECE = 65_536
_HEAD_ENDS = b"</head"
_LONGEST_HEAD = 300_000
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class OutboundError(PlatformError):
    """Something outside could not be fetched; the message is written for the customer."""

    code = "unreachable"
    status = 400
    retryable = False


class AddressRefusedError(OutboundError):
    """The URL leads to an address that is not public, or is spelled to hide where it leads."""

    code = "address_refused"


class UnreachableError(OutboundError):
    """No answer: the name does not resolve, nobody listens, TLS fails, the answer breaks off."""

    code = "unreachable"
    retryable = True


class OutboundTimeoutError(OutboundError):
    """The whole answer did not arrive within the deadline."""

    code = "timeout"
    retryable = True


class TooLargeError(OutboundError):
    """The decoded answer is larger than its kind may be."""

    code = "too_large"


class UnexpectedTypeError(OutboundError):
    """The answer is something else than was asked for, or encoded in a way not accepted."""

    code = "wrong_type"


class BadStatusError(OutboundError):
    """A public server answered with something other than success."""

    code = "bad_status"

    def __init__(self, message: str, *, answered: int) -> None:
        super().__init__(message)
        self.answered = answered


class ServerBusyError(BadStatusError):
    """A public server answered that it cannot serve now (429 or 5xx); later it may."""

    retryable = True


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back: the URL after redirects, its real type, the declared charset (or "")."""

    url: str
    media_type: str
    charset: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """A receiver's reply to a post; ``body`` holds its first 2,048 bytes."""

    status: int
    headers: dict[str, str]
    body: bytes
    elapsed_ms: int


@dataclass(slots=True)
class _Policy:
    """Loopback ports that may be reached: empty in production, the demo's and the tests' own."""

    loopback_ports: frozenset[int] = frozenset()


_policy = _Policy()


def configure(allowed_loopback_ports: Iterable[int] = ()) -> None:
    """Set, once at start-up, which ports of this machine's loopback addresses may be reached."""
    _policy.loopback_ports = frozenset(allowed_loopback_ports)


def fetch(
    url: str, *, kind: str, deadline: float = 15.0, begun: Callable[[Fetched], None] | None = None
) -> Fetched:
    """Get a page, stylesheet, manifest, picture or font within ``deadline`` seconds.

    A ``data:`` URL is decoded where a picture is asked for. ``begun`` is called once with what
    there is of a page when its head has come and the rest has not. Raises OutboundError.
    """
    wanted = KINDS[kind]
    if kind == "picture" and url[:5].lower() == "data:":
        return decode_data_url(url)
    headers = {"Accept": wanted.accept, "Accept-Encoding": ACCEPTED}
    with Watch(deadline) as watch:
        for _ in range(MOST_REDIRECTS + 1):
            target = _checked(url)
            with _answer(watch, "GET", target, headers=headers) as answer:
                if answer.status_code not in _REDIRECTS or "Location" not in answer.headers:
                    return _fetched(target.url, answer, wanted, watch, begun)
                url = _next_url(target.url, answer.headers["Location"])
    raise UnreachableError(f"The address redirects more than {MOST_REDIRECTS} times.")


def post(url: str, *, body: bytes, headers: Mapping[str, str], deadline: float = 15.0) -> Answer:
    """Send ``body`` once; redirects are not followed, every status is an Answer.

    Raises OutboundError when no answer came back.
    """
    started = time.monotonic()
    sent = {**headers, "Accept-Encoding": "identity"}
    with (
        Watch(deadline) as watch,
        _answer(watch, "POST", _checked(url), headers=sent, body=body) as answer,
    ):
        with _translated(watch):
            start = answer.raw.read(ANSWER_BYTES, decode_content=False)
        elapsed = round((time.monotonic() - started) * 1000)
        return Answer(answer.status_code, dict(answer.headers), start[:ANSWER_BYTES], elapsed)


def decode_data_url(url: str) -> Fetched:
    """The picture inside a ``data:`` URL; its ``url`` is ``data:`` alone. Raises OutboundError."""
    wanted = KINDS["picture"]
    try:
        data = data_url_bytes(url, wanted.limit)
        return Fetched("data:", media_type_of(data, "", wanted), "", data)
    except WrongTypeError as error:
        raise UnexpectedTypeError(_sentence(error)) from None
    except OverflowError:
        raise _too_large(wanted) from None


def _checked(url: str) -> Target:
    try:
        target = target_of(url)
    except RefusedUrlError as error:
        raise AddressRefusedError(f"This address was refused: {error}.") from None
    if target.port not in PUBLIC_PORTS | _policy.loopback_ports:
        raise AddressRefusedError(
            f"This address was refused: port {target.port} is not among the accepted ports."
        )
    return target


def _addresses(target: Target, watch: Watch) -> list[IPAddress]:
    """Every address that the host has, all of them checked."""
    found: queue.SimpleQueue[list[IPAddress] | OSError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            rows = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
            found.put([ipaddress.ip_address(str(row[4][0])) for row in rows])
        except (OSError, ValueError) as error:
            found.put(OSError(str(error)))

    threading.Thread(target=look_up, daemon=True).start()
    try:
        answer = found.get(timeout=watch.left)
    except (queue.Empty, TimeoutError):
        raise _timeout() from None
    if not isinstance(answer, list) or not answer:
        raise UnreachableError("The host of this address could not be found.")
    addresses = list(dict.fromkeys(answer))
    if not all(_allowed(address, target.port) for address in addresses):
        raise AddressRefusedError("This address was refused: it is not a public internet address.")
    return addresses


def _allowed(address: IPAddress, port: int) -> bool:
    if address.is_loopback and getattr(address, "ipv4_mapped", None) is None:
        return port in _policy.loopback_ports
    return port in PUBLIC_PORTS and is_public(address)


@contextlib.contextmanager
def _answer(
    watch: Watch,
    method: str,
    target: Target,
    *,
    headers: Mapping[str, str],
    body: bytes | None = None,
) -> Iterator[requests.Response]:
    """One exchange, with the body not yet read. Falls back to the host's next address."""
    addresses = _addresses(target, watch)[:MOST_ADDRESSES]
    with contextlib.ExitStack() as stack:
        for address in addresses:
            last = address == addresses[-1]
            try:
                with _translated(watch):
                    yielded = stack.enter_context(
                        _sent(watch, method, target, address, headers=headers, body=body)
                    )
                break
            except (UnreachableError, OutboundTimeoutError):
                # A receiver may have acted on a body that was sent, so a post is tried once.
                if last or body is not None or watch.expired:
                    raise
        yield yielded


@contextlib.contextmanager
def _sent(
    watch: Watch,
    method: str,
    target: Target,
    address: IPAddress,
    *,
    headers: Mapping[str, str],
    body: bytes | None,
) -> Iterator[requests.Response]:
    token = current_watch.set(watch)
    try:
        with Session() as session:
            session.mount(f"{target.scheme}://", PinnedAdapter(target, address))
            left = watch.left
            answer = session.request(
                method,
                target.url,
                headers=dict(headers),
                data=body,
                stream=True,
                allow_redirects=False,
                timeout=(min(CONNECT_SECONDS, left), left),
            )
            try:
                yield answer
            finally:
                answer.close()
    finally:
        current_watch.reset(token)


@contextlib.contextmanager
def _translated(watch: Watch) -> Iterator[None]:
    """Turn the libraries' failures into ours; after the deadline everything is a timeout."""
    try:
        yield
    except OutboundError:
        raise
    except InvalidIPAddress:
        message = "This address was refused: it is not a public internet address."
        raise AddressRefusedError(message) from None
    except (requests.Timeout, TimeoutError):
        raise _timeout() from None
    except (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema):
        raise AddressRefusedError("This address was refused: it is not well formed.") from None
    except (requests.RequestException, HTTPError, OSError, ValueError) as error:
        if watch.expired:
            raise _timeout() from None
        if isinstance(error, requests.exceptions.SSLError):
            raise UnreachableError("The host's TLS certificate could not be verified.") from None
        raise UnreachableError("No usable answer came back from this address.") from None
    if watch.expired:  # a shut socket reads like the end of an answer
        raise _timeout()


def _next_url(base: str, location: str) -> str:
    try:
        # Header bytes arrive as Latin-1; the names in them are UTF-8 if anything.
        return urljoin(base, location.encode("latin-1").decode("utf-8"))
    except (UnicodeError, ValueError):
        raise AddressRefusedError("This address was refused: it redirects nowhere.") from None


def _fetched(
    url: str,
    answer: requests.Response,
    kind: Kind,
    watch: Watch,
    begun: Callable[[Fetched], None] | None,
) -> Fetched:
    if not 200 <= answer.status_code < 300:
        status = answer.status_code
        failure = ServerBusyError if status == 429 or status >= 500 else BadStatusError
        raise failure(f"The server answered with status {status}.", answered=status)
    media_type, charset = _declared(answer.headers.get("Content-Type", ""))

    on_head = None
    if begun is not None and "html" in media_type:
        hear = begun

        def on_head(part: bytes) -> None:
            hear(Fetched(url, media_type, charset, part))

    with _translated(watch):
        data = _read(answer, kind, watch, on_head)
    try:
        return Fetched(url, media_type_of(data, media_type, kind), charset, data)
    except WrongTypeError as error:
        raise UnexpectedTypeError(_sentence(error)) from None


def _read(
    answer: requests.Response,
    kind: Kind,
    watch: Watch,
    on_head: Callable[[bytes], None] | None,
) -> bytes:
    """The decoded body; never holds more than the kind's limit plus one piece."""
    decoder = decoder_for(answer.headers.get("Content-Encoding", "").strip().lower())
    if decoder is None:
        raise UnexpectedTypeError("The answer is compressed in a way that is not accepted.")
    length = answer.headers.get("Content-Length", "")
    if length.isdigit() and int(length[:18]) > kind.limit:
        raise _too_large(kind)
    parts: list[bytes] = []
    raw_size = size = 0
    tail = b""
    # Until the head is here whatever has come is taken at once; later whole pieces are.
    while piece := (answer.raw.read if on_head is None else answer.raw.read1)(
        _PIECE, decode_content=False
    ):
        _ = watch.left
        raw_size += len(piece)
        try:
            part = decoder.decoded(piece, kind.limit - size)
        except DamagedError:
            raise UnexpectedTypeError("The answer's compression is damaged.") from None
        size += len(part)
        if size > kind.limit or raw_size > kind.limit + _PIECE:
            raise _too_large(kind)
        parts.append(part)
        if on_head is not None:
            tail += part
            if _HEAD_ENDS in tail.lower() or size > _LONGEST_HEAD:
                if answer.raw.length_remaining != 0:
                    on_head(b"".join(parts))
                on_head = None
            tail = tail[-len(_HEAD_ENDS) :]
    if not decoder.complete:
        raise UnreachableError("The answer broke off before its end.")
    return b"".join(parts)


def _declared(content_type: str) -> tuple[str, str]:
    media_type, _, parameters = content_type.partition(";")
    charset = ""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip("\"'").lower()[:40]
    return media_type.strip().lower(), charset


def _timeout() -> OutboundTimeoutError:
    return OutboundTimeoutError("The address did not answer completely in time.")


def _too_large(kind: Kind) -> TooLargeError:
    return TooLargeError(f"The {kind.name} is larger than {kind.limit // 1_000_000} MB.")


def _sentence(error: Exception) -> str:
    text = str(error)
    return f"{text[:1].upper()}{text[1:]}."
