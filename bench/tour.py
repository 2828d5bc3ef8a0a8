"""Every page and state of the browser side in one list, with what opens it in a real browser.

Screenshots, the accessibility and keyboard tests and the page benchmark all walk this list. A test
fails when an address of the URL map that answers with a page is missing here.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from csp.middleware import CSPMiddleware
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core import mail
from django.test import RequestFactory

from accounts.models import User
from accounts.services import workspace_create
from bench.furnished import PASSWORD, Furnished
from omneky_platform.problems import server_error

if TYPE_CHECKING:
    from django.http import HttpResponse
    from playwright.sync_api import BrowserContext, Page

VISITOR, OWNER, VIEWER = "visitor", "owner", "viewer"
NEWCOMER, HOMELESS, GUARDED, STAFF = "newcomer", "homeless", "guarded", "staff"
Act = Callable[["Page", Furnished], None]


@dataclass(frozen=True, slots=True)
class Stop:
    """A page in one state. ``view`` is the address's name, ``path`` what is opened.

    ``act`` brings the opened page into the state; ``status`` is what the address answers.
    ``stand_in`` answers in the server's place, where no visitor can provoke the answer.
    """

    name: str
    view: str
    path: str | Callable[[Furnished], str]
    who: str = VISITOR
    act: Act | None = None
    status: int = 200
    stand_in: Callable[[], HttpResponse] | None = None

    def address(self, made: Furnished) -> str:
        """The path and query to open."""
        return self.path if isinstance(self.path, str) else self.path(made)


def people(made: Furnished) -> dict[str, User]:
    """Who walks: one person for each ``who`` but the visitor."""
    newcomer = User.objects.create_user("newcomer@glow.example", PASSWORD)
    workspace_create(name="Fresh start", owner=newcomer)
    guarded = User.objects.create_user("guarded@glow.example", PASSWORD)
    workspace_create(name="Guarded", owner=guarded)
    TOTP.activate(guarded, generate_totp_secret())
    RecoveryCodes.activate(guarded)
    for user in (newcomer, guarded, made.owner):
        EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    EmailAddress.objects.create(user=made.owner, email="second@glow.example")
    return {
        OWNER: made.owner,
        VIEWER: made.viewer,
        NEWCOMER: newcomer,
        HOMELESS: User.objects.create_user("alone@glow.example", PASSWORD),
        GUARDED: guarded,
        STAFF: User.objects.create_superuser("staff@glow.example", PASSWORD),
    }


def sign_in(context: BrowserContext, user: User, url: str) -> None:
    """Give the browser a session in which the password has just been typed."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time(), "reauthenticated": True}
    ]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": str(session.session_key), "url": url}]
    )


def _invited(_made: Furnished) -> str:
    """The link of the newest invitation that was sent."""
    for message in reversed(mail.outbox):
        if "/invitations/" in message.body:
            return "/invitations/" + str(message.body).split("/invitations/")[1].split()[0]
    raise LookupError("no invitation was sent")


def _confirmation(made: Furnished) -> str:
    address = EmailAddress.objects.get(email="second@glow.example", user=made.owner)
    return f"/accounts/confirm-email/{EmailConfirmationHMAC(address).key}/"


def _reset(made: Furnished) -> str:
    key = default_token_generator.make_token(made.viewer)
    return f"/accounts/password/reset/key/{user_pk_to_url_str(made.viewer)}-{key}/"


def _member(action: str) -> Callable[[Furnished], str]:
    def path(made: Furnished) -> str:
        member = made.workspace.memberships.get(user=made.viewer)
        return f"/settings/members/{member.pk}/{action}/"

    return path


def _key(action: str) -> Callable[[Furnished], str]:
    return lambda made: f"/settings/api-keys/{made.key.pk}/{action}/"


def _kit(rest: str = "") -> Callable[[Furnished], str]:
    return lambda made: f"/brands/{made.kit.pk}/{rest}"


def _ad(state: str, rest: str = "") -> Callable[[Furnished], str]:
    return lambda made: f"/ads/{made.jobs[state].pk}/{rest}"


def _press(name: str) -> Act:
    """Press a button and wait for what it leads to."""

    def act(page: Page, _made: Furnished) -> None:
        page.get_by_role("button", name=name).first.click()
        page.wait_for_load_state("networkidle")

    return act


