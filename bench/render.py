"""Time our painter beside Takumi and Chromium on one flat ad, and our own steps one by one.

``python -m bench.render [--rounds 15] [--skip-peers] [--keep]`` prints milliseconds and ratios to
ours; on a busy machine only the processor time is to be believed. Peers are optional: Takumi
(MIT/Apache) is installed by npm into ``.var/bench``; Chromium is driven by Playwright
(``--chromium /usr/bin/chromium``). Every round has a new product picture and new words, so that no
engine lives off its caches, and the order changes every round.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import psutil
from playwright.sync_api import Page, sync_playwright

from bench.inputs import (
    LIBRARY,
    Words,
    ad_of,
    bottle,
    candidate_inputs,
    logo_png,
    photo_of_bottle,
    png_of,
)
from creative.inspection import InspectionFacts, inspect
from creative.layout.candidates import arrange
from creative.paint.encoding import encode
from creative.paint.painter import paint
from creative.pipeline import paint_candidate
from creative.placements import format_of
from creative.reading.pictures import read_product

WORK = Path(__file__).resolve().parent.parent / ".var" / "bench"
SIDE = 1080
Timed = tuple[float, int]  # milliseconds, bytes


def main() -> int:
    """Run both parts and print them."""
    parser = argparse.ArgumentParser(prog="bench.render", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--skip-peers", action="store_true")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--keep", action="store_true", help="write one picture of each engine")
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    flat_ads(options)
    steps(options.rounds)
    return 0


# --- one flat ad by three engines -------------------------------------------------------------


def flat_ads(options: argparse.Namespace) -> None:
    """Gradient, product with shadow, headline, subheadline, pill and logo at 1080 x 1080."""
    fonts = _font_files()
    (WORK / "logo.png").write_bytes(logo_png())
    for number in range(options.rounds + 2):
        (WORK / f"product-{number}.png").write_bytes(png_of(bottle(number)))
    with sync_playwright() as playwright:
        engines: dict[str, Callable[[int, str], Timed]] = {"ours": _ours}
        node = browser = page = None
        if not options.skip_peers:
            node = _takumi(fonts)
            browser = playwright.chromium.launch(executable_path=options.chromium)
            page = browser.new_page(viewport={"width": SIDE, "height": SIDE})
            engines["takumi"] = lambda n, f: _by_takumi(node, n, f)
            engines["chromium"] = lambda n, f: _by_chromium(page, fonts, n, f)
        processes = {"ours": _tree(os.getpid(), whole=False)}
        if node is not None:
            processes["takumi"] = _tree(node.pid)
            processes["chromium"] = _browser_processes()
        took = _interleaved(engines, processes, options.rounds)
        if options.keep:
            _keep(fonts, node, page)
        if browser is not None and node is not None:
            browser.close()
            node.kill()
    print(
        f"\nflat ad {SIDE} x {SIDE}, {options.rounds} new inputs: median wall, mean processor time"
    )
    print(
        f"{'engine':10}" + 2 * f"{'wall ms':>10} {'ratio':>6} {'cpu ms':>7} {'ratio':>6} {'KB':>5}"
    )
    for name in engines:
        row = f"{name:10}"
        for kind in ("jpeg", "png"):
            ours, mine = took["ours", kind], took[name, kind]
            row += (
                f"{mine.wall:10.1f} {mine.wall / ours.wall:6.2f} {mine.cpu:7.1f}"
                f" {mine.cpu / ours.cpu:6.2f} {mine.size / 1e3:5.0f}"
            )
        print(row)


@dataclass
class Tally:
    """What one engine took for one kind of file."""

    walls: list[float] = field(default_factory=list)
    cpus: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)

    @property
    def wall(self) -> float:
        return statistics.median(self.walls)

    @property
    def cpu(self) -> float:  # a mean: the system counts in steps of 10 ms
        return statistics.fmean(self.cpus)

    @property
    def size(self) -> float:
        return statistics.median(self.sizes)


def _interleaved(
    engines: dict[str, Callable[[int, str], Timed]],
    processes: dict[str, list[psutil.Process]],
    rounds: int,
) -> dict[tuple[str, str], Tally]:
    took: dict[tuple[str, str], Tally] = {}
    chance = random.Random(1)
    for number in range(-2, rounds):  # two rounds to warm up
        turns = [(name, kind) for name in engines for kind in ("jpeg", "png")]
        chance.shuffle(turns)
        for name, kind in turns:
            before = _spent(processes[name])
            wall, size = engines[name](number + 2, kind)
            if number >= 0:
                tally = took.setdefault((name, kind), Tally())
                tally.walls.append(wall)
                tally.cpus.append(_spent(processes[name]) - before)
                tally.sizes.append(size)
    return took


def _tree(pid: int, *, whole: bool = True) -> list[psutil.Process]:
    top = psutil.Process(pid)
    return [top, *(top.children(recursive=True) if whole else ())]


def _browser_processes() -> list[psutil.Process]:
    """Everything of Chromium's that Playwright started; its own driver is left out."""
    children = psutil.Process().children(recursive=True)
    return [child for child in children if "chrom" in child.name()]


