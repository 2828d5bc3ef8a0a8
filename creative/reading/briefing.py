"""Brief -> pictures and words understood: heroes, logos, wishes, tone; and what was unreadable."""

from __future__ import annotations

from dataclasses import dataclass, replace

from creative.brief import Brief, CopyLine, CopyType, Picture, Source
from creative.color import Color
from creative.direction import Clause, Wishes
from creative.errors import PictureError
from creative.pictures import Assets, Cutout, Cutter, LogoMark, Photo
from creative.reading.decoding import decode
from creative.reading.expanding import expanded
from creative.reading.grouping import grouped, is_range
from creative.reading.lifting import lifted
from creative.reading.logo import read_logo
from creative.reading.pictures import classify, read_product
from creative.reading.references import read_references
from creative.reading.room import plain_ground, roomy
from creative.reading.tone import read_category, read_tone
from creative.reading.user_direction import read_direction
from creative.references import ReferenceLayout
from creative.report import Notice


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the director needs. ``heroes`` are the usable product pictures, best first."""

    heroes: tuple[Cutout | Photo, ...]
    logos: tuple[LogoMark, ...]
    wishes: Wishes
    clauses: tuple[Clause, ...]
    tone: tuple[str, ...]
    category: str
    notices: tuple[Notice, ...]
    references: tuple[ReferenceLayout, ...] = ()
    logo: Picture | None = None  # the picture that the first of ``logos`` was read from

    def assets(self, variation: int) -> Assets:
        """The pictures for one idea: later variations look at the product's other pictures."""
        if not self.heroes:
            return Assets(logos=self.logos)
        hero = self.heroes[(variation - 1) % len(self.heroes)]
        if isinstance(hero, Cutout):
            return Assets(cutout=hero, logos=self.logos)
        return Assets(photo=hero, logos=self.logos)


def read_brief(brief: Brief, *, cutter: Cutter | None = None) -> Reading:
    """Read all pictures and words. A picture that cannot be read becomes a notice.

    ``cutter`` is asked to free products that the embedded cut-out declines.

    Raises PictureError when product pictures were sent and none can be read.
    """
    notices: list[Notice] = []
    heroes = _heroes(brief, notices, cutter)
    marks, scenes = _brand_pictures(brief, notices)
    logos = _strongest(marks)
    if not heroes:
        heroes = scenes
    references, unread = read_references(brief.references)
    notices.extend(unread)
    wishes, clauses = read_direction(brief.direction)
    words = _words(brief)
    tone = tuple(mood for mood, value in read_tone(words) if value > 0.35) if words else ()
    category, certain = read_category(words) if words else ("other", 0.0)
    return Reading(
        heroes=tuple(heroes),
        logos=tuple(mark for _, mark in logos),
        logo=logos[0][0] if logos else None,
        wishes=wishes,
        clauses=clauses,
        tone=tuple(brief.brand.tone) + tone,
        category=brief.brand.category or (category if certain > 0.3 else "other"),
        notices=tuple(notices),
        references=references,
    )


def copy_for(copy: tuple[CopyLine, ...], wishes: Wishes) -> tuple[CopyLine, ...]:
    """The lines to set: what the direction leaves out is gone, what it overrides is replaced."""
    gone = wishes.leave_out
    if "text" in gone:
        return ()
    overrides = dict(wishes.copy_overrides)
    kept: list[CopyLine] = []
    replaced: set[str] = set()
    for line in copy:
        if line.kind in gone:
            continue
        if line.kind in overrides:
            if line.kind not in replaced:
                kept.append(CopyLine(line.kind, overrides[line.kind], Source.DIRECTION))
                replaced.add(line.kind)
            continue
        kept.append(line)
    kept.extend(
        CopyLine(CopyType(kind), text, Source.DIRECTION)
        for kind, text in overrides.items()
        if kind not in replaced and kind not in gone
    )
    return tuple(kept)


def brand_colors(brief: Brief) -> tuple[Color, ...]:
    """The swatches in their order."""
    return tuple(Color.hex(swatch.code) for swatch in brief.brand.swatches)


def _heroes(brief: Brief, notices: list[Notice], cutter: Cutter | None) -> list[Cutout | Photo]:
    """Usable product pictures: cut-outs first, each kind in the order sent."""
    read: list[Cutout | Photo] = []
    failed: list[PictureError] = []
    for picture in brief.product.images:
        try:
            read.append(_hero(picture.data, cutter))
        except PictureError as error:
            failed.append(error)
            notices.append(Notice("asset_unreadable", error.message, picture.field))
    if failed and not read:
        first = failed[0]
        raise PictureError(first.message, field=brief.product.images[0].field)
    cutouts = [hero for hero in read if isinstance(hero, Cutout)]
    if len(cutouts) > 1 and is_range(brief):
        return [grouped(cutouts), *cutouts]
    return sorted(read, key=lambda hero: not isinstance(hero, Cutout))


def _hero(data: bytes, cutter: Cutter | None = None) -> Cutout | Photo:
    read = read_product(data, cutter)
    if not isinstance(read, Photo):
        return read
    if replace(read, ground=plain_ground(read)).neutral:
        roomier = roomy(lifted(read))
        if roomier.pale:
            return roomier
    return expanded(read)


def _brand_pictures(
    brief: Brief, notices: list[Notice]
) -> tuple[list[tuple[Picture, LogoMark]], list[Cutout | Photo]]:
    """Logos (labelled, or recognised), and other brand pictures that may serve as a hero."""
    logos: list[tuple[Picture, LogoMark]] = []
    scenes: list[Cutout | Photo] = []
    labelled = [(picture, True) for picture in brief.brand.logos]
    for picture, is_logo in labelled + [(p, _says_logo(p)) for p in brief.brand.images]:
        try:
            raster = decode(picture.data)
        except PictureError as error:
            notices.append(Notice("asset_unreadable", error.message, picture.field))
            continue
        kind = "logo" if is_logo else classify(raster).kind
        if kind == "logo":
            mark = read_logo(raster)
            if mark is None:
                notices.append(Notice("logo_unusable", "The logo shows no mark.", picture.field))
            else:
                logos.append((picture, mark))
        elif kind in {"lifestyle", "pack-shot"}:
            scene = _hero(picture.data)
            scenes.append(replace(scene, of_product=False) if isinstance(scene, Photo) else scene)
    return logos, scenes


def _strongest(marks: list[tuple[Picture, LogoMark]]) -> list[tuple[Picture, LogoMark]]:
    """The logos of the strongest source: one that was sent never stands beside a found one."""
    rank = {source: place for place, source in enumerate(Source)}
    best = min((rank[picture.source] for picture, _ in marks), default=0)
    return [(picture, mark) for picture, mark in marks if rank[picture.source] == best]


def _says_logo(picture: Picture) -> bool:
    said = " ".join((*picture.labels, picture.description)).lower()
    return "logo" in said or "wordmark" in said


def _words(brief: Brief) -> list[str]:
    texts = [
        brief.brand.positioning,
        brief.product.name,
        brief.product.description,
        *(line.text for line in brief.copy),
        *(picture.description for picture in brief.product.images),
    ]
    return [text for text in texts if text]
