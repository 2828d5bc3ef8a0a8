"""``python -m tests.chaos``: faults against a house of its own; prints a table, 1 when one broke.

``--no-watchdog`` is the control: the same without the watch for stalled clusters, and it must fail.
"""

# ruff: noqa: T201

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from dataclasses import asdict

from tests.chaos.house import building


def main() -> int:
    """Run the chosen faults and print what came of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--jobs", type=int, default=200, help="Jobs for each fault.")
    parser.add_argument("--limit", type=float, default=300, help="Seconds for each fault.")
    parser.add_argument("--only", default="", help="Faults whose name holds this.")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--no-watchdog", action="store_true", help="The control; must fail.")
    parser.add_argument("--json", action="store_true", help="One JSON object a line.")
    chosen = parser.parse_args()
    random.seed(chosen.seed)
    with building() as house:
        os.environ.update(house.environment())
        import django  # noqa: PLC0415 - the house's settings come first

        django.setup()
        from django.core.management import call_command  # noqa: PLC0415

        from tests.chaos.run import FAULTS, Outcome, run  # noqa: PLC0415

        call_command("migrate", interactive=False, verbosity=0)
        outcomes: list[Outcome] = []
        if not chosen.json:
            print(f"seed {chosen.seed}, {chosen.jobs} jobs for each fault", flush=True)
            print(HEADER, flush=True)
        for name, fault in FAULTS.items():
            if chosen.only not in name:
                continue
            outcome = run(
                house,
                fault,
                jobs=chosen.jobs,
                limit=chosen.limit,
                watchdog=not chosen.no_watchdog,
            )
            outcomes.append(outcome)
            print(json.dumps(asdict(outcome)) if chosen.json else _line(outcome), flush=True)
    for outcome in outcomes if not chosen.json else ():
        for note in outcome.notes:
            print(f"{outcome.fault}: {note}", file=sys.stderr)
    return 0 if all(one.held or "skipped" in "".join(one.notes) for one in outcomes) else 1


HEADER = (
    f"{'fault':34}{'jobs':>6}{'tried':>7}{'lost':>6}{'doubled':>9}{'failed':>8}"
    f"{'freed s':>9}{'resumed s':>11}{'took s':>8}"
)


def _line(one) -> str:
    return (
        f"{one.fault:34}{one.jobs:6}{one.tried:7}{one.lost:6}{one.doubled:9}{one.failed:8}"
        f"{one.freed:9.1f}{one.resumed:11.1f}{one.seconds:8.0f}"
    )


if __name__ == "__main__":
    sys.exit(main())
