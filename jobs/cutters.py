"""The setting CUTOUT_MODEL in, a cutter for the engine out: rembg, where it is installed.

Nothing is downloaded here: the model's file must lie where rembg keeps it (U2NET_HOME, else
``~/.u2net``), as ``rembg d MODEL`` puts it. Without it, or without rembg, jobs run as ever.
"""

from __future__ import annotations

import logging
import os
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from django.conf import settings

if TYPE_CHECKING:
    import numpy.typing as npt

    from creative.pictures import Cutter

logger = logging.getLogger(__name__)


def configured_cutter() -> Cutter | None:
    """The second cutter, or None when it is off or cannot be had."""
    return _cutter(settings.CUTOUT_MODEL) if settings.CUTOUT_MODEL else None


def guarded(cutter: Cutter) -> Cutter:
    """The same cutter; when it fails it finds nothing, and the photo is used whole."""

    def safe(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        nothing = np.zeros(rgb.shape[:2], dtype=np.float32)
        try:
            found = np.asarray(cutter(rgb), dtype=np.float32)
        except Exception:  # a model may raise anything; an ad does not depend on it
            logger.exception("the second cut-out failed")
            return nothing
        if found.shape != rgb.shape[:2] or not np.isfinite(found).all():
            logger.error("the second cut-out answered with shape %s", found.shape)
            return nothing
        return found

    return safe


@cache
def _cutter(model: str) -> Cutter | None:
    if find_spec("rembg") is None:
        logger.warning("CUTOUT_MODEL is set and rembg is not installed: pip install .[cutout]")
        return None
    if not model_file(model).is_file():
        logger.warning(
            "CUTOUT_MODEL: %s is not there; fetch it: rembg d %s", model_file(model), model
        )
        return None
    from rembg import new_session, remove  # noqa: PLC0415 - an optional extra, and slow to load

    session = new_session(model)

    def cut(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        mask = np.asarray(remove(rgb, session=session, only_mask=True))
        return np.asarray(mask, dtype=np.float32) / np.float32(255)

    return guarded(cut)


def model_file(model: str) -> Path:
    """Where rembg looks for the model."""
    home = os.environ.get("U2NET_HOME") or Path(os.environ.get("XDG_DATA_HOME", "~"), ".u2net")
    return Path(home).expanduser() / f"{model}.onnx"
