"""Serializer fields as strict as the contract: no coercion, clean text, public web addresses."""

# ruff: noqa: ANN401, RUF012 - the framework's own signatures and class attributes

from __future__ import annotations

import ipaddress
import re
from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from brands import strict
from common.addresses import PUBLIC_PORTS, RefusedUrlError, Target, is_public, target_of
from common.outbound import OutboundError, decode_data_url
from common.text import SurrogateError, cleaned, visible
from creative.placements import format_of

LONGEST_URL = 2048
_LONGEST_TEXT = 5000
_HEX = re.compile(r"#?(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
_LOCAL_NAMES = ("localhost", "local", "internal", "localdomain", "home.arpa")


class StrictSerializer(strict.StrictSerializer):
    """An object that refuses unknown fields by name; ``null`` means the same as leaving out."""

    null_is_absent = True


class TextField(serializers.CharField):
    """A string, cleaned; numbers and booleans are not strings; empty means nothing to be seen."""

    default_error_messages = {
        "not_text": "This must be a string.",
        "surrogate": "This text holds half of a surrogate pair and cannot be read.",
    }

    def __init__(self, *, lines: bool = False, **options: Any) -> None:
        self.lines = lines
        super().__init__(**options)

    def run_validation(self, data: Any = serializers.empty) -> Any:
        if data is serializers.empty or data is None:
            return super().run_validation(data)
        if not isinstance(data, str):
            self.fail("not_text")
        longest = self.max_length or _LONGEST_TEXT
        if len(data) > 10 * longest:  # what cleaning may take away is bounded, and so is its time
            self.fail("max_length", max_length=longest)
        try:
            clean = cleaned(data, lines=self.lines)
        except SurrogateError:
            self.fail("surrogate")
        return super().run_validation(clean if visible(clean) else "")


class WholeNumberField(serializers.IntegerField):
    """An integer and nothing that could be read as one."""

    def to_internal_value(self, data: Any) -> int:
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("invalid")
        return int(super().to_internal_value(data))


@extend_schema_field({"type": "string", "format": "uri", "maxLength": LONGEST_URL})
class WebAddressField(serializers.Field[str, Any, str, Any]):
    """An absolute http(s) URL whose literal host is not visibly private. Looks nothing up."""

    default_error_messages = {
        "not_text": "This must be a string.",
        "too_long": f"This URL is longer than {LONGEST_URL} characters.",
        "invalid_url": "This is not an absolute http or https URL: {reason}.",
        "address_refused": "This URL leads to an address that is not public.",
        "port_refused": "This URL's port is not one of 80, 443, 8080 and 8443.",
    }

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("not_text")
        url = data.strip()
        if len(url) > LONGEST_URL:
            self.fail("too_long")
        if any("\ud800" <= ch <= "\udfff" for ch in url):
            self.fail("invalid_url", reason="it holds half of a surrogate pair")
        try:
            target = target_of(url)
        except RefusedUrlError as reason:
            self.fail("invalid_url", reason=reason)
        if _is_local(target):
            if target.port not in settings.OUTBOUND_LOOPBACK_PORTS or not _is_loopback(target):
                self.fail("address_refused")
        elif target.port not in PUBLIC_PORTS:
            self.fail("port_refused")
        return url

    def to_representation(self, value: str) -> str:
        return value


class PictureAddressField(WebAddressField):
    """A web address, or a picture as a ``data:`` URL."""

    default_error_messages = {"data": "This data: URL cannot be read: {reason}"}

    def to_internal_value(self, data: Any) -> str:
        if isinstance(data, str) and data[:5].lower() == "data:":
            try:
                decode_data_url(data)
            except (OutboundError, UnicodeError) as reason:
                self.fail("data", reason=getattr(reason, "message", "it is not ASCII."))
            return data
        return super().to_internal_value(data)


class HexcodeField(TextField):
    """``#RGB`` or ``#RRGGBB``, with or without ``#``; kept as it was sent."""

    default_error_messages = {"hexcode": "This is not a hex colour such as #322996."}

    def to_internal_value(self, data: Any) -> str:
        value = str(super().to_internal_value(data))
        if not _HEX.fullmatch(value):
            self.fail("hexcode")
        return value


class FormatField(TextField):
    """A ratio ``W:H``, a size ``WxH`` or a placement's name."""

    default_error_messages = {"format": "{reason}."}

    def to_internal_value(self, data: Any) -> str:
        value = str(super().to_internal_value(data))
        try:
            format_of(value)
        except ValueError as reason:
            text = str(reason)
            self.fail("format", reason=text[:1].upper() + text[1:].rstrip("."))
        return value


def _is_local(target: Target) -> bool:
    """True for a literal private address or a name that only a private network knows."""
    try:
        return not is_public(ipaddress.ip_address(target.host))
    except ValueError:
        last = target.host.rstrip(".")
        return any(last == name or last.endswith(f".{name}") for name in _LOCAL_NAMES)


def _is_loopback(target: Target) -> bool:
    try:
        return ipaddress.ip_address(target.host).is_loopback
    except ValueError:
        return target.host == "localhost"
