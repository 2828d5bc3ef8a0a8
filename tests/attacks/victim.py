"""A workspace with something of everything in it, and a picture of all its rows."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import Model, Q, QuerySet
from django.urls import URLPattern, URLResolver, get_resolver

from accounts.models import Role
from brands.models import AssetKind
from brands.services import brand_asset_add, brand_kit_create
from jobs import lifecycle
from jobs.files import file_name, keep
from jobs.lifecycle import Fault
from jobs.models import Creative, Job
from jobs.services import job_submit
from tests.factories import Caller, make_caller, make_member
from tests.jobs.pictures import logo

MARK = "zanzibar-marigold"
"""Stands in every text of the victim's; nobody else may ever see it."""
OURS = ("jobs", "brands", "accounts")
PASSING = frozenset({"accounts.RequestPace"})
UNTOLD = frozenset({"last_used_at", "last_login", "paid_until"})


@dataclass(slots=True)
class Victim:
    """The workspace and its things; ``ids`` are the values that its addresses take, by kind."""

    caller: Caller
    owner: Any
    waiting: Job
    ended: Job
    files: list[str] = field(default_factory=list)

    @property
    def workspace(self) -> Any:
        return self.caller.workspace


def make_victim() -> Victim:
    """Jobs that wait, failed and succeeded, a kit with a file, a key, members, a callback."""
    caller = make_caller(f"Victim {MARK}")
    owner = make_member(caller.workspace, Role.OWNER)
    make_member(caller.workspace, Role.DEVELOPER)
    kit = brand_kit_create(
        workspace=caller.workspace, actor=owner, facts={"name": f"Kit {MARK}", "tagline": MARK}
    )
    brand_asset_add(kit=kit, kind=AssetKind.LOGO, data=logo(), description=MARK, actor=owner)
    waiting, failed, ended = (_job(caller) for _ in range(3))
    lifecycle.fail(_claim(failed), Fault("asset_unreachable", MARK))
    name = file_name(ended.pk, "1:1", 1, logo(), kind="png")
    keep(name, logo())
    creative = Creative(
        job=ended, position=0, aspect_ratio="1:1", width=320, height=96, format="png",
        bytes=len(logo()), sha256="0" * 64, file=name, thumbnail=name, alt_text=MARK,
    )  # fmt: skip
    lifecycle.succeed(_claim(ended), result={"copy": []}, creatives=[creative])
    default_storage.save("private/notes.txt", ContentFile(MARK.encode()))
    return Victim(caller, owner, waiting, ended, [name, "private/notes.txt"])


def _job(caller: Caller) -> Job:
    body = {
        "brand_data": {},
        "ad_copies": [{"copy_text": MARK, "copy_type": "headline"}],
        "callback_url": f"https://hooks.example.com/{MARK}",
    }
    return job_submit(workspace=caller.workspace, api_key=caller.key, request=body).job


def _claim(job: Job) -> lifecycle.Claim:
    held = lifecycle.claim(job.pk, worker="w")
    assert held is not None
    return held


def rows_of(workspace: Any) -> dict[str, list[dict[str, Any]]]:
    """Every row of ours that belongs to the workspace, and its members."""
    found: dict[str, list[dict[str, Any]]] = {}
    for model in apps.get_models():
        if model._meta.app_label not in OURS or model._meta.label in PASSING:
            continue
        rows = _belonging(model, workspace)
        if rows is not None:
            values = rows.order_by("pk").values()
            found[model._meta.label] = [
                {name: value for name, value in row.items() if name not in UNTOLD} for row in values
            ]
    return found


def _belonging(model: type[Model], workspace: Any) -> QuerySet[Any] | None:
    """The rows that reach the workspace over at most three required steps."""
    if model._meta.label == "accounts.Workspace":
        return model._default_manager.filter(pk=workspace.pk)
    if model._meta.label == "accounts.User":
        return model._default_manager.filter(memberships__workspace=workspace).distinct()
    path = _path_to_workspace(model, 3)
    return model._default_manager.filter(Q(**{path: workspace})) if path else None


def _path_to_workspace(model: type[Model], steps: int) -> str:
    for one in model._meta.get_fields():
        if not (one.many_to_one or one.one_to_one) or one.auto_created or not steps:
            continue
        if one.related_model._meta.label == "accounts.Workspace":
            return one.name
        if one.related_model._meta.app_label in OURS:
            further = _path_to_workspace(one.related_model, steps - 1)
            if further and one.name not in {"user", "actor", "created_by", "api_key"}:
                return f"{one.name}__{further}"
    return ""


def routes(prefix: str = "", patterns: Any = None) -> list[tuple[str, dict[str, Any]]]:
    """Every address of the URL map as a template with its parameters' converters."""
    found: list[tuple[str, dict[str, Any]]] = []
    for one in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(getattr(one.pattern, "_route", "") or "")
        if isinstance(one, URLResolver):
            found += routes(route, one.url_patterns)
        elif isinstance(one, URLPattern) and hasattr(one.pattern, "_route"):
            found.append((route, dict(one.pattern.converters)))
    return found


def addresses(victim: Victim) -> list[str]:
    """Each route filled with everything of the victim's that fits its parameters."""
    values = _values(victim)
    filled: list[str] = []
    for route, converters in routes():
        choices = [
            [(name, value) for value in values[type(kind).__name__] or ["x"]]
            for name, kind in converters.items()
        ]
        for chosen in itertools.product(*choices):
            address = route
            for name, value in chosen:
                start = address.index("<")
                end = address.index(">")
                assert name in address[start:end]
                address = address[:start] + str(value) + address[end + 1 :]
            filled.append("/" + address)
    return filled


def _values(victim: Victim) -> dict[str, list[Any]]:
    """Primary keys by the kind of converter that takes them."""
    uuids: list[Any] = []
    numbers: list[Any] = []
    for label, rows in rows_of(victim.workspace).items():
        if label in {"jobs.JobEvent", "jobs.CallbackAttempt", "accounts.AuditEvent"}:
            continue
        keys = [row.get("id") for row in rows]
        wanted = keys if label in {"jobs.Job", "accounts.Membership"} else keys[:1]
        for key in wanted:
            (numbers if isinstance(key, int) else uuids).append(key)
    return {
        "UUIDConverter": uuids,
        "IntConverter": sorted(set(numbers)),
        "StringConverter": ["x"],
        "SlugConverter": ["x"],
        "PathConverter": [*victim.files, str(victim.ended.pk), "../settings.py"],
    }
