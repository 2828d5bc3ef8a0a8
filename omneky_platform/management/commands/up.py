"""``manage.py up``: web server and worker in the foreground until Ctrl-C, which drains."""

from __future__ import annotations

import os
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from omneky_platform.serving import (
    ended_by_signals,
    free_port,
    running,
    wait_until_one_ends,
    web_command,
    worker_command,
)


class Command(BaseCommand):
    """Everything on one machine; on several, run gunicorn and ``manage.py worker`` apart."""

    help = "Run the web server and the worker until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="The address to listen on.")
        parser.add_argument("--port", type=int, default=8000, help="The port, if it is free.")

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        connections.close_all()
        host, port = options["host"], free_port(options["port"])
        public = os.environ.get("PUBLIC_URL", f"http://{host}:{port}")
        commands = {"web": web_command(f"{host}:{port}"), "worker": worker_command()}
        with ended_by_signals():
            try:
                with running(commands, environment={"PUBLIC_URL": public}) as children:
                    self.stdout.write(f"{public}  (Ctrl-C ends it; running jobs may finish)")
                    ended = wait_until_one_ends(children)
            except KeyboardInterrupt:
                self.stdout.write("Ended.")
                return
        raise CommandError(f"The {ended.name} process ended with {ended.process.returncode}.")
