"""A picture of an ad in; its arrangement out: type by rank, button, product, logo, ground.

Raises PictureError when the bytes are no picture or no arrangement can be seen in it.
"""

from __future__ import annotations

import cv2
import numpy as np

from creative.brief import Picture
from creative.errors import PictureError
from creative.geometry import Box
from creative.pictures import Raster
from creative.reading.decoding import decode
from creative.reading.reference_objects import Objects, find_objects
from creative.reading.text_blocks import Block, blocks_of, button_around, rows_of
from creative.reading.text_lines import Rgb, text_lines
from creative.references import ReferenceLayout, Region
from creative.report import Notice

_SHORT_SIDE = 736  # small banners are looked at enlarged, so that every measure has one scale
_LONG_SIDE = 1280
_MOST = 4  # blocks of type that an arrangement keeps besides its button


def read_references(
    pictures: tuple[Picture, ...],
) -> tuple[tuple[ReferenceLayout, ...], tuple[Notice, ...]]:
    """All that can be read, in order, and a notice for each that cannot."""
    found: list[ReferenceLayout] = []
    notices: list[Notice] = []
    for number, picture in enumerate(pictures, start=1):
        try:
            found.append(read_reference(picture, number))
        except PictureError as error:
            message = f"The reference layout cannot be followed. {error.message}"
            notices.append(Notice("reference_unreadable", message, picture.field))
    return tuple(found), tuple(notices)


def read_reference(picture: Picture, number: int = 1) -> ReferenceLayout:
    """Read one picture of an ad."""
    raster = decode(picture.data)
    if min(raster.width, raster.height) < 40:
        raise PictureError("The picture is too small for an arrangement to be seen in it.")
    rgb = _enlarged(raster)
    height, width = rgb.shape[:2]
    # upright lettering is a product's; an ad's own type lies
    lines = rows_of(tuple(line for line in text_lines(rgb) if line.box.h < 2.2 * line.box.w))
    buttons: dict[int, Box] = {}
    for index, line in enumerate(lines):
        box = button_around(rgb, line, lines[:index] + lines[index + 1 :])
        if box is not None:
            buttons[index] = box
    open_lines = tuple(line for index, line in enumerate(lines) if index not in buttons)
    blocks = blocks_of(open_lines)
    covered = [line.box.inset(-0.12 * line.box.h) for line in lines]
    covered += [box.inset(-4) for box in buttons.values()]
    objects = find_objects(rgb, tuple(covered))
    shown = _off_product(blocks, objects, width, height)
    cta = _off_product_boxes(tuple(buttons.values()), objects, width, height)
    regions = _ranked(shown, cta, objects, width, height)
    if not regions or not any(role == "headline" for role, _ in regions):
        raise PictureError("No type was found in it, so there is no arrangement to follow.")
    type_boxes = [box for role, box in regions if role in {"headline", "subheadline", "cta"}]
    return ReferenceLayout(
        boxes=regions,
        aspect=width / height,
        align=_alignment(type_boxes),
        background="photo" if objects.whole else "flat",
        dark=objects.dark,
        sizes=_sizes(regions, shown, width, height),
        density=round(min(1.0, sum(box.area for _, box in regions)), 3),
        number=number,
        field=picture.field,
    )


def _enlarged(raster: Raster) -> Rgb:
    rgba = raster.rgba
    rgb = np.ascontiguousarray(rgba[..., :3])
    if raster.has_alpha:
        alpha = rgba[..., 3:].astype(np.float32) / 255
        rgb = np.round(rgb * alpha + 255 * (1 - alpha)).astype(np.uint8)
    scale = min(
        _SHORT_SIDE / min(raster.width, raster.height),
        _LONG_SIDE / max(raster.width, raster.height),
    )
    size = max(8, round(raster.width * scale)), max(8, round(raster.height * scale))
    shrinking = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(rgb, size, interpolation=shrinking), dtype=np.uint8)


def _share(box: Box, width: int, height: int) -> Box:
    return Box(box.x / width, box.y / height, box.w / width, box.h / height)


def _off_product(
    blocks: tuple[Block, ...], objects: Objects, width: int, height: int
) -> tuple[Block, ...]:
    """Without what is printed on the product, unless all type stands there."""
    product = objects.product
    if product is None or not blocks or objects.whole:
        return blocks
    shares = [_share(block.box, width, height) for block in blocks]
    beside = tuple(
        block
        for block, box in zip(blocks, shares, strict=True)
        if product.intersect(box).area < 0.6 * box.area
    )
    return beside or blocks


def _off_product_boxes(
    boxes: tuple[Box, ...], objects: Objects, width: int, height: int
) -> tuple[Box, ...]:
    """Buttons in shares of the frame, without labels of the product."""
    product = objects.product
    shares = [_share(box, width, height) for box in boxes]
    if product is None or objects.whole:
        return tuple(shares)
    return tuple(b for b in shares if product.intersect(b).area < 0.6 * b.area)


