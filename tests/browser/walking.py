"""What a person meets on an opened page: axe's findings, the keyboard's stops, what moved."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=\"|javascript:")
SHIFTS = """new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
        if (!entry.hadRecentInput) window.shifted = (window.shifted || 0) + entry.value;
    }
}).observe({type: "layout-shift", buffered: true});"""

# Numbers everything that the keyboard should reach: of a group of radio buttons the one that is
# chosen, else the first.
NUMBER = """() => {
    const all = document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']");
    const groups = new Set();
    const wanted = {};
    let number = 0;
    for (const one of all) {
        if (one.matches(":disabled") || one.closest("template") || one.tabIndex < 0) continue;
        if (!one.checkVisibility({checkVisibilityCSS: true})) continue;
        if (one.type === "radio") {
            const group = document.querySelectorAll(`input[type=radio][name="${one.name}"]`);
            const chosen = [...group].find(radio => radio.checked) ?? group[0];
            if (one !== chosen || groups.has(one.name)) continue;
            groups.add(one.name);
        }
        one.dataset.walk = ++number;
        wanted[number] = one.outerHTML.slice(0, 120);
    }
    return wanted;
}"""

# Writes down each stop of the focus, and what is wrong with how it shows.
RECORD = """() => {
    const stops = window.stops = [];
    document.addEventListener("focusin", ({target: one}) => {
        const rings = [one, one.nextElementSibling, one.closest("label")];
        const ringed = rings.some(at => {
            const style = at && getComputedStyle(at);
            return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        });
        const stop = {walk: one.dataset.walk ?? "", faults: [], html: one.outerHTML.slice(0, 120)};
        if (!ringed) stop.faults.push("no ring");
        stops.push(stop);
        requestAnimationFrame(() => {
            if (document.activeElement !== one) return;
            const shown = one.matches(".visually-hidden") ? one.closest("label") : one;
            const box = shown.getBoundingClientRect();
            const seen = box.bottom > 0 && box.top < innerHeight
                && box.right > 0 && box.left < innerWidth;
            if (!seen) stop.faults.push("out of sight");
        });
    });
    // the walk begins before the first element, whatever had the focus
    document.activeElement?.blur();
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
    stops.length = 0;
}"""

FORMS = """() => [...document.querySelectorAll("form[method=post i]")]
    .filter(form => !form.querySelector("[name=csrfmiddlewaretoken]"))
    .map(form => form.outerHTML.slice(0, 120))"""


def axe_faults(page: Page, *, best_practice: bool = True) -> list[str]:
    """What axe-core finds, and whether the page is wider than the window."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(
        """rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"]}).then(
            found => found.violations.map(rule => rule.id + ": "
                + rule.nodes.map(node => node.html.slice(0, 120)).join(" | ")))""",
        [*RULES, "best-practice"] if best_practice else RULES,
    )
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("the page is wider than the window")
    return found


def keyboard_faults(page: Page) -> list[str]:
    """Walk the page by Tab from its start: everything is reached, and every stop can be seen."""
    wanted: dict[str, str] = page.evaluate(NUMBER)
    page.evaluate(RECORD)
    dates = page.locator("input[type=date]").count()
    for _ in range(len(wanted) + 3 * dates):  # a date has a stop for each of its parts
        page.keyboard.press("Tab")
    stops = page.evaluate("window.stops")
    met = {stop["walk"] for stop in stops}
    faults = [f"{fault}: {stop['html']}" for stop in stops for fault in stop["faults"]]
    if not stops or 'class="skip"' not in stops[0]["html"]:
        faults.append("the first stop is not the skip link")
    faults += [f"not reached: {html}" for walk, html in wanted.items() if walk not in met]
    return faults


def markup_faults(page: Page, policy: str, html: str) -> list[str]:
    """Nothing inline that a strict policy would have to allow; a token in every form."""
    faults = [f"form without token: {form}" for form in page.evaluate(FORMS)]
    if "unsafe" in policy or "script-src 'self'" not in policy:
        faults.append(f"the policy is {policy}")
    faults += [f"inline: {match[0]}" for match in INLINE.finditer(html)]
    return faults
