"""Fixtures that every test may use: callers of the API and a place of its own for files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rest_framework.test import APIClient

from accounts import wrong_keys
from tests.factories import Caller, make_caller

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _quick_and_apart(settings, tmp_path: Path) -> None:
    """Files lie in a directory of the test's own; passwords are hashed quickly."""
    wrong_keys._waiting.clear()
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def caller(db: None) -> Caller:
    """A workspace with a key that may do everything."""
    return make_caller()


@pytest.fixture
def stranger(db: None) -> Caller:
    """Another workspace with a key that may do everything there."""
    return make_caller("Stranger & Co")


@pytest.fixture
def api(caller: Caller) -> APIClient:
    """A client that sends the caller's key."""
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {caller.text}")
    return client
