"""Failures that the engine foresees, each with a stable code that a customer may be shown."""

from __future__ import annotations


class CreativeError(Exception):
    """A creative could not be made for a reason that the caller can act on.

    ``code`` is stable and machine readable; ``field`` is the path of the request field that
    caused it, or an empty string; ``message`` is written for the customer.
    """

    code = "creative_failed"

    def __init__(self, message: str, *, field: str = "", code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        if code is not None:
            self.code = code


class PictureError(CreativeError):
    """Bytes that should be a picture cannot be read as one, or are too large."""

    code = "asset_unreadable"


class FontError(CreativeError):
    """A font file cannot be used."""

    code = "font_unreadable"


class LayoutError(CreativeError):
    """No arrangement holds all of the copy at a readable size in this format."""

    code = "copy_does_not_fit"
