"""A wish for a ground in, an encoded picture out: the backdrop painter, off without a model.

All backdrops of one job share one budget of time and pictures; what goes wrong is said in the
answer, and the engine paints its own scene.
"""

from __future__ import annotations

import base64
import binascii
import logging
import time
from typing import TYPE_CHECKING, Any

from django.conf import settings

from common.outbound import OutboundError, fetch
from creative.advice import Backdrop
from jobs.model_endpoint import Endpoint, ModelError, ask

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from openai import APIResponse, OpenAI

    from creative.advice import BackdropWish, PaintBackdrop

logger = logging.getLogger(__name__)

MOST_ANSWER = 40_000_000  # bytes: a picture of 20 MB in base64 and what is around it


def painter() -> PaintBackdrop | None:
    """The configured painter as the engine calls it, with one job's budget; None without one."""
    if not settings.PAINTER_MODEL:
        return None
    endpoint = Endpoint(settings.PAINTER_BASE_URL, settings.PAINTER_MODEL, settings.PAINTER_API_KEY)
    budget = _Budget(settings.PAINTER_SECONDS, settings.PAINTER_PICTURES)

    def paint(wish: BackdropWish) -> Backdrop:
        started = time.monotonic()
        try:
            budget.take()
            data = _picture(endpoint, wish, budget.seconds)
        except ModelError as reason:
            logger.warning("no backdrop from %s: %s", endpoint.model, reason)
            return Backdrop(problem=f"The painter gave none: {reason}.")
        finally:
            budget.seconds -= time.monotonic() - started
        return Backdrop(data, by=endpoint.model)

    return paint


class _Budget:
    """What is left of a job's time and number of pictures; one fault ends it."""

    def __init__(self, seconds: float, pictures: int) -> None:
        self.seconds = float(seconds)
        self.pictures = pictures

    def take(self) -> None:
        if self.pictures < 1:
            raise ModelError("the job has had all the backdrops that the settings allow")
        if self.seconds < 1:
            raise ModelError("no time was left")
        self.pictures -= 1


def _picture(endpoint: Endpoint, wish: BackdropWish, seconds: float) -> bytes:
    def send(client: OpenAI) -> AbstractContextManager[APIResponse[Any]]:
        generate: Any = client.images.with_streaming_response.generate
        opened: AbstractContextManager[APIResponse[Any]] = generate(
            model=endpoint.model, prompt=wish.words, n=1, size=_size(wish)
        )
        return opened

    answer = ask(endpoint, send, seconds=seconds, most_bytes=MOST_ANSWER)
    try:
        entry = answer["data"][0]
        encoded, address = entry.get("b64_json"), entry.get("url")
    except (KeyError, IndexError, TypeError, AttributeError):
        raise ModelError("its answer is not of the protocol") from None
    if isinstance(encoded, str) and encoded:
        try:
            return base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            raise ModelError("its picture is not base64") from None
    if not isinstance(address, str) or not address:
        raise ModelError("its answer holds no picture")
    try:  # an address in an answer is not the operator's word: it goes through the public door
        return fetch(address, kind="picture", deadline=min(15.0, seconds)).data
    except OutboundError as refusal:
        raise ModelError(f"its picture could not be fetched ({refusal.code})") from None


def _size(wish: BackdropWish) -> str:
    """The size of the settings whose shape is nearest to the wish's."""
    wanted = wish.width / wish.height

    def apart(size: str) -> float:
        width, _, height = size.partition("x")
        shape = int(width) / int(height)
        return max(shape / wanted, wanted / shape)

    return min(settings.PAINTER_SIZES, key=apart)
