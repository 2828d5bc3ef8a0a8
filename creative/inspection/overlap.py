"""Type, buttons, logos and products in; the area that any two of them share out."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from creative.inspection.subject import Subject, logo_box
from creative.report import Check, Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from creative.geometry import Box

VISIBLE = 0.55
"""Share of a line's ink that must show when it runs behind a product."""

_SLACK = 0.002  # of the smaller part: edges share a pixel where they touch
_SLACK_PIXELS = 4.0


def check_overlap(subject: Subject) -> Check:
    """Fails when two parts share pixels, a label leaves its button, or hidden type is unreadable.

    Products are measured by their own outline, turned as they are painted. Type that runs behind
    a product on purpose may be covered up to 45 %. Products may overlap each other.
    """
    found = [*_between_boxes(subject), *_with_products(subject), *_labels(subject)]
    hidden = list(_behind(subject))
    worst = max((area for area, _ in found), default=0.0)
    messages = [message for _, message in sorted(found, key=lambda pair: -pair[0])] + hidden
    if not messages:
        return Check("overlap", Level.PASS, 0, 0, "Nothing covers anything else.")
    return Check("overlap", Level.FAIL, round(worst), 0, " ".join(messages))


def _parts(subject: Subject) -> Iterator[tuple[str, int, Box]]:
    """Name, group and box; parts of one group (the lines of a block) are not compared."""
    for line in subject.lines:
        if not line.on_button:
            yield line.layer.role, id(line.layer), line.box
    for button in subject.buttons:
        yield "button", id(button), button.box
    for logo in subject.logos:
        yield "logo", id(logo), logo_box(logo)


def _between_boxes(subject: Subject) -> Iterator[tuple[float, str]]:
    for (one, group, box), (other, other_group, other_box) in combinations(_parts(subject), 2):
        shared = box.intersect(other_box).area
        if group != other_group and shared > _tolerated(box, other_box):
            yield shared, f"The {one} and the {other} overlap by {shared:,.0f} px."


def _with_products(subject: Subject) -> Iterator[tuple[float, str]]:
    behind = {id(line.layer) for line in subject.lines if line.layer.behind_product}
    for name, group, box in _parts(subject):
        shared = 0 if group in behind else int(subject.product_cover(box).sum())
        if shared > _tolerated(box, box):
            yield float(shared), f"The {name} and the product overlap by {shared:,} px."


def _labels(subject: Subject) -> Iterator[tuple[float, str]]:
    for button in subject.buttons:
        ink = button.label.ink
        outside = ink.area - ink.intersect(button.box).area
        if outside > _tolerated(ink, ink):
            yield outside, "A label is larger than its button."


def _behind(subject: Subject) -> Iterator[str]:
    for layer in subject.composition.texts():
        boxes = [line.box for line in subject.lines if line.layer is layer]
        if not layer.behind_product or not boxes:
            continue
        hidden = sum(int(subject.product_cover(box).sum()) for box in boxes)
        share = hidden / sum(box.area for box in boxes)
        if share > 1 - VISIBLE:
            yield f"The {layer.role} behind the product is {share:.0%} hidden."


def _tolerated(one: Box, other: Box) -> float:
    return max(_SLACK_PIXELS, _SLACK * min(one.area, other.area))
