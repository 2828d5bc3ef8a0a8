"""A URL in, its checked parts out: which spellings and which addresses count as public.

Pure. Ranges after the IANA special-purpose registries (RFC 6890, RFC 8190) and the cloud
providers' own in-network services; host spelling after the WHATWG URL standard's host parser.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

import idna

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

PUBLIC_PORTS = frozenset({80, 443, 8080, 8443})
LONGEST_URL = 4096

_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
# Inside 2000::/3 or IPv4's "global" space by the registry, and yet a way into a private network.
_NEVER = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT
        "168.63.129.16/32",  # Azure's in-network platform service
        "192.0.0.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "224.0.0.0/4",
        "240.0.0.0/4",
        "2001::/32",  # Teredo carries an IPv4 address
        "2001:20::/28",  # ORCHIDv2
        "2001:db8::/32",
        "2002::/16",  # 6to4 carries an IPv4 address
        "3fff::/20",
    )
)
_LOOKALIKE_DOTS = frozenset(
    "\u3002\uff0e\uff61\u2024\ufe52\u00b7\u2027\u30fb\u0701\u0702\u06d4\ua4f8"
)
_HOST = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*", re.ASCII)
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*", re.ASCII)


class RefusedUrlError(ValueError):
    """A URL that must not be fetched; its text says why without naming what it leads to."""


@dataclass(frozen=True, slots=True)
class Target:
    """A URL taken apart and found well spelled. ``host`` is ASCII; IPv6 without brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        default = {"http": 80, "https": 443}[self.scheme]
        port = "" if self.port == default else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def target_of(url: str) -> Target:
    """Check how a URL is spelled; raises RefusedUrlError. Looks nothing up."""
    if len(url) > LONGEST_URL:
        raise RefusedUrlError(f"longer than {LONGEST_URL} characters")
    if any(ord(ch) <= 0x20 or 0x7F <= ord(ch) <= 0xA0 or ch == "\\" for ch in url):
        raise RefusedUrlError("it holds spaces, control characters or backslashes")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise RefusedUrlError("it is not a well-formed URL") from None
    scheme = parts.scheme.lower()
    if scheme not in {"http", "https"}:
        raise RefusedUrlError("only http and https are accepted")
    if "@" in parts.netloc:
        raise RefusedUrlError("user names and passwords are not accepted in URLs")
    host = parts.hostname or ""
    if "[" in parts.netloc and ":" not in host:
        raise RefusedUrlError("its IP address is spelled in an unusual way")
    host = _host_of(host)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(scheme, host, port if port is not None else _default_port(scheme), path)


def is_public(address: IPAddress) -> bool:
    """True for an address on the public internet that carries no other address inside it."""
    if isinstance(address, ipaddress.IPv6Address) and address not in _GLOBAL_UNICAST:
        return False
    if any(address in network for network in _NEVER if network.version == address.version):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _default_port(scheme: str) -> int:
    return 443 if scheme == "https" else 80


def _host_of(host: str) -> str:
    if not host:
        raise RefusedUrlError("it names no host")
    if ":" in host:
        return _ipv6_of(host)
    if any(ch in _LOOKALIKE_DOTS for ch in host):
        raise RefusedUrlError("its host is spelled with look-alike dots")
    if not host.isascii():
        host = _ascii_of(host)
    host = host.lower()
    if len(host) > 253 or not _HOST.fullmatch(host):
        raise RefusedUrlError("its host is not a well-formed name")
    # As browsers do: a host whose last label is a number is an IPv4 address, however written.
    if _NUMBER.fullmatch(host.rsplit(".", 1)[-1]):
        try:
            return str(ipaddress.IPv4Address(host))
        except ValueError:
            raise RefusedUrlError("its IP address is spelled in an unusual way") from None
    return host


def _ipv6_of(host: str) -> str:
    try:
        address = ipaddress.IPv6Address(host)
    except ValueError:
        raise RefusedUrlError("its IP address is spelled in an unusual way") from None
    if address.scope_id:
        raise RefusedUrlError("addresses with a zone are not accepted")
    return str(address)


def _ascii_of(host: str) -> str:
    folded = unicodedata.normalize("NFKC", host)
    if folded.isascii():  # circled or full-width letters and digits: a disguise, not a name
        raise RefusedUrlError("its host is spelled with look-alike characters")
    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise RefusedUrlError("its host is not a well-formed name") from None
