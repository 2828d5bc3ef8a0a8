"""Worker entry points: an id in, one call."""

from __future__ import annotations

import os
from uuid import UUID

from jobs.generation import generate


def make_ads(job_id: str) -> None:
    """Make the ads of this job; harmless when it runs twice."""
    generate(UUID(job_id), worker=os.environ.get("JOB_WORKER_ID", f"pid-{os.getpid()}"))
