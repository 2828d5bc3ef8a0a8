"""The setting CUTOUT_MODEL in, a cutter for the engine out: rembg, where it is installed.

Nothing is downloaded here: the model's file must lie where rembg keeps it (REMBG_HOME, else
``~/.rembg``), as its ``new_session(MODEL)`` puts it once by hand. Without the file, or without
rembg, jobs run as ever.
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
    if not any(path.is_file() for path in model_files(model)):
        logger.warning("CUTOUT_MODEL: no file of %s is in %s", model, model_files(model)[0].parent)
        return None
    from rembg import new_session, remove  # noqa: PLC0415 - an optional extra, and slow to load

    try:
        session = new_session(model)
    except Exception:  # an unknown name, a damaged file, a runtime that does not fit
        logger.exception("CUTOUT_MODEL: %s cannot be loaded", model)
        return None

    def cut(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        mask = np.asarray(remove(rgb, session=session, only_mask=True))
        return np.asarray(mask, dtype=np.float32) / np.float32(255)

    return guarded(cut)


def model_files(model: str) -> tuple[Path, ...]:
    """Where rembg looks for a model before it would download it, newest layout first."""
    data, old = os.environ.get("XDG_DATA_HOME"), os.environ.get("U2NET_HOME")
    home = old or os.environ.get("REMBG_HOME") or (f"{data}/rembg" if data else "~/.rembg")
    legacy = old or f"{data or '~'}/.u2net"
    name = f"{model}.onnx"
    return (Path(home, "models", model, name).expanduser(), Path(legacy, name).expanduser())
