"""A request body in, the call that sends it out: as JSON to read, and as curl to run."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse

from jobs.ordering import ordered

LONGEST_DATA_URL = 120
LONGEST_SHOWN = 20_000


@dataclass(frozen=True, slots=True)
class Call:
    """``json`` is for reading; ``whole`` is False when pictures inside it were shortened.

    ``curl`` then reads the body from a file, since no shell takes megabytes as one word.
    """

    json: str
    curl: str
    whole: bool


def call_of(request: dict[str, Any], *, shortened: bool = False) -> Call:
    """The call that would send this request; ``shortened`` when its pictures already are."""
    short = _shortened(ordered(request))
    whole = short == request and not shortened
    text = json.dumps(short, indent=2, ensure_ascii=False)
    if len(text) > LONGEST_SHOWN:
        whole, text = False, f"{text[:LONGEST_SHOWN]}\n..."
    return Call(text, _curl(shlex.quote(text) if whole else "@request.json"), whole)


def request_bytes(request: dict[str, Any]) -> bytes:
    """The whole body, as a file to keep."""
    return json.dumps(ordered(request), indent=2, ensure_ascii=False).encode()


def _curl(data: str) -> str:
    return (
        f"curl --request POST \\\n  --url {settings.PUBLIC_URL}{reverse('jobs:create')} \\\n"
        "  --header 'Content-Type: application/json' \\\n"
        "  --header 'Authorization: Bearer YOUR_API_KEY' \\\n"
        f"  --data {data}"
    )


def _shortened(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return {name: _shortened(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_shortened(inner) for inner in value]
    if isinstance(value, str) and value[:5] == "data:" and len(value) > LONGEST_DATA_URL:
        size = f"{len(value) * 3 // 4 // 1000 or 1} KB"
        return f"{value[:40]}... ({size})"
    return value
