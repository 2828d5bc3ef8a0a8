"""The creative engine: a Brief goes in, finished and measured ads come out."""

from creative.brief import Brief
from creative.errors import CreativeError
from creative.pipeline import make
from creative.report import Campaign, Creative

__all__ = ["Brief", "Campaign", "Creative", "CreativeError", "make"]
