import csv
import io
import json
import uuid
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from accounts.chart import bars
from accounts.models import AuditEvent, UsageRecord
from accounts.services import api_key_issue, callback_secret_rotate, callback_secrets, usage_record
from accounts.usage import month_of, usage_by_day
from common import outbound
from common.signing import verify
from tests.factories import make_member, make_workspace

USAGE = "/settings/usage/"
CSV = "/settings/usage/usage.csv"
CALLBACKS = "/settings/callbacks/"
REVEAL = "/settings/callbacks/secret/"
ROTATE = "/settings/callbacks/secret/rotate/"
TEST = "/settings/callbacks/test/"
AUDIT = "/settings/audit-log/"


@pytest.fixture
def workspace(db):
    return make_workspace()


@pytest.fixture
def signed_in(client, workspace):
    def _as(role="owner", place=None):
        user = make_member(place or workspace, role)
        client.force_login(user)
        return user

    return _as


def _used(workspace, day, creatives, key=None):
    job = uuid.uuid4()
    usage_record(workspace=workspace, job_id=job, creatives=creatives, api_key=key)
    UsageRecord.objects.filter(job_id=job).update(created_at=day)


@pytest.fixture
def receiver():
    """A customer's server that keeps what it gets; its status is ``answers[0]``."""
    got, answers = [], [204]

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append(({k.lower(): v for k, v in self.headers.items()}, body))
            self.send_response(answers[0])
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    outbound.configure([server.server_port])
    yield f"http://127.0.0.1:{server.server_port}/hook", got, answers
    outbound.configure()
    server.shutdown()
    server.server_close()
    thread.join()


def test_days_are_utc_and_idle_days_are_there(workspace):
    _used(workspace, datetime(2026, 2, 1, 0, 0, tzinfo=UTC), 3)
    _used(workspace, datetime(2026, 2, 28, 23, 59, 59, tzinfo=UTC), 4)
    _used(workspace, datetime(2026, 3, 1, 0, 0, tzinfo=UTC), 5)
    days = usage_by_day(workspace=workspace, first=date(2026, 2, 1))
    assert len(days) == 28
    assert [(day.day.day, day.creatives) for day in days if day.creatives] == [(1, 3), (28, 4)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2026-02", date(2026, 2, 1)),
        ("", date(2026, 5, 1)),
        ("2031-01", date(2026, 5, 1)),
        ("soon", date(2026, 5, 1)),
        ("2026-13", date(2026, 5, 1)),
    ],
)
def test_a_month_that_makes_no_sense_is_this_month(text, first):
    assert month_of(text, today=date(2026, 5, 17)) == first


def test_a_chart_ends_at_a_round_number_and_shows_small_days():
    chart = bars([(date(2026, 2, 1), 1000), (date(2026, 2, 2), 1), (date(2026, 2, 3), 0)])
    assert [line.value for line in chart.lines] == [0, 500, 1000, 1500, 2000]
    assert [bar.height for bar in chart.bars] == [91.0, 2.0, 0.0]
    assert [line.value for line in bars([]).lines] == [0, 1, 2, 3, 4]


def test_the_usage_page_draws_days_and_keys(client, workspace, signed_in):
    signed_in("viewer")
    key, _ = api_key_issue(workspace=workspace, name="Server")
    _used(workspace, datetime(2026, 2, 3, 12, tzinfo=UTC), 7, key)
    other = make_workspace("Other")
    _used(other, datetime(2026, 2, 3, 12, tzinfo=UTC), 999)
    page = client.get(USAGE, {"month": "2026-02"}).content.decode()
    assert page.count("<rect") == 28
    assert "<title>3 Feb: 7</title>" in page
    assert key.hint in page
    assert "999" not in page


def test_csv_is_by_day_and_key_and_harmless_in_a_spreadsheet(client, workspace, signed_in):
    signed_in("viewer")
    key, _ = api_key_issue(workspace=workspace, name="=HYPERLINK(1)")
    for creatives in (3, 4):
        _used(workspace, datetime(2026, 2, 3, 12, tzinfo=UTC), creatives, key)
    _used(workspace, datetime(2026, 2, 4, 12, tzinfo=UTC), 1)
    response = client.get(CSV, {"month": "2026-02"})
    assert response["Content-Disposition"] == 'attachment; filename="usage-2026-02.csv"'
    assert list(csv.reader(io.StringIO(response.content.decode()))) == [
        ["day", "api_key", "key_hint", "jobs", "creatives"],
        ["2026-02-03", "'=HYPERLINK(1)", key.hint, "2", "7"],
        ["2026-02-04", "", "", "1", "1"],
    ]


