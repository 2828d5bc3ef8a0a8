"""The child of ``brands.screening``: files in, a verdict on each out; it may die of one."""

from __future__ import annotations

import json
import resource
import sys

CPU_SECONDS = 8
MEMORY_BYTES = 4 * 1024**3


def main() -> None:
    """Answer until the parent goes away; each file gets its own measure of CPU time."""
    from creative.errors import PictureError  # noqa: PLC0415 - the limit of memory comes first
    from creative.reading.decoding import decode  # noqa: PLC0415

    while head := sys.stdin.buffer.read(8):
        data = sys.stdin.buffer.read(int.from_bytes(head, "big"))
        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (spent + CPU_SECONDS, hard))
        try:
            decode(data)
            verdict = ""
        except PictureError as reason:
            verdict = reason.message
        sys.stdout.buffer.write(json.dumps(verdict).encode() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
