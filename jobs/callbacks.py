"""A finished job announced to the customer's URL: due deliveries in, signed POSTs and a log out.

Signed by the Standard Webhooks scheme under one constant ``webhook-id``; every attempt is kept.
Deliveries run in threads of their own with few at a time for each receiver and workspace, so that
slow receivers delay nobody else's. No database connection is held while a receiver is waited for.
"""

from __future__ import annotations

import logging
import random
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import close_old_connections, connection, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from accounts.services import callback_secrets
from common.outbound import Answer, OutboundError, post
from common.signing import sign
from jobs.models import CallbackAttempt, CallbackDelivery, DeliveryState, JobEvent
from jobs.responses import job_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

logger = logging.getLogger(__name__)

SCHEDULE = (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400)
"""Seconds after the first, second, ... failed attempt."""
JITTER = 0.1
DEADLINE = 15.0
LEASE = timedelta(seconds=60)
LONGEST_WAIT = 86_400
AT_ONCE = 24
AT_ONCE_PER_RECEIVER = 2
AT_ONCE_PER_WORKSPACE = 8
"""One customer may own thousands of slow hosts; a third of the threads is the most they hold."""
GONE = 410


@dataclass(frozen=True, slots=True)
class Due:
    """One delivery claimed for one attempt; ``attempt`` fences off every earlier claim."""

    delivery_id: UUID
    attempt: int
    receiver: str
    workspace_id: UUID

    @property
    def shares(self) -> tuple[str, UUID]:
        """What it takes a thread of: the receiver's and the workspace's."""
        return self.receiver, self.workspace_id


class Courier:
    """Threads that deliver whatever is due, a few at a time for each receiver."""

    def __init__(self, threads: int = AT_ONCE) -> None:
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="callback")
        self._busy: Counter[str | UUID] = Counter()
        self._running = 0
        self._lock = threading.Lock()

    def dispatch(self) -> int:
        """Claim what is due and can be started now; returns how many attempts were started."""
        with self._lock:
            busy = Counter(self._busy)
            free = self._threads - self._running
        due = claim_due(free, busy=busy) if free > 0 else []
        for one in due:
            with self._lock:
                self._busy.update(one.shares)
                self._running += 1
            self._pool.submit(self._run, one)
        return len(due)

    def close(self) -> None:
        """Finish the attempts in the air; each is bounded by its deadline."""
        self._pool.shutdown(wait=True)

    def _run(self, due: Due) -> None:
        try:
            close_old_connections()
            attempt(due)
        except Exception:  # the lease runs out and the delivery comes due again
            logger.exception("callback %s was interrupted", due.delivery_id)
        finally:
            connection.close()
            with self._lock:
                self._busy.subtract(due.shares)
                self._busy += Counter()  # drops whatever is at zero
                self._running -= 1


def claim_due(most: int, *, busy: Mapping[str | UUID, int]) -> list[Due]:
    """Take up to ``most`` due deliveries that nobody else has, few for each of their owners.

    ``busy`` counts what is in the air already, by receiver and by workspace.
    """
    counts = Counter(busy)
    full = [who for who, count in counts.items() if isinstance(who, str) and not _room(who, count)]
    out = [who for who, count in counts.items() if isinstance(who, UUID) and not _room(who, count)]
    with transaction.atomic():
        rows = (
            CallbackDelivery.objects.select_for_update(skip_locked=True, of=("self",))
            # the first attempt is due at once, even when the clock was set back since
            .filter(Q(next_attempt_at__lte=Now()) | Q(attempts_made=0), state=DeliveryState.WAITING)
            .exclude(receiver__in=full)
            .exclude(job__workspace__in=out)
            .order_by("next_attempt_at")
            .values_list("pk", "attempts_made", "receiver", "job__workspace_id")[: most * 8]
        )
        taken: list[Due] = []
        for pk, made, receiver, workspace_id in rows:
            due = Due(pk, made + 1, receiver, workspace_id)
            if len(taken) < most and all(_room(who, counts[who]) for who in due.shares):
                counts.update(due.shares)
                taken.append(due)
        CallbackDelivery.objects.filter(pk__in=[due.delivery_id for due in taken]).update(
            attempts_made=F("attempts_made") + 1, next_attempt_at=Now() + LEASE
        )
    return taken


