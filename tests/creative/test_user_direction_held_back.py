"""Precision and recall per attribute on directions that nobody tunes on.

``directions_held_back.jsonl`` is read here and nowhere else. Whoever works on the reader leaves it
closed: a case that is looked at belongs into ``directions.jsonl``, and a new one takes its place.
"""

from pathlib import Path

import pytest
from direction_scores import cases, table

HELD_BACK = Path(__file__).parent / "directions_held_back.jsonl"
BAR = 0.9
REFUSALS = (0.65, 0.89)  # precision and recall of clauses reported as not applied: what is reached
ENOUGH = 10  # occurrences from which a share says something


@pytest.fixture(scope="module")
def measured():
    return table(cases(HELD_BACK))


def test_directions_never_seen_are_read_with_precision_and_recall_of_nine_tenths(measured):
    often = {n: row for n, row in measured.items() if row[2] >= ENOUGH and n != "refused"}
    assert len(often) >= 10
    assert {name: row for name, row in often.items() if min(row[:2]) < BAR} == {}


def test_what_cannot_be_done_is_mostly_reported_and_more_is_reported_than_need_be(measured):
    precision, recall, occurrences = measured["refused"]
    assert occurrences >= ENOUGH
    assert precision >= REFUSALS[0]
    assert recall >= REFUSALS[1]
