import re
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from accounts.members import (
    invitation_accept,
    invitation_open,
    invitation_send,
    member_leave,
    member_role_change,
    ownership_transfer,
)
from accounts.models import AuditEvent, Invitation, Membership, User
from common.errors import Conflict, Forbidden, NotFound, ValidationFailed
from tests.factories import make_member, make_user, make_workspace

MEMBERS = "/settings/members/"
LINK = re.compile(r"/invitations/([0-9A-Za-z]{32})/")


@pytest.fixture
def room(db):
    """A workspace with one member of each role, by role."""
    workspace = make_workspace()
    people = {
        role: make_member(workspace, role) for role in ("owner", "admin", "developer", "viewer")
    }
    return workspace, people


def _member(workspace, user):
    return Membership.objects.get(workspace=workspace, user=user)


def _roles(workspace):
    return sorted(Membership.objects.filter(workspace=workspace).values_list("user_id", "role"))


def _invite(client, callbacks, email="new@example.com", role="developer"):
    with callbacks(execute=True):
        response = client.post(MEMBERS, {"email": email, "role": role})
    assert response.status_code == 302, response.content.decode()
    return LINK.search(mail.outbox[-1].body)[1]


def test_an_invited_person_gets_a_mail_chooses_a_password_and_is_in(
    client, room, django_capture_on_commit_callbacks
):
    workspace, people = room
    client.force_login(people["admin"])
    token = _invite(client, django_capture_on_commit_callbacks, "Grace@Example.com")
    assert mail.outbox[-1].to == ["grace@example.com"]
    assert token not in Invitation.objects.get().digest
    client.logout()
    page = client.get(f"/invitations/{token}/")
    assert page.status_code == 200
    assert "Create the account and join" in page.content.decode()
    refused = client.post(f"/invitations/{token}/", {"password": "short"})
    assert refused.status_code == 422
    assert not User.objects.filter(email="grace@example.com").exists()
    done = client.post(f"/invitations/{token}/", {"password": "a-long-passphrase"})
    assert (done.status_code, done["Location"]) == (302, "/")
    joined = Membership.objects.get(user__email="grace@example.com")
    assert (joined.workspace, joined.role) == (workspace, "developer")
    assert joined.user.emailaddress_set.get().verified
    assert client.get(MEMBERS).status_code == 200
    assert client.get(f"/invitations/{token}/").status_code == 404
    actions = AuditEvent.objects.filter(workspace=workspace).values_list("action", flat=True)
    assert list(actions)[:2] == ["member.join", "member.invite"]


def test_an_invitation_ends_after_seven_days(client, room, django_capture_on_commit_callbacks):
    _, people = room
    client.force_login(people["owner"])
    token = _invite(client, django_capture_on_commit_callbacks)
    left = Invitation.objects.get().expires_at - timezone.now()
    assert timedelta(days=6, hours=23) < left <= timedelta(days=7)
    Invitation.objects.update(expires_at=timezone.now())
    client.logout()
    form = {"password": "a-long-passphrase"}
    assert client.get(f"/invitations/{token}/").status_code == 404
    assert client.post(f"/invitations/{token}/", form).status_code == 404
    assert not User.objects.filter(email="new@example.com").exists()


def test_a_newer_invitation_ends_the_one_before(client, room, django_capture_on_commit_callbacks):
    _, people = room
    client.force_login(people["owner"])
    first = _invite(client, django_capture_on_commit_callbacks)
    second = _invite(client, django_capture_on_commit_callbacks, role="admin")
    with pytest.raises(NotFound):
        invitation_open(token=first)
    assert invitation_open(token=second).role == "admin"


def test_a_withdrawn_invitation_opens_nothing(client, room, django_capture_on_commit_callbacks):
    _, people = room
    client.force_login(people["owner"])
    token = _invite(client, django_capture_on_commit_callbacks)
    address = reverse("accounts:invitation_withdraw", args=[Invitation.objects.get().pk])
    assert client.post(address).status_code == 302
    assert client.post(address).status_code == 404
    assert client.get(f"/invitations/{token}/").status_code == 404


