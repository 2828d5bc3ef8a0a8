"""Every address that takes a form, asked by its own owner with a forged or missing token."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import Role
from tests.attacks.test_every_route import is_api
from tests.attacks.victim import addresses, make_victim, rows_of
from tests.factories import make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def victim(settings):
    settings.RATELIMIT_ENABLE = False
    return make_victim()


@pytest.mark.parametrize(
    ("forged", "header"),
    [({}, {}), ({"csrfmiddlewaretoken": "x" * 64}, {"HX-Request": "true"})],
    ids=["none", "forged, for a part of a page"],
)
def test_no_form_is_taken_without_its_token(victim, forged, header):
    """Whatever the URL map holds is tried, so a new address is tried as well."""
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(make_staff(victim))
    before = rows_of(victim.workspace)
    taken = []
    refused = 0
    for address in addresses(victim):
        if is_api(address):
            continue
        answer = client.post(address, forged, headers=header)
        refused += answer.status_code == 403
        # 404 and 405: no such thing, or it takes no form
        if answer.status_code not in {403, 404, 405}:
            taken.append((address, answer.status_code))
    assert [one for one in taken if not one[0].startswith(SAFE)] == []
    assert refused > 60
    after = rows_of(victim.workspace)
    assert {label: rows for label, rows in after.items() if before[label] != rows} == {}


SAFE = ("/health/", "/openapi.json", "/files/")
"""They change nothing, whatever the method."""


def make_staff(victim):
    """An owner of the workspace who is staff as well: nobody may do more."""
    person = make_member(victim.workspace, Role.OWNER)
    person.is_staff = person.is_superuser = True
    person.save()
    return person


def test_the_refusal_is_told_in_words_and_nothing_is_done(client, db):
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/accounts/signup/", {"workspace": "Glow"})
    assert answer.status_code == 403
    assert "This form had gone stale" in answer.content.decode()
    assert "Content-Security-Policy" in answer
