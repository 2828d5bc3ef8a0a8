"""A person in a real browser: from signing in to a downloaded ad, and to another like it."""

from __future__ import annotations

import zipfile

import pytest

from accounts.models import Membership, Role, UsageRecord
from jobs.models import Job
from jobs.services import job_submit
from tests.factories import make_caller, make_user
from tests.jobs.pictures import bottle, serving
from tests.jobs.requests import example
from tests.journeys.browsing import WATCH_SHIFTS, axe_problems, chromium, sign_in, tab_to
from tests.journeys.workers import start_worker

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


@pytest.fixture
def site(settings):
    """A customer's pictures, and a worker that makes ads of them."""
    with serving() as port:
        settings.OUTBOUND_LOOPBACK_PORTS = (port,)
        worker = start_worker(loopback_ports=[port])
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            worker.stop()


def test_from_signing_in_to_the_downloaded_ad_and_another_like_it(
    page, live_server, workspace, site, tmp_path
):
    user = join(workspace)
    sign_in(page, live_server.url, user.email, PASSWORD)
    page.goto(f"{live_server.url}/ads/")
    page.get_by_role("link", name="Make the first ad").click()

    # the call follows the form
    page.get_by_label("Website").fill(f"{site}/")
    page.locator("[name=copy_text]").first.fill("Brighter skin in 14 days")
    page.get_by_role("button", name="Add a colour").click()
    assert page.locator("[name=swatch_hexcode]").count() == 2
    page.locator("[name=swatch_hexcode]").first.fill("#322996")
    assert page.locator("[data-mirror]").first.input_value() == "#322996"
    page.locator("[name=product_images_url]").fill(f"{site}/bottle.png")
    upload = {"name": "front.png", "mimeType": "image/png", "buffer": bottle()}
    page.locator("#product-metadata-product-images input[type=file]").set_input_files(upload)
    page.get_by_text("front.png").wait_for()
    page.get_by_label("9:16", exact=True).check()
    page.locator("#call-counts", has_text="2 pictures").wait_for()
    page.locator("#call-json", has_text="Brighter skin in 14 days").wait_for()

    # a mistake is shown where it was made
    page.get_by_label("Variations of each format").fill("many")
    page.get_by_role("button", name="Generate").click()
    page.get_by_role("link", name="Variations").click()
    assert page.evaluate("document.activeElement.name") == "variations"
    assert page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"
    page.get_by_label("Variations of each format").fill("")

    # the job runs, its page follows without loading anew, and nothing jumps
    page.get_by_role("button", name="Generate").click()
    page.get_by_role("heading", name="Making your ad").wait_for()
    page.get_by_role("link", name="Open the ad").click()
    page.evaluate(WATCH_SHIFTS)
    page.evaluate("window.same = true")
    page.get_by_text("Reading the pages and pictures").first.wait_for()
    page.get_by_role("link", name="Download all (ZIP)").wait_for(timeout=90_000)
    page.locator(".mock-picture img").nth(1).wait_for()
    assert page.evaluate("window.same") is True
    assert page.evaluate("window.shifted") < 0.1
    assert page.locator("#announce").inner_text() == "The ad is finished."
    assert page.locator("[hx-trigger^=every]").count() == 0

    # the story's overlay can be taken off
    overlay = page.locator(".mock-story .overlay")
    assert overlay.is_visible()
    page.get_by_label("Shade what the platform covers").uncheck()
    assert not overlay.is_visible()

    with page.expect_download() as begun:
        page.get_by_role("link", name="Download all (ZIP)").click()
    begun.value.save_as(tmp_path / "ad.zip")
    names = zipfile.ZipFile(tmp_path / "ad.zip").namelist()
    assert names == ["1x1-v1.png", "9x16-v1.png", "manifest.json"]

    page.get_by_role("link", name="Make another like this").click()
    assert page.get_by_label("Website").input_value() == f"{site}/"
    assert page.get_by_label("9:16", exact=True).is_checked()
    assert page.locator(".uploaded").count() == 1

    job = Job.objects.get()
    assert (job.status, job.submitted_by, job.api_key) == ("SUCCESS", user, None)
    assert UsageRecord.objects.get(job_id=job.pk).creatives == 2
    assert axe_problems(page) == []
    page.goto(f"{live_server.url}/ads/{job.pk}/")
    assert axe_problems(page) == []
    page.goto(f"{live_server.url}/ads/")
    assert axe_problems(page) == []


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


def test_every_page_satisfies_axe_in_its_other_states(page, live_server, workspace):
    viewer = join(workspace, Role.VIEWER)
    sign_in(page, live_server.url, viewer.email, PASSWORD)
    for path in ("/ads/", "/ads/?status=FAILED", "/playground/"):
        page.goto(live_server.url + path)
        assert axe_problems(page) == [], path
    job = job_submit(workspace=workspace, request=example()).job
    page.goto(f"{live_server.url}/ads/{job.pk}/")
    assert axe_problems(page) == []

    page.context.clear_cookies()
    sign_in(page, live_server.url, join(workspace).email, PASSWORD)
    page.goto(f"{live_server.url}/playground/?like={job.pk}")
    page.get_by_label("Website").fill("ftp://example.com")
    page.locator("[name=swatch_hexcode]").first.fill("#12")
    page.get_by_role("button", name="Generate").click()
    page.locator("#problems").wait_for()
    assert page.evaluate("document.activeElement.id") == "problems"
    assert axe_problems(page) == []
