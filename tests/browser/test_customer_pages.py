"""A person's way through the pages in Chromium, and what axe-core says about each of them."""

import os
import re
import shutil
from pathlib import Path

import pytest
from django.core import mail
from playwright.sync_api import expect, sync_playwright

from accounts.members import invitation_send
from accounts.services import api_key_issue, callback_secret_rotate, usage_record
from tests.factories import make_member, make_user, make_workspace

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHECK = f"""axe.run({{runOnly: {RULES}}}).then(found => found.violations.map(
  rule => rule.id + ": " + rule.nodes.map(node => node.target.join(" ")).join(", ")))"""
PASSWORD = "a-long-passphrase"

pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="needs chromium"),
    pytest.mark.django_db(transaction=True),
]

VISITORS = [
    "/",
    "/docs",
    "/docs/reference",
    "/docs/callbacks",
    "/docs/errors",
    "/docs/limits",
    "/docs/changelog",
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/password/reset/",
    "/nothing-here",
]
MEMBERS = [
    "/",
    "/settings/members/",
    "/settings/members/leave/",
    "/settings/api-keys/",
    "/settings/api-keys/new/",
    "/settings/callbacks/",
    "/settings/usage/",
    "/settings/audit-log/",
    "/accounts/email/",
    "/accounts/password/change/",
    "/accounts/2fa/",
]


@pytest.fixture(scope="module")
def chromium():
    # Playwright's loop runs in this thread; the rows are still read and written by one thread.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def site(live_server, settings):
    settings.PUBLIC_URL = live_server.url
    return live_server.url


@pytest.fixture
def page(chromium, site):
    context = chromium.new_context(base_url=site, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    problems = []
    opened.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    opened.on("pageerror", lambda error: problems.append(str(error)))
    yield opened
    context.close()
    # a policy that refuses a script or a style speaks up here
    assert not [text for text in problems if "status of 4" not in text]


def _log_in(page, email):
    page.goto("/accounts/login/")
    page.fill("[name=login]", email)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/")


def test_from_signing_up_to_a_rotated_key(page):
    page.goto("/")
    page.get_by_role("link", name="Start free").first.click()
    page.fill("[name=workspace]", "Glow")
    page.fill("[name=email]", "ann@example.com")
    page.fill("[name=password1]", PASSWORD)
    page.get_by_role("button", name="Sign Up").click()
    expect(page.get_by_role("heading", name="Glow")).to_be_visible()

    page.get_by_role("button", name="Create my first key").click()
    key = page.locator("#new-key").inner_text()
    assert re.fullmatch(r"om_live_[0-9A-Za-z]{38}", key)
    assert f"Bearer {key}" in page.locator("#first-call").inner_text()
    page.locator('[data-copy="#new-key"]').click()
    expect(page.locator('[data-copy="#new-key"]')).to_have_text(re.compile("Copied|Selected"))

    page.get_by_role("link", name="I have copied it").click()
    expect(page.get_by_role("heading", name="API keys")).to_be_visible()
    assert key not in page.content()
    page.get_by_role("link", name="Rotate First key").click()
    page.select_option("[name=overlap]", "72")
    page.get_by_role("button", name="Rotate this key").click()
    successor = page.locator("#new-key").inner_text()
    assert successor != key
    expect(page.get_by_text("works until")).to_be_visible()
    answers = [
        page.request.get("/account", headers={"Authorization": f"Bearer {text}"}).status
        for text in (key, successor)
    ]
    assert answers == [200, 200]
    page.goto("/settings/api-keys/")
    page.get_by_role("link", name="Revoke First key").first.click()
    page.get_by_role("button", name="Revoke this key").click()
    expect(page.get_by_text("was revoked")).to_be_visible()


def test_an_invitation_is_followed_from_the_mail_to_the_overview(page, chromium, site):
    owner = make_user("owner@example.com", password=PASSWORD)
    make_workspace("Acme", owner=owner)
    _log_in(page, owner.email)
    page.goto("/settings/members/")
    page.get_by_label("E-mail address").fill("grace@example.com")
    page.get_by_role("button", name="Send invitation").click()
    expect(page.get_by_text("An invitation went to grace@example.com.")).to_be_visible()
    link = re.search(r"http://\S+/invitations/\S+", mail.outbox[-1].body)[0]
    guest = chromium.new_context(base_url=site).new_page()
    guest.goto(link)
    guest.get_by_label("Choose a password").fill(PASSWORD)
    guest.get_by_role("button", name="Create the account and join").click()
    expect(guest.get_by_role("heading", name="Acme")).to_be_visible()
    guest.context.close()


def test_a_page_is_worked_by_keyboard_alone(page):
    page.goto("/docs")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    group = page.locator(".codes").first
    group.locator("input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(group.locator('[data-language="py"]')).to_be_visible()
    expect(group.locator('[data-language="sh"]')).to_be_hidden()
    # the language is chosen for every example of the page
    expect(page.locator(".codes").nth(1).locator('[data-language="py"]')).to_be_visible()


@pytest.fixture
def furnished():
    """A workspace in which every page has something to show; its owner."""
    import uuid  # noqa: PLC0415

    owner = make_user("owner@example.com", password=PASSWORD)
    workspace = make_workspace("Acme", owner=owner)
    for role in ("admin", "developer", "viewer"):
        make_member(workspace, role)
    key, _ = api_key_issue(workspace=workspace, name="Server", created_by=owner)
    usage_record(workspace=workspace, job_id=uuid.uuid4(), creatives=7, api_key=key)
    invitation_send(workspace=workspace, email="new@example.com", role="viewer", actor=owner)
    callback_secret_rotate(workspace=workspace, actor=owner)
    return owner


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible_and_fits(page, furnished, scheme):
    faults = []

    def look(path):
        page.goto(path)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            page.evaluate(AXE)
            found = page.evaluate(CHECK)
            if wider > 0 or found:
                faults.append((path, width, wider, found))

    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for path in VISITORS:
        look(path)
    _log_in(page, furnished.email)
    for path in MEMBERS:
        look(path)
    look(page.get_by_role("link", name="Two-factor log-in").get_attribute("href"))
    page.goto("/settings/api-keys/")
    look(page.get_by_role("link", name="Rotate Server").get_attribute("href"))
    page.goto("/settings/members/")
    look(page.get_by_role("link", name="Remove").first.get_attribute("href"))
    page.goto("/settings/members/")
    look(page.get_by_role("link", name="Make owner").first.get_attribute("href"))
    look(re.search(r"/invitations/\S+", mail.outbox[-1].body)[0])
    page.goto("/settings/callbacks/")
    page.get_by_role("button", name="Reveal").click()
    page.evaluate(AXE)
    faults += page.evaluate(CHECK)
    assert faults == []


def test_nothing_moves_while_a_page_loads(page, furnished):
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries())"
        " if (!entry.hadRecentInput) window.shift += entry.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    _log_in(page, furnished.email)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        for path in ("/", "/settings/usage/", "/settings/callbacks/", "/docs"):
            page.goto(path)
            page.wait_for_load_state("networkidle")
            assert page.evaluate("window.shift") < 0.02, (path, width)
