"""No JSON makes anything but a clean verdict, and whatever is accepted can be stored and read."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from creative.placements import format_of
from jobs.serializers import CreateImageAdSerializer
from omneky_platform.problems import validation_problems
from tests.jobs.requests import example

text = st.text(st.characters(codec=None), max_size=30)
leaf = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | text
anything = st.recursive(
    leaf,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=4),
    max_leaves=12,
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place of the example where something else could stand."""
    found = [path] if path else []
    items = value.items() if isinstance(value, dict) else enumerate(value)
    if isinstance(value, dict | list):
        for name, inner in items:
            found += paths(inner, (*path, name))
    return found


def replaced(value: Any, path: tuple[Any, ...], other: Any) -> Any:
    changed = json.loads(json.dumps(value))
    place = changed
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = other
    return changed


def judge(body: Any) -> None:
    serializer = CreateImageAdSerializer(data=body)
    if serializer.is_valid():
        kept = json.dumps(serializer.validated_data, default=str)
        kept.encode("utf-8")
        assert "\\u0000" not in kept
        for name in json.loads(kept).get("generation_metadata", {}).get("aspect_ratios", ()):
            assert format_of(name).width >= 1
        return
    problems = list(validation_problems(serializer.errors))
    assert problems
    for problem in problems:
        assert problem.message
        problem.field.encode("utf-8")


@settings(max_examples=300, deadline=None)
@given(anything)
def test_any_json_is_judged(body):
    judge(body)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(paths(example())), anything)
def test_the_example_with_anything_in_one_place_is_judged(path, other):
    judge(replaced(example(), path, other))
