"""The playground: the whole request as a form, its live call, and the job that it starts."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from rest_framework.exceptions import ValidationError

from accounts.access import allows, membership_for, person, workspace_for
from accounts.models import Role
from common.errors import FieldProblem, PlatformError, ValidationFailed
from jobs import request_form
from jobs.ad_views import frames_of, state_of, steps_of
from jobs.calls import call_of
from jobs.fragments import fragment_login_required
from jobs.kits import kits_of
from jobs.models import Job
from jobs.previews import preview
from jobs.request_form import IMAGE_LISTS, Field, Problems, body_of, flattened, form_of, images_of
from jobs.serializers import CreateImageAdSerializer
from jobs.services import job_submit
from jobs.uploads import PREFIX, data_url, kept_from_data_url, upload_keep, uploads_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from accounts.models import Workspace
    from jobs.models import UploadedPicture

LARGEST_BODY = 10_000_000
BLANK_IMAGE = {"url": Field(""), "description": Field(""), "labels": Field("")}
BLANK_ROWS = {
    "blank_image": BLANK_IMAGE,
    "blank_swatch": {"hexcode": Field("swatch_hexcode"), "label": Field("swatch_label")},
    "blank_font": Field("fonts"),
    "blank_copy": {"text": Field("copy_text"), "type": Field("copy_type", "subheadline")},
}
_TOKEN = re.compile(r"[0-9a-f]{16}")


@fragment_login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def playground(request: HttpRequest) -> HttpResponse:
    """Show the form, empty or like an earlier ad; or start the job that it describes."""
    if request.method != "POST":
        workspace = workspace_for(request)
        return _page(request, workspace, _first_body(request, workspace))
    workspace = workspace_for(request, at_least=Role.DEVELOPER)
    body = body_of(request.POST)
    try:
        job = _submitted(request, workspace, body)
    except ValidationFailed as error:
        problems = error.problems or (FieldProblem("", error.code, error.message),)
        return _page(request, workspace, body, problems=Problems.of(problems))
    except PlatformError as error:
        problem = FieldProblem(error.field, error.code, error.message)
        return _page(request, workspace, body, problems=Problems.of([problem]))
    if not request.headers.get("HX-Request"):
        return redirect("jobs:ad", job_id=job.pk)
    return _page(request, workspace, body, job=job)


@fragment_login_required
@require_POST
def playground_call(request: HttpRequest) -> HttpResponse:
    """The call that the form stands for at this moment, and what it would make."""
    workspace = workspace_for(request)
    body = body_of(request.POST)
    return render(request, "jobs/_call.html", _call_context(body, workspace))


@fragment_login_required
@require_POST
def playground_upload(request: HttpRequest, kind: str) -> HttpResponse:
    """Keep the chosen pictures; answer with a row of the form for each."""
    workspace = workspace_for(request, at_least=Role.DEVELOPER)
    if kind not in IMAGE_LISTS:
        raise Http404
    rows, refusals = [], []
    for file in request.FILES.getlist("upload"):
        try:
            upload = upload_keep(workspace=workspace, data=file.read(), name=str(file.name))
        except ValidationFailed as error:
            refusals.append(error.message)
            continue
        rows.append(_upload_row(upload))
    context = {"rows": rows, "refusals": refusals, "list": kind}
    return render(request, "jobs/_uploaded.html", context)


def _upload_row(upload: UploadedPicture) -> dict[str, Any]:
    return {
        **BLANK_IMAGE,
        "url": Field("", f"{PREFIX}{upload.pk}"),
        "upload": upload,
    }


def _submitted(request: HttpRequest, workspace: Workspace, body: dict[str, Any]) -> Job:
    """Judge the body as the API does, then start its job. Raises PlatformError."""
    named = uploads_named(_addresses(body), workspace=workspace)
    whole = _with_addresses(body, lambda url: data_url(named[url]) if url in named else url)
    checked = CreateImageAdSerializer(data=whole)
    if not checked.is_valid():
        raise ValidationFailed(
            problems=tuple(
                FieldProblem(path, "invalid", message)
                for path, message in flattened(checked.errors)
            )
        )
    text = json.dumps(whole, sort_keys=True)
    if len(text) > LARGEST_BODY:
        raise ValidationFailed("With its pictures the request is over 10 MB.")
    return job_submit(
        workspace=workspace,
        request=checked.validated_data,
        submitted_by=person(request),
        idempotency_key=_idempotency_key(request.POST.get("token", ""), text),
    ).job


def _idempotency_key(token: str, body: str) -> str:
    """One page and one body start one job, however often the button is pressed."""
    if not _TOKEN.fullmatch(token):
        return ""
    return f"playground-{token}-{hashlib.sha256(body.encode()).hexdigest()[:32]}"


def _first_body(request: HttpRequest, workspace: Workspace) -> dict[str, Any]:
    """What the form starts with: an earlier ad's request, a kit, or the default kit."""
    if earlier := request.GET.get("like"):
        return _earlier_body(earlier, workspace, may_act=_may_act(request))
    kits = kits_of(workspace)
    chosen = request.GET.get("kit") or next((str(kit.pk) for kit in kits if kit.is_default), "")
    known = chosen in {str(kit.pk) for kit in kits}
    return {
        "brand_data": {"brand_kit_id": chosen} if known else {},
        "generation_metadata": {"aspect_ratios": ["1:1"]},
    }


