"""Text that deceives, towers, hides or runs: shown as text, or refused by name; never obeyed."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from accounts.models import Role, User, Workspace
from accounts.services import api_key_issue
from brands.services import brand_kit_create
from common.text import cleaned
from jobs.models import Job
from tests.factories import make_member
from tests.jobs.requests import smallest

pytestmark = pytest.mark.django_db

RUNS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ settings.SECRET_KEY }}{% load x %}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "</textarea></title></style><svg onload=alert(1)>",
    "javascript:alert(1)",
)  # fmt: skip
HIDES = {
    "rtl override": ("Save\u202e%05 won", "Save%05 won"),
    "isolates": ("a\u2066b\u2069c", "abc"),
    "zero width": ("Fr\u200bee\ufeff", "Free"),
    "controls": ("a\x00b\x1b[31mc", "ab[31mc"),
    "zalgo": ("Z" + "\u0301" * 40, "\u0179" + "\u0301" * 4),
    "a family": ("\U0001f469\u200d\U0001f469\u200d\U0001f467", None),
    "a flag of tags": ("\U0001f3f4\U000e0067\U000e0062\U000e007f", None),
    "a heart in red": ("\u2764\ufe0f", None),
}


def sent(api, text: str, direction: str = "") -> Job:
    body = {
        **smallest(),
        "ad_copies": [{"copy_text": text, "copy_type": "headline"}],
        "generation_metadata": {"user_direction": direction or "calm"},
        "metadata": {"note": text[:500]},
    }
    answer = api.post("/create_image_ad_async", body)
    assert answer.status_code == 202, answer.content
    return Job.objects.get(pk=answer.json()["job_id"])


@pytest.mark.parametrize("text", RUNS)
def test_markup_and_templates_are_text_on_every_page(api, caller, text):
    job = sent(api, text, direction=text)
    assert job.request["ad_copies"][0]["copy_text"] == text
    member, staff = Client(), Client()
    member.force_login(make_member(caller.workspace, Role.OWNER))
    staff.force_login(User.objects.create_superuser("staff@example.com", "a long password"))
    pages = [
        member.get(f"/ads/{job.pk}/"),
        member.get("/ads/"),
        staff.get(f"/admin/jobs/job/{job.pk}/change/"),
        staff.get("/admin/jobs/job/"),
    ]
    for page in pages:
        assert page.status_code == 200
        content = page.content.decode()
        if "<" in text:
            assert text not in content
        assert "onerror=alert(1)>" not in content.replace("&gt;", "")
        assert "49#" not in content


@pytest.mark.parametrize("text", RUNS)
def test_a_kit_a_key_and_a_workspace_called_so_are_text_on_every_page(caller, text):
    kit = brand_kit_create(
        workspace=caller.workspace,
        facts={"name": text, "tagline": text, "description": text, "headlines": [text]},
    )
    api_key_issue(workspace=caller.workspace, name=text[:60])
    Workspace.objects.update(name=text[:60])
    member, staff = Client(), Client()
    owner = make_member(caller.workspace, Role.OWNER)
    User.objects.filter(pk=owner.pk).update(first_name=text[:100])
    member.force_login(owner)
    staff.force_login(User.objects.create_superuser("staff@example.com", "a long password"))
    pages = [
        *(member.get(one) for one in ("/", "/brands/", f"/brands/{kit.pk}/", "/settings/members/")),
        *(member.get(one) for one in ("/settings/api-keys/", "/settings/audit-log/", "/ads/")),
        staff.get(f"/admin/brands/brandkit/{kit.pk}/change/"),
        staff.get("/admin/brands/brandkit/"),
        staff.get("/admin/accounts/workspace/"),
        staff.get("/admin/accounts/apikey/"),
        staff.get("/admin/accounts/auditevent/"),
    ]
    for page in pages:
        assert page.status_code == 200
        content = page.content.decode()
        if "<" in text:
            assert text[:60] not in content
        assert "onerror=alert(1)>" not in content.replace("&gt;", "")
        assert 'href="javascript:' not in content


@pytest.mark.parametrize("name", HIDES)
def test_what_hides_or_towers_is_taken_out_and_what_scripts_need_stays(api, name):
    text, expected = HIDES[name]
    job = sent(api, text)
    assert job.request["ad_copies"][0]["copy_text"] == (text if expected is None else expected)
    assert cleaned(cleaned(text)) == cleaned(text)


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("copy", "\ud800", "ad_copies[0].copy_text"),
        ("copy", "\u200b\u202e", "ad_copies[0].copy_text"),
        ("copy", "x" * 501, "ad_copies[0].copy_text"),
        ("direction", "x" * 5001, "generation_metadata.user_direction"),
        ("direction", "\udfff", "generation_metadata.user_direction"),
    ],
)
def test_what_cannot_be_text_is_refused_by_name(api, caller, path, value, field):
    body = smallest()
    if path == "copy":
        body["ad_copies"] = [{"copy_text": value, "copy_type": "headline"}]
    else:
        body["generation_metadata"] = {"user_direction": value}
    answer = Client().post(
        "/create_image_ad_async",
        json.dumps(body),
        content_type="application/json",
        headers=caller.header,
    )
    assert answer.status_code == 400
    assert [one["field"] for one in answer.json()["errors"]] == [field]
    assert not Job.objects.exists()


def test_five_thousand_characters_of_direction_are_kept(api):
    direction = "Warm light. " * 416
    assert sent(api, "Hello", direction).request["generation_metadata"]["user_direction"] == (
        direction.strip()
    )
