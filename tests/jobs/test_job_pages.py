"""The pages about ads: members see their workspace's, strangers find nothing."""

from __future__ import annotations

import pytest

from accounts.models import Role
from jobs import lifecycle
from jobs.lifecycle import Fault
from jobs.models import Creative, Job
from jobs.services import job_submit
from tests.factories import make_member
from tests.jobs.requests import example, with_callback

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(caller):
    return job_submit(workspace=caller.workspace, request=example()).job


def finish(job):
    claim = lifecycle.claim(job.pk, worker="w")
    creative = Creative(
        job=job, position=0, aspect_ratio="4:5", width=1080, height=1350, format="png", bytes=9,
        sha256="0" * 64, file="ads/a.png", thumbnail="ads/a.webp", alt_text="A serum on a stone",
        layout="hero-right",
        checks=[{"code": "contrast", "level": "pass", "value": 9.1, "bar": 4.5, "message": ""}],
    )  # fmt: skip
    result = {
        "direction": {
            "summary": "Bright studio.",
            "applied": [{"text": "bright", "effect": "high key"}],
            "not_applied": [{"text": "a dog", "reason": "no picture of one"}],
        },
        "warnings": [{"code": "font_replaced", "field": "brand_data.fonts", "message": "Inter."}],
    }
    lifecycle.succeed(claim, result=result, creatives=[creative])


def signed_in(client, workspace, role=Role.OWNER):
    client.force_login(make_member(workspace, role))
    return client


def test_the_gallery_shows_the_workspaces_pictures(client, caller, job):
    finish(job)
    page = signed_in(client, caller.workspace).get("/ads/").content.decode()
    assert "Brighter skin in 14 days" in page
    assert 'alt="A serum on a stone"' in page
    assert f"/ads/{job.pk}/" in page


def test_the_empty_gallery_says_what_to_do(client, caller):
    page = signed_in(client, caller.workspace).get("/ads/").content.decode()
    assert "No ads yet" in page
    assert "/create_image_ad_async" in page


def test_the_gallery_is_filtered(client, caller, job):
    finish(job)
    signed_in(client, caller.workspace)
    for query, shown in (
        ("status=SUCCESS", True),
        ("status=FAILED", False),
        ("ratio=4:5", True),
        ("ratio=1:1", False),
        (f"key={caller.key.pk}", False),
        ("since=2020-01-31", True),
        ("since=2999-01-31", False),
        ("since=soon&key=none&status=x", True),
    ):
        page = client.get(f"/ads/?{query}").content.decode()
        assert (f"/ads/{job.pk}/" in page) is shown, query


def test_more_ads_come_on_scrolling(client, caller):
    for _ in range(20):
        job_submit(workspace=caller.workspace, request=example())
    signed_in(client, caller.workspace)
    first = client.get("/ads/")
    assert len(first.context["cards"]) == 18
    rest = client.get(f"/ads/?{first.context['next_query']}", headers={"HX-Request": "true"})
    assert len(rest.context["cards"]) == 2
    assert "<html" not in rest.content.decode()


def test_one_ad_shows_pictures_checks_direction_and_request(client, caller, job):
    finish(job)
    page = signed_in(client, caller.workspace).get(f"/ads/{job.pk}/").content.decode()
    for text in ("contrast", "high key", "no picture of one", "Inter.", "exampleskincare.com/logo"):
        assert text in page


def test_a_running_ad_refreshes_its_progress_and_then_the_whole_page(client, caller, job):
    signed_in(client, caller.workspace)
    assert 'hx-trigger="every 2s"' in client.get(f"/ads/{job.pk}/").content.decode()
    finish(job)
    answer = client.get(f"/ads/{job.pk}/", headers={"HX-Request": "true"})
    assert answer["HX-Refresh"] == "true"


def test_a_member_cancels_retries_and_sends_again(client, caller):
    job = job_submit(workspace=caller.workspace, request=with_callback()).job
    signed_in(client, caller.workspace, Role.DEVELOPER)
    client.post(f"/ads/{job.pk}/cancel")
    job.refresh_from_db()
    assert job.error_code == "cancelled"
    client.post(f"/ads/{job.pk}/resend")
    assert job.deliveries.get().state == "waiting"
    client.post(f"/ads/{job.pk}/retry")
    job.refresh_from_db()
    assert job.status == "PENDING"


def test_a_viewer_sees_and_does_not_act(client, caller, job):
    signed_in(client, caller.workspace, Role.VIEWER)
    assert "Cancel</button>" not in client.get(f"/ads/{job.pk}/").content.decode()
    assert client.post(f"/ads/{job.pk}/cancel").status_code == 403
    job.refresh_from_db()
    assert job.status == "PENDING"


@pytest.mark.parametrize(
    ("method", "path"),
    [("get", ""), ("get", "bundle"), ("post", "cancel"), ("post", "retry"), ("post", "resend")],
)
def test_a_stranger_finds_nothing_and_changes_nothing(client, job, stranger, method, path):
    claim = lifecycle.claim(job.pk, worker="w")
    lifecycle.fail(claim, Fault("x", "y"))
    before = Job.objects.values().get(pk=job.pk)
    signed_in(client, stranger.workspace)
    assert getattr(client, method)(f"/ads/{job.pk}/{path}").status_code == 404
    assert Job.objects.values().get(pk=job.pk) == before
    assert str(job.pk) not in client.get("/ads/").content.decode()


def test_nobody_sees_ads_without_signing_in(client, job):
    for path in ("/ads/", f"/ads/{job.pk}/"):
        answer = client.get(path)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/")
