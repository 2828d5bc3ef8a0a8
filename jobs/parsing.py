"""A request body in, parsed JSON out: what no caller needs is refused before anything reads it.

Ten megabytes are for pictures inside a request. As text, names or numbers they would keep a
process busy for minutes, so their count, their length and their nesting have bounds of their own.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

from common.errors import FieldProblem, ValidationFailed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_ENTRIES = 1_000
"""Of one list or object; the contract's longest holds 50."""
MOST_VALUES = 20_000
"""Of a whole request."""
LONGEST_TEXT = 50_000
"""Characters of a text as sent, ten times the contract's longest; pictures are bounded in bytes."""
_LONGEST_NAME = 80


class BoundedJSONParser(JSONParser):
    """JSON whose nesting the interpreter can follow and whose values can be judged quickly."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        try:
            parsed = super().parse(stream, media_type, parser_context)
        except RecursionError:
            raise ParseError("JSON parse error - nested too deeply") from None
        if not isinstance(parsed, dict):
            raise ParseError("JSON parse error - the body is not an object")
        if problem := excess(parsed):
            raise ValidationFailed(problems=(problem,))
        return parsed


def excess(value: Any) -> FieldProblem | None:  # noqa: ANN401 - any JSON
    """The first list, object or text of ``value`` that is beyond all measure."""
    waiting: list[tuple[str, Any]] = [("", value)]
    seen = 0
    while waiting:
        path, one = waiting.pop()
        seen += 1
        if isinstance(one, (dict, list)):
            if len(one) > MOST_ENTRIES or seen + len(one) > MOST_VALUES:
                message = f"This holds more than {MOST_ENTRIES} entries."
                return FieldProblem(_shown(path), "too_many", message)
            waiting += _inside(path, one)
        elif isinstance(one, str) and len(one) > LONGEST_TEXT and one[:5].lower() != "data:":
            message = f"This is longer than {LONGEST_TEXT} characters."
            return FieldProblem(_shown(path), "max_length", message)
    return None


def _inside(path: str, container: dict[str, Any] | list[Any]) -> Iterable[tuple[str, Any]]:
    if isinstance(container, list):
        return ((f"{path}[{place}]", inner) for place, inner in enumerate(container))
    names = ((name[:_LONGEST_NAME], inner) for name, inner in container.items())
    return ((f"{path}.{name}" if path else name, inner) for name, inner in names)


def _shown(path: str) -> str:
    """A path of sent names, harmless in an answer."""
    return path[:200].encode("utf-8", "replace").decode()
