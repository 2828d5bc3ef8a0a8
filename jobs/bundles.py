"""A finished job in, one ZIP of its files with a manifest out."""

from __future__ import annotations

import json
import tempfile
import zipfile
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from common.errors import Conflict
from jobs.files import read
from jobs.models import JobStatus

if TYPE_CHECKING:
    from jobs.models import Job

_IN_MEMORY = 20_000_000


class JobNotFinished(Conflict):
    """There are no files yet, or none at all."""

    code = "job_not_finished"
    summary = "The job has no files: it is not finished, or it failed."


def bundle(job: Job) -> IO[bytes]:
    """An open ZIP file at its start; raises JobNotFinished."""
    if job.status != JobStatus.SUCCESS:
        raise JobNotFinished
    spool = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - the answer closes it
    manifest = []
    # Pictures are compressed already.
    with zipfile.ZipFile(spool, "w", zipfile.ZIP_STORED) as archive:
        for creative in job.creatives.all():
            names = {"image": str(creative.file.name), **creative.exports}
            files = {kind: _inside(name) for kind, name in names.items()}
            for kind, name in names.items():
                archive.writestr(files[kind], read(name))
            manifest.append(
                {
                    "files": files,
                    "aspect_ratio": creative.aspect_ratio,
                    "placement": creative.placement or None,
                    "variation": creative.variation,
                    "width": creative.width,
                    "height": creative.height,
                    "sha256": creative.sha256,
                    "alt_text": creative.alt_text,
                }
            )
        whole = {"job_id": str(job.pk), "creatives": manifest}
        archive.writestr("manifest.json", json.dumps(whole, indent=2, ensure_ascii=False))
    spool.seek(0)
    return spool


def _inside(name: str) -> str:
    """``1x1-v1.png``: the stored name without folders and hash."""
    path = PurePosixPath(name)
    stem = path.name.rsplit("-", 1)[0]
    return f"{stem}{path.suffix}"