def test_usage_asks_a_constant_number_of_queries(
    client, workspace, signed_in, django_assert_max_num_queries
):
    signed_in()
    keys = [api_key_issue(workspace=workspace, name=f"Key {n}")[0] for n in range(5)]
    for number in range(60):
        _used(workspace, datetime(2026, 2, 1 + number % 28, tzinfo=UTC), 1, keys[number % 5])
    with django_assert_max_num_queries(5):
        client.get(USAGE, {"month": "2026-02"})


def test_a_secret_is_hidden_until_a_developer_asks_and_that_is_written_down(
    client, workspace, signed_in
):
    (secret,) = callback_secrets(workspace=workspace)
    user = signed_in("developer")
    assert secret not in client.get(CALLBACKS).content.decode()
    shown = client.post(REVEAL)
    assert secret in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    assert AuditEvent.objects.get(action="callback_secret.reveal").actor == user


def test_rotation_shows_the_new_secret_while_both_sign(client, workspace, signed_in):
    signed_in("developer")
    (old,) = callback_secrets(workspace=workspace)
    page = client.post(ROTATE, {"overlap": "72"}).content.decode()
    workspace.refresh_from_db()
    new, before = callback_secrets(workspace=workspace)
    assert before == old
    assert new in page
    assert old not in page
    assert "Two secrets are live" in client.get(CALLBACKS).content.decode()
    client.post(ROTATE, {"overlap": "0"})
    workspace.refresh_from_db()
    assert len(callback_secrets(workspace=workspace)) == 1
    assert client.post(ROTATE, {"overlap": "9999"}).status_code == 302
    assert AuditEvent.objects.filter(action="callback_secret.rotate").count() == 2


def test_a_test_callback_is_signed_with_every_live_secret(client, workspace, signed_in, receiver):
    url, got, answers = receiver
    signed_in("developer")
    callback_secret_rotate(workspace=workspace)
    page = client.post(TEST, {"url": url}).content.decode()
    assert "Delivered: your server answered 204" in page
    headers, body = got[0]
    for secret in callback_secrets(workspace=workspace):
        verify(secret, headers, body)
    assert json.loads(body)["type"] == "image_ad"
    answers[0] = 500
    assert (
        "Not delivered: your server answered 500"
        in client.post(TEST, {"url": url}).content.decode()
    )
    assert AuditEvent.objects.filter(action="callback.test", target=url).count() == 2


def test_a_test_goes_through_the_one_door_and_is_paced(client, workspace, signed_in):
    signed_in("developer")
    page = client.post(TEST, {"url": "http://127.0.0.1:9/hook"}).content.decode()
    assert "This address was refused" in page
    for _ in range(5):
        client.post(TEST, {"url": "http://169.254.169.254/"})
    response = client.post(TEST, {"url": "http://169.254.169.254/"})
    assert response.status_code == 422
    assert "At most 6 tests a minute" in response.content.decode()


@pytest.mark.parametrize("path", [REVEAL, ROTATE, TEST])
def test_a_viewer_changes_no_secret_and_sends_nothing(client, workspace, signed_in, path):
    before = callback_secrets(workspace=workspace)
    signed_in("viewer")
    assert client.post(path, {"url": "http://example.com/"}).status_code == 403
    page = client.get(CALLBACKS).content.decode()
    assert "Rotate" not in page
    workspace.refresh_from_db()
    assert callback_secrets(workspace=workspace) == before
    assert not AuditEvent.objects.filter(action__startswith="callback").exists()


@pytest.mark.parametrize("path", [USAGE, CSV, CALLBACKS, AUDIT, "/settings/members/"])
def test_nobody_is_sent_to_the_log_in(client, workspace, path):
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (302, f"/accounts/login/?next={path}")


@pytest.mark.parametrize(("role", "status"), [("admin", 200), ("developer", 403), ("viewer", 403)])
def test_who_reads_the_audit_log(client, workspace, signed_in, role, status):
    signed_in(role)
    assert client.get(AUDIT).status_code == status


def test_the_audit_log_tells_who_did_what_a_page_at_a_time(
    client, workspace, signed_in, django_assert_max_num_queries
):
    user = signed_in("admin")
    for number in range(60):
        api_key_issue(workspace=workspace, name=f"Key {number}", created_by=user)
    api_key_issue(workspace=make_workspace("Other"), name="Theirs")
    with django_assert_max_num_queries(5):
        page = client.get(AUDIT).content.decode()
    assert page.count("created the API key") == 50
    assert "Theirs" not in page
    older = page.split("?before=")[1].split('"')[0]
    rest = client.get(AUDIT, {"before": older}).content.decode()
    assert rest.count("created the API key") == 10
    assert "created the workspace" in rest
    assert user.email in rest
