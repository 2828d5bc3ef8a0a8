"""Render many different ads in one process and print its memory, to see that nothing is kept.

``python -m bench.memory [--renders 500] [--every 100]``: new product pictures, words, sizes and
seeds every time; each is directed, laid out, painted and encoded.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path

from bench.inputs import LIBRARY, Words, bottle, candidate_inputs, cutout_of
from creative.brief import CopyLine, CopyType
from creative.layout.candidates import arrange
from creative.paint.encoding import encode
from creative.pictures import Assets
from creative.pipeline import paint_candidate
from creative.placements import format_of

SIZES = ("1:1", "4:5", "1.91:1", "300x250", "160x600", "728x90", "9:16")


def main() -> int:
    """Print the resident set at steps; 1 when the last fifth grew by more than 10 %."""
    parser = argparse.ArgumentParser(prog="bench.memory", description=__doc__)
    parser.add_argument("--renders", type=int, default=500)
    parser.add_argument("--every", type=int, default=100)
    options = parser.parse_args()
    direct_once, _, _ = candidate_inputs()
    seen: list[float] = []
    started = time.perf_counter()
    for number in range(1, options.renders + 1):
        words = Words.number(number)
        copy = (
            CopyLine(CopyType.HEADLINE, f"{words.headline} {number}"),
            CopyLine(CopyType.SUBHEADLINE, words.subheadline),
            CopyLine(CopyType.CTA, words.label),
        )
        pictures = Assets(cutout=cutout_of(bottle(number, 350, 700)))
        direction = direct_once(number)
        wanted = format_of(SIZES[number % len(SIZES)])
        first = arrange(wanted, direction, pictures, copy, LIBRARY, wordmark="Lumen")[0]
        painted = paint_candidate(first, direction, pictures)
        encode(painted.pixels, ("jpeg", "png", "webp")[number % 3])
        if number % options.every == 0:
            seen.append(_resident())
            took = time.perf_counter() - started
            print(f"{number:5} renders {seen[-1]:7.1f} MB resident {took:6.0f} s", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak {peak:.0f} MB; grew {seen[-1] - seen[0]:+.1f} MB after the first {options.every}")
    return 1 if len(seen) > 1 and seen[-1] > 1.1 * seen[-2] else 0


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


if __name__ == "__main__":
    sys.exit(main())
