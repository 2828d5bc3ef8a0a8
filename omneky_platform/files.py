"""Stored names in, signed links that run out; a signed link in, the file's bytes out."""

from __future__ import annotations

import mimetypes
import time
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.core.signing import BadSignature, Signer
from django.http import FileResponse
from django.views.decorators.http import require_safe

from common.errors import Forbidden, LinkExpired, NotFound
from omneky_platform.problems import problem_response

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponseBase

_SALT = "omneky.files"


class SignedFileStorage(FileSystemStorage):
    """Files below MEDIA_ROOT; each link is whole, signed and runs out after FILE_LINK_SECONDS."""

    def url(self, name: str | None) -> str:
        if not name:
            raise ValueError("a link needs the name of a file")
        return signed_link(name, expires=int(time.time()) + settings.FILE_LINK_SECONDS)


def signed_link(name: str, *, expires: int) -> str:
    """Return the whole address of a file, valid until ``expires`` (Unix seconds)."""
    query = urlencode({"expires": expires, "signature": _signature(name, str(expires))})
    return f"{settings.PUBLIC_URL}/files/{quote(name)}?{query}"


@require_safe
def signed_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """Serve a file to whoever holds its signed link: 403 when forged, 410 when run out."""
    expires = request.GET.get("expires", "")
    signed = f"{name}\n{expires}:{request.GET.get('signature', '')}"
    try:
        Signer(salt=_SALT).unsign(signed)
    except BadSignature:
        return problem_response(Forbidden("The signature of this link is not valid."))
    left = int(expires) - int(time.time())
    if left <= 0:
        return problem_response(LinkExpired())
    storage = FileSystemStorage(settings.MEDIA_ROOT)
    try:
        content = storage.open(name)
    except (FileNotFoundError, IsADirectoryError):
        return problem_response(NotFound("The file is no longer kept."))
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = FileResponse(content, content_type=kind, filename=PurePosixPath(name).name)
    response["Cache-Control"] = f"private, max-age={left}"
    response["X-Content-Type-Options"] = "nosniff"
    # An SVG opened on its own is a document of this origin: it may draw, and nothing else.
    response["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"
    )
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _signature(name: str, expires: str) -> str:
    return Signer(salt=_SALT).signature(f"{name}\n{expires}")
