"""JSON from the database in, the same JSON with its fields in the contract's order out.

PostgreSQL keeps JSON objects in an order of its own; people read ours more easily.
"""

from __future__ import annotations

from typing import Any

_ORDER = {
    name: place
    for place, name in enumerate(
        (
            # the request
            "brand_data", "product_metadata", "ad_copies", "generation_metadata", "callback_url",
            "brand_url", "product_url", "brand_images", "product_images", "image_url",
            "description", "labels", "color_swatches", "hexcode", "label", "brand_kit_id",
            "copy_type", "copy_text", "aspect_ratios", "reference_layouts", "user_direction",
            "output_format", "exports", "variations",
            # the response
            "creatives", "failures", "brand", "direction", "copy", "warnings", "code", "level",
            "aspect_ratio", "name", "positioning", "tone", "colors", "fonts", "logo_url", "sources",
            "summary", "applied", "not_applied", "role", "text", "effect", "reason", "box", "font",
            "size", "color", "value", "bar", "field", "family", "source", "message", "retryable",
            "seed", "engine", "metadata",
        )
    )
}  # fmt: skip


def ordered(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """The same value; objects that hold other fields than the contract's keep those last."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: _ORDER.get(name, len(_ORDER)))
        return {name: ordered(value[name]) for name in names}
    if isinstance(value, list):
        return [ordered(item) for item in value]
    return value
