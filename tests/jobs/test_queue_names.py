"""What is enqueued by name is there."""

from __future__ import annotations

import pydoc

from jobs import queue


def test_every_task_name_resolves():
    assert callable(pydoc.locate(queue.MAKE_ADS))
