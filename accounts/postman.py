"""The outbox emptied: due mails in, messages handed to the mail server out, tried again for a day.

A thread of the worker's supervisor sends, not a task of the queue: behind a thousand ads a link to
confirm an address would come too late. Sending may happen twice when the process dies between the
server's yes and our note of it; the constant ``Message-ID`` lets mailboxes drop the second one.
"""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.core.mail import get_connection
from django.db import close_old_connections, connection, transaction
from django.db.models import F, Q
from django.db.models.functions import Now

from accounts.mail import message_of
from accounts.models import OutgoingMail

if TYPE_CHECKING:
    from uuid import UUID

logger = logging.getLogger(__name__)

SCHEDULE = (5, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 28_800)
"""Seconds after the first, second, ... failed attempt; about a day in all."""
LEASE = timedelta(seconds=60)
KEPT = timedelta(days=7)
AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Due:
    """One mail claimed for one attempt; ``attempt`` fences off every earlier claim."""

    mail_id: UUID
    attempt: int


class Postman:
    """One thread that sends whatever is due."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="mail")
        self._round: Future[None] | None = None

    def dispatch(self) -> None:
        """Begin a round, unless one is under way or nothing is due."""
        if self._round is not None and not self._round.done():
            return
        due = claim_due()
        self._round = self._pool.submit(self._send, due) if due else None

    def close(self) -> None:
        """Finish the round under way; each attempt is bounded by EMAIL_TIMEOUT."""
        self._pool.shutdown(wait=True)

    def _send(self, due: list[Due]) -> None:
        try:
            close_old_connections()
            for one in due:
                attempt(one)
        except Exception:  # the leases run out and the mails come due again
            logger.exception("a round of mail was interrupted")
        finally:
            connection.close()


def claim_due(most: int = AT_ONCE) -> list[Due]:
    """Take what is due and nobody else has, the oldest first."""
    with transaction.atomic():
        rows = (
            OutgoingMail.objects.select_for_update(skip_locked=True)
            # the first attempt is due at once, even when the clock was set back since
            .filter(Q(next_attempt_at__lte=Now()) | Q(attempts_made=0, sent_at=None))
            .exclude(next_attempt_at=None)
            .order_by("created_at")[:most]
        )
        due = [Due(row.pk, row.attempts_made + 1) for row in rows]
        if due:
            OutgoingMail.objects.filter(pk__in=[one.mail_id for one in due]).update(
                attempts_made=F("attempts_made") + 1, next_attempt_at=Now() + LEASE
            )
    return due


def attempt(due: Due) -> None:
    """Hand one mail to the server and write down what came of it; the server's errors are kept."""
    row = OutgoingMail.objects.filter(pk=due.mail_id, attempts_made=due.attempt).first()
    if row is None or row.sent_at is not None:
        return
    mine = OutgoingMail.objects.filter(pk=row.pk, attempts_made=due.attempt)
    try:
        message = message_of(row)
    except InvalidToken:
        mine.update(next_attempt_at=None, error="VAULT_KEYS no longer open this mail.")
        return
    if not connection.in_atomic_block:
        connection.close()  # none is held while the server is waited for
    try:
        message.connection = get_connection(settings.EMAIL_TRANSPORT)
        message.send()
    except Exception as fault:  # noqa: BLE001 - whatever a mail server or its name does
        _put_off(row, due, fault)
        return
    mine.update(sent_at=Now(), next_attempt_at=None, sealed="", error="")
    OutgoingMail.objects.filter(sent_at__lt=Now() - KEPT).delete()


def _put_off(row: OutgoingMail, due: Due, fault: Exception) -> None:
    """Due again later, or given up after the last attempt."""
    told = f"{type(fault).__name__}: {fault}"[:300]
    mine = OutgoingMail.objects.filter(pk=row.pk, attempts_made=due.attempt)
    if due.attempt > len(SCHEDULE):
        logger.error("mail %s is given up after %s attempts: %s", row.pk, due.attempt, told)
        mine.update(next_attempt_at=None, sealed="", error=told)
        return
    wait = SCHEDULE[due.attempt - 1]
    logger.warning("mail %s was not sent, again in %s s: %s", row.pk, wait, told)
    mine.update(next_attempt_at=Now() + timedelta(seconds=wait), error=told)
