"""The playground: the API's request as a form, for members who may, and for nobody else."""

from __future__ import annotations

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from accounts.models import ApiKey, Membership, Role, UsageRecord
from brands.models import BrandKit
from jobs import lifecycle, uploads
from jobs.calls import call_of
from jobs.models import Creative, Job, UploadedPicture
from jobs.request_form import Problems, body_of, form_of
from jobs.services import job_submit
from tests.factories import make_member
from tests.jobs.pictures import bottle
from tests.jobs.requests import example

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
FILLED = {
    "brand_url": "https://www.exampleskincare.com",
    "fonts": ["Inter", ""],
    "swatch_hexcode": ["#322996", ""],
    "swatch_label": ["Brand Indigo", ""],
    "copy_type": ["headline", "cta", "subheadline"],
    "copy_text": ["Brighter skin", "Shop Now", ""],
    "product_images_url": ["https://cdn.example.com/serum.jpg"],
    "product_images_description": ["Serum"],
    "product_images_labels": ["front view, hero"],
    "aspect_ratios": ["1:1", "meta_feed_4x5"],
    "aspect_ratios_more": "300x250, 5:4",
    "variations": "2",
    "exports": ["svg"],
    "pair_name": ["order", ""],
    "pair_value": ["77", ""],
    "token": "0123456789abcdef",
}
BODY = {
    "brand_data": {
        "brand_url": "https://www.exampleskincare.com",
        "fonts": ["Inter"],
        "color_swatches": [{"hexcode": "#322996", "label": "Brand Indigo"}],
    },
    "product_metadata": {
        "product_images": [
            {
                "image_url": "https://cdn.example.com/serum.jpg",
                "description": "Serum",
                "labels": ["front view", "hero"],
            }
        ]
    },
    "ad_copies": [
        {"copy_text": "Brighter skin", "copy_type": "headline"},
        {"copy_text": "Shop Now", "copy_type": "cta"},
    ],
    "generation_metadata": {
        "aspect_ratios": ["1:1", "meta_feed_4x5", "300x250", "5:4"],
        "exports": ["svg"],
        "variations": 2,
    },
    "metadata": {"order": "77"},
}


def member(client, workspace, role=Role.DEVELOPER):
    user = make_member(workspace, role)
    client.force_login(user)
    return user


def picture(name="bottle.png"):
    return SimpleUploadedFile(name, bottle(), "image/png")


def test_the_form_becomes_the_request_that_a_program_would_send(client, caller):
    user = member(client, caller.workspace)
    answer = client.post("/playground/", FILLED)
    job = Job.objects.get()
    assert answer["Location"] == f"/ads/{job.pk}/"
    assert job.request == BODY
    assert (job.submitted_by, job.api_key) == (user, None)
    assert (job.brand, job.creatives_asked) == ("exampleskincare.com", 8)


def test_the_example_of_the_contract_survives_form_and_back(client, caller):
    member(client, caller.workspace)
    job = job_submit(workspace=caller.workspace, request=example()).job
    page = client.get(f"/playground/?like={job.pk}")
    call = page.context["call"]
    assert call.whole
    del (expected := example())["generation_metadata"]["reference_layouts"]
    got = json.loads(call.json)
    got["generation_metadata"].pop("reference_layouts", None)
    assert got == expected
    for text in ("Brighter skin in 14 days", "#D4384F", "Brand Red", "DM Sans", "front view"):
        assert text in page.content.decode()


def test_pressing_twice_starts_one_job(client, caller):
    member(client, caller.workspace)
    client.post("/playground/", FILLED)
    client.post("/playground/", FILLED)
    assert Job.objects.count() == 1
    client.post("/playground/", FILLED | {"copy_text": ["Calmer skin", "Shop Now", ""]})
    assert Job.objects.count() == 2


