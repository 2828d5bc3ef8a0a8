"""A workspace with something on every page: real ads, every state, long names; counts in, rows out.

Benchmarks, screenshots and the browser's tests look at the same rows.
"""

from __future__ import annotations

import base64
import json
import uuid
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone
from django_q.models import OrmQ

from accounts.members import invitation_send
from accounts.models import ApiKey, Membership, Role, UsageRecord, User, Workspace
from accounts.services import (
    api_key_issue,
    api_key_revoke,
    callback_secret_rotate,
    member_invite,
    workspace_create,
)
from brands.models import AssetKind, BrandKit, SiteSnapshot
from brands.services import brand_asset_add, brand_kit_create, brand_kit_update
from jobs import lifecycle
from jobs.generation import generate
from jobs.models import CallbackAttempt, CallbackDelivery, Creative, Job, JobEvent
from jobs.services import job_cancel, job_submit

BRIEFS = Path(__file__).parents[1] / "examples" / "gallery" / "briefs.json"
SITE = Path(__file__).parents[1] / "examples" / "site" / "assets"
PASSWORD = "a-long-passphrase"  # noqa: S105 - of a workspace that lives for minutes
LONG_NAME = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_HEADLINE = "A headline that goes on and on, past every edge, to see where the page cuts it off"


@dataclass(slots=True)
class Furnished:
    """The rows that pages are opened with; ``jobs`` by what became of them."""

    workspace: Workspace
    owner: User
    viewer: User
    key: ApiKey
    kit: BrandKit
    invitation: str = ""
    jobs: dict[str, Job] = field(default_factory=dict)


def furnish(*, briefs: int = 1, ratios: tuple[str, ...] = ("1:1", "9:16")) -> Furnished:
    """Make the workspace; ``briefs`` of the gallery are made into ads by the engine."""
    owner = User.objects.create_user("owner@glow.example", PASSWORD)
    workspace = workspace_create(name="Glow Cosmetics", owner=owner)
    viewer = _members(workspace)
    key = _keys(workspace, owner)
    made = Furnished(workspace, owner, viewer, key, _kits(workspace, owner))
    invitation_send(workspace=workspace, email="new@glow.example", role="viewer", actor=owner)
    callback_secret_rotate(workspace=workspace, actor=owner)
    for entry in json.loads(BRIEFS.read_text())[:briefs]:
        job = job_submit(workspace=workspace, api_key=key, request=_request(entry, ratios)).job
        generate(job.pk, worker="furnished")
        job.refresh_from_db()
        made.jobs.setdefault("made", job)
        if job.status != "SUCCESS":
            raise SystemExit(f"{entry['name']}: {job.error_message}")
    _other_states(made)
    OrmQ.objects.all().delete()  # nobody is waited for
    return made


def multiply(made: Furnished, count: int) -> None:
    """Add ``count`` jobs like those that were made, each an hour older, over the same files."""
    samples = list(Job.objects.filter(workspace=made.workspace, status="SUCCESS"))
    pictures = {job.pk: list(job.creatives.all()) for job in samples}
    jobs, creatives, events, usage = [], [], [], []
    for number in range(count):
        sample = samples[number % len(samples)]
        at = timezone.now() - timedelta(hours=number + 1)
        values = {
            one.attname: getattr(sample, one.attname)
            for one in Job._meta.concrete_fields  # noqa: SLF001 - the documented way to a row's columns
            if one.attname not in {"id", "created_at", "queue_row", "idempotency_key"}
        }
        values |= {"status": "FAILED", "error_code": "copy_does_not_fit"} if number % 9 == 4 else {}
        job = Job(**values, created_at=at, queue_row=None)
        jobs.append(job)
        events += [JobEvent(job=job, name="accepted"), JobEvent(job=job, name="finished")]
        if values["status"] == "SUCCESS":
            creatives += [_copy(one, job) for one in pictures[sample.pk]]
            usage.append(
                UsageRecord(workspace=made.workspace, job_id=job.pk, creatives=2, api_key=made.key)
            )
    Job.objects.bulk_create(jobs)
    Creative.objects.bulk_create(creatives)
    JobEvent.objects.bulk_create(events)
    UsageRecord.objects.bulk_create(usage)
    CallbackDelivery.objects.bulk_create(_delivery(job, job.pk.hex) for job in jobs)


