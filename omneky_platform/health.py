"""Two answers for probes: the process lives; and its database, queue and storage can take work."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_q.models import OrmQ

from common.identifiers import base62_random

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

_log = logging.getLogger(__name__)


@never_cache
@require_safe
def live(_request: HttpRequest) -> HttpResponse:
    """Answer 200 while the process can answer at all; asks nothing of anyone."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def ready(_request: HttpRequest) -> HttpResponse:
    """Answer 200 when every part is there, else 503; names the parts, not their faults."""
    parts: dict[str, Callable[[], object]] = {
        "database": _database,
        "queue": _queue,
        "storage": _storage,
    }
    found = {name: _holds(name, probe) for name, probe in parts.items()}
    whole = all(found.values())
    return JsonResponse(
        {
            "status": "ok" if whole else "unavailable",
            "checks": {name: "ok" if well else "unavailable" for name, well in found.items()},
        },
        status=200 if whole else 503,
        headers={} if whole else {"Retry-After": "5"},
    )


def _holds(name: str, probe: Callable[[], object]) -> bool:
    try:
        probe()
    except Exception:  # noqa: BLE001 - whatever it is, the part cannot take work
        _log.warning("%s is not ready", name, exc_info=True)
        return False
    return True


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _queue() -> None:
    OrmQ.objects.exists()


def _storage() -> None:
    name = default_storage.save(f"health/{base62_random(12)}", ContentFile(b"ok"))
    default_storage.delete(name)
