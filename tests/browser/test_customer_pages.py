"""What people do on pages in Chromium: follow an invitation, work a page by its keys."""

import re

import pytest
from django.core import mail

from bench.furnished import furnish
from bench.tour import sign_in
from jobs.models import JobEvent
from jobs.services import job_cancel
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


@pytest.fixture
def furnished():
    return furnish(ratios=("9:16",))


def _enter(page, site, user):
    sign_in(page.context, user, site)


def _focus(page):
    return page.evaluate("document.activeElement.id || document.activeElement.tagName")


def test_an_ads_page_is_worked_by_keyboard_alone(page, site, furnished):
    _enter(page, site, furnished.owner)
    page.goto(f"/ads/{furnished.jobs['made'].pk}/")
    page.get_by_label("Shade what the platform covers").focus()
    page.keyboard.press("Space")
    expect(page.locator(".overlay")).to_be_hidden()
    checks = page.locator(".checks").first
    checks.evaluate("one => { one.open = false; }")  # it starts open when a check has a remark
    checks.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(checks.locator("li").first).to_be_visible()
    page.get_by_text("As JSON").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Copy JSON").press("Enter")
    expect(page.locator('[data-copy="#request-json"]')).to_have_text(re.compile("Copied|Selected"))
    assert page.evaluate("document.activeElement.dataset.copy") == "#request-json"


def test_the_focus_outlives_the_exchange_of_what_it_was_in(page, site, furnished):
    """The steps are polled, and at the end the whole ad is exchanged."""
    _enter(page, site, furnished.owner)
    job = furnished.jobs["running"]
    page.goto(f"/ads/{job.pk}/")
    page.locator("#steps").focus()
    JobEvent.objects.create(job=job, name="step", message="one more step")
    expect(page.get_by_text("One more step")).to_be_visible()
    assert _focus(page) == "steps"
    page.get_by_role("button", name="Cancel").focus()
    job_cancel(job=job)
    expect(page.get_by_text("Cancelled").first).to_be_visible()
    # the button is gone: the keyboard goes on from the ad, not from the top of the page
    assert _focus(page) == "ad"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#ad') !== null")


def test_rows_of_the_playground_come_and_go_by_keyboard(page, site, furnished):
    _enter(page, site, furnished.owner)
    page.goto("/playground/")
    page.locator("[data-add=swatches]").focus()
    page.keyboard.press("Enter")
    assert page.locator("[name=swatch_hexcode]").count() == 2
    page.keyboard.press("Tab")
    page.keyboard.type("#D4384F")
    page.locator("#rows-swatches [data-remove]").last.press("Enter")
    assert page.locator("[name=swatch_hexcode]").count() == 1
    assert page.evaluate("document.activeElement.closest('#rows-swatches') !== null")
    with page.expect_file_chooser() as opened:
        page.locator("#product-metadata-product-images input[type=file]").focus()
        page.keyboard.press("Enter")
    assert opened.value.is_multiple()
    page.get_by_text("Placements of the platforms").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Meta", exact=False).first.press("Enter")
    expect(page.locator(".placements .tick input").first).to_be_visible()


def test_a_refused_form_takes_the_focus_to_what_is_wrong(page, site, furnished):
    _enter(page, site, furnished.owner)
    page.goto(f"/brands/{furnished.kit.pk}/")
    page.locator("#id_swatches").fill("indigo")
    page.locator("#id_swatches").evaluate("field => field.form.requestSubmit()")
    notice = page.get_by_role("alert")
    expect(notice).to_be_in_viewport()
    expect(notice).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "name"


def test_a_choice_among_languages_moves_by_arrows_and_is_left_by_tab(page):
    page.goto("/")
    page.locator(".codes input").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator('[data-language="js"]')).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "PRE"


def test_a_button_whose_work_takes_time_says_so_and_is_not_pressed_twice(page, site, furnished):
    _enter(page, site, furnished.owner)
    page.goto("/brands/new/")
    asked = []
    page.on("request", lambda one: asked.append(one.url) if one.method == "POST" else None)
    page.get_by_label("Your website").fill("http://127.0.0.1:1/")
    told = page.evaluate(
        """() => { const button = document.querySelector("main form button[type=submit]");
            button.click();
            const told = button.textContent;
            button.click();
            return told; }"""
    )
    assert told == "Reading the website…"
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("button", name="Read this website")).to_be_visible()
    assert len(asked) == 1