def test_results_appear_in_place(client, caller):
    member(client, caller.workspace)
    answer = client.post("/playground/", FILLED, headers=HTMX)
    job = Job.objects.get()
    assert f"/ads/{job.pk}/progress?seen=" in answer.content.decode()
    assert "<html" not in answer.content.decode()
    claim = lifecycle.claim(job.pk, worker="w")
    made = Creative(
        job=job, position=0, aspect_ratio="1:1", width=1080, height=1080, format="png", bytes=9,
        sha256="0" * 64, file="ads/a.png", thumbnail="ads/a.webp", alt_text="A serum",
    )  # fmt: skip
    lifecycle.succeed(claim, result={}, creatives=[made])
    arrived = client.get(f"/ads/{job.pk}/progress?place=playground", headers=HTMX)
    assert arrived["HX-Retarget"] == "#outcome"
    assert 'alt="A serum"' in arrived.content.decode()
    usage = UsageRecord.objects.get(job_id=job.pk)
    assert (usage.creatives, usage.api_key) == (1, None)


def test_problems_of_the_serializer_stand_at_their_fields(client, caller):
    member(client, caller.workspace)
    wrong = {
        "brand_url": "ftp://example.com",
        "swatch_hexcode": ["", "#12"],
        "swatch_label": ["", "Red"],
        "variations": "many",
        "aspect_ratios_more": "1:99",
        "callback_url": "http://10.0.0.1/x",
    }
    answer = client.post("/playground/", wrong, headers=HTMX)
    assert answer.status_code == 422
    page = answer.content.decode()
    for field in (
        "brand-data-brand-url", "brand-data-color-swatches-0-hexcode",
        "generation-metadata-variations", "generation-metadata-aspect-ratios", "callback-url",
    ):  # fmt: skip
        assert f'href="#{field}"' in page
        assert f'id="{field}"' in page
    assert page.count('aria-invalid="true"') == 4
    assert 'value="ftp://example.com"' in page
    assert not Job.objects.exists()


def test_a_used_up_quota_is_said_on_the_page(client, caller):
    member(client, caller.workspace)
    type(caller.workspace).objects.update(monthly_creatives=3)
    answer = client.post("/playground/", FILLED)
    assert answer.status_code == 422
    assert "3 of 3 are left this month" in answer.content.decode()
    assert not Job.objects.exists()


def test_the_live_call_follows_the_form(client, caller):
    member(client, caller.workspace, Role.VIEWER)
    answer = client.post("/playground/call", FILLED, headers=HTMX)
    page = answer.content.decode()
    assert "<strong>8 pictures</strong>" in page
    assert json.loads(answer.context["call"].json) == BODY
    assert "--data &#x27;{" in page
    unreadable = client.post("/playground/call", {"aspect_ratios_more": "wide"}, headers=HTMX)
    assert "cannot be read yet" in unreadable.content.decode()
    assert not Job.objects.exists()


def test_an_uploaded_picture_travels_as_a_data_url(client, caller):
    member(client, caller.workspace)
    answer = client.post("/playground/upload/product_images", {"upload": [picture()]})
    kept = UploadedPicture.objects.get()
    assert f'name="product_images_url" value="upload:{kept.pk}"' in answer.content.decode()
    row = {
        "product_images_url": [f"upload:{kept.pk}"],
        "product_images_description": [""],
        "product_images_labels": [""],
    }
    shown = client.post("/playground/call", row).context["call"]
    assert "data:image/png;base64,... (" in shown.json
    assert shown.curl.endswith("--data @request.json")
    client.post("/playground/", row)
    job = Job.objects.get()
    (sent,) = job.request["product_metadata"]["product_images"]
    assert sent["image_url"] == uploads.data_url(kept)
    # the page of the ad shortens it, the file has it whole, another like it has it again
    page = client.get(f"/ads/{job.pk}/")
    assert len(page.content) < 100_000
    assert client.get(f"/ads/{job.pk}/request.json").json() == job.request
    again = client.get(f"/playground/?like={job.pk}").content.decode()
    assert f'value="upload:{kept.pk}"' in again


def test_what_is_not_a_picture_is_refused_and_named(client, caller):
    member(client, caller.workspace)
    files = [SimpleUploadedFile("words.png", b"not a picture"), picture()]
    answer = client.post("/playground/upload/brand_images", {"upload": files})
    assert "words.png cannot be used" in answer.content.decode()
    assert UploadedPicture.objects.count() == 1
    assert client.post("/playground/upload/elsewhere", {"upload": []}).status_code == 404


