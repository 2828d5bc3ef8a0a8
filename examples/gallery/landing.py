"""Make the landing page's pictures with the engine: ``briefs.json`` in, ``static/landing`` out.

``make landing`` runs it; every picture is a finished ad, only made smaller for the page.
"""

from __future__ import annotations

import json
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from creative.gallery import brief_of  # noqa: E402 - the path comes first
from creative.pipeline import make  # noqa: E402

if TYPE_CHECKING:
    from creative.report import Campaign

OUT = ROOT / "static" / "landing"
TOLD = "serum"  # the brief whose ad is explained on the page
MOST_BYTES = 60_000
# name of the file -> brief, ratio, width in pixels
PICTURES = {
    "serum-4x5": ("serum", "4:5", 840),
    "serum-1x1": ("serum", "1:1", 840),
    "serum-9x16": ("serum", "9:16", 675),
    "serum-wide": ("serum", "1.91:1", 1146),
    "soda-4x5": ("soda", "4:5", 840),
    "candle-1x1": ("candle", "1:1", 840),
    "tea-1x1": ("tea", "1:1", 840),
}


def small(data: bytes, width: int) -> bytes:
    """The picture at this width as WebP, at the best quality that stays under the limit."""
    picture = Image.open(BytesIO(data)).convert("RGB")
    height = round(picture.height * width / picture.width)
    picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    for quality in range(90, 40, -4):
        out = BytesIO()
        picture.save(out, "WEBP", quality=quality, method=6)
        if out.tell() < MOST_BYTES:
            return out.getvalue()
    raise SystemExit(f"a picture {width} pixels wide does not fit into {MOST_BYTES} bytes")


def told(campaign: Campaign) -> dict[str, Any]:
    """What the platform says about the square ad of a brief: its colours, type and checks."""
    square = next(one for one in campaign.creatives if one.format.name == "1:1")
    return {
        "summary": campaign.summary,
        "colors": [{"role": role, "code": code} for role, code in campaign.colors.items()],
        "fonts": list(campaign.fonts),
        "clauses": [clause.text for clause in campaign.clauses if clause.applied],
        "checks": [
            {"code": one.code, "level": one.level.value, "message": one.message}
            for one in square.checks
        ],
    }


def main() -> None:
    """Make every brief that a picture needs, at the ratios that are needed."""
    OUT.mkdir(parents=True, exist_ok=True)
    for entry in json.loads((HERE / "briefs.json").read_text()):
        wanted = {
            ratio: (name, width)
            for name, (brief, ratio, width) in PICTURES.items()
            if brief == entry["name"]
        }
        entry["ratios"] = [ratio for ratio in entry["ratios"] if ratio in wanted]
        campaign = make(brief_of(entry, HERE, []))
        if entry["name"] == TOLD:
            (OUT / "told.json").write_text(json.dumps(told(campaign), indent=1) + "\n")
        for creative in campaign.creatives:
            name, width = wanted[creative.format.name]
            data = small(creative.data, width)
            (OUT / f"{name}.webp").write_bytes(data)
            print(f"{name}.webp  {len(data):,} bytes")


if __name__ == "__main__":
    main()
