"""Usage, the signing secret and test callbacks in the browser."""

from __future__ import annotations

import csv
from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.access import person, workspace_for
from accounts.chart import bars
from accounts.forms import CallbackTestForm
from accounts.hooks import callback_test, secret_replace, secrets_reveal
from accounts.models import Role
from accounts.usage import CSV_HEADER, month_of, usage_by_day, usage_by_key, usage_rows
from common.errors import PlatformError

if TYPE_CHECKING:
    from django.http import HttpRequest

SECRET_OVERLAPS = (("24", "24 hours"), ("72", "72 hours"), ("1", "1 hour"), ("0", "Not at all"))


@login_required
@never_cache
@require_safe
def usage(request: HttpRequest) -> HttpResponse:
    """Show a month: the chart by day, the keys, what is left of the quota."""
    workspace = workspace_for(request)
    today = timezone.now().date()
    first = month_of(request.GET.get("month", ""), today=today)
    days = usage_by_day(workspace=workspace, first=first)
    used = sum(day.creatives for day in days)
    quota = workspace.monthly_creatives
    following = (first + timedelta(days=32)).replace(day=1)
    context = {
        "first": first,
        "days": days,
        "used": used,
        "jobs": sum(day.jobs for day in days),
        "left": max(0, quota - used),
        "share": min(100, round(100 * used / quota)) if quota else 100,
        "chart": bars([(day.day, day.creatives) for day in days]),
        "keys": usage_by_key(workspace=workspace, first=first),
        "is_now": first == today.replace(day=1),
        "previous": (first - timedelta(days=1)).replace(day=1),
        "following": following if following <= today else None,
    }
    return render(request, "accounts/usage.html", context)


@login_required
@never_cache
@require_safe
def usage_csv(request: HttpRequest) -> HttpResponse:
    """Give a month as CSV, one row for each day and key."""
    workspace = workspace_for(request)
    first = month_of(request.GET.get("month", ""), today=timezone.now().date())
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="usage-{first:%Y-%m}.csv"'
    writer = csv.writer(response)
    writer.writerow(CSV_HEADER)
    writer.writerows(usage_rows(workspace=workspace, first=first))
    return response


@login_required
@never_cache
@require_POST
def secret_reveal(request: HttpRequest) -> HttpResponse:
    """Show the live secrets; who looked is written down."""
    workspace = workspace_for(request, at_least=Role.DEVELOPER)
    secrets = secrets_reveal(workspace=workspace, actor=person(request))
    context = {
        "secrets": secrets,
        "ends": workspace.previous_callback_secret_expires_at if len(secrets) > 1 else None,
    }
    return render(request, "accounts/secret.html", context)


@login_required
@never_cache
@require_POST
def secret_rotate(request: HttpRequest) -> HttpResponse:
    """Make a new secret and show it; the one before signs along for a while."""
    workspace = workspace_for(request, at_least=Role.DEVELOPER)
    hours = request.POST.get("overlap", "24")
    if hours not in dict(SECRET_OVERLAPS):
        messages.error(request, "Choose how long the old secret shall sign along.")
        return redirect("callbacks")
    new = secret_replace(
        workspace=workspace, overlap=timedelta(hours=int(hours)), actor=person(request)
    )
    ends = workspace.previous_callback_secret_expires_at if hours != "0" else None
    context = {"secrets": (new,), "rotated": True, "ends": ends}
    return render(request, "accounts/secret.html", context)


@login_required
@never_cache
@require_POST
def callback_try(request: HttpRequest) -> HttpResponse:
    """Send one signed test and show what came back."""
    workspace = workspace_for(request, at_least=Role.DEVELOPER)
    form = CallbackTestForm(request.POST)
    trial = None
    if form.is_valid():
        try:
            trial = callback_test(
                workspace=workspace, url=form.cleaned_data["url"], actor=person(request)
            )
        except PlatformError as refusal:
            form.add_error("url", refusal.message)
    status = 422 if form.errors else 200
    context = {"form": form, "trial": trial}
    return render(request, "accounts/callback_test.html", context, status=status)
