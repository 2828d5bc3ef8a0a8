"""``POST /create_image_ad_async`` as the contract has it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django_q.models import OrmQ
from rest_framework.test import APIClient

from jobs.models import Job, JobStatus
from tests.factories import make_caller
from tests.jobs.requests import example, smallest

pytestmark = pytest.mark.django_db

PATH = "/create_image_ad_async"


def test_the_example_is_accepted_with_exactly_two_fields(api):
    answer = api.post(PATH, example())
    assert answer.status_code == 202
    job = Job.objects.get()
    assert answer.json() == {"job_id": str(job.pk), "type": "image_ad"}
    assert answer["Location"] == f"/jobs/{job.pk}"
    assert answer["X-Request-Id"]
    assert answer["RateLimit-Limit"] == "600"


def test_the_request_is_kept_as_it_was_sent(api):
    api.post(PATH, example())
    job = Job.objects.get()
    assert job.request == example()
    assert job.status == JobStatus.PENDING
    assert [event.name for event in job.events.all()] == ["accepted"]


def test_the_job_and_its_wake_up_are_one_transaction(api):
    api.post(PATH, smallest())
    job = Job.objects.get()
    row = OrmQ.objects.get(pk=job.queue_row)
    assert row.task["func"] == "jobs.tasks.make_ads"
    assert row.task["args"] == (str(job.pk),)


def test_the_expected_pictures_are_counted(api):
    metadata = {"aspect_ratios": ["1:1", "4:5", "300x250"], "variations": 2}
    api.post(PATH, {"brand_data": {}, "generation_metadata": metadata})
    assert Job.objects.get().creatives_asked == 6


def test_the_same_key_and_body_give_the_same_job(api):
    first = api.post(PATH, example(), headers={"Idempotency-Key": "order-17"})
    second = api.post(PATH, example(), headers={"Idempotency-Key": "order-17"})
    assert second.status_code == 202
    assert second.json() == first.json()
    assert "Idempotent-Replayed" not in first
    assert second["Idempotent-Replayed"] == "true"
    assert Job.objects.count() == 1
    assert OrmQ.objects.count() == 1


def test_the_same_key_with_another_body_is_a_conflict(api):
    api.post(PATH, example(), headers={"Idempotency-Key": "order-17"})
    answer = api.post(PATH, smallest(), headers={"Idempotency-Key": "order-17"})
    assert answer.status_code == 409
    assert answer.json()["code"] == "idempotency_key_reused"
    assert Job.objects.count() == 1


def test_a_key_is_free_again_after_a_day(api):
    api.post(PATH, smallest(), headers={"Idempotency-Key": "k"})
    Job.objects.update(created_at=timezone.now() - timedelta(hours=24, seconds=1))
    answer = api.post(PATH, example(), headers={"Idempotency-Key": "k"})
    assert answer.status_code == 202
    assert Job.objects.count() == 2


def test_two_workspaces_may_use_the_same_key(api, stranger):
    api.post(PATH, smallest(), headers={"Idempotency-Key": "k"})
    theirs = APIClient(headers=stranger.header)
    assert theirs.post(PATH, smallest(), headers={"Idempotency-Key": "k"}).status_code == 202
    assert Job.objects.count() == 2


@pytest.mark.parametrize("key", ["with space", "ümlaut", "x" * 256])
def test_an_unusable_key_is_named(api, key):
    answer = api.post(PATH, smallest(), HTTP_IDEMPOTENCY_KEY=key)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "Idempotency-Key"
    assert Job.objects.count() == 0


def test_without_a_key_nothing_is_accepted(client):
    answer = client.post(PATH, example(), content_type="application/json")
    assert answer.status_code == 401
    assert answer.json()["code"] == "not_authenticated"
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert Job.objects.count() == 0


def test_a_key_without_the_scope_is_forbidden(client):
    reader = make_caller(scopes=("ads:read",))
    answer = client.post(PATH, example(), content_type="application/json", headers=reader.header)
    assert answer.status_code == 403
    assert answer.json()["code"] == "forbidden"
    assert Job.objects.count() == 0


def test_the_quota_counts_what_is_under_way(api, caller):
    caller.workspace.monthly_creatives = 3
    caller.workspace.save()
    two = {"brand_data": {}, "generation_metadata": {"aspect_ratios": ["1:1", "4:5"]}}
    assert api.post(PATH, two).status_code == 202
    answer = api.post(PATH, two)
    assert answer.status_code == 402
    assert answer.json()["code"] == "quota_exceeded"
    assert Job.objects.count() == 1


def test_a_dry_run_keeps_nothing(api):
    metadata = {"aspect_ratios": ["1:1", "meta_feed_4x5"], "variations": 2}
    answer = api.post(f"{PATH}?dry_run=true", {"brand_data": {}, "generation_metadata": metadata})
    assert answer.status_code == 200
    body = answer.json()
    assert body["counts"] == 4
    assert [(one["aspect_ratio"], one["width"]) for one in body["creatives"]][:1] == [("1:1", 1080)]
    assert body["does_not_fit"] == []
    assert Job.objects.count() == 0
    assert OrmQ.objects.count() == 0


def test_a_dry_run_names_the_lines_that_do_not_fit(api):
    lines = [("headline", "Brighter skin"), ("subheadline", "Made every morning by the sea " * 6)]
    body = {
        "brand_data": {},
        "ad_copies": [{"copy_type": kind, "copy_text": text} for kind, text in lines],
        "generation_metadata": {"aspect_ratios": ["1:1", "320x50"]},
    }
    assert api.post(f"{PATH}?dry_run=true", body).json()["does_not_fit"] == [
        {
            "aspect_ratio": "320x50",
            "message": "The copy does not fit 320x50 (320x50) at a readable size.",
            "ad_copies": [1],
        }
    ]
