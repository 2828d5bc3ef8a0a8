"""Mail out of the web request: messages in, rows of the outbox out.

A mail server that is slow or away delays no page and breaks no sign-up: the row commits with what
it belongs to, and the worker's postman sends it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend

from accounts import vault
from accounts.models import OutgoingMail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.mail import EmailMessage


class Outbox(BaseEmailBackend):
    """Django's ``EMAIL_BACKEND``; ``EMAIL_TRANSPORT`` is what really sends, in the worker."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep the messages; raises what the database raises, and never a mail server's error."""
        rows = [
            OutgoingMail(
                recipients=", ".join(message.recipients())[:1000],
                subject=" ".join(str(message.subject).split())[:300],
                sealed=vault.seal(json.dumps(_parts(message))),
            )
            for message in email_messages
            if message.recipients()
        ]
        OutgoingMail.objects.bulk_create(rows)
        return len(rows)


def message_of(row: OutgoingMail) -> EmailMultiAlternatives:
    """The message again, under the same ``Message-ID`` at every attempt."""
    parts = json.loads(vault.unseal(row.sealed))
    message = EmailMultiAlternatives(
        parts["subject"],
        parts["text"],
        parts["sender"],
        parts["to"],
        headers={"Message-ID": f"<{row.pk}@{parts['sender'].rpartition('@')[2].strip('>')}>"},
    )
    if parts["html"]:
        message.attach_alternative(parts["html"], "text/html")
    return message


def _parts(message: EmailMessage) -> dict[str, Any]:
    html = [str(part[0]) for part in getattr(message, "alternatives", ()) if part[1] == "text/html"]
    return {
        "subject": " ".join(str(message.subject).split()),
        "text": str(message.body),
        "html": html[0] if html else "",
        "sender": str(message.from_email),
        "to": message.recipients(),
    }
