"""How good one arrangement is: hierarchy, size, balance, air, and what the direction asks for.

Each part is 0..1; the weights are the house's taste. Balance follows the centre of visual mass
(Lok, Feiner and Ngai, "Evaluation of visual balance for automated layout", 2004).
"""

from __future__ import annotations

import math
import unicodedata

from creative.direction import Direction
from creative.geometry import Box
from creative.layout.archetypes import Archetype
from creative.layout.arrangement import Arrangement, PlacedPhoto
from creative.layout.dissolving import inner_edges
from creative.layout.frame import SMALL, STRIP_ASPECT, Frame
from creative.typography.divisions import reading_cost

_NAMED = 3.0  # points of an ad that says whose it is
_STAMP = 0.18  # of a small frame: what its product should cover
_HEADLINE = 0.112  # of a small frame's unit, up to thirty letters: 26 px in 300x250
_WALLED = 0.9  # points lost by such a photo in a box
_WORD = 12  # letters
_ILL_BROKEN = 2.0  # points lost by a headline whose lines tear what belongs together
_OFFERED = 1.4  # by which an offer that is its own picture is to be larger, and counts for more
_ENDED = 2.4  # and by one whose subject ends there
_OPEN = 0.7  # points of a photo that fills the frame with more of its own backdrop


def score(made: Arrangement, archetype: Archetype, direction: Direction, frame: Frame) -> float:
    """Higher is better; wishes outweigh taste."""
    total = (4.0 if frame.aspect > 0.75 else 3.0) * _headline(made, frame)
    total += 2.0 * _picture(made, direction)
    total += 0.7 * _balance(made)
    total += 0.6 * _air(made, frame)
    total += 0.6 * _lines(made)
    total += 0.7 * _mood(archetype, direction)
    total += 0.3 * (archetype.weight - 1)
    total += _NAMED * (made.logo is not None or any(t.role == "brand" for t in made.texts))
    total -= _lost(made, frame)
    if archetype.family == "stack" and frame.aspect < 0.7:  # what every story looks like
        total -= 0.45
    total -= 0.9 * _void(made, frame) + 0.9 * _hole(made)
    if archetype.flow == "behind" and len(made.texts[0].block.text) <= 9 and frame.unit >= SMALL:
        total += 1.5
    total += 3.0 * _wishes(made, direction)
    if direction.layouts and archetype.name in direction.layouts:
        total += 1.2 - 0.25 * direction.layouts.index(archetype.name)
    if made.upscale > 1.5:
        total -= 0.5 * min(1.0, made.upscale - 1.5)
    return total


def prior(archetype: Archetype, direction: Direction) -> float:
    """What is known of an archetype's score before it is solved."""
    wishes = direction.wishes
    total = 0.7 * _mood(archetype, direction) + 0.3 * (archetype.weight - 1)
    if archetype.name in direction.layouts:
        total += 3.0
    total += 1.5 * (bool(wishes.text_at) and archetype.text_at == wishes.text_at)
    total += 1.5 * (bool(wishes.product_at) and archetype.product_at == wishes.product_at)
    return total


def _headline(made: Arrangement, frame: Frame) -> float:
    lines = [line for t in made.texts if t.role == "headline" for line in t.block.lines]
    sizes = [line.size for line in lines]
    if not sizes:
        return 0.5
    share = max(sizes) / min(math.sqrt(frame.width * frame.height), 1.15 * frame.unit)
    letters = max(_breadth(t.block.text) for t in made.texts if t.role == "headline")
    wanted = 0.155 * min(1.25, max(0.45, math.sqrt(14 / max(1, letters))))  # few words, large words
    if made.product is None and made.photo is None:  # type is the picture
        wanted *= 1.2
    widest = max(t.ink.w for t in made.texts if t.role == "headline") / frame.content.w
    narrow = 0.5 * max(0.0, 0.7 - widest) if frame.aspect < 0.75 and letters <= 24 else 0.0
    if letters <= _WORD and frame.shape == "page":  # a word or two are as wide as their column
        column = 0.5 if made.type_side in {"left", "right"} and frame.aspect > 0.75 else 1.0
        narrow += 0.9 * max(0.0, 0.85 - widest / column)
    pictured = _OFFERED if max(sizes) > 1.9 * min(sizes) else 1.0
    wanted *= pictured
    short = float(max(0.0, 1 - share / wanted) ** 1.2)
    seen = 1 - short + 0.25 * min(1.0, max(0.0, share / wanted - 1))
    return pictured * seen - narrow


