"""The audit log as people read it: events in, a page of sentences out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from accounts.models import AuditEvent

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from accounts.models import Workspace

PAGE_SIZE = 50

_WORDS: Final = {
    "api_key.issue": "created the API key",
    "api_key.rotate": "rotated the API key",
    "api_key.revoke": "revoked the API key",
    "brand_kit.created": "created the brand kit",
    "brand_kit.deleted": "deleted the brand kit",
    "brand_kit.extracted": "read a website into the brand kit",
    "brand_kit.refreshed": "read the website again of the brand kit",
    "brand_kit.updated": "changed the brand kit",
    "callback.test": "sent a test callback to",
    "callback_secret.reveal": "looked at the signing secret of",
    "callback_secret.rotate": "rotated the signing secret of",
    "job.cancel": "cancelled the job",
    "job.resend_callback": "sent again the callback of the job",
    "job.retry": "tried again the job",
    "member.invitation_withdraw": "withdrew the invitation to",
    "member.invite": "invited",
    "member.join": "accepted an invitation as",
    "member.leave": "left as",
    "member.remove": "removed",
    "member.role": "changed the role of",
    "workspace.change": "changed limits of",
    "workspace.create": "created the workspace",
    "workspace.rename": "renamed the workspace to",
    "workspace.resume": "resumed the workspace",
    "workspace.suspend": "suspended the workspace",
    "workspace.transfer": "handed the workspace over to",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: ``who`` is an address, or "The platform" for its own acts and API callers'."""

    at: datetime
    who: str
    did: str
    target: str
    details: str
    action: str


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Up to a page of events; ``older`` is the cursor of the next page, or empty."""

    events: list[AuditEvent]
    older: str


def audit_page(*, workspace: Workspace, before: str = "") -> AuditPage:
    """Return the newest events of a workspace, or those before an event's number."""
    events = AuditEvent.objects.filter(workspace=workspace).select_related("actor")
    if before.isascii() and before.isdigit() and len(before) < 19:
        events = events.filter(pk__lt=int(before))
    found = list(events.order_by("-pk")[: PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    return AuditPage(shown, str(shown[-1].pk) if len(found) > PAGE_SIZE else "")


def sentences(events: Iterable[AuditEvent]) -> list[Entry]:
    """Return each event in words."""
    return [
        Entry(
            event.created_at,
            event.actor.email if event.actor else "The platform",
            _WORDS.get(event.action, event.action.replace(".", ": ").replace("_", " ")),
            _named(event),
            _details(event.details),
            event.action,
        )
        for event in events
    ]


def _named(event: AuditEvent) -> str:
    """What it was done to, by the name that people know where the event tells one."""
    name = event.details.get("name") if event.action.startswith("brand_kit.") else None
    return str(name) if name else event.target


def _details(details: dict[str, object]) -> str:
    parts = []
    for name, value in details.items():
        shown = ", ".join(map(str, value)) if isinstance(value, list) else value
        parts.append(f"{name.replace('_', ' ')}: {shown}")
    return "; ".join(parts)
