"""What a customer may read and stop, and that a stranger finds nothing."""

from __future__ import annotations

import io
import json
import time
import zipfile
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from jobs import lifecycle
from jobs.files import file_name, keep
from jobs.lifecycle import Fault
from jobs.models import Creative, Job
from jobs.services import job_submit
from tests.factories import make_caller
from tests.jobs.requests import smallest

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(caller):
    return job_submit(workspace=caller.workspace, request=smallest()).job


def finish(job):
    claim = lifecycle.claim(job.pk, worker="w")
    name = keep(file_name(job.pk, "1:1", 1, b"picture", kind="png"), b"picture")
    thumb = keep(file_name(job.pk, "1:1", 1, b"small", kind="thumb.webp"), b"small")
    creative = Creative(
        job=job,
        position=0,
        aspect_ratio="1:1",
        width=1080,
        height=1080,
        format="png",
        bytes=7,
        sha256="ab" * 32,
        file=name,
        thumbnail=thumb,
        exports={"svg": keep(file_name(job.pk, "1:1", 1, b"<svg/>", kind="svg"), b"<svg/>")},
        alt_text="An ad",
        layout="hero-right",
    )
    lifecycle.succeed(claim, result={"seed": 7, "warnings": []}, creatives=[creative])
    return creative


def test_a_waiting_job_has_four_fields_and_an_empty_response(api, job):
    answer = api.get(f"/jobs/{job.pk}")
    assert answer.status_code == 200
    assert answer.json() == {
        "job_id": str(job.pk),
        "type": "image_ad",
        "status": "PENDING",
        "response": {},
    }


def test_a_running_job_has_an_empty_response(api, job):
    lifecycle.claim(job.pk, worker="w")
    assert api.get(f"/jobs/{job.pk}").json()["response"] == {}


def test_a_failed_job_says_why(api, job):
    claim = lifecycle.claim(job.pk, worker="w")
    lifecycle.fail(claim, Fault("asset_unreachable", "Not found.", "product_metadata", True))
    body = api.get(f"/jobs/{job.pk}").json()
    assert body["status"] == "FAILED"
    assert body["response"] == {
        "error": {
            "code": "asset_unreachable",
            "message": "Not found.",
            "field": "product_metadata",
            "retryable": True,
            "doc_url": "http://127.0.0.1:8000/docs/errors#asset_unreachable",
        }
    }


def test_a_finished_job_carries_pictures_with_signed_links_that_work(api, job, client):
    creative = finish(job)
    response = api.get(f"/jobs/{job.pk}").json()["response"]
    (made,) = response["creatives"]
    assert list(made) == [
        "id", "aspect_ratio", "placement", "variation", "width", "height", "format", "bytes",
        "sha256", "image_url", "thumbnail_url", "expires_at", "exports", "alt_text", "layout",
        "elements", "checks",
    ]  # fmt: skip
    assert made["id"] == str(creative.pk)
    assert response["seed"] == 7
    for url, content in (
        (made["image_url"], b"picture"),
        (made["thumbnail_url"], b"small"),
        (made["exports"]["svg"], b"<svg/>"),
    ):
        parts = urlsplit(url)
        assert url.startswith("http://127.0.0.1:8000/")
        file = client.get(f"{parts.path}?{parts.query}")
        assert b"".join(file.streaming_content) == content
        assert client.get(parts.path).status_code == 403


def test_waiting_returns_as_soon_as_the_job_has_ended(api, job):
    finish(job)
    started = time.monotonic()
    assert api.get(f"/jobs/{job.pk}?wait=30").json()["status"] == "SUCCESS"
    assert time.monotonic() - started < 2


def test_waiting_ends_when_the_seconds_are_over(api, job):
    started = time.monotonic()
    assert api.get(f"/jobs/{job.pk}?wait=1").json()["status"] == "PENDING"
    assert 0.9 < time.monotonic() - started < 3


