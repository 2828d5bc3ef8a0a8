import os

import requests

API = "https://api.omneky.com"
HEADERS = {"Authorization": f"Bearer {os.environ['OMNEKY_API_KEY']}"}

ad = {
    "brand_data": {
        "brand_url": "https://www.exampleskincare.com",
        "brand_images": [
            {
                "image_url": "https://cdn.exampleskincare.com/logo.png",
                "description": "Primary brand logo",
                "labels": ["logo"],
            }
        ],
        "fonts": ["Inter", "DM Sans"],
        "color_swatches": [
            {"hexcode": "#322996", "label": "Brand Indigo"},
            {"hexcode": "#D4384F", "label": "Brand Red"},
        ],
    },
    "product_metadata": {
        "product_url": "https://www.exampleskincare.com/products/vitamin-c-serum",
        "product_images": [
            {
                "image_url": "https://cdn.exampleskincare.com/serum-front.jpg",
                "description": "Vitamin C serum, front label",
                "labels": ["front view"],
            }
        ],
    },
    "ad_copies": [
        {"copy_text": "Brighter skin in 14 days", "copy_type": "headline"},
        {"copy_text": "Dermatologist tested, vegan formula", "copy_type": "subheadline"},
        {"copy_text": "Shop Now", "copy_type": "cta"},
    ],
    "generation_metadata": {
        "aspect_ratios": ["1:1", "4:5"],
        "reference_layouts": [],
        "user_direction": "Bright, clean studio lighting with the serum bottle centered.",
    },
    "callback_url": "https://www.exampleskincare.com/webhooks/omneky",
}

answer = requests.post(
    f"{API}/create_image_ad_async",
    json=ad,
    headers={**HEADERS, "Idempotency-Key": "spring-serum-1"},
    timeout=30,
)
if not answer.ok:
    raise SystemExit(answer.json()["detail"])
print(answer.json()["job_id"])
