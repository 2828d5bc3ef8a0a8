"""What people type into the account pages, checked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils import timezone

from accounts.models import Role, Scope, User
from accounts.services import workspace_create

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest


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


class KeyRotationForm(forms.Form):
    """How long the old key works beside its successor, and how long the successor lives."""

    OVERLAPS = [("0", "Not at all"), ("1", "1 hour"), ("24", "24 hours"), ("72", "72 hours")]

    overlap = forms.ChoiceField(
        choices=OVERLAPS, initial="24", required=False, label="The old key works on for"
    )
    lifetime = forms.ChoiceField(
        choices=ApiKeyForm.LIFETIMES, required=False, label="The new key expires"
    )

    def overlap_time(self) -> timedelta:
        """Return how long both keys work; a day when nothing was chosen."""
        return timedelta(hours=int(self.cleaned_data["overlap"] or "24"))

    def expires_at(self) -> datetime | None:
        """Return the moment at which the new key shall end, if any."""
        days = self.cleaned_data["lifetime"]
        return timezone.now() + timedelta(days=int(days)) if days else None


class InvitationForm(forms.Form):
    """Whom to invite, and as what; the choices are the roles that the inviter may hand out."""

    email = forms.EmailField(
        label="E-mail address",
        widget=forms.EmailInput(attrs={"autocomplete": "off", "placeholder": "name@company.com"}),
    )
    role = forms.ChoiceField(label="Role")

    def __init__(self, *args: Any, roles: list[tuple[str, str]], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        role = self.fields["role"]
        if isinstance(role, forms.ChoiceField):
            role.choices = roles
        self.initial.setdefault("role", Role.DEVELOPER)


class WorkspaceNameForm(forms.Form):
    """What a workspace is called."""

    name = forms.CharField(
        label="Name",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )


class NewPasswordForm(forms.Form):
    """The password of an invited person's new account."""

    password = forms.CharField(
        label="Choose a password",
        help_text="At least 10 characters.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self._person = User(email=email)

    def clean_password(self) -> str:
        """Apply the installation's rules for passwords."""
        password = str(self.cleaned_data["password"])
        validate_password(password, self._person)
        return password


class CallbackTestForm(forms.Form):
    """Where to send a test callback."""

    url = forms.CharField(
        label="Send it to",
        max_length=2048,
        widget=forms.URLInput(attrs={"placeholder": "https://example.com/webhooks/omneky"}),
    )
