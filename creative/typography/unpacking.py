"""A compressed web font in; nothing out, or a refusal before it swells beyond a limit.

WOFF 1.0 packs each table by zlib, WOFF 2.0 all of them by one Brotli stream; both come from
outside, and either can be made to unpack to gigabytes.
"""

from __future__ import annotations

import struct
import zlib

import brotli

from creative.errors import FontError

_PIECE = 65_536
_KNOWN_TAGS = 63  # of WOFF2; a table of another name spells it out in four bytes


def check_unpacked_size(data: bytes, limit: int) -> None:
    """Raise ``FontError`` when a WOFF or WOFF2 file unpacks to more than ``limit`` bytes."""
    try:
        if data[:4] == b"wOFF":
            _check_woff(data, limit)
        elif data[:4] == b"wOF2":
            _check_woff2(data, limit)
    except (struct.error, zlib.error, brotli.error, IndexError) as error:
        raise FontError("The font file is damaged.") from error


def _check_woff(data: bytes, limit: int) -> None:
    tables = struct.unpack_from(">H", data, 12)[0]
    left = limit
    unread = len(data)
    for place in range(tables):
        offset, packed, plain = struct.unpack_from(">4xIII", data, 44 + 20 * place)
        unread -= packed
        if unread < 0:  # tables that share their bytes could be unpacked for hours
            raise FontError("The font file is damaged.")
        if packed < plain:
            left -= len(zlib.decompressobj().decompress(data[offset : offset + packed], left + 1))
        else:
            left -= packed
        if left < 0:
            raise _too_large(limit)


def _check_woff2(data: bytes, limit: int) -> None:
    tables = struct.unpack_from(">H", data, 12)[0]
    packed = struct.unpack_from(">I", data, 20)[0]
    start = _after_directory(data, tables)
    stream = data[start : start + packed]
    unpack = brotli.Decompressor()
    size, piece = 0, unpack.process(stream, output_buffer_limit=_PIECE)
    while True:
        size += len(piece)
        if size > limit:
            raise _too_large(limit)
        if unpack.is_finished() or (not piece and unpack.can_accept_more_data()):
            return
        piece = unpack.process(b"", output_buffer_limit=_PIECE)


def _after_directory(data: bytes, tables: int) -> int:
    """Where the table directory ends, which has entries of different lengths."""
    at = 48
    for _ in range(tables):
        flags = data[at]
        at += 1
        tag = flags & 0x3F
        transform = flags >> 6
        name = b""
        if tag == _KNOWN_TAGS:
            name, at = data[at : at + 4], at + 4
        at = _after_number(data, at)
        outlines = tag in {10, 11} or name in {b"glyf", b"loca"}
        # glyf and loca are transformed unless version 3 says not; all others the other way round
        if (transform != 3) if outlines else transform != 0:
            at = _after_number(data, at)
    return at


def _after_number(data: bytes, at: int) -> int:
    """Past one UIntBase128, of at most five bytes."""
    for step in range(5):
        if not data[at + step] & 0x80:
            return at + step + 1
    raise FontError("The font file is damaged.")


def _too_large(limit: int) -> FontError:
    return FontError(f"A font file may unpack to at most {limit // 1024 // 1024} MB.")
