"""A job's files: bytes in, names and signed links out. Equal bytes always get the same name."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import re
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

logger = logging.getLogger(__name__)

PAUSES = (0.1, 0.5)
"""Seconds before the second and the third try to store a file."""
_UNSAFE = re.compile(r"[^a-z0-9._]+")


def file_name(job_id: UUID, ratio: str, variation: int, data: bytes, *, kind: str) -> str:
    """``ads/<job>/<ratio>-v<variation>-<hash>.<kind>``; the hash covers the whole file."""
    slug = _UNSAFE.sub("x" if ":" in ratio else "-", ratio.lower()).strip("-.")
    digest = hashlib.sha256(data).hexdigest()[:16]
    return f"ads/{job_id}/{slug}-v{variation}-{digest}.{kind}"


def keep(name: str, data: bytes) -> str:
    """Store the bytes, whole or not at all, under exactly this name; twice changes nothing.

    A write that fails is tried again at once, for most such faults pass by themselves; raises
    OSError when none of the tries worked.
    """
    for pause in PAUSES:
        try:
            return _kept(name, data)
        except OSError as fault:
            logger.warning("%s was not stored, trying again: %s", name, fault)
            time.sleep(pause)
    return _kept(name, data)


def tidy(job_id: UUID, names: Collection[str]) -> None:
    """Delete what interrupted attempts left in a finished job's folder besides ``names``."""
    folder = f"ads/{job_id}"
    with contextlib.suppress(OSError):
        for one in default_storage.listdir(folder)[1]:
            if f"{folder}/{one}" not in names:
                default_storage.delete(f"{folder}/{one}")


def _kept(name: str, data: bytes) -> str:
    storage = default_storage
    if not isinstance(storage, FileSystemStorage):
        try:
            # Object storage: one PUT is whole or absent, and the name carries the content's hash.
            if not storage.exists(name):
                storage.save(name, ContentFile(data))
        except Exception as fault:
            raise OSError(f"the storage did not take {name}: {fault}") from fault
        return name
    final = Path(storage.path(name))
    if final.exists() and final.stat().st_size == len(data):
        return name
    part = f"{name}.{uuid.uuid4().hex}.part"
    try:
        storage.save(part, ContentFile(data))
        Path(storage.path(part)).replace(final)
    except OSError:
        with contextlib.suppress(OSError):
            storage.delete(part)
        raise
    return name


def read(name: str) -> bytes:
    """The bytes of a stored file; raises OSError."""
    with default_storage.open(name, "rb") as handle:
        return bytes(handle.read())


def link(name: str) -> str:
    """An absolute, signed link that expires; an empty string for no file."""
    if not name:
        return ""
    url = str(default_storage.url(name))
    return f"{settings.PUBLIC_URL}{url}" if url.startswith("/") else url


def page_link(name: str) -> str:
    """The link as this installation's own pages use it: from whatever host they are seen under."""
    return link(name).removeprefix(settings.PUBLIC_URL)
