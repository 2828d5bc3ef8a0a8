"""What a workspace used, from its usage records: by day, by key, as CSV rows; days are UTC."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db.models import Count, Sum
from django.db.models.functions import TruncDate

from accounts.models import UsageRecord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

    from accounts.models import Workspace

CSV_HEADER = ("day", "api_key", "key_hint", "jobs", "creatives")
# A spreadsheet would run a cell that starts with one of these as a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class DayUsage:
    """Jobs and creatives that finished on one day."""

    day: date
    jobs: int
    creatives: int


@dataclass(frozen=True, slots=True)
class KeyUsage:
    """Jobs and creatives of one key; ``hint`` is empty for what came without a key."""

    name: str
    hint: str
    jobs: int
    creatives: int


def month_of(text: str, *, today: date) -> date:
    """Return the first day of the month written ``YYYY-MM``; this month for anything else."""
    try:
        found = date.fromisoformat(f"{text}-01")
    except ValueError:
        return today.replace(day=1)
    return min(found, today.replace(day=1))


def month_days(first: date) -> list[date]:
    """Return every day of the month that starts here."""
    count = calendar.monthrange(first.year, first.month)[1]
    return [first + timedelta(days=offset) for offset in range(count)]


def usage_by_day(*, workspace: Workspace, first: date) -> list[DayUsage]:
    """Return each day of a month, the idle ones included, in order."""
    rows = (
        _of_month(workspace, first)
        .annotate(day=TruncDate("created_at", tzinfo=UTC))
        .values("day")
        .annotate(jobs=Count("pk"), total=Sum("creatives"))
        .order_by("day")
    )
    found = {row["day"]: (row["jobs"], row["total"]) for row in rows}
    return [DayUsage(day, *found.get(day, (0, 0))) for day in month_days(first)]


def usage_by_key(*, workspace: Workspace, first: date) -> list[KeyUsage]:
    """Return what each key used in a month, the busiest first."""
    rows = (
        _of_month(workspace, first)
        .values("api_key__name", "api_key__lookup", "api_key__last_four")
        .annotate(jobs=Count("pk"), total=Sum("creatives"))
        .order_by("-total", "api_key__name")
    )
    return [
        KeyUsage(
            row["api_key__name"] or "Without a key",
            _hint(row["api_key__lookup"], row["api_key__last_four"]),
            row["jobs"],
            row["total"],
        )
        for row in rows
    ]


def usage_rows(*, workspace: Workspace, first: date) -> Iterator[tuple[str, str, str, int, int]]:
    """Yield a month as CSV rows, one for each day and key, harmless in a spreadsheet."""
    rows = (
        _of_month(workspace, first)
        .annotate(day=TruncDate("created_at", tzinfo=UTC))
        .values("day", "api_key__name", "api_key__lookup", "api_key__last_four")
        .annotate(jobs=Count("pk"), total=Sum("creatives"))
        .order_by("day", "api_key__name", "api_key__lookup")
    )
    for row in rows:
        yield (
            row["day"].isoformat(),
            _cell(row["api_key__name"] or ""),
            _hint(row["api_key__lookup"], row["api_key__last_four"]),
            row["jobs"],
            row["total"],
        )


def _of_month(workspace: Workspace, first: date) -> QuerySet[UsageRecord]:
    start = datetime.combine(first, time.min, UTC)
    end = datetime.combine(month_days(first)[-1] + timedelta(days=1), time.min, UTC)
    # Without the model's own order, which would split the groups.
    return UsageRecord.objects.filter(
        workspace=workspace, created_at__gte=start, created_at__lt=end
    ).order_by()


def _hint(lookup: str | None, last_four: str | None) -> str:
    return f"om_live_{lookup[:4]}…{last_four}" if lookup else ""


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
