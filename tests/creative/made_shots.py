"""Some three hundred made pack shots with exact truth: products x grounds x shadows x noise.

Every product stands in every light at least once; ground, colour and noise change from one to the
next, so that each meets most of the others. ``measured`` compares a cut with the truth.
"""

from __future__ import annotations

import itertools
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

import cv2
import numpy as np
from pack_shots import FINE, SIZE, Shot, flat_ground, plush, shaded, shape, shot, sweep_ground

from creative.pictures import Pixels
from creative.reading.cutout import THRESHOLD, free

Field = np.ndarray
GOOD_OVERLAP: Final = 0.97
PATCH: Final = 0.003  # of the product's area: a patch of ground or a bite that an eye would see
_FAR: Final = 3  # pixels from the true outline beyond which nothing is its blur


@dataclass(frozen=True)
class Case:
    name: str
    make: Callable[[], Shot]
    cuttable: bool = True  # False: whatever the outline, this cut would show (glass, cut off)


@dataclass(frozen=True)
class Measured:
    """``overlap`` of the solid parts, ``edge`` the mean error of alpha in an 8 px band,
    ``left`` the largest patch of ground or shadow kept, ``bitten`` the largest part lost, both
    as shares of the product's area.
    """

    overlap: float
    edge: float
    left: float
    bitten: float

    @property
    def good(self) -> bool:
        return self.overlap >= GOOD_OVERLAP and max(self.left, self.bitten) <= PATCH


def measured(rgba: Pixels, truth: Field) -> Measured:
    alpha = rgba[..., 3].astype(np.float32) / 255
    ours, solid = alpha > 0.5, truth > 0.5
    band = cv2.dilate(((truth > 0.02) & (truth < 0.98)).astype(np.uint8), np.ones((17, 17))) > 0
    around = cv2.dilate((truth > 0.02).astype(np.uint8), np.ones((2 * _FAR + 1,) * 2)) > 0
    kept = cv2.erode(ours.astype(np.uint8), np.ones((2 * _FAR + 1,) * 2)) > 0
    area = max(1, int(solid.sum()))
    return Measured(
        float((ours & solid).sum() / max(1, (ours | solid).sum())),
        float(np.abs(alpha - truth)[band].mean()),
        _largest((alpha > 0.15) & ~around) / area,
        max(
            _largest(
                (alpha < 0.85) & (cv2.erode((truth > 0.98).astype(np.uint8), np.ones((3, 3))) > 0)
            ),
            _largest((truth > 0.9) & ~(cv2.dilate(ours.astype(np.uint8), np.ones((7, 7))) > 0)),
            0 if kept.any() else area,
        )
        / area,
    )


def _largest(found: np.ndarray) -> int:
    count, _, stats, _ = cv2.connectedComponentsWithStats(found.astype(np.uint8), connectivity=8)
    return int(stats[1:count, cv2.CC_STAT_AREA].max(initial=0))


# ---------------------------------------------------------------------------------- products


