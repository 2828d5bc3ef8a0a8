"""The jobs app: a customer's request for ads, from submission to callback."""

from django.apps import AppConfig
from django.conf import settings

from common import outbound


class JobsConfig(AppConfig):
    """Named for the admin's index; opens the outbound door as far as the settings say."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "jobs"
    verbose_name = "Ad jobs"

    def ready(self) -> None:
        outbound.configure(settings.OUTBOUND_LOOPBACK_PORTS)
