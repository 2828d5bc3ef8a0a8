"""Precision and recall per attribute on directions that nobody tunes on.

``directions_held_back.jsonl`` is read here and nowhere else. Whoever works on the reader leaves it
closed: a case that is looked at belongs into ``directions.jsonl``, and a new one takes its place.
"""

from pathlib import Path

import pytest
from direction_scores import cases, table

HELD_BACK = Path(__file__).parent / "directions_held_back.jsonl"
BAR = 0.9
ENOUGH = 10  # occurrences from which a share says something

pytestmark = pytest.mark.skipif(not HELD_BACK.exists(), reason="no directions are held back")


def test_directions_never_seen_are_read_with_precision_and_recall_of_nine_tenths():
    measured = table(cases(HELD_BACK))
    often = {name: row for name, row in measured.items() if row[2] >= ENOUGH}
    assert len(often) >= 8
    assert {name: row for name, row in often.items() if min(row[:2]) < BAR} == {}
