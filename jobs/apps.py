"""The jobs app: a customer's request for ads, from submission to callback."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Named for the admin's index."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "jobs"
    verbose_name = "Ad jobs"
