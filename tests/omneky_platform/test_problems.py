import json

import pytest
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404
from django.test import RequestFactory
from rest_framework import exceptions, serializers

from common import errors
from omneky_platform.problems import exception_handler, problem_response, translate
from omneky_platform.problems import validation_problems as flatten


class _Copy(serializers.Serializer):
    copy_text = serializers.CharField()
    copy_type = serializers.ChoiceField(["headline", "cta"])


class _Request(serializers.Serializer):
    ad_copies = _Copy(many=True)
    ratios = serializers.ListField(child=serializers.CharField(max_length=5))
    callback_url = serializers.URLField()


def test_each_problem_of_a_request_is_told_at_its_path():
    checked = _Request(
        data={
            "ad_copies": [
                {"copy_text": "a", "copy_type": "headline"},
                {"copy_text": "", "copy_type": "banner"},
            ],
            "ratios": ["1:1", "much too long"],
        }
    )
    with pytest.raises(exceptions.ValidationError) as raised:
        checked.is_valid(raise_exception=True)
    response = exception_handler(raised.value, {})
    assert response.status_code == 400
    body = json.loads(response.content)
    assert body["code"] == "validation_failed"
    assert [(item["field"], item["code"]) for item in body["errors"]] == [
        ("ad_copies[1].copy_text", "blank"),
        ("ad_copies[1].copy_type", "invalid_choice"),
        ("ratios[1]", "max_length"),
        ("callback_url", "required"),
    ]


def test_a_problem_with_the_whole_has_an_empty_path():
    (problem,) = flatten({"non_field_errors": [exceptions.ErrorDetail("No.", "odd")]})
    assert problem == errors.FieldProblem("", "odd", "No.")


@pytest.mark.parametrize(
    ("raised", "code", "status"),
    [
        (exceptions.ParseError(), "malformed_json", 400),
        (exceptions.NotAuthenticated(), "not_authenticated", 401),
        (exceptions.AuthenticationFailed(), "invalid_api_key", 401),
        (exceptions.PermissionDenied(), "forbidden", 403),
        (PermissionDenied(), "forbidden", 403),
        (Http404(), "not_found", 404),
        (exceptions.MethodNotAllowed("PUT"), "method_not_allowed", 405),
        (exceptions.UnsupportedMediaType("text/plain"), "unsupported_media_type", 415),
        (exceptions.Throttled(wait=3), "rate_limited", 429),
        (OperationalError(), "unavailable", 503),
        (errors.IdempotencyKeyReused(), "idempotency_key_reused", 409),
    ],
)
def test_every_foreseen_failure_has_its_code(raised, code, status):
    error = translate(raised)
    assert (error.code, error.status) == (code, status)


def test_a_bug_is_logged_whole_and_told_without_a_word_about_it(caplog):
    response = exception_handler(ZeroDivisionError("secret detail"), {})
    assert response.status_code == 500
    assert b"secret detail" not in response.content
    assert json.loads(response.content)["code"] == "internal_error"
    assert "secret detail" in caplog.text


def test_headers_belong_to_their_status():
    assert problem_response(errors.RateLimited(retry_after=7))["Retry-After"] == "7"
    assert problem_response(errors.Unavailable())["Retry-After"] == "5"
    assert problem_response(errors.ApiKeyExpired())["WWW-Authenticate"] == 'Bearer realm="api"'


def test_a_field_of_an_error_is_told_as_its_problem(settings):
    settings.ERROR_DOCS_URL = "https://ads.example/docs/errors"
    body = json.loads(problem_response(errors.NotFound("No job.", field="job_id")).content)
    body.pop("request_id")
    assert body == {
        "type": "https://ads.example/docs/errors#not_found",
        "title": "Not Found",
        "status": 404,
        "detail": "No job.",
        "code": "not_found",
        "errors": [{"field": "job_id", "code": "not_found", "message": "No job."}],
    }


def test_an_unknown_api_address_is_json_and_an_unknown_page_is_a_page(client, db):
    response = client.get("/jobs/nothing/here", headers={"Accept": "text/html"})
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    page = client.get("/no/such/page", headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert "Nothing here" in page.content.decode()
    assert client.get("/no/such/page", headers={"Accept": "application/json"}).json()["code"] == (
        "not_found"
    )


def test_a_wrong_method_names_the_right_ones(client, caller):
    response = client.delete("/account", headers=caller.header)
    assert response.status_code == 405
    assert "GET" in response["Allow"]
    assert response.json()["code"] == "method_not_allowed"


def test_the_callers_request_id_comes_back(client, db):
    response = client.get("/account", headers={"X-Request-Id": "order-12345678"})
    assert response["X-Request-Id"] == "order-12345678"
    assert response.json()["request_id"] == "order-12345678"
    other = client.get("/account", headers={"X-Request-Id": "bad id"})
    assert other["X-Request-Id"].startswith("req_")


def test_a_body_over_ten_megabytes_is_refused_before_it_is_read(client, caller):
    body = b"[" + b" " * (10 * 1024 * 1024) + b"]"
    response = client.post("/account", body, content_type="application/json", headers=caller.header)
    assert response.status_code == 413
    assert response.json()["code"] == "body_too_large"
    assert response["X-Request-Id"]


def test_error_documentation_lists_every_code(client, db):
    page = client.get("/docs/errors").content.decode()
    for code in ["idempotency_key_reused", "rate_limited", "api_key_revoked"]:
        assert f'id="{code}"' in page


def test_the_500_page_needs_no_context():
    from omneky_platform.problems import server_error  # noqa: PLC0415

    request = RequestFactory().get("/ads/", headers={"Accept": "text/html"})
    assert b"Something went wrong" in server_error(request).content