def _room(who: str | UUID, count: int) -> bool:
    """True while a receiver (by name) or a workspace (by id) may hold another thread."""
    return count < (AT_ONCE_PER_RECEIVER if isinstance(who, str) else AT_ONCE_PER_WORKSPACE)


def attempt(due: Due) -> None:
    """Make one signed POST with the body that GET returns now, and write down what came of it."""
    delivery = CallbackDelivery.objects.select_related("job__workspace").get(pk=due.delivery_id)
    body = job_bytes(delivery.job)
    secrets = callback_secrets(workspace=delivery.job.workspace)
    started = timezone.now()
    headers = {
        "Content-Type": "application/json",
        **sign(secrets, message_id=delivery.message_id, timestamp=started, body=body),
    }
    if not connection.in_atomic_block:
        connection.close()
    answer, error = None, ""
    try:
        answer = post(delivery.url, body=body, headers=headers, deadline=DEADLINE)
    except OutboundError as refusal:
        error = f"{refusal.code}: {refusal.message}"
    elapsed = timezone.now() - started
    with transaction.atomic():
        CallbackAttempt.objects.create(
            delivery=delivery,
            number=due.attempt,
            started_at=started,
            status=answer.status if answer else None,
            elapsed_ms=answer.elapsed_ms if answer else round(elapsed.total_seconds() * 1000),
            error=error[:300],
            answer=answer.body.decode("utf-8", "replace").replace("\x00", "") if answer else "",
        )
        _settle(delivery, due, answer)


def resend(*, delivery_id: UUID) -> CallbackDelivery:
    """Make a delivery due now, whatever became of it; the webhook-id stays."""
    CallbackDelivery.objects.filter(pk=delivery_id).update(
        state=DeliveryState.WAITING, next_attempt_at=Now()
    )
    return CallbackDelivery.objects.get(pk=delivery_id)


def wait_after(attempts: int, answer: Answer | None, *, now: datetime) -> float | None:
    """Seconds until the next attempt, or None after the last; ``Retry-After`` is honoured."""
    if attempts > len(SCHEDULE):
        return None
    asked = _retry_after(answer, now=now)
    if asked is not None:
        return asked
    return SCHEDULE[attempts - 1] * (1 + random.uniform(-JITTER, JITTER))


def _settle(delivery: CallbackDelivery, due: Due, answer: Answer | None) -> None:
    """The delivery's next state, unless a later attempt has begun meanwhile."""
    mine = CallbackDelivery.objects.filter(pk=delivery.pk, attempts_made=due.attempt)
    if answer and 200 <= answer.status < 300:
        mine.update(state=DeliveryState.DELIVERED, next_attempt_at=None, delivered_at=Now())
        _tell(delivery, "callback_delivered", f"Answered {answer.status}")
        return
    what = f"Answered {answer.status}" if answer else "No answer"
    wait = wait_after(due.attempt, answer, now=timezone.now())
    if answer and answer.status == GONE:
        mine.update(state=DeliveryState.GONE, next_attempt_at=None)
        _tell(delivery, "callback_gone", f"{what}: not sent again")
    elif wait is None:
        mine.update(state=DeliveryState.EXHAUSTED, next_attempt_at=None)
        _tell(
            delivery, "callback_exhausted", f"{what}: not sent again after {due.attempt} attempts"
        )
    else:
        mine.update(next_attempt_at=Now() + timedelta(seconds=wait))
        _tell(delivery, "callback_failed", f"{what}: again in {round(wait)} s")


def _retry_after(answer: Answer | None, *, now: datetime) -> float | None:
    """What the receiver asked for, within one second and one day."""
    if answer is None:
        return None
    names = {name.lower(): value for name, value in answer.headers.items()}
    value = names.get("retry-after", "").strip()
    if not value:
        return None
    if value.isascii() and value.isdigit():
        seconds = float(value[:9])
    else:
        try:
            moment = parsedate_to_datetime(value)
        except ValueError:
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        seconds = (moment - now).total_seconds()
    return min(max(seconds, 1.0), float(LONGEST_WAIT))


def _tell(delivery: CallbackDelivery, name: str, message: str) -> None:
    JobEvent.objects.create(job=delivery.job, name=name, message=message[:300])