def _copy(creative: Creative, job: Job) -> Creative:
    values = {
        one.attname: getattr(creative, one.attname)
        for one in Creative._meta.concrete_fields  # noqa: SLF001 - as above
        if one.attname not in {"id", "job_id"}
    }
    return Creative(**values, job=job)


def _members(workspace: Workspace) -> User:
    for name, role in (
        ("admin", Role.ADMIN),
        ("developer", Role.DEVELOPER),
        (f"{'a-very-long-local-part-of-an-address'}.{'x' * 20}", Role.DEVELOPER),
    ):
        member_invite(workspace=workspace, email=f"{name}@glow.example", role=role)
    viewer = User.objects.create_user("viewer@glow.example", PASSWORD)
    Membership.objects.create(user=viewer, workspace=workspace, role=Role.VIEWER)
    return viewer


def _keys(workspace: Workspace, owner: User) -> ApiKey:
    key, _ = api_key_issue(workspace=workspace, name="Production server", created_by=owner)
    ApiKey.objects.filter(pk=key.pk).update(last_used_at=timezone.now() - timedelta(minutes=4))
    api_key_issue(
        workspace=workspace,
        name=LONG_NAME,
        scopes=["ads:read"],
        created_by=owner,
        expires_at=timezone.now() + timedelta(days=30),
    )
    revoked, _ = api_key_issue(workspace=workspace, name="Old laptop", created_by=owner)
    api_key_revoke(key=revoked, actor=owner)
    for day in range(12):
        record = UsageRecord.objects.create(
            workspace=workspace, job_id=uuid.uuid4(), creatives=(day * 37) % 50 + 1, api_key=key
        )
        at = timezone.now() - timedelta(days=day)
        UsageRecord.objects.filter(pk=record.pk).update(created_at=at)
    return key


def _kits(workspace: Workspace, owner: User) -> BrandKit:
    facts = {
        "name": "Luma Skin",
        "tagline": "Calm skin, every day",
        "description": "Gentle serums for sensitive skin, made in small batches.",
        "tone": ["calm", "clear"],
        "category": "beauty",
        "swatches": [
            {"hexcode": "#322996", "label": "Indigo"},
            {"hexcode": "#D4384F", "label": "Berry"},
            {"hexcode": "#F4ECDF", "label": "Cream"},
        ],
        "fonts": ["Inter", "DM Sans"],
        "headlines": ["Brighter skin in 14 days"],
        "calls_to_action": ["Shop now"],
    }
    kit = brand_kit_create(workspace=workspace, actor=owner, facts=facts)
    brand_kit_update(kit=kit, actor=owner, facts={"is_default": True})
    logo = (SITE / "logo.png").read_bytes()
    brand_asset_add(kit=kit, kind=AssetKind.LOGO, data=logo, description="Logo", actor=owner)
    picture = (SITE / "soda-can.webp").read_bytes()
    brand_asset_add(kit=kit, kind=AssetKind.IMAGE, data=picture, description="Can", actor=owner)
    BrandKit.objects.filter(pk=kit.pk).update(website="https://luma.example/")
    SiteSnapshot.objects.create(
        kit=kit,
        url="https://luma.example/",
        reading={
            "sources": {"name": "og:site_name", "logo": "the header's first picture"},
            "warnings": ["The second style sheet did not answer."],
        },
    )
    other = {"name": LONG_NAME, "swatches": [{"hexcode": "#0B1F14", "label": "Pine"}], "fonts": []}
    brand_kit_create(workspace=workspace, actor=owner, facts=other)
    kit.refresh_from_db()
    return kit


