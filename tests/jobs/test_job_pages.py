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


DECISIONS = {
    "colors": [
        {
            "code": "#322996",
            "roles": ["surface", "ink"],
            "label": "Brand Indigo",
            "source": "request",
        }
    ],
    "fonts": [{"role": "display", "family": "Inter", "source": "request", "file": "system"}],
    "logo": None,
}
CHECKS = [
    {
        "code": code,
        "level": "pass",
        "value": 9.1,
        "bar": 4.5,
        "message": "Every line reaches 9.1:1 or more against what lies behind it.",
    }
    for code in ("contrast", *(f"check_{number}" for number in range(14)))
]


def finish(job, *, pictures=1, decisions=None, name="a"):
    claim = lifecycle.claim(job.pk, worker="w")
    creatives = [
        Creative(
            job=job, position=number, aspect_ratio="4:5", width=1080, height=1350, format="png",
            bytes=9, sha256="0" * 64, file=f"ads/{name}{number}.png", variation=number + 1,
            thumbnail=f"ads/{name}{number}.webp", alt_text="A serum on a stone",
            layout="hero-right", checks=CHECKS,
        )
        for number in range(pictures)
    ]  # fmt: skip
    result = {
        "direction": {
            "summary": "Bright studio.",
            "applied": [{"text": "bright", "effect": "high key"}],
            "not_applied": [{"text": "a dog", "reason": "no picture of one"}],
        },
        "warnings": [{"code": "font_replaced", "field": "brand_data.fonts", "message": "Inter."}],
    }
    lifecycle.succeed(claim, result=result, decisions=decisions, creatives=creatives)


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
        ("key=members", True),
        ("brand=exampleskincare.com", True),
        ("brand=elsewhere.com", False),
        ("until=2999-01-31", True),
        ("until=2020-01-31", False),
        ("until=9999-12-31", True),
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
    for text in (
        "Contrast",
        "9.1 measured, 4.5 is the bar",
        "high key",
        "no picture of one",
        "Inter.",
        "exampleskincare.com/logo",
    ):
        assert text in page


def test_a_running_ads_progress_is_fetched_until_the_ad_arrives(client, caller, job):
    signed_in(client, caller.workspace)
    page = client.get(f"/ads/{job.pk}/")
    assert 'hx-trigger="every 1s"' in page.content.decode()
    progress = f"/ads/{job.pk}/progress?seen={page.context['state']}"
    assert client.get(progress, headers={"HX-Request": "true"}).status_code == 204
    claim = lifecycle.claim(job.pk, worker="w")
    lifecycle.note(claim, "Reading the pages and pictures")
    answer = client.get(progress, headers={"HX-Request": "true"})
    assert "Reading the pages and pictures" in answer.content.decode()
    assert "<html" not in answer.content.decode()
    lifecycle.fail(claim, Fault("asset_unreachable", "The bottle is away."))
    answer = client.get(progress, headers={"HX-Request": "true"})
    assert answer["HX-Retarget"] == "#ad"
    assert "The bottle is away." in answer.content.decode()
    assert "hx-trigger" not in answer.content.decode()


def test_a_running_ad_keeps_the_places_of_its_pictures(client, caller, job):
    page = signed_in(client, caller.workspace).get(f"/ads/{job.pk}/").content.decode()
    assert 'viewBox="0 0 1080 1080" width="1080" height="1080"' in page
    assert 'viewBox="0 0 1080 1350" width="1080" height="1350"' in page


def test_the_trail_names_each_colour_its_role_and_its_source(client, caller, job):
    finish(job, decisions=DECISIONS)
    page = signed_in(client, caller.workspace).get(f"/ads/{job.pk}/").content.decode()
    for text in ('fill="#322996"', "Brand Indigo", "ground, type", "your request", "Inter"):
        assert text in page


def test_pictures_past_the_first_eight_come_on_scrolling(client, caller, job):
    finish(job, pictures=10)
    signed_in(client, caller.workspace)
    page = client.get(f"/ads/{job.pk}/").content.decode()
    assert page.count("mock-picture") == 8
    assert f"/ads/{job.pk}/pictures?from=8" in page
    more = client.get(f"/ads/{job.pk}/pictures?from=8", headers={"HX-Request": "true"})
    assert more.content.decode().count("mock-picture") == 2
    assert client.get(f"/ads/{job.pk}/pictures?from=-1").status_code == 404


def test_the_request_is_had_as_a_file(client, caller, job):
    answer = signed_in(client, caller.workspace).get(f"/ads/{job.pk}/request.json")
    assert answer["Content-Disposition"] == 'attachment; filename="request.json"'
    assert answer.json() == job.request


@pytest.mark.parametrize("pictures", [1, 8])
def test_pages_take_the_same_few_queries_and_little_weight(
    client, caller, django_assert_max_num_queries, pictures
):
    for number in range(pictures * 2):
        job = job_submit(workspace=caller.workspace, request=with_callback()).job
        finish(job, pictures=pictures, name=f"{number}")
    signed_in(client, caller.workspace)
    for path, most in (("/ads/", 12), (f"/ads/{job.pk}/", 12), ("/playground/", 9)):
        with django_assert_max_num_queries(most):
            answer = client.get(path)
        assert len(answer.content) < 100_000, path


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
    [
        ("get", ""),
        ("get", "progress"),
        ("get", "pictures?from=8"),
        ("get", "request.json"),
        ("get", "bundle"),
        ("post", "cancel"),
        ("post", "retry"),
        ("post", "resend"),
    ],
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


def test_a_page_whose_session_ran_out_loads_anew(client, job):
    answer = client.get(f"/ads/{job.pk}/progress", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Refresh"], answer.content) == (204, "true", b"")


def test_lists_and_progress_leave_requests_of_megabytes_in_the_database(
    client, caller, job, django_assert_max_num_queries
):
    signed_in(client, caller.workspace)
    for path in ("/ads/", f"/ads/{job.pk}/progress"):
        with django_assert_max_num_queries(14) as queries:
            client.get(path)
        read = " ".join(query["sql"].partition(" FROM ")[0] for query in queries)
        assert '"jobs_job"."status"' in read
        assert '"jobs_job"."request",' not in read
