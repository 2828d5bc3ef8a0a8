"""Whatever is sent: never a 5xx, never a slow answer, and one job for one Idempotency-Key."""

from __future__ import annotations

import io
import json
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import schemathesis
from django.conf import settings as django_settings
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error

from accounts.models import Workspace
from jobs.models import Job
from tests.factories import make_caller
from tests.jobs.requests import example
from tests.jobs.test_any_json import anything, paths, replaced

SLOW = 2.0
"""Seconds of this process's own time for one answer."""

schema = schemathesis.openapi.from_path(str(django_settings.ROOT / "openapi.json"))
schema.app = get_wsgi_application()
BOUNDED = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow,
                           HealthCheck.filter_too_much, HealthCheck.data_too_large],
)  # fmt: skip


@pytest.fixture
def hurried(db, monkeypatch):
    """A key without a pace, and a world in which no name resolves."""

    def nowhere(*_: object, **__: object) -> None:
        raise socket.gaierror("no such name")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    caller = make_caller()
    Workspace.objects.update(requests_per_minute=1_000_000, monthly_creatives=1_000_000_000)
    return caller


@pytest.mark.django_db
@schema.parametrize()
@BOUNDED
def test_no_call_of_the_schema_breaks_the_house(case, hurried):
    started = time.process_time()
    if case.query and "wait" in case.query:
        case.query["wait"] = 1  # waiting is what that parameter is for
    answer = case.call(headers=hurried.header)
    case.validate_response(answer, checks=(not_a_server_error,))
    assert time.process_time() - started < SLOW


@pytest.mark.django_db
@settings(BOUNDED, max_examples=60)
@given(st.sampled_from(paths(example())), anything)
def test_the_example_with_anything_in_one_place_gets_a_clean_answer(hurried, path, other):
    body = json.dumps(replaced(example(), path, other))
    started = time.process_time()
    answer = Client().post(
        "/create_image_ad_async", body, content_type="application/json", headers=hurried.header
    )
    assert time.process_time() - started < SLOW
    assert answer.status_code in {202, 400, 402}, answer.content
    if answer.status_code == 400:  # infinity is no JSON, and has no place in a body
        assert answer.json()["errors"] or answer.json()["code"] == "malformed_json"


@pytest.mark.django_db(transaction=True)
def test_fifty_equal_requests_at_once_make_one_job():
    caller = make_caller()
    barrier = threading.Barrier(50)

    def send(_number: int) -> tuple[int, str]:
        barrier.wait()
        try:
            answer = Client().post(
                "/create_image_ad_async",
                json.dumps(example()),
                content_type="application/json",
                headers={**caller.header, "Idempotency-Key": "the-same"},
            )
            return answer.status_code, answer.json().get("job_id", "")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(send, range(50)))
    assert {status for status, _ in answers} == {202}
    assert len({job for _, job in answers}) == 1
    assert Job.objects.count() == 1


def call(body: bytes, header: dict[str, str], **environ: str) -> tuple[int, bytes]:
    """One request straight through WSGI, where lengths and headers may lie."""
    told: list[str] = []
    answer = get_wsgi_application()(
        {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": "/create_image_ad_async",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "wsgi.input": io.BytesIO(body),
            "wsgi.url_scheme": "http",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_AUTHORIZATION": header["Authorization"],
            **environ,
        },
        lambda status, *_: told.append(status),
    )
    content = b"".join(answer)
    answer.close()
    return int(told[0].split()[0]), content


WHOLE = json.dumps({"brand_data": {}}).encode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("body", "environ", "status"),
    [
        (WHOLE[:-1], {"CONTENT_LENGTH": str(len(WHOLE))}, 400),  # cut off on the way
        (WHOLE, {"CONTENT_LENGTH": "3"}, 400),
        (WHOLE, {"CONTENT_LENGTH": ""}, 400),
        (WHOLE, {"CONTENT_LENGTH": "many"}, 400),
        (WHOLE, {"CONTENT_LENGTH": "99999999999999999999"}, 413),
        (b"", {}, 400),
        (b"\xff\xfe\x00", {}, 400),
        (b"[" * 200_000, {}, 400),
        (b'{"brand_data":' * 5_000, {}, 400),
        (b'{"a":' + b"9" * 100_000 + b"}", {}, 400),
        (b'{"brand_data": {}, "brand_data": {"x": 1}}', {}, 400),
        (WHOLE, {"CONTENT_TYPE": "text/plain"}, 415),
        (WHOLE, {"CONTENT_TYPE": "application/json; charset=utf-7"}, 202),
        (WHOLE, {"CONTENT_TYPE": "application/json; charset=nonsense"}, 202),
        (WHOLE, {"HTTP_ACCEPT": "text/html;q=0.1, */*;" * 4_000}, 202),
        (WHOLE, {"HTTP_X_REQUEST_ID": "x" * 60_000}, 202),
        (WHOLE, {"HTTP_AUTHORIZATION": "Bearer " + "a" * 60_000}, 401),
        (WHOLE, {f"HTTP_X_FLOOD_{n}": "x" * 500 for n in range(2_000)}, 202),
        (WHOLE, {"QUERY_STRING": "&".join(f"a{n}=1" for n in range(5_000))}, 400),
        (WHOLE, {"QUERY_STRING": "dry_run=%ff%00"}, 400),
    ],
)  # fmt: skip
def test_bodies_and_headers_out_of_shape(caller, body, environ, status):
    started = time.process_time()
    answered, content = call(body, caller.header, **environ)
    assert answered == status, content[:300]
    assert time.process_time() - started < SLOW


