import re
from pathlib import Path

import pytest

from accounts.models import Membership, Workspace
from accounts.services import api_key_issue, usage_record
from jobs.models import CallbackDelivery, Creative, Job, JobStatus
from omneky_platform.start import SHOWPIECES
from tests.factories import make_member, make_user, make_workspace

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.django_db


@pytest.fixture
def workspace():
    return make_workspace()


def _job(workspace, headline="Glow", **fields):
    copy = [{"copy_type": "headline", "copy_text": headline}]
    return Job.objects.create(
        workspace=workspace,
        request={"brand_data": {}, "ad_copies": copy},
        headline=headline,
        **fields,
    )


def _picture(job):
    return Creative.objects.create(
        job=job,
        position=0,
        aspect_ratio="1:1",
        width=1,
        height=1,
        format="png",
        bytes=1,
        sha256="0" * 64,
        file="ads/a.png",
        thumbnail="ads/a-small.webp",
        alt_text="A glowing ad",
    )


def test_the_landing_page_shows_pictures_that_are_there_and_light(client):
    page = client.get("/").content.decode()
    for name, piece in SHOWPIECES.items():
        file = ROOT / "static" / "landing" / f"{name.replace('_', '-')}.webp"
        assert file.stat().st_size < 60_000
        assert f"landing/{file.name}" in page
        assert piece.alt in page
    assert len(page) < 100_000


def test_a_new_member_is_led_from_key_to_call_to_callback(client, workspace):
    client.force_login(make_member(workspace, "owner"))
    page = client.get("/").content.decode()
    assert "Create my first key" in page
    assert "YOUR_API_KEY" not in page
    form = dict(re.findall(r'type="hidden" name="(name|lifetime)" value="([^"]*)"', page))
    scopes = re.findall(r'name="scopes" value="([^"]*)"', page)
    made = client.post("/settings/api-keys/new/", {**form, "scopes": scopes})
    shown = made.content.decode()
    key = re.search(r"om_live_[0-9A-Za-z]{38}", shown)[0]
    assert shown.count(key) == 2  # to copy, and in the first call
    page = client.get("/").content.decode()
    assert key not in page
    assert "YOUR_API_KEY" in page
    job = _job(workspace, status=JobStatus.SUCCESS)
    assert "See the signing secret and send a test" in client.get("/").content.decode()
    CallbackDelivery.objects.create(
        job=job,
        event="end",
        url="https://a.example/",
        receiver="a",
        message_id="m",
        state="delivered",
    )
    assert "From here to your first ad" not in client.get("/").content.decode()


def test_the_first_call_is_accepted_as_it_stands(client, workspace):
    from accounts.first_call import FIRST_REQUEST  # noqa: PLC0415

    _, text = api_key_issue(workspace=workspace, name="Key")
    response = client.post(
        "/create_image_ad_async",
        FIRST_REQUEST,
        content_type="application/json",
        headers={"Authorization": f"Bearer {text}"},
    )
    assert response.status_code == 202


def test_the_overview_shows_ones_own_ads_and_usage_only(client, workspace):
    other = make_workspace("Other")
    mine, theirs = (
        _job(workspace, "Mine", status="SUCCESS"),
        _job(other, "Theirs", status="SUCCESS"),
    )
    _picture(mine)
    _picture(theirs)
    _job(workspace, status=JobStatus.FAILED)
    usage_record(workspace=workspace, job_id=mine.pk, creatives=12)
    usage_record(workspace=other, job_id=theirs.pk, creatives=7777)
    client.force_login(make_member(workspace, "viewer"))
    page = client.get("/").content.decode()
    assert "Mine" in page
    assert 'alt="A glowing ad"' in page
    assert "Theirs" not in page
    assert "7,777" not in page
    assert "<dd>12</dd>" in page


def test_a_viewer_is_offered_nothing_to_act_on(client, workspace):
    client.force_login(make_member(workspace, "viewer"))
    page = client.get("/").content.decode()
    assert "Create my first key" not in page
    assert "A developer, admin or owner can create one." in page


def test_the_overview_asks_a_constant_number_of_queries(
    client, workspace, django_assert_max_num_queries
):
    client.force_login(make_member(workspace, "owner"))
    for _ in range(20):
        _picture(_job(workspace, status=JobStatus.SUCCESS))
    with django_assert_max_num_queries(13):
        client.get("/")


def test_deliveries_listed_are_ones_own(client, workspace, django_assert_max_num_queries):
    for place, url in (
        (workspace, "https://mine.example/"),
        (make_workspace("O"), "https://o.example/"),
    ):
        for number in range(5):
            CallbackDelivery.objects.create(
                job=_job(place), event="end", url=url, receiver="r", message_id=f"{url}{number}"
            )
    client.force_login(make_member(workspace, "viewer"))
    with django_assert_max_num_queries(4):
        page = client.get("/settings/callbacks/").content.decode()
    assert page.count("https://mine.example/") == 5
    assert "https://o.example/" not in page


def test_a_person_without_a_workspace_opens_one(client):
    user = make_user()
    client.force_login(user)
    assert "Open a workspace" in client.get("/").content.decode()
    assert client.post("/settings/workspaces/new/", {"name": ""}).status_code == 302
    assert not Workspace.objects.exists()
    client.post("/settings/workspaces/new/", {"name": "Glow"})
    assert Membership.objects.get(user=user).role == "owner"
    assert "<h1>Glow</h1>" in client.get("/").content.decode()


def test_names_are_shown_as_text(client):
    workspace = make_workspace("<script>alert(1)</script>")
    user = make_member(workspace, "owner")
    client.force_login(user)
    for path in ("/", "/settings/members/", "/settings/audit-log/", "/settings/usage/"):
        assert "<script>alert" not in client.get(path).content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/docs",
        "/docs/reference",
        "/docs/callbacks",
        "/docs/errors",
        "/docs/limits",
        "/docs/changelog",
    ],
)
def test_documentation_is_open_light_and_without_inline_script(client, path):
    response = client.get(path)
    page = response.content.decode()
    assert response.status_code == 200
    assert len(page) < 100_000
    assert not re.search(r"<script(?![^>]*\bsrc=)|\son[a-z]+=|style=\"", page)
    assert "unsafe" not in response["Content-Security-Policy"]