def _breadth(text: str) -> int:
    """The length of a text in letters of an alphabet: others are as wide as two."""
    return sum(2 if unicodedata.east_asian_width(ch) in "WF" else 1 for ch in text)


def _lost(made: Arrangement, frame: Frame) -> float:
    """Points lost in a small frame by a product like a stamp and by a headline that is not read."""
    if frame.unit >= SMALL:
        return 0.0
    lost = 0.0
    if made.product is not None:
        shown = made.product.intersect(frame.box).area / frame.box.area
        lost += 4.0 * max(0.0, 1 - shown / _STAMP)
    heads = [t.block for t in made.texts if t.role == "headline"]
    if heads and frame.shape == "page":
        letters = max(len(block.text) for block in heads)
        wanted = _HEADLINE * frame.unit * min(1.0, math.sqrt(30 / max(1, letters)))
        lost += 3.0 * max(0.0, 1 - max(block.size for block in heads) / wanted)
    return lost


def _picture(made: Arrangement, direction: Direction) -> float:
    if made.product is None and made.photo is None and direction.treatment != "none":
        return -1.5
    if made.product is not None:
        return _size(made, made.product)
    return 0.5 if made.photo is None else _photo(made, made.photo)


def _photo(made: Arrangement, photo: PlacedPhoto) -> float:
    share = photo.box.area / (made.width * made.height)
    cut = 5.0 * (1 - photo.kept)
    if photo.plain and photo.subject is not None and photo.shape == "rect":
        walled = _WALLED if photo.open and share < 0.98 else 0.0
        return _standing_free(made, photo.subject) - walled - cut - 4.0 * photo.clash
    slab = next((p.box for p in made.plates if p.kind == "slab"), None)
    if slab is not None:
        seen = 1 - slab.area / (made.width * made.height)
        needless = 0.6 if photo.plain or photo.open else 0.0
        return min(1.0, seen / 0.6) - needless - cut - 16.0 * photo.clash
    if made.full_photo:  # type over the photo: only as good as the ground is calm
        busy = 1.5 if photo.calm < 0.44 else 0.0
        open_air = 0.0
        if photo.open and photo.subject is not None:
            open_air = _OPEN * (0.4 + _size(made, photo.subject))
        lost = cut * (0.3 if photo.kept > 0.7 else 1.8)
        return 0.62 + open_air - busy + 0.65 * photo.calm - lost - 6.0 * photo.clash
    if made.width > STRIP_ASPECT * made.height:  # in a strip a part stands for the whole
        return min(1.0, share / 0.2) - min(1.3, 0.5 * cut)
    # a shop photo in a box looks pasted in, and a wall that could go on looks cut
    boxed = 4.0 if photo.plain else _WALLED if photo.open else 0.0
    if photo.cut.intersection(inner_edges(photo.box, made.width, made.height)):
        boxed += _ENDED  # what is cut at such an edge would end in the middle of the page
    # one that bleeds off is an ad's; a card or an arch in the middle of a page is a web site's
    framed = 0.35 if photo.shape != "rect" else 0.0
    return min(1.0, share / 0.45) - framed - boxed - cut


