import base64
import io
import re
import shutil
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import cv2
import numpy as np
import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import sync_playwright

from creative.brief import Brand, Brief, CopyLine, CopyType, FontFile, Format
from creative.composition import TextLayer
from creative.paint.exports import export, to_svg
from creative.paint.exports.fonts import css_string, embeddable, subset_font
from creative.paint.exports.pieces import pieces_of
from creative.paint.painter import paint
from creative.pipeline import make
from creative.typography.library import FontLibrary
from tests.creative.export_ads import ADS, CREAM, LIBRARY, SEED, ad, text
from tests.creative.likeness import ssim

CHROMIUM = shutil.which("chromium")
SVG = "{http://www.w3.org/2000/svg}"
LEFT_EDGES = """[...document.querySelectorAll('tspan')].map(span =>
  [...span.textContent].length === 0 ? [] :
  Array.from({length: span.textContent.length}, (_, i) => span.getExtentOfChar(i).x))"""


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


def opened(browser, path, data, width=800, height=800):
    path.write_bytes(data)
    page = browser.new_page(viewport={"width": width, "height": height})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.evaluate("document.fonts.ready.then(() => 0)")
    outside = [url for url in asked if not url.startswith(("data:", path.as_uri()))]
    return page, outside


def seen(page):
    shot = cv2.imdecode(np.frombuffer(page.screenshot(), np.uint8), cv2.IMREAD_COLOR)
    return np.ascontiguousarray(shot[..., ::-1])


def tree_of(svg):
    return ET.fromstring(svg)  # noqa: S314 - written by the engine


def live_texts(svg):
    return ["".join(line.itertext()) for line in tree_of(svg).iter(f"{SVG}text")]


def lines_of(composition):
    layers = [layer for layer in composition.layers if isinstance(layer, TextLayer)]
    return [line.text for layer in layers for line in layer.block.lines]


@pytest.fixture(scope="module")
def view(browser, tmp_path_factory):
    """(picture, left edge of each letter of each span, addresses loaded) of an ad by its name."""

    @cache
    def of(name):
        path = tmp_path_factory.mktemp("svg") / "ad.svg"
        page, outside = opened(browser, path, to_svg(ADS[name], SEED))
        found = seen(page), page.evaluate(LEFT_EDGES), outside
        page.close()
        return found

    return of


@pytest.mark.parametrize("name", ADS)
def test_a_browser_shows_the_same_picture_and_loads_nothing(name, view):
    picture, _, outside = view(name)
    assert outside == []
    assert ssim(picture, paint(ADS[name], SEED)) >= 0.98


