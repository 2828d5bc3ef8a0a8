"""Members, invitations and the audit log in the browser; the services hold the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import allows, membership_for, person, workspace_choose, workspace_for
from accounts.forms import InvitationForm, NewPasswordForm, WorkspaceNameForm
from accounts.journal import audit_page, sentences
from accounts.members import (
    InvitationOver,
    invitation_accept,
    invitation_accept_as_new,
    invitation_open,
    invitation_send,
    invitation_withdraw,
    member_leave,
    member_remove,
    member_role_change,
    open_invitations,
    ownership_transfer,
    workspace_rename,
)
from accounts.models import Membership, Role, User
from accounts.roles import DUTIES, governs
from common.errors import Forbidden, NotFound, PlatformError

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

_MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def members(request: HttpRequest) -> HttpResponse:
    """Show who is here and who is invited; invite one more."""
    role = Role.VIEWER if request.method == "GET" else Role.ADMIN
    workspace = workspace_for(request, at_least=role)
    mine = membership_for(request)
    if mine is None:
        raise Http404
    roles = [choice for choice in Role.choices if governs(mine, choice[0])]
    form = InvitationForm(request.POST if request.method == "POST" else None, roles=roles)
    if form.is_valid():
        try:
            sent = invitation_send(workspace=workspace, actor=person(request), **form.cleaned_data)
        except PlatformError as refusal:
            form.add_error("email" if refusal.field == "email" else None, refusal.message)
        else:
            messages.success(request, f"An invitation went to {sent.email}.")
            return redirect("accounts:members")
    context = {
        "mine": mine,
        "rows": [_row(mine, member) for member in workspace.memberships.select_related("user")],
        "invitations": open_invitations(workspace) if roles else [],
        "form": form if roles else None,
        "roles": roles,
        "duties": [(Role(role).label, text) for role, text in DUTIES],
        "rename": WorkspaceNameForm(initial={"name": workspace.name}),
    }
    return render(request, "accounts/members.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def member_role(request: HttpRequest, member_id: int) -> HttpResponse:
    """Give a member another role."""
    workspace = workspace_for(request, at_least=Role.ADMIN)
    return _act(
        request,
        "The role was changed.",
        lambda: member_role_change(
            workspace=workspace,
            member_id=member_id,
            role=request.POST.get("role", ""),
            actor=person(request),
        ),
    )


@login_required
@require_http_methods(["GET", "POST"])
def member_end(request: HttpRequest, member_id: int) -> HttpResponse:
    """Ask before removing a member; then do it."""
    workspace = workspace_for(request, at_least=Role.ADMIN)
    if request.method == "GET":
        return _ask(request, member_id, "accounts/member_remove.html")
    return _act(
        request,
        "The member was removed.",
        lambda: member_remove(workspace=workspace, member_id=member_id, actor=person(request)),
    )


@login_required
@require_http_methods(["GET", "POST"])
def transfer(request: HttpRequest, member_id: int) -> HttpResponse:
    """Ask before handing the workspace over; then do it."""
    workspace = workspace_for(request, at_least=Role.OWNER)
    if request.method == "GET":
        return _ask(request, member_id, "accounts/member_transfer.html")
    return _act(
        request,
        "The workspace was handed over. You are an admin now.",
        lambda: ownership_transfer(workspace=workspace, member_id=member_id, actor=person(request)),
    )


@login_required
@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """Ask before leaving; then leave."""
    workspace = workspace_for(request)
    if request.method == "GET":
        return render(request, "accounts/member_leave.html")
    return _act(
        request,
        f"You left {workspace.name}.",
        lambda: member_leave(workspace=workspace, actor=person(request)),
        to="start",
    )


@login_required
@require_POST
def rename(request: HttpRequest) -> HttpResponse:
    """Call the workspace something else."""
    workspace = workspace_for(request, at_least=Role.OWNER)
    form = WorkspaceNameForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Give the workspace a name of up to 120 characters.")
        return redirect("accounts:members")
    return _act(
        request,
        "The new name was kept.",
        lambda: workspace_rename(
            workspace=workspace, name=form.cleaned_data["name"], actor=person(request)
        ),
    )


@login_required
@require_POST
def invitation_end(request: HttpRequest, invitation_id: uuid.UUID) -> HttpResponse:
    """Withdraw an invitation."""
    workspace = workspace_for(request, at_least=Role.ADMIN)
    return _act(
        request,
        "The invitation was withdrawn.",
        lambda: invitation_withdraw(
            workspace=workspace, invitation_id=invitation_id, actor=person(request)
        ),
    )


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show an invitation to whoever holds its link; accept it, with a new account if need be."""
    try:
        invited = invitation_open(token=token)
    except InvitationOver as over:
        return render(request, "accounts/invitation_over.html", {"over": over}, status=404)
    known = User.objects.filter(email__iexact=invited.email).first()
    context: dict[str, Any] = {
        "invitation": invited,
        "role": Role(invited.role).label,
        "here": request.user.is_authenticated,
        "fits": request.user.is_authenticated and person(request).email.lower() == invited.email,
        "known": known is not None and known.has_usable_password(),
    }
    form = None
    if not context["here"] and not context["known"]:
        data = request.POST if request.method == "POST" else None
        form = context["form"] = NewPasswordForm(data, email=invited.email)
    if request.method == "GET" or (form is not None and not form.is_valid()):
        status = 200 if request.method == "GET" else 422
        return render(request, "accounts/invitation.html", context, status=status)
    try:
        joined = _join(request, token, form)
    except PlatformError as refusal:
        context["refusal"] = refusal.message
        return render(request, "accounts/invitation.html", context, status=refusal.status)
    messages.success(request, f"Welcome to {joined.workspace.name}.")
    return redirect("start")


