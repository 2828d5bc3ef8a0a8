import re

import pytest
from django.core import mail
from django.urls import reverse

from accounts.models import ApiKey, AuditEvent, Membership, User, Workspace
from accounts.services import api_key_issue
from tests.factories import make_member, make_workspace

pytestmark = pytest.mark.django_db

LIST = "/settings/api-keys/"
NEW = "/settings/api-keys/new/"


@pytest.fixture
def workspace():
    return make_workspace()


def _signed_in(client, workspace, role="owner"):
    user = make_member(workspace, role)
    client.force_login(user)
    return user


def test_a_created_key_is_shown_once_and_works(client, workspace):
    user = _signed_in(client, workspace, "developer")
    created = client.post(NEW, {"name": "Server", "scopes": ["ads:read"], "lifetime": "30"})
    assert created.status_code == 201
    assert "no-store" in created["Cache-Control"]
    text = re.search(r"om_live_[0-9A-Za-z]{38}", created.content.decode())[0]
    assert client.get("/account", headers={"Authorization": f"Bearer {text}"}).status_code == 200
    key = ApiKey.objects.get()
    assert (key.created_by, key.scopes) == (user, ["ads:read"])
    listed = client.get(LIST).content.decode()
    assert "Server" in listed
    assert key.hint in listed
    assert text not in listed


def test_a_form_without_a_name_says_so_and_makes_nothing(client, workspace):
    _signed_in(client, workspace)
    response = client.post(NEW, {"name": "", "scopes": ["ads:read"]})
    assert response.status_code == 422
    assert "This field is required." in response.content.decode()
    assert not ApiKey.objects.exists()


def test_revoking_asks_first(client, workspace):
    _signed_in(client, workspace)
    key, _ = api_key_issue(workspace=workspace, name="Old")
    address = reverse("accounts:api_key_revoke", args=[key.pk])
    assert "Revoke “Old”?" in client.get(address).content.decode()
    assert ApiKey.objects.get().state == "active"
    assert client.post(address).status_code == 302
    assert ApiKey.objects.get().state == "revoked"
    assert AuditEvent.objects.filter(action="api_key.revoke").count() == 1


def test_rotating_shows_the_successor(client, workspace):
    _signed_in(client, workspace)
    key, _ = api_key_issue(workspace=workspace, name="Old")
    response = client.post(reverse("accounts:api_key_rotate", args=[key.pk]))
    assert response.status_code == 201
    assert "works until" in response.content.decode()
    assert ApiKey.objects.count() == 2


@pytest.mark.parametrize("name", ["api_key_revoke", "api_key_rotate"])
def test_a_stranger_finds_nothing_and_changes_nothing(client, workspace, name):
    key, _ = api_key_issue(workspace=workspace, name="Theirs")
    _signed_in(client, make_workspace("Other"))
    address = reverse(f"accounts:{name}", args=[key.pk])
    assert client.post(address).status_code == 404
    assert ApiKey.objects.get().state == "active"
    assert "Theirs" not in client.get(LIST).content.decode()


def test_a_person_without_a_workspace_finds_nothing(client, workspace):
    client.force_login(User.objects.create_user("alone@example.com"))
    assert client.get(LIST).status_code == 404
    assert client.post(NEW, {"name": "A", "scopes": ["ads:read"]}).status_code == 404
    assert not ApiKey.objects.exists()


def test_a_viewer_may_look_but_not_act(client, workspace):
    key, _ = api_key_issue(workspace=workspace, name="Ours")
    _signed_in(client, workspace, "viewer")
    page = client.get(LIST).content.decode()
    assert "Ours" in page
    assert "Revoke" not in page
    assert client.get(NEW).status_code == 403
    assert client.post(NEW, {"name": "A", "scopes": ["ads:read"]}).status_code == 403
    assert client.post(reverse("accounts:api_key_revoke", args=[key.pk])).status_code == 403
    assert [key.state for key in ApiKey.objects.all()] == ["active"]


@pytest.mark.parametrize("address", [LIST, NEW])
def test_nobody_is_sent_to_the_log_in(client, db, address):
    response = client.get(address)
    assert response.status_code == 302
    assert response["Location"] == f"/accounts/login/?next={address}"


def test_switching_leads_to_ones_own_workspaces_only(client, workspace):
    user = _signed_in(client, workspace)
    second, theirs = make_workspace("Second"), make_workspace("Theirs")
    Membership.objects.create(user=user, workspace=second, role="owner")
    assert "Acme" in client.get(LIST).content.decode()
    assert client.post("/settings/workspace/", {"workspace": second.pk}).status_code == 302
    assert ">Second<" in client.get(LIST).content.decode()
    assert client.post("/settings/workspace/", {"workspace": theirs.pk}).status_code == 404
    assert ">Second<" in client.get(LIST).content.decode()


def test_signing_up_opens_a_workspace(client, db):
    response = client.post(
        "/accounts/signup/",
        {"workspace": "Glow", "email": "ann@example.com", "password1": "a-long-passphrase"},
    )
    assert response.status_code == 302
    workspace = Workspace.objects.get()
    assert workspace.name == "Glow"
    assert workspace.memberships.get().user.email == "ann@example.com"
    assert len(mail.outbox) == 1


def test_signing_up_can_be_closed(client, db, settings):
    settings.SIGNUP_OPEN = False
    client.post(
        "/accounts/signup/",
        {"workspace": "Glow", "email": "ann@example.com", "password1": "a-long-passphrase"},
    )
    assert not User.objects.exists()
    assert not Workspace.objects.exists()


def test_logging_in_by_address_and_password(client, db):
    User.objects.create_user("ann@example.com", "a-long-passphrase")
    form = {"login": "ann@example.com", "password": "wrong"}
    assert client.post("/accounts/login/", form).status_code == 200
    form["password"] = "a-long-passphrase"
    assert client.post("/accounts/login/", form).status_code == 302
