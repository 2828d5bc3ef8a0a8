"""A cut-out and the area it may fill -> its box: upright, turned, or partly out of the frame."""

from __future__ import annotations

from dataclasses import dataclass

from creative.geometry import Box
from creative.layout.problem import Problem

ENLARGE = 2.0  # a cut-out may grow to this many times its own pixels
LEAST = 0.45  # of the frame's unit: a tiny picture grows to this and is reported
_BOLD = 0.45  # of the frame's short side: what is left in view of less looks like a scrap
_WORTH = 0.12  # of the width: less out of the frame looks like a mistake


@dataclass(frozen=True, slots=True)
class Pose:
    """``box`` before it is turned by ``rotation`` degrees; ``scale`` is its enlargement."""

    box: Box
    scale: float
    rotation: float = 0.0


def largest_scale(problem: Problem) -> float:
    """The enlargement that no pose goes beyond."""
    cutout = problem.assets.cutout
    if cutout is None:
        return 1.0
    return max(ENLARGE, LEAST * problem.frame.unit / max(cutout.width, cutout.height))


def upright(problem: Problem, area: Box, *, valign: str) -> Pose | None:
    """The product at the largest size inside ``area``."""
    cutout = problem.assets.cutout
    if cutout is None or area.w < 12 or area.h < 12:
        return None
    scale = min(area.w / cutout.width, area.h / cutout.height, largest_scale(problem))
    width, height = cutout.width * scale, cutout.height * scale
    x = area.cx - width / 2
    y = {"top": area.y, "center": area.cy - height / 2, "bottom": area.bottom - height}[valign]
    return Pose(Box(x, y, width, height), scale)


def turned(problem: Problem, area: Box, degrees: float, *, valign: str = "center") -> Pose | None:
    """The same, turned clockwise about its centre: its outline stays inside the area."""
    cutout, figure = problem.assets.cutout, problem.figure
    if cutout is None or figure is None or area.w < 12 or area.h < 12:
        return None
    left, top, right, bottom = figure.reach(degrees, mirrored=problem.rtl)
    scale = min(area.w / (right - left), area.h / (bottom - top), largest_scale(problem))
    x = area.cx - scale * (left + right) / 2
    y = area.cy - scale * (top + bottom) / 2
    if valign == "bottom":
        y = area.bottom - scale * bottom
    elif valign == "top":
        y = area.y - scale * top
    width, height = cutout.width * scale, cutout.height * scale
    return Pose(Box(x - width / 2, y - height / 2, width, height), scale, degrees)


def bleeding(problem: Problem, area: Box, side: str, *, valign: str) -> Pose | None:
    """As wide as the area with its calm side beyond the frame's edge, at which the area ends.

    None where that side must stay in view, where the product is too tall to reach the edge, or
    where what stays in view is small.
    """
    cutout, figure = problem.assets.cutout, problem.figure
    if cutout is None or figure is None or area.w < 12 or area.h < 12:
        return None
    at_left = (side == "left") != problem.rtl  # seen unmirrored
    share = figure.cut[0 if at_left else 1]
    if share < _WORTH:
        return None
    scale = min(area.h / cutout.height, area.w / ((1 - share) * cutout.width))
    scale = min(scale, largest_scale(problem))
    width, height = cutout.width * scale, cutout.height * scale
    out = min(share * width, max(0.0, width - 0.72 * area.w))
    short = min(problem.frame.width, problem.frame.height)
    if out < _WORTH * width or max(width - out, height) < _BOLD * short:
        return None
    x = area.x - out if side == "left" else area.right + out - width
    y = {"top": area.y, "center": area.cy - height / 2, "bottom": area.bottom - height}[valign]
    return Pose(Box(x, y, width, height), scale)
