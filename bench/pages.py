"""What each page costs the server, and whether it jumps: ``python -m bench.pages``.

A workspace with 1,000 jobs on the embedded PostgreSQL, over pictures that the engine has just made.
For each page that shows rows: the median wall and processor time of this process, how many queries,
how much HTML, and the layout shift that Chromium sees at 1280 and at 360 pixels.
"""

from __future__ import annotations

import argparse
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bench.house import empty_database, serving

if TYPE_CHECKING:
    from bench.furnished import Furnished
    from bench.tour import Stop

CHROMIUM = "/usr/bin/chromium"
MOST_MS, MOST_KB = 50, 100
SHIFTS = """new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
        if (!entry.hadRecentInput) window.shifted = (window.shifted || 0) + entry.value;
    }
}).observe({type: "layout-shift", buffered: true});"""
# Each of these is a whole page as it is opened; the other stops are forms and refusals.
PAGES = (
    "landing", "docs", "docs-reference", "docs-errors", "log-in", "sign-up", "overview", "gallery",
    "ad", "ad-running", "ad-failed", "playground", "playground-like", "brands", "brand", "members",
    "keys", "callbacks", "usage", "audit-log", "email", "two-factor", "staff-jobs", "staff-job",
)  # fmt: skip


@dataclass(slots=True)
class Cost:
    """Medians over the rounds; ``shift`` is the larger of two widths, None where not looked at."""

    name: str
    wall: float
    cpu: float
    queries: int
    kilobytes: float
    shift: float | None = None


def main(arguments: list[str] | None = None) -> int:
    """Print the table; 1 when a page is over a bar."""
    parser = argparse.ArgumentParser(prog="bench.pages", description=__doc__)
    parser.add_argument("--jobs", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--skip-browser", action="store_true", help="no layout shifts")
    parser.add_argument("--only", nargs="+", default=list(PAGES))
    options = parser.parse_args(arguments)
    with empty_database(), serving() as url:
        from bench.furnished import furnish, multiply  # noqa: PLC0415 - Django is set up now
        from bench.tour import STAFF_STOPS, STOPS, people  # noqa: PLC0415

        made = furnish(briefs=4, ratios=("1:1", "9:16", "1.91:1"))
        multiply(made, options.jobs)
        who = people(made)
        stops = [one for one in (*STOPS, *STAFF_STOPS) if one.name in options.only]
        costs = [cost_of(one, made, who, options.rounds) for one in stops]
        if not options.skip_browser:
            look_for_shifts(stops, costs, made, who, url)
    print("| page | wall ms | cpu ms | queries | KB of HTML | CLS |\n|---|---|---|---|---|---|")
    for one in costs:
        shift = "" if one.shift is None else f"{one.shift:.3f}"
        print(
            f"| {one.name} | {one.wall:.1f} | {one.cpu:.1f} | {one.queries} "
            f"| {one.kilobytes:.1f} | {shift} |"
        )
    over = [
        one.name
        for one in costs
        if not one.name.startswith("staff")  # the admin's own frame
        and (one.cpu > MOST_MS or one.kilobytes > MOST_KB or (one.shift or 0) > 0)
    ]
    print(f"over a bar: {', '.join(over) or 'none'}")
    return 1 if over else 0


def cost_of(stop: Stop, made: Furnished, who: dict[str, Any], rounds: int) -> Cost:
    """Open the page ``rounds`` times through the whole of Django, and once to count."""
    from django.db import connection  # noqa: PLC0415 - Django is set up now
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    client = Client()
    if stop.who in who:
        client.force_login(who[stop.who])
    address = stop.address(made)
    connection.queries_log.clear()  # a full log would count nothing
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address)
    queries = len(asked)  # at once: the next request empties the log
    if answer.status_code != stop.status:
        raise SystemExit(f"{stop.name} answers {answer.status_code}")
    client.get(address)
    walls, cpus = [], []
    for _ in range(rounds):
        wall, cpu = time.perf_counter(), time.process_time()
        client.get(address)
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.process_time() - cpu) * 1000)
    size = len(answer.content) / 1000
    return Cost(stop.name, statistics.median(walls), statistics.median(cpus), queries, size)


def look_for_shifts(
    stops: list[Stop], costs: list[Cost], made: Furnished, who: dict[str, Any], url: str
) -> None:
    """Load each page in Chromium with a cold cache, scroll through it, add up what moved."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a tool of developers

    from bench.tour import sign_in  # noqa: PLC0415 - Django is set up now

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for stop, cost in zip(stops, costs, strict=True):
            if stop.view.startswith("admin:"):
                continue  # unfold's own scripts lay out the staff's pages
            found = []
            for width in (1280, 360):
                context = browser.new_context(viewport={"width": width, "height": 900})
                if stop.who in who:
                    sign_in(context, who[stop.who], url)
                page = context.new_page()
                page.add_init_script(SHIFTS)
                page.goto(url + stop.address(made))
                page.wait_for_load_state("load")
                for _ in range(8):  # as a finger turns a wheel
                    page.mouse.wheel(0, 300)
                    page.wait_for_timeout(60)
                page.wait_for_timeout(300)
                found.append(page.evaluate("window.shifted || 0"))
                context.close()
            cost.shift = max(found)
        browser.close()


if __name__ == "__main__":
    raise SystemExit(main())
