"""A picture's bytes in; nothing out, or a PictureError: screened in its turn.

Each screening decodes a whole picture in a process of its own, so no more run at once than there
are processors: a page with a dozen pictures would otherwise start a dozen processes.
"""

from __future__ import annotations

import os
import threading

from brands.screening import screen

_turns = threading.BoundedSemaphore(max(2, os.cpu_count() or 2))


def check_picture(data: bytes) -> None:
    """Return quietly when the picture can be decoded; raises PictureError when it cannot."""
    with _turns:
        screen(data)
