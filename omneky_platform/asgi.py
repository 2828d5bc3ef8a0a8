"""The platform as one ASGI application; it refuses to start with unsafe settings."""

from __future__ import annotations

import os

from django.core.asgi import get_asgi_application

from omneky_platform.checks import refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "omneky_platform.settings")

application = get_asgi_application()
refuse_unsafe()
