"""Keys that are guessed: slowed for each address, never at the cost of a key that is right."""

from __future__ import annotations

import hmac
import statistics
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client

from accounts import keys, wrong_keys
from accounts.models import ApiKey, WrongKeyPace
from accounts.services import api_key_revoke
from accounts.wrong_keys import client_address, place_of
from tests.factories import make_caller

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _three_a_minute(settings):
    settings.WRONG_KEYS_PER_MINUTE = 3


def guess(text: str = "", **environ: str):
    header = {"Authorization": f"Bearer {text or keys.mint().text}"}
    return Client().get("/account", headers=header, **environ)


def flood(times: int = 4, **environ: str):
    return [guess(**environ).status_code for _ in range(times)]


def test_past_the_limit_a_wrong_key_is_told_to_wait():
    assert flood(3) == [401, 401, 401]
    answer = guess()
    assert answer.status_code == 429
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "rate_limited"
    assert 1 <= int(answer["Retry-After"]) <= 20
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("text", ["x", "om_live_" + "0" * 38, "", "Bearer", "\u00e9" * 40])
def test_what_cannot_be_a_key_counts_as_well(text):
    assert [guess(text or " ").status_code for _ in range(4)] == [401, 401, 401, 429]


def test_spent_keys_count_as_well(caller):
    api_key_revoke(key=caller.key)
    assert [guess(caller.text).status_code for _ in range(4)] == [401, 401, 401, 429]


def test_a_right_key_is_never_locked_out_by_wrong_ones_beside_it(caller):
    flood(10)
    assert guess().status_code == 429
    assert guess(caller.text).status_code == 200
    assert guess().status_code == 429  # and it resets nothing for the guesser


def test_another_address_is_not_slowed():
    flood(4)
    assert guess(REMOTE_ADDR="203.0.113.9").status_code == 401


def test_waiting_as_told_lets_one_more_guess_pass():
    flood(3)
    wait = int(guess()["Retry-After"])
    pace = WrongKeyPace.objects.get()
    pace.paid_until -= timedelta(seconds=wait)
    pace.save()
    wrong_keys._waiting.clear()
    assert flood(2) == [401, 429]


def test_a_flood_costs_no_query_but_the_keys_own(django_assert_num_queries):
    flood(4)
    with django_assert_num_queries(0):
        assert guess("x").status_code == 429
    with django_assert_num_queries(1):
        assert guess().status_code == 429


def test_an_ipv6_network_of_one_customer_counts_as_one_address():
    assert flood(3, REMOTE_ADDR="2001:db8:1:2::1") == [401, 401, 401]
    assert guess(REMOTE_ADDR="2001:db8:1:2:ffff::9").status_code == 429
    assert guess(REMOTE_ADDR="2001:db8:1:3::1").status_code == 401
    assert place_of("::ffff:203.0.113.9") == place_of("203.0.113.9")


def test_the_table_is_bounded_and_keeps_no_address():
    for n in range(300):
        flood(1, REMOTE_ADDR=f"198.51.{n // 200}.{n % 200}")
    places = [row.place for row in WrongKeyPace.objects.all()]
    assert 290 <= len(places) <= 300
    assert max(places) < wrong_keys.PLACES == 65_536
    assert place_of("no address") == place_of("") < wrong_keys.PLACES


@pytest.mark.parametrize(
    ("trusted", "told", "address"),
    [
        (0, "198.51.100.1", "127.0.0.1"),  # nobody's word counts
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "1.1.1.1, 198.51.100.1", "198.51.100.1"),  # what the client wrote itself is ignored
        (2, "1.1.1.1, 198.51.100.1, 10.0.0.2", "198.51.100.1"),
        (2, "198.51.100.1", "127.0.0.1"),  # it did not come through both proxies
        (1, "", "127.0.0.1"),
    ],
)
def test_behind_proxies_the_client_is_whom_the_first_trusted_one_saw(
    rf, settings, trusted, told, address
):
    settings.TRUSTED_PROXY_COUNT = trusted
    assert client_address(rf.get("/", headers={"X-Forwarded-For": told})) == address


@pytest.mark.django_db(transaction=True)
def test_the_limit_is_exact_among_many_at_once(settings):
    settings.WRONG_KEYS_PER_MINUTE = 10
    gate = threading.Barrier(8)

    def send(number: int) -> int:
        try:
            if number < 8:
                gate.wait()
            return guess().status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(40)))
    assert answers.count(401) == 10
    assert answers.count(429) == 30


def test_every_comparison_of_a_key_takes_constant_time(caller, monkeypatch):
    """Whole digests go through ``compare_digest``, for a known key and for one nobody has."""
    compared = []
    real = hmac.compare_digest

    def watched(one, other):
        compared.append((len(one), len(other)))
        return real(one, other)

    monkeypatch.setattr(keys.hmac, "compare_digest", watched)
    for text, status in ((caller.text, 200), (keys.mint().text, 401)):
        compared.clear()
        assert guess(text).status_code == status
        assert compared == [(6, 6), (64, 64)]  # the checksum, then the digest


def test_how_much_of_a_key_is_right_does_not_show_in_the_time(caller):
    parsed = keys.parse(caller.text)
    right = ApiKey.objects.get(pk=caller.key.pk).digest
    early = ("1" if right[0] == "0" else "0") + right[1:]
    late = right[:-1] + ("1" if right[-1] == "0" else "0")

    def cost(stored: str) -> float:
        rounds = []
        for _ in range(60):
            started = time.perf_counter_ns()
            for _ in range(100):
                keys.matches(parsed, stored, pepper="p" * 50)
            rounds.append(time.perf_counter_ns() - started)
        return statistics.quantiles(rounds, n=10)[0]

    assert 0.8 < cost(early) / cost(late) < 1.25


def test_strangers_keys_do_not_tell_who_exists(caller):
    known, unknown = caller.text[:18], keys.mint().text
    make_caller("Another")
    ApiKey.objects.filter(pk=caller.key.pk).update(digest="0" * 64)
    answers = [guess(caller.text), guess(unknown)]
    assert known != unknown[:18]
    bodies = [{**one.json(), "request_id": ""} for one in answers]
    assert bodies[0] == bodies[1]
