"""The house library: what it holds, what it weighs, and which family a requested name is set in."""

from __future__ import annotations

import io
import json
import struct
import zlib
from pathlib import Path

import brotli
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation

from creative.brief import FontFile, FontOrigin
from creative.errors import FontError
from creative.typography.coverage import described, families_for, missing_in
from creative.typography.library import FONTS, FontLibrary
from creative.typography.setting import TextStyle, prepare

LIBRARY = FontLibrary.bundled()
FAMILIES = LIBRARY.families()


def test_the_library_stays_below_25_megabytes():
    assert sum(p.stat().st_size for p in Path(FONTS).rglob("*") if p.is_file()) < 25_000_000


def test_every_file_is_catalogued_and_every_family_has_its_open_licence():
    listed = {face.path.rsplit("/", 1)[-1] for family in FAMILIES for face in family.faces}
    assert listed == {p.name for p in (FONTS / "files").iterdir()}
    for family in FAMILIES:
        licence = FONTS / "licences" / f"{family.name.replace(' ', '')}.txt"
        assert "SIL OPEN FONT LICENSE" in licence.read_text("utf-8").upper(), family.name


def test_it_offers_every_kind_of_face():
    kinds = {family.category for family in FAMILIES}
    assert kinds == {"sans", "serif", "slab", "display", "script", "mono", "emoji"}
    assert len(FAMILIES) >= 60
    assert {"condensed", "normal", "wide"} == {family.width for family in FAMILIES}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda f: f.name)
def test_every_face_loads_and_its_figures_are_plausible(family):
    for face in family.faces:
        assert face.typeface is not None, face.path
        assert 0.5 < face.cap_height < 1.0 or family.category == "emoji", face.path
        assert 0.2 < face.x_height < face.cap_height + 0.11 or family.category == "emoji"
        assert face.ascent > 0.6
        assert face.descent > 0.0


def test_the_catalogue_is_plain_data():
    rows = json.loads((FONTS / "catalogue.json").read_text("utf-8"))
    moods = {
        "bright",
        "dark",
        "warm",
        "calm",
        "bold",
        "luxury",
        "playful",
        "natural",
        "tech",
        "minimal",
        "energetic",
        "festive",
        "editorial",
        "friendly",
    }
    for row in rows:
        assert set(row["moods"]) <= moods, row["family"]
        assert set(row["uses"]) <= {"display", "text"}


@pytest.mark.parametrize(
    "requested",
    ["Inter", "inter", "DM Sans", "dm-sans", "DMSans", "Inter Bold", "DMSans-SemiBold.woff2"],
)
def test_bundled_families_resolve_exactly(requested):
    match = LIBRARY.resolve(requested)
    assert match.family in ("Inter", "DM Sans")
    assert match.exact
    assert match.requested == requested


@pytest.mark.parametrize(
    ("requested", "family"),
    [
        ("Helvetica Neue", "Inter"),
        ("Arial", "Inter"),
        ("Circular Std", "DM Sans"),
        ("Gotham", "Montserrat"),
        ("Proxima Nova", "Montserrat"),
        ("Futura PT", "Jost"),
        ("Avenir Next", "Nunito"),
        ("Adobe Garamond Pro", "EB Garamond"),
        ("Didot", "Playfair Display"),
        ("Georgia", "Lora"),
        ("Times New Roman", "Source Serif 4"),
        ("Impact", "Anton"),
        ("Courier New", "Space Mono"),
        ("Acme Condensed", "Barlow Condensed"),
        ("Acme Mono", "JetBrains Mono"),
        ("AcmeSlab-Bold", "Bitter"),
        ("Acme Serif", "Source Serif 4"),
        ("Brush Lettering", "Pacifico"),
        ("Monserrat", "Montserrat"),
        ("'Helvetica Neue', Arial, sans-serif", "Inter"),
        ("Quxzy", "Inter"),
        ("", "Inter"),
    ],
)
def test_other_names_get_the_nearest_family_and_a_reason(requested, family):
    match = LIBRARY.resolve(requested)
    assert (match.family, match.exact) == (family, False)
    assert family in match.reason


