"""The channels of a relative CSS colour in, numbers out: ``calc(l - .25) c h`` of a colour's own.

Sums as CSS Values 4, 10 has them, as far as colours use them: + - * / and brackets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)(?P<unit>%|deg|turn|rad)?"
    r"|(?P<word>calc|[a-z]+)|(?P<sign>[()+*/-]))",
    re.IGNORECASE,
)
_MOST = 60
_TURNS = {"deg": 1.0, "turn": 360.0, "rad": 57.29577951308232}


def channel_of(text: str, own: Mapping[str, float], whole: float) -> float | None:
    """What a channel says; ``own`` are the source colour's by name, ``whole`` is what 100% means.

    None for what is no sum.
    """
    text = text.strip()
    tokens = list(_TOKEN.finditer(text))
    if not tokens or len(tokens) > _MOST or "".join(t.group() for t in tokens) != text:
        return None
    try:
        reader = _Reader(tokens, own, whole)
        value = reader.sum()
    except (ValueError, KeyError, IndexError, ZeroDivisionError, OverflowError, RecursionError):
        return None
    return value if reader.place == len(tokens) else None


class _Reader:
    """A walk over the tokens by precedence: sums of products of what stands alone."""

    def __init__(self, tokens: list[re.Match[str]], own: Mapping[str, float], whole: float) -> None:
        self._tokens = tokens
        self._own = own
        self._whole = whole
        self.place = 0

    def sum(self) -> float:
        value = self._product()
        while (sign := self._sign()) in {"+", "-"}:
            self.place += 1
            other = self._product()
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> float:
        value = self._alone()
        while (sign := self._sign()) in {"*", "/"}:
            self.place += 1
            other = self._alone()
            value = value * other if sign == "*" else value / other
        return value

    def _alone(self) -> float:
        token = self._tokens[self.place]
        self.place += 1
        if token["number"]:
            number, unit = float(token["number"]), (token["unit"] or "").lower()
            return number / 100 * self._whole if unit == "%" else number * _TURNS.get(unit, 1.0)
        if token["word"] and token["word"].lower() != "calc":
            return self._own[token["word"].lower()]
        if token["sign"] in {"-", "+"}:
            value = self._alone()
            return -value if token["sign"] == "-" else value
        if token["word"]:
            self.place += 1  # the bracket after "calc"
        value = self.sum()
        if self._sign() != ")":
            raise ValueError(token)
        self.place += 1
        return value

    def _sign(self) -> str:
        return self._tokens[self.place]["sign"] or "" if self.place < len(self._tokens) else ""
