curl --request POST \
  --url https://api.omneky.com/create_image_ad_async \
  --header 'Content-Type: application/json' \
  --header 'Authorization: Bearer YOUR_API_KEY' \
  --header 'Idempotency-Key: spring-serum-1' \
  --data '{
    "brand_data": {
      "brand_url": "https://www.exampleskincare.com",
      "brand_images": [
        {
          "image_url": "https://cdn.exampleskincare.com/logo.png",
          "description": "Primary brand logo",
          "labels": ["logo"]
        }
      ],
      "fonts": ["Inter", "DM Sans"],
      "color_swatches": [
        { "hexcode": "#322996", "label": "Brand Indigo" },
        { "hexcode": "#D4384F", "label": "Brand Red" }
      ]
    },
    "product_metadata": {
      "product_url": "https://www.exampleskincare.com/products/vitamin-c-serum",
      "product_images": [
        {
          "image_url": "https://cdn.exampleskincare.com/serum-front.jpg",
          "description": "Vitamin C serum, front label",
          "labels": ["front view"]
        }
      ]
    },
    "ad_copies": [
      { "copy_text": "Brighter skin in 14 days", "copy_type": "headline" },
      { "copy_text": "Dermatologist tested, vegan formula", "copy_type": "subheadline" },
      { "copy_text": "Shop Now", "copy_type": "cta" }
    ],
    "generation_metadata": {
      "aspect_ratios": ["1:1", "4:5"],
      "reference_layouts": [],
      "user_direction": "Bright, clean studio lighting with the serum bottle centered."
    },
    "callback_url": "https://www.exampleskincare.com/webhooks/omneky"
  }'