def _earlier_body(job_id: str, workspace: Workspace, *, may_act: bool) -> dict[str, Any]:
    """The request of one of the workspace's ads, its own pictures as uploads."""
    try:
        job = Job.objects.of(workspace).filter(pk=UUID(job_id)).first()
    except ValueError:
        job = None
    if job is None:
        raise Http404
    body: dict[str, Any] = json.loads(json.dumps(job.request))
    generation = body.setdefault("generation_metadata", {})
    if not generation.get("aspect_ratios"):
        generation["aspect_ratios"] = ["1:1"]

    def address(url: str) -> str:
        if url[:5].lower() != "data:":
            return url
        # A viewer looks at the form and sends nothing: nothing is kept for them.
        kept = kept_from_data_url(url, workspace=workspace) if may_act else None
        return f"{PREFIX}{kept.pk}" if kept else ""  # an empty row: to be chosen anew

    return _with_addresses(body, address)


def _page(
    request: HttpRequest,
    workspace: Workspace,
    body: dict[str, Any],
    *,
    problems: Problems | None = None,
    job: Job | None = None,
) -> HttpResponse:
    known = problems or Problems()
    uploads = uploads_named(_addresses(body), workspace=workspace)
    form = form_of(body, known)
    context = {
        "form": form,
        "kits": kits_of(workspace),
        "ratios": request_form.RATIOS,
        "platforms": request_form.placements_by_platform(form["chosen"]),
        "copy_types": request_form.COPY_TYPES,
        "images": images_of(body, known, uploads),
        "output_formats": ("png", "jpeg", "webp"),
        "export_kinds": ("svg", "pdf"),
        **BLANK_ROWS,
        "token": secrets.token_hex(8),
        "may_act": _may_act(request),
        "outcome": job,
        **_call_context(body, workspace),
    }
    if job is not None:
        events = list(job.events.all())
        context |= {
            "job": job,
            "steps": steps_of(job, events),
            "state": state_of(job, events),
            "frames": frames_of(job),
            "place": "playground",
        }
    partial = bool(request.headers.get("HX-Request"))
    template = "jobs/_playground.html" if partial else "jobs/playground.html"
    response = render(request, template, context, status=422 if problems else 200)
    if partial:
        shown = "problems" if problems else "outcome"
        response["HX-Reswap"] = f"outerHTML show:#{shown}:top"
    return response


def _call_context(body: dict[str, Any], workspace: Workspace) -> dict[str, Any]:
    """The call as text. Uploads stand in it as the pictures they will be, shortened."""
    named = uploads_named(_addresses(body), workspace=workspace)

    def address(url: str) -> str:
        upload = named.get(url)
        if upload is None:
            return url
        return f"data:{upload.media_type};base64,... ({upload.size // 1000 or 1} KB)"

    call = call_of(_with_addresses(body, address), shortened=bool(named))
    return {"call": call, "counts": _count(body)}


def _count(body: dict[str, Any]) -> int | None:
    """How many pictures the request would make; None while its formats cannot be read."""
    generation = CreateImageAdSerializer().fields["generation_metadata"]
    try:
        checked = generation.run_validation(body.get("generation_metadata") or {})
    except ValidationError:
        return None
    return int(preview(request={"generation_metadata": checked})["counts"])


def _addresses(body: dict[str, Any]) -> list[str]:
    """Every picture's address in the body."""
    lists = (
        (body.get(group) or {}).get(name) or ()
        for group, _, name in (path.partition(".") for path, _ in IMAGE_LISTS.values())
    )
    return [image.get("image_url", "") for images in lists for image in images]


def _with_addresses(body: dict[str, Any], address: Callable[[str], str]) -> dict[str, Any]:
    """The same body with its pictures' addresses replaced."""
    copy = dict(body)
    for path, _ in IMAGE_LISTS.values():
        group, _, name = path.partition(".")
        images = (copy.get(group) or {}).get(name)
        if not images:
            continue
        changed = [{**image, "image_url": address(image.get("image_url", ""))} for image in images]
        copy[group] = {**copy[group], name: changed}
    return copy


def _may_act(request: HttpRequest) -> bool:
    membership = membership_for(request)
    return membership is not None and allows(membership, Role.DEVELOPER)
