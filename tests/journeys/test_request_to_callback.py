"""From HTTP through PostgreSQL and a real worker to a signed callback; and through a kill -9."""

# ruff: noqa: S310, TID251 - the customer's side of the wire

from __future__ import annotations

import hashlib
import json
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from standardwebhooks import Webhook

from accounts.models import UsageRecord
from accounts.services import callback_secrets
from jobs.models import CallbackAttempt, Job
from tests.factories import make_caller
from tests.jobs.pictures import serving
from tests.jobs.receiver import receiving
from tests.journeys.workers import all_gone, eventually, start_worker

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world(settings, live_server):
    """A customer's pictures, a customer's receiver, and the API on a real port."""
    with serving() as pictures, receiving() as receiver:
        settings.OUTBOUND_LOOPBACK_PORTS = (pictures, receiver.port)
        settings.PUBLIC_URL = live_server.url
        yield World(live_server.url, pictures, receiver)


class World:
    def __init__(self, url, pictures, receiver):
        self.url = url
        self.pictures = pictures
        self.receiver = receiver
        self.caller = make_caller()
        self.ports = [pictures, receiver.port]

    def call(self, path, body=None):
        request = urllib.request.Request(
            self.url + path,
            data=None if body is None else json.dumps(body).encode(),
            headers={**self.caller.header, "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=40) as answer:
            return answer.status, answer.read()

    def submit(self, headline="Brighter skin in 14 days"):
        site = f"http://127.0.0.1:{self.pictures}"
        status, body = self.call(
            "/create_image_ad_async",
            {
                "brand_data": {
                    "brand_images": [{"image_url": f"{site}/logo.png", "labels": ["logo"]}],
                    "fonts": ["Inter"],
                    "color_swatches": [{"hexcode": "#322996", "label": "Indigo"}],
                },
                "product_metadata": {"product_images": [{"image_url": f"{site}/bottle.png"}]},
                "ad_copies": [{"copy_text": headline, "copy_type": "headline"}],
                "generation_metadata": {"aspect_ratios": ["300x250"]},
                "callback_url": self.receiver.url,
            },
        )
        assert status == 202
        return json.loads(body)["job_id"]


def test_a_request_becomes_pictures_and_a_signed_callback(world):
    job_id = world.submit()
    worker = start_worker(loopback_ports=world.ports)
    try:
        _, body = world.call(f"/jobs/{job_id}?wait=30")
        answer = json.loads(body)
        assert answer["status"] == "SUCCESS", answer
        (creative,) = answer["response"]["creatives"]
        parts = urlsplit(creative["image_url"])
        _, picture = world.call(f"{parts.path}?{parts.query}")
        assert hashlib.sha256(picture).hexdigest() == creative["sha256"]
        eventually(lambda: world.receiver.seen, 20)
        headers, sent = world.receiver.seen[0]
        (secret,) = callback_secrets(workspace=world.caller.workspace)
        Webhook(secret).verify(sent, headers)
        told = json.loads(sent)
        assert told["job_id"] == job_id
        assert told["response"]["creatives"][0]["sha256"] == creative["sha256"]
        eventually(lambda: Job.objects.get(pk=job_id).deliveries.get().state == "delivered", 10)
    finally:
        family = worker.family
        assert worker.stop() == 0
    eventually(lambda: all_gone(family), 5)


def test_a_killed_worker_loses_nothing_and_doubles_nothing(world):
    ids = [world.submit(f"Brighter skin in {n} days") for n in range(1, 11)]
    jobs = Job.objects.filter(pk__in=ids)
    worker = start_worker(loopback_ports=world.ports)
    eventually(
        lambda: (
            jobs.filter(status="SUCCESS").count() >= 2 and jobs.filter(status="PROCESSING").exists()
        ),
        60,
        every=0.02,
    )
    family = worker.family
    worker.kill()
    eventually(lambda: all_gone(family), 3)  # no second cluster runs on unseen
    assert jobs.exclude(status="SUCCESS").exists()

    worker = start_worker(loopback_ports=world.ports)
    try:
        eventually(lambda: jobs.filter(status="SUCCESS").count() == 10, 90)
        eventually(lambda: not jobs.exclude(deliveries__state="delivered").exists(), 30)
    finally:
        assert worker.stop() == 0

    for job in jobs:
        creative = job.creatives.get()
        folder = Path(settings.MEDIA_ROOT) / "ads" / str(job.pk)
        assert sorted(f"ads/{job.pk}/{file.name}" for file in folder.iterdir()) == sorted(
            [creative.file.name, creative.thumbnail.name]
        )
        assert UsageRecord.objects.get(job_id=job.pk).creatives == 1
        answered = CallbackAttempt.objects.filter(delivery__job=job, status=200)
        assert answered.count() == 1
    told = {
        headers["webhook-id"]: json.loads(body)["job_id"] for headers, body in world.receiver.seen
    }
    assert sorted(told.values()) == sorted(ids)
