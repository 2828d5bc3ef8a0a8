"""Secrets in, sealed text out and back (Fernet: AES-128 and HMAC-SHA256), keyed by VAULT_KEYS."""

from __future__ import annotations

import base64
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def seal(text: str) -> str:
    """Return the text encrypted with the first of VAULT_KEYS."""
    return _vault(tuple(settings.VAULT_KEYS)).encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """Return the text again; any of VAULT_KEYS opens it. Raises ``InvalidToken`` when none does."""
    return _vault(tuple(settings.VAULT_KEYS)).decrypt(sealed.encode()).decode()


@lru_cache(maxsize=4)
def _vault(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(_derive(key)) for key in keys])


def _derive(key: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"omneky.vault.v1")
    return base64.urlsafe_b64encode(derived.derive(key.encode()))
