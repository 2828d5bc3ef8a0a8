"""The state of the queue in, the figures of the staff's first page out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Min, Q, Window
from django.db.models.functions import Lag
from django.urls import reverse
from django.utils import timezone

from jobs.models import CallbackDelivery, DeliveryState, Job, JobEvent, JobStatus

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest

WINDOW = timedelta(hours=24)
LOOKED_AT = 200  # of the window's newest jobs, the slowest step is looked for in so many


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with what it counts, a line about it, and the list behind it or nothing."""

    title: str
    value: str
    told: str
    address: str = ""
    alarming: bool = False


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """Give the admin's first page its figures, to those of the staff who may see jobs."""
    if request.user.has_perm("jobs.view_job"):
        context["figures"] = figures(timezone.now())
    return context


def figures(now: datetime) -> tuple[Figure, ...]:
    """Queue, failures and the slowest step of the last 24 hours before ``now``."""
    jobs = reverse("admin:jobs_job_changelist")
    unfinished = Job.objects.filter(status__in=(JobStatus.PENDING, JobStatus.PROCESSING)).aggregate(
        waiting=Count("id", filter=Q(status=JobStatus.PENDING)),
        running=Count("id", filter=Q(status=JobStatus.PROCESSING)),
        oldest=Min("created_at", filter=Q(status=JobStatus.PENDING)),
    )
    ended = Job.objects.filter(created_at__gte=now - WINDOW, finished_at__isnull=False).aggregate(
        all=Count("id"),
        # what a customer cancelled did not fail
        failed=Count("id", filter=Q(status=JobStatus.FAILED) & ~Q(error_code="cancelled")),
    )
    owed = CallbackDelivery.objects.filter(state=DeliveryState.WAITING, attempts_made__gt=0).count()
    oldest = unfinished["oldest"]
    share = 100 * ended["failed"] / ended["all"] if ended["all"] else 0
    return (
        Figure(
            "Waiting",
            f"{unfinished['waiting']:,}",
            f"{unfinished['running']:,} being made",
            f"{jobs}?status__exact={JobStatus.PENDING.value}",
        ),
        Figure(
            "Oldest waiting",
            _span(now - oldest) if oldest else "–",
            f"since {oldest:%d %b, %H:%M} UTC" if oldest else "Nothing waits",
            alarming=bool(oldest and now - oldest > timedelta(minutes=10)),
        ),
        Figure(
            "Failed in 24 hours",
            f"{share:.1f} %",
            f"{ended['failed']:,} of {ended['all']:,} ended",
            f"{jobs}?status__exact={JobStatus.FAILED.value}",
            alarming=share > 5,
        ),
        _slowest(now),
        Figure(
            "Callbacks tried again",
            f"{owed:,}",
            "not taken by their receivers yet",
            f"{reverse('admin:jobs_callbackdelivery_changelist')}"
            f"?state__exact={DeliveryState.WAITING.value}",
        ),
    )


def _slowest(now: datetime) -> Figure:
    """The longest time between two lines of one attempt's timeline."""
    newest = Job.objects.filter(created_at__gte=now - WINDOW, started_at__isnull=False)
    lines = (
        JobEvent.objects.filter(job__in=newest.order_by("-created_at").values("id")[:LOOKED_AT])
        .exclude(attempt=0)
        .annotate(before=Window(Lag("at"), partition_by=(F("job_id"), F("attempt")), order_by="id"))
    )
    steps = [line for line in lines.order_by() if line.before is not None]
    if not steps:
        return Figure("Slowest step", "–", "No job ran in 24 hours")
    slowest = max(steps, key=lambda line: line.at - line.before)
    return Figure(
        "Slowest step",
        _span(slowest.at - slowest.before),
        f"until “{slowest.label[:60]}”",
        reverse("admin:jobs_job_change", args=(slowest.job_id,)),
    )


def _span(time: timedelta) -> str:
    """A time in its two largest units, below a minute in tenths of seconds."""
    seconds = time.total_seconds()
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes = int(seconds // 60)
    if minutes < 60:
        return f"{minutes} min {int(seconds % 60)} s"
    hours = minutes // 60
    return f"{hours} h {minutes % 60} min" if hours < 48 else f"{hours // 24} days"
