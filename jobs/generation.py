"""One job from claim to end: an id in, pictures in storage and one final state out."""

from __future__ import annotations

import hashlib
import logging
import math
import traceback
from typing import TYPE_CHECKING, Any

from django.db import connection

from common.errors import PlatformError
from creative import make
from creative.brief import Source
from creative.errors import CreativeError
from jobs import lifecycle
from jobs.advisor import advisor
from jobs.cutters import configured_cutter
from jobs.decisions import decisions_of
from jobs.files import file_name, keep, tidy
from jobs.gathering import Gathered, gather
from jobs.lifecycle import AWAY, Claim, ClaimLostError, Fault, insisting
from jobs.models import Creative, Job
from jobs.painter import painter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from creative.report import Campaign, Check, Notice
    from creative.report import Creative as MadeCreative

logger = logging.getLogger(__name__)

OURS = Fault(
    "internal_error",
    "Something went wrong on our side; our staff has been told.",
    retryable=True,
)
TOO_LONG = Fault(
    "generation_timeout",
    "The ad took longer to make than is allowed. Fewer formats or variations may help.",
    retryable=True,
)


def generate(job_id: UUID, *, worker: str) -> None:
    """Make the ads of one job. Quiet when another worker has it or it has ended."""
    claim = lifecycle.claim(job_id, worker=worker)
    if claim is None:
        return
    with lifecycle.holding(claim) as lost:
        try:
            job = Job.objects.select_related("workspace").get(pk=job_id)
            gathered = gather(job, report=lambda stage: _step(claim, lost, stage))
            campaign = make(
                gathered.brief,
                report=lambda stage: _step(claim, lost, stage),
                advise=advisor(),
                paint_backdrop=painter(),
                cutter=configured_cutter(),
            )
            if not campaign.creatives:
                _fail(claim, _nothing_made(campaign))
                return
            _step(claim, lost, "Saving the pictures")
            pictures = [_stored(job, n, made) for n, made in enumerate(campaign.creatives)]
            result, decisions = (
                _result(job, gathered, campaign),
                decisions_of(gathered.brief, campaign),
            )
            ended = insisting(
                lambda: lifecycle.succeed(
                    claim, result=result, decisions=decisions, creatives=pictures
                )
            )
            if ended and claim.attempt > 1:
                tidy(job_id, [name for one in pictures for name in _files_of(one)])
        except ClaimLostError:
            logger.info("job %s is no longer ours", job_id)
        except (CreativeError, PlatformError) as reason:
            retryable = bool(getattr(reason, "retryable", False))
            _fail(claim, Fault(reason.code, reason.message, reason.field, retryable))
        except (*AWAY, OSError) as reason:
            logger.exception("job %s was interrupted", job_id)
            _give_back(claim, reason, traceback.format_exc())
        except SystemExit:  # the queue's way to say that the task's time is over
            _fail(claim, TOO_LONG, traceback.format_exc())
            raise
        except Exception:
            logger.exception("job %s failed unforeseen", job_id)
            _fail(claim, OURS, traceback.format_exc())


def _step(claim: Claim, lost: Any, stage: str) -> None:  # noqa: ANN401 - a threading.Event
    if lost.is_set():
        raise ClaimLostError
    try:
        lifecycle.note(claim, stage)
    except AWAY:  # a line of the timeline is not worth the work: the end asks again whose job it is
        if connection.in_atomic_block:
            raise
        logger.warning("job %s: the database did not answer at a step", claim.job_id)
        connection.close()


def _fail(claim: Claim, fault: Fault, told: str = "") -> None:
    insisting(lambda: lifecycle.fail(claim, fault, traceback=told))


def _give_back(claim: Claim, reason: Exception, told: str) -> None:
    """A storage that is away comes back; a file that is not there does not."""
    patient = isinstance(reason, OSError) and not isinstance(reason, FileNotFoundError)
    name = type(reason).__name__
    insisting(lambda: lifecycle.give_back(claim, name, traceback=told, patient=patient))


def _nothing_made(campaign: Campaign) -> Fault:
    """All formats failed: the job says why the first one did."""
    if not campaign.failures:
        return OURS
    first = campaign.failures[0]
    return Fault(first.code, f"{first.format.name}: {first.message}")


