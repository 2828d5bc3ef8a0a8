"""Take a picture of every page: ``python -m bench.screens FOLDER [name ...]``.

Each page and state of ``bench.tour`` at 1280 and 360 pixels, light and dark, on a workspace with
ads that the engine has just made; one sheet of the four for each stop.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from pathlib import Path

from PIL import Image

from bench.house import empty_database, serving

VIEWS = ((1280, "light"), (1280, "dark"), (360, "light"), (360, "dark"))
TALLEST = 5200  # pixels of a page that are kept
CHROMIUM = "/usr/bin/chromium"


def main(arguments: list[str] | None = None) -> int:
    """Walk the tour and write the pictures."""
    parser = argparse.ArgumentParser(prog="bench.screens", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="only these stops (regular expressions)")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    with empty_database(), serving() as url:
        return _walk(url, options.folder, options.names)


def _walk(url: str, folder: Path, names: list[str]) -> int:
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - a tool of developers

    from bench.furnished import furnish, multiply  # noqa: PLC0415 - Django is set up now
    from bench.tour import STAFF_STOPS, STOPS, VISITOR, open_stop, people, sign_in  # noqa: PLC0415

    made = furnish(briefs=4, ratios=("1:1", "9:16", "1.91:1", "300x250"))
    multiply(made, 30)
    who = people(made)
    faults = 0
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for stop in (*STOPS, *STAFF_STOPS):
            if names and not any(re.fullmatch(name, stop.name) for name in names):
                continue
            began = time.monotonic()
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            context.set_default_timeout(10_000)
            if stop.who != VISITOR:
                sign_in(context, who[stop.who], url)
            page = context.new_page()
            shots = []
            try:
                open_stop(page, stop, made, url)
                for width, scheme in VIEWS:
                    page.set_viewport_size({"width": width, "height": 900})
                    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                    _show_everything(page)
                    shots.append(folder / f"{stop.name}-{width}-{scheme}.png")
                    page.screenshot(path=shots[-1], full_page=True)
                _sheet(shots, folder / f"{stop.name}.png")
            except Error as error:
                faults += 1
                print(f"{stop.name}: {error}", file=sys.stderr)
            context.close()
            print(f"{stop.name}  {time.monotonic() - began:.1f} s")
        browser.close()
    return 1 if faults else 0


def _show_everything(page) -> None:  # noqa: ANN001 - playwright's page
    """Pictures below the fold are fetched only when they come near."""
    page.evaluate(
        "async () => { document.querySelectorAll('img[loading=lazy]').forEach("
        "one => { one.loading = 'eager'; }); scrollTo(0, document.body.scrollHeight);"
        "await Promise.all([...document.images].map(one => one.decode().catch(() => 0)));"
        "scrollTo(0, 0); }"
    )


def _sheet(shots: list[Path], out: Path) -> None:
    """The wide ones above each other on the left, the narrow ones beside them."""
    pictures = [Image.open(one).convert("RGB") for one in shots]
    pictures = [one.crop((0, 0, one.width, min(one.height, TALLEST))) for one in pictures]
    height = max(one.height for one in pictures)
    width = sum(one.width for one in pictures) + 24 * 3
    sheet = Image.new("RGB", (width, height), (128, 128, 128))
    x = 0
    for one in pictures:
        sheet.paste(one, (x, 0))
        x += one.width + 24
    sheet.save(out)


if __name__ == "__main__":
    raise SystemExit(main())
