"""Cut the pages' own type out of the engine's library: Inter for Latin text, three weights.

``make landing`` runs it. The pages load it from here and nothing from elsewhere; the licence is
``creative/fonts/licences/Inter.txt``.
"""

from __future__ import annotations

import gzip
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "static" / "fonts"
WEIGHTS = (400, 600, 700)
# Latin with its accents, punctuation, currency, arrows and the tick.
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2030),
    *(0x2039, 0x203A, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2713),
]
FEATURES = ["kern", "liga", "calt", "tnum", "mark", "mkmk", "ccmp", "locl"]


def main() -> None:
    """Write one WOFF2 file for each weight."""
    OUT.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        packed = ROOT / "creative" / "fonts" / "files" / f"Inter-{weight}.ttf.gz"
        font = TTFont(BytesIO(gzip.decompress(packed.read_bytes())))
        options = Options()
        options.layout_features = FEATURES
        options.hinting = False
        options.flavor = "woff2"
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=CHARACTERS)
        subsetter.subset(font)
        font.flavor = "woff2"
        font.recalcTimestamp = False
        out = OUT / f"inter-{weight}.woff2"
        font.save(out)
        print(f"{out.name}  {out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