def _stored(job: Job, position: int, made: MadeCreative) -> Creative:
    """Write one ad's files, then describe it in a row that is not saved yet."""
    kind = {"image/jpeg": "jpg"}.get(made.media_type, made.media_type.rpartition("/")[2])
    ratio, variation = made.format.name, made.variation

    def stored(data: bytes, suffix: str) -> str:
        return keep(file_name(job.pk, ratio, variation, data, kind=suffix), data)

    return Creative(
        job=job,
        position=position,
        aspect_ratio=ratio,
        placement=made.format.placement,
        variation=variation,
        width=made.format.width,
        height=made.format.height,
        format="jpeg" if kind == "jpg" else kind,
        bytes=len(made.data),
        sha256=hashlib.sha256(made.data).hexdigest(),
        file=stored(made.data, kind),
        thumbnail=stored(made.thumbnail, f"thumb.{_thumbnail_kind(made.thumbnail)}"),
        exports={name: stored(data, name) for name, data in made.exports.items()},
        alt_text=made.alt_text,
        layout=made.layout,
        elements=[
            {
                "role": element.role,
                "text": element.text,
                "box": list(element.box),
                "font": element.font,
                "size": _plain(element.size),
                "color": element.color,
            }
            for element in made.elements
        ],
        checks=[_check(check) for check in made.checks],
    )


def _files_of(creative: Creative) -> list[str]:
    return [str(creative.file.name), str(creative.thumbnail.name), *creative.exports.values()]


def _thumbnail_kind(data: bytes) -> str:
    if data[:3] == b"\xff\xd8\xff":
        return "jpg"
    return "webp" if data[8:12] == b"WEBP" else "png"


def _check(check: Check) -> dict[str, Any]:
    return {
        "code": check.code,
        "level": check.level.value,
        "value": _plain(check.value),
        "bar": _plain(check.bar),
        "message": check.message,
    }


def _plain(value: float | str) -> float | str:
    """A number that JSON can carry."""
    if isinstance(value, str):
        return value
    return round(float(value), 4) if math.isfinite(value) else str(value)


def _result(job: Job, gathered: Gathered, campaign: Campaign) -> dict[str, Any]:
    """Everything of the response that does not expire."""
    per_picture = (notice for made in campaign.creatives for notice in made.notices)
    return {
        "failures": [
            {
                "aspect_ratio": failure.format.name,
                "code": failure.code,
                "message": failure.message,
                "retryable": False,
            }
            for failure in campaign.failures
        ],
        "brand": {
            **gathered.brand_facts,
            **_logo(campaign),
            "sources": _sources(gathered, campaign),
            "colors": list(dict.fromkeys(campaign.colors.values())),
            "fonts": [
                {"family": name, "source": campaign.font_origins[name].value}
                for name in campaign.fonts
            ],
        },
        "direction": {
            "summary": campaign.summary,
            "applied": [
                {"text": clause.text, "effect": clause.note}
                for clause in campaign.clauses
                if clause.applied
            ],
            "not_applied": [
                {"text": clause.text, "reason": clause.note}
                for clause in campaign.clauses
                if not clause.applied
            ],
        },
        "copy": [
            {"copy_type": line.kind.value, "copy_text": line.text, "source": line.source.value}
            for line in campaign.copy
        ],
        "warnings": _warnings((*gathered.notices, *campaign.notices, *per_picture)),
        "seed": campaign.seed,
        "engine": campaign.engine,
        "metadata": job.request.get("metadata") or {},
    }


def _logo(campaign: Campaign) -> dict[str, str | None]:
    """The address of the logo that was used; a stored or sent file has none."""
    return {"logo_url": campaign.logo.url or None} if campaign.logo else {"logo_url": None}


def _sources(gathered: Gathered, campaign: Campaign) -> dict[str, str]:
    """Where each part came from, after the engine has looked at the pictures and the direction."""
    sources: dict[str, str] = dict(gathered.brand_facts["sources"])
    sources["logo"] = (campaign.logo.source if campaign.logo else Source.DEFAULT).value
    if campaign.directed_colors:
        sources["colors"] = Source.DIRECTION.value
    return sources


def _warnings(notices: Iterable[Notice]) -> list[dict[str, str]]:
    """Each thing once, in the order first said."""
    unique = dict.fromkeys((n.code, n.field, n.message) for n in notices)
    return [{"code": code, "field": path, "message": message} for code, path, message in unique]
