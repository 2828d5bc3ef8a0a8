"""A ratio, a size in pixels or a placement's name in; the format to make out, with its limits.

The table holds what each platform asks for. A new placement is one new row. Weights are in
decimal units (150 KB = 150 000 bytes): the stricter of the two readings of a vendor's figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from creative.brief import Format, SafeZone

_KB = 1_000
_MB = 1_000_000
_VERIFIED = date(2026, 11, 23)

VERTICAL = SafeZone(top=0.14, right=0.06, bottom=0.35, left=0.06)
"""What Stories and Reels together cover of a 9:16 frame."""

_SHORTS = SafeZone(top=288 / 1920, right=192 / 1080, bottom=672 / 1920, left=48 / 1080)
_TIKTOK = SafeZone(top=150 / 1920, right=150 / 1080, bottom=440 / 1920)
_SNAPCHAT = SafeZone(top=150 / 1920, bottom=150 / 1920)
_CENTRE_80 = SafeZone(0.1, 0.1, 0.1, 0.1)


@dataclass(frozen=True, slots=True)
class Placement:
    """One place where a platform shows an image ad.

    ``weight_limit`` in bytes, or None when the platform states none; ``safe_zone`` in shares of
    the frame; ``text_allowed`` is False where the platform refuses pictures that carry type.
    """

    name: str
    platform: str
    title: str
    width: int
    height: int
    weight_limit: int | None
    safe_zone: SafeZone = field(default_factory=SafeZone)
    rule: str = ""
    source: str = ""
    text_allowed: bool = True
    verified_on: date = _VERIFIED


_META = "facebook.com/business/ads-guide, by way of alladspecs.com"
_META_LANDSCAPE = "experienceleague.adobe.com (GenStudio: Meta channel guidelines)"
_VERTICAL_SOURCE = "shotstack.io/learn/vertical-video-safe-zones"
_PMAX = "support.google.com/google-ads/answer/14530211"
_DEMAND_GEN = "support.google.com/google-ads/answer/17140672"
_DISPLAY = "support.google.com/adwords/answer/1722096"
_LINKEDIN = "linkedin.com/help/lms/answer/a426534"
_TIKTOK_SOURCE = "ads.tiktok.com/help (aid 6701253237862825989); adfuseai.com"
_PINTEREST = "help.pinterest.com/en/business/article/pinterest-product-specs"
_X = "business.x.com/en/help/campaign-setup/creative-ad-specifications"
_SNAP = "audiencex.com; mediassociates-specs.com"
_AMAZON = "advertising.amazon.com/resources/ad-specs/ecommerce"
_MICROSOFT = "help.ads.microsoft.com/apex/index/3/en/56912"
_WALMART = "developer.walmart.com, change log of 2025-08-22"

_META_RULE = "JPG or PNG in sRGB; the ratio may be off by 3 %."
_META_VERTICAL_RULE = (
    "Type, button and logo clear of the top 14 %, bottom 35 % and 6 % at each side."
)
_GOOGLE_RULE = "What matters stands in the centre 80 %; JPG or PNG; the ratio may be off by 1 %."
_TIKTOK_RULE = "Sources state limits from 100 KB to 100 MB: the smallest is kept."
_AMAZON_RULE = "The page states no weight: the 150 KB that display networks share is kept."
_SPONSORED_RULE = "No text, logo or button over the picture: a lifestyle scene only."
_MICROSOFT_RULE = "Text overlays are refused; cropped to 1.78, 1.5, 1.33 and other ratios."
_PIN_RULE = "Taller than 2:3 is cut; pure white and black grounds are tinted by Pinterest."

_DISPLAY_SIZES: tuple[tuple[int, int, str], ...] = (
    (300, 250, "Medium rectangle"),
    (336, 280, "Large rectangle"),
    (728, 90, "Leaderboard"),
    (300, 600, "Half page"),
    (160, 600, "Wide skyscraper"),
    (970, 250, "Billboard"),
    (320, 50, "Mobile banner"),
    (320, 100, "Large mobile banner"),
    (200, 200, "Small square"),
    (250, 250, "Square"),
    (240, 400, "Vertical rectangle"),
    (250, 360, "Triple widescreen"),
    (580, 400, "Netboard"),
    (120, 600, "Skyscraper"),
    (300, 1050, "Portrait"),
    (468, 60, "Banner"),
    (930, 180, "Top banner"),
    (970, 90, "Large leaderboard"),
    (980, 120, "Panorama"),
    (300, 50, "Small mobile banner"),
)
_AMAZON_SIZES = (
    (300, 250),
    (160, 600),
    (300, 600),
    (970, 250),
    (728, 90),
    (320, 50),
    (414, 125),
    (980, 55),
    (650, 130),
    (245, 250),
    (350, 420),
)


def _display_rows() -> tuple[Placement, ...]:
    rule = "Exact size; GIF, JPG or PNG."
    google = tuple(
        Placement(
            name=f"google_display_{w}x{h}",
            platform="Google Display",
            title=f"{title} {w} x {h}",
            width=w,
            height=h,
            weight_limit=150 * _KB,
            rule=rule,
            source=_DISPLAY,
        )
        for w, h, title in _DISPLAY_SIZES
    )
    amazon = tuple(
        Placement(
            name=f"amazon_display_{w}x{h}",
            platform="Amazon",
            title=f"Display {w} x {h}",
            width=w,
            height=h,
            weight_limit=150 * _KB,
            rule=_AMAZON_RULE,
            source=_AMAZON,
        )
        for w, h in _AMAZON_SIZES
    )
    return google + amazon


_N = SafeZone()
_P = Placement
# One row a line, so that two rows can be compared at a glance.
# ruff: noqa: E501
# fmt: off
PLACEMENTS: tuple[Placement, ...] = (
    _P("meta_feed_4x5", "Meta", "Feed, portrait", 1080, 1350, 30 * _MB, _N, _META_RULE, _META),
    _P("meta_feed_1x1", "Meta", "Feed, square", 1080, 1080, 30 * _MB, _N, _META_RULE, _META),
    _P("meta_landscape", "Meta", "Feed, landscape", 1200, 628, 30 * _MB, _N, _META_RULE, _META_LANDSCAPE),
    _P("meta_stories_9x16", "Meta", "Stories", 1080, 1920, 30 * _MB, VERTICAL, _META_VERTICAL_RULE, _VERTICAL_SOURCE),
    _P("meta_reels_9x16", "Meta", "Reels", 1080, 1920, 30 * _MB, VERTICAL, _META_VERTICAL_RULE, _VERTICAL_SOURCE),
    _P("google_pmax_landscape", "Google Performance Max", "Landscape", 1200, 628, 5 * _MB, _CENTRE_80, _GOOGLE_RULE, _PMAX),
    _P("google_pmax_square", "Google Performance Max", "Square", 1200, 1200, 5 * _MB, _CENTRE_80, _GOOGLE_RULE, _PMAX),
    _P("google_pmax_portrait", "Google Performance Max", "Portrait", 960, 1200, 5 * _MB, _CENTRE_80, _GOOGLE_RULE, _PMAX),
    _P("google_demand_gen_landscape", "Google Demand Gen", "Landscape", 1200, 628, 5 * _MB, _CENTRE_80, _GOOGLE_RULE, _DEMAND_GEN),
    _P("google_demand_gen_square", "Google Demand Gen", "Square", 1200, 1200, 5 * _MB, _CENTRE_80, _GOOGLE_RULE, _DEMAND_GEN),
    _P("google_demand_gen_portrait", "Google Demand Gen", "Portrait", 960, 1200, 5 * _MB, _CENTRE_80, _GOOGLE_RULE, _DEMAND_GEN),
    _P("google_demand_gen_9x16", "Google Demand Gen", "Shorts", 1080, 1920, 5 * _MB, _SHORTS, "Clear 288 px at the top, 672 below, 48 left and 192 right.", _DEMAND_GEN),
    *_display_rows(),
    _P("amazon_sponsored_brands", "Amazon", "Sponsored Brands image", 1200, 628, 5 * _MB, _N, _SPONSORED_RULE, "goaspi.com", text_allowed=False),
    _P("linkedin_landscape", "LinkedIn", "Single image, landscape", 1200, 628, 5 * _MB, _N, "JPG, PNG or GIF.", _LINKEDIN),
    _P("linkedin_square", "LinkedIn", "Single image, square", 1200, 1200, 5 * _MB, _N, "JPG, PNG or GIF.", _LINKEDIN),
    _P("linkedin_portrait_4x5", "LinkedIn", "Single image, portrait", 720, 900, 5 * _MB, _N, "Shown on mobile only.", _LINKEDIN),
    _P("tiktok_9x16", "TikTok", "Image or carousel, vertical", 1080, 1920, 100 * _KB, _TIKTOK, _TIKTOK_RULE, _TIKTOK_SOURCE),
    _P("tiktok_square", "TikTok", "Image or carousel, square", 1080, 1080, 100 * _KB, _N, _TIKTOK_RULE, _TIKTOK_SOURCE),
    _P("tiktok_landscape", "TikTok", "Image or carousel, landscape", 1200, 628, 100 * _KB, _N, _TIKTOK_RULE, _TIKTOK_SOURCE),
    _P("pinterest_2x3", "Pinterest", "Standard pin", 1000, 1500, 20 * _MB, _N, _PIN_RULE, _PINTEREST),
    _P("x_square", "X", "Image, square", 1200, 1200, 5 * _MB, _N, "PNG or JPEG.", _X),
    _P("x_landscape", "X", "Image, landscape", 1200, 628, 5 * _MB, _N, "PNG or JPEG.", _X),
    _P("x_card_square", "X", "Card, square", 800, 800, 5 * _MB, _N, "PNG or JPEG.", _X),
    _P("x_card_landscape", "X", "Card, landscape", 800, 418, 5 * _MB, _N, "PNG or JPEG.", _X),
    _P("snapchat_9x16", "Snapchat", "Single image", 1080, 1920, 5 * _MB, _SNAPCHAT, "Clear 150 px at the top and bottom.", _SNAP),
    _P("microsoft_audience", "Microsoft", "Audience ads", 1200, 628, None, _CENTRE_80, _MICROSOFT_RULE, _MICROSOFT, text_allowed=False),
    _P("walmart_sponsored_brands", "Walmart", "Sponsored Brands", 1200, 675, 1 * _MB, _N, "At least 1200 x 675; reviewed by hand.", _WALMART),
)
# fmt: on

_BY_NAME = {placement.name: placement for placement in PLACEMENTS}
_DISPLAY_PIXELS = {(w, h) for w, h, _ in _DISPLAY_SIZES} | set(_AMAZON_SIZES)
_DISPLAY_LIMIT = 150 * _KB

# Ratio as width / height -> pixels that the platforms recommend for it.
_PRESETS: tuple[tuple[float, int, int], ...] = (
    (1.0, 1080, 1080),
    (4 / 5, 1080, 1350),
    (9 / 16, 1080, 1920),
    (1.91, 1200, 628),
    (2 / 3, 1000, 1500),
    (16 / 9, 1200, 675),
    (3 / 4, 1080, 1440),
    (3 / 2, 1200, 800),
    (4 / 3, 1200, 900),
    (5 / 4, 1200, 960),
    (2.0, 1200, 600),
    (1 / 2, 960, 1920),
)
_PRESET_SLACK = 0.001
_VERTICAL_SLACK = 0.01
_PIXELS_LOW, _PIXELS_HIGH = 1_200_000, 1_400_000
_LONGEST = 2000

_RATIO = re.compile(r"([0-9]{1,5}(?:\.[0-9]{1,5})?)\s*:\s*([0-9]{1,5}(?:\.[0-9]{1,5})?)")
_SIZE = re.compile(r"([0-9]{1,6})\s*[xX×]\s*([0-9]{1,6})")


def format_of(name: str) -> Format:
    """The format that ``name`` means: ``W:H``, ``WxH`` in pixels, or a placement's name.

    Ratios run from 1:10 to 10:1 with decimals, sizes from 32 to 4096 pixels a side. Raises
    ValueError with a message for the customer.
    """
    written = name.strip()
    if ratio := _RATIO.fullmatch(written):
        return _of_ratio(written, float(ratio[1]), float(ratio[2]))
    if size := _SIZE.fullmatch(written):
        return _of_size(written, int(size[1]), int(size[2]))
    placement = _BY_NAME.get(written.lower())
    if placement is None:
        msg = (
            f"{written[:60]!r} is not a format: write a ratio such as 4:5, a size such as "
            "300x250, or the name of a placement such as meta_feed_4x5"
        )
        raise ValueError(msg)
    return Format(
        name=written,
        width=placement.width,
        height=placement.height,
        placement=placement.name,
        weight_limit=placement.weight_limit,
        safe_zone=placement.safe_zone,
    )


def _of_ratio(written: str, across: float, down: float) -> Format:
    if not across or not down or not down <= across * 10 or not across <= down * 10:
        msg = f"the ratio {written} is outside 1:10 to 10:1"
        raise ValueError(msg)
    ratio = across / down
    near = [(w, h) for preset, w, h in _PRESETS if abs(ratio / preset - 1) <= _PRESET_SLACK]
    width, height = near[0] if near else _pixels_for(ratio)
    return Format(name=written, width=width, height=height, safe_zone=_zone(width, height))


def _of_size(written: str, width: int, height: int) -> Format:
    if not (32 <= width <= 4096 and 32 <= height <= 4096):
        msg = f"the size {written} is outside 32 to 4096 pixels a side"
        raise ValueError(msg)
    limit = _DISPLAY_LIMIT if (width, height) in _DISPLAY_PIXELS else None
    return Format(
        name=written,
        width=width,
        height=height,
        weight_limit=limit,
        safe_zone=_zone(width, height),
    )


def _pixels_for(ratio: float) -> tuple[int, int]:
    """Even sides of 1.2 to 1.4 megapixels, none over 2000, whose ratio is nearest."""
    stretch = max(ratio, 1 / ratio)
    low = min(_LONGEST - 100, (_PIXELS_LOW * stretch) ** 0.5)
    high = min(_LONGEST, (_PIXELS_HIGH * stretch) ** 0.5)
    longs = range(-(-int(low) // 2) * 2, int(high) + 1, 2)
    pairs = [(long, max(2, round(long / stretch / 2) * 2)) for long in longs]
    long, short = min(
        pairs, key=lambda pair: (round(abs(pair[0] / pair[1] / stretch - 1), 6), -pair[0])
    )
    return (long, short) if ratio >= 1 else (short, long)


def _zone(width: int, height: int) -> SafeZone:
    """9:16 frames are shown as Stories, Reels or Shorts, under the platform's own controls."""
    upright = abs(width / height / (9 / 16) - 1) <= _VERTICAL_SLACK
    return VERTICAL if upright else SafeZone()
