"""A job in, what its page says about it out: pictures on mocks, checks in words, the trail."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from jobs.files import page_link
from jobs.mocks import mock_of
from jobs.previews import preview

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jobs.models import Creative, Job, JobEvent

CHECK_NAMES = {
    "brand_color": "Brand colours",
    "button": "Button",
    "contrast": "Contrast",
    "copy": "Copy",
    "enlargement": "Sharpness",
    "frame": "Margins",
    "legibility": "Legibility",
    "logo": "Logo",
    "missing_glyphs": "Characters",
    "overlap": "Overlaps",
    "photo": "Photo",
    "product": "Product",
    "safe_zone": "Safe zone",
    "size": "Type size",
    "type": "Typefaces",
    "weight": "File size",
}
LEVELS = {"pass": ("ok", "Pass"), "warn": ("busy", "Look"), "fail": ("bad", "Fail")}
SOURCES = {
    "request": "your request",
    "brand_kit": "the brand kit",
    "site": "the website",
    "default": "our own default",
    "direction": "your direction",
    "director": "the model-backed director",
    "mixed": "mixed from the brand's colours",
    "chosen": "chosen to suit the mood",
    "": "",
}
FILES = {
    "brand_kit": "your own font file",
    "brand_page": "the font file of the website",
    "house_library": "our library",
    "system": "this system's fonts",
    "font_catalogue": "a font catalogue",
}
ROLES = {
    "surface": "ground",
    "surface_2": "second ground",
    "ink": "type",
    "accent": "accent",
    "on_accent": "type on the accent",
}


def pictures_of(creatives: Iterable[Creative]) -> list[dict[str, Any]]:
    """Every picture with its links, its mock and its checks in words."""
    return [_picture(creative) for creative in creatives]


def frames_of(job: Job) -> list[dict[str, Any]]:
    """The places that the job's pictures will take, for a page without a jump."""
    asked = preview(request=job.request)["creatives"]
    return [
        {
            "name": one["aspect_ratio"],
            "variation": one["variation"],
            "width": one["width"],
            "height": one["height"],
            "mock": mock_of(
                one["aspect_ratio"], one["placement"] or "", one["width"], one["height"]
            ),
        }
        for one in asked
    ]


def thumbnail_of(creative: Creative) -> dict[str, Any]:
    """A picture as the gallery shows it."""
    return {"creative": creative, "thumbnail_url": page_link(str(creative.thumbnail.name))}


def steps_of(job: Job, events: list[JobEvent]) -> list[dict[str, Any]]:
    """The timeline, newest first, with seconds since the request came in."""
    return [
        {
            "label": event.label,
            "detail": event.detail,
            "at": event.at,
            "after": f"{max(0.0, (event.at - job.created_at).total_seconds()):.1f} s",
        }
        for event in reversed(events)
    ]


def state_of(job: Job, events: list[JobEvent]) -> str:
    """A short mark that changes whenever the page about a running job would."""
    newest = events[-1].pk if events else 0
    return f"{zlib.crc32(f'{newest}/{job.status}/{job.stage}'.encode()):08x}"


def trail_of(job: Job) -> dict[str, Any]:
    """Each decision with where it came from, in words."""
    result, decided = job.result, job.decisions
    brand = result.get("brand") or {}
    sources = {part: _source(name) for part, name in (brand.get("sources") or {}).items()}
    colors = decided.get("colors") or [
        {
            "code": code,
            "roles": [],
            "label": "",
            "source": (brand.get("sources") or {}).get("colors"),
        }
        for code in brand.get("colors") or ()
    ]
    fonts = decided.get("fonts") or [_font(font) for font in brand.get("fonts") or ()]
    logo = decided.get("logo")
    return {
        "known": bool(result),
        "summary": (result.get("direction") or {}).get("summary", ""),
        "applied": (result.get("direction") or {}).get("applied") or [],
        "not_applied": (result.get("direction") or {}).get("not_applied") or [],
        "colors": [
            {
                **color,
                "roles": ", ".join(ROLES.get(role, role) for role in color["roles"]),
                "source": _source(color["source"]),
            }
            for color in colors
        ],
        "fonts": [
            {**font, "source": _source(font["source"]), "file": FILES.get(font["file"], "")}
            for font in fonts
        ],
        "logo": {**logo, "source": _source(logo["source"])} if logo else None,
        "logo_url": brand.get("logo_url"),
        "director": decided.get("director"),
        "copy": [
            {**line, "source": _source(line.get("source"))} for line in result.get("copy") or ()
        ],
        "brand": brand,
        "sources": sources,
        "warnings": result.get("warnings") or [],
        "failures": result.get("failures") or [],
        "seed": result.get("seed"),
        "engine": result.get("engine"),
    }


def _font(font: Any) -> dict[str, str]:  # noqa: ANN401 - from stored JSON
    """A family of a job from before the trail was kept."""
    known = font if isinstance(font, dict) else {"family": font}
    family, file = str(known.get("family", "")), str(known.get("source", ""))
    return {"role": "", "family": family, "source": "", "file": file}


def _source(name: Any) -> str:  # noqa: ANN401 - from stored JSON
    return SOURCES.get(str(name), "not known")


def _picture(creative: Creative) -> dict[str, Any]:
    checks = [check_in_words(check) for check in creative.checks]
    return {
        "creative": creative,
        "name": creative.placement or creative.aspect_ratio,
        "image_url": page_link(str(creative.file.name)),
        "exports": {kind: page_link(name) for kind, name in sorted(creative.exports.items())},
        "width": creative.width,
        "height": creative.height,
        "mock": mock_of(creative.aspect_ratio, creative.placement, creative.width, creative.height),
        # What went wrong stands first.
        "checks": sorted(checks, key=lambda check: check["rank"]),
        "passed": sum(check["level"] == "Pass" for check in checks),
    }


def check_in_words(check: dict[str, Any]) -> dict[str, Any]:
    """One check as a page tells it: its name, level, message, and what was measured."""
    level = check.get("level", "pass")
    style, word = LEVELS.get(level, ("busy", str(level)))
    code = str(check.get("code", ""))
    return {
        "name": CHECK_NAMES.get(code, code.replace("_", " ").capitalize()),
        "style": style,
        "level": word,
        "message": check.get("message") or "",
        "measured": _measured(check),
        "rank": {"fail": 0, "warn": 1}.get(level, 2),
    }


def _measured(check: dict[str, Any]) -> str:
    """The value against its bar, unless the words say it all."""
    value, bar = check.get("value"), check.get("bar")
    if not isinstance(value, (int, float)) or not isinstance(bar, (int, float)):
        return ""
    return f"{_plain(value)} measured, {_plain(bar)} is the bar"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:g}"
