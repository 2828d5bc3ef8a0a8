"""Labelled directions in; precision and recall of the reader per attribute out.

A case has ``text``, ``expect`` (what must be read) and ``may`` (what may be read as well). Colours
count as read within 18 CIEDE2000, light by tags, refusals by a word of the clause.
"""

import json
import re
from collections import defaultdict
from pathlib import Path

import numpy as np

from creative.color import Color, cielab, delta_e
from creative.reading.user_direction import read_direction


def cases(path: Path) -> list[dict]:
    """The cases of a file, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


COLORS = ("surface_color", "text_color", "accent_color", "only_colors", "avoid_colors")
PLAIN = ("product_at", "text_at", "logo_at", "scene", "emphasis")
SETS = ("moods", "leave_out", "avoid_moods")


def light_tags(light):
    values, tags = dict(light), set()
    bounds = {
        "hardness": ((0.3, "soft"), (0.6, "hard")),
        "warmth": ((-0.2, "cool"), (0.3, "warm")),
        "intensity": ((0.4, "dim"), (0.9, "bright")),
        "azimuth": ((-0.3, "left"), (0.3, "right")),
        "elevation": ((0.25, "low"), (0.8, "above")),
    }
    for name, ((low, below), (high, above)) in bounds.items():
        if name in values:
            tags |= {below} if values[name] <= low else {above} if values[name] >= high else set()
    return tags


def as_list(value):
    return list(value) if isinstance(value, list | tuple | frozenset | set) else [value]


def near(one, other):
    left = cielab(np.array(Color.hex(one).rgb, dtype=np.float32))
    right = cielab(np.array(Color.hex(other).rgb, dtype=np.float32))
    return float(delta_e(left, right)) < 18


def compare(got, expected, allowed, same):
    """True positives, false positives, false negatives."""
    hit = sum(any(same(g, e) for g in got) for e in expected)
    extra = sum(not any(same(g, e) for e in [*expected, *allowed]) for g in got)
    return hit, extra, len(expected) - hit


_UNHEARD = re.compile("not understood|one scene at a time")


def score(case):
    """For each attribute: true positives, false positives, false negatives."""
    wishes, clauses = read_direction(case["text"])
    expect, may = case["expect"], case.get("may", {})
    out = {}

    def put(name, got, same=lambda a, b: a == b):
        expected = as_list(expect.get(name, []))
        if name in PLAIN and len(expected) > 1:  # any of them will do
            expected, allowed = [next((e for e in expected if e in got), expected[0])], expected
        else:
            allowed = as_list(may.get(name, []))
        out[name] = compare(got, expected, allowed, same)

    for name in PLAIN:
        put(name, [v for v in [getattr(wishes, name)] if v])
    for name in SETS:
        put(name, list(getattr(wishes, name)))
    for name in COLORS:
        value = getattr(wishes, name)
        colors = [value] if isinstance(value, Color) else list(value or ())
        put(name, [color.code for color in colors], near)
    put("light", sorted(light_tags(wishes.light)))
    put(
        "product_scale",
        [wishes.product_scale] if wishes.product_scale != 1 else [],
        lambda a, b: (a > 1) == (b > 1),
    )
    put("copy_overrides", [list(pair) for pair in wishes.copy_overrides])
    refused = [c.text for c in clauses if not c.applied]
    told = [c.note for c in clauses if c.applied and _UNHEARD.search(c.note)]
    wanted, allowed = as_list(expect.get("refused", [])), as_list(may.get("refused", []))

    def holds(got, word):
        return word.lower() in got.lower()

    _, extra, _ = compare(refused, wanted, allowed, holds)
    hit, _, missed = compare([*refused, *told], wanted, [], holds)
    out["refused"] = (hit, extra, missed)
    return out


def table(labelled):
    """For each attribute: precision, recall, how often it is asked for."""
    sums = defaultdict(lambda: [0, 0, 0])
    for case in labelled:
        for name, counts in score(case).items():
            sums[name] = [a + b for a, b in zip(sums[name], counts, strict=True)]
    return {
        name: (
            hit / (hit + extra) if hit + extra else 1.0,
            hit / (hit + missed) if hit + missed else 1.0,
            hit + missed,
        )
        for name, (hit, extra, missed) in sums.items()
    }
