"""Requests for tests: the contract's own example, and smaller ones."""

from __future__ import annotations

import copy
from typing import Any

from jobs.api_schema import EXAMPLE_REQUEST


def example() -> dict[str, Any]:
    """The example of the contract, to the letter."""
    return copy.deepcopy(EXAMPLE_REQUEST)


def smallest() -> dict[str, Any]:
    return {"brand_data": {}}


def with_callback(url: str = "https://hooks.example.com/ads") -> dict[str, Any]:
    return {"brand_data": {}, "callback_url": url}
