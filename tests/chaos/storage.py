"""A storage that fails one write in five, half of them after a part of the bytes is there."""

from __future__ import annotations

import errno
import random
from typing import Any

from django.core.files.base import ContentFile

from omneky_platform.files import SignedFileStorage

_chance = random.SystemRandom()


class OneInFive(SignedFileStorage):
    """As a disk that is full now and then."""

    def _save(self, name: str, content: Any) -> str:
        if _chance.random() < 0.2:
            if _chance.random() < 0.5:
                super()._save(name, ContentFile(content.read()[:100]))
            raise OSError(errno.ENOSPC, "No space left on device")
        return str(super()._save(name, content))
