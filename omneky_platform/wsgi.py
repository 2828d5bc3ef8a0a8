"""The platform as one WSGI application; it refuses to start with unsafe settings."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from omneky_platform.checks import refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "omneky_platform.settings")

application = get_wsgi_application()
refuse_unsafe()