def _standing_free(made: Arrangement, subject: Box) -> float:
    """A product on ground that goes on as the ad's: large, clear of the type and of the edges."""
    short = min(made.width, made.height)
    edge = min(subject.x, subject.y, made.width - subject.right, made.height - subject.bottom)
    boxes = [*made.type_boxes(), *(p.box for p in made.plates if p.kind == "slab")]
    apart = min((_gap(box, subject) for box in boxes), default=short)
    crowded = max(0.0, 0.035 - edge / short) + max(0.0, 0.05 - apart / short)
    return 0.3 + _size(made, subject) - 60.0 * crowded


def _size(made: Arrangement, product: Box) -> float:
    """A bottle is large when it is tall, a shoe when it is wide."""
    tall, wide = product.h / made.height, product.w / made.width
    share = product.area / (made.width * made.height)
    return 0.7 * min(1.0, max(tall, 0.85 * wide) / 0.58) + 0.3 * min(1.0, share / 0.3)


def _balance(made: Arrangement) -> float:
    weights: list[tuple[Box, float]] = [(t.ink, 0.8) for t in made.texts]
    weights += [(b.box, 1.0) for b in made.buttons]
    if made.product is not None:
        weights.append((made.product.intersect(Box(0, 0, made.width, made.height)), 0.9))
    if made.photo is not None and made.photo.subject is not None:
        whole = made.photo.box.area > 0.9 * made.width * made.height
        weights.append((made.photo.subject, 0.8) if whole else (made.photo.box, 0.7))
    mass = sum(box.area * w for box, w in weights)
    if mass <= 0:
        return 0.5
    x = sum(box.cx * box.area * w for box, w in weights) / mass / made.width
    y = sum(box.cy * box.area * w for box, w in weights) / mass / made.height
    return max(0.0, 1 - 2.2 * abs(x - 0.5) - 1.4 * abs(y - 0.52))


def _air(made: Arrangement, frame: Frame) -> float:
    """Distances between the parts: crowding costs, and so does a hole in the middle."""
    boxes = [t.ink for t in made.texts if not t.behind_product] + [b.box for b in made.buttons]
    picture = made.product
    if picture is None or not boxes:
        return 0.7
    gaps = [_gap(box, picture) for box in boxes]
    nearest = min(gaps) / frame.unit
    if nearest < 0.02:
        return 0.0
    return min(1.0, nearest / 0.05) if nearest < 0.16 else max(0.2, 1 - (nearest - 0.16) * 3)


def _void(made: Arrangement, frame: Frame) -> float:
    """How much of the frame's height lies empty under everything or over it, beyond comfort.

    Flat plates are not content, and a mark alone does not fill the head of a picture.
    """
    boxes = [*_content(made), *(t.ink for t in made.texts if t.role == "brand")]
    lowest = max((box.bottom for box in boxes), default=0.0)
    if made.logo is not None:
        lowest = max(lowest, made.logo.bottom)
    below = max(0.0, 1 - lowest / made.height - 0.14)
    highest = min((box.y for box in _content(made)), default=float(made.height))
    above = max(0.0, (highest - frame.content.y) / made.height - 0.2)
    return (below + above) / 0.2


def _hole(made: Arrangement) -> float:
    """The widest gap between what stands under each other, beyond a comfortable one."""
    if made.width > STRIP_ASPECT * made.height:
        return 2.0 * _hole_in_row(made)
    boxes = sorted(_content(made), key=lambda box: box.y)
    reach, widest = boxes[0].bottom if boxes else 0.0, 0.0
    for box in boxes[1:]:
        widest = max(widest, box.y - reach)
        reach = max(reach, box.bottom)
    return max(0.0, widest / made.height - 0.12) / 0.2


def _content(made: Arrangement) -> list[Box]:
    """Type, buttons and picture: what fills a frame, without marks and plates."""
    boxes = [t.ink for t in made.texts if t.role != "brand"] + [b.box for b in made.buttons]
    picture = made.product or (made.photo.box if made.photo else None)
    return boxes if picture is None else [*boxes, picture]


