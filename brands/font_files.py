"""A font file from outside in, one that is safe to keep and to set type in out, or a refusal."""

from __future__ import annotations

from brands.font_sanitising import SafeFont
from brands.screening import ask, turns
from common.media import KINDS, WrongTypeError, media_type_of
from creative.errors import FontError

__all__ = ["LARGEST", "SafeFont", "sanitised"]

LARGEST = KINDS["font"].limit


def sanitised(
    data: bytes, *, family: str = "", weight: int = 0, italic: bool | None = None
) -> SafeFont:
    """Check and rewrite a font file, in a child with limits of time and memory.

    ``family``, ``weight`` and ``italic`` overrule what the file says of itself. Raises FontError
    for what is too large, is no font, swells when unpacked, or cannot be set.
    """
    if len(data) > LARGEST:
        raise FontError(f"The font is larger than {LARGEST // 1_000_000} MB.")
    try:
        media_type_of(data, "", KINDS["font"])
    except WrongTypeError as error:
        text = str(error)
        raise FontError(f"{text[:1].upper()}{text[1:]}.") from None
    with turns:
        answer = ask("font", data, {"family": family, "weight": weight, "italic": italic})
    if answer is None:
        raise FontError("The font file costs too much to check, or breaks what reads it.")
    if answer.refusal:
        raise FontError(answer.refusal)
    return SafeFont(answer.data, **answer.facts)
