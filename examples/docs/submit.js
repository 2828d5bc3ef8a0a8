const API = "https://api.omneky.com";

const ad = {
  brand_data: {
    brand_url: "https://www.exampleskincare.com",
    brand_images: [
      {
        image_url: "https://cdn.exampleskincare.com/logo.png",
        description: "Primary brand logo",
        labels: ["logo"],
      },
    ],
    fonts: ["Inter", "DM Sans"],
    color_swatches: [
      { hexcode: "#322996", label: "Brand Indigo" },
      { hexcode: "#D4384F", label: "Brand Red" },
    ],
  },
  product_metadata: {
    product_url: "https://www.exampleskincare.com/products/vitamin-c-serum",
    product_images: [
      {
        image_url: "https://cdn.exampleskincare.com/serum-front.jpg",
        description: "Vitamin C serum, front label",
        labels: ["front view"],
      },
    ],
  },
  ad_copies: [
    { copy_text: "Brighter skin in 14 days", copy_type: "headline" },
    { copy_text: "Dermatologist tested, vegan formula", copy_type: "subheadline" },
    { copy_text: "Shop Now", copy_type: "cta" },
  ],
  generation_metadata: {
    aspect_ratios: ["1:1", "4:5"],
    reference_layouts: [],
    user_direction: "Bright, clean studio lighting with the serum bottle centered.",
  },
  callback_url: "https://www.exampleskincare.com/webhooks/omneky",
};

const answer = await fetch(`${API}/create_image_ad_async`, {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
    "Authorization": `Bearer ${process.env.OMNEKY_API_KEY}`,
    "Idempotency-Key": "spring-serum-1",
  },
  body: JSON.stringify(ad),
});
if (!answer.ok) throw new Error((await answer.json()).detail);
const { job_id } = await answer.json();
console.log(job_id);
