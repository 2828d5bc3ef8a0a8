"""The creative engine: a Brief goes in, finished and measured ads come out.

``make`` is loaded when it is first asked for: those who only need values or colours do not
pay for the painter's libraries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from creative.brief import Brief
from creative.errors import CreativeError
from creative.report import Campaign, Creative

if TYPE_CHECKING:
    from creative.pipeline import make

__all__ = ["Brief", "Campaign", "Creative", "CreativeError", "make"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    if name == "make":
        from creative.pipeline import make  # noqa: PLC0415 - on demand, see above

        return make
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