@pytest.mark.parametrize("wait", ["0", "31", "x", "-1"])
def test_a_wrong_wait_is_named(api, job, wait):
    answer = api.get(f"/jobs/{job.pk}?wait={wait}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "wait"


def test_jobs_are_listed_newest_first_page_by_page(api, caller):
    made = [job_submit(workspace=caller.workspace, request=smallest()).job for _ in range(5)]
    expected = [str(job.pk) for job in reversed(made)]
    seen, cursor = [], ""
    while True:
        page = api.get(f"/jobs?limit=2{cursor}").json()
        seen += [line["job_id"] for line in page["jobs"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert seen == expected


def test_the_list_is_filtered_by_status_and_date(api, caller, job):
    other = job_submit(workspace=caller.workspace, request=smallest()).job
    finish(other)
    Job.objects.filter(pk=job.pk).update(created_at=timezone.now() - timedelta(days=2))
    by_status = api.get("/jobs?status=SUCCESS").json()["jobs"]
    assert [line["job_id"] for line in by_status] == [str(other.pk)]
    since = (timezone.now() - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    by_date = api.get("/jobs", {"created_after": since}).json()["jobs"]
    assert [line["job_id"] for line in by_date] == [str(other.pk)]


@pytest.mark.parametrize(
    "query", ["status=DONE", "cursor=%00", "cursor=AAAA", "limit=0", "created_after=yesterday"]
)
def test_a_wrong_filter_is_named(api, query):
    answer = api.get(f"/jobs?{query}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == query.partition("=")[0]


def test_cancelling_ends_the_job_and_twice_changes_nothing(api, job):
    first = api.post(f"/jobs/{job.pk}/cancel")
    assert first.status_code == 200
    assert first.json()["status"] == "FAILED"
    assert first.json()["response"]["error"]["code"] == "cancelled"
    assert api.post(f"/jobs/{job.pk}/cancel").status_code == 200
    assert [event.name for event in job.events.all()] == ["accepted", "cancelled"]


def test_a_finished_job_cannot_be_cancelled(api, job):
    finish(job)
    answer = api.post(f"/jobs/{job.pk}/cancel")
    assert (answer.status_code, answer.json()["code"]) == (409, "job_finished")
    job.refresh_from_db()
    assert job.status == "SUCCESS"


def test_events_tell_the_timeline(api, job):
    finish(job)
    events = api.get(f"/jobs/{job.pk}/events").json()["events"]
    assert [event["name"] for event in events] == ["accepted", "started", "succeeded"]


def test_the_bundle_holds_every_file_and_a_manifest(api, job):
    finish(job)
    answer = api.get(f"/jobs/{job.pk}/bundle")
    assert answer["Content-Type"] == "application/zip"
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    assert sorted(archive.namelist()) == ["1x1-v1.png", "1x1-v1.svg", "manifest.json"]
    assert archive.read("1x1-v1.png") == b"picture"
    manifest = json.loads(archive.read("manifest.json"))
    assert manifest["creatives"][0]["files"] == {"image": "1x1-v1.png", "svg": "1x1-v1.svg"}


def test_there_is_no_bundle_before_the_end(api, job):
    answer = api.get(f"/jobs/{job.pk}/bundle")
    assert (answer.status_code, answer.json()["code"]) == (409, "job_not_finished")


def test_placements_are_listed_with_their_sources(api):
    rows = {row["name"]: row for row in api.get("/placements").json()["placements"]}
    feed = rows["meta_feed_4x5"]
    assert (feed["width"], feed["height"], feed["weight_limit"]) == (1080, 1350, 30_000_000)
    assert feed["source"]
    assert feed["verified_on"]


@pytest.mark.parametrize(
    ("method", "path"),
    [("get", ""), ("post", "/cancel"), ("get", "/events"), ("get", "/bundle")],
)
def test_a_stranger_finds_no_job_and_changes_nothing(job, stranger, method, path):
    before = Job.objects.values().get(pk=job.pk)
    answer = getattr(APIClient(headers=stranger.header), method)(f"/jobs/{job.pk}{path}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert Job.objects.values().get(pk=job.pk) == before


def test_a_stranger_lists_nothing(job, stranger):
    assert APIClient(headers=stranger.header).get("/jobs").json()["jobs"] == []


@pytest.mark.parametrize("path", ["", "/events", "/bundle"])
def test_reading_needs_the_scope(job, path):
    writer = make_caller(scopes=("ads:write",))
    answer = APIClient(headers=writer.header).get(f"/jobs/{job.pk}{path}")
    assert answer.status_code == 403


def test_an_id_that_is_none_is_not_found(api):
    answer = api.get("/jobs/8f1d2a3e")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_a_method_that_is_not_there(api, job):
    answer = api.delete(f"/jobs/{job.pk}")
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
