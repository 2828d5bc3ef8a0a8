"""A validated request in, what it would make and count out; nothing is fetched or kept."""

from __future__ import annotations

from typing import Any

from creative.brief import Brand, Brief, CopyLine, CopyType
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


def dry_run(*, request: dict[str, Any]) -> dict[str, Any]:
    """The preview, and the lines that would not fit: ``ad_copies`` holds their places.

    ``does_not_fit`` is judged without the pictures, which nobody has fetched: what it lists fits
    no finished ad; leaving out one of the lines named makes the others fit.
    """
    # The engine's libraries are loaded by those who ask for this, not by every web process.
    from creative.planning import misfits  # noqa: PLC0415

    metadata = request.get("generation_metadata") or {}
    brief = Brief(
        brand=Brand(fonts=tuple((request.get("brand_data") or {}).get("fonts") or ())),
        copy=tuple(
            CopyLine(CopyType(line["copy_type"]), line["copy_text"])
            for line in request.get("ad_copies") or ()
        ),
        formats=tuple(format_of(name) for name in metadata.get("aspect_ratios") or ["1:1"]),
        direction=metadata.get("user_direction") or "",
    )
    return {
        **preview(request=request),
        "does_not_fit": [
            {
                "aspect_ratio": one.format.name,
                "message": one.message,
                "ad_copies": list(one.lines),
            }
            for one in misfits(brief)
        ],
    }
