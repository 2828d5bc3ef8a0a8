import json

import cv2
import numpy as np
from made_briefs import bottle
from PIL import Image

from creative.gallery import TILE, brief_of, contact_sheet, main
from creative.pipeline import make


def entry(**more):
    return {
        "name": "lumen",
        "brand": {"name": "Lumen", "swatches": ["#1F6F54", "#F4E9D8"], "fonts": ["Inter"]},
        "images": ["bottle.png"],
        "copy": [["headline", "Glow that lasts"], ["cta", "Shop now"]],
        "tone": ["calm"],
        "category": "skincare",
        "seed": 4,
    } | more


def written(folder, *entries):
    (folder / "bottle.png").write_bytes(bottle().data)
    path = folder / "briefs.json"
    path.write_text(json.dumps(entries))
    return path


def test_an_entry_becomes_a_brief(tmp_path):
    written(tmp_path, entry())
    brief = brief_of(entry(ratios=["300x250"]), tmp_path, ["1:1"])
    assert brief.brand.name == "Lumen"
    assert brief.brand.tone == ("calm",)
    assert [s.code for s in brief.brand.swatches] == ["#1F6F54", "#F4E9D8"]
    assert [f.name for f in brief.formats] == ["300x250"]
    assert [(line.kind, line.text) for line in brief.copy] == [
        ("headline", "Glow that lasts"), ("cta", "Shop now"),
    ]  # fmt: skip
    assert brief.product.images[0].field == "images[0]"
    assert [f.name for f in brief_of(entry(), tmp_path, ["1:1", "4:5"]).formats] == ["1:1", "4:5"]


def test_the_command_writes_pictures_and_a_sheet(tmp_path, capsys):
    path = written(tmp_path, entry())
    out = tmp_path / "out"
    assert main([str(path), "--out", str(out), "--ratios", "300x250", "160x600"]) == 0
    assert sorted(p.name for p in out.iterdir()) == [
        "lumen-160x600-1.jpeg", "lumen-300x250-1.jpeg", "sheet-1.png",
    ]  # fmt: skip
    with Image.open(out / "lumen-160x600-1.jpeg") as picture:
        assert picture.size == (160, 600)
    assert "lumen: 2 in" in capsys.readouterr().out


def test_what_fails_is_told_and_ends_with_1(tmp_path, capsys):
    long = " ".join(["incomprehensibilities"] * 10)
    bad = entry(name="bad", copy=[["headline", long]], ratios=["32x320"])
    path = written(tmp_path, bad, entry())
    out = tmp_path / "out"
    assert main([str(path), "--out", str(out), "--only", "bad"]) == 1
    assert "bad: copy_does_not_fit" in capsys.readouterr().out
    assert list(out.iterdir()) == []


def test_a_sheet_has_a_row_a_brief_and_nothing_enlarged(tmp_path):
    written(tmp_path, entry())
    rows = [
        list(make(brief_of(entry(images=[]), tmp_path, ratios)).creatives)
        for ratios in (["300x250"], ["160x600", "300x250"])
    ]
    sheet = contact_sheet(rows)
    assert sheet.dtype == np.uint8
    assert sheet.shape[0] == 2 * (TILE + 12)
    assert sheet.shape[1] == (160 * TILE // 600 + 12) + (300 + 12)
    tile = cv2.imdecode(np.frombuffer(rows[0][0].data, np.uint8), cv2.IMREAD_COLOR)
    assert np.array_equal(sheet[6:256, 6:306], tile)