def test_an_invitation_is_for_its_address_alone(client, room, django_capture_on_commit_callbacks):
    workspace, people = room
    client.force_login(people["owner"])
    token = _invite(client, django_capture_on_commit_callbacks)
    other = make_user("other@example.com")
    client.force_login(other)
    assert "Log out, then open this link" in client.get(f"/invitations/{token}/").content.decode()
    assert client.post(f"/invitations/{token}/").status_code == 403
    assert not other.memberships.exists()
    guest = make_user("new@example.com", password="a-long-passphrase")
    client.logout()
    page = client.get(f"/invitations/{token}/").content.decode()
    assert "log in to accept" in page
    assert (
        client.post(f"/invitations/{token}/", {"password": "another-long-one"}).status_code == 403
    )
    guest.refresh_from_db()
    assert guest.check_password("a-long-passphrase")
    client.force_login(guest)
    assert client.post(f"/invitations/{token}/").status_code == 302
    assert _member(workspace, guest).role == "developer"


def test_who_may_invite_as_what(client, room):
    workspace, people = room
    assert invitation_send(
        workspace=workspace, email="a@example.com", role="admin", actor=people["owner"]
    )
    for actor, role in [
        ("admin", "admin"),
        ("admin", "owner"),
        ("owner", "owner"),
        ("developer", "viewer"),
        ("viewer", "viewer"),
    ]:
        with pytest.raises(Forbidden):
            invitation_send(
                workspace=workspace, email="b@example.com", role=role, actor=people[actor]
            )
    with pytest.raises(ValidationFailed):
        invitation_send(
            workspace=workspace, email="b@example.com", role="king", actor=people["owner"]
        )
    with pytest.raises(Conflict, match="member already"):
        invitation_send(
            workspace=workspace,
            email=people["viewer"].email.upper(),
            role="viewer",
            actor=people["owner"],
        )
    assert Invitation.objects.count() == 1


def test_a_form_with_a_bad_address_says_so_and_sends_nothing(client, room):
    _, people = room
    client.force_login(people["admin"])
    response = client.post(MEMBERS, {"email": "nobody", "role": "viewer"})
    assert response.status_code == 422
    assert "Enter a valid email address." in response.content.decode()
    assert client.post(MEMBERS, {"email": "a@example.com", "role": "owner"}).status_code == 422
    assert not mail.outbox
    assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    ("actor", "target", "role", "allowed"),
    [
        ("owner", "admin", "viewer", True),
        ("owner", "viewer", "admin", True),
        ("owner", "viewer", "owner", False),
        ("admin", "developer", "viewer", True),
        ("admin", "viewer", "admin", False),
        ("admin", "owner", "viewer", False),
        ("admin", "admin", "viewer", False),
        ("developer", "viewer", "developer", False),
        ("viewer", "viewer", "owner", False),
    ],
)
def test_who_may_change_which_role(client, room, actor, target, role, allowed):
    workspace, people = room
    before = _roles(workspace)
    client.force_login(people[actor])
    member = _member(workspace, people[target])
    response = client.post(reverse("accounts:member_role", args=[member.pk]), {"role": role})
    assert response.status_code == (302 if allowed else 403)
    if allowed:
        assert _member(workspace, people[target]).role == role
        event = AuditEvent.objects.get(action="member.role")
        assert event.details == {"from": target, "to": role}
    else:
        assert _roles(workspace) == before
        assert not AuditEvent.objects.filter(action="member.role").exists()


@pytest.mark.parametrize(
    ("actor", "target", "allowed"),
    [
        ("owner", "admin", True),
        ("admin", "developer", True),
        ("admin", "owner", False),
        ("developer", "viewer", False),
        ("viewer", "developer", False),
    ],
)
def test_who_may_remove_whom(client, room, actor, target, allowed):
    workspace, people = room
    client.force_login(people[actor])
    member = _member(workspace, people[target])
    address = reverse("accounts:member_remove", args=[member.pk])
    assert client.get(address).status_code == (200 if allowed else 403)
    assert client.post(address).status_code == (302 if allowed else 403)
    assert Membership.objects.filter(pk=member.pk).exists() is not allowed
    if allowed:
        client.force_login(people[target])
        assert client.get(MEMBERS).status_code == 404


def test_a_removed_members_keys_and_session_see_nothing_more(client, room):
    workspace, people = room
    client.force_login(people["developer"])
    assert client.get("/settings/api-keys/").status_code == 200
    _member(workspace, people["developer"]).delete()
    assert client.get("/settings/api-keys/").status_code == 404
    assert "Open a workspace" in client.get("/").content.decode()


def test_handing_over_swaps_owner_and_admin(client, room):
    workspace, people = room
    client.force_login(people["owner"])
    address = reverse("accounts:transfer", args=[_member(workspace, people["developer"]).pk])
    assert "become an admin" in client.get(address).content.decode()
    assert client.post(address).status_code == 302
    assert _member(workspace, people["developer"]).role == "owner"
    assert _member(workspace, people["owner"]).role == "admin"
    assert client.post(address).status_code == 403
    with pytest.raises(Forbidden):
        ownership_transfer(
            workspace=workspace,
            member_id=_member(workspace, people["owner"]).pk,
            actor=people["admin"],
        )


