"""The map of addresses: who answers where."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path
from django.views.decorators.cache import cache_page
from drf_spectacular.views import SpectacularJSONAPIView

from omneky_platform import docs, files, health, start

urlpatterns = [
    path("", start.start, name="start"),
    path("settings/callbacks/", start.callbacks, name="callbacks"),
    path("", include("jobs.urls")),
    path("", include("brands.urls")),
    path("", include("accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("openapi.json", cache_page(3600)(SpectacularJSONAPIView.as_view()), name="schema"),
    path("docs", docs.quickstart, name="docs"),
    path("docs/reference", docs.reference, name="docs-reference"),
    path("docs/callbacks", docs.callbacks, name="docs-callbacks"),
    path("docs/errors", docs.errors, name="docs-errors"),
    path("docs/limits", docs.limits, name="docs-limits"),
    path("docs/changelog", docs.changelog, name="docs-changelog"),
    path("files/<path:name>", files.signed_file, name="file"),
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
]

handler400 = "omneky_platform.problems.bad_request"
handler403 = "omneky_platform.problems.permission_denied"
handler404 = "omneky_platform.problems.page_not_found"
handler500 = "omneky_platform.problems.server_error"
