"""Every wrong request is refused with all its problems, each by its path, and nothing is kept."""

from __future__ import annotations

import base64
import io

import pytest
from PIL import Image

from jobs.models import Job
from tests.jobs.requests import example

pytestmark = pytest.mark.django_db

PATH = "/create_image_ad_async"


def product(**fields):
    return {"brand_data": {}, "product_metadata": fields}


def generation(**fields):
    return {"brand_data": {}, "generation_metadata": fields}


WRONG = [
    ({}, "brand_data", "required"),
    ({"brand_data": None}, "brand_data", "null"),
    ({"brand_data": []}, "brand_data", "invalid"),
    ({"brand_data": {}, "colour": 1}, "colour", "unknown_field"),
    ({"brand_data": {"brand_uri": "x"}}, "brand_data.brand_uri", "unknown_field"),
    (
        {"brand_data": {"brand_images": [{"image_url": "https://a.com/x.png", "label": "logo"}]}},
        "brand_data.brand_images[0].label",
        "unknown_field",
    ),
    ({"brand_data": {"brand_images": [{}]}}, "brand_data.brand_images[0].image_url", "required"),
    ({"brand_data": {"brand_images": {}}}, "brand_data.brand_images", "not_a_list"),
    ({"brand_data": {"brand_url": "www.example.com"}}, "brand_data.brand_url", "invalid_url"),
    ({"brand_data": {"brand_url": "ftp://example.com"}}, "brand_data.brand_url", "invalid_url"),
    ({"brand_data": {"brand_url": 5}}, "brand_data.brand_url", "not_text"),
    ({"brand_data": {"brand_url": "https://u:p@a.com"}}, "brand_data.brand_url", "invalid_url"),
    ({"brand_data": {"brand_url": "http://10.0.0.1/"}}, "brand_data.brand_url", "address_refused"),
    ({"brand_data": {"brand_url": "http://[::1]/"}}, "brand_data.brand_url", "address_refused"),
    ({"brand_data": {"brand_url": "http://localhost/"}}, "brand_data.brand_url", "address_refused"),
    ({"brand_data": {"brand_url": "http://0x7f.1/"}}, "brand_data.brand_url", "invalid_url"),
    (
        {"brand_data": {"brand_url": "http://169.254.169.254/x"}},
        "brand_data.brand_url",
        "address_refused",
    ),
    ({"brand_data": {"brand_url": "https://a.com:22/"}}, "brand_data.brand_url", "port_refused"),
    (
        {"brand_data": {"brand_url": "https://a.com/" + "x" * 2048}},
        "brand_data.brand_url",
        "too_long",
    ),
    ({"brand_data": {"fonts": "Inter"}}, "brand_data.fonts", "not_a_list"),
    ({"brand_data": {"fonts": ["Inter", ""]}}, "brand_data.fonts[1]", "blank"),
    (
        {"brand_data": {"color_swatches": [{"hexcode": "blue"}]}},
        "brand_data.color_swatches[0].hexcode",
        "hexcode",
    ),
    (
        {"brand_data": {"color_swatches": [{"label": "Red"}]}},
        "brand_data.color_swatches[0].hexcode",
        "required",
    ),
    ({"brand_data": {"brand_kit_id": "x"}}, "brand_data.brand_kit_id", "invalid"),
    (
        {"brand_data": {"brand_kit_id": "8f1d2a3e-9c44-4b77-9e2a-2f0b6a5d11c0"}},
        "brand_data.brand_kit_id",
        "invalid",
    ),
    (product(product_url="//a.com"), "product_metadata.product_url", "invalid_url"),
    (
        product(product_images=[{"image_url": "https://a.com/x"}] * 11),
        "product_metadata.product_images",
        "max_length",
    ),
    (
        product(product_images=[{"image_url": "data:text/plain,hello"}]),
        "product_metadata.product_images[0].image_url",
        "data",
    ),
    (
        product(product_images=[{"image_url": "https://a.com/x", "labels": [5]}]),
        "product_metadata.product_images[0].labels[0]",
        "not_text",
    ),
    ({"brand_data": {}, "ad_copies": "Buy"}, "ad_copies", "not_a_list"),
    (
        {"brand_data": {}, "ad_copies": [{"copy_text": "Buy", "copy_type": "headlines"}]},
        "ad_copies[0].copy_type",
        "invalid_choice",
    ),
    (
        {
            "brand_data": {},
            "ad_copies": [
                {"copy_text": "Buy", "copy_type": "cta"},
                {"copy_text": " \u200b\u202e ", "copy_type": "cta"},
            ],
        },
        "ad_copies[1].copy_text",
        "blank",
    ),
    (
        {"brand_data": {}, "ad_copies": [{"copy_text": 5, "copy_type": "cta"}]},
        "ad_copies[0].copy_text",
        "not_text",
    ),
    (generation(aspect_ratios=["1:11"]), "generation_metadata.aspect_ratios[0]", "format"),
    (generation(aspect_ratios=["31x31"]), "generation_metadata.aspect_ratios[0]", "format"),
    (generation(aspect_ratios=["portrait"]), "generation_metadata.aspect_ratios[0]", "format"),
    (
        generation(aspect_ratios=["1:1", "4:5", "1:1"]),
        "generation_metadata.aspect_ratios[2]",
        "duplicate",
    ),
    (
        generation(aspect_ratios=[f"{n}:10" for n in range(1, 14)]),
        "generation_metadata.aspect_ratios",
        "max_length",
    ),
    (
        generation(reference_layouts=["https://a.com/x"] * 5),
        "generation_metadata.reference_layouts",
        "max_length",
    ),
    (generation(user_direction="x" * 5001), "generation_metadata.user_direction", "max_length"),
    (generation(output_format="gif"), "generation_metadata.output_format", "invalid_choice"),
    (generation(exports=["psd"]), "generation_metadata.exports[0]", "invalid_choice"),
    (generation(variations=11), "generation_metadata.variations", "max_value"),
    (generation(variations="2"), "generation_metadata.variations", "invalid"),
    (generation(variations=True), "generation_metadata.variations", "invalid"),
    (generation(seed=-1), "generation_metadata.seed", "min_value"),
    ({"brand_data": {}, "callback_url": "http://127.0.0.1/x"}, "callback_url", "address_refused"),
    ({"brand_data": {}, "metadata": {"n": 5}}, "metadata.n", "not_text"),
    ({"brand_data": {}, "metadata": {"n" * 41: "x"}}, "metadata", "long_key"),
    (
        {"brand_data": {}, "metadata": {f"k{n}": "x" for n in range(17)}},
        "metadata",
        "too_many",
    ),
]


