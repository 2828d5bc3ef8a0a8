"""The accounts app: who may do what."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Named for the admin's index."""

    name = "accounts"
    verbose_name = "Workspaces and keys"
