"""Every page and state: clean for axe, whole by keyboard, still while loading, strict and light.

The list is ``bench.tour``; a page that is not on it fails the first test.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from bench.furnished import furnish
from bench.tour import (
    GUARDED,
    HOMELESS,
    NEWCOMER,
    OWNER,
    STAFF_STOPS,
    STOPS,
    VIEWER,
    VISITOR,
    open_stop,
    people,
    sign_in,
)
from omneky_platform.problems import API_PREFIXES
from tests.browser.walking import (
    SHIFTS,
    axe_faults,
    keyboard_faults,
    markup_faults,
)

if TYPE_CHECKING:
    from playwright.sync_api import Response

NOT_PAGES = {
    "account_confirm_login_code": "log-in by mailed code is off",
    "account_set_password": "leads to the change where there is a password; the same form",
    "mfa_download_recovery_codes": "a text file",
    "accounts:usage_csv": "a CSV file",
    "jobs:ad-request": "a JSON file",
    "jobs:ad-bundle": "a ZIP file",
    "jobs:ad-progress": "a part of the ad's page",
    "jobs:playground-call": "a part of the playground, by POST",
    "jobs:playground-upload": "a part of the playground, by POST",
    "jobs:ad-cancel": "by POST",
    "jobs:ad-retry": "by POST",
    "jobs:ad-resend": "by POST",
    "brands:kit_specimen": "a picture",
    "brands:kit_refresh": "by POST",
    "brands:kit_default": "by POST",
    "brands:asset_create": "by POST",
    "brands:asset_delete": "by POST",
    "accounts:workspace_switch": "by POST",
    "accounts:workspace_open": "by POST",
    "accounts:member_role": "by POST",
    "accounts:rename": "by POST",
    "accounts:invitation_withdraw": "by POST",
    "accounts:secret_rotate": "by POST; shows the same page as revealing does",
}
HEAVIEST = 100_000
PARTS = {
    "documents": [
        one for one in STOPS if one.who == VISITOR and one.view.startswith(("docs", "start"))
    ],
    "entrances": [
        one for one in STOPS if one.who == VISITOR and not one.view.startswith(("docs", "start"))
    ],
    "first days": [one for one in STOPS if one.who in {NEWCOMER, HOMELESS, GUARDED}],
    "ads": [one for one in STOPS if one.who == OWNER and one.view.startswith(("jobs", "start"))],
    "settings": [
        one for one in STOPS if one.who == OWNER and not one.view.startswith(("jobs", "start"))
    ],
    "viewers": [one for one in STOPS if one.who == VIEWER],
}


def names(patterns, prefix="", space=""):
    """Every named address outside the API and the staff's admin."""
    for one in patterns:
        route = prefix + str(getattr(one.pattern, "_route", one.pattern))
        if isinstance(one, URLResolver):
            yield from names(
                one.url_patterns, route, f"{space}{one.namespace}:" if one.namespace else space
            )
        elif (
            isinstance(one, URLPattern)
            and not route.startswith("admin/")
            and (route.startswith("accounts/") or not f"/{route}".startswith(API_PREFIXES))
        ):
            yield f"{space}{one.name}"


def test_every_address_that_answers_with_a_page_is_on_the_tour():
    toured = {one.view for one in STOPS} - {""}
    known = set(names(get_resolver().url_patterns))
    assert toured | set(NOT_PAGES) == known
    assert toured & set(NOT_PAGES) == set()
    assert sum(map(len, PARTS.values())) == len(STOPS)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("part", PARTS)
def test_every_page_is_accessible_by_keyboard_strict_light_and_still(chromium, site, part):
    made = furnish(ratios=("1:1", "9:16"))
    who = people(made)
    faults: list[tuple[str, str]] = []
    for stop in PARTS[part]:
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        context.set_default_timeout(15_000)
        if stop.who != VISITOR:
            sign_in(context, who[stop.who], site)
        page = context.new_page()
        page.add_init_script(SHIFTS)
        page.emulate_media(reduced_motion="reduce")
        complaints: list[str] = []
        page.on("pageerror", lambda error, said=complaints: said.append(str(error)))
        page.on(
            "console",
            lambda line, said=complaints: said.append(line.text) if line.type == "error" else None,
        )
        documents: list[Response] = []
        page.on(
            "response",
            lambda one, kept=documents: (
                kept.append(one) if one.request.is_navigation_request() else None
            ),
        )
        answer = open_stop(page, stop, made, site)
        shown = documents[-1]
        found = [
            f"it moves by {moved}" for moved in [page.evaluate("window.shifted || 0")] if moved
        ]
        if answer.status != stop.status:
            found.append(f"answers {answer.status}")
        if len(shown.body()) > HEAVIEST:
            found.append(f"weighs {len(shown.body())} bytes")
        policy = shown.headers.get("content-security-policy", "")
        found += markup_faults(page, policy, shown.text())
        found += axe_faults(page)
        found += keyboard_faults(page)
        page.set_viewport_size({"width": 360, "height": 800})
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        found += [f"360 dark {fault}" for fault in axe_faults(page)]
        # what a refused form, a missing or a crashed page answers, Chromium calls an error
        told = ("status of 4", "status of 500") if stop.status == 500 else ("status of 4",)
        found += [one for one in complaints if not any(part in one for part in told)]
        faults += [(stop.name, fault) for fault in found]
        context.close()
    assert faults == []


@pytest.mark.django_db(transaction=True)
def test_the_staffs_pages_meet_wcag(chromium, site):
    """The admin's own frame has no landmarks, which is advice and no rule of WCAG."""
    made = furnish(ratios=("1:1",))
    who = people(made)
    faults = []
    for stop in STAFF_STOPS:
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        if stop.who != VISITOR:
            sign_in(context, who[stop.who], site)
        page = context.new_page()
        page.emulate_media(reduced_motion="reduce")
        answer = open_stop(page, stop, made, site)
        page.wait_for_load_state("networkidle")
        assert answer.status == stop.status
        faults += [(stop.name, fault) for fault in axe_faults(page, best_practice=False)]
        page.set_viewport_size({"width": 360, "height": 800})
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        faults += [(stop.name, fault) for fault in axe_faults(page, best_practice=False)]
        context.close()
    assert faults == []
