"""Connection parameters in, those of the embedded server out (Django fixes this module's name)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base

from omneky_platform.database import embedded_start


class DatabaseWrapper(base.DatabaseWrapper):
    """Starts the server, or finds it running, before each new connection."""

    def get_connection_params(self) -> dict[str, Any]:
        directory = Path(self.settings_dict["EMBEDDED_DIRECTORY"])
        self.settings_dict["HOST"] = str(embedded_start(directory))
        parameters: dict[str, Any] = super().get_connection_params()
        return parameters
