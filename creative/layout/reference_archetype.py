"""A reference layout and a frame of another ratio in; an archetype with its relations out."""

from __future__ import annotations

import math

from creative.geometry import Box, bounds
from creative.layout.archetypes import Archetype, Area
from creative.layout.problem import Problem
from creative.references import ReferenceLayout

_ANY = frozenset({"cutout", "photo", "none"})
_NARROW = 0.74  # aspect below which type and product do not stand side by side
_WIDE = 1.45  # aspect above which they do


def adapted(shown: ReferenceLayout, problem: Problem) -> Archetype:
    """Same order, same side, same alignment and emphasis, for the problem's frame."""
    frame = problem.frame
    whole = bounds([b for role, b in shown.boxes if role in {"headline", "subheadline", "cta"}])
    product = shown.one("product")
    flow = _flow(shown, whole, product, problem)
    side = "right" if product is None or product.cx >= whole.cx else "left"
    if frame.shape == "strip":
        flow = "row"
    elif flow == "beside" and frame.aspect < _NARROW:
        flow = "below" if side == "right" else "above"
    elif flow in {"below", "above"} and frame.aspect > _WIDE:
        side = "right" if flow == "below" else "left"
        flow = "beside"
    type_area, picture = _areas(flow, side, whole, frame.content.w < 0.5 * frame.content.h)
    valign = {"below": "top", "above": "bottom"}.get(flow, _valign(whole))
    text_at = {"below": "top", "above": "bottom"}.get(flow, "left" if side == "right" else "right")
    if flow == "alone":
        text_at = _toward(whole)
    return Archetype(
        shown.name,
        _ANY,
        (0.0, 99.0),
        flow,
        type_area,
        type_area,
        picture,
        picture,
        align={"left": "start", "center": "center", "right": "end"}[shown.align],
        valign=valign,
        photo="full" if flow == "alone" else _photo_form(product),
        logo=_corner(shown),
        cta=_cta(shown),
        headline=_emphasis(shown),
        text_at=text_at,
        product_at=side,
        shape=frame.shape,
        stage=problem.treatment == "cutout",
    )


def _flow(shown: ReferenceLayout, whole: Box, product: Box | None, problem: Problem) -> str:
    if problem.treatment == "none" or (
        problem.treatment == "photo" and (shown.background == "photo" or product is None)
    ):
        return "alone"
    if product is None:
        return "below"
    shared = min(whole.right, product.right) - max(whole.x, product.x)
    if shared < 0.4 * min(whole.w, product.w) and abs(whole.cx - product.cx) > 0.12:
        return "beside"
    return "below" if product.cy >= whole.cy else "above"


def _areas(flow: str, side: str, whole: Box, narrow: bool) -> tuple[Area, Area | None]:  # noqa: FBT001
    """Where type and picture go, in shares of the content box and of the frame."""
    if flow == "beside":
        share = min(0.62, max(0.42, whole.w + 0.06))
        if side == "right":
            return Area(0, 0, share, 1), Area(share + 0.02, 0.08, 0.96, 0.92)
        return Area(1 - share, 0, 1, 1), Area(0.04, 0.08, 0.98 - share, 0.92)
    deep = 0.6 if narrow else 0.5
    if flow == "below":
        return Area(0, 0, 1, deep), None
    if flow == "above":
        return Area(0, 1 - deep, 1, 1), None
    left, right = max(0.0, whole.x - 0.1), min(1.0, whole.right + 0.12)
    return (Area(0, 0, 1, 1) if narrow or right - left < 0.4 else Area(left, 0, right, 1)), None


def _valign(whole: Box) -> str:
    above, below = whole.y, 1 - whole.bottom
    if abs(above - below) < 0.16:
        return "center"
    return "top" if above < below else "bottom"


def _toward(whole: Box) -> str:
    dx, dy = whole.cx - 0.5, whole.cy - 0.5
    if abs(dx) > abs(dy):
        return "left" if dx < 0 else "right"
    return "top" if dy < 0 else "bottom"


def _photo_form(product: Box | None) -> str:
    if product is None:
        return "card"
    edge = min(product.x, product.y, 1 - product.right, 1 - product.bottom)
    return "panel" if edge < 0.025 else "card"


def _corner(shown: ReferenceLayout) -> str:
    logo = shown.one("logo")
    if logo is None:
        return {"left": "top-left", "center": "top", "right": "top-right"}[shown.align]
    row = "top" if logo.cy < 0.5 else "bottom"
    if abs(logo.cx - 0.5) < 0.1:
        return row
    return f"{row}-left" if logo.cx < 0.5 else f"{row}-right"


def _cta(shown: ReferenceLayout) -> str:
    """``stack``, or the corner that a button far from its text stands in."""
    button = shown.one("cta")
    texts = [box for role, box in shown.boxes if role in {"headline", "subheadline"}]
    if button is None or button.bottom < 0.8:
        return "stack"
    if button.y - max(box.bottom for box in texts) < 0.16:
        return "stack"
    if abs(button.cx - 0.5) < 0.1:
        return "bottom"
    return "bottom-left" if button.cx < 0.5 else "bottom-right"


def _emphasis(shown: ReferenceLayout) -> float:
    """The headline's size as a share of the square root of the frame's area."""
    height = dict(shown.sizes).get("headline", 0.09)
    return min(0.19, max(0.075, height / 0.82 / math.sqrt(shown.aspect)))