def test_a_former_name_is_the_same_design():
    match = LIBRARY.resolve("Source Sans Pro")
    assert (match.family, match.exact) == ("Source Sans 3", True)


def test_weights_follow_css():
    def got(family: str, weight: int, *, italic: bool = False) -> tuple[int, bool]:
        face = LIBRARY.face(family, weight, italic=italic)
        return face.weight, face.italic

    assert got("Inter", 700) == (700, False)
    assert got("Inter", 400, italic=True) == (400, True)
    assert got("Space Grotesk", 600) == (700, False)  # heavier first above 500
    assert got("Space Grotesk", 450) == (500, False)
    assert got("Space Grotesk", 100) == (400, False)
    assert got("Anton", 900) == (400, False)
    assert got("Figtree", 400, italic=True) == (400, False)  # has no italic


def test_an_upload_joins_the_library_and_leaves_the_bundled_one_alone():
    font = TTFont(io.BytesIO(LIBRARY.face("Lora", 700).data))
    for record in font["name"].names:
        if record.nameID in (1, 16):
            font["name"].setName("Acme Serif", record.nameID, 3, 1, 0x409)
    target = io.BytesIO()
    font.save(target)
    library = LIBRARY.with_files([FontFile(target.getvalue())])
    match = library.resolve("acme serif")
    assert (match.family, match.exact) == ("Acme Serif", True)
    assert library.face("Acme Serif", 400).weight == 700
    assert library.family("Acme Serif").origin == "brand_kit"
    assert not LIBRARY.resolve("acme serif").exact


@pytest.mark.parametrize("flavor", ["woff", "woff2"])
def test_web_fonts_are_unpacked(flavor):
    font = TTFont(io.BytesIO(LIBRARY.face("Anton").data))
    font.flavor = flavor
    target = io.BytesIO()
    font.save(target)
    face = LIBRARY.with_files([FontFile(target.getvalue())]).face("Anton")
    assert face.covers("Brighter skin")
    assert face.typeface is not None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a font",
        b"\x89PNG\r\n\x1a\n" + b"0" * 200,
        b"ttcf" + b"\0" * 40,
        b"\0\1\0\0" + b"\xff" * 64,
        LIBRARY.face("Anton").data[:3000],
    ],
    ids=["empty", "text", "picture", "collection", "noise", "cut short"],
)
def test_what_is_no_font_is_refused(data):
    with pytest.raises(FontError) as failure:
        LIBRARY.with_files([FontFile(data)])
    assert failure.value.code == "font_unreadable"


