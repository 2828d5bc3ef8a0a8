"""Each product as painted against its cut-out -> what is hidden, cut off, or changed in colour."""

from __future__ import annotations

import cv2
import numpy as np

from creative.color import cielab
from creative.composition import ButtonLayer, LogoLayer, PhotoLayer, ShapeLayer
from creative.inspection.subject import Mask, PlacedProduct, Subject, logo_box
from creative.report import Check, Level

BAR = 0.0
_SLACK = 0.005
_BEHIND_ANOTHER = 0.6
_CUT_OFF = 0.02
_SHIFT = 8.0  # in the a*b* plane of CIE L*a*b*: light moves L*, not the hue
_SAMPLES = 20_000


def check_product(subject: Subject) -> Check:
    """Fails when a later layer hides a product; warns when the frame cuts it or its hue moved.

    The value is the hidden share of the worst product. In a group one may stand before another
    up to 60 %; a layout whose name says ``bleed`` cuts its product on purpose.
    """
    if not subject.products:
        return Check("product", Level.PASS, "no product", BAR, "There is no cut-out product.")
    hidden = max(_hidden(subject, product) for product in subject.products)
    value = round(hidden, 3)
    if hidden > _SLACK:
        message = f"{hidden:.0%} of the product is hidden by what is painted over it."
        return Check("product", Level.FAIL, value, BAR, message)
    worries = [w for product in subject.products for w in _worries(subject, product)]
    if worries:
        return Check("product", Level.WARN, value, BAR, " ".join(dict.fromkeys(worries)))
    return Check("product", Level.PASS, value, BAR, "The product is whole and in its own colours.")


def _hidden(subject: Subject, product: PlacedProduct) -> float:
    """The share of its visible pixels under later shapes, photos, buttons and logos."""
    height, width = product.mask.shape
    cover = np.zeros((height, width), dtype=bool)
    for layer in subject.composition.layers[product.order + 1 :]:
        if isinstance(layer, ShapeLayer):
            solid = layer.kind in {"rect", "round", "ellipse"} and layer.opacity >= 0.5
            box = layer.box if solid else None
        elif isinstance(layer, PhotoLayer | ButtonLayer):
            box = layer.box
        else:
            box = logo_box(layer) if isinstance(layer, LogoLayer) else None
        if box is not None:
            cover[box.pixels(width, height)] = True
    return float((product.mask & cover).sum() / max(1, product.mask.sum()))


def _worries(subject: Subject, product: PlacedProduct) -> list[str]:
    found = []
    before = np.zeros_like(product.mask)
    for other in subject.products:
        if other.order > product.order:
            before |= other.mask
    behind = (product.mask & before).sum() / max(1, product.mask.sum())
    if behind > _BEHIND_ANOTHER:
        found.append(f"{behind:.0%} of a product is hidden by another product.")
    cut = 1 - product.mask.sum() / max(1, product.total)
    if cut > _CUT_OFF and "bleed" not in subject.composition.layout:
        found.append(f"The frame cuts off {cut:.0%} of the product.")
    shift = _hue_shift(subject, product, product.mask & ~before)
    if shift > _SHIFT:
        found.append(f"The product's colours moved by {shift:.0f} in the a*b* plane.")
    return found


def _hue_shift(subject: Subject, product: PlacedProduct, seen: Mask) -> float:
    """The distance of the mean a*b* of the painted interior from that of the cut-out."""
    interior = cv2.erode(seen.astype(np.uint8), np.ones((5, 5), np.uint8))
    spots = np.flatnonzero((interior > 0) & (product.rgba[..., 3] == 255))
    if spots.size == 0:
        return 0.0
    spots = spots[:: max(1, spots.size // _SAMPLES)]
    own = product.rgba.reshape(-1, 4)[spots, :3].astype(np.float32) / 255
    painted = subject.pixels.reshape(-1, 3)[spots].astype(np.float32) / 255
    moved = cielab(painted)[:, 1:].mean(axis=0) - cielab(own)[:, 1:].mean(axis=0)
    return float(np.hypot(*moved))