def _other_states(made: Furnished) -> None:
    """Jobs that wait, run, failed and were cancelled; callbacks that came through and did not."""
    made.jobs["waiting"] = _job(made, "Waiting for its turn")
    made.jobs["running"] = running = _job(made, "Being made right now")
    claim = lifecycle.claim(running.pk, worker="furnished")
    made.jobs["failed"] = failed = _job(made, LONG_HEADLINE)
    refused = lifecycle.claim(failed.pk, worker="furnished")
    if claim is None or refused is None:
        raise SystemExit("the jobs were taken by a worker")
    lifecycle.note(claim, "Reading the pages and pictures")
    lifecycle.note(claim, "Choosing colours and type")
    Job.objects.filter(pk=running.pk).update(lease_until=timezone.now() + timedelta(days=1))
    lifecycle.fail(
        refused,
        lifecycle.Fault(
            "asset_unreachable",
            "The picture could not be fetched: the server answered 404.",
            "product_metadata.product_images[0].image_url",
            retryable=True,
        ),
    )
    made.jobs["cancelled"] = _job(made, "Cancelled in time")
    job_cancel(job=made.jobs["cancelled"])
    for job in made.jobs.values():
        job.refresh_from_db()
    told = CallbackDelivery.objects.filter(job=made.jobs["failed"]).first()
    delivery = told or CallbackDelivery.objects.create(**_values(made.jobs["failed"], "failed"))
    for number, status in enumerate((None, 500, 200), start=1):
        CallbackAttempt.objects.create(
            delivery=delivery,
            number=number,
            status=status,
            elapsed_ms=140 * number,
            error="" if status else "timeout: the receiver did not answer in 15 s",
            answer="ok" if status == 200 else "<h1>Internal Server Error</h1>" * 5,
        )
    CallbackDelivery.objects.filter(pk=delivery.pk).update(
        state="delivered", attempts_made=3, next_attempt_at=None
    )
    ended = made.jobs.get("made")
    if ended is not None and not ended.deliveries.exists():
        CallbackDelivery.objects.create(**_values(ended, "made"))


def _job(made: Furnished, headline: str) -> Job:
    body = {
        "brand_data": {"brand_url": "https://luma.example/"},
        "ad_copies": [{"copy_text": headline, "copy_type": "headline"}],
        "generation_metadata": {"aspect_ratios": ["1:1", "9:16"]},
        "callback_url": f"https://hooks.glow.example/{'a-long-path/' * 8}",
    }
    return job_submit(workspace=made.workspace, submitted_by=made.owner, request=body).job


def _values(job: Job, message: str) -> dict[str, Any]:
    return {
        "job": job,
        "event": "end",
        "url": "https://hooks.glow.example/ads",
        "receiver": "hooks.glow.example",
        "message_id": f"msg_{message}",
    }


def _delivery(job: Job, message: str) -> CallbackDelivery:
    return CallbackDelivery(**_values(job, message), state="delivered")


def _request(entry: dict[str, Any], ratios: tuple[str, ...]) -> dict[str, Any]:
    """An entry of the gallery as a request, with its pictures inside."""
    brand = entry["brand"]
    return {
        "brand_data": {
            "brand_images": [{"image_url": _inside(brand["logo"]), "labels": ["logo"]}],
            "fonts": brand["fonts"],
            "color_swatches": [{"hexcode": code, "label": ""} for code in brand["swatches"]],
        },
        "product_metadata": {
            "product_images": [{"image_url": _inside(path)} for path in entry["images"]]
        },
        "ad_copies": [{"copy_type": kind, "copy_text": text} for kind, text in entry["copy"]],
        "generation_metadata": {
            "aspect_ratios": list(ratios),
            "user_direction": entry.get("direction", ""),
            "seed": entry.get("seed", 0),
        },
    }


def _inside(path: str) -> str:
    file = BRIEFS.parent / path
    kind = {".jpg": "jpeg", ".jpeg": "jpeg"}.get(file.suffix, file.suffix[1:])
    return f"data:image/{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"
