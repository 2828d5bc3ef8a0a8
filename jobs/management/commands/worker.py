"""``manage.py worker``: runs until SIGTERM; makes ads, sweeps, delivers callbacks."""

from __future__ import annotations

import os
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from jobs.lifeline import tie_to_parent


class Command(BaseCommand):
    """The supervisor; with ``--cluster``, the child that it starts."""

    help = "Make ads: run a supervised django-q2 cluster, sweep, and deliver callbacks."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--cluster", action="store_true", help="Internal: be the child.")
        parser.add_argument("--parent", type=int, default=0, help="Internal: who started it.")
        parser.add_argument("--ready", type=int, default=-1, help="Internal: where to say so.")

    def handle(self, *args: object, **options: Any) -> None:
        if options["cluster"]:
            self._cluster(options["parent"], options["ready"])
        else:
            self._supervise()

    def _supervise(self) -> None:
        from jobs.supervision import Supervisor  # noqa: PLC0415 - the child does not need it

        stop = threading.Event()

        def on_signal(_number: int, _frame: object) -> None:
            stop.set()

        signal.signal(signal.SIGTERM, on_signal)
        signal.signal(signal.SIGINT, on_signal)
        Supervisor(stop).run()

    def _cluster(self, parent: int, ready: int) -> None:
        tie_to_parent(parent)
        # Load the engine once, before the workers are forked off.
        from django_q.cluster import Cluster  # noqa: PLC0415

        import jobs.tasks  # noqa: F401, PLC0415

        cluster = Cluster()
        if ready >= 0:
            os.write(ready, b"1")
            os.close(ready)
        cluster.start()
