"""A reference layout and our copy in; all type, buttons and the logo at its places out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from creative.geometry import Box, bounds
from creative.layout.arrangement import PlacedButton, PlacedText
from creative.layout.frame import Frame
from creative.layout.problem import Problem
from creative.layout.reference_column import Part, stacked
from creative.layout.reference_logo import LogoPlace, place_logo
from creative.layout.reference_type import Setting, set_buttons, set_role
from creative.layout.stack import Voice, sizes_for, smallest_size
from creative.references import ReferenceLayout, Region
from creative.typography.setting import Paragraph

_EM = 0.92  # height of a line of type with ascenders and descenders, in shares of its size


@dataclass(frozen=True, slots=True)
class TypeSet:
    """All type at its place."""

    texts: tuple[PlacedText, ...]
    buttons: tuple[PlacedButton, ...]
    logo: LogoPlace | None

    @property
    def boxes(self) -> list[Box]:
        logo = [self.logo.box] if self.logo is not None else []
        return [t.ink for t in self.texts] + [b.box for b in self.buttons] + logo


def in_pixels(box: Box, frame: Frame) -> Box:
    """Shares of the frame as pixels."""
    return Box(box.x * frame.width, box.y * frame.height, box.w * frame.width, box.h * frame.height)


def set_type(
    shown: ReferenceLayout, problem: Problem, place: Box | None, smaller: float
) -> TypeSet | None:
    """Everything set and clear of everything else; None when the copy does not fit.

    ``place`` is where the product goes; ``smaller`` scales the largest headline that is tried.
    """
    frame, voice = problem.frame, _voice(problem, shown.align)
    content, align = frame.content, shown.align
    small = smallest_size(voice, frame)
    targets = _targets(shown, voice, frame)
    parts: list[Part] = []
    settings: dict[str, Setting] = {}
    sizes = dict(shown.sizes)
    headline = targets.get("headline")
    size = 0.0
    if headline is not None:
        top = 1.5 * sizes.get("headline", headline.h / frame.height) * _scale(shown, frame) / _EM
        least = small * (1.25 if voice.subheadlines else 1.05)
        limits = (max(least, 1.2 * small), max(least, top * smaller))
        made = _set(voice.headlines, "headline", headline, content, place, align, limits, shown)
        if made is None:
            return None
        settings["headline"], size = made, made.size
        parts.append(Part("headline", headline, made.box))
    below = targets.get("subheadline")
    if below is not None:
        usual = sizes_for(size or 2.6 * small, voice, frame).subheadline
        asked = sizes.get("subheadline", 0.0) * _scale(shown, frame) / _EM
        most = max(small, min(max(asked, usual) * 1.12, size / 1.25 if size else 1e6))
        for least in (min(most, max(small, 0.85 * usual)), small):
            made = _set(
                voice.subheadlines, "subheadline", below, content, place, align,
                (least, most), shown,
            )  # fmt: skip
            if made is not None:
                break
        if made is None:
            return None
        settings["subheadline"] = made
        parts.append(Part("subheadline", below, made.box))
    buttons: tuple[PlacedButton, ...] = ()
    if voice.labels:
        boxes = [box for role, box in targets.items() if role.startswith("cta")]
        row = set_buttons(voice, frame, boxes, align, size or 1e6)
        if row is None:
            return None
        buttons = row
        parts.append(Part("cta", bounds(boxes[: len(row)]), bounds([b.box for b in row])))
    return _arranged(shown, problem, voice, parts, settings, buttons)


def _set(
    paragraphs: tuple[Paragraph, ...],
    role: str,
    box: Box,
    content: Box,
    place: Box | None,
    align: str,
    sizes: tuple[float, float],
    shown: ReferenceLayout,
) -> Setting | None:
    """Within the product's edge where that is beside the type, else in the whole content box."""
    for limits in (_beside(content, box, place, shown), content):
        made = set_role(role, paragraphs, box.intersect(content), limits, align, sizes)
        if made is not None:
            return made
    return None


def _beside(content: Box, box: Box, place: Box | None, shown: ReferenceLayout) -> Box:
    if place is None or shown.background == "photo":
        return content
    if place.bottom < box.y or place.y > box.bottom:
        return content
    gap = 0.03 * content.w
    if place.cx > box.cx and place.x > box.x + 0.4 * box.w:
        right = max(min(content.right, place.x - gap), min(box.right, content.right))
        return Box.edges(content.x, content.y, right, content.bottom)
    if place.cx < box.cx and place.right < box.right - 0.4 * box.w:
        left = min(max(content.x, place.right + gap), max(box.x, content.x))
        return Box.edges(left, content.y, content.right, content.bottom)
    return content


def _targets(shown: ReferenceLayout, voice: Voice, frame: Frame) -> dict[str, Box]:
    """A box for every role that we have copy for: the reference's, or one beneath the last."""
    content = frame.content
    placed = _aligned(shown, frame)
    boxes = {role: box for role, box in placed if role in {"headline", "subheadline"}}
    others = [box for role, box in placed if role == "text"]
    head = boxes["headline"]
    out: dict[str, Box] = {}
    if voice.headlines:
        out["headline"] = head
    if voice.subheadlines:
        under = boxes.get("subheadline") or next(
            (box for box in others if box.y > head.bottom - 0.2 * head.h), None
        )
        if under is None and not voice.headlines:
            under = head
        height = max(0.05 * frame.height, 0.3 * head.h)
        out["subheadline"] = under or Box(
            head.x, head.bottom + 0.035 * frame.height, head.w, height
        )
    ctas = [box for role, box in placed if role == "cta"]
    if voice.labels:
        if not ctas:
            last = max(out.values(), key=lambda box: box.bottom, default=head)
            height = max(0.075 * frame.unit, 24.0)
            width = min(3.2 * height, content.w)
            x = {"left": last.x, "center": last.cx - width / 2, "right": last.right - width}
            ctas = [Box(x[shown.align], last.bottom + 0.05 * frame.height, width, height)]
        out |= {f"cta{number}": box for number, box in enumerate(ctas)}
    return out


