"""Finished pixels and the composition they came from in; measurements against the bars out."""

from creative.inspection.facts import InspectionFacts
from creative.inspection.inspector import CHECKS, inspect

__all__ = ["CHECKS", "InspectionFacts", "inspect"]
