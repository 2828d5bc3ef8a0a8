"""Files in an S3 bucket: a whole job against a server that speaks S3, and links that run out."""

from __future__ import annotations

import hashlib
import time
from urllib.parse import urlsplit

import boto3
import pytest
from django.core.files.storage import default_storage
from moto.server import ThreadedMotoServer

from common import outbound
from jobs import files
from jobs.generation import generate
from jobs.responses import job_body
from jobs.services import job_submit
from omneky_platform.object_storage import s3_storage
from tests.factories import make_workspace
from tests.jobs.pictures import serving

pytestmark = pytest.mark.django_db(transaction=True)
KEYS = {"access_key": "test", "secret_key": "test", "region": "us-east-1"}


@pytest.fixture(scope="module")
def bucket():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    client = boto3.client(
        "s3",
        endpoint_url=endpoint,
        aws_access_key_id="test",
        aws_secret_access_key="test",
        region_name="us-east-1",
    )
    client.create_bucket(Bucket="ads")
    yield endpoint, client
    server.stop()


@pytest.fixture
def storage(settings, bucket):
    endpoint, client = bucket
    settings.STORAGES = {
        **settings.STORAGES,
        "default": s3_storage("ads", endpoint_url=endpoint, link_seconds=60, **KEYS),
    }
    return client


def objects(client):
    return sorted(o["Key"] for o in client.list_objects_v2(Bucket="ads").get("Contents", []))


def test_a_job_leaves_its_files_in_the_bucket_and_answers_with_links_to_them(storage):
    with serving() as port:
        outbound.configure([port])
        request = {
            "brand_data": {"color_swatches": [{"hexcode": "#322996", "label": "Indigo"}]},
            "product_metadata": {
                "product_images": [{"image_url": f"http://127.0.0.1:{port}/bottle.png"}]
            },
            "ad_copies": [{"copy_text": "Brighter skin", "copy_type": "headline"}],
            "generation_metadata": {"aspect_ratios": ["300x250"]},
        }
        job = job_submit(workspace=make_workspace(), request=request).job
        generate(job.pk, worker="w")
        outbound.configure()
    job.refresh_from_db()
    assert job.status == "SUCCESS", (job.error_message, job.traceback)
    [creative] = job_body(job)["response"]["creatives"]
    outbound.configure([urlsplit(creative["image_url"]).port])
    data = outbound.fetch(creative["image_url"], kind="picture").data
    outbound.configure()
    assert hashlib.sha256(data).hexdigest() == creative["sha256"]
    assert len(data) == creative["bytes"]
    kept = [name for name in objects(storage) if str(job.pk) in name]
    assert len(kept) == 2  # the picture and its thumbnail
    bare = creative["image_url"].split("?")[0]
    assert bare.endswith(tuple(kept))


def test_equal_bytes_are_kept_once_under_one_name(storage):
    before = objects(storage)
    name = files.file_name("00000000-0000-0000-0000-000000000001", "1:1", 1, b"one", kind="png")
    assert files.keep(name, b"one") == files.keep(name, b"one") == name
    assert sorted({*objects(storage)} - {*before}) == [name]
    with default_storage.open(name) as kept:
        assert kept.read() == b"one"


def test_links_are_signed_and_say_when_they_run_out(storage):
    name = files.file_name("00000000-0000-0000-0000-000000000002", "1:1", 1, b"two", kind="png")
    files.keep(name, b"two")
    link = default_storage.url(name)
    query = dict(part.split("=", 1) for part in link.split("?")[1].split("&"))
    seconds = int(query.get("X-Amz-Expires", 0)) or int(query["Expires"]) - int(time.time())
    assert 55 <= seconds <= 60
    assert "Signature" in query or "X-Amz-Signature" in query


def test_a_bucket_that_is_away_is_a_fault_of_ours_and_nothing_is_half_there(settings):
    settings.STORAGES = {
        **settings.STORAGES,
        "default": s3_storage("ads", endpoint_url="http://127.0.0.1:9", link_seconds=60, **KEYS),
    }
    with pytest.raises(OSError, match="did not take"):
        files._kept("ads/x/1x1-v1-0.png", b"three")
