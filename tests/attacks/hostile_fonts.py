"""Font files made to crash, hang, swell or run what reads them; each is built from its idea."""

from __future__ import annotations

import io
import struct
import zlib
from itertools import pairwise
from typing import Any

import brotli
from fontTools.cffLib import SubrsIndex
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import ttProgram
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

from tests.brands.made_fonts import font_of


def box(width: int = 500) -> Glyph:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 500), (width, 500), (width, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


def composite(*parts: str) -> Glyph:
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for name in parts:
        part = GlyphComponent()
        part.glyphName, part.x, part.y, part.flags = name, 0, 0, 0x0002
        glyph.components.append(part)
    return glyph


def built(
    glyphs: dict[str, Glyph], cmap: dict[int, str], family: str = "Acme", **more: Any
) -> TTFont:
    build = FontBuilder(1000, isTTF=True)
    build.setupGlyphOrder(list(glyphs))
    build.setupCharacterMap(cmap)
    build.font["glyf"] = table = newTable("glyf")
    build.font["loca"] = newTable("loca")
    table.glyphs, table.glyphOrder = glyphs, list(glyphs)
    build.setupHorizontalMetrics(dict.fromkeys(glyphs, (600, 0)))
    build.setupHorizontalHeader(ascent=800, descent=-200)
    build.setupNameTable({"familyName": family, "styleName": "Regular"})
    build.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    build.setupPost()
    return build.font


def saved(font: TTFont, flavor: str | None = None) -> bytes:
    # as written, not as measured: measuring a cycle would end here instead of there
    font.recalcBBoxes = False
    if "glyf" in font:
        _bound(font)
    font.flavor = flavor
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def _bound(font: TTFont) -> None:
    for glyph in font["glyf"].glyphs.values():
        for name, value in (("xMin", 0), ("yMin", 0), ("xMax", 500), ("yMax", 500)):
            if not hasattr(glyph, name):
                setattr(glyph, name, value)
    maxp = font["maxp"]
    maxp.maxPoints = maxp.maxCompositePoints = maxp.maxContours = maxp.maxCompositeContours = 400
    maxp.maxComponentElements, maxp.maxComponentDepth = 4, 16
    head = font["head"]
    head.xMin, head.yMin, head.xMax, head.yMax = 0, 0, 500, 500
    font["hhea"].advanceWidthMax = 600


def cyclic() -> bytes:
    glyphs = {".notdef": box(), "A": composite("B"), "B": composite("A")}
    return saved(built(glyphs, {65: "A", 66: "B"}))


def doubling(depth: int = 40) -> bytes:
    """Each glyph is twice the one before: a trillion outlines in a kilobyte."""
    glyphs = {".notdef": box(), "g0": box()}
    glyphs |= {f"g{n}": composite(f"g{n - 1}", f"g{n - 1}") for n in range(1, depth)}
    return saved(built(glyphs, {65: f"g{depth - 1}"}))


def crowded() -> bytes:
    """As many glyphs as a font can have, all of them honest."""
    glyphs = {".notdef": box(), **{f"g{n}": box(100 + n % 400) for n in range(1, 65_535)}}
    cmap = {0xF0000 + n: f"g{n}" for n in range(1, 65_000)} | {65: "g1"}
    font = built(glyphs, cmap)
    font["post"].formatType = 3.0  # without names
    return saved(font)


def endless_program() -> bytes:
    """Hinting that jumps back to itself, before every glyph."""
    font = built({".notdef": box(), "A": box()}, {65: "A"})
    for tag in ("prep", "fpgm"):
        font[tag] = newTable(tag)
        font[tag].program = ttProgram.Program()
        font[tag].program.fromBytecode(b"\xb8\xff\xfd\x1c")  # push -3, jump by it
    return saved(font)


def calling(depth: int = 9, calls: int = 400) -> bytes:
    """Subroutines of CFF, each calling the next one hundreds of times."""
    build = FontBuilder(1000, isTTF=False)
    build.setupGlyphOrder([".notdef", "A"])
    build.setupCharacterMap({65: "A"})
    pen = T2CharStringPen(600, None)
    pen.moveTo((0, 0))
    pen.lineTo((100, 100))
    pen.closePath()
    plain = pen.getCharString()
    build.setupCFF("Acme", {"FullName": "Acme"}, {".notdef": plain, "A": plain}, {})
    top = build.font["CFF "].cff.topDictIndex[0]
    subrs = SubrsIndex()
    for n in range(depth):
        called: list[Any] = (
            [n + 1 - 107, "callsubr"] * calls if n + 1 < depth else [1, 1, "rlineto"]
        )
        subrs.append(T2CharString(program=[*called, "return"], private=top.Private))
    top.Private.Subrs = subrs
    top.CharStrings["A"].program = [0, "hmoveto", -107, "callsubr", "endchar"]
    build.setupHorizontalMetrics({".notdef": (600, 0), "A": (600, 0)})
    build.setupHorizontalHeader(ascent=800, descent=-200)
    build.setupNameTable({"familyName": "Acme", "styleName": "Regular"})
    build.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    build.setupPost()
    return saved(build.font)


def coloured(layers: dict[str, Any]) -> bytes:
    """COLR version 1 with these paints."""
    build = FontBuilder(font=built({".notdef": box(), "A": box(), "B": box()}, {65: "A", 66: "B"}))
    build.setupCOLR(layers, version=1)
    build.setupCPAL([[(1.0, 0.0, 0.0, 1.0)]])
    return saved(build.font)


def cyclic_paint() -> bytes:
    glyph = {"Format": 11, "Glyph": "B"}  # PaintColrGlyph
    return coloured({"A": glyph, "B": {"Format": 11, "Glyph": "A"}})


def doubling_paint(depth: int = 30) -> bytes:
    """Paints composed of the same paint twice, over and over."""
    names = [f"g{n}" for n in range(depth)]
    glyphs = {".notdef": box(), **{name: box() for name in names}}
    build = FontBuilder(font=built(glyphs, {65: names[-1]}))
    solid = {"Format": 10, "Glyph": "g0", "Paint": {"Format": 2, "PaletteIndex": 0, "Alpha": 1.0}}
    paints: dict[str, Any] = {names[0]: solid}
    for before, name in pairwise(names):
        again = {"Format": 11, "Glyph": before}
        paints[name] = {
            "Format": 32, "SourcePaint": again, "CompositeMode": "src_over", "BackdropPaint": again,
        }  # fmt: skip
    build.setupCOLR(paints, version=1)
    build.setupCPAL([[(1.0, 0.0, 0.0, 1.0)]])
    return saved(build.font)


def scripted() -> bytes:
    """Drawings of an SVG table that load and run."""
    font = built({".notdef": box(), "A": box()}, {65: "A"})
    font["SVG "] = newTable("SVG ")
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script>'
        '<image href="http://169.254.169.254/" id="glyph1"/></svg>'
    )
    font["SVG "].docList = [(drawing, 1, 1)]
    return saved(font)


