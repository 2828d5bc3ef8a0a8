"""Brand kits in the browser: made from a website, looked at, changed, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import allows, membership_for, workspace_for
from accounts.models import Role, User
from brands.forms import BrandAssetForm, BrandKitForm, BrandUrlForm
from brands.models import AssetKind, BrandAsset, BrandKit
from brands.services import (
    brand_asset_add,
    brand_asset_delete,
    brand_kit_delete,
    brand_kit_extract,
    brand_kit_refresh,
    brand_kit_update,
)
from brands.sheet import HEIGHT, WIDTH, pairs_of, specimen
from common.errors import PlatformError

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest

LARGEST_UPLOAD = 20_000_000


@login_required
@require_safe
def kits(request: HttpRequest) -> HttpResponse:
    """Show every kit of the workspace as a small sheet."""
    found = BrandKit.objects.of(workspace_for(request)).prefetch_related("assets")
    return render(request, "brands/kits.html", {"kits": found, "may_act": _may_act(request)})


@login_required
@require_http_methods(["GET", "POST"])
def kit_create(request: HttpRequest) -> HttpResponse:
    """Read a website and keep what it says."""
    workspace = workspace_for(request, at_least=Role.DEVELOPER)
    form = BrandUrlForm(request.POST or None)
    if form.is_valid():
        try:
            kit = brand_kit_extract(
                workspace=workspace, actor=_actor(request), url=form.cleaned_data["brand_url"]
            )
        except PlatformError as error:
            form.add_error("brand_url", error.message)
        else:
            messages.success(request, f"“{kit.name}” was read and kept.")
            return redirect("brands:kit_page", kit_id=kit.pk)
    status = 200 if request.method == "GET" else 422
    return render(request, "brands/kit_create.html", {"form": form}, status=status)


@login_required
@require_http_methods(["GET", "POST"])
def kit_page(request: HttpRequest, kit_id: uuid.UUID) -> HttpResponse:
    """Show a kit's sheet and let members change it."""
    role = Role.VIEWER if request.method == "GET" else Role.DEVELOPER
    kit = _own(request, kit_id, role)
    form = BrandKitForm(request.POST or None, initial=BrandKitForm.initial_of(kit))
    if request.method == "POST" and form.is_valid():
        changed = {name: form.cleaned_data[name] for name in form.changed_data}
        if changed:
            brand_kit_update(kit=kit, actor=_actor(request), facts=changed)
            messages.success(request, "Your changes were kept.")
        return redirect("brands:kit_page", kit_id=kit.pk)
    assets = list(kit.assets.all())
    context = {
        "kit": kit,
        "form": form,
        "upload": BrandAssetForm(),
        "logos": [asset for asset in assets if asset.kind == "logo"],
        "images": [asset for asset in assets if asset.kind == "image"],
        "font_files": [asset for asset in assets if asset.kind == "font"],
        "pairs": pairs_of(swatch["hexcode"] for swatch in kit.swatches),
        "specimen": {"width": WIDTH, "height": HEIGHT},
        "snapshot": getattr(kit, "snapshot", None),
        "may_act": _may_act(request),
    }
    status = 422 if form.errors else 200
    return render(request, "brands/kit.html", context, status=status)


@login_required
@require_safe
def kit_specimen(request: HttpRequest, kit_id: uuid.UUID, place: int) -> HttpResponse:
    """Draw one of the kit's typefaces as ads will show it."""
    kit = _own(request, kit_id, Role.VIEWER)
    try:
        drawing = specimen(kit, place)
    except IndexError:
        raise Http404 from None
    response = HttpResponse(drawing, content_type="image/svg+xml")
    response["Cache-Control"] = "private, max-age=300"
    return response


@login_required
@require_POST
def kit_refresh(request: HttpRequest, kit_id: uuid.UUID) -> HttpResponse:
    """Read the kit's website again."""
    kit = _own(request, kit_id, Role.DEVELOPER)
    try:
        brand_kit_refresh(kit=kit, actor=_actor(request))
        messages.success(request, "The website was read again.")
    except PlatformError as error:
        messages.error(request, error.message)
    return redirect("brands:kit_page", kit_id=kit_id)


@login_required
@require_POST
def kit_default(request: HttpRequest, kit_id: uuid.UUID) -> HttpResponse:
    """Make this the workspace's default kit."""
    kit = _own(request, kit_id, Role.DEVELOPER)
    brand_kit_update(kit=kit, actor=_actor(request), facts={"is_default": True})
    messages.success(request, f"“{kit.name}” is the default now.")
    return redirect("brands:kits")


@login_required
@require_http_methods(["GET", "POST"])
def kit_end(request: HttpRequest, kit_id: uuid.UUID) -> HttpResponse:
    """Ask before deleting a kit; then delete it."""
    kit = _own(request, kit_id, Role.DEVELOPER)
    if request.method == "GET":
        return render(request, "brands/kit_delete.html", {"kit": kit})
    brand_kit_delete(kit=kit, actor=_actor(request))
    messages.success(request, f"“{kit.name}” was deleted.")
    return redirect("brands:kits")


@login_required
@require_POST
def asset_create(request: HttpRequest, kit_id: uuid.UUID) -> HttpResponse:
    """Keep an uploaded logo, picture or font."""
    kit = _own(request, kit_id, Role.DEVELOPER)
    form = BrandAssetForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, "Choose a file to upload.")
        return redirect("brands:kit_page", kit_id=kit_id)
    upload = form.cleaned_data["file"]
    try:
        asset = brand_asset_add(
            kit=kit,
            kind=form.cleaned_data["kind"],
            data=upload.read(LARGEST_UPLOAD + 1),
            description=str(upload.name),
            actor=_actor(request),
        )
        messages.success(request, _kept(asset))
    except PlatformError as error:
        messages.error(request, error.message)
    return redirect("brands:kit_page", kit_id=kit_id)


@login_required
@require_POST
def asset_end(request: HttpRequest, kit_id: uuid.UUID, asset_id: uuid.UUID) -> HttpResponse:
    """Delete one file of a kit."""
    kit = _own(request, kit_id, Role.DEVELOPER)
    asset = get_object_or_404(BrandAsset, pk=asset_id, kit=kit)
    brand_asset_delete(asset=asset, actor=_actor(request))
    messages.success(request, "The file was deleted.")
    return redirect("brands:kit_page", kit_id=kit_id)


def _own(request: HttpRequest, kit_id: uuid.UUID, role: str) -> BrandKit:
    """Return the workspace's own kit; a stranger finds nothing, a lower role is refused."""
    kits_here = BrandKit.objects.of(workspace_for(request))
    kit = get_object_or_404(kits_here.select_related("snapshot", "workspace"), pk=kit_id)
    workspace_for(request, at_least=role)
    return kit


def _kept(asset: BrandAsset) -> str:
    if asset.kind != AssetKind.FONT:
        return "The file was kept."
    return f"The font was kept. “{asset.family}” is one of this kit's families now."


def _may_act(request: HttpRequest) -> bool:
    membership = membership_for(request)
    return membership is not None and allows(membership, Role.DEVELOPER)


def _actor(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None
