"""A picture's bytes in; nothing out, or a PictureError: screened in its turn, and once.

Each screening decodes a whole picture in a process of its own, so no more run at once than there
are processors: a page with a dozen pictures would otherwise start a dozen processes.
"""

from __future__ import annotations

import hashlib
import threading

from brands.screening import screen, turns

MOST_REMEMBERED = 1_000  # pictures; their digests take 100 KB

_lock = threading.Lock()
_passed: dict[bytes, None] = {}  # digests in the order in which they were last met


def check_picture(data: bytes) -> None:
    """Return quietly when the picture can be decoded; raises PictureError when it cannot.

    The same bytes again are the same picture: what has passed is not decoded a second time.
    """
    digest = hashlib.sha256(data).digest()
    if _remembered(digest):
        return
    with turns:
        if not _remembered(digest):  # it may have been screened while this one waited
            screen(data)
    _remember(digest)


def _remembered(digest: bytes) -> bool:
    with _lock:
        known = digest in _passed
        if known:
            _passed[digest] = _passed.pop(digest)
        return known


def _remember(digest: bytes) -> None:
    with _lock:
        _passed[digest] = None
        while len(_passed) > MOST_REMEMBERED:
            del _passed[next(iter(_passed))]
