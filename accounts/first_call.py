"""A key's text in, the first call to try out: a curl command that works as it stands.

It needs no picture on the internet, so it works from a machine that nobody else can reach.
"""

from __future__ import annotations

import json
import shlex

from django.conf import settings

FIRST_REQUEST = {
    "brand_data": {
        "fonts": ["Inter", "DM Sans"],
        "color_swatches": [
            {"hexcode": "#322996", "label": "Brand Indigo"},
            {"hexcode": "#D4384F", "label": "Brand Red"},
        ],
    },
    "ad_copies": [
        {"copy_text": "Brighter skin in 14 days", "copy_type": "headline"},
        {"copy_text": "Dermatologist tested, vegan formula", "copy_type": "subheadline"},
        {"copy_text": "Shop Now", "copy_type": "cta"},
    ],
    "generation_metadata": {"aspect_ratios": ["1:1", "4:5"]},
}


def first_call(key: str = "YOUR_API_KEY") -> str:
    """Return the command with the key filled in, over several lines."""
    body = json.dumps(FIRST_REQUEST, indent=2, ensure_ascii=False)
    return (
        f"curl --request POST \\\n  --url {settings.PUBLIC_URL}/create_image_ad_async \\\n"
        "  --header 'Content-Type: application/json' \\\n"
        f"  --header 'Authorization: Bearer {key}' \\\n"
        f"  --data {shlex.quote(body)}"
    )
