"""Nearness in meaning: texts in, unit vectors out, from the static word vectors of a package.

The vectors (wordllama ``l2_supercat``, 256 dimensions, 16 MB) lie in the package's own folder;
nothing is fetched. They are loaded once, at first use.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]


@lru_cache(maxsize=1)
def _model() -> Any:  # noqa: ANN401 - the package is untyped
    root = logging.getLogger()
    before = (list(root.handlers), root.level)
    from wordllama import WordLlama  # noqa: PLC0415 - 0.3 s and 30 MB, only when words are read

    # the package calls logging.basicConfig when imported; the service's logging is not its business
    for handler in list(root.handlers):
        if handler not in before[0]:
            root.removeHandler(handler)
    root.setLevel(before[1])
    folder = Path(str(resources.files("wordllama")))
    return WordLlama.load(cache_dir=folder, disable_download=True)


def vectors(texts: Sequence[str]) -> Vectors:
    """Unit vectors, shape (len(texts), 256); an empty text gives a zero vector."""
    if not texts:
        return np.zeros((0, 256), dtype=np.float32)
    safe = [text.strip().lower() or " " for text in texts]
    raw = np.asarray(_model().embed(safe, norm=False), dtype=np.float32)
    length = np.linalg.norm(raw, axis=1, keepdims=True)
    unit = raw / np.where(length > 0, length, 1.0)
    return np.nan_to_num(unit).astype(np.float32)


def pieces(word: str) -> int:
    """Into how many pieces the vectors' own vocabulary takes a word apart: 1 for a common word."""
    return len(_model().tokenizer.encode(word, add_special_tokens=False).ids)


def likeness(texts: Sequence[str], others: Sequence[str]) -> Vectors:
    """Cosines, shape (len(texts), len(others)), -1..1."""
    return np.asarray(vectors(texts) @ vectors(others).T, dtype=np.float32)
