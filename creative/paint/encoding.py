"""Painted pixels in; the bytes of the best PNG, JPEG or WebP that a weight limit allows out."""

from __future__ import annotations

import functools
import io
import math
import struct
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt
from isal import isal_zlib
from PIL import Image, ImageCms

if TYPE_CHECKING:
    from collections.abc import Callable

Pixels = npt.NDArray[np.uint8]

MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "webp": "image/webp"}
THUMBNAIL_MEDIA_TYPE = "image/webp"

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER_END = 33  # signature and IHDR
_PNG_RGB, _PNG_UP = 2, 2  # colour type; filter
_PERCEPTUAL = b"\x00"  # rendering intent
_ISAL_LEVEL = 2  # of 0..3
_WORTH_PACKING = 1.5  # the slow deflate rarely gains more than this over the quick one
_JPEG_BEST, _JPEG_FULL_CHROMA, _JPEG_WORST = 92, 60, 20
_WEBP_BEST, _WEBP_WORST = 92, 10
# (colours, dithered), best first: dithering is worth more than the colours it costs.
_PALETTES = (
    (256, True),
    (192, True),
    (128, True),
    (96, True),
    (64, True),
    (32, True),
    (64, False),
    (32, False),
    (16, False),
)
_SAMPLE = 300_000
_THUMBNAIL_SHORT = 100


def encode(
    pixels: Pixels, output_format: str, *, weight_limit: int | None = None
) -> tuple[bytes, str]:
    """The file and its media type.

    ``pixels``: uint8 sRGB, shape (height, width, 3). ``output_format``: ``png``, ``jpeg`` or
    ``webp``; ``weight_limit`` in bytes. The best quality that fits is taken; when nothing fits,
    the lightest file is returned, and it is for the caller to compare its size with the limit.
    Files are tagged as sRGB and equal pixels give equal bytes. Raises ValueError for another
    format or another shape.
    """
    if pixels.dtype != np.uint8 or pixels.ndim != 3 or pixels.shape[2] != 3:
        msg = f"pixels must be uint8 of shape (height, width, 3), not {pixels.shape}"
        raise ValueError(msg)
    if output_format not in MEDIA_TYPES:
        msg = f"not an output format: {output_format!r}"
        raise ValueError(msg)
    picture = np.ascontiguousarray(pixels)
    if output_format == "png":
        data = _png_within(picture, weight_limit)
    elif output_format == "jpeg":
        data = _jpeg_within(picture, weight_limit)
    else:
        data = _webp_within(picture, weight_limit)
    return data, MEDIA_TYPES[output_format]


def thumbnail(pixels: Pixels, side: int = 400) -> bytes:
    """A small WebP (``THUMBNAIL_MEDIA_TYPE``) whose long side is ``side`` pixels, never enlarged.

    Strips and towers keep a short side of 100 pixels, so that their type can still be read.
    """
    height, width = pixels.shape[:2]
    scale = min(1.0, max(side / max(width, height), _THUMBNAIL_SHORT / min(width, height)))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = pixels if scale == 1.0 else cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return _webp(np.ascontiguousarray(small, dtype=np.uint8), 82)


def _png_within(picture: Pixels, limit: int | None) -> bytes:
    """All colours if they fit, packed quickly or well; else the largest palette that fits."""
    quick = _quick_png(picture)
    if limit is None or len(quick) <= limit:
        return quick
    if len(quick) <= limit * _WORTH_PACKING:
        packed = _packed_png(picture)
        if len(packed) <= limit:
            return packed
    image = Image.fromarray(picture)

    def write(rung: int) -> bytes:
        colors, dithered = _PALETTES[-1 - rung]
        return _palette_png(image, colors, dithered=dithered)

    return _best_within(write, 0, len(_PALETTES) - 1, limit)


