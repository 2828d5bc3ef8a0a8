"""Settings in, numbered complaints out; a production with unsafe settings does not start.

``omneky.E001`` and on refuse, ``omneky.W001`` and on advise. Those about safety look at production
only; ``manage.py`` runs them before every command and ``refuse_unsafe`` before a server's start.
"""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured

from omneky_platform.database import EMBEDDED_ENGINE

if TYPE_CHECKING:
    from collections.abc import Iterator

TAG = "platform"

_LEAST_SECRET = 50  # characters, as Django's own deployment check asks for


@checks.register(TAG)
def production_is_safe(**_: object) -> list[checks.CheckMessage]:
    """Complain about everything that is fine on a developer's machine and dangerous in public."""
    if settings.ENVIRONMENT != "production":
        return []
    return [*_errors(), *_warnings()]


@checks.register(TAG)
def queue_is_consistent(**_: object) -> list[checks.CheckMessage]:
    """Complain about queue times that would run a task twice by design."""
    queue = settings.Q_CLUSTER
    if queue["retry"] <= queue["timeout"]:
        return [
            checks.Error(
                "Q_CLUSTER: 'retry' must be longer than 'timeout'.",
                hint="A task would be handed out again while it still runs.",
                id="omneky.E008",
            )
        ]
    return []


@checks.register(TAG)
def models_are_whole(**_: object) -> list[checks.CheckMessage]:
    """Complain about a model that is named but cannot be asked."""
    found: list[checks.CheckMessage] = []
    for part in ("DIRECTOR", "PAINTER"):
        model, address = getattr(settings, f"{part}_MODEL"), getattr(settings, f"{part}_BASE_URL")
        if model and not address.startswith(("http://", "https://")):
            found.append(
                checks.Error(
                    f"{part}_MODEL is set and {part}_BASE_URL is no http(s) address.",
                    hint="Name the endpoint of the OpenAI protocol, up to and with /v1.",
                    id="omneky.E009",
                )
            )
        if model and find_spec("openai") is None:
            found.append(
                checks.Error(
                    f"{part}_MODEL is set and the package openai is not installed.",
                    hint="Install the extra: pip install .[models]",
                    id="omneky.E010",
                )
            )
    return found


@checks.register(TAG)
def cutter_is_installed(**_: object) -> list[checks.CheckMessage]:
    """Mention a second cut-out that is asked for and not there; jobs run without it."""
    if settings.CUTOUT_MODEL and find_spec("rembg") is None:
        return [
            checks.Warning(
                "CUTOUT_MODEL is set and the package rembg is not installed.",
                hint="Install the extra: pip install .[cutout]",
                id="omneky.W003",
            )
        ]
    return []


@checks.register(TAG)
def browser_is_installed(**_: object) -> list[checks.CheckMessage]:
    """Mention a browser for script-built pages that is asked for and not there."""
    if not settings.PAGE_BROWSER:
        return []
    if find_spec("playwright") is None:
        text = "PAGE_BROWSER is set and the package playwright is not installed."
        hint = "Install the extra: pip install .[browser]"
    elif shutil.which(settings.PAGE_BROWSER) is None:
        text = f"PAGE_BROWSER is {settings.PAGE_BROWSER!r}, which is no executable."
        hint = "Name the path of a Chromium, such as /usr/bin/chromium."
    else:
        return []
    return [checks.Warning(text, hint=hint, id="omneky.W004")]


def refuse_unsafe() -> None:
    """Raise ``ImproperlyConfigured`` with every error of this module, if there is any."""
    found = checks.run_checks(tags=[TAG])
    errors = [message for message in found if message.is_serious()]
    if errors:
        raise ImproperlyConfigured("\n".join(str(message) for message in errors))


def _errors() -> Iterator[checks.CheckMessage]:
    if settings.DEBUG:
        yield checks.Error(
            "DEBUG is on in production.",
            hint="Unset DEBUG: its error pages show settings and source.",
            id="omneky.E001",
        )
    if _weak(settings.SECRET_KEY):
        yield checks.Error(
            "SECRET_KEY is the development key or shorter than 50 characters.",
            hint="Set SECRET_KEY to the output of: openssl rand -base64 48",
            id="omneky.E002",
        )
    if not settings.VAULT_KEYS or any(map(_weak, (*settings.VAULT_KEYS, settings.API_KEY_PEPPER))):
        yield checks.Error(
            "VAULT_KEYS or API_KEY_PEPPER is the development key or shorter than 50 characters.",
            hint="Leave them unset to use SECRET_KEY, or set each to 50 random characters or more.",
            id="omneky.E003",
        )
    if settings.OUTBOUND_LOOPBACK_PORTS:
        yield checks.Error(
            "OUTBOUND_LOOPBACK_PORTS lets customers' requests reach services of this machine.",
            hint="Unset it: it is for the demo and tests.",
            id="omneky.E004",
        )
    if not (settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE):
        yield checks.Error(
            "Cookies are sent over plain HTTP too.",
            hint="Unset SECURE_COOKIES.",
            id="omneky.E005",
        )
    if not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS:
        yield checks.Error(
            "ALLOWED_HOSTS takes any host name, or none.",
            hint="Set ALLOWED_HOSTS to the names under which this installation is reached.",
            id="omneky.E006",
        )
    if urlsplit(settings.PUBLIC_URL).scheme != "https":
        yield checks.Error(
            "PUBLIC_URL is not an https address.",
            hint="Set PUBLIC_URL to the address that customers use, such as https://ads.acme.com.",
            id="omneky.E007",
        )


def _warnings() -> Iterator[checks.CheckMessage]:
    if settings.DATABASES["default"]["ENGINE"] == EMBEDDED_ENGINE:
        yield checks.Warning(
            "The embedded PostgreSQL is meant for one machine and has no backups.",
            hint="Set DATABASE_URL.",
            id="omneky.W001",
        )
    if settings.EMAIL_TRANSPORT.endswith("console.EmailBackend"):
        yield checks.Warning(
            "E-mails are written to the log instead of being sent.",
            hint="Set EMAIL_HOST; sign-up and password resets need it.",
            id="omneky.W002",
        )


def _weak(secret: str) -> bool:
    return secret == settings.INSECURE_SECRET_KEY or len(secret) < _LEAST_SECRET