def _filled(button: str, **values: str) -> Act:
    """Fill fields by their names, then press the button."""

    def act(page: Page, made: Furnished) -> None:
        for name, value in values.items():
            page.locator(f"[name={name}]").first.fill(value)
        page.evaluate(
            "document.querySelectorAll('form').forEach(one => { one.noValidate = true; })"
        )
        _press(button)(page, made)

    return act


def _code(page: Page, _made: Furnished) -> None:
    """Type the code that an authenticator app would show."""
    held = Authenticator.objects.get(type=Authenticator.Type.TOTP)
    secret = get_adapter().decrypt(held.data["secret"])
    page.locator("[name=code]").fill(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))
    page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")


def _log_in_guarded(page: Page, _made: Furnished) -> None:
    page.locator("[name=login]").fill("guarded@glow.example")
    page.locator("[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("[name=code]").first.wait_for()


def _stale(page: Page, _made: Furnished) -> None:
    """Ask for something that wants the password anew, long after it was typed."""
    cookies = {one["name"]: one["value"] for one in page.context.cookies()}
    session = SessionStore(cookies[settings.SESSION_COOKIE_NAME])
    session["account_authentication_methods"] = [{"method": "password", "at": 0}]
    session.save()
    page.reload()


def _opened(page: Page, _made: Furnished) -> None:
    """Unfold everything that unfolds."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")


def _generate(page: Page, _made: Furnished) -> None:
    page.locator("[name=copy_text]").first.fill("Calm skin, every day")
    page.get_by_role("button", name="Generate").click()
    page.locator("#outcome").wait_for()


def _generate_wrongly(page: Page, _made: Furnished) -> None:
    page.locator("[name=brand_url]").fill("ftp://example.com")
    page.locator("[name=swatch_hexcode]").first.fill("#12")
    page.locator("[name=variations]").fill("many")
    page.get_by_role("button", name="Generate").click()
    page.locator("#problems").wait_for()


def _forged(page: Page, _made: Furnished) -> None:
    """Send a form whose token is not ours."""
    page.evaluate(
        "document.querySelectorAll('[name=csrfmiddlewaretoken]')"
        ".forEach(one => { one.value = 'x'.repeat(64); })"
    )
    page.locator("main form").last.evaluate("form => { form.noValidate = true; }")
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_load_state("networkidle")


def _crash() -> HttpResponse:
    """What a visitor gets when a view has crashed, with the headers of every page."""
    request = RequestFactory(headers={"accept": "text/html"}).get("/")
    return cast("HttpResponse", CSPMiddleware(server_error)(request))


STOPS: tuple[Stop, ...] = (
    # visitors
    Stop("landing", "start", "/"),
    Stop("docs", "docs", "/docs"),
    Stop("docs-reference", "docs-reference", "/docs/reference"),
    Stop("docs-callbacks", "docs-callbacks", "/docs/callbacks"),
    Stop("docs-errors", "docs-errors", "/docs/errors"),
    Stop("docs-limits", "docs-limits", "/docs/limits"),
    Stop("docs-changelog", "docs-changelog", "/docs/changelog"),
    Stop("not-found", "", "/nothing-here", status=404),
    Stop("bad-request", "", "/accounts/login/?" + "&".join(["a"] * 1001), status=400),
    Stop("crash", "", "/crash", status=500, stand_in=_crash),
    Stop("sign-up", "account_signup", "/accounts/signup/"),
    Stop(
        "sign-up-refused",
        "account_signup",
        "/accounts/signup/",
        act=_filled("Create account", workspace="", email="not-an-address", password1="short"),
    ),
    Stop("log-in", "account_login", "/accounts/login/"),
    Stop(
        "log-in-refused",
        "account_login",
        "/accounts/login/",
        act=_filled("Log in", login="nobody@glow.example", password="wrong-password"),  # noqa: S106 - of nobody
    ),
    Stop(
        "forged",
        "account_login",
        "/accounts/login/",
        act=_forged,
    ),
    Stop("log-in-code", "mfa_authenticate", "/accounts/login/", act=_log_in_guarded),
    Stop("reset", "account_reset_password", "/accounts/password/reset/"),
    Stop("reset-sent", "account_reset_password_done", "/accounts/password/reset/done/"),
    Stop("reset-new", "account_reset_password_from_key", _reset),
    Stop(
        "reset-link-over",
        "account_reset_password_from_key",
        "/accounts/password/reset/key/1-x/",
    ),
    Stop(
        "reset-done", "account_reset_password_from_key_done", "/accounts/password/reset/key/done/"
    ),
    Stop("verify-sent", "account_email_verification_sent", "/accounts/confirm-email/"),
    Stop("verify", "account_confirm_email", _confirmation),
    Stop("verify-link-over", "account_confirm_email", "/accounts/confirm-email/x/"),
    Stop("inactive", "account_inactive", "/accounts/inactive/"),
    Stop("invitation", "accounts:invitation", _invited),
    Stop("invitation-over", "accounts:invitation", "/invitations/x/", status=404),
    # a first day
    Stop("no-workspace", "start", "/", HOMELESS),
    Stop("first-run", "start", "/", NEWCOMER),
    Stop("gallery-empty", "jobs:gallery", "/ads/", NEWCOMER),
    Stop("brands-empty", "brands:kits", "/brands/", NEWCOMER),
    Stop("keys-empty", "accounts:api_keys", "/settings/api-keys/", NEWCOMER),
    Stop("usage-empty", "accounts:usage", "/settings/usage/", NEWCOMER),
    Stop("callbacks-empty", "callbacks", "/settings/callbacks/", NEWCOMER),
    # a workspace in use
    Stop("overview", "start", "/", OWNER),
    Stop("gallery", "jobs:gallery", "/ads/", OWNER),
    Stop("gallery-nothing", "jobs:gallery", "/ads/?ratio=7:1", OWNER),
    Stop("ad", "jobs:ad", _ad("made"), OWNER, _opened),
    Stop("ad-waiting", "jobs:ad", _ad("waiting"), OWNER),
    Stop("ad-running", "jobs:ad", _ad("running"), OWNER),
    Stop("ad-failed", "jobs:ad", _ad("failed"), OWNER),
    Stop("ad-cancelled", "jobs:ad", _ad("cancelled"), OWNER),
    Stop("ad-pictures", "jobs:ad-pictures", _ad("made", "pictures?from=0"), OWNER),
    Stop("playground", "jobs:playground", "/playground/", OWNER),
    Stop("playground-open", "jobs:playground", "/playground/", OWNER, _opened),
    Stop(
        "playground-like",
        "jobs:playground",
        lambda made: f"/playground/?like={made.jobs['made'].pk}",
        OWNER,
    ),
    Stop("playground-refused", "jobs:playground", "/playground/", OWNER, _generate_wrongly),
    Stop("playground-running", "jobs:playground", "/playground/", OWNER, _generate),
    Stop("brands", "brands:kits", "/brands/", OWNER),
    Stop("brand-new", "brands:kit_create", "/brands/new/", OWNER),
    Stop(
        "brand-new-refused",
        "brands:kit_create",
        "/brands/new/",
        OWNER,
        _filled("Read this website", brand_url="http://127.0.0.1:1/"),
    ),
    Stop("brand", "brands:kit_page", _kit(), OWNER, _opened),
    Stop(
        "brand-refused",
        "brands:kit_page",
        _kit(),
        OWNER,
        _filled("Keep changes", name="", swatches="indigo"),
    ),
    Stop("brand-delete", "brands:kit_delete", _kit("delete/"), OWNER),
    Stop("members", "accounts:members", "/settings/members/", OWNER),
    Stop(
        "members-refused",
        "accounts:members",
        "/settings/members/",
        OWNER,
        _filled("Send invitation", email="viewer@glow.example"),
    ),
    Stop("member-remove", "accounts:member_remove", _member("remove"), OWNER),
    Stop("member-transfer", "accounts:transfer", _member("transfer"), OWNER),
    Stop("leave", "accounts:leave", "/settings/members/leave/", OWNER),
    Stop("keys", "accounts:api_keys", "/settings/api-keys/", OWNER),
    Stop("key-new", "accounts:api_key_create", "/settings/api-keys/new/", OWNER),
    Stop(
        "key-new-refused",
        "accounts:api_key_create",
        "/settings/api-keys/new/",
        OWNER,
        _filled("Create key", name=""),
    ),
    Stop(
        "key-shown",
        "accounts:api_key_create",
        "/settings/api-keys/new/",
        OWNER,
        _filled("Create key", name="Staging"),
    ),
    Stop("key-rotate", "accounts:api_key_rotate", _key("rotate"), OWNER),
    Stop("key-revoke", "accounts:api_key_revoke", _key("revoke"), OWNER),
    Stop("callbacks", "callbacks", "/settings/callbacks/", OWNER),
    Stop("secret", "accounts:secret_reveal", "/settings/callbacks/", OWNER, _press("Reveal")),
    Stop(
        "callback-test",
        "accounts:callback_test",
        "/settings/callbacks/",
        OWNER,
        _filled("Send test", url="http://127.0.0.1:1/"),
    ),
    Stop("usage", "accounts:usage", "/settings/usage/", OWNER),
    Stop("audit-log", "accounts:audit_log", "/settings/audit-log/", OWNER),
    Stop("email", "account_email", "/accounts/email/", OWNER),
    Stop("password", "account_change_password", "/accounts/password/change/", OWNER),
    Stop(
        "password-refused",
        "account_change_password",
        "/accounts/password/change/",
        OWNER,
        _filled("Change password", oldpassword="x", password1="short"),
    ),
    Stop("log-out", "account_logout", "/accounts/logout/", OWNER),
    Stop("two-factor", "mfa_index", "/accounts/2fa/", OWNER),
    Stop("two-factor-new", "mfa_activate_totp", "/accounts/2fa/totp/activate/", NEWCOMER),
    Stop("two-factor-on", "mfa_index", "/accounts/2fa/", GUARDED),
    Stop("two-factor-off", "mfa_deactivate_totp", "/accounts/2fa/totp/deactivate/", GUARDED),
    Stop("recovery", "mfa_view_recovery_codes", "/accounts/2fa/recovery-codes/", GUARDED),
    Stop(
        "recovery-new",
        "mfa_generate_recovery_codes",
        "/accounts/2fa/recovery-codes/generate/",
        GUARDED,
    ),
    Stop("again", "account_reauthenticate", "/accounts/2fa/totp/activate/", NEWCOMER, _stale),
    Stop("again-code", "mfa_reauthenticate", "/accounts/2fa/reauthenticate/", GUARDED),
    # a viewer looks and does not touch
    Stop("viewer-overview", "start", "/", VIEWER),
    Stop("viewer-ad", "jobs:ad", _ad("made"), VIEWER),
    Stop("viewer-playground", "jobs:playground", "/playground/", VIEWER),
    Stop("viewer-brand", "brands:kit_page", _kit(), VIEWER),
    Stop("viewer-members", "accounts:members", "/settings/members/", VIEWER),
    Stop("viewer-callbacks", "callbacks", "/settings/callbacks/", VIEWER),
    Stop("not-allowed", "accounts:audit_log", "/settings/audit-log/", VIEWER, status=403),
)

STAFF_STOPS: tuple[Stop, ...] = (
    Stop("staff-log-in", "admin:login", "/admin/login/"),
    Stop("staff", "admin:index", "/admin/", STAFF),
    Stop("staff-jobs", "admin:jobs_job_changelist", "/admin/jobs/job/", STAFF),
    Stop(
        "staff-job",
        "admin:jobs_job_change",
        lambda made: f"/admin/jobs/job/{made.jobs['failed'].pk}/change/",
        STAFF,
    ),
    Stop(
        "staff-job-made",
        "admin:jobs_job_change",
        lambda made: f"/admin/jobs/job/{made.jobs['made'].pk}/change/",
        STAFF,
    ),
    Stop(
        "staff-workspaces",
        "admin:accounts_workspace_changelist",
        "/admin/accounts/workspace/",
        STAFF,
    ),
)


def open_stop(page: Page, stop: Stop, made: Furnished, url: str) -> Any:  # noqa: ANN401 - the answer
    """Open a page and bring it into its state; returns the first answer."""
    if stop.stand_in is not None:
        sent = stop.stand_in()
        page.route(
            url + stop.address(made),
            lambda route: route.fulfill(
                status=sent.status_code, headers=dict(sent.items()), body=sent.content
            ),
        )
    answer = page.goto(url + stop.address(made))
    if stop.act is not None:
        stop.act(page, made)
    return answer
