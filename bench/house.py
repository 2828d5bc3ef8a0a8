"""A database, a media folder and a server of their own for a while: nothing of theirs stays."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def empty_database() -> Iterator[None]:
    """Set Django up on a fresh database of the embedded server, dropped when the block ends."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "omneky_platform.settings")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # a browser's loop may run in this thread
    os.environ.setdefault("LOG_LEVEL", "ERROR")
    import django  # noqa: PLC0415 - the environment comes first

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import (  # noqa: PLC0415
        override_settings,
        setup_test_environment,
        teardown_test_environment,
    )

    setup_test_environment()
    name = settings.DATABASES["default"]["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            override_settings(
                MEDIA_ROOT=Path(folder),
                PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
            ),
        ):
            yield
    finally:
        with connection.cursor() as cursor:  # threads of the server may still hold theirs
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        connection.creation.destroy_test_db(name, verbosity=0)
        teardown_test_environment()


@contextlib.contextmanager
def serving() -> Iterator[str]:
    """The site with its static files on a free port of this machine, as an address."""
    from django.contrib.staticfiles.handlers import StaticFilesHandler  # noqa: PLC0415
    from django.test.testcases import LiveServerThread  # noqa: PLC0415
    from django.test.utils import override_settings  # noqa: PLC0415

    thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    url = f"http://127.0.0.1:{thread.port}"
    try:
        with override_settings(PUBLIC_URL=url, ALLOWED_HOSTS=["127.0.0.1", "testserver"]):
            yield url
    finally:
        thread.terminate()
