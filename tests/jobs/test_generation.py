"""One job through the real engine: what a customer sees when all goes well, and when not."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from accounts.models import UsageRecord
from brands.services import brand_kit_create
from common import outbound
from jobs.files import read
from jobs.generation import generate
from jobs.models import Job
from jobs.responses import job_body
from jobs.services import job_submit
from tests.factories import make_workspace
from tests.jobs.pictures import serving

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def site():
    with serving() as port:
        outbound.configure([port])
        yield f"http://127.0.0.1:{port}"
        outbound.configure()


def asking(site, **changes):
    request = {
        "brand_data": {
            "brand_images": [{"image_url": f"{site}/logo.png", "labels": ["logo"]}],
            "fonts": ["Inter"],
            "color_swatches": [{"hexcode": "#322996", "label": "Indigo"}],
        },
        "product_metadata": {"product_images": [{"image_url": f"{site}/bottle.png"}]},
        "ad_copies": [
            {"copy_text": "Brighter skin in 14 days", "copy_type": "headline"},
            {"copy_text": "Shop Now", "copy_type": "cta"},
        ],
        "generation_metadata": {"aspect_ratios": ["300x250"]},
    }
    return {**request, **changes}


def made(request, workspace=None):
    job = job_submit(workspace=workspace or make_workspace(), request=request).job
    generate(job.pk, worker="w")
    job.refresh_from_db()
    return job


def error(job):
    assert job.status == "FAILED", job.result
    return job_body(job)["response"]["error"]


def test_a_whole_request_becomes_pictures_that_hold_what_the_response_says(site):
    job = made(asking(site, metadata={"campaign": "spring"}))
    assert job.status == "SUCCESS", (job.error_message, job.traceback)
    response = job_body(job)["response"]
    assert list(response) == [
        "creatives", "failures", "brand", "direction", "copy", "warnings", "seed", "engine",
        "metadata",
    ]  # fmt: skip
    (creative,) = response["creatives"]
    data = read(job.creatives.get().file.name)
    assert hashlib.sha256(data).hexdigest() == creative["sha256"]
    assert len(data) == creative["bytes"]
    assert Image.open(io.BytesIO(data)).size == (300, 250)
    texts = " ".join(element["text"] for element in creative["elements"])
    assert "Brighter" in texts
    assert creative["checks"]
    assert response["metadata"] == {"campaign": "spring"}
    assert [line["source"] for line in response["copy"]] == ["request", "request"]
    assert response["brand"]["sources"]["colors"] == "request"
    assert UsageRecord.objects.get(job_id=job.pk).creatives == 1
    assert [event.name for event in job.events.all()][-1] == "succeeded"


def test_a_second_run_writes_the_same_names(site):
    first = made(asking(site, generation_metadata={"aspect_ratios": ["300x250"], "seed": 5}))
    again = made(asking(site, generation_metadata={"aspect_ratios": ["300x250"], "seed": 5}))
    assert first.creatives.get().sha256 == again.creatives.get().sha256
    name = first.creatives.get().file.name
    assert name.startswith(f"ads/{first.pk}/300x250-v1-")
    folder = Path(default_storage.path(name)).parent
    assert not [file.name for file in folder.iterdir() if ".part" in file.name]


def test_a_product_picture_that_is_not_there_fails_the_job_by_its_path(site):
    url = f"{site}/missing.png"
    job = made(asking(site, product_metadata={"product_images": [{"image_url": url}]}))
    told = error(job)
    assert told["code"] == "asset_unreachable"
    assert told["field"] == "product_metadata.product_images[0].image_url"
    assert url in told["message"]
    assert "404" in told["message"]
    assert UsageRecord.objects.count() == 0


@pytest.mark.parametrize("name", ["words.png", "broken.png"])
def test_a_product_picture_that_is_none_fails_the_job(site, name):
    product = {"product_images": [{"image_url": f"{site}/{name}"}]}
    told = error(made(asking(site, product_metadata=product)))
    assert told["code"] == "asset_unreadable"
    assert told["field"] == "product_metadata.product_images[0].image_url"


def test_a_lost_picture_is_a_warning_while_another_of_its_kind_remains(site):
    product = {
        "product_images": [
            {"image_url": f"{site}/missing.png"},
            {"image_url": f"{site}/bottle.png"},
        ]
    }
    job = made(asking(site, product_metadata=product))
    assert job.status == "SUCCESS"
    (warning,) = [one for one in job.result["warnings"] if one["code"] == "asset_unreachable"]
    assert warning["field"] == "product_metadata.product_images[0].image_url"


def test_a_lost_logo_is_a_warning(site):
    brand = {
        "brand_images": [{"image_url": f"{site}/missing.png", "labels": ["logo"]}],
        "color_swatches": [{"hexcode": "#322996"}],
    }
    job = made(asking(site, brand_data=brand))
    assert job.status == "SUCCESS"
    assert "brand_data.brand_images[0].image_url" in {
        one["field"] for one in job.result["warnings"]
    }


def test_a_brand_page_that_cannot_be_read_is_a_warning_while_anything_describes_the_brand(site):
    brand = {"brand_url": f"{site}/nowhere", "fonts": ["Inter"]}
    job = made(asking(site, brand_data=brand))
    assert job.status == "SUCCESS"
    assert "brand_data.brand_url" in {one["field"] for one in job.result["warnings"]}


def test_a_brand_page_that_is_all_there_is_fails_the_job_when_it_cannot_be_read(site):
    told = error(made(asking(site, brand_data={"brand_url": f"{site}/nowhere"})))
    assert (told["code"], told["field"]) == ("asset_unreachable", "brand_data.brand_url")


def test_the_brand_page_fills_what_the_request_leaves_out(site):
    request = asking(site, brand_data={"brand_url": f"{site}/"})
    del request["ad_copies"]
    job = made(request)
    assert job.status == "SUCCESS", job.traceback
    brand = job.result["brand"]
    assert "Lumen Skin" in brand["name"]
    assert brand["sources"]["name"] == "site"
    assert {line["source"] for line in job.result["copy"]} <= {"site", "default"}


def test_an_address_that_is_not_public_fails_the_job_and_says_only_that(site):
    product = {"product_images": [{"image_url": "http://127.0.0.1:9/x.png"}]}
    told = error(made(asking(site, product_metadata=product)))
    assert told["code"] == "address_refused"
    assert told["retryable"] is False


def test_an_empty_brand_is_told_as_a_warning(site):
    job = made(asking(site, brand_data={}))
    assert job.status == "SUCCESS"
    assert "brand_empty" in {one["code"] for one in job.result["warnings"]}


def test_a_brand_kit_stands_in_and_the_request_wins_over_it(site):
    workspace = make_workspace()
    facts = {
        "name": "Lumen",
        "swatches": [{"hexcode": "#116644", "label": "Green"}],
        "fonts": ["Lora"],
    }
    kit = brand_kit_create(workspace=workspace, facts=facts)
    brand = {"brand_kit_id": str(kit.pk), "fonts": ["Inter"]}
    job = made(asking(site, brand_data=brand), workspace)
    assert job.status == "SUCCESS", job.traceback
    assert job.result["brand"]["name"] == "Lumen"
    assert job.result["brand"]["sources"]["colors"] == "brand_kit"
    assert job.result["brand"]["sources"]["fonts"] == "request"


def test_a_full_disk_gives_the_job_back(site, settings, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    settings.MEDIA_ROOT = blocked
    job = made(asking(site))
    assert job.status == "PENDING"
    assert "NotADirectoryError" in job.traceback or "FileExistsError" in job.traceback
    settings.MEDIA_ROOT = tmp_path / "media"
    Job.objects.update(lease_until=None)
    generate(job.pk, worker="w2")
    job.refresh_from_db()
    assert (job.status, job.attempt) == ("SUCCESS", 2)


def test_a_job_that_another_worker_holds_is_left_alone(site):
    job = made(asking(site))
    before = Job.objects.values().get(pk=job.pk)
    generate(job.pk, worker="w2")
    assert Job.objects.values().get(pk=job.pk) == before
