"""One person's first day in a real browser: from the landing page to the ad, to a new key.

Real parts all along: PostgreSQL, a worker process, a mail server, Chromium.
"""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from PIL import Image

from accounts.models import ApiKey, OutgoingMail, UsageRecord, User
from jobs.models import Job
from tests.accounts.mail_server import receiving_mail
from tests.jobs.pictures import bottle, serving
from tests.journeys.browsing import WATCH_SHIFTS, axe_problems, chromium
from tests.journeys.workers import eventually, start_worker

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PASSWORD = "correct horse battery"
SMTP = {"EMAIL_HOST": "127.0.0.1", "EMAIL_USE_TLS": "false"}


@pytest.fixture
def post(monkeypatch, settings, live_server):
    """A mail server, and settings under which an address has to be confirmed."""
    # Playwright's loop lives in this thread, and the ORM would mistake us for a coroutine.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    settings.PUBLIC_URL = live_server.url
    settings.EMAIL_BACKEND = "accounts.mail.Outbox"
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    with receiving_mail() as server:
        for name, value in {**SMTP, "EMAIL_PORT": str(server.port)}.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def site(settings, post):
    """A customer's pictures, and a worker that sends the mail and makes the ads."""
    with serving() as port:
        settings.OUTBOUND_LOOPBACK_PORTS = (port,)
        worker = start_worker(loopback_ports=[port])
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            worker.stop()


def answer_to(page, url, key):
    headers = {"Authorization": f"Bearer {key}"}
    return page.request.get(f"{url}/account", headers=headers).status


def test_from_signing_up_to_the_downloaded_ad_and_a_rotated_key(live_server, post, site, tmp_path):
    with chromium() as page:
        url = live_server.url
        _sign_up_and_confirm(page, url, post)
        key = _first_key(page)
        _first_ad(page, site)
        _downloads(page, tmp_path)

        page.get_by_role("link", name="Make another like this").click()
        assert page.get_by_label("Website").input_value() == f"{site}/"
        assert page.get_by_label("9:16", exact=True).is_checked()
        assert page.locator(".uploaded").count() == 1

        job = Job.objects.get()
        person = User.objects.get()
        assert (job.status, job.submitted_by, job.api_key) == ("SUCCESS", person, None)
        assert job.headline == "Brighter skin in 14 days"
        assert UsageRecord.objects.get(job_id=job.pk).creatives == 2
        for path in (f"/ads/{job.pk}/", "/ads/", "/"):
            page.goto(url + path)
            assert axe_problems(page) == [], path
        _rotate(page, url, key)


def _sign_up_and_confirm(page, url, post):
    page.goto(f"{url}/")
    page.get_by_role("link", name="Start free").first.click()
    page.get_by_label("Company or workspace").fill("Glow")
    page.locator("[name=email]").fill("ann@example.com")
    page.locator("[name=password1]").fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    page.get_by_role("heading", name="Look into your mailbox").wait_for()
    eventually(lambda: post.messages, 30)
    eventually(lambda: OutgoingMail.objects.get().state == "sent", 10)
    text = post.messages[0].get_body(("plain",)).get_content()
    page.goto(re.search(r"Confirm this address: (\S+)", text)[1])
    page.get_by_role("button", name="Confirm this address").click()
    page.wait_for_url(lambda address: "confirm-email" not in address)
    if "/login" in page.url:
        page.locator("[name=login]").fill("ann@example.com")
        page.locator("[name=password]").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="From here to your first ad").wait_for()


def _first_key(page):
    """The checklist's first step; the key is seen once, and its call is ready to paste."""
    page.get_by_role("button", name="Create my first key").click()
    key = page.locator("#new-key").inner_text()
    assert re.fullmatch(r"om_live_[0-9A-Za-z]{38}", key)
    assert f"Bearer {key}" in page.locator("#first-call").inner_text()
    copy = page.locator('[data-copy="#new-key"]')
    copy.press("Enter")
    page.locator('[data-copy="#new-key"]', has_text=re.compile("Copied|Selected")).wait_for()
    page.get_by_role("link", name="I have copied it").click()
    page.get_by_role("heading", name="API keys").wait_for()
    assert key not in page.content()
    page.get_by_role("link", name="Overview").click()
    assert key not in page.content()
    assert page.locator(".steps .done").count() == 1
    return key


def _first_ad(page, site):
    """The playground: the call follows the form, faults stand at their places, progress is live."""
    page.get_by_role("link", name="Make an ad").click()
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

    page.get_by_label("Variations of each format").fill("many")
    page.get_by_role("button", name="Generate").click()
    page.locator("#problems").wait_for()
    assert page.evaluate("document.activeElement.id") == "problems"
    wrong = page.get_by_label("Variations of each format")
    assert wrong.get_attribute("aria-invalid") == "true"
    wrong.fill("")

    page.get_by_role("button", name="Generate").click()
    page.get_by_role("heading", name="Making your ad").wait_for()
    page.get_by_role("link", name="Open the ad").click()
    page.evaluate(WATCH_SHIFTS)
    page.evaluate("window.same = true")
    page.get_by_text("Reading the pages and pictures").first.wait_for()
    page.get_by_role("link", name="Download all (ZIP)").wait_for(timeout=90_000)
    page.locator(".mock-picture img").nth(1).wait_for()
    assert page.evaluate("window.same") is True
    assert page.evaluate("window.shifted") < 0.02
    assert page.locator("#announce").inner_text() == "The ad is finished."
    assert page.locator("[hx-trigger^=every]").count() == 0

    overlay = page.locator(".mock-story .overlay")
    assert overlay.is_visible()
    page.get_by_label("Shade what the platform covers").uncheck()
    assert not overlay.is_visible()


def _downloads(page, folder):
    with page.expect_download() as begun:
        page.get_by_role("link", name="Download 1:1 as PNG").click()
    begun.value.save_as(folder / "ad.png")
    with Image.open(folder / "ad.png") as picture:
        picture.load()
        assert (picture.format, picture.size) == ("PNG", (1080, 1080))
    with page.expect_download() as begun:
        page.get_by_role("link", name="Download all (ZIP)").click()
    begun.value.save_as(folder / "ad.zip")
    with zipfile.ZipFile(folder / "ad.zip") as archive:
        assert archive.namelist() == ["1x1-v1.png", "9x16-v1.png", "manifest.json"]
        with Image.open(io.BytesIO(archive.read("9x16-v1.png"))) as story:
            story.load()
            assert story.size == (1080, 1920)


def _rotate(page, url, key):
    """Both keys work during the overlap; once revoked, the old one does not."""
    page.goto(f"{url}/settings/api-keys/")
    page.get_by_role("link", name="Rotate First key").click()
    page.select_option("[name=overlap]", "72")
    page.get_by_role("button", name="Rotate this key").click()
    successor = page.locator("#new-key").inner_text()
    assert successor != key
    page.get_by_text("works until").wait_for()
    assert [answer_to(page, url, one) for one in (key, successor)] == [200, 200]
    old = ApiKey.objects.exclude(expires_at=None).get()
    page.goto(f"{url}/settings/api-keys/{old.pk}/revoke/")
    page.get_by_role("button", name="Revoke this key").click()
    page.get_by_text("was revoked").wait_for()
    assert [answer_to(page, url, one) for one in (key, successor)] == [401, 200]
