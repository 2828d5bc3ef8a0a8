"""Callbacks: signed, kept, tried again by the schedule, and never in each other's way."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone
from rest_framework.test import APIClient
from standardwebhooks import Webhook

from accounts.services import callback_secret_rotate, callback_secrets
from common import outbound
from common.outbound import Answer
from jobs import lifecycle
from jobs.callbacks import SCHEDULE, Courier, attempt, claim_due, resend, wait_after
from jobs.lifecycle import Fault
from jobs.models import CallbackAttempt, CallbackDelivery, DeliveryState
from jobs.services import job_submit
from tests.factories import make_caller
from tests.jobs.receiver import receiving
from tests.jobs.requests import with_callback

FAULT = Fault("asset_unreachable", "No such picture.", "product_metadata")


@pytest.fixture
def receiver():
    with receiving() as one:
        outbound.configure([one.port])
        yield one
        outbound.configure()


def owed(url, caller=None):
    """A delivery of a job that has just ended."""
    caller = caller or make_caller()
    job = job_submit(workspace=caller.workspace, request=with_callback(url)).job
    lifecycle.fail(lifecycle.claim(job.pk, worker="w"), FAULT)
    return job.deliveries.get()


def deliver():
    due = claim_due(10, busy={})
    for one in due:
        attempt(one)
    return len(due)


def make_due(delivery):
    CallbackDelivery.objects.filter(pk=delivery.pk).update(next_attempt_at=timezone.now())


@pytest.mark.django_db
def test_the_body_is_what_get_returns_and_the_signature_holds(receiver):
    caller = make_caller()
    delivery = owed(receiver.url, caller)
    assert deliver() == 1
    (headers, body), *more = receiver.seen
    assert not more
    assert headers["content-type"] == "application/json"
    assert headers["webhook-id"] == delivery.message_id
    (secret,) = callback_secrets(workspace=caller.workspace)
    Webhook(secret).verify(body, headers)
    answer = APIClient(headers=caller.header).get(f"/jobs/{delivery.job_id}")
    assert body == answer.content
    assert json.loads(body)["response"]["error"]["code"] == "asset_unreachable"
    delivery.refresh_from_db()
    assert (delivery.state, delivery.next_attempt_at) == (DeliveryState.DELIVERED, None)
    assert delivery.attempts.get().status == 200


@pytest.mark.django_db
def test_both_live_secrets_sign_during_a_rotation(receiver):
    caller = make_caller()
    (old,) = callback_secrets(workspace=caller.workspace)
    new = callback_secret_rotate(workspace=caller.workspace)
    owed(receiver.url, caller)
    deliver()
    headers, body = receiver.seen[0]
    Webhook(new).verify(body, headers)
    Webhook(old).verify(body, headers)


@pytest.mark.django_db
def test_the_same_id_on_every_attempt_and_every_attempt_kept(receiver):
    receiver.answer(500, b"down")
    receiver.answer(200, b"ok")
    delivery = owed(receiver.url)
    deliver()
    delivery.refresh_from_db()
    assert delivery.state == DeliveryState.WAITING
    assert 4 < (delivery.next_attempt_at - timezone.now()).total_seconds() < 6
    assert deliver() == 0  # not due yet
    make_due(delivery)
    deliver()
    ids = {headers["webhook-id"] for headers, _ in receiver.seen}
    assert ids == {delivery.message_id}
    assert list(delivery.attempts.values_list("number", "status", "answer")) == [
        (1, 500, "down"),
        (2, 200, "ok"),
    ]


@pytest.mark.django_db
def test_ten_attempts_by_the_schedule_and_no_more(receiver):
    receiver.answer(503)
    delivery = owed(receiver.url)
    waits = []
    for _ in range(10):
        make_due(delivery)
        assert deliver() == 1
        delivery.refresh_from_db()
        if delivery.next_attempt_at:
            waits.append((delivery.next_attempt_at - timezone.now()).total_seconds())
    assert delivery.state == DeliveryState.EXHAUSTED
    assert len(waits) == len(SCHEDULE) == 9
    for wait, planned in zip(waits, SCHEDULE, strict=True):
        assert planned * 0.89 - 1 < wait < planned * 1.11
    assert CallbackAttempt.objects.count() == 10
    assert deliver() == 0


@pytest.mark.django_db
def test_gone_stops(receiver):
    receiver.answer(410)
    delivery = owed(receiver.url)
    deliver()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.next_attempt_at) == (DeliveryState.GONE, None)


@pytest.mark.django_db
def test_a_redirect_is_not_followed_and_counts_as_a_failure(receiver):
    receiver.answer(302, Location=receiver.url + "/elsewhere")
    delivery = owed(receiver.url)
    deliver()
    assert len(receiver.seen) == 1
    delivery.refresh_from_db()
    assert delivery.state == DeliveryState.WAITING
    assert delivery.attempts.get().status == 302


@pytest.mark.django_db
def test_retry_after_is_honoured(receiver):
    receiver.answer(429, Retry_After="1234")
    delivery = owed(receiver.url)
    deliver()
    delivery.refresh_from_db()
    wait = (delivery.next_attempt_at - timezone.now()).total_seconds()
    assert 1230 < wait <= 1234


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        ("0", 1.0),
        ("99999999", 86_400.0),
        (format_datetime(datetime(2030, 1, 1, 0, 2, tzinfo=UTC), usegmt=True), 120.0),
        (format_datetime(datetime(2029, 1, 1, tzinfo=UTC), usegmt=True), 1.0),
    ],
)
def test_every_form_of_retry_after_within_a_second_and_a_day(value, seconds):
    answer = Answer(503, {"Retry-After": value}, b"", 1)
    assert wait_after(1, answer, now=datetime(2030, 1, 1, tzinfo=UTC)) == seconds


@pytest.mark.parametrize("value", ["", "soon", "-5", "Sat, 99 Foo"])
def test_a_retry_after_that_says_nothing_leaves_the_schedule(value):
    answer = Answer(503, {"retry-after": value}, b"", 1)
    assert 4.5 <= wait_after(1, answer, now=timezone.now()) <= 5.5


@pytest.mark.django_db
def test_an_address_that_is_not_public_is_refused_and_written_down():
    delivery = owed("http://10.0.0.7/hook")
    deliver()
    delivery.refresh_from_db()
    assert delivery.state == DeliveryState.WAITING
    one = delivery.attempts.get()
    assert one.status is None
    assert one.error.startswith("address_refused")


@pytest.mark.django_db
def test_only_the_first_two_kilobytes_of_an_answer_are_kept(receiver):
    receiver.answer(200, b"a\x00" + b"x" * 5000)
    delivery = owed(receiver.url)
    deliver()
    kept = delivery.attempts.get().answer
    assert len(kept) == 2047
    assert "\x00" not in kept


@pytest.mark.django_db
def test_sending_again_keeps_the_id(receiver):
    delivery = owed(receiver.url)
    deliver()
    resend(delivery_id=delivery.pk)
    assert deliver() == 1
    assert [headers["webhook-id"] for headers, _ in receiver.seen] == [delivery.message_id] * 2
    delivery.refresh_from_db()
    assert delivery.state == DeliveryState.DELIVERED


@pytest.mark.django_db
def test_a_claimed_delivery_is_leased_and_comes_due_again(receiver):
    delivery = owed(receiver.url)
    (stale,) = claim_due(10, busy={})
    assert claim_due(10, busy={}) == []
    make_due(delivery)  # the lease ran out: its courier died
    assert deliver() == 1
    delivery.refresh_from_db()
    assert delivery.state == DeliveryState.DELIVERED
    receiver.answer(500)
    attempt(stale)  # the dead courier's attempt ends late and must not undo the success
    delivery.refresh_from_db()
    assert delivery.state == DeliveryState.DELIVERED


@pytest.mark.django_db
def test_at_most_two_at_once_for_one_receiver(receiver):
    caller = make_caller()
    for _ in range(5):
        owed(receiver.url, caller)
    owed("http://other.example.com/", caller)
    taken = claim_due(10, busy={"127.0.0.1": 1})
    assert sorted(due.receiver for due in taken) == ["127.0.0.1", "other.example.com"]


@pytest.mark.django_db(transaction=True)
def test_a_slow_receiver_delays_nobody():
    with receiving() as slow, receiving() as quick:
        outbound.configure([slow.port, quick.port])
        slow.hold.clear()
        caller = make_caller()
        waiting = [owed(slow.url.replace("127.0.0.1", "localhost"), caller) for _ in range(4)]
        served = owed(quick.url, caller)
        courier = Courier(threads=4)
        try:
            started = timezone.now()
            while CallbackDelivery.objects.get(pk=served.pk).state != DeliveryState.DELIVERED:
                courier.dispatch()
                assert timezone.now() - started < timedelta(seconds=5)
            states = CallbackDelivery.objects.filter(pk__in=[one.pk for one in waiting])
            assert set(states.values_list("state", flat=True)) == {DeliveryState.WAITING}
            assert len(slow.seen) == 2
        finally:
            slow.hold.set()
            courier.close()
            outbound.configure()
