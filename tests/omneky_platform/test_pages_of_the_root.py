import json
from pathlib import Path

from django.core.management import call_command

from omneky_platform.docs import error_codes

ROOT = Path(__file__).parents[2]


def test_the_reference_shows_every_operation_and_widens_no_policy(client, db):
    response = client.get("/docs/reference")
    page = response.content.decode()
    document = json.loads((ROOT / "openapi.json").read_text())
    for methods in document["paths"].values():
        for told in methods.values():
            assert f'id="{told["operationId"]}"' in page
    assert "unsafe" not in response["Content-Security-Policy"]
    assert "<script>" not in page


def test_the_schema_lists_the_documented_addresses(client, db):
    paths = client.get("/openapi.json").json()["paths"]
    assert {"/create_image_ad_async", "/jobs/{job_id}", "/account"} <= set(paths)


def test_the_checked_in_schema_is_the_codes(tmp_path):
    made = tmp_path / "openapi.json"
    call_command("spectacular", format="openapi-json", file=str(made))
    assert json.loads(made.read_text()) == json.loads((ROOT / "openapi.json").read_text())


def test_error_codes_are_listed_once_and_failures_of_jobs_apart():
    listed = {item.code: item for item in error_codes()}
    assert len(listed) == len(error_codes())
    assert (listed["rate_limited"].status, listed["rate_limited"].retryable) == (429, True)
    assert listed["copy_does_not_fit"].status == 0
    assert listed["asset_unreachable"].status == 0


def test_visitors_see_the_landing_page(client, db):
    page = client.get("/").content.decode()
    assert "One call in." in page
    assert "/accounts/signup/" in page
