"""allauth's questions in, this installation's answers out: who may sign up, what mails say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.template import TemplateDoesNotExist

from accounts.letters import letter

if TYPE_CHECKING:
    from django.core.mail import EmailMessage
    from django.http import HttpRequest


class WorkspaceAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up can be closed by a setting; invited people still set a password by the reset page."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return bool(settings.SIGNUP_OPEN)

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        """Our own letter of that name; what allauth may add later has its own text until then."""
        to = email if isinstance(email, str) else email[0]
        try:
            return letter(template_prefix.rpartition("/")[2], context, to=to)
        except TemplateDoesNotExist:
            default: EmailMessage = super().render_mail(template_prefix, email, context, headers)
            return default