def test_the_oldest_uploads_make_room(caller, monkeypatch):
    monkeypatch.setattr(uploads, "MOST_KEPT", 2)
    kept = []
    for grey in (10, 90, 170):
        file = io.BytesIO()
        Image.new("L", (40, 40), grey).save(file, "PNG")
        kept.append(uploads.upload_keep(workspace=caller.workspace, data=file.getvalue()))
    assert set(UploadedPicture.objects.all()) == set(kept[1:])
    with pytest.raises(FileNotFoundError):
        uploads.data_url(kept[0])


def test_anothers_upload_kit_and_ad_do_not_exist_here(client, caller, stranger):
    theirs = uploads.upload_keep(workspace=stranger.workspace, data=bottle())
    kit = BrandKit.objects.create(workspace=stranger.workspace, name="Theirs")
    job = job_submit(workspace=stranger.workspace, request=example()).job
    member(client, caller.workspace)
    assert client.get(f"/playground/?like={job.pk}").status_code == 404
    assert client.get("/playground/?like=nothing").status_code == 404
    assert "Theirs" not in client.get(f"/playground/?kit={kit.pk}").content.decode()
    for wrong in (
        {"product_images_url": [f"upload:{theirs.pk}"], "product_images_description": [""],
         "product_images_labels": [""]},
        {"brand_kit_id": str(kit.pk)},
    ):  # fmt: skip
        assert client.post("/playground/", wrong).status_code == 422
    assert Job.objects.count() == 1


def test_a_viewer_looks_and_changes_nothing(client, caller):
    job = job_submit(workspace=caller.workspace, request=example()).job
    member(client, caller.workspace, Role.VIEWER)
    page = client.get(f"/playground/?like={job.pk}").content.decode()
    assert '<fieldset class="all" disabled>' in page
    assert 'id="generate"' not in page
    assert client.post("/playground/", FILLED).status_code == 403
    upload = client.post("/playground/upload/brand_images", {"upload": [picture()]})
    assert upload.status_code == 403
    assert (Job.objects.count(), UploadedPicture.objects.count()) == (1, 0)


def test_someone_without_a_workspace_finds_nothing(client, caller):
    user = member(client, caller.workspace)
    Membership.objects.filter(user=user).delete()
    assert client.get("/playground/").status_code == 404
    for path in ("/playground/", "/playground/call", "/playground/upload/brand_images"):
        assert client.post(path, FILLED).status_code == 404
    assert not Job.objects.exists()


def test_a_forged_form_is_refused(caller):
    client = Client(enforce_csrf_checks=True)
    member(client, caller.workspace)
    for path in ("/playground/", "/playground/call", "/playground/upload/brand_images"):
        assert client.post(path, FILLED).status_code == 403
    assert not Job.objects.exists()


def test_nobody_plays_without_signing_in(client, db):
    for path in ("/playground/", "/playground/call", "/playground/upload/brand_images"):
        assert client.post(path).status_code == 302
    assert not Job.objects.exists()
    assert not ApiKey.objects.exists()


def test_the_default_kit_is_chosen_at_first(client, caller):
    kit = BrandKit.objects.create(workspace=caller.workspace, name="Acme", is_default=True)
    member(client, caller.workspace)
    page = client.get("/playground/").content.decode()
    assert f'<option value="{kit.pk}" selected>' in page


def test_long_parts_of_a_call_are_shortened_for_reading():
    url = "data:image/png;base64," + "A" * 40_000
    body = {"brand_data": {"brand_images": [{"image_url": url}]}}
    call = call_of(body)
    assert not call.whole
    assert "(30 KB)" in call.json
    assert call.curl.endswith("--data @request.json")


def test_every_list_has_an_empty_row_to_begin_with(rf):
    empty = body_of(rf.post("/", {}).POST)
    assert empty == {"brand_data": {}}
    form = form_of(empty, Problems())
    assert [row["type"].value for row in form["copies"]] == ["headline", "subheadline", "cta"]
    assert len(form["swatches"]) == len(form["fonts"]) == len(form["pairs"]) == 1
