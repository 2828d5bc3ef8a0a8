"""The brands app: how a brand looks and speaks."""

from __future__ import annotations

from django.apps import AppConfig
from django.conf import settings

from common import outbound


class BrandsConfig(AppConfig):
    """Tells the one door to the internet, once, which local ports the settings open."""

    name = "brands"
    verbose_name = "Brand kits"

    def ready(self) -> None:
        outbound.configure(settings.OUTBOUND_LOOPBACK_PORTS)
