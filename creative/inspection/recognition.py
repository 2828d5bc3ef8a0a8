"""A picture of one line of type in; the characters that a machine reads in it out.

The PP-OCRv6 recognition network that ships inside the ``rapidocr`` wheel, run without its
detector: where the lines are is known. Latin letters, Chinese and Japanese.
"""

from __future__ import annotations

import functools

import cv2
import numpy as np
import numpy.typing as npt

from creative.networks import network

Pixels = npt.NDArray[np.uint8]

_MODEL = "PP-OCRv6_rec_small.onnx"
_HEIGHT = 48  # the network's input
_NARROWEST = 64
_WIDEST = 3200


class Recognizer:
    """The loaded network and its alphabet."""

    def __init__(self) -> None:
        self._session = network(_MODEL)
        self._input = self._session.get_inputs()[0].name
        characters = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        self._alphabet = ("", *characters, " ")  # index 0 is CTC's blank
        self.known = frozenset(self._alphabet)

    def read(self, line: Pixels, *, columns: int | None = None) -> str:
        """The text of one line, left to right; ``line``: uint8 RGB (height, width, 3).

        The time it takes grows with the ``columns`` that the line is given; by default as many
        as keep its shape.
        """
        height, width = line.shape[:2]
        across = min(_WIDEST, max(8, columns or natural_columns(width, height)))
        shrinking = cv2.INTER_AREA if height > _HEIGHT else cv2.INTER_CUBIC
        scaled = cv2.resize(line, (across, _HEIGHT), interpolation=shrinking)
        values = np.zeros((1, 3, _HEIGHT, max(_NARROWEST, across)), dtype=np.float32)
        # The network was trained on OpenCV's channel order.
        values[0, :, :, :across] = scaled[..., ::-1].transpose(2, 0, 1) / 127.5 - 1.0
        scores = self._session.run(None, {self._input: values})[0][0]
        best = np.asarray(scores).argmax(axis=-1)
        fresh = np.concatenate([[True], best[1:] != best[:-1]]) & (best != 0)
        return "".join(self._alphabet[index] for index in best[fresh])


def natural_columns(width: int, height: int) -> int:
    """The columns of a line of this shape at the network's height."""
    return round(width * _HEIGHT / height)


@functools.cache
def recognizer() -> Recognizer:
    """The process's one recogniser, loaded on first use (about 0.2 s)."""
    return Recognizer()
