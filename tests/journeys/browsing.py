"""A real Chromium on the live server: pages signed in, keys pressed, axe run, shifts counted."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import connections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

CHROMIUM = Path("/usr/bin/chromium")
AXE = Path(__file__).parent.parent / "browser" / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = ((1280, "light"), (360, "dark"))
WATCH_SHIFTS = """() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
    }).observe({type: "layout-shift", buffered: true});
}"""  # noqa: E501


@contextlib.contextmanager
def chromium() -> Iterator[Page]:
    """A page of a fresh browser; console errors and failed scripts fail the test."""
    api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("there is no Chromium on this machine")
    with api.sync_playwright() as player:
        browser = player.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(15_000)
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: _note(said.type, said.text, faults))
        try:
            yield page
            assert not faults, faults
        finally:
            browser.close()
            # Rows asked for while Playwright's loop ran came over a connection of its own.
            connections.close_all()


def _note(kind: str, text: str, faults: list[str]) -> None:
    """A refused form answers 422, which Chromium calls an error; everything else is one."""
    if kind == "error" and "status of 422" not in text:
        faults.append(text)


def sign_in(page: Page, url: str, email: str, password: str) -> None:
    """Through the form, as a person does."""
    page.goto(f"{url}/accounts/login/")
    page.locator("input[name=login]").fill(email)
    page.locator("input[type=password]").fill(password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/login" not in address)


def tab_to(page: Page, selector: str, most: int = 150) -> None:
    """Press Tab until the element has the focus; fails when the keyboard never gets there."""
    found = f"document.activeElement.matches({json.dumps(selector)})"
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(found):
            return
    pytest.fail(f"Tab does not reach {selector}")


def axe_problems(page: Page) -> list[str]:
    """What axe-core finds wrong with the page, wide and light, then narrow and dark."""
    found = []
    for width, scheme in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(AXE.read_text())
        report = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        found += [
            f"{width} {scheme} {one['id']}: {[node['html'][:160] for node in one['nodes']]}"
            for one in report["violations"]
        ]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{width}: the page is wider than the window")
    page.set_viewport_size({"width": 1280, "height": 900})
    return found
