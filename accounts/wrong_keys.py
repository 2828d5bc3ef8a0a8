"""A client's address in, the seconds it has to wait out, after one more key of its was refused.

Only those who fail are counted and only they are slowed: a key that is right is never asked here,
so nobody can be locked out by what others send from the same address.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import math
import time
from typing import TYPE_CHECKING

from django.conf import settings

from accounts.models import WrongKeyPace
from accounts.pacing import WINDOW, advance

if TYPE_CHECKING:
    from django.http import HttpRequest

PLACES = 65_536
"""Rows at most. Addresses share them by a keyed hash, so that none is kept or can be aimed at."""

# Places that must wait, by this process's clock: a flood that is refused costs no write.
_waiting: dict[int, float] = {}


def seconds_to_wait(request: HttpRequest) -> int:
    """Count one refused key against the client's address; 0 while it stays within its limit."""
    place = place_of(client_address(request))
    left = _waiting.get(place, 0.0) - time.monotonic()
    if left > 0:
        return math.ceil(left)
    step = WINDOW / settings.WRONG_KEYS_PER_MINUTE
    fits, ahead = advance(WrongKeyPace, place, step=step)
    if fits:
        _waiting.pop(place, None)
        return 0
    wait = max(1, math.ceil((ahead + step - WINDOW).total_seconds()))
    _waiting[place] = time.monotonic() + wait
    return wait


def client_address(request: HttpRequest) -> str:
    """Who the request is from: of the addresses that proxies wrote down, the last trusted one's."""
    trusted = settings.TRUSTED_PROXY_COUNT
    told = [one.strip() for one in request.headers.get("X-Forwarded-For", "").split(",")]
    if trusted and len(told) >= trusted and told[-trusted]:
        return told[-trusted]
    return str(request.META.get("REMOTE_ADDR", ""))


def place_of(address: str) -> int:
    """The row of an IPv4 address or of an IPv6 network of 64 bits, as customers are given them."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        name = ""
    else:
        found = getattr(found, "ipv4_mapped", None) or found
        bits = 32 if found.version == 4 else 64
        name = str(ipaddress.ip_network((found, bits), strict=False))
    digest = hmac.new(settings.API_KEY_PEPPER.encode(), name.encode(), hashlib.sha256).digest()
    return int.from_bytes(digest[:2], "big") % PLACES
