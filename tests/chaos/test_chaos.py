"""The short form of ``make chaos``: every fault once or twice, on a house of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.chaos.house import ROOT

pytestmark = pytest.mark.chaos

FAULTS = (
    "kill -9 a worker",
    "kill -9 the cluster",
    "kill -9 the supervisor",
    "PostgreSQL crashes",
    "one storage write in five fails",
    "clocks jump",
    "two clusters, either killed",
    "one of two machines is cut off",
)


def chaos(*arguments: str) -> list[dict[str, object]]:
    command = [sys.executable, "-m", "tests.chaos", "--json", *arguments]
    done = subprocess.run(  # noqa: S603 - our own command
        command,
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    assert lines, done.stderr[-3000:]
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def outcomes() -> dict[object, dict[str, object]]:
    found = chaos("--jobs", "9", "--limit", "120", "--seed", "7")
    return {one["fault"]: one for one in found}


@pytest.mark.parametrize("fault", FAULTS)
def test_nothing_is_lost_and_nothing_is_doubled(outcomes, fault):
    one = outcomes[fault]
    if any("skipped" in note for note in one["notes"]):
        pytest.skip(one["notes"][0])
    assert one["tried"] >= 1
    assert (one["lost"], one["doubled"], one["failed"]) == (0, 0, 0), one["notes"]
