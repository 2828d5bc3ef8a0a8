"""Rows for tests, made through the services that make them in real life."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from accounts.models import ApiKey, Membership, Role, Scope, User, Workspace
from accounts.services import api_key_issue, workspace_create

if TYPE_CHECKING:
    from collections.abc import Collection

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Caller:
    """A workspace and a key of it: ``header`` is what a request of it carries."""

    workspace: Workspace
    key: ApiKey
    text: str

    @property
    def header(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.text}"}


def make_user(email: str = "", *, password: str | None = None) -> User:
    return User.objects.create_user(email or f"person{next(_numbers)}@example.com", password)


def make_workspace(name: str = "Acme", *, owner: User | None = None) -> Workspace:
    return workspace_create(name=name, owner=owner)


def make_member(workspace: Workspace, role: str = Role.OWNER) -> User:
    user = make_user()
    Membership.objects.create(user=user, workspace=workspace, role=role)
    return user


def make_caller(name: str = "Acme", *, scopes: Collection[str] = tuple(Scope.values)) -> Caller:
    workspace = make_workspace(name)
    key, text = api_key_issue(workspace=workspace, name="Test key", scopes=scopes)
    return Caller(workspace, key, text)