def test_a_variable_font_offers_every_hundredth_of_its_weight_axis():
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "H"])
    builder.setupCharacterMap({ord("H"): "H"})
    pen = TTGlyphPen(None)
    for point in ((0, 0), (0, 700), (200, 700), (200, 0)):
        (pen.lineTo if point != (0, 0) else pen.moveTo)(point)
    pen.closePath()
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "H": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "H": (300, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Acme Variable", "styleName": "Regular"})
    builder.setupOS2(usWeightClass=400)
    builder.setupPost()
    builder.setupFvar([("wght", 300, 400, 700, "Weight")], [])
    builder.setupGvar(
        {
            "H": [
                TupleVariation(
                    {"wght": (0, 1, 1)},
                    [(0, 0), (0, 0), (300, 0), (300, 0), (0, 0), (300, 0), (0, 0), (0, 0)],
                )
            ]
        }
    )
    target = io.BytesIO()
    builder.save(target)
    library = LIBRARY.with_files([FontFile(target.getvalue())])
    assert library.family("Acme Variable").weights == (300, 400, 500, 600, 700)
    style = (TextStyle("Acme Variable", weight) for weight in (400, 700))
    regular, bold = (prepare("H", each, library).set(100, 500) for each in style)
    assert (regular.ink.w, bold.ink.w) == (20, 50)
    assert (
        regular.lines[0].runs[0].face.typeface.uniqueID()
        != bold.lines[0].runs[0].face.typeface.uniqueID()
    )


def _part(family, characters, *, flavor=None, name=None):
    """A font file that holds only some characters of a bundled family's 400."""
    options = Options()
    options.name_IDs = ["*"]
    font = TTFont(io.BytesIO(LIBRARY.face(family).data))
    subsetter = Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    font.flavor = flavor
    if name is not None:
        for record in list(font["name"].names):
            font["name"].setName(name, record.nameID, 3, 1, 0x409)
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def test_a_style_sheet_names_its_files_as_it_likes():
    data = _part("Lora", "Hello", name="")
    with pytest.raises(FontError):
        LIBRARY.with_files([FontFile(data)])
    library = LIBRARY.with_files([FontFile(data, "Acme Text", 700, italic=True)])
    face = library.face("Acme Text", 700, italic=True)
    assert (face.family, face.weight, face.italic) == ("Acme Text", 700, True)


def test_a_family_in_pieces_is_set_in_all_of_them():
    files = [
        FontFile(
            _part("Manrope", letters, flavor="woff2"), "Acme", 400, origin=FontOrigin.CATALOGUE
        )
        for letters in ("Привет", "Hello Łódź", "αβ")
    ]
    library = LIBRARY.with_files(files)
    assert library.face("Acme").covers("Hello")
    assert len(library.family("Acme").pieces) == 2
    block = prepare("Hello Привет α", TextStyle("Acme", 400), library).set(40, 2000)
    assert {run.face.family for line in block.lines for run in line.runs} == {"Acme"}
    assert block.missing == ()


def test_a_page_file_is_filled_up_by_the_house_and_a_kit_file_is_not():
    data = _part("Inter", "Hello Aa")
    page = LIBRARY.with_files([FontFile(data, origin=FontOrigin.BRAND_PAGE)])
    assert page.family("Inter").weights == LIBRARY.family("Inter").weights
    assert page.face("Inter", 400).data == data
    assert page.face("Inter", 700) == LIBRARY.face("Inter", 700)
    assert page.family("Inter").origin == "brand_page"
    block = prepare("Hello World", TextStyle("Inter", 400), page).set(40, 2000)
    assert {run.face.family for line in block.lines for run in line.runs} == {"Inter"}
    kit = LIBRARY.with_files([FontFile(data)])
    assert kit.family("Inter").weights == (400,)


def _woff(tables: int, packed: bytes, plain: int) -> bytes:
    at = 44 + 20 * tables
    entries = b"".join(
        struct.pack(">4sIIII", b"glyf", at, len(packed), plain, 0) for _ in range(tables)
    )
    return b"wOFF\0\1\0\0" + struct.pack(">IH", 0, tables) + b"\0" * 30 + entries + packed


def test_a_web_font_that_swells_is_refused_before_it_is_unpacked():
    swollen = zlib.compress(b"\0" * 40_000_000, 9)
    with pytest.raises(FontError, match="unpack"):
        LIBRARY.with_files([FontFile(_woff(1, swollen, 40_000_000))])
    stream = brotli.compress(b"\0" * 40_000_000, quality=5)
    head = b"wOF2\0\1\0\0" + struct.pack(">IHHIIHH", 0, 1, 0, 0, len(stream), 1, 0) + b"\0" * 20
    entry = b"\x06" + b"\x81\x00"
    with pytest.raises(FontError, match="unpack"):
        LIBRARY.with_files([FontFile(head + entry + stream)])


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        ("Hello 😀 Привет 100% – €", "", {}),
        ("Hello ꦲꦏ꧀ꦱꦫ", "", {"Noto Sans Javanese": ""}),
        ("ស្រី ᏣᎳᎩ", "", {"Noto Sans Khmer": "", "Noto Sans Cherokee": ""}),
        ("龘", "zh-CN", {"Noto Sans SC": "龘"}),
        ("龘", "zh-TW", {"Noto Sans TC": "龘"}),
        ("龘", "ja", {"Noto Sans JP": "龘"}),
    ],
)
def test_a_script_that_the_house_lacks_has_a_family_to_ask_for(text, language, asked):
    missing = missing_in(text, LIBRARY)
    assert families_for(missing, language) == asked
    assert bool(missing) == bool(asked)


def test_missing_characters_are_named_with_their_numbers():
    assert described(("ꦲ", "龘")) == "ꦲ (U+A9B2), 龘 (U+9F98)"
    assert described([chr(0x13A0 + n) for n in range(9)]).endswith("and 1 more")
