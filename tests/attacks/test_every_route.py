"""Every address of the URL map, tried by those who have no business there: nothing is changed."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import ApiKey, Membership, Role, Workspace
from accounts.services import api_key_issue, api_key_revoke
from omneky_platform.problems import API_PREFIXES
from tests.attacks.victim import MARK, Victim, addresses, make_victim, rows_of
from tests.factories import make_caller, make_member

pytestmark = pytest.mark.django_db

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
SAFE = ("GET", "HEAD", "OPTIONS")
OPEN = ("/placements", "/openapi.json", "/docs", "/health/", "/accounts/", "/files/", "/admin/")
API = tuple(one for one in API_PREFIXES if one not in {"/files", "/health", "/openapi.json"})


@pytest.fixture
def victim(settings, caplog) -> Victim:
    caplog.set_level(logging.CRITICAL)  # thousands of refusals, each with its traceback
    # the mail of password resets goes nowhere; a password is never asked of a hasher that is slow
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.RATELIMIT_ENABLE = False
    settings.WRONG_KEYS_PER_MINUTE = 1_000_000
    found = make_victim()
    Workspace.objects.update(requests_per_minute=1_000_000)
    return found


def is_api(address: str) -> bool:
    return any(address == one or address.startswith(f"{one}/") for one in API)


def tries(client: Client, victim: Victim, *, keys_only: bool = False, **header: str):
    """Ask for every address by every method that it may have; yields what came back."""
    for address in addresses(victim):
        if keys_only and not is_api(address):
            continue
        for method in METHODS if is_api(address) else METHODS[:2]:
            body = "{}" if is_api(address) else ""
            kind = "application/json" if is_api(address) else "application/x-www-form-urlencoded"
            answer = client.generic(method, address, body, kind, headers=header)
            assert answer.status_code < 500, (method, address, answer.status_code)
            yield method, address, answer
            if answer.streaming:
                content_of(answer)  # the client closes what was read to its end


def content_of(answer) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def assert_untouched(before, victim: Victim) -> None:
    after = rows_of(victim.workspace)
    assert after.keys() == before.keys()
    for label, rows in before.items():
        assert after[label] == rows, label


def test_the_url_map_is_whole(victim):
    every = addresses(victim)
    assert f"/jobs/{victim.waiting.pk}/cancel" in every
    assert f"/admin/jobs/job/{victim.ended.pk}/change/" in every
    assert len(every) > 80


def test_nobody_sees_or_changes_anything(victim):
    before = rows_of(victim.workspace)
    client = Client(raise_request_exception=False)
    for method, address, answer in tries(client, victim):
        if is_api(address):
            assert answer.status_code in {401, 404, 405}, (method, address, answer.status_code)
        elif method not in SAFE and not address.startswith(OPEN):
            assert answer.status_code in {302, 403, 404, 405}, (method, address, answer.status_code)
        assert MARK.encode() not in content_of(answer), (method, address)
    assert_untouched(before, victim)


@pytest.mark.parametrize("as_what", ["key", "member"])
def test_a_stranger_sees_and_changes_nothing(victim, as_what):
    stranger = make_caller("Stranger & Co")
    Workspace.objects.update(requests_per_minute=1_000_000)
    before = rows_of(victim.workspace)
    client = Client(raise_request_exception=False)
    if as_what == "member":
        client.force_login(make_member(stranger.workspace))
    header = stranger.header if as_what == "key" else {}
    for method, address, answer in tries(client, victim, keys_only=as_what == "key", **header):
        body = content_of(answer)
        assert MARK.encode() not in body, (method, address)
        if as_what == "key" and is_api(address) and str(victim.waiting.pk) in address:
            assert answer.status_code in {404, 405}, (method, address, answer.status_code)
        if address == "/accounts/logout/" and as_what == "member":
            client.force_login(make_member(stranger.workspace))
    assert_untouched(before, victim)


@pytest.mark.parametrize("how", ["revoked", "expired", "without scopes", "suspended"])
def test_a_key_that_may_not_is_refused_everywhere(victim, how):
    key, text = api_key_issue(workspace=victim.workspace, name="Spent")
    if how == "revoked":
        api_key_revoke(key=key)
    elif how == "expired":
        ApiKey.objects.filter(pk=key.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    elif how == "without scopes":
        ApiKey.objects.filter(pk=key.pk).update(scopes=[])
    else:
        Workspace.objects.filter(pk=victim.workspace.pk).update(suspended=True)
    before = rows_of(victim.workspace)
    client = Client(raise_request_exception=False)
    refused = {401} if how in {"revoked", "expired"} else {403}
    free = {"/account", "/placements"} if how == "without scopes" else set()
    for method, address, answer in tries(
        client, victim, keys_only=True, Authorization=f"Bearer {text}"
    ):
        if is_api(address) and address not in free:
            assert answer.status_code in {*refused, 404, 405}, (method, address, answer.status_code)
            assert MARK.encode() not in content_of(answer), (method, address)
            if method == "GET":
                assert answer.status_code != 200, address
    assert_untouched(before, victim)


def test_a_viewer_changes_nothing(victim):
    viewer = make_member(victim.workspace, Role.VIEWER)
    before = rows_of(victim.workspace)
    client = Client(raise_request_exception=False)
    client.force_login(viewer)
    for _, address, _ in tries(client, victim):
        if address.startswith(("/accounts/logout", "/settings/members/leave")):
            Membership.objects.get_or_create(
                user=viewer, workspace=victim.workspace, defaults={"role": Role.VIEWER}
            )
            client.force_login(viewer)
    after = rows_of(victim.workspace)
    # leaving is a viewer's own right, and leaves its trace
    for label in {"accounts.User", "accounts.Membership", "accounts.AuditEvent"} & set(before):
        before.pop(label)
        after.pop(label)
    assert after == before


def test_a_customer_cannot_write_staff_pages(victim):
    before = rows_of(victim.workspace)
    client = Client(raise_request_exception=False)
    client.force_login(victim.owner)
    for address in addresses(victim):
        if address.startswith("/admin/"):
            for method in ("GET", "POST"):
                answer = client.generic(method, address)
                if "/login/" not in address and "/logout/" not in address:
                    assert answer.status_code in {302, 403, 404, 405}, address
                if "login" not in address and "logout" not in address:
                    assert MARK.encode() not in content_of(answer)
        client.force_login(victim.owner)
    assert_untouched(before, victim)
