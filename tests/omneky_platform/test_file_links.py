import time
from urllib.parse import urlsplit

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from omneky_platform.files import signed_link


@pytest.fixture
def stored():
    return default_storage.save("jobs/1/ad café.png", ContentFile(b"\x89PNG"))


def _get(client, link):
    parts = urlsplit(link)
    return client.get(f"{parts.path}?{parts.query}")


def test_a_link_serves_its_file_privately(client, stored, settings):
    link = default_storage.url(stored)
    assert link.startswith(f"{settings.PUBLIC_URL}/files/jobs/1/")
    response = _get(client, link)
    assert b"".join(response.streaming_content) == b"\x89PNG"
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"].startswith("private, max-age=")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_link_runs_out(client, stored):
    response = _get(client, signed_link(stored, expires=int(time.time()) - 1))
    assert response.status_code == 410
    assert response.json()["code"] == "link_expired"


@pytest.mark.parametrize(
    ("old", "new"), [("expires=", "expires=9"), ("signature=", "signature=x"), ("/1/", "/2/")]
)
def test_a_changed_link_is_refused(client, stored, old, new):
    response = _get(client, default_storage.url(stored).replace(old, new))
    assert response.status_code == 403
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("query", ["", "?expires=1", "?signature=a&expires=", "?expires=%0a1"])
def test_an_unsigned_address_is_refused(client, stored, query):
    assert client.get(f"/files/{stored}{query}").status_code == 403


def test_a_signed_link_to_a_lost_file_is_not_found(client, settings):
    response = _get(client, signed_link("jobs/1/gone.png", expires=int(time.time()) + 60))
    assert response.status_code == 404


def test_an_svg_may_draw_and_nothing_else(client):
    name = default_storage.save("a.svg", ContentFile(b"<svg/>"))
    response = _get(client, default_storage.url(name))
    assert response["Content-Type"] == "image/svg+xml"
    assert response["Content-Security-Policy"].endswith("sandbox")
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert b"".join(response.streaming_content) == b"<svg/>"


def test_a_link_leads_nowhere_outside_the_media_directory(client, settings):
    link = signed_link("../../../etc/passwd", expires=int(time.time()) + 60)
    assert _get(client, link).status_code in {400, 404}