def _spent(processes: list[psutil.Process]) -> float:
    """Processor time so far, in milliseconds."""
    times = [process.cpu_times() for process in processes if process.is_running()]
    return sum(t.user + t.system for t in times) * 1000


def _ours(number: int, kind: str) -> Timed:
    data = (WORK / f"product-{number}.png").read_bytes()
    start = time.perf_counter()
    composition = ad_of(Words.number(number), data, logo_png())
    made, _ = encode(paint(composition, number), kind)
    return (time.perf_counter() - start) * 1000, len(made)


def _html(number: int, product: str, logo: str, fonts: tuple[str, ...] = ()) -> str:
    words = Words.number(number)
    faces = "".join(
        f"@font-face{{font-family:Inter;font-weight:{w};src:url(data:font/ttf;base64,{data})}}"
        for w, data in zip((700, 400), fonts, strict=False)
    )
    style = "position:absolute;left:78px;color:#12332a;font-family:Inter;"
    return f"""<style>{faces}html,body{{margin:0}}</style>
<div style="position:relative;display:flex;width:{SIDE}px;height:{SIDE}px;
 background-image:linear-gradient(180deg,#f4efe4,#cfe0d6)">
<div style="position:absolute;left:630px;top:930px;width:330px;height:34px;border-radius:165px;
 background-color:rgba(10,40,30,0.45);filter:blur(18px)"></div>
<img src="{product}" width="360" height="720" style="position:absolute;left:615px;top:230px">
<img src="{logo}" width="220" height="55" style="position:absolute;left:78px;top:78px">
<div style="{style}top:300px;width:500px;font-size:88px;line-height:1.05;font-weight:700;
 letter-spacing:-2px">{words.headline}</div>
<div style="{style}top:620px;width:480px;font-size:38px;line-height:1.3">{words.subheadline}</div>
<div style="position:absolute;left:78px;top:800px;width:240px;height:88px;border-radius:44px;
 background-color:#e4572e;color:#fff;font-family:Inter;font-weight:700;font-size:34px;
 display:flex;align-items:center;justify-content:center">{words.label}</div></div>"""


