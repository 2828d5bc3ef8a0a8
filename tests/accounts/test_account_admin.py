import re

import pytest

from accounts.models import ApiKey, AuditEvent, User, Workspace
from accounts.services import api_key_issue
from tests.factories import make_workspace

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    user = User.objects.create_superuser("staff@example.com")
    client.force_login(user)
    return user


@pytest.mark.parametrize("model", ["user", "workspace", "apikey", "usagerecord", "auditevent"])
def test_every_list_and_search_opens(client, staff, model):
    api_key_issue(workspace=make_workspace(), name="A")
    assert client.get(f"/admin/accounts/{model}/").status_code == 200
    assert client.get(f"/admin/accounts/{model}/?q=acme").status_code == 200


def test_staff_issue_a_key_that_is_shown_once(client, staff):
    workspace = make_workspace()
    form = {"workspace": workspace.pk, "name": "By staff", "expires_at_0": "", "expires_at_1": ""}
    page = client.post("/admin/accounts/apikey/add/", form, follow=True).content.decode()
    text = re.search(r"om_live_[0-9A-Za-z]{38}", page)[0]
    key = ApiKey.objects.get()
    assert (key.name, key.created_by) == ("By staff", staff)
    assert client.get("/account", headers={"Authorization": f"Bearer {text}"}).status_code == 200
    again = client.get(f"/admin/accounts/apikey/{key.pk}/change/").content.decode()
    assert text not in again
    assert key.digest not in again


def test_staff_revoke_and_suspend_and_it_is_written_down(client, staff):
    workspace = make_workspace()
    key, _ = api_key_issue(workspace=workspace, name="A")
    for model, action, row in [("apikey", "revoke", key), ("workspace", "suspend", workspace)]:
        form = {"action": action, "_selected_action": [row.pk]}
        assert client.post(f"/admin/accounts/{model}/", form).status_code == 302
    assert ApiKey.objects.get().state == "revoked"
    assert Workspace.objects.get().suspended
    acts = AuditEvent.objects.filter(actor=staff).values_list("action", flat=True)
    assert set(acts) == {"api_key.revoke", "workspace.suspend"}


def test_a_workspace_made_by_staff_has_a_callback_secret(client, staff):
    form = {
        "name": "Made by staff",
        "requests_per_minute": 5,
        "monthly_creatives": 7,
        "memberships-TOTAL_FORMS": 0,
        "memberships-INITIAL_FORMS": 0,
    }
    assert client.post("/admin/accounts/workspace/add/", form).status_code == 302
    workspace = Workspace.objects.get()
    assert workspace.callback_secret
    assert (workspace.requests_per_minute, workspace.monthly_creatives) == (5, 7)


def test_the_audit_log_cannot_be_changed(client, staff):
    make_workspace()
    event = AuditEvent.objects.get()
    assert client.get(f"/admin/accounts/auditevent/{event.pk}/change/").status_code == 200
    assert client.post(f"/admin/accounts/auditevent/{event.pk}/delete/").status_code == 403
    assert client.post(f"/admin/accounts/auditevent/{event.pk}/change/", {}).status_code == 403
    assert AuditEvent.objects.count() == 1


def test_a_customer_does_not_see_the_admin(client):
    client.force_login(User.objects.create_user("ann@example.com"))
    assert client.get("/admin/accounts/workspace/").status_code == 302
