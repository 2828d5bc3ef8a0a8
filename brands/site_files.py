"""Addresses of a page's files in; their bytes out, many at a time, within one time budget."""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Self

from brands.extraction.page import clean
from brands.picture_checks import check_picture
from common.outbound import OutboundError, fetch
from creative.errors import PictureError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

AT_ONCE = 20  # they wait rather than work; half of them are small style sheets
_LONGEST_WAIT = 10.0
_PAGE_WAIT = 15.0
_GRACE = 0.5  # for what has come already to be looked at


class SiteFiles:
    """The files of one reading. What could not be had is in ``warnings``, and is no bytes.

    ``start`` asks for a file ahead of time, ``start_some`` for some of many; ``read`` waits for
    a file, or asks for it first.
    """

    def __init__(self, seconds: float, *, look: bool = False) -> None:
        """Give all of them ``seconds``; ``look`` at pictures while they are decoded anyway."""
        self._look = look
        self._ends = time.monotonic() + seconds
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="site")
        self._asked: dict[tuple[str, str], Future[tuple[bytes, str]]] = {}
        self._asking = threading.Lock()
        self._closed = False
        self.warnings: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # What was asked for ahead of time and is not needed after all is not waited for.
        with self._asking:
            self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    @property
    def page_seconds(self) -> float:
        """How long the page itself may take."""
        return max(0.1, min(_PAGE_WAIT, self.seconds_left))

    @property
    def seconds_left(self) -> float:
        """What is left of the budget; less than nothing when it is spent."""
        return self._ends - time.monotonic()

    def start(self, url: str, kind: str) -> None:
        """Ask for a file, unless it is asked for already."""
        self._started(url, kind)

    def start_some(self, urls: Iterable[str], kind: str, most: int) -> None:
        """Ask for the first ``most`` files; for one that cannot be had, the next in its stead."""
        waiting = iter(tuple(dict.fromkeys(urls)))
        for _ in range(most):
            self._start_next(waiting, kind)

    def read(self, url: str, kind: str) -> bytes:
        """The bytes of a file, or none and a warning."""
        if (asked := self._started(url, kind)) is None:
            return b""
        try:
            data, warning = asked.result(timeout=max(0.0, self._ends - time.monotonic()) + _GRACE)
        except TimeoutError:
            data, warning = b"", f"{_shown(url)}: there was no time left to read it."
        if warning and warning not in self.warnings:
            self.warnings.append(warning)
        return data

    def screened(self, data: bytes) -> bytes:
        """The bytes of a picture that the page itself holds, or none and a warning."""
        try:
            check_picture(data)
        except PictureError as error:
            self.warnings.append(f"A drawing in the page: {error.message}")
            return b""
        return data

    def _started(self, url: str, kind: str) -> Future[tuple[bytes, str]] | None:
        with self._asking:
            asked = self._asked.get((url, kind))
            if asked is None and url and not self._closed:
                asked = self._asked[url, kind] = self._pool.submit(self._get, url, kind)
            return asked

    def _start_next(self, waiting: Iterator[str], kind: str) -> None:
        def in_its_stead(done: Future[tuple[bytes, str]]) -> None:
            if not done.cancelled() and not done.result()[0]:
                self._start_next(waiting, kind)

        with self._asking:
            url = next(waiting, "")
        if (asked := self._started(url, kind)) is not None:
            asked.add_done_callback(in_its_stead)

    def _get(self, url: str, kind: str) -> tuple[bytes, str]:
        left = self._ends - time.monotonic()
        shown = _shown(url)
        if left <= 0:
            return b"", f"{shown}: there was no time left to read it."
        try:
            data = fetch(url, kind=kind, deadline=min(_LONGEST_WAIT, left)).data
            if kind == "picture":
                check_picture(data, look=self._look)
        except (OutboundError, PictureError) as error:
            return b"", f"{shown}: {error.message}"
        return data, ""


def _shown(url: str) -> str:
    return "a data: URL" if url.startswith("data:") else clean(url, 200)
