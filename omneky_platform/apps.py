"""The composition root as a Django application: registers the platform's system checks."""

from __future__ import annotations

from django.apps import AppConfig


class PlatformConfig(AppConfig):
    """Loads the checks; the root has no rows of its own."""

    name = "omneky_platform"
    verbose_name = "Platform"

    def ready(self) -> None:
        from omneky_platform import checks  # noqa: F401, PLC0415 - registering needs loaded apps
