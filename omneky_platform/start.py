"""The first pages: what visitors see at ``/``, what members see there, and their callbacks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Prefetch, Q
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.access import allows, membership_for, workspace_for
from accounts.first_call import first_call
from accounts.forms import CallbackTestForm, WorkspaceNameForm
from accounts.models import AuditEvent, Role
from accounts.reports import SECRET_OVERLAPS
from accounts.services import usage_this_month
from creative.placements import PLACEMENTS
from jobs.ad_views import ROLES, check_in_words
from jobs.files import page_link
from jobs.models import (
    CallbackDelivery,
    Creative,
    DeliveryState,
    Job,
    JobStatus,
)
from omneky_platform.code import code_group

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from accounts.models import Workspace

TOLD = settings.ROOT / "static" / "landing" / "told.json"
SHOWN_ADS = 8
SHOWN_DELIVERIES = 25
# Both lists start from the latest jobs, which an index has in order, however many there are.
JOBS_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Showpiece:
    """A picture that the engine made for the landing page (``make landing``)."""

    width: int
    height: int
    alt: str


SHOWPIECES = {
    "serum_4x5": Showpiece(
        840, 1050, "Portrait ad for a vitamin C serum: Brighter skin in 14 days"
    ),
    "serum_1x1": Showpiece(840, 840, "The same ad for the serum as a square"),
    "serum_9x16": Showpiece(675, 1200, "The same ad for the serum as a story"),
    "serum_wide": Showpiece(1146, 600, "The same ad for the serum as a wide link"),
    "soda_4x5": Showpiece(840, 1050, "Ad for a can of soda: Wide awake, no sugar"),
    "candle_1x1": Showpiece(840, 840, "Ad for a candle: Sixty hours of a quiet room"),
    "tea_1x1": Showpiece(840, 840, "Ad for a tin of tea: Picked in one garden, before noon"),
}


@lru_cache(maxsize=1)
def told() -> dict[str, Any]:
    """What came with the square showpiece: colours, clauses and checks in words; empty without."""
    try:
        facts: dict[str, Any] = json.loads(TOLD.read_text())
    except OSError:
        return {}
    checks = [check_in_words(check) for check in facts["checks"]]
    passed = sum(check["level"] == "Pass" for check in checks)
    colors = [{**one, "role": ROLES.get(one["role"], one["role"])} for one in facts["colors"]]
    return {**facts, "checks": checks, "passed": passed, "colors": colors}


@never_cache
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Show visitors what this makes, and members how their workspace stands."""
    if not request.user.is_authenticated:
        context = {
            "ads": SHOWPIECES,
            "submit": code_group("submit"),
            "told": told(),
            "placements": len(PLACEMENTS),
            "platforms": len({one.platform for one in PLACEMENTS}),
        }
        return render(request, "start/landing.html", context)
    membership = membership_for(request)
    if membership is None:
        return render(request, "start/no_workspace.html", {"form": WorkspaceNameForm()})
    context = _overview(membership.workspace)
    context["may_act"] = allows(membership, Role.DEVELOPER)
    return render(request, "start/overview.html", context)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's call
    """Refuse a form whose token is not ours, in words; nothing was done."""
    return render(request, "403_csrf.html", status=403)


@login_required
@never_cache
@require_safe
def callbacks(request: HttpRequest) -> HttpResponse:
    """Show how callbacks are signed, how to verify them, and what was sent lately."""
    workspace = workspace_for(request)
    membership = membership_for(request)
    ends = workspace.previous_callback_secret_expires_at
    latest = Job.objects.of(workspace).newest_first()[:JOBS_LOOKED_AT]
    deliveries = CallbackDelivery.objects.filter(job__in=latest.values("pk"))
    context = {
        "may_act": membership is not None and allows(membership, Role.DEVELOPER),
        "overlap_ends": ends if ends is not None and ends > timezone.now() else None,
        "overlaps": SECRET_OVERLAPS,
        "form": CallbackTestForm(),
        "verification": code_group("verify"),
        "deliveries": deliveries.order_by("-created_at")[:SHOWN_DELIVERIES],
    }
    return render(request, "accounts/callbacks.html", context)


def _overview(workspace: Workspace) -> dict[str, Any]:
    jobs = Job.objects.of(workspace)
    month = timezone.now().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    counts = jobs.filter(created_at__gte=month).aggregate(
        all=Count("pk"), failed=Count("pk", filter=Q(status=JobStatus.FAILED))
    )
    used, quota = usage_this_month(workspace=workspace), workspace.monthly_creatives
    latest = jobs.filter(status=JobStatus.SUCCESS).lightly().newest_first()
    first = Creative.objects.filter(position=0).defer("checks", "elements")
    shown = latest.prefetch_related(Prefetch("creatives", first))[:SHOWN_ADS]
    steps = _steps(workspace)
    return {
        "ads": [_tile(job, creative) for job in shown for creative in job.creatives.all()],
        "used": used,
        "quota": quota,
        "share": min(100, round(100 * used / quota)) if quota else 100,
        "jobs_this_month": counts["all"],
        "failed_this_month": counts["failed"],
        "running": jobs.unfinished().count(),
        "steps": steps,
        "steps_done": all(steps.values()),
        "first_call": first_call(),
    }


def _tile(job: Job, creative: Creative) -> dict[str, Any]:
    return {
        "job_id": job.pk,
        "title": job.headline or "Untitled ad",
        "ratio": creative.placement or creative.aspect_ratio,
        "more": job.creatives_asked - 1,
        "alt": creative.alt_text,
        "url": page_link(str(creative.thumbnail.name)),
    }


def _steps(workspace: Workspace) -> dict[str, bool]:
    """The first-run checklist: a key made, a call made, a callback received."""
    delivered = CallbackDelivery.objects.filter(
        job__workspace=workspace, state=DeliveryState.DELIVERED
    )
    tested = AuditEvent.objects.filter(workspace=workspace, action="callback.test")
    return {
        "key": workspace.api_keys.exists(),
        "call": Job.objects.of(workspace).exists(),
        "callback": delivered.exists() or tested.exists(),
    }
