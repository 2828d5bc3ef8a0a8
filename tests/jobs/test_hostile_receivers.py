"""Receivers that never end, lie or lead inside: each costs its own deadline and nobody else's."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from datetime import timedelta

import pytest
from django.utils import timezone
from standardwebhooks import Webhook, WebhookVerificationError

from accounts.models import Workspace
from accounts.services import callback_secret_rotate, callback_secrets
from common import outbound
from jobs import callbacks
from jobs.models import DeliveryState
from tests.factories import make_caller
from tests.jobs.receiver import receiving
from tests.jobs.test_callbacks import deliver, make_due, owed

pytestmark = pytest.mark.django_db


@contextlib.contextmanager
def talking(start: bytes, piece: bytes, host: str = "127.0.0.1"):
    """Answer every connection with ``start`` and then ``piece`` twenty times a second, for ever."""
    done = threading.Event()
    server = socket.create_server((host, 0))
    server.settimeout(0.1)

    def talk(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.sendall(start)
            while piece and not done.wait(0.05):
                connection.sendall(piece)
            done.wait(10)

    def listen() -> None:
        while not done.is_set():
            with contextlib.suppress(OSError):
                threading.Thread(target=talk, args=(server.accept()[0],), daemon=True).start()

    thread = threading.Thread(target=listen)
    thread.start()
    try:
        yield server.getsockname()[1]
    finally:
        done.set()
        thread.join()
        server.close()


@pytest.mark.parametrize(
    ("start", "piece", "status"),
    [
        (b"", b"", None),  # says nothing at all
        (b"HTTP/1.1 200 OK\r\n", b"X-More: yes\r\n", None),  # headers without end
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 100_000, 200),  # a body without end: enough was read
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"x", None),  # a byte at a time
    ],
)
def test_an_endless_receiver_costs_one_deadline(monkeypatch, start, piece, status):
    monkeypatch.setattr(callbacks, "DEADLINE", 0.6)
    with talking(start, piece) as port:
        outbound.configure([port])
        delivery = owed(f"http://127.0.0.1:{port}/hook")
        started = time.monotonic()
        deliver()
        outbound.configure()
    assert time.monotonic() - started < 5
    one = delivery.attempts.get()
    assert one.status == status
    assert len(one.answer) <= 2048
    delivery.refresh_from_db()
    assert delivery.state == (DeliveryState.DELIVERED if status else DeliveryState.WAITING)


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1:22/",
        "http://[::1]/",
        "file:///",
    ],
)
def test_a_receiver_that_redirects_inside_leads_nowhere(location):
    with receiving() as receiver, receiving() as inside:
        outbound.configure([receiver.port, inside.port])
        receiver.answer(307, Location=location)
        receiver.answer(308, Location=inside.url)
        delivery = owed(receiver.url)
        deliver()
        make_due(delivery)
        deliver()
        outbound.configure()
        assert not inside.seen
    assert list(delivery.attempts.values_list("status", flat=True)) == [307, 308]


def test_after_the_overlap_only_the_new_secret_signs():
    with receiving() as receiver:
        outbound.configure([receiver.port])
        caller = make_caller()
        (old,) = callback_secrets(workspace=caller.workspace)
        new = callback_secret_rotate(workspace=caller.workspace)
        past = timezone.now() - timedelta(seconds=1)
        Workspace.objects.update(previous_callback_secret_expires_at=past)
        owed(receiver.url, caller)
        deliver()
        outbound.configure()
        headers, body = receiver.seen[0]
    Webhook(new).verify(body, headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(old).verify(body, headers)
    assert len(headers["webhook-signature"].split()) == 1


def test_gone_is_final_and_sending_again_is_a_persons_choice():
    with receiving() as receiver:
        outbound.configure([receiver.port])
        receiver.answer(410, Retry_After="1")
        delivery = owed(receiver.url)
        deliver()
        make_due(delivery)
        assert deliver() == 0
        callbacks.resend(delivery_id=delivery.pk)
        receiver.answers[:] = [(200, {}, b"")]
        assert deliver() == 1
        outbound.configure()
    delivery.refresh_from_db()
    assert delivery.state == DeliveryState.DELIVERED


def test_a_thousand_slow_hosts_of_one_customer_leave_room_for_the_others():
    many, other = make_caller(), make_caller("Other")
    for n in range(40):
        owed(f"https://h{n}.slow.example.com/hook", many)
    owed("https://hooks.example.org/", other)
    taken = callbacks.claim_due(24, busy={})
    assert len(taken) == callbacks.AT_ONCE_PER_WORKSPACE + 1 == 9
    assert other.workspace.pk in {due.workspace_id for due in taken}
    # what is in the air counts, and a backlog at the head of the line hides nobody behind it
    owed("https://hooks.example.org/", other)
    again = callbacks.claim_due(1, busy={many.workspace.pk: 8})
    assert [due.workspace_id for due in again] == [other.workspace.pk]


@pytest.mark.django_db(transaction=True)
def test_slow_hosts_on_every_name_hold_a_part_of_the_threads(monkeypatch):
    monkeypatch.setattr(callbacks, "AT_ONCE_PER_WORKSPACE", 2)
    monkeypatch.setattr(callbacks, "DEADLINE", 3.0)
    with receiving() as quick, talking(b"", b"", "0.0.0.0") as slow:  # noqa: S104
        outbound.configure([slow, quick.port])
        hostile, honest = make_caller(), make_caller("Honest")
        for n in range(6):
            owed(f"http://127.0.0.{n + 2}:{slow}/", hostile)
        served = owed(quick.url, honest)
        courier = callbacks.Courier(threads=3)
        try:
            courier.dispatch()
            started = time.monotonic()
            while not quick.seen:
                assert time.monotonic() - started < 2
                time.sleep(0.02)
        finally:
            courier.close()
            outbound.configure()
        served.refresh_from_db()
    assert served.state == DeliveryState.DELIVERED
