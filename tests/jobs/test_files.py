"""A job's files: named by what they are, whole or absent, and the same when written twice."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from jobs.files import file_name, keep, link, page_link, read

JOB = uuid.UUID("8f1d2a3e-9c44-4b77-9e2a-2f0b6a5d11c0")


@pytest.mark.parametrize(
    ("ratio", "name"),
    [
        ("1:1", "1x1-v2-"),
        ("1.91:1", "1.91x1-v2-"),
        ("300x250", "300x250-v2-"),
        ("meta_feed_4x5", "meta_feed_4x5-v2-"),
        ("../../etc", "etc-v2-"),
    ],
)
def test_a_name_says_job_ratio_variation_and_content(ratio, name):
    made = file_name(JOB, ratio, 2, b"picture", kind="png")
    assert made.startswith(f"ads/{JOB}/{name}")
    assert made == file_name(JOB, ratio, 2, b"picture", kind="png")
    assert made != file_name(JOB, ratio, 2, b"another", kind="png")


def test_writing_twice_leaves_one_file():
    for _ in range(2):
        assert keep("ads/x/a.png", b"picture") == "ads/x/a.png"
    folder = Path(default_storage.path("ads/x"))
    assert [file.name for file in folder.iterdir()] == ["a.png"]
    assert read("ads/x/a.png") == b"picture"


def test_a_torso_from_a_crash_is_replaced():
    torso = Path(default_storage.path("ads/x/a.png"))
    torso.parent.mkdir(parents=True)
    torso.write_bytes(b"pic")
    keep("ads/x/a.png", b"picture")
    assert read("ads/x/a.png") == b"picture"


def test_object_storage_gets_one_put_under_the_same_name(settings):
    memory = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    settings.STORAGES = {**settings.STORAGES, "default": memory}
    for _ in range(2):
        keep("ads/x/a.png", b"picture")
    assert default_storage.listdir("ads/x") == ([], ["a.png"])
    assert read("ads/x/a.png") == b"picture"


def test_links_are_absolute_for_customers_and_local_for_pages():
    assert link("ads/x/a.png").startswith("http://127.0.0.1:8000/files/ads/x/a.png?")
    assert page_link("ads/x/a.png").startswith("/files/ads/x/a.png?")
    assert link("") == ""
