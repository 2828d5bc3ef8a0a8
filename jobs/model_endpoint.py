"""One bounded question to an OpenAI-compatible endpoint in, the raw JSON of its answer out.

The endpoint is the operator's own choice, named in the settings, and not a customer's URL: it may
be on a private network, so it is not asked through ``common.outbound``. Needs the extra ``models``.
"""

from __future__ import annotations

import json
import logging
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from openai import APIResponse, OpenAI

logger = logging.getLogger(__name__)

_CHUNK = 1 << 16


class ModelError(Exception):
    """There is no usable answer; the text may be shown to a customer."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is asked; the key is never shown."""

    base_url: str
    model: str
    key: str = field(default="", repr=False)


def ask(
    endpoint: Endpoint,
    send: Callable[[OpenAI], AbstractContextManager[APIResponse[Any]]],
    *,
    seconds: float,
    most_bytes: int,
) -> dict[str, Any]:
    """The answer as a JSON object, within ``seconds`` of wall clock and ``most_bytes``.

    Raises ModelError. What the endpoint says of an error is neither shown nor logged, since it may
    hold a part of the key.
    """
    import openai  # noqa: PLC0415 - an optional extra

    client = openai.OpenAI(
        base_url=endpoint.base_url,
        api_key=endpoint.key or "none",
        max_retries=0,
        timeout=seconds,
        http_client=openai.DefaultHttpxClient(follow_redirects=False),
        default_headers={"Accept-Encoding": "identity"},
    )
    outcome: list[bytes | Exception] = []

    def read() -> None:
        try:
            with send(client) as response:
                outcome.append(_bounded(response, most_bytes))
        except Exception as reason:  # noqa: BLE001 - carried to the asking thread, judged there
            outcome.append(reason)

    # A thread of its own: a server that drips would outlast every timeout of a single read.
    started = time.monotonic()
    thread = threading.Thread(target=read, name="model", daemon=True)
    thread.start()
    thread.join(max(0.0, seconds))
    late = thread.is_alive()
    client.close()
    took = time.monotonic() - started
    if late or not outcome:
        raise ModelError(f"it took longer than {seconds:.0f} s")
    logger.info("%s answered in %.1f s", endpoint.model, took)
    return _parsed(outcome[0], seconds)


def _bounded(response: APIResponse[Any], most: int) -> bytes:
    data = bytearray()
    for part in response.iter_bytes(_CHUNK):
        data += part
        if len(data) > most:
            raise ModelError("its answer is too long")
    return bytes(data)


def _parsed(outcome: bytes | Exception, seconds: float) -> dict[str, Any]:
    import openai  # noqa: PLC0415 - an optional extra

    if isinstance(outcome, ModelError):
        raise outcome
    if isinstance(outcome, openai.APITimeoutError):
        raise ModelError(f"it took longer than {seconds:.0f} s") from None
    if isinstance(outcome, openai.APIStatusError):
        raise ModelError(f"it answered with status {outcome.status_code}") from None
    if isinstance(outcome, Exception):
        logger.warning("the model endpoint failed: %s", type(outcome).__name__)
        raise ModelError("it could not be reached") from None
    try:
        answer = json.loads(outcome)
    except (ValueError, RecursionError):
        raise ModelError("its answer is not JSON") from None
    if not isinstance(answer, dict):
        raise ModelError("its answer is not of the protocol")
    return answer