@pytest.mark.parametrize(("body", "field", "code"), WRONG)
def test_a_wrong_request_is_refused_by_path_and_nothing_is_kept(api, body, field, code):
    answer = api.post(PATH, body)
    assert answer.status_code == 400, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["code"] == "validation_failed"
    assert [(one["field"], one["code"]) for one in problem["errors"]] == [(field, code)]
    assert Job.objects.count() == 0


def test_all_problems_are_told_at_once(api):
    body = {
        "brand_data": {"fonts": [1], "logo": "x"},
        "ad_copies": [{"copy_text": "", "copy_type": "cta"}, {"copy_text": "Go", "copy_type": "x"}],
        "callback_url": "nowhere",
        "surprise": True,
    }
    answer = api.post(PATH, body)
    assert {one["field"] for one in answer.json()["errors"]} == {
        "brand_data.fonts[0]",
        "brand_data.logo",
        "ad_copies[0].copy_text",
        "ad_copies[1].copy_type",
        "callback_url",
        "surprise",
    }


def test_null_for_an_optional_field_is_the_same_as_leaving_it_out(api):
    body = {"brand_data": {"brand_url": None}, "ad_copies": None, "callback_url": None}
    assert api.post(PATH, body).status_code == 202
    assert Job.objects.get().request == {"brand_data": {}}


def test_one_swatch_may_stand_without_a_list(api):
    swatch = {"hexcode": "329", "label": "Indigo"}
    assert api.post(PATH, {"brand_data": {"color_swatches": swatch}}).status_code == 202
    assert Job.objects.get().request["brand_data"]["color_swatches"] == [swatch]


def test_reference_layouts_are_urls_or_objects(api):
    layouts = ["https://a.com/1.png", {"image_url": "https://a.com/2.png"}]
    assert api.post(PATH, generation(reference_layouts=layouts)).status_code == 202
    kept = Job.objects.get().request["generation_metadata"]["reference_layouts"]
    assert [one["image_url"] for one in kept] == ["https://a.com/1.png", "https://a.com/2.png"]


def test_a_data_picture_is_taken(api):
    file = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(file, "PNG")
    url = f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"
    assert api.post(PATH, product(product_images=[{"image_url": url}])).status_code == 202


def test_an_allowed_loopback_port_is_let_through(api, settings):
    settings.OUTBOUND_LOOPBACK_PORTS = (9123,)
    body = {"brand_data": {}, "callback_url": "http://127.0.0.1:9123/hook"}
    assert api.post(PATH, body).status_code == 202


def test_copy_is_kept_to_the_letter_but_for_what_cannot_be_seen(api):
    text = "Cafe\u0301 \u202eev\u200bil\x07  50%"
    body = {"brand_data": {}, "ad_copies": [{"copy_text": text, "copy_type": "headline"}]}
    assert api.post(PATH, body).status_code == 202
    assert Job.objects.get().request["ad_copies"][0]["copy_text"] == "Café evil 50%"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "malformed_json"),
        (b"[1]", 400, "malformed_json"),
        (b"NaN", 400, "malformed_json"),
        (b"\xff\xfe", 400, "malformed_json"),
        (b'{"a":' * 50_000, 400, "malformed_json"),
        (b"9" * 10_000, 400, "malformed_json"),
    ],
)
def test_a_body_that_is_not_a_json_object_is_malformed(api, body, status, code):
    answer = api.generic("POST", PATH, body, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_half_a_surrogate_pair_is_refused(api):
    body = rb'{"brand_data":{},"ad_copies":[{"copy_text":"Buy\ud800","copy_type":"cta"}]}'
    answer = api.generic("POST", PATH, body, content_type="application/json")
    (problem,) = answer.json()["errors"]
    assert (problem["field"], problem["code"]) == ("ad_copies[0].copy_text", "surrogate")


def test_a_field_name_with_half_a_surrogate_pair_is_only_unknown(api):
    answer = api.generic(
        "POST", PATH, rb'{"brand_data":{},"a\ud800":1}', content_type="application/json"
    )
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["code"] == "unknown_field"


def test_an_empty_body_lacks_its_one_required_field(api):
    answer = api.generic("POST", PATH, b"", content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "brand_data"


def test_another_media_type_is_refused(api):
    answer = api.generic("POST", PATH, b"a=1", content_type="application/x-www-form-urlencoded")
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")


def test_the_example_of_the_contract_is_valid(api):
    assert api.post(PATH, example()).status_code == 202