def _strokes(lines: list[tuple[list[tuple[float, float]], float]]) -> Field:
    """Open lines of a given breadth, all in 0..1 of the side."""
    full = SIZE * FINE
    canvas = np.zeros((full, full), np.uint8)
    for points, breadth in lines:
        path = np.round(np.array(points) * full).astype(np.int32)
        cv2.polylines(canvas, [path], False, 255, max(1, round(breadth * full)), cv2.LINE_AA)
    small = cv2.resize(canvas, (SIZE, SIZE), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    return cv2.GaussianBlur(small, (0, 0), 0.6)


def _both(*masks: Field) -> Field:
    return np.maximum.reduce(masks)


def _arc(x: float, y: float, rx: float, ry: float, start: float, end: float) -> list:
    turn = np.radians(np.linspace(start, end, 60))
    return list(zip(x + rx * np.cos(turn), y + ry * np.sin(turn), strict=True))


def _box() -> Field:
    return shape(boxes=[(0.32, 0.3, 0.66, 0.78)])


def _bottle() -> Field:
    return shape(
        rounded=[(0.38, 0.30, 0.62, 0.86, 0.03)],
        points=[[(0.38, 0.34), (0.45, 0.22), (0.55, 0.22), (0.62, 0.34)]],
        boxes=[(0.45, 0.12, 0.55, 0.24)],
    )


def _mug() -> Field:
    ring = shape(discs=[(0.30, 0.52, 0.15)]) - shape(discs=[(0.30, 0.52, 0.095)])
    return np.clip(_both(ring, shape(rounded=[(0.34, 0.32, 0.74, 0.76, 0.03)])), 0, 1)


def _ring() -> Field:
    return np.clip(shape(discs=[(0.5, 0.52, 0.26)]) - shape(discs=[(0.5, 0.52, 0.19)]), 0, 1)


def _bag() -> Field:
    body = shape(rounded=[(0.26, 0.42, 0.74, 0.84, 0.04)])
    return _both(body, _strokes([(_arc(0.5, 0.44, 0.15, 0.28, 180, 360), 0.018)]))


def _radio() -> Field:
    body = shape(rounded=[(0.25, 0.45, 0.75, 0.8, 0.03)])
    return _both(body, _strokes([([(0.68, 0.46), (0.84, 0.12)], 0.009)]))


def _shoe() -> Field:
    upper = [(0.12, 0.66), (0.16, 0.42), (0.3, 0.38), (0.46, 0.5), (0.78, 0.58), (0.88, 0.66)]
    sole = [(0.88, 0.73), (0.84, 0.77), (0.13, 0.77), (0.11, 0.72)]
    laces = [
        (_arc(0.42, 0.42, 0.05, 0.035, 0, 360), 0.008),
        ([(0.36, 0.45), (0.42, 0.45), (0.5, 0.38)], 0.008),
    ]
    return _both(shape(points=[[*upper, *sole]]), _strokes(laces))


def _ball() -> Field:
    return shape(discs=[(0.5, 0.52, 0.27)])


def _jar() -> Field:
    return shape(rounded=[(0.25, 0.46, 0.75, 0.8, 0.04), (0.26, 0.3, 0.74, 0.48, 0.03)])


def _stool() -> Field:
    legs = [
        ([(0.34, 0.42), (0.27, 0.85)], 0.022),
        ([(0.66, 0.42), (0.73, 0.85)], 0.022),
        ([(0.45, 0.42), (0.42, 0.8)], 0.018),
        ([(0.31, 0.65), (0.69, 0.65)], 0.014),
    ]
    return _both(shape(rounded=[(0.26, 0.34, 0.74, 0.43, 0.03)]), _strokes(legs))


def _pair() -> Field:
    return shape(discs=[(0.33, 0.56, 0.14)], rounded=[(0.54, 0.36, 0.78, 0.7, 0.02)])


def _tube() -> Field:
    return shape(
        points=[[(0.36, 0.14), (0.64, 0.14), (0.58, 0.76), (0.42, 0.76)]],
        boxes=[(0.43, 0.75, 0.57, 0.88)],
    )


PRODUCTS: Final[dict[str, Callable[[], Field]]] = {
    "box": _box, "bottle": _bottle, "mug": _mug, "ring": _ring, "bag": _bag, "radio": _radio,
    "shoe": _shoe, "ball": _ball, "jar": _jar, "stool": _stool, "pair": _pair, "tube": _tube,
}  # fmt: skip

COLOURS: Final = {
    "black": (26, 26, 30), "teal": (20, 130, 140), "red": (200, 40, 44), "yellow": (246, 214, 50),
    "grey": (150, 150, 152), "silver": (196, 198, 202), "cream": (238, 226, 204),
    "white": (246, 246, 248), "navy": (30, 40, 92), "brown": (126, 84, 56),
}  # fmt: skip

GROUNDS: Final[dict[str, Callable[[], Field]]] = {
    "white": lambda: flat_ground((255, 255, 255)),
    "off-white": lambda: flat_ground((247, 247, 247)),
    "grey": lambda: flat_ground((205, 205, 207)),
    "sweep": lambda: sweep_ground((228, 228, 230), (196, 196, 200)),
    "vignette": lambda: sweep_ground((236, 236, 236), (212, 212, 212), vignette=0.12),
    "cream": lambda: flat_ground((240, 228, 206)),
    "pink": lambda: sweep_ground((242, 186, 192), (232, 168, 176)),
    "blue": lambda: flat_ground((120, 168, 214)),
    "mid-grey": lambda: sweep_ground((150, 150, 152), (128, 128, 130)),
    "navy": lambda: flat_ground((18, 24, 60)),
}  # fmt: skip


# ---------------------------------------------------------------------------------- light


def thrown(
    mask: Field,
    *,
    depth: float,
    soft: float = 0.003,
    slide: float = 0.0,
    squash: float = 1.0,
    aside: float = 0.0,
    down: float = 0.0,
) -> Field:
    """What light a cast shadow leaves: the outline slid, laid flat or moved, and blurred."""
    foot = float(np.flatnonzero(mask.max(axis=1) > 0.5)[-1])
    move = np.array(
        [[1, slide, -slide * foot + aside * SIZE], [0, squash, foot * (1 - squash) + down * SIZE]],
        np.float32,
    )
    cast = cv2.warpAffine(mask, move, (SIZE, SIZE))
    return 1 - depth * cv2.GaussianBlur(cast, (0, 0), soft * SIZE)


def _contact(mask: Field, depth: float = 0.6) -> Field:
    foot = int(np.flatnonzero(mask.max(axis=1) > 0.5)[-1])
    columns = np.flatnonzero(mask[foot - 3] > 0.5)
    lane = np.zeros_like(mask)
    size = (int(len(columns) / 2 * 1.03) + 2, max(3, int(0.008 * SIZE)))
    cv2.ellipse(lane, (int(columns.mean()), foot), size, 0, 0, 360, 1.0, -1)
    return 1 - depth * cv2.GaussianBlur(lane, (0, 0), 0.008 * SIZE)


LIGHTS: Final[dict[str, Callable[[Field], Field]]] = {
    "none": np.ones_like,
    "contact": _contact,
    "ambient": lambda m: thrown(m, depth=0.35, soft=0.035, squash=0.12) * _contact(m),
    "soft cast": lambda m: thrown(m, depth=0.4, soft=0.02, slide=0.5, squash=0.35) * _contact(m),
    "hard cast": lambda m: thrown(m, depth=0.4, slide=0.6, squash=0.4),
    "hard cast, contact": lambda m: thrown(m, depth=0.5, slide=-0.6, squash=0.3) * _contact(m),
    "hard offset": lambda m: thrown(m, depth=0.45, aside=0.06, down=0.012),
    "hard offset, dark": lambda m: thrown(m, depth=0.72, aside=-0.05, down=0.02),
    "penumbra": lambda m: thrown(m, depth=0.4, soft=0.008, aside=0.07, down=0.03),
    "two shadows": lambda m: (
        thrown(m, depth=0.3, slide=0.6, squash=0.4) * thrown(m, depth=0.3, slide=-0.6, squash=0.4)
    ),
    "shadow apart": lambda m: thrown(m, depth=0.35, soft=0.006, squash=0.08, down=0.06),
    "thin hard": lambda m: thrown(m, depth=0.5, soft=0.002, aside=0.02, down=0.008),
}  # fmt: skip

NOISE: Final = ({}, {"jpeg": 90}, {"noise": 3.0, "jpeg": 85}, {"jpeg": 75})


def _coloured(product: str, mask: Field, colour: str) -> Field:
    field = shaded(mask, COLOURS[colour], texture=2)
    if product in {"bottle", "box", "jar"}:  # a label and print
        rows, columns = (
            slice(int(0.5 * SIZE), int(0.66 * SIZE)),
            slice(int(0.42 * SIZE), int(0.58 * SIZE)),
        )
        field[rows, columns] = shaded(mask, (240, 236, 226))[rows, columns]
        field[int(0.55 * SIZE) : int(0.57 * SIZE), int(0.45 * SIZE) : int(0.55 * SIZE)] = 40
    if product == "jar":
        field[: int(0.47 * SIZE)] = shaded(mask, COLOURS["navy"])[: int(0.47 * SIZE)]
    if product == "shoe":
        field[int(0.7 * SIZE) :] = shaded(mask, (60, 60, 64))[int(0.7 * SIZE) :]
    return field


def made(product: str, colour: str, ground: str, light: str, noise: dict) -> Shot:
    mask = PRODUCTS[product]()
    lit = LIGHTS[light](mask)
    return shot(mask, _coloured(product, mask, colour), GROUNDS[ground](), lit, **noise)


def _glass(ground: str) -> Shot:
    mask = _bottle()
    under = GROUNDS[ground]()
    inner = cv2.GaussianBlur(cv2.erode(mask, np.ones((15, 15))), (0, 0), 4)
    share = (0.1 * inner + 0.6 * (1 - inner))[..., None]
    return shot(mask, under * (1 - share) + np.array((80, 100, 100)) * share, under, _contact(mask))


def _mirrored(ground: str, colour: str, strength: float, jpeg: int) -> Shot:
    """On a glossy table: the product upside down under itself, fading."""
    mask = _jar()
    field = _coloured("jar", mask, colour)
    under = GROUNDS[ground]()
    foot = int(np.flatnonzero(mask.max(axis=1) > 0.5)[-1])
    for below in range(1, min(SIZE - foot, 130)):
        share = strength * (1 - below / 130) * mask[foot - below][:, None]
        under[foot + below] = under[foot + below] * (1 - share) + field[foot - below] * share
    return shot(mask, field, under, jpeg=jpeg)


def _moved(product: str, colour: str, ground: str, dx: float, dy: float) -> Shot:
    mask = PRODUCTS[product]()
    field = _coloured(product, mask, colour)
    move = np.array([[1, 0, dx * SIZE], [0, 1, dy * SIZE]], np.float32)
    mask = cv2.warpAffine(mask, move, (SIZE, SIZE))
    field = cv2.warpAffine(field, move, (SIZE, SIZE), borderMode=cv2.BORDER_REPLICATE)
    return shot(mask, field, GROUNDS[ground](), jpeg=92)


def _tinted_shadow(product: str, colour: str, ground: str, tint: tuple[float, ...]) -> Shot:
    """A hard shadow that the product's colour or the sky bleeds into."""
    mask = PRODUCTS[product]()
    left = thrown(mask, depth=0.45, aside=0.06, down=0.012)[..., None]
    lit = GROUNDS[ground]() * left * (1 + (1 - left) / 0.45 * (np.array(tint, np.float32) - 1))
    return shot(mask, _coloured(product, mask, colour), lit, jpeg=90)


def _hairy(ground: str) -> Shot:
    return shot(*plush(), GROUNDS[ground]())


def cases() -> Iterator[Case]:
    """All of them, in a fixed order, each with a name of its own."""
    yield from _crossed()
    yield from _greys()
    yield from _hard_ones()
    yield from _pale_ones()


def _crossed() -> Iterator[Case]:
    colours, grounds = list(COLOURS), list(GROUNDS)
    for turn, (light, product) in enumerate(itertools.product(LIGHTS, PRODUCTS)):
        colour = colours[(turn * 7 + turn // 10) % 10]
        ground = grounds[(turn * 3 + turn // 7) % 10]
        noise = NOISE[(turn + turn // 4) % 4]
        name = f"{colour} {product}, {ground}, {light}, {_told(noise)}"
        yield Case(name, partial(made, product, colour, ground, light, noise))


def _greys() -> Iterator[Case]:
    """Grey things on neutral ground; body and shadow of one grey, without any contact."""
    greys = (112, 124, 136, 150, 164)
    neutral = ("white", "off-white", "grey", "cream")
    for grey, ground, light in itertools.product(greys, neutral, ("hard offset", "hard cast")):
        name = f"same grey {grey} box, {ground}, {light}"
        yield Case(name, partial(_same_grey, grey, ground, light))
    for product in ("mug", "bag", "shoe", "jar", "bottle", "ball"):
        for turn, ground in enumerate(("white", "off-white", "sweep")):
            for light in ("none", "ambient", "hard cast", "hard offset"):
                colour = ("grey", "silver", "black")[(turn + len(light)) % 3]
                name = f"a {colour} {product}, {ground}, {light}"
                yield Case(name, partial(made, product, colour, ground, light, {"jpeg": 90}))


def _hard_ones() -> Iterator[Case]:
    for ground in ("white", "off-white", "grey", "blue"):
        yield Case(f"glass, {ground}", partial(_glass, ground), cuttable=False)
        yield Case(f"fine hair, {ground}", partial(_hairy, ground))
    for ground, colour, strength, jpeg in (
        ("white", "teal", 0.5, 90), ("off-white", "black", 0.35, 85), ("grey", "red", 0.5, 0),
        ("navy", "yellow", 0.4, 90), ("sweep", "white", 0.3, 90), ("cream", "brown", 0.25, 80),
    ):  # fmt: skip
        name = f"{colour} jar mirrored, {ground}"
        yield Case(name, partial(_mirrored, ground, colour, strength, jpeg))
    for product, colour, ground, dx, dy in (
        ("box", "red", "white", 0.0, 0.22), ("box", "teal", "grey", -0.32, 0.0),
        ("box", "brown", "white", 0.345, 0.0), ("mug", "navy", "off-white", -0.2, 0.0),
        ("bag", "brown", "cream", 0.0, 0.17), ("shoe", "teal", "white", 0.2, 0.0),
    ):  # fmt: skip
        name = f"{colour} {product} over the frame, {ground}"
        moved = partial(_moved, product, colour, ground, dx, dy)
        yield Case(name, moved, cuttable=abs(dx) + abs(dy) < 0.18)
    for product, colour, ground, tint in (
        ("box", "red", "off-white", (1.0, 0.88, 0.88)),
        ("bottle", "teal", "grey", (0.9, 0.97, 1.06)),
        ("jar", "white", "sweep", (0.9, 0.96, 1.08)),
        ("ball", "yellow", "white", (1.0, 0.97, 0.82)),
        ("tube", "cream", "pink", (0.9, 0.93, 1.04)),
        ("mug", "red", "grey", (1.04, 0.9, 0.9)),
    ):
        name = f"{colour} {product}, {ground}, tinted shadow"
        yield Case(name, partial(_tinted_shadow, product, colour, ground, tint))


def _pale_ones() -> Iterator[Case]:
    """Nearly the ground's own colour."""
    pairs = (
        ("white", "white"), ("white", "off-white"), ("cream", "cream"), ("silver", "grey"),
        ("silver", "sweep"), ("grey", "mid-grey"), ("navy", "navy"), ("cream", "white"),
    )  # fmt: skip
    for (colour, ground), light in itertools.product(pairs, ("none", "hard offset", "ambient")):
        name = f"{colour} tube as its ground {ground}, {light}"
        yield Case(name, partial(made, "tube", colour, ground, light, {"jpeg": 92}))


def _same_grey(grey: int, ground: str, light: str) -> Shot:
    """A box without any shading whose shadow has its own tone."""
    mask = _box()
    under = GROUNDS[ground]()
    cast = LIGHTS[light](mask)
    shadow = np.clip((1 - cast) / max(1e-6, float(1 - cast.min())), 0, 1)[..., None]
    lit = under * (1 - shadow) + grey * under / float(under.max()) * shadow
    return shot(mask, np.full((SIZE, SIZE, 3), grey, np.float32), lit, jpeg=92)


def _told(noise: dict) -> str:
    return " ".join(f"{key} {value:g}" for key, value in noise.items()) or "no noise"


def main() -> None:
    """Print what becomes of each of them."""
    told: Counter[str] = Counter()
    for case in cases():
        outcome, line = judged(case)
        told[outcome] += 1
        sys.stdout.write(f"{outcome:9s}{case.name:60s}{line}\n")
    sys.stdout.write(f"{dict(told)}\n")


def judged(case: Case) -> tuple[str, str]:
    """``clean``, ``bad`` or ``declined``, and the measurements or the doubts."""
    taken = case.make()
    freed = free(taken.raster)
    if freed.rgba is None or freed.confidence < THRESHOLD:
        return "declined", str(freed.doubts)
    found = measured(freed.rgba, taken.alpha)
    outcome = "clean" if found.good and case.cuttable else "bad"
    return outcome, f"{freed.confidence:.2f} {freed.method} {found}"


if __name__ == "__main__":
    main()