def named(family: str) -> bytes:
    font = built({".notdef": box(), "A": box()}, {65: "A"}, family="x")
    for record in font["name"].names:
        if record.nameID == 1:
            record.string = family.encode("utf-16-be", "surrogatepass")
            record.platformID, record.platEncID = 3, 1
    return saved(font)


def substituting(depth: int = 24) -> bytes:
    """One letter becomes two of the next, in a chain of features: sixteen million glyphs."""
    names = [f"g{n}" for n in range(depth)]
    font = built({".notdef": box(), **{name: box() for name in names}}, {65: "g0"})
    lookups = "".join(
        f"lookup l{n} {{ sub {names[n]} by {names[n + 1]} {names[n + 1]}; }} l{n};\n"
        for n in range(depth - 1)
    )
    used = "".join(f"lookup l{n};\n" for n in range(depth - 1))
    addOpenTypeFeaturesFromString(font, f"{lookups} feature liga {{ {used} }} liga;")
    return saved(font)


def directory(tables: int, entries: bytes) -> bytes:
    return b"\0\1\0\0" + struct.pack(">HHHH", tables, 16, 0, 0) + entries


def table_beyond_the_end() -> bytes:
    data = bytearray(font_of("Acme"))
    struct.pack_into(">I", data, 12 + 8, 0xFFFFFFF0)  # the first table's offset
    return bytes(data)


def table_of_four_gigabytes() -> bytes:
    data = bytearray(font_of("Acme"))
    struct.pack_into(">I", data, 12 + 12, 0xFFFFFFFF)
    return bytes(data)


def overlapping_tables() -> bytes:
    data = bytearray(font_of("Acme"))
    first = struct.unpack_from(">II", data, 12 + 8)
    for place in range(1, struct.unpack_from(">H", data, 4)[0]):
        struct.pack_into(">II", data, 12 + 16 * place + 8, *first)
    return bytes(data)


def crowded_directory() -> bytes:
    entry = struct.pack(">4sIII", b"glyf", 0, 12, 4)
    return directory(65_535, entry * 65_535)


def woff(entries: list[tuple[bytes, bytes, int]], shared: bytes = b"") -> bytes:
    """WOFF of (tag, packed, plain length); with ``shared``, every entry points to it."""
    head_length = 44 + 20 * len(entries)
    body = shared
    rows = b""
    for tag, packed, plain in entries:
        if shared:
            rows += struct.pack(">4sIIII", tag, head_length, len(shared), plain, 0)
        else:
            rows += struct.pack(">4sIIII", tag, head_length + len(body), len(packed), plain, 0)
            body += packed
    size = head_length + len(body)
    head = struct.pack(
        ">4s4sIHHIHHIIIII", b"wOFF", b"\0\1\0\0", size, len(entries), 0, 0x7FFFFFF0, 1, 0,
        0, 0, 0, 0, 0,
    )  # fmt: skip
    return head + rows + body


def woff_bomb() -> bytes:
    return woff([(b"glyf", zlib.compress(bytes(300_000_000), 9), 300_000_000)])


def woff_of_nothing() -> bytes:
    """Thousands of tables share megabytes of blocks that unpack to nothing."""
    empty = b"\x78\x9c" + b"\x00\x00\x00\xff\xff" * 900_000
    return woff([(b"t%03x" % (n % 4096), b"", 0x7FFFFFFF) for n in range(20_000)], shared=empty)


def woff2_bomb() -> bytes:
    packed = brotli.compress(bytes(400_000_000), quality=5, lgwin=24)
    head = struct.pack(
        ">4s4sIHHIIHHIIIII", b"wOF2", b"\0\1\0\0", 48 + 6 + len(packed), 1, 0, 400_000_000,
        len(packed), 1, 0, 0, 0, 0, 0, 0,
    )  # fmt: skip
    return head + b"\x01" + b"\x81\xbe\xdc\xf0\x00" + packed


def truncated(eighths: int) -> bytes:
    whole = font_of("Acme")
    return whole[: len(whole) * eighths // 8]