def _quick_png(picture: Pixels) -> bytes:
    """Every row as its difference from the row above, deflated by ISA-L: in a tenth of the time.

    No other filter does better on grain and dither, and to choose one costs more than to deflate.
    """
    height, width = picture.shape[:2]
    rows = picture.reshape(height, 3 * width)
    filtered = np.empty((height, 3 * width + 1), np.uint8)
    filtered[:, 0] = _PNG_UP
    filtered[0, 1:] = rows[0]
    np.subtract(rows[1:], rows[:-1], out=filtered[1:, 1:])
    header = struct.pack(">IIBBBBB", width, height, 8, _PNG_RGB, 0, 0, 0)
    chunks = (
        _chunk(b"IHDR", header),
        _chunk(b"sRGB", _PERCEPTUAL),
        _chunk(b"IDAT", isal_zlib.compress(filtered.data, _ISAL_LEVEL)),
        _chunk(b"IEND", b""),
    )
    return _PNG_SIGNATURE + b"".join(chunks)


def _packed_png(picture: Pixels) -> bytes:
    settings = [cv2.IMWRITE_PNG_COMPRESSION, 9]
    settings += [cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_DEFAULT]
    _, data = cv2.imencode(".png", picture[..., ::-1], settings)
    return _tagged(data.tobytes())


def _palette_png(image: Image.Image, colors: int, *, dithered: bool) -> bytes:
    # The palette of a large picture is found on a sample of its pixels: 6 times as fast.
    step = math.isqrt(image.width * image.height // _SAMPLE) + 1
    sample = Image.fromarray(np.ascontiguousarray(np.asarray(image)[::step, ::step]))
    palette = sample.quantize(colors, method=Image.Quantize.MAXCOVERAGE, kmeans=1)
    dither = Image.Dither.FLOYDSTEINBERG if dithered else Image.Dither.NONE
    buffer = io.BytesIO()
    image.quantize(palette=palette, dither=dither).save(buffer, "PNG", optimize=True)
    return _tagged(buffer.getvalue())


def _tagged(png: bytes) -> bytes:
    """The PNG with an sRGB chunk after its header."""
    return png[:_PNG_HEADER_END] + _chunk(b"sRGB", _PERCEPTUAL) + png[_PNG_HEADER_END:]


def _chunk(kind: bytes, body: bytes) -> bytes:
    check = isal_zlib.crc32(body, isal_zlib.crc32(kind))
    return b"".join((struct.pack(">I", len(body)), kind, body, struct.pack(">I", check)))


def _jpeg_within(picture: Pixels, limit: int | None) -> bytes:
    """Full chroma as long as it can be, for coloured type stays crisp with it.

    Where a limit leaves no room to waste, the file is packed progressively: a tenth smaller,
    at five times the time.
    """
    quick = _jpeg(picture, _JPEG_BEST, full_chroma=True, packed=False)
    if limit is None or len(quick) <= limit:
        return quick
    crisp = functools.partial(_jpeg, picture, full_chroma=True)
    data = _best_within(crisp, _JPEG_FULL_CHROMA, _JPEG_BEST, limit)
    if limit is None or len(data) <= limit:
        return data
    shared = functools.partial(_jpeg, picture, full_chroma=False)
    return _best_within(shared, _JPEG_WORST, _JPEG_BEST - 10, limit)


def _webp_within(picture: Pixels, limit: int | None) -> bytes:
    return _best_within(functools.partial(_webp, picture), _WEBP_WORST, _WEBP_BEST, limit)


def _best_within(write: Callable[[int], bytes], worst: int, best: int, limit: int | None) -> bytes:
    """The file of the highest quality in ``worst``..``best`` that fits; else the worst."""
    data = write(best)
    if limit is None or len(data) <= limit:
        return data
    kept = write(worst)
    if len(kept) > limit:
        return kept
    low, high = worst, best
    while high - low > 1:
        middle = (low + high) // 2
        data = write(middle)
        if len(data) <= limit:
            low, kept = middle, data
        else:
            high = middle
    return kept


def _jpeg(picture: Pixels, quality: int, *, full_chroma: bool, packed: bool = True) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(
        buffer,
        "JPEG",
        quality=quality,
        subsampling=0 if full_chroma else 2,
        progressive=packed,
        optimize=packed,
        icc_profile=_srgb_profile(),
    )
    return buffer.getvalue()


def _webp(picture: Pixels, quality: int) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(
        buffer, "WEBP", quality=quality, method=4, icc_profile=_srgb_profile()
    )
    return buffer.getvalue()


@functools.cache
def _srgb_profile() -> bytes:
    """A small sRGB profile; its creation time is fixed so that equal pixels give equal bytes."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    return bytes(profile)
