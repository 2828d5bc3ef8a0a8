"""Passwords that are guessed: staff and members pass the same door, which counts."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.test import Client

from accounts.models import User

pytestmark = pytest.mark.django_db

PASSWORD = "a-long-passphrase"


@pytest.fixture(autouse=True)
def _fresh_counts():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def staff():
    user = User.objects.create_superuser("staff@example.com", PASSWORD)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def log_in(password: str, path: str = "/accounts/login/"):
    body = {"login": "staff@example.com", "password": password}
    return Client().post(path, body)


def test_the_admin_has_no_form_of_its_own(staff):
    body = {"username": staff.email, "password": PASSWORD, "next": "/admin/"}
    for method in ("get", "post"):
        answer = getattr(Client(), method)("/admin/login/?next=/admin/", body)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/")
        assert not answer.cookies.get("sessionid")


def test_after_five_wrong_passwords_even_the_right_one_waits(staff):
    assert log_in(PASSWORD).status_code == 302
    for _ in range(5):
        log_in("wrong-passphrase")
    refused = log_in(PASSWORD)
    assert refused.status_code != 302
    assert b"Too many" in refused.content


def test_a_member_of_staff_comes_in_and_others_do_not(staff):
    browser = Client()
    browser.post("/accounts/login/", {"login": staff.email, "password": PASSWORD})
    assert browser.get("/admin/").status_code == 200
    member = Client()
    member.force_login(User.objects.create_user("member@example.com"))
    assert member.get("/admin/", follow=True).status_code == 403
