"""What people do on pages in Chromium: follow an invitation, work a page by its keys."""

import re

import pytest
from django.core import mail

from tests.factories import make_user, make_workspace

expect = pytest.importorskip("playwright.sync_api").expect

PASSWORD = "a-long-passphrase"

pytestmark = pytest.mark.django_db(transaction=True)


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
