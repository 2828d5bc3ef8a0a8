"""Workspace settings in the browser: API keys listed, created, rotated and revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import allows, membership_for, person, workspace_choose, workspace_for
from accounts.first_call import first_call
from accounts.forms import ApiKeyForm, KeyRotationForm, WorkspaceNameForm
from accounts.models import ApiKey, Role
from accounts.services import (
    api_key_issue,
    api_key_revoke,
    api_key_rotate,
    workspace_create,
)

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse


@login_required
@require_safe
def api_keys(request: HttpRequest) -> HttpResponse:
    """List the workspace's keys; those who may act see how."""
    workspace = workspace_for(request)
    membership = membership_for(request)
    keys = workspace.api_keys.select_related("created_by")
    return render(
        request,
        "accounts/api_keys.html",
        {
            "keys": keys,
            "may_act": membership is not None and allows(membership, Role.DEVELOPER),
        },
    )


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def api_key_create(request: HttpRequest) -> HttpResponse:
    """Create a key and show it, this once."""
    workspace = workspace_for(request, at_least=Role.DEVELOPER)
    form = ApiKeyForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        status = 200 if request.method == "GET" else 422
        return render(request, "accounts/api_key_create.html", {"form": form}, status=status)
    key, text = api_key_issue(
        workspace=workspace,
        name=form.cleaned_data["name"],
        scopes=form.cleaned_data["scopes"],
        expires_at=form.expires_at(),
        created_by=person(request),
    )
    context = {"key": key, "text": text, "first_call": first_call(text)}
    return render(request, "accounts/api_key_created.html", context, status=201)


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def api_key_replace(request: HttpRequest, key_id: uuid.UUID) -> HttpResponse:
    """Rotate a key: show its successor, this once, while the old one works for a while."""
    workspace = workspace_for(request, at_least=Role.DEVELOPER)
    old = get_object_or_404(ApiKey, pk=key_id, workspace=workspace)
    if old.state != "active":
        messages.error(request, f"“{old.name}” no longer works, so it cannot be rotated.")
        return redirect("accounts:api_keys")
    form = KeyRotationForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"form": form, "key": old}
        status = 200 if request.method == "GET" else 422
        return render(request, "accounts/api_key_rotate.html", context, status=status)
    key, text = api_key_rotate(
        key=old,
        overlap=form.overlap_time(),
        expires_at=form.expires_at(),
        actor=person(request),
    )
    old.refresh_from_db()
    context = {"key": key, "text": text, "old": old, "first_call": first_call(text)}
    return render(request, "accounts/api_key_created.html", context, status=201)


@login_required
@require_http_methods(["GET", "POST"])
def api_key_end(request: HttpRequest, key_id: uuid.UUID) -> HttpResponse:
    """Ask before revoking a key; then revoke it."""
    workspace = workspace_for(request, at_least=Role.DEVELOPER)
    key = get_object_or_404(ApiKey, pk=key_id, workspace=workspace)
    if request.method == "GET":
        return render(request, "accounts/api_key_revoke.html", {"key": key})
    if api_key_revoke(key=key, actor=person(request)):
        messages.success(request, f"“{key.name}” was revoked. Requests with it are refused now.")
    return redirect("accounts:api_keys")


@login_required
@require_POST
def workspace_switch(request: HttpRequest) -> HttpResponse:
    """Work under another of one's workspaces."""
    workspace_choose(request, workspace_id=request.POST.get("workspace", ""))
    return redirect("start")


@login_required
@require_POST
def workspace_open(request: HttpRequest) -> HttpResponse:
    """Open one more workspace and work under it."""
    form = WorkspaceNameForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Give the workspace a name of up to 120 characters.")
        return redirect("start")
    workspace = workspace_create(name=form.cleaned_data["name"], owner=person(request))
    workspace_choose(request, workspace_id=str(workspace.pk))
    return redirect("start")
