import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts import vault
from accounts.models import ApiKey, AuditEvent, Membership, UsageRecord, Workspace
from accounts.services import (
    api_key_issue,
    api_key_revoke,
    api_key_rotate,
    callback_secret_rotate,
    callback_secrets,
    member_invite,
    quota_require,
    usage_record,
    usage_this_month,
    workspace_create,
)
from common.errors import Forbidden, QuotaExceeded, ValidationFailed
from tests.factories import make_member, make_user, make_workspace

pytestmark = pytest.mark.django_db


def test_two_workspaces_of_one_name_have_two_slugs():
    owner = make_user()
    first, second = workspace_create(name="Acme", owner=owner), workspace_create(name="Acme")
    assert first.slug == "acme"
    assert second.slug.startswith("acme-")
    assert Membership.objects.get(workspace=first).role == "owner"
    assert not second.memberships.exists()


def test_an_invited_person_has_an_account_without_a_password():
    workspace = make_workspace()
    member = member_invite(workspace=workspace, email="New@Example.COM", role="developer")
    assert member.user.email == "New@example.com"
    assert not member.user.has_usable_password()
    again = member_invite(workspace=workspace, email="new@example.com", role="viewer")
    assert (again.pk, again.role) == (member.pk, "developer")
    with pytest.raises(ValidationFailed):
        member_invite(workspace=workspace, email="x@example.com", role="king")


def test_rotation_overlaps_and_ends():
    key, text = api_key_issue(workspace=make_workspace(), name="A", scopes=["ads:read"])
    successor, new_text = api_key_rotate(key=key, overlap=timedelta(hours=48))
    key.refresh_from_db()
    assert text != new_text
    assert successor.scopes == ["ads:read"]
    assert timedelta(hours=47) < key.expires_at - timezone.now() <= timedelta(hours=48)
    with pytest.raises(ValidationFailed, match="72 hours"):
        api_key_rotate(key=successor, overlap=timedelta(hours=73))
    api_key_revoke(key=successor)
    with pytest.raises(ValidationFailed, match="active"):
        api_key_rotate(key=successor)
    assert ApiKey.objects.count() == 2


def test_rotation_never_lengthens_a_keys_life():
    ends = timezone.now() + timedelta(hours=1)
    key, _ = api_key_issue(workspace=make_workspace(), name="A", expires_at=ends)
    api_key_rotate(key=key)
    key.refresh_from_db()
    assert key.expires_at == ends


@pytest.mark.parametrize("scopes", [[], ["ads:delete"]])
def test_unknown_or_no_scopes_are_refused(scopes):
    with pytest.raises(ValidationFailed):
        api_key_issue(workspace=make_workspace(), name="A", scopes=scopes)
    assert not ApiKey.objects.exists()


def test_revoking_twice_is_one_act():
    key, _ = api_key_issue(workspace=make_workspace(), name="A")
    assert api_key_revoke(key=key)
    assert not api_key_revoke(key=key)
    assert AuditEvent.objects.filter(action="api_key.revoke").count() == 1


def test_a_job_counts_once():
    workspace, job = make_workspace(), uuid.uuid4()
    assert usage_record(workspace=workspace, job_id=job, creatives=3)
    usage_record(workspace=workspace, job_id=job, creatives=5)
    assert usage_this_month(workspace=workspace) == 3


def test_last_months_usage_is_not_counted():
    workspace = make_workspace()
    usage_record(workspace=workspace, job_id=uuid.uuid4(), creatives=3)
    UsageRecord.objects.update(created_at=timezone.now() - timedelta(days=32))
    assert usage_this_month(workspace=workspace) == 0


def test_the_quota_counts_what_is_under_way():
    workspace = make_workspace()
    workspace.monthly_creatives = 10
    usage_record(workspace=workspace, job_id=uuid.uuid4(), creatives=4)
    quota_require(workspace=workspace, creatives=6)
    with pytest.raises(QuotaExceeded, match="7 creatives; 6 of 10 are left"):
        quota_require(workspace=workspace, creatives=7)
    with pytest.raises(QuotaExceeded):
        quota_require(workspace=workspace, creatives=6, reserved=1)


def test_two_secrets_live_while_a_rotation_overlaps():
    workspace = make_workspace()
    (old,) = callback_secrets(workspace=workspace)
    new = callback_secret_rotate(workspace=workspace)
    assert callback_secrets(workspace=workspace) == (new, old)
    workspace.previous_callback_secret_expires_at = timezone.now()
    assert callback_secrets(workspace=workspace) == (new,)


def test_sealed_secrets_open_with_an_older_vault_key(settings):
    settings.VAULT_KEYS = ("old",)
    workspace = make_workspace()
    (secret,) = callback_secrets(workspace=workspace)
    settings.VAULT_KEYS = ("new", "old")
    assert callback_secrets(workspace=Workspace.objects.get(pk=workspace.pk)) == (secret,)
    assert vault.unseal(vault.seal("text")) == "text"


@pytest.mark.parametrize("role", ["viewer", None])
def test_keys_and_secrets_are_for_developers_whatever_page_asks(role):
    workspace = make_workspace()
    actor = make_member(workspace, role) if role else make_member(make_workspace("Other"))
    key, _ = api_key_issue(workspace=workspace, name="A")
    before = callback_secrets(workspace=workspace)
    acts = [
        lambda: api_key_issue(workspace=workspace, name="B", created_by=actor),
        lambda: api_key_rotate(key=key, actor=actor),
        lambda: api_key_revoke(key=key, actor=actor),
        lambda: callback_secret_rotate(workspace=workspace, actor=actor),
    ]
    for act in acts:
        with pytest.raises(Forbidden):
            act()
    assert [row.state for row in ApiKey.objects.all()] == ["active"]
    assert callback_secrets(workspace=workspace) == before
