"""``manage.py worker`` for a chaos run; with ``--no-watchdog``, as a control that must fail."""

from __future__ import annotations

import math
import sys

import django
from django.core.management import call_command


def main() -> None:
    django.setup()
    if "--no-watchdog" in sys.argv:
        from jobs import supervision  # noqa: PLC0415 - after the set-up

        supervision.STALL_SECONDS = math.inf
    call_command("worker", skip_checks=True)


if __name__ == "__main__":
    main()
