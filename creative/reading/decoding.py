"""Bytes of a picture file in; an upright sRGB ``Raster`` out, or a ``PictureError`` saying why."""

from __future__ import annotations

import io
import re
import warnings
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

import cv2
import numpy as np
import pillow_heif
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from creative.errors import PictureError
from creative.pictures import Pixels, Raster
from creative.reading import vector
from creative.reading.inflating import SIGNATURE, inflated
from creative.reading.resampling import shrunk

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

pillow_heif.register_heif_opener()

MAX_PIXELS: Final = 40_000_000
MAX_SIDE: Final = 12_000
KEPT_SIDE: Final = 3_000  # larger than any canvas needs; less to carry through every later step
SVG_SIDE: Final = 1_600
_NEARLY: Final = 0.7  # of its size that a picture keeps

_FORMATS: Final = ("PNG", "JPEG", "WEBP", "AVIF", "GIF", "HEIF")
# Pixels as the decoder leaves them: what is done with them later no longer depends on the file.
_PLAIN_MODES: Final = frozenset({"1", "L", "LA", "RGB", "RGBA", "CMYK", "YCbCr"})
_SHRINKABLE: Final = frozenset({"L", "RGB", "RGBA"})
_Made = TypeVar("_Made")
_MARKUP: Final = re.compile(rb"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def decode(data: bytes) -> Raster:
    """Read PNG, JPEG, WebP, AVIF, GIF (first frame), HEIC or SVG bytes.

    The picture comes back upright (EXIF), in sRGB (ICC, CMYK and 16 bit converted), 8 bits a
    channel, and at most ``KEPT_SIDE`` pixels on its long side. Raises PictureError for anything
    that is not such a picture, is damaged, or is above 40 megapixels or 12,000 pixels a side.
    """
    return _read(data, _raster)


def check(data: bytes) -> None:
    """Raise PictureError where ``decode`` would, at a fraction of its price.

    The whole file is decoded by the same decoder, turned and converted as its metadata say; only
    the copies of the pixels that follow are not made.
    """
    _read(data, _convert)


def check_small(data: bytes, side: int) -> tuple[Pixels, int]:
    """As ``check``; the picture squeezed into a square of ``side`` pixels, and its shorter side.

    The square is RGBA as the file has it: no profile is applied.
    """
    return _read(data, lambda picture: _squeezed(picture, side))


def _read(data: bytes, make: Callable[[Image.Image], _Made]) -> _Made:
    if not data:
        raise PictureError("The picture file is empty.")
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _MARKUP.search(start):
        raise PictureError("The address gave a web page, not a picture.")
    if start.startswith((b"<?xml", b"<svg", b"<!--", b"<!DOCTYPE svg")):
        data = vector.svg_to_png(data, SVG_SIDE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # warnings about odd metadata do not concern the pixels
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return make(_opened(data))
        except PictureError:
            raise
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
            raise _too_large() from bomb
        except UnidentifiedImageError as unknown:
            raise PictureError(
                "The file is not a picture of a known kind (PNG, JPEG, WebP, AVIF, GIF, HEIC, SVG)."
            ) from unknown
        except Exception as damage:  # decoders raise anything at all on hostile bytes
            raise PictureError("The picture file is damaged or incomplete.") from damage


def _too_large() -> PictureError:
    return PictureError(
        f"The picture is too large: at most {MAX_PIXELS // 1_000_000} megapixels "
        f"and {MAX_SIDE:,} pixels a side."
    )


def _opened(data: bytes) -> Image.Image:
    if data.startswith(SIGNATURE):
        data = inflated(data)
    picture = Image.open(io.BytesIO(data), formats=_FORMATS)
    width, height = picture.size
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        raise _too_large()
    if picture.format == "JPEG":
        # lets libjpeg skip detail that would be averaged away anyway; never below KEPT_SIDE
        picture.draft(None, (min(width, KEPT_SIDE), min(height, KEPT_SIDE)))
    picture.load()
    return picture


def _convert(picture: Image.Image) -> None:
    profile = picture.info.get("icc_profile")
    ImageOps.exif_transpose(picture, in_place=True)
    if profile or picture.mode not in _PLAIN_MODES or "transparency" in picture.info:
        _pixels(picture, profile)


def _squeezed(picture: Image.Image, side: int) -> tuple[Pixels, int]:
    shorter = min(picture.size)
    _convert(picture)
    small = picture
    if picture.mode not in _SHRINKABLE:
        small = Image.fromarray(_pixels(picture, None))
    small = small.resize((side, side), Image.Resampling.BOX, reducing_gap=2.0)
    return np.array(small.convert("RGBA"), dtype=np.uint8), shorter


def _raster(picture: Image.Image) -> Raster:
    profile = picture.info.get("icc_profile")
    ImageOps.exif_transpose(picture, in_place=True)
    pixels = _pixels(picture, profile)
    has_alpha = bool(cv2.extractChannel(pixels, 3).min() < 255)
    return Raster(np.ascontiguousarray(_kept(pixels, has_alpha=has_alpha)), has_alpha=has_alpha)


def _kept(pixels: Pixels, *, has_alpha: bool) -> Pixels:
    height, width = pixels.shape[:2]
    scale = KEPT_SIDE / max(height, width)
    if has_alpha or not _NEARLY < scale < 1:
        return shrunk(pixels, KEPT_SIDE)
    # every pixel still counts, at a sixth of the price of means over areas
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def _pixels(picture: Image.Image, profile: bytes | None) -> Pixels:
    if picture.mode == "RGBA" and not profile:
        return np.array(picture, dtype=np.uint8)
    if picture.mode.startswith("I") or picture.mode == "F":
        grey = np.asarray(picture).astype(np.float32)
        # 16-bit files come as 0..65535; Pillow never scales them itself
        scaled = np.clip(grey / (257.0 if grey.max(initial=0) > 255 else 1.0), 0, 255)
        picture = Image.fromarray(np.round(scaled).astype(np.uint8))
        profile = None
    if picture.mode in ("P", "PA", "RGBa", "La") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
    alpha = picture.getchannel("A") if "A" in picture.getbands() else None
    colour = _in_srgb(picture, profile)
    if alpha is None:  # half the price of Pillow's own RGBA
        return np.asarray(cv2.cvtColor(np.asarray(colour), cv2.COLOR_RGB2RGBA), dtype=np.uint8)
    colour.putalpha(alpha)
    return np.array(colour, dtype=np.uint8)


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The colour bands as sRGB; a profile that cannot be used is ignored, as browsers do."""
    opaque = picture
    if picture.mode in ("RGBA", "LA"):
        opaque = picture.convert(picture.mode[:-1])
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            transform = ImageCms.buildTransform(
                source,
                ImageCms.createProfile("sRGB"),
                opaque.mode,
                "RGB",
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
            if opaque.mode == "RGB" and _changes_nothing(transform):
                return opaque
            converted = ImageCms.applyTransform(opaque, transform)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
        else:
            if converted is not None:
                return converted
    return opaque if opaque.mode == "RGB" else opaque.convert("RGB")


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """True of sRGB under any maker's profile: most profiles of the web, and slow to apply."""
    probe = _probe()
    shown = np.asarray(ImageCms.applyTransform(Image.fromarray(probe), transform))
    return int(cv2.absdiff(shown, probe).max()) <= 1


@cache
def _probe() -> npt.NDArray[np.uint8]:
    """Every level of each channel and of grey, and a lattice of colours, in one row."""
    levels = np.arange(256, dtype=np.uint8)
    ramps = np.concatenate([np.outer(levels, channels) for channels in (*np.eye(3), np.ones(3))])
    steps = np.linspace(0, 255, 9).round()
    lattice = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(-1, 3)
    return np.concatenate([ramps, lattice])[None].astype(np.uint8)
