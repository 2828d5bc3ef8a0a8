"""The reference for developers, served from here: the API by its schema, and every error code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe
from drf_spectacular.views import SpectacularSwaggerSplitView

from common.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse


@method_decorator(csp_update({"style-src": [SELF, UNSAFE_INLINE]}), name="dispatch")
class ReferenceView(SpectacularSwaggerSplitView):
    """The interactive reference; its widget sets styles from script, hence the wider policy."""

    template_name = "docs/reference.html"


@require_safe
def errors(request: HttpRequest) -> HttpResponse:
    """List every error code with its status and what to do."""
    listed = sorted(_codes(PlatformError), key=lambda error: (error.status, error.code))
    return render(request, "docs/errors.html", {"errors": listed})


def _codes(parent: type[PlatformError]) -> Iterator[type[PlatformError]]:
    yield parent
    for child in parent.__subclasses__():
        yield from _codes(child)
