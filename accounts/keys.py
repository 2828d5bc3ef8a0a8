"""API keys as text: minted, checked for typos, split and compared; no database.

A key is ``om_live_``, 32 base62 characters (10 to look it up, 22 secret: 131 bits) and 6 base62
characters of CRC32, so that a typo is refused without a query and secret scanners can find it.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import zlib
from dataclasses import dataclass

from common.identifiers import base62_number, base62_random

PREFIX = "om_live_"
LOOKUP_LENGTH = 10
_BODY_LENGTH = 32
_CHECKSUM_LENGTH = 6
_SHAPE = re.compile(rf"{PREFIX}([0-9A-Za-z]{{{_BODY_LENGTH}}})([0-9A-Za-z]{{{_CHECKSUM_LENGTH}}})")


@dataclass(frozen=True, slots=True)
class ParsedKey:
    """A key whose checksum holds; ``text`` is the whole key."""

    lookup: str
    text: str

    def __repr__(self) -> str:
        return f"ParsedKey({self.lookup!r})"  # the secret stays out of tracebacks and logs


def mint() -> ParsedKey:
    """Return a new random key."""
    start = PREFIX + base62_random(_BODY_LENGTH)
    return ParsedKey(_lookup(start), start + _checksum(start))


def parse(text: str) -> ParsedKey | None:
    """Return the parts of a well-formed key, or None for anything else, typos included."""
    match = _SHAPE.fullmatch(text)
    if match is None:
        return None
    start = PREFIX + match[1]
    if not hmac.compare_digest(_checksum(start), match[2]):
        return None
    return ParsedKey(_lookup(start), text)


def digest(key: ParsedKey, *, pepper: str) -> str:
    """Return what is kept at rest: HMAC-SHA256 of the whole key, keyed with the server's pepper.

    A slow hash would guard nothing here, for the key itself has full entropy.
    """
    return hmac.new(pepper.encode(), key.text.encode(), hashlib.sha256).hexdigest()


def matches(key: ParsedKey, stored: str, *, pepper: str) -> bool:
    """Compare in constant time with what is kept at rest."""
    return hmac.compare_digest(digest(key, pepper=pepper), stored)


def _lookup(start: str) -> str:
    return start[len(PREFIX) : len(PREFIX) + LOOKUP_LENGTH]


def _checksum(start: str) -> str:
    return base62_number(zlib.crc32(start.encode()), width=_CHECKSUM_LENGTH)
