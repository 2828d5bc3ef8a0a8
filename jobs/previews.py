"""A validated request in, what it would make and count out; nothing is fetched or kept."""

from __future__ import annotations

from typing import Any

from creative.placements import format_of
from jobs.models import JOB_TYPE


def preview(*, request: dict[str, Any]) -> dict[str, Any]:
    """The pictures that a job of this request would make, one line each."""
    metadata = request.get("generation_metadata") or {}
    formats = [format_of(name) for name in metadata.get("aspect_ratios") or ["1:1"]]
    variations = metadata.get("variations") or 1
    creatives = [
        {
            "aspect_ratio": one.name,
            "placement": one.placement or None,
            "variation": variation,
            "width": one.width,
            "height": one.height,
            "weight_limit": one.weight_limit,
        }
        for one in formats
        for variation in range(1, variations + 1)
    ]
    return {
        "type": JOB_TYPE,
        "dry_run": True,
        "creatives": creatives,
        "counts": len(creatives),
        "copy": [dict(line) for line in request.get("ad_copies") or ()],
        "request": request,
    }
