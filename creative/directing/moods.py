"""Which moods belong to a category, and what a mood does to the light and the corners: data."""

from __future__ import annotations

CATEGORY_MOODS: dict[str, tuple[str, ...]] = {
    "skincare": ("bright", "minimal", "calm"),
    "food": ("warm", "natural", "playful"),
    "drink": ("playful", "energetic", "natural"),
    "fashion": ("editorial", "bold", "luxury"),
    "footwear": ("bold", "energetic"),
    "electronics": ("tech", "dark", "minimal"),
    "furniture": ("calm", "natural", "editorial"),
    "sport": ("energetic", "bold"),
    "software": ("tech", "minimal", "bright"),
    "finance": ("minimal", "tech", "calm"),
    "travel": ("warm", "bright", "natural"),
    "kids": ("playful", "friendly", "bright"),
    "jewelry": ("luxury", "dark", "calm"),
    "home": ("calm", "natural", "warm"),
    "automotive": ("dark", "bold", "tech"),
    "pets": ("playful", "friendly", "warm"),
    "health": ("bright", "calm", "minimal"),
    "education": ("friendly", "bright", "playful"),
    "charity": ("warm", "bold", "friendly"),
}

# azimuth comes from the seed; a mood sets the rest
MOOD_LIGHT: dict[str, dict[str, float]] = {
    "bright": {"intensity": 0.95, "hardness": 0.35, "elevation": 0.62},
    "minimal": {"intensity": 0.88, "hardness": 0.3, "elevation": 0.6},
    "calm": {"intensity": 0.8, "hardness": 0.25, "warmth": 0.2, "elevation": 0.55},
    "natural": {"intensity": 0.85, "hardness": 0.55, "warmth": 0.35, "elevation": 0.5},
    "warm": {"intensity": 0.82, "hardness": 0.5, "warmth": 0.6, "elevation": 0.4},
    "bold": {"intensity": 0.85, "hardness": 0.75, "elevation": 0.6},
    "energetic": {"intensity": 0.9, "hardness": 0.8, "elevation": 0.55},
    "playful": {"intensity": 0.95, "hardness": 0.6, "elevation": 0.6},
    "friendly": {"intensity": 0.9, "hardness": 0.4, "warmth": 0.2},
    "festive": {"intensity": 0.85, "hardness": 0.5, "warmth": 0.4},
    "luxury": {"intensity": 0.5, "hardness": 0.55, "warmth": 0.25, "elevation": 0.7},
    "dark": {"intensity": 0.35, "hardness": 0.6, "elevation": 0.7},
    "tech": {"intensity": 0.6, "hardness": 0.6, "warmth": -0.25, "elevation": 0.65},
    "editorial": {"intensity": 0.8, "hardness": 0.5, "elevation": 0.5},
}

MOOD_CORNER: dict[str, float] = {
    "luxury": 0.0,
    "editorial": 0.0,
    "dark": 0.2,
    "tech": 0.35,
    "bold": 0.2,
    "minimal": 0.4,
    "energetic": 1.0,
    "playful": 1.0,
    "friendly": 1.0,
    "bright": 1.0,
    "calm": 1.0,
    "natural": 1.0,
    "warm": 1.0,
    "festive": 1.0,
}

# first words of families whose letters end round: their buttons do too
ROUND_TYPE = frozenset(
    {"Fredoka", "Nunito", "Quicksand", "Baloo", "Comfortaa", "Varela", "Dosis", "Rubik", "Outfit"}
)

SCHEME_FOR_MOOD: dict[str, tuple[str, ...]] = {
    "bright": ("white", "soft", "field", "pale"),
    "minimal": ("white", "field", "deep", "pale"),
    "calm": ("soft", "deep", "field", "pale"),
    "natural": ("field", "soft", "pale"),
    "warm": ("field", "soft", "pale"),
    "bold": ("field", "deep"),
    "energetic": ("field",),
    "playful": ("field", "soft"),
    "friendly": ("field", "soft", "pale"),
    "festive": ("field", "deep"),
    "luxury": ("deep", "field", "pale"),
    "dark": ("deep",),
    "tech": ("deep", "field", "white"),
    "editorial": ("field", "white", "pale"),
}
