"""Paint a file of sample briefs at many ratios into pictures and contact sheets, to look at.

``python -m creative.gallery briefs.json --out DIR [--ratios 1:1 4:5 ...] [--only NAME ...]``

The file holds a list of briefs: ``{"name", "brand": {"name", "swatches": [...], "fonts": [...],
"logo": path}, "images": [paths], "copy": [[type, text], ...], "direction", "tone", "category",
"seed", "variations"}``; paths are relative to the file.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from creative.brief import Brand, Brief, CopyLine, CopyType, Picture, Product, Swatch
from creative.errors import CreativeError
from creative.pipeline import make
from creative.placements import format_of
from creative.report import Campaign, Creative, Level

RATIOS = ("1:1", "4:5", "9:16", "1.91:1", "300x250", "728x90", "160x600")
TILE = 420  # height of one picture on a contact sheet, in pixels


def brief_of(entry: dict[str, Any], folder: Path, ratios: list[str]) -> Brief:
    """One entry of the file as a Brief."""
    brand = entry.get("brand", {})
    logo = brand.get("logo")
    return Brief(
        brand=Brand(
            name=brand.get("name", ""),
            positioning=brand.get("positioning", ""),
            tone=tuple(entry.get("tone", ())),
            category=entry.get("category", ""),
            swatches=tuple(Swatch(code) for code in brand.get("swatches", ())),
            fonts=tuple(brand.get("fonts", ())),
            logos=(Picture((folder / logo).read_bytes(), labels=("logo",)),) if logo else (),
        ),
        product=Product(
            name=entry.get("product", ""),
            images=tuple(
                Picture((folder / path).read_bytes(), field=f"images[{i}]")
                for i, path in enumerate(entry.get("images", ()))
            ),
        ),
        copy=tuple(CopyLine(CopyType(kind), text) for kind, text in entry.get("copy", ())),
        formats=tuple(format_of(ratio) for ratio in entry.get("ratios", ratios)),
        direction=entry.get("direction", ""),
        seed=entry.get("seed", 0),
        variations=entry.get("variations", 1),
        output_format=entry.get("output_format", "jpeg"),
    )


def main(arguments: list[str] | None = None) -> int:
    """Paint, write, and print what failed; 1 when anything did."""
    parser = argparse.ArgumentParser(prog="creative.gallery", description=__doc__)
    parser.add_argument("briefs", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--ratios", nargs="+", default=list(RATIOS))
    parser.add_argument("--only", nargs="+", default=None)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    entries = json.loads(options.briefs.read_text())
    faults = 0
    rows: list[list[Creative]] = []
    for entry in entries:
        if options.only and entry["name"] not in options.only:
            continue
        started = time.perf_counter()
        try:
            campaign = make(brief_of(entry, options.briefs.parent, options.ratios))
        except CreativeError as error:
            faults += 1
            _say(f"{entry['name']}: {error.code}: {error.message}")
            continue
        took = time.perf_counter() - started
        _say(f"{entry['name']}: {len(campaign.creatives)} in {took:.1f} s; {campaign.summary}")
        faults += _write(campaign, entry["name"], options.out)
        rows.append(list(campaign.creatives))
    for number in range(0, len(rows), 4):
        sheet = contact_sheet(rows[number : number + 4])
        cv2.imwrite(str(options.out / f"sheet-{number // 4 + 1}.png"), sheet)
    return 1 if faults else 0


def _write(campaign: Campaign, name: str, out: Path) -> int:
    faults = 0
    for failure in campaign.failures:
        faults += 1
        _say(f"  {failure.format.name}: {failure.code}: {failure.message}")
    for creative in campaign.creatives:
        ratio = creative.format.name.replace(":", "x")
        suffix = creative.media_type.split("/")[1]
        path = out / f"{name}-{ratio}-{creative.variation}.{suffix}"
        path.write_bytes(creative.data)
        for check in creative.checks:
            if check.level is not Level.PASS:
                faults += check.level is Level.FAIL
                _say(
                    f"  {creative.format.name} {creative.layout} {check.level}: {check.code}"
                    f" {check.value} (bar {check.bar}) {check.message}"
                )
    return faults


def contact_sheet(rows: list[list[Creative]]) -> np.ndarray:
    """One row a brief, every picture at most TILE high and 2 TILE wide; BGR uint8."""
    lines: list[np.ndarray] = []
    for row in rows:
        tiles = []
        for creative in row:
            picture = cv2.imdecode(np.frombuffer(creative.data, np.uint8), cv2.IMREAD_COLOR)
            if picture is None:
                continue
            scale = min(TILE / picture.shape[0], 2 * TILE / picture.shape[1], 1.0)
            small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
            tile = np.full((TILE + 12, small.shape[1] + 12, 3), 128, np.uint8)
            tile[6 : 6 + small.shape[0], 6 : 6 + small.shape[1]] = small
            tiles.append(tile)
        lines.append(np.hstack(tiles))
    width = max(line.shape[1] for line in lines)
    padded = [
        np.pad(line, ((0, 0), (0, width - line.shape[1]), (0, 0)), constant_values=128)
        for line in lines
    ]
    return np.vstack(padded)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