def _aligned(shown: ReferenceLayout, frame: Frame) -> list[Region]:
    """The boxes of type in pixels, inside the content box, on one line where they nearly are.

    Buttons keep their shape in a frame of another ratio.
    """
    content, scale = frame.content, _scale(shown, frame)
    line = {"left": 0.0, "center": 0.5, "right": 1.0}[shown.align]
    placed: list[Region] = []
    for role, share in shown.boxes:
        if role in {"product", "logo"}:
            continue
        box = in_pixels(share, frame)
        if role == "cta":
            width, height = share.w * shown.aspect * scale, share.h * scale
            x = box.x + line * (box.w - width)
            box = Box(x, box.cy - height / 2, width, height)
        placed.append((role, _into(box, content)))
    at = [box.x + line * box.w for _, box in placed]
    common = sorted(at)[len(at) // 2]
    edge = content.x + line * content.w
    if abs(common - edge) < 0.035 * frame.unit:
        common = edge
    near = 0.04 * frame.unit
    return [
        (role, _into(box.moved(common - x, 0), content) if abs(common - x) < near else box)
        for (role, box), x in zip(placed, at, strict=True)
    ]


def _into(box: Box, content: Box) -> Box:
    """A box moved, and if need be shrunk, into the content box."""
    width, height = min(box.w, content.w), min(box.h, content.h)
    x = min(max(box.x, content.x), content.right - width)
    y = min(max(box.y, content.y), content.bottom - height)
    return Box(x, y, width, height)


def _arranged(
    shown: ReferenceLayout,
    problem: Problem,
    voice: Voice,
    parts: list[Part],
    settings: dict[str, Setting],
    buttons: tuple[PlacedButton, ...],
) -> TypeSet | None:
    """The column with its logo, everything clear of everything."""
    frame = problem.frame
    spot = shown.one("logo")
    logo = None
    if spot is not None:
        target = in_pixels(spot, frame)
        logo = place_logo(problem, voice, target)
        if logo is not None and _in_column(logo.box, parts):
            parts = [*parts, Part("logo", target, logo.box)]
    typed = _columned(frame.content, frame, parts, settings, buttons, logo)
    if spot is None and typed is not None:
        product = shown.one("product")
        soft = [in_pixels(product, frame)] if product is not None else []
        corner = place_logo(problem, voice, None, typed.boxes, soft, shown.align)
        needed = place_logo(problem, voice, None, (), (), shown.align)
        if corner is None and needed is not None:  # the column makes room above itself
            content = frame.content
            top = needed.box.bottom + max(needed.box.h, 0.03 * frame.unit)
            below = Box.edges(content.x, top, content.right, content.bottom)
            typed, corner = _columned(below, frame, parts, settings, buttons, logo), needed
        typed = replace(typed, logo=corner) if typed is not None else None
    if typed is None:
        return None
    if typed.logo is not None and typed.logo.mark is not None:
        typed = replace(typed, texts=(typed.logo.mark, *typed.texts))
    return typed if _clear(typed, frame) else None


def _columned(
    content: Box,
    frame: Frame,
    parts: list[Part],
    settings: dict[str, Setting],
    buttons: tuple[PlacedButton, ...],
    logo: LogoPlace | None,
) -> TypeSet | None:
    column = stacked(tuple(parts), content, frame.height, 0.018 * frame.unit + 2)
    if not column and parts:
        return None
    texts: list[PlacedText] = []
    for part in column:
        if part.role in settings:
            made = settings[part.role]
            texts.extend(made.moved(0, part.box.y - made.box.y).texts)
        elif part.role == "cta":
            old = bounds([b.box for b in buttons])
            buttons = tuple(b.moved(0, part.box.y - old.y) for b in buttons)
        elif logo is not None:
            logo = logo.moved(0, part.box.y - logo.box.y)
    return TypeSet(tuple(texts), buttons, logo)


def _in_column(box: Box, parts: list[Part]) -> bool:
    return any(min(box.right, part.target.right) - max(box.x, part.target.x) > 0 for part in parts)


def _clear(typed: TypeSet, frame: Frame) -> bool:
    boxes = [t.ink for t in typed.texts] + [b.box for b in typed.buttons]
    if typed.logo is not None and typed.logo.mark is None:
        boxes.append(typed.logo.box)
    slack = 0.02 * frame.unit
    if not all(frame.content.contains(box, slack) for box in boxes):
        return False
    return not any(
        one.intersect(other).area > 0
        for number, one in enumerate(boxes)
        for other in boxes[number + 1 :]
    )


def _voice(problem: Problem, align: str) -> Voice:
    name = {"left": "start", "center": "center", "right": "end"}[align]
    return problem.voices.get(name, problem.voices["start"])


def _scale(shown: ReferenceLayout, frame: Frame) -> float:
    """The height in pixels of the reference laid inside the frame: the measure of its sizes."""
    return min(frame.width / shown.aspect, float(frame.height))