def _hole_in_row(made: Arrangement) -> float:
    boxes = [*made.type_boxes(), *(b for b in (made.product, made.logo) if b is not None)]
    if made.photo is not None:
        boxes.append(made.photo.box)
    boxes.sort(key=lambda box: box.x)
    reach, widest = 0.0, 0.0
    for box in boxes:
        widest = max(widest, box.x - reach)
        reach = max(reach, box.right)
    return max(0.0, max(widest, made.width - reach) / made.width - 0.1)


def _gap(one: Box, other: Box) -> float:
    dx = max(other.x - one.right, one.x - other.right, 0.0)
    dy = max(other.y - one.bottom, one.y - other.bottom, 0.0)
    return math.hypot(dx, dy)


def _lines(made: Arrangement) -> float:
    """Two or three lines make a shape; many lines are a paragraph, single words a list."""
    blocks = [t.block for t in made.texts if t.role == "headline"]
    if not blocks:
        return 0.5
    block = max(blocks, key=lambda b: len(b.lines))
    few = {1: 0.8, 2: 1.0, 3: 0.85, 4: 0.45}
    if made.height > 1.5 * made.width:
        few = {1: 0.8, 2: 1.0, 3: 0.95, 4: 0.75}
    value = few.get(len(block.lines), 0.2)
    if len({round(line.size, 2) for line in block.lines}) > 1:  # an offer as a picture
        return value
    said = [line.text.strip() for line in block.lines]
    value -= _ILL_BROKEN * min(1.0, reading_cost(said, [line.width for line in block.lines]))
    if len(block.text.split()) > 3 and block.ink.w > 0.5 * made.width:  # columns are lists
        lone = sum(len(line.text.split()) == 1 for line in block.lines)
        value -= 0.6 * lone / len(block.lines)
    return value


def _mood(archetype: Archetype, direction: Direction) -> float:
    shared = [m for m in direction.moods if m in archetype.moods]
    return min(1.0, len(shared) / 2)


def _wishes(made: Arrangement, direction: Direction) -> float:
    wishes = direction.wishes
    met = 0.0
    picture = made.product or (made.photo.subject if made.photo else None)
    if wishes.product_at and picture is not None:
        met += _place(picture, wishes.product_at, made) - 0.5
    if wishes.text_at and made.type_boxes():
        boxes = made.type_boxes()
        whole = boxes[0]
        for box in boxes[1:]:
            whole = whole.union(box)
        met += _place(whole, wishes.text_at, made) - 0.5
    if wishes.logo_at:
        met += 0.9 if _marked_at(made, wishes.logo_at) else 0.0
    if wishes.product_scale > 1 and made.product is not None:
        met += _size(made, made.product)
    if wishes.emphasis in {"headline", "offer"}:
        met += 0.5 * _headline(made, Frame.of_size(made.width, made.height))
    if wishes.emphasis == "product":
        met += 0.5 * _picture(made, direction)
    return met


def _marked_at(made: Arrangement, where: str) -> bool:
    """True when the logo, or the name in its place, stands in all the halves that it should."""
    mark = made.logo or next((t.ink for t in made.texts if t.role == "brand"), None)
    return mark is not None and all(_place(mark, side, made) > 0.5 for side in where.split("-"))


def _place(box: Box, where: str, made: Arrangement) -> float:
    """1 when the box's centre lies where it was asked to, falling to 0."""
    x, y = box.cx / made.width, box.cy / made.height
    if where == "center":
        return max(0.0, 1 - 5 * abs(x - 0.5))
    if where in {"left", "right"}:
        offset = (0.5 - x) if where == "left" else (x - 0.5)
        return min(1.0, max(0.0, 0.5 + 4 * offset))
    offset = (0.5 - y) if where == "top" else (y - 0.5)
    return min(1.0, max(0.0, 0.5 + 4 * offset))