@pytest.mark.parametrize("name", ADS)
def test_every_letter_stands_where_the_engine_set_it(name, view):
    _, edges, _ = view(name)
    layers = [layer for layer in ADS[name].layers if isinstance(layer, TextLayer)]
    spans = [
        (layer, piece)
        for layer in layers
        for line in layer.block.lines
        for piece in pieces_of(layer.block, line)
    ]
    assert len(edges) == len(spans)
    reached: dict[int, int] = {}  # in the text of each run
    for (layer, piece), found in zip(spans, edges, strict=True):
        if piece.run is None:
            continue
        length = len(piece.text)
        start = piece.run.text.index(piece.text, reached.get(id(piece.run), 0))
        reached[id(piece.run)] = start + length
        units = [len(piece.text[:i].encode("utf-16-le")) // 2 for i in range(length + 1)]
        pens = sorted((at - start, x) for at, x in piece.run.pens if 0 <= at - start < length)
        ends = [at for at, _ in pens[1:]] + [length]
        for (at, left), end in zip(pens, ends, strict=True):
            shown = min(found[units[at] : units[end]])  # a ligature is shared by its characters
            assert shown == pytest.approx(layer.x + left, abs=0.2), piece.text


@pytest.mark.parametrize("name", ADS)
def test_all_copy_is_live_text_in_reading_order(name):
    assert live_texts(to_svg(ADS[name], SEED)) == lines_of(ADS[name])


@pytest.mark.parametrize("name", ["latin", "behind product", "emoji"])
def test_equal_compositions_give_equal_bytes(name):
    assert to_svg(ADS[name], SEED) == to_svg(ADS[name], SEED)


def test_type_behind_a_product_stays_live_between_two_pictures():
    root = tree_of(to_svg(ADS["behind product"], SEED))
    roles = [one.get("data-role") or one.tag.removeprefix(SVG) for one in root]
    assert roles == [
        "title", "defs", "ground", "headline", "product", "rect", "cta", "subheadline",
    ]  # fmt: skip


def test_copy_that_looks_like_markup_is_only_text():
    svg = to_svg(ADS["copy that looks like markup"], SEED, description="]]><script>")
    root = tree_of(svg)
    assert {one.tag.removeprefix(SVG) for one in root.iter()} == {
        "svg", "title", "desc", "defs", "style", "rect", "g", "text", "tspan",
    }  # fmt: skip
    assert " ".join(live_texts(svg)).replace("</ ", "</") == (
        "<script>alert(\"1\")</script> ]]> & 'a' &amp;"
    )


def test_control_characters_leave_the_document_readable():
    svg = to_svg(ad(text("Bell\x07 and \ud800 half", 60, 90, 60)), SEED)
    assert "".join(live_texts(svg)) == "Bell and  half"


def test_title_is_the_type_and_description_what_was_given():
    root = tree_of(to_svg(ADS["latin"], SEED, description="A calm studio"))
    assert root.findtext(f"{SVG}title") == (
        "Office affairs, waffled finely – Kerning To AV. Wavy, 1,234.50 – Shop now"
    )
    assert root.findtext(f"{SVG}desc") == "A calm studio"


def test_a_font_in_the_file_holds_the_glyphs_used_and_its_licence_but_no_name():
    svg = to_svg(ad(text("Abba", 60, 90, 60)), SEED).decode()
    (data,) = re.findall(r"data:font/woff2;base64,([^\"]+)", svg)
    font = TTFont(io.BytesIO(base64.b64decode(data)))
    assert {chr(code) for code in font.getBestCmap()} == {" ", "A", "a", "b"}
    assert len(data) < 3000
    ids = {record.nameID for record in font["name"].names}
    assert {0, 13} <= ids
    assert ids.isdisjoint({1, 3, 4, 6, 16})


def variant(face, change):
    """The face's file with its tables changed, as an upload."""
    font = TTFont(io.BytesIO(face.data))
    change(font)
    out = io.BytesIO()
    font.save(out)
    return replace(face, path="", blob=out.getvalue())


def permission(bits):
    def change(font):
        font["OS/2"].fsType = bits

    return change


@pytest.mark.parametrize(
    ("bits", "allowed"),
    [(0, True), (2, False), (4, True), (8, True), (2 | 8, True), (0x100, True), (0x204, False)],
)
def test_the_font_itself_says_whether_it_may_be_embedded(bits, allowed):
    face = variant(LIBRARY.face("Inter", 700), permission(bits))
    assert embeddable(face) is allowed


def test_a_font_that_may_not_be_subset_is_embedded_whole():
    face = variant(LIBRARY.face("Anton", 400), permission(0x104))
    whole = TTFont(io.BytesIO(subset_font(face, "A", ())))
    assert len(whole.getGlyphOrder()) == len(TTFont(io.BytesIO(face.data)).getGlyphOrder())


@pytest.mark.parametrize("words", ["Outlined, finely", "朝の一杯が"])
def test_type_whose_font_forbids_embedding_is_drawn_as_outlines(words, browser, tmp_path):
    family = "Noto Sans JP" if words[0] == "朝" else "Inter"
    layer = text(words, 60, 100, 90, family=family)
    face = layer.block.lines[0].runs[0].face
    closed = variant(face, permission(2))
    lines = tuple(
        replace(line, runs=tuple(replace(run, face=closed) for run in line.runs))
        for line in layer.block.lines
    )
    composition = ad(replace(layer, block=replace(layer.block, lines=lines)))
    svg = to_svg(composition, SEED)
    assert b"@font-face" not in svg
    labels = [path.get("aria-label") for path in tree_of(svg).iter(f"{SVG}path")]
    assert "".join(labels).replace(" ", "") == words.replace(" ", "")
    page, _ = opened(browser, tmp_path / "ad.svg", svg)
    likeness = ssim(seen(page), paint(composition, SEED))
    page.close()
    assert likeness >= 0.995


def test_a_family_name_cannot_leave_its_string():
    assert css_string("A'}</style>") == "'A\\27 \\7d \\3c \\2f style\\3e '"


def test_uploaded_families_are_named_and_used(browser, tmp_path):
    def rename(font):
        for record in font["name"].names:
            if record.nameID in (1, 16):
                record.string = 'House\'s "Own"'

    upload = FontFile(variant(LIBRARY.face("Anton", 400), rename).blob)
    library = FontLibrary.bundled().with_files([upload])
    layer = text("Own face", 60, 100, 120, family='House\'s "Own"', weight=400, library=library)
    assert layer.block.families == ('House\'s "Own"',)
    page, _ = opened(browser, tmp_path / "ad.svg", to_svg(ad(layer), SEED))
    likeness = ssim(seen(page), paint(ad(layer), SEED))
    page.close()
    assert likeness >= 0.98


def test_two_files_of_one_style_do_not_mix():
    one, other = text("Aa", 60, 90, 60, family="Anton"), text("Ab", 60, 300, 60, family="Anton")
    part = replace(other.block.lines[0].runs[0].face, digest="other")
    runs = tuple(replace(run, face=part) for run in other.block.lines[0].runs)
    line = replace(other.block.lines[0], runs=runs)
    svg = to_svg(ad(one, replace(other, block=replace(other.block, lines=(line,)))), SEED)
    spans = list(tree_of(svg).iter(f"{SVG}tspan"))
    assert [(span.text, span.get("font-family")) for span in spans] == [
        ("Aa", "'Anton'"), ("Ab", "'Anton 2'"),
    ]  # fmt: skip
    assert svg.count(b"@font-face") == 2


def test_a_job_that_asks_for_exports_gets_them_of_each_picture():
    brief = Brief(
        brand=Brand(name="Aster"),
        copy=(CopyLine(CopyType.HEADLINE, "Read <on> & on"), CopyLine(CopyType.CTA, "Start")),
        formats=(Format("300x250", 300, 250),),
        exports=("svg", "pdf"),
    )
    (made,) = make(brief).creatives
    assert sorted(made.exports) == ["pdf", "svg"]
    assert made.exports["pdf"].startswith(b"%PDF-1.4")
    assert "Read <on> & on" in " ".join(live_texts(made.exports["svg"]))
    assert tree_of(made.exports["svg"]).findtext(f"{SVG}desc") == made.alt_text


def test_only_known_exports_are_made():
    assert export(ADS["thai"], SEED, ["psd"]) == {}
    assert list(export(ADS["thai"], SEED, ["pdf", "psd", "svg", "pdf"])) == ["pdf", "svg"]


def test_ground_is_quiet_where_nothing_but_colour_lies():
    assert b"<image" not in to_svg(ad(text("Plain", 60, 90, 60)), SEED)
    assert CREAM.code.encode() in to_svg(ad(text("Plain", 60, 90, 60)), SEED)