@login_required
@never_cache
@require_safe
def audit_log(request: HttpRequest) -> HttpResponse:
    """Tell who did what, the newest first."""
    workspace = workspace_for(request, at_least=Role.ADMIN)
    page = audit_page(workspace=workspace, before=request.GET.get("before", ""))
    context = {"entries": sentences(page.events), "older": page.older}
    return render(request, "accounts/audit_log.html", context)


def _join(request: HttpRequest, token: str, form: NewPasswordForm | None) -> Membership:
    if form is not None:
        joined = invitation_accept_as_new(token=token, password=form.cleaned_data["password"])
        login(request, joined.user, backend=_MODEL_BACKEND)
    elif isinstance(request.user, User):
        joined = invitation_accept(token=token, user=request.user)
    else:
        raise Forbidden("Log in to accept this invitation.")
    workspace_choose(request, workspace_id=str(joined.workspace_id))
    return joined


def _row(mine: Membership, member: Membership) -> dict[str, Any]:
    """A member, with what the person who looks may do to them."""
    return {
        "member": member,
        "is_me": member.pk == mine.pk,
        "manageable": governs(mine, member.role),
        "heir": mine.role == Role.OWNER and member.pk != mine.pk and member.role != Role.OWNER,
    }


def _ask(request: HttpRequest, member_id: int, template: str) -> HttpResponse:
    member = workspace_for(request).memberships.select_related("user").filter(pk=member_id).first()
    mine = membership_for(request)
    if member is None or mine is None:
        raise Http404
    if not (governs(mine, member.role) or allows(mine, Role.OWNER)):
        raise PermissionDenied
    return render(request, template, {"member": member})


def _act(
    request: HttpRequest, done: str, action: Callable[[], object], *, to: str = "accounts:members"
) -> HttpResponse:
    """Do it and say so; a stranger's target does not exist, a role too low is refused."""
    try:
        action()
    except NotFound:
        raise Http404 from None
    except Forbidden:
        raise PermissionDenied from None
    except PlatformError as refusal:
        messages.error(request, refusal.message)
        return redirect("accounts:members")
    messages.success(request, done)
    return redirect(to)
