"""A picture chosen in the playground in, a kept file out; and its name in a form turned to bytes.

The form carries ``upload:<id>``; the request that is submitted carries the picture itself as a
``data:`` URL, exactly as a program would send it.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING
from uuid import UUID

from django.core.files.storage import default_storage
from django.db import transaction

from brands.screening import screen
from common.errors import ValidationFailed
from common.media import KINDS, WrongTypeError, data_url_bytes, media_type_of
from creative.errors import PictureError
from jobs.files import keep, read
from jobs.models import UploadedPicture

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accounts.models import Workspace

PREFIX = "upload:"
LARGEST = 5_000_000
MOST_KEPT = 100
_SUFFIXES = {"image/jpeg": "jpg", "image/svg+xml": "svg"}


def upload_keep(*, workspace: Workspace, data: bytes, name: str = "") -> UploadedPicture:
    """Look at a picture and keep it; the workspace's oldest make room past ``MOST_KEPT``.

    Raises ValidationFailed for what is not a picture or is over ``LARGEST`` bytes.
    """
    shown = name or "The file"
    if len(data) > LARGEST:
        raise ValidationFailed(f"{shown} is over 5 MB.")
    try:
        media_type = media_type_of(data, "", KINDS["picture"])
        screen(data)
    except (WrongTypeError, PictureError) as reason:
        words = getattr(reason, "message", "") or str(reason)
        raise ValidationFailed(f"{shown} cannot be used: {words}") from None
    digest = hashlib.sha256(data).hexdigest()
    suffix = _SUFFIXES.get(media_type, media_type.rpartition("/")[2])
    # The file first: a row without a file would be a picture that cannot be sent.
    file = keep(f"uploads/{workspace.pk}/{digest[:32]}.{suffix}", data)
    facts = {
        "file": file,
        "media_type": media_type,
        "size": len(data),
        "name": name[:120],
    }
    with transaction.atomic():
        upload, _ = UploadedPicture.objects.update_or_create(
            workspace=workspace, sha256=digest, defaults=facts
        )
        spare = list(UploadedPicture.objects.filter(workspace=workspace)[MOST_KEPT:])
        for old in spare:
            old.delete()
    for old in spare:
        default_storage.delete(old.file)
    return upload


def kept_from_data_url(url: str, *, workspace: Workspace) -> UploadedPicture | None:
    """The picture of an earlier request as an upload; None when it no longer counts as one."""
    try:
        data = data_url_bytes(url, LARGEST)
        digest = hashlib.sha256(data).hexdigest()
        known = UploadedPicture.objects.filter(workspace=workspace, sha256=digest).first()
        return known or upload_keep(
            workspace=workspace, data=data, name="Picture of the earlier ad"
        )
    except (WrongTypeError, OverflowError, ValidationFailed):
        return None


def uploads_named(texts: Iterable[str], *, workspace: Workspace) -> dict[str, UploadedPicture]:
    """The uploads that these form values name, by the value; only this workspace's own."""
    ids = {}
    for text in texts:
        if text.startswith(PREFIX):
            try:
                ids[UUID(text.removeprefix(PREFIX))] = text
            except ValueError:
                continue
    rows = UploadedPicture.objects.filter(workspace=workspace, pk__in=ids) if ids else ()
    return {ids[row.pk]: row for row in rows}


def data_url(upload: UploadedPicture) -> str:
    """The picture as a ``data:`` URL; raises OSError."""
    encoded = base64.b64encode(read(upload.file)).decode()
    return f"data:{upload.media_type};base64,{encoded}"
