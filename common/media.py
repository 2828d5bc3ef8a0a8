"""Bytes and a declared media type in, the media type that they really are out, by kind.

Signatures after the WHATWG MIME Sniffing standard; HEIF and AVIF brands after ISO 14496-12.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
MANIFEST_TYPES = frozenset({"application/manifest+json"})
SCRIPT_TYPES = frozenset(
    {
        "text/javascript",
        "application/javascript",
        "application/x-javascript",
        "application/json",
        "application/ld+json",
        "application/manifest+json",
        "application/graphql-response+json",
        "text/plain",
        "text/html",
    }
)
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"\x00\x00\x01\x00", "image/x-icon"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"wOF2", "font/woff2"),
    (b"wOFF", "font/woff"),
    (b"OTTO", "font/otf"),
    (b"\x00\x01\x00\x00", "font/ttf"),
    (b"true", "font/ttf"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x7fELF", "application/octet-stream"),
)
_BRANDS = {
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"hevc": "image/heic",
    b"heim": "image/heic",
    b"mif1": "image/heic",
    b"msf1": "image/heic",
}
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|div|h1|main|link)"
    rb"[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_SVG = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE\s+svg[^>\[]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:[a-z]+:)?svg[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_DATA_URL = re.compile(
    r"data:([\w.+-]+/[\w.+-]+)?((?:;[\w.+-]+=[^;,]*)*)(;base64)?,", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Kind:
    """What a place expects: its name for messages, the largest size in bytes, the types taken."""

    name: str
    limit: int
    accept: str
    types: frozenset[str]


KINDS = {
    "page": Kind("web page", 5_000_000, "text/html,application/xhtml+xml;q=0.9", PAGE_TYPES),
    "stylesheet": Kind("style sheet", 1_000_000, "text/css,*/*;q=0.1", frozenset({"text/css"})),
    "manifest": Kind(
        "web manifest", 200_000, "application/manifest+json,application/json", MANIFEST_TYPES
    ),
    "script": Kind("script", 4_000_000, "*/*", SCRIPT_TYPES),
    "picture": Kind(
        "picture",
        20_000_000,
        "image/png,image/jpeg,image/webp,image/svg+xml,image/*;q=0.5",
        frozenset(
            {
                "image/png",
                "image/jpeg",
                "image/webp",
                "image/gif",
                "image/avif",
                "image/heic",
                "image/svg+xml",
            }
        ),
    ),
    "font": Kind(
        "font",
        5_000_000,
        "font/woff2,font/woff,font/ttf,font/otf",
        frozenset({"font/woff2", "font/woff", "font/ttf", "font/otf"}),
    ),
}


class WrongTypeError(ValueError):
    """The bytes are not what the place expects; the text says what they are."""


def sniff(data: bytes) -> str:
    """The media type that the first bytes show, or an empty string."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    for signature, media_type in _SIGNATURES:
        if head.startswith(signature):
            return media_type
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if _SVG.match(head):
        return "image/svg+xml"
    if _HTML.match(head):
        return "text/html"
    return ""


def media_type_of(data: bytes, declared: str, kind: Kind) -> str:
    """The type of ``data`` if the kind takes it; raises WrongTypeError.

    ``declared`` is a lower-case media type without parameters, possibly empty.
    Pictures and fonts are judged by their bytes alone; text has no signature, so pages and
    style sheets are judged by what was declared unless the bytes say otherwise.
    """
    found = sniff(data)
    if found in kind.types:
        return found
    article = "an" if found[:1] in {"a", "i"} else "a"
    if found:
        raise WrongTypeError(f"a {kind.name} was expected, but this is {article} {found} file")
    if b"\x00" in data[:1024]:
        raise WrongTypeError(f"a {kind.name} was expected, but this is some other binary file")
    if kind.types == PAGE_TYPES and (declared in PAGE_TYPES or not declared):
        return declared or "text/html"
    if "text/css" in kind.types and declared in {
        "text/css",
        "text/plain",
        "",
        "application/octet-stream",
    }:
        if data.lstrip()[:1] == b"<":
            raise WrongTypeError(f"a {kind.name} was expected, but this is markup")
        return "text/css"
    if kind.types == SCRIPT_TYPES and declared in SCRIPT_TYPES:
        return declared
    if kind.types == MANIFEST_TYPES and data.lstrip()[:1] == b"{":
        return "application/manifest+json"
    raise WrongTypeError(f"a {kind.name} was expected, but this is not one of the accepted formats")


def data_url_bytes(url: str, limit: int) -> bytes:
    """The bytes inside a ``data:`` URL; raises WrongTypeError, or OverflowError past ``limit``."""
    match = _DATA_URL.match(url[:1024])
    if not match:
        raise WrongTypeError("this data: URL is not well formed")
    body = url[match.end() :]
    if len(body) > limit * 3:  # the longest spelling, %XX, takes three characters a byte
        raise OverflowError
    if match.group(3):
        try:
            data = base64.b64decode(unquote_to_bytes(body), validate=True)
        except (binascii.Error, ValueError):
            raise WrongTypeError("this data: URL is not valid base64") from None
    else:
        data = unquote_to_bytes(body)
    if len(data) > limit:
        raise OverflowError
    return data
