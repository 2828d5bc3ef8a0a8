"""allauth's questions in, this installation's answers out: who may sign up, where a login leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings

if TYPE_CHECKING:
    from django.http import HttpRequest


class WorkspaceAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up can be closed by a setting; invited people still set a password by the reset page."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return bool(settings.SIGNUP_OPEN)
