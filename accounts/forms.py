"""What people type into the account pages, checked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django import forms
from django.utils import timezone

from accounts.models import Scope
from accounts.services import workspace_create

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest

    from accounts.models import User


class SignupForm(forms.Form):
    """What signing up asks for besides address and password; allauth builds its form on it."""

    workspace = forms.CharField(
        label="Company or workspace",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "organization", "placeholder": "Acme"}),
    )

    field_order = ["workspace", "email", "password1"]

    def signup(self, request: HttpRequest, user: User) -> None:  # noqa: ARG002 - allauth's signature
        """Open the new person's workspace."""
        workspace_create(name=self.cleaned_data["workspace"], owner=user)


class ApiKeyForm(forms.Form):
    """A new API key."""

    LIFETIMES = [("", "Never"), ("30", "In 30 days"), ("90", "In 90 days"), ("365", "In a year")]

    name = forms.CharField(
        max_length=80,
        help_text="Where the key will be used, such as “Production server”.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    scopes = forms.MultipleChoiceField(
        choices=Scope.choices,
        initial=Scope.values,
        widget=forms.CheckboxSelectMultiple,
        label="May be used to",
    )
    lifetime = forms.ChoiceField(choices=LIFETIMES, required=False, label="Expires")

    def expires_at(self) -> datetime | None:
        """Return the moment at which the key shall end, if any."""
        days = self.cleaned_data["lifetime"]
        return timezone.now() + timedelta(days=int(days)) if days else None
