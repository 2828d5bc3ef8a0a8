from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import RequestPace
from accounts.throttling import take

pytestmark = pytest.mark.django_db


def _limit(caller, requests):
    caller.workspace.requests_per_minute = requests
    caller.workspace.save()


def test_a_minutes_worth_passes_at_once_and_the_next_waits(client, caller):
    _limit(caller, 3)
    for left in ["2", "1", "0"]:
        response = client.get("/account", headers=caller.header)
        assert response.status_code == 200
        assert response["RateLimit-Limit"] == "3"
        assert response["RateLimit-Remaining"] == left
    refused = client.get("/account", headers=caller.header)
    assert refused.status_code == 429
    assert refused.json()["code"] == "rate_limited"
    assert 18 <= int(refused["Retry-After"]) <= 20
    assert refused["RateLimit-Remaining"] == "0"
    assert 58 <= int(refused["RateLimit-Reset"]) <= 60


def test_waiting_as_told_lets_one_more_pass(client, caller):
    _limit(caller, 3)
    for _ in range(3):
        client.get("/account", headers=caller.header)
    wait = int(client.get("/account", headers=caller.header)["Retry-After"])
    pace = RequestPace.objects.get()
    pace.paid_until -= timedelta(seconds=wait)
    pace.save()
    assert client.get("/account", headers=caller.header).status_code == 200
    assert client.get("/account", headers=caller.header).status_code == 429


def test_a_refused_request_costs_nothing(caller):
    caller.workspace.requests_per_minute = 1
    take(caller.workspace)
    before = RequestPace.objects.get().paid_until
    _, wait = take(caller.workspace)
    assert wait > 0
    assert RequestPace.objects.get().paid_until == before


def test_workspaces_do_not_slow_each_other(client, caller, stranger):
    _limit(caller, 1)
    client.get("/account", headers=caller.header)
    assert client.get("/account", headers=caller.header).status_code == 429
    assert client.get("/account", headers=stranger.header).status_code == 200


def test_an_idle_time_does_not_save_up(caller):
    caller.workspace.requests_per_minute = 2
    RequestPace.objects.create(
        workspace=caller.workspace, paid_until=timezone.now() - timedelta(hours=1)
    )
    assert [take(caller.workspace)[1] > 0 for _ in range(3)] == [False, False, True]


def test_a_pace_of_nothing_refuses_all(caller):
    caller.workspace.requests_per_minute = 0
    assert take(caller.workspace)[1] == 60
