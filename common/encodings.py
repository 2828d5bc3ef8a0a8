"""Pieces of a compressed answer in, decoded bytes out, never far past a limit.

The codings of RFC 9110, 8.4.1 and Brotli (RFC 7932). A decoder is asked for no more than there is
room for, so a small answer that swells is found out while it does.
"""

from __future__ import annotations

import zlib
from typing import Protocol

import brotli

ACCEPTED = "gzip, deflate, br"
_PIECE = 65_536
_ZLIB = frozenset({"gzip", "x-gzip", "deflate"})


class DamagedError(ValueError):
    """The bytes are not what their coding says."""


class Decoder(Protocol):
    """Decodes one answer, piece by piece."""

    def decoded(self, piece: bytes, room: int) -> bytes:
        """What ``piece`` adds: more than ``room`` bytes only to show that there are more."""

    @property
    def complete(self) -> bool:
        """True when nothing is missing at the end."""


def decoder_for(coding: str) -> Decoder | None:
    """The decoder of a ``Content-Encoding``; None for one that is not accepted."""
    if coding in {"", "identity"}:
        return _Plain()
    if coding in _ZLIB:
        return _Zlib(coding)
    return _Brotli() if coding == "br" else None


class _Plain:
    complete = True

    def decoded(self, piece: bytes, room: int) -> bytes:  # noqa: ARG002 - the protocol's
        return piece


class _Zlib:
    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
        self._fed = False

    def decoded(self, piece: bytes, room: int) -> bytes:
        first, self._fed = not self._fed, True
        try:
            return self._inflate.decompress(piece, room + 1)
        except zlib.error:
            # Some servers send "deflate" without its zlib frame; only the first piece can tell.
            if self._coding != "deflate" or not first:
                raise DamagedError from None
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            return self._inflate.decompress(piece, room + 1)
        except zlib.error:
            raise DamagedError from None

    @property
    def complete(self) -> bool:
        return self._inflate.eof or not self._fed


class _Brotli:
    def __init__(self) -> None:
        self._decompress = brotli.Decompressor()
        self._fed = False

    def decoded(self, piece: bytes, room: int) -> bytes:
        self._fed = True
        parts: list[bytes] = []
        size = 0
        try:
            while size <= room:
                limit = min(room - size + 1, _PIECE)
                part = self._decompress.process(piece, output_buffer_limit=limit)
                parts.append(part)
                size += len(part)
                if self._decompress.can_accept_more_data() or self._decompress.is_finished():
                    break
                piece = b""
        except brotli.error:
            raise DamagedError from None
        return b"".join(parts)

    @property
    def complete(self) -> bool:
        return not self._fed or bool(self._decompress.is_finished())