def test_the_only_owner_stays_and_everyone_else_may_leave(client, room):
    workspace, people = room
    client.force_login(people["owner"])
    page = client.post("/settings/members/leave/", follow=True).content.decode()
    assert "Hand the workspace over first." in page
    assert _member(workspace, people["owner"]).role == "owner"
    client.force_login(people["viewer"])
    assert client.get("/settings/members/leave/").status_code == 200
    assert client.post("/settings/members/leave/").status_code == 302
    assert not people["viewer"].memberships.exists()
    with pytest.raises(NotFound):
        member_leave(workspace=workspace, actor=people["viewer"])


def test_only_an_owner_renames(client, room):
    workspace, people = room
    for role, status in [("admin", 403), ("viewer", 403), ("owner", 302)]:
        client.force_login(people[role])
        response = client.post("/settings/members/name/", {"name": "Glow"})
        assert response.status_code == status
    workspace.refresh_from_db()
    assert workspace.name == "Glow"
    assert AuditEvent.objects.get(action="workspace.rename").details == {"from": "Acme"}


def test_a_stranger_finds_nothing_and_changes_nothing(client, room):
    workspace, people = room
    invitation_send(
        workspace=workspace, email="new@example.com", role="viewer", actor=people["owner"]
    )
    before, mine = _roles(workspace), make_workspace("Other")
    owner_elsewhere = make_member(mine, "owner")
    client.force_login(owner_elsewhere)
    for member in Membership.objects.filter(workspace=workspace):
        for name in ("member_role", "member_remove", "transfer"):
            address = reverse(f"accounts:{name}", args=[member.pk])
            assert client.post(address, {"role": "viewer"}).status_code == 404, name
    withdraw = reverse("accounts:invitation_withdraw", args=[Invitation.objects.get().pk])
    assert client.post(withdraw).status_code == 404
    assert _roles(workspace) == before
    assert Invitation.objects.get().ended_at is None
    page = client.get(MEMBERS).content.decode()
    assert all(user.email not in page for user in people.values())
    with pytest.raises(Forbidden):
        member_role_change(
            workspace=workspace,
            member_id=_member(workspace, people["viewer"]).pk,
            role="admin",
            actor=owner_elsewhere,
        )


def test_a_viewer_sees_members_but_no_forms(client, room):
    _, people = room
    client.force_login(people["viewer"])
    page = client.get(MEMBERS).content.decode()
    assert people["owner"].email in page
    assert "Send invitation" not in page
    assert "Remove" not in page
    form = {"email": "a@example.com", "role": "viewer"}
    assert client.post(MEMBERS, form).status_code == 403
    assert not Invitation.objects.exists()


def test_forged_posts_are_refused(room):
    from django.test import Client  # noqa: PLC0415

    workspace, people = room
    forger = Client(enforce_csrf_checks=True)
    forger.force_login(people["owner"])
    address = reverse("accounts:member_remove", args=[_member(workspace, people["viewer"]).pk])
    for path in (
        address,
        MEMBERS,
        "/settings/callbacks/secret/rotate/",
        "/settings/callbacks/test/",
    ):
        assert forger.post(path, {}).status_code == 403
    assert people["viewer"].memberships.exists()


def test_the_members_page_asks_a_constant_number_of_queries(
    client, room, django_assert_max_num_queries
):
    workspace, people = room
    for _ in range(30):
        make_member(workspace, "viewer")
    for number in range(10):
        invitation_send(
            workspace=workspace,
            email=f"p{number}@example.com",
            role="viewer",
            actor=people["owner"],
        )
    client.force_login(people["owner"])
    with django_assert_max_num_queries(6):
        client.get(MEMBERS)


def test_accepting_twice_is_one_membership(room, django_capture_on_commit_callbacks):
    workspace, people = room
    guest = make_user("new@example.com")
    with django_capture_on_commit_callbacks(execute=True):
        invitation_send(
            workspace=workspace, email=guest.email, role="viewer", actor=people["owner"]
        )
    token = LINK.search(mail.outbox[-1].body)[1]
    invitation_accept(token=token, user=guest)
    with pytest.raises(NotFound):
        invitation_accept(token=token, user=guest)
    assert guest.memberships.count() == 1
