"""The child of ``brands.screening``: files in, a verdict on each out; it may die of one."""

from __future__ import annotations

import json
import resource
import select
import sys
from dataclasses import asdict
from typing import Any

CPU_SECONDS = 8
QUIET = 0.1  # seconds
MEMORY_BYTES = 4 * 1024**3


def picture(data: bytes, options: dict[str, Any]) -> tuple[str, dict[str, Any], bytes]:
    """A refusal, or an empty text for a picture that can be decoded.

    With ``look`` among the options the facts are those of a ``Look`` at it.
    """
    from creative.errors import PictureError  # noqa: PLC0415 - the limit of memory comes first
    from creative.reading.decoding import check, check_small  # noqa: PLC0415

    try:
        if not options.get("look"):
            check(data)
            return "", {}, b""
        from brands.extraction.heroes import SEEN_SIDE, look_at  # noqa: PLC0415

        return "", asdict(look_at(*check_small(data, SEEN_SIDE))), b""
    except PictureError as reason:
        return reason.message, {}, b""


def font(data: bytes, options: dict[str, Any]) -> tuple[str, dict[str, Any], bytes]:
    """A refusal, or what the font is and the file written anew."""
    from brands.font_sanitising import sanitise  # noqa: PLC0415
    from creative.errors import FontError  # noqa: PLC0415

    try:
        safe = sanitise(data, **options)
    except FontError as reason:
        return reason.message, {}, b""
    facts = {
        "media_type": safe.media_type,
        "family": safe.family,
        "weight": safe.weight,
        "italic": safe.italic,
    }
    return "", facts, safe.data


KINDS = {"picture": picture, "font": font}


def main() -> None:
    """Answer until the parent goes away; each file gets its own measure of CPU time.

    A question is a line of JSON and ``size`` bytes; so is an answer.
    """
    import creative.reading.decoding  # noqa: F401, PLC0415 - before the first file is here

    while line := sys.stdin.buffer.readline():
        asked = json.loads(line)
        data = sys.stdin.buffer.read(asked["size"])
        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (spent + CPU_SECONDS, hard))
        refusal, facts, made = KINDS[asked["kind"]](data, asked["options"])
        told = json.dumps({"refusal": refusal, "facts": facts, "size": len(made)})
        sys.stdout.buffer.write(told.encode() + b"\n" + made)
        sys.stdout.buffer.flush()
        _prepare()


def _prepare() -> None:
    """Load what fewer files need, when none is waiting: pictures come first, and many at a time."""
    if "brands.font_sanitising" in sys.modules or select.select([sys.stdin], [], [], QUIET)[0]:
        return
    import brands.extraction.heroes  # noqa: PLC0415
    import brands.font_sanitising  # noqa: F401, PLC0415


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
