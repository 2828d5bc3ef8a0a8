"""Measure a file of briefs at many ratios: how many ads pass every hard check, and how they score.

``python -m bench.quality briefs.json [--ratios 1:1 4:5 ...]`` prints one line a failing ad and a
summary: pass rate, OCR accuracy, contrast, overlap, and the layout figures of the PosterLayout
paper (Hsu et al., CVPR 2023). The file has the form that ``creative.gallery`` reads.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from creative.errors import CreativeError
from creative.gallery import brief_of
from creative.geometry import Box
from creative.inspection import layout_metrics as metrics
from creative.pipeline import make
from creative.report import Creative, Level

RATIOS = ("1:1", "4:5", "9:16", "1.91:1", "2:3", "300x250", "728x90", "160x600")


def main() -> int:
    """Run, print, and return 1 when fewer than 99 % pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("briefs", type=Path)
    parser.add_argument("--ratios", nargs="+", default=list(RATIOS))
    options = parser.parse_args()
    ads: list[Creative] = []
    refused: list[str] = []
    for entry in json.loads(options.briefs.read_text()):
        try:
            campaign = make(brief_of(entry, options.briefs.parent, options.ratios))
        except CreativeError as error:
            refused.append(f"{entry['name']}: {error.message}")
            continue
        refused += [f"{entry['name']}: {f.message}" for f in campaign.failures]
        for ad in campaign.creatives:
            ads.append(ad)
            for check in ad.checks:
                if check.level is Level.FAIL:
                    print(f"{entry['name']} {ad.format.name} {ad.layout}: {check.message}")
    return summary(ads, refused)


def summary(ads: list[Creative], refused: list[str]) -> int:
    """Print the figures."""
    passed = sum(ad.passed for ad in ads)
    print(f"\n{len(ads)} ads, {passed} pass every hard check ({100 * passed / len(ads):.1f} %)")
    for line in refused:
        print(f"  refused: {line}")
    for code in ("legibility", "contrast", "overlap"):
        values = [c.value for ad in ads for c in ad.checks if c.code == code]
        numbers = sorted(float(v) for v in values if isinstance(v, int | float))
        if numbers:
            low = numbers[int(0.05 * len(numbers))]
            print(
                f"{code}: mean {statistics.mean(numbers):.3f}, median "
                f"{statistics.median(numbers):.3f}, lowest {numbers[0]:.3f}, p5 {low:.3f}, "
                f"highest {numbers[-1]:.3f}"
            )
    warned = Counter(c.code for ad in ads for c in ad.checks if c.level is Level.WARN)
    print("warnings:", dict(warned))
    print("layouts:", dict(Counter(ad.layout for ad in ads).most_common()))
    figures = [figures_of(ad) for ad in ads]
    for name in figures[0]:
        print(f"{name}: mean {statistics.mean(f[name] for f in figures):.5f}")
    return 0 if passed >= 0.99 * len(ads) else 1


def figures_of(ad: Creative) -> dict[str, float]:
    """Overlap, alignment, underlay and occlusion of one ad from its elements."""
    width, height = ad.format.width, ad.format.height
    behind = ad.layout.startswith("giant-")  # its headline stands behind the product on purpose
    words = [
        Box(*e.box)
        for e in ad.elements
        if e.role in {"headline", "subheadline", "brand", "logo"}
        and not (behind and e.role == "headline")
    ]
    buttons = [Box(*e.box) for e in ad.elements if e.role == "button"]
    labels = [Box(*e.box) for e in ad.elements if e.role == "cta"]
    product = np.zeros((height, width), np.float32)
    for element in ad.elements:
        if element.role == "product":
            product[Box(*element.box).pixels(width, height)] = 1.0
    return {
        "overlap": metrics.overlap(words + buttons),
        "alignment": metrics.alignment(words + buttons, width, height),
        "underlay": metrics.underlay_strict([b.inset(-1) for b in buttons], labels),
        "occlusion": metrics.occlusion(words + buttons, product),
    }


if __name__ == "__main__":
    sys.exit(main())
