"""The platform's settings, with the storage that a chaos run asks for."""

import os

from omneky_platform.settings import *  # noqa: F403
from omneky_platform.settings import STORAGES

if os.environ.get("CHAOS_STORAGE"):
    STORAGES["default"] = {"BACKEND": os.environ["CHAOS_STORAGE"]}
ALLOWED_HOSTS = ["testserver"]
