"""Items in, glyph clusters in em out: HarfBuzz is asked once, whatever size is set later."""

from __future__ import annotations

from dataclasses import dataclass, replace

import uharfbuzz as hb

from creative.typography.block import TextStyle
from creative.typography.face import Extents, Face
from creative.typography.itemise import Item
from creative.typography.rhythm import JOINED

_REFERENCE = 0x1F600  # a grinning face: the full height of a picture
_PICTURE = 1.3  # height of a picture in capitals
GlyphAt = tuple[int, float, float]  # glyph id, x and y (up) of its origin within the cluster, em


@dataclass(frozen=True, slots=True)
class Cluster:
    """The smallest piece that keeps together: glyphs for characters ``start..end``, in em."""

    start: int
    end: int
    face: Face
    level: int
    advance: float
    glyphs: tuple[GlyphAt, ...]
    ink: Extents | None
    spaced: bool  # tracking may follow it
    blank: bool
    scale: float = 1.0  # of its face against the size of the text
    key: bool = False  # among the characters that stand out


def features_for(text: str, style: TextStyle) -> dict[str, bool]:
    """OpenType features: kerning and ligatures, lining figures, raised punctuation in capitals."""
    letters = [ch for ch in text if ch.isalpha()]
    open_set = style.tracking is not None and style.tracking > 0
    features = {"kern": True, "liga": not open_set, "clig": not open_set, "lnum": True}
    if (
        letters
        and all(ch.isupper() or ch.lower() == ch.upper() for ch in letters)
        and any(ch.isupper() for ch in letters)
    ):
        features["case"] = True
    for tag in style.features:
        features[tag.lstrip("-+")] = not tag.startswith("-")
    return features


def shape(
    text: str, items: tuple[Item, ...], features: dict[str, bool], cap_height: float
) -> list[Cluster]:
    """Clusters of ``text`` in reading order; pictures are sized to letters of ``cap_height``."""
    clusters: list[Cluster] = []
    for item in items:
        found = _shape_item(text, item, features)
        if item.face.color:
            found = [_beside_capitals(cluster, cap_height) for cluster in found]
        clusters.extend(found)
    return clusters


def _shape_item(text: str, item: Item, features: dict[str, bool]) -> list[Cluster]:
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(ch) for ch in text], item.start, item.end - item.start)
    buffer.direction = "rtl" if item.level % 2 else "ltr"
    buffer.script = item.script
    buffer.language = _LANGUAGE.get(item.script, "en")
    hb.shape(item.face.hb_font, buffer, features)
    em = item.face.units_per_em
    grouped: dict[int, list[tuple[int, float, float, float]]] = {}
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        grouped.setdefault(info.cluster, []).append(
            (
                info.codepoint,
                position.x_offset / em,
                position.y_offset / em,
                position.x_advance / em,
            )
        )
    starts = sorted(grouped)
    ends = [*starts[1:], item.end]
    return [
        _cluster(text, item, start, end, grouped[start])
        for start, end in zip(starts, ends, strict=True)
    ]


def _cluster(
    text: str, item: Item, start: int, end: int, parts: list[tuple[int, float, float, float]]
) -> Cluster:
    pen, glyphs = 0.0, []
    ink: Extents | None = None
    for glyph, dx, dy, advance in parts:
        if glyph == 0:  # a box for a missing character is worse than nothing; it is reported
            continue
        box = item.face.extents(glyph)
        if box is not None:
            glyphs.append((glyph, pen + dx, dy))
            here = (box[0] + pen + dx, box[1] + dy, box[2] + pen + dx, box[3] + dy)
            ink = here if ink is None else _union(ink, here)
        pen += advance
    return Cluster(
        start=start,
        end=end,
        face=item.face,
        level=item.level,
        advance=pen,
        glyphs=tuple(glyphs),
        ink=ink,
        # tight tracking must not eat into the space between words from both sides
        spaced=item.script not in JOINED and not text[start:end].isspace(),
        blank=text[start:end].isspace(),
    )


def _beside_capitals(cluster: Cluster, cap_height: float) -> Cluster:
    """An emoji font's em is its own: bring its pictures to capitals, centred on their middle."""
    reference = cluster.face.hb_font.get_nominal_glyph(_REFERENCE)
    box = cluster.face.extents(reference) if reference else None
    if box is None:
        return cluster
    scale = _PICTURE * cap_height / (box[3] - box[1])
    lift = cap_height / 2 - scale * (box[3] + box[1]) / 2
    ink = cluster.ink
    return replace(
        cluster,
        advance=cluster.advance * scale,
        glyphs=tuple((glyph, x * scale, y * scale + lift) for glyph, x, y in cluster.glyphs),
        ink=ink and (ink[0] * scale, ink[1] * scale + lift, ink[2] * scale, ink[3] * scale + lift),
        scale=scale,
    )


def _union(one: Extents, other: Extents) -> Extents:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


_LANGUAGE = {
    "Arab": "ar",
    "Hebr": "he",
    "Deva": "hi",
    "Thai": "th",
    "Hira": "ja",
    "Kana": "ja",
    "Hang": "ko",
    "Cyrl": "ru",
    "Grek": "el",
}