def many(value: bytes) -> bytes:
    return b"[" + value + b"," + b",".join([value] * (9_000_000 // (len(value) + 1))) + b"]"


NAMES = b"{" + b",".join(b'"k%d":1' % n for n in range(600_000)) + b"}"
TALL = json.dumps("\u0301" * 1_500_000).encode()
HEAVY = {
    "unknown names": (NAMES, ""),
    "unknown names below": (b'{"brand_data":' + NAMES + b"}", "brand_data"),
    "fonts": (b'{"brand_data":{"fonts":' + many(b'"a"') + b"}}", "brand_data.fonts"),
    "labels": (
        b'{"brand_data":{"brand_images":[{"labels":' + many(b'"a"') + b"}]}}",
        "brand_data.brand_images[0].labels",
    ),
    "formats": (
        b'{"generation_metadata":{"aspect_ratios":' + many(b'"1:1"') + b"}}",
        "generation_metadata.aspect_ratios",
    ),
    "swatches": (
        b'{"brand_data":{"color_swatches":' + many(b'{"hexcode":"#fff"}') + b"}}",
        "brand_data.color_swatches",
    ),
    "pairs": (b'{"metadata":' + NAMES + b"}", "metadata"),
    "a tall direction": (
        b'{"generation_metadata":{"user_direction":' + TALL + b"}}",
        "generation_metadata.user_direction",
    ),
    "a tall value": (b'{"metadata":{"a":' + TALL + b"}}", "metadata.a"),
    "a long format": (
        b'{"generation_metadata":{"aspect_ratios":["' + b"1" * 9_000_000 + b'"]}}',
        "generation_metadata.aspect_ratios[0]",
    ),
    "a long choice": (
        b'{"ad_copies":[{"copy_type":"' + b"h" * 9_000_000 + b'"}]}',
        "ad_copies[0].copy_type",
    ),
    "lists of lists": (b'{"brand_data":' + many(many(b"1")[:999] + b"1]") + b"}", "brand_data"),
    "a name of megabytes": (b'{"' + b"k" * 800_000 + b'":' + TALL + b"}", "k" * 80),
}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/create_image_ad_async", "/brand_kits"])
@pytest.mark.parametrize("name", HEAVY)
def test_ten_megabytes_of_text_names_or_numbers_are_refused_by_path_and_quickly(caller, path, name):
    body, field = HEAVY[name]
    started = time.process_time()
    answered, content = call(body, caller.header, PATH_INFO=path)
    assert time.process_time() - started < SLOW
    assert answered == 400
    assert [one["field"] for one in json.loads(content)["errors"]] == [field]
    assert len(content) < 2_000


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/create_image_ad_async", "/brand_kits", "/brand_kits/extract"])
@pytest.mark.parametrize("body", [b"[" * 200_000, b'{"name":' * 50_000, b"[]", b"7", b"null"])
def test_nesting_without_end_is_malformed_at_every_address(caller, path, body):
    answered, content = call(body, caller.header, PATH_INFO=path)
    assert answered == 400
    assert json.loads(content)["code"] == "malformed_json"


CHUNKED = {
    "CONTENT_LENGTH": "",
    "HTTP_TRANSFER_ENCODING": "chunked",
    "wsgi.input_terminated": True,
}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("body", "environ", "status"),
    [
        (WHOLE, CHUNKED, 202),
        (b"x" * (10 * 1024 * 1024 + 1), CHUNKED, 413),
        (WHOLE, {**CHUNKED, "wsgi.input_terminated": False}, 400),  # nobody knows its end
        (b"", CHUNKED, 400),
    ],
)
def test_a_body_in_chunks_is_read_as_far_as_the_limit(caller, body, environ, status):
    answered, content = call(body, caller.header, **environ)
    assert answered == status, content[:300]


class Broken(io.RawIOBase):
    """As a server's reader of chunks that make no sense."""

    def read(self, _size: int = -1) -> bytes:
        raise RuntimeError("Invalid chunk size")


@pytest.mark.django_db
def test_chunks_that_make_no_sense_are_malformed(caller):
    answered, content = call(WHOLE, caller.header, **{**CHUNKED, "wsgi.input": Broken()})
    assert answered == 400
    assert json.loads(content)["code"] == "malformed_json"