def _ranked(
    blocks: tuple[Block, ...], buttons: tuple[Box, ...], objects: Objects, width: int, height: int
) -> tuple[Region, ...]:
    """Roles by size and place: the largest is the headline, a small mark at an edge the logo."""
    by_size = sorted(blocks, key=lambda block: -block.size * block.box.w**0.35)
    if not by_size:
        return ()
    headline = by_size[0]
    logo, others = _logo(headline, by_size[1:], objects, width, height)
    read = [block for block in others if block.size > 0.011 * min(width, height)]
    kept = sorted(read[: _MOST - 1], key=lambda block: block.box.y)
    regions: list[Region] = [("headline", _share(headline.box, width, height))]
    after = [block for block in kept if block.box.cy > headline.box.cy]
    first = max(after, key=lambda block: block.size * block.box.w**0.5, default=None)
    for block in kept:
        role = "subheadline" if block is first else "text"
        regions.append((role, _share(block.box, width, height)))
    regions += [("cta", box) for box in buttons[:2]]
    if objects.product is not None:
        regions.append(("product", objects.product))
    if logo is not None:
        regions.append(("logo", logo))
    return tuple(regions)


def _sizes(
    regions: tuple[Region, ...], blocks: tuple[Block, ...], width: int, height: int
) -> tuple[tuple[str, float], ...]:
    """The height of the tallest line of headline and subheadline, in shares of the height."""
    found = []
    for block in blocks:
        box = _share(block.box, width, height)
        found += [
            (role, round(float(block.size / height), 4))
            for role, region in regions
            if region == box and role in {"headline", "subheadline"}
        ]
    return tuple(found)


def _logo(
    headline: Block, others: list[Block], objects: Objects, width: int, height: int
) -> tuple[Box | None, list[Block]]:
    """The mark (drawn, written or both) that stands as a logo, and the type that is left."""
    small = [block for block in others if block.size < 0.75 * headline.size]
    clusters = _clusters(small, objects.marks, width, height)
    typed = [_share(block.box, width, height) for block in (headline, *others)]
    best: tuple[int, Box, list[Block]] | None = None
    for box, blocks in clusters:
        rest = [one for one in typed if box.intersect(one).area < 0.5 * one.area]
        lines = sum(len(block.lines) for block in blocks)
        if box.w > 0.42 or box.area > 0.06 or lines > 3:
            continue
        rank = _rank_of_logo(box, rest, written=bool(blocks))
        if rank and (best is None or rank > best[0]):
            best = (rank, box, blocks)
    if best is None:
        return None, others
    return best[1], [b for b in others if all(b is not part for part in best[2])]


def _rank_of_logo(box: Box, rest: list[Box], *, written: bool) -> int:
    """How well a cluster stands as a logo: 0 not at all; over all type is best, then an edge."""
    edge = min(box.y, 1 - box.bottom)
    if edge < 0.16 and box.y < 0.5 and all(box.bottom < other.y for other in rest):
        return 3
    if written and all(box.cy < other.y for other in rest):
        return 3
    reach = max(box.h, 0.02)
    near = box.inset(-0.7 * reach, -1.1 * reach)
    if edge > 0.13 or any(near.intersect(other).area > 0 for other in rest):
        return 0
    return 2 if box.y < 0.5 else 1


def _clusters(
    blocks: list[Block], marks: tuple[Box, ...], width: int, height: int
) -> list[tuple[Box, list[Block]]]:
    """Small type and drawn marks that nearly touch, together: (box, its type)."""
    pieces: list[tuple[Box, list[Block]]] = [(mark, []) for mark in marks]
    pieces += [(_share(block.box, width, height), [block]) for block in blocks]
    clusters: list[tuple[Box, list[Block]]] = []
    for piece in pieces:
        box, inside = piece
        apart: list[tuple[Box, list[Block]]] = []
        for other in clusters:
            if _near(box, other[0], width / height):
                box, inside = box.union(other[0]), [*inside, *other[1]]
            else:
                apart.append(other)
        clusters = [*apart, (box, inside)]
    return clusters


def _near(one: Box, other: Box, aspect: float) -> bool:
    """True when two parts stand within about their own height of each other."""
    down, along = 1.1 * min(one.h, other.h), 1.0 * max(one.h, other.h) / aspect
    return one.inset(-along, -down).intersect(other).area > 0


def _alignment(boxes: list[Box]) -> str:
    """The line that the type shares most exactly; one box alone goes by its place."""
    if len(boxes) == 1:
        middle = boxes[0].cx
        return "center" if abs(middle - 0.5) < 0.04 else "left" if middle < 0.62 else "right"
    lines = {
        "left": [box.x for box in boxes],
        "center": [box.cx for box in boxes],
        "right": [box.right for box in boxes],
    }
    spread = {name: float(np.mean(np.abs(np.array(v) - np.median(v)))) for name, v in lines.items()}
    return min(spread, key=lambda name: (round(spread[name], 3), name != "left"))
