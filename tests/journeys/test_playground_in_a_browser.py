"""The playground by keyboard alone, in a real browser."""

from __future__ import annotations

import pytest

from accounts.models import Membership, Role
from jobs.models import Job
from tests.factories import make_caller, make_user
from tests.journeys.browsing import chromium, sign_in, tab_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PASSWORD = "correct horse battery"


@pytest.fixture
def workspace(monkeypatch, settings, live_server):
    # Playwright's loop lives in this thread, and the ORM would mistake us for a coroutine.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    settings.PUBLIC_URL = live_server.url
    return make_caller().workspace


def join(workspace, role=Role.DEVELOPER):
    user = make_user(f"{role}@example.com", password=PASSWORD)
    Membership.objects.create(user=user, workspace=workspace, role=role)
    return user


@pytest.fixture
def page(workspace):
    with chromium() as browser_page:
        yield browser_page


def test_an_ad_is_asked_for_and_cancelled_by_keyboard_alone(page, live_server, workspace):
    user = join(workspace)
    sign_in(page, live_server.url, user.email, PASSWORD)
    page.goto(f"{live_server.url}/playground/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # skip to the content
    tab_to(page, "[name=copy_text]")
    page.keyboard.type("Calm skin")
    tab_to(page, "[data-add=copies]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "copy_type"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # and the new line is gone again
    assert page.locator("[name=copy_text]").count() == 3
    tab_to(page, "[name=aspect_ratios][value='4:5']")
    page.keyboard.press("Space")
    tab_to(page, "#generate")
    page.keyboard.press("Enter")
    page.locator("#outcome").wait_for()
    tab_to(page, "#outcome a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ads/*/")
    tab_to(page, ".button.danger")
    page.keyboard.press("Enter")
    page.get_by_text("The job was cancelled.").wait_for()
    job = Job.objects.get()
    assert (job.error_code, job.creatives_asked) == ("cancelled", 2)