def _takumi(fonts: list[Path]) -> subprocess.Popen[str]:
    if not (WORK / "node_modules" / "@takumi-rs").is_dir():
        command = ["npm", "install", "--prefix", str(WORK), "--no-audit", "--no-fund"]
        subprocess.run(
            [*command, "@takumi-rs/core@2.16.3", "@takumi-rs/helpers@2.16.3"], check=True
        )
    script = Path(__file__).with_name("takumi.mjs")
    return subprocess.Popen(
        ["node", str(script), f"{WORK}/node_modules/", *map(str, fonts)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _by_takumi(node: subprocess.Popen[str], number: int, kind: str, out: str = "") -> Timed:
    if node.stdin is None or node.stdout is None:
        raise RuntimeError("the worker has no pipes")
    product = f"product-{number}.png"
    job = {
        "html": _html(number, product, "logo.png"),
        "pictures": [product, "logo.png"],
        "folder": str(WORK),
        "width": SIDE,
        "height": SIDE,
        "format": kind,
        "out": out,
    }
    node.stdin.write(json.dumps(job) + "\n")
    node.stdin.flush()
    answer = json.loads(node.stdout.readline())
    return answer["took"], answer["size"]


def _by_chromium(page: Page, fonts: list[Path], number: int, kind: str) -> Timed:
    def address(name: str) -> str:
        data = base64.b64encode((WORK / name).read_bytes()).decode()
        return f"data:image/png;base64,{data}"

    encoded = tuple(base64.b64encode(path.read_bytes()).decode() for path in fonts)
    html = _html(number, address(f"product-{number}.png"), address("logo.png"), encoded)
    start = time.perf_counter()
    page.set_content(html, wait_until="load")
    if kind == "jpeg":
        data = page.screenshot(type="jpeg", quality=92)
    else:
        data = page.screenshot(type="png")
    return (time.perf_counter() - start) * 1000, len(data)


def _keep(fonts: list[Path], node: subprocess.Popen[str] | None, page: Page | None) -> None:
    """The same ad by every engine as a file, to look at."""
    data = (WORK / "product-2.png").read_bytes()
    picture = paint(ad_of(Words.number(2), data, logo_png()), 2)
    (WORK / "ours.png").write_bytes(encode(picture, "png")[0])
    if node is not None and page is not None:
        _by_takumi(node, 2, "png", str(WORK / "takumi.png"))
        _by_chromium(page, fonts, 2, "png")
        page.screenshot(path=WORK / "chromium.png")


def _font_files() -> list[Path]:
    """The two faces of the ad as files that all engines read."""
    made = []
    for weight in (700, 400):
        path = WORK / f"inter-{weight}.ttf"
        path.write_bytes(LIBRARY.face("Inter", weight, italic=False).data)
        made.append(path)
    return made


# --- our own steps ----------------------------------------------------------------------------


def steps(rounds: int) -> None:
    """Warm medians of the engine's steps on an ad with a scene, wall and processor time."""
    direct_once, assets, copy = candidate_inputs()
    wanted = format_of("1:1")

    def make_picture(seed: int):  # noqa: ANN202 - (direction, arrangement, painted)
        direction = direct_once(seed)
        arrangement = arrange(wanted, direction, assets, copy, LIBRARY, wordmark="Lumen")[0]
        return direction, paint_candidate(arrangement, direction, assets)

    def whole(kind: str) -> Callable[[int], object]:
        return lambda seed: encode(make_picture(seed)[1].pixels, kind)

    painted = [make_picture(seed)[1] for seed in range(4)]
    facts = InspectionFacts(copy=copy)
    photo = photo_of_bottle()

    def inspected(seed: int) -> object:
        it = painted[seed % 4]
        return inspect(it.composition, it.pixels, it.background, facts)

    def arranged(seed: int) -> object:
        return arrange(wanted, direct_once(seed), assets, copy, LIBRARY, wordmark="Lumen")

    rows: tuple[tuple[str, int | None, Callable[[int], object]], ...] = (
        ("direct + lay out", None, arranged),
        ("direct + lay out + paint", None, make_picture),
        ("... + JPEG", 80, whole("jpeg")),
        ("... + PNG", 130, whole("png")),
        ("inspection with OCR", 150, inspected),
        ("cut-out of a 1500 px photo", 500, lambda _: read_product(photo)),
    )
    print(f"\n{'step (1080 x 1080, a scene)':28} {'wall ms':>8} {'cpu ms':>8} {'target':>7}")
    for name, target, step in rows:
        for warm in range(2):
            step(warm)
        walls, cpus = [], []
        for seed in range(rounds):
            wall, cpu = time.perf_counter(), time.process_time()
            step(seed)
            walls.append((time.perf_counter() - wall) * 1000)
            cpus.append((time.process_time() - cpu) * 1000)
        wall, cpu = statistics.median(walls), statistics.median(cpus)
        print(f"{name:28} {wall:8.1f} {cpu:8.1f} {target or '':>7}")


if __name__ == "__main__":
    cv2.setNumThreads(1)
    np.seterr(all="ignore")
    sys.exit(main())
