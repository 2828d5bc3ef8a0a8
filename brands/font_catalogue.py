"""Family names in, sanitised font files out: the client of an online font catalogue, with cache.

Answers are public data, so they are kept for all workspaces: what the catalogue said in a row,
the files in the storage. Nothing here may cost a job more than its time budget: a catalogue that
is down, slow or sends rubbish is a problem to report, and is left in peace for a minute.
"""

from __future__ import annotations

import hashlib
import logging
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from brands.extraction.font_css import STYLES, asked_name, css_address, faces_of
from brands.extraction.stylesheet import FontFace
from brands.font_files import sanitised
from brands.models import CatalogueFamily
from common.outbound import BadStatusError, OutboundError, ServerBusyError, fetch
from creative.brief import FontFile, FontOrigin
from creative.errors import FontError
from creative.typography.matching import name_key

if TYPE_CHECKING:
    from collections.abc import Sequence

logger = logging.getLogger(__name__)

MOST_FILES = 12
LONGEST_TEXT = 200  # characters that one address may ask for
ABSENT_FOR = timedelta(days=1)
PEACE_SECONDS = 60
_ONE_ANSWER = 4.0  # seconds
_AT_ONCE = 6
_LATIN = "Aaz09"
_DOWN = "font-catalogue-down"


@dataclass(frozen=True, slots=True)
class Sought:
    """A family wanted: whole, or only some ``characters`` of it where it is a large one."""

    family: str
    characters: str = ""


@dataclass(frozen=True, slots=True)
class Supplied:
    """The files, and what went wrong, each as a sentence for the customer."""

    files: tuple[FontFile, ...] = ()
    problems: tuple[str, ...] = ()


def catalogue_fonts(sought: Sequence[Sought], *, text: str = "") -> Supplied:
    """Fetch families from the catalogue that the settings name, or from what is kept of it.

    ``text`` is what will be set: of a family in parts, those with any of its characters and the
    Latin one are fetched. Never raises; returns within FONT_CATALOGUE_SECONDS and a little.
    """
    if not settings.FONT_CATALOGUE_URL:
        return Supplied()
    budget = _Budget(float(settings.FONT_CATALOGUE_SECONDS))
    files: list[FontFile] = []
    problems: list[str] = []
    for one in sought:
        try:
            files += _family(one, text, budget)
        except (OutboundError, FontError, OSError) as error:
            reason = getattr(error, "message", "") or "its files could not be stored."
            logger.warning("font catalogue: %s: %s", one.family, reason)
            problems.append(f"The font catalogue could not supply {one.family}: {reason}")
    return Supplied(tuple(files), tuple(problems))


class _Budget:
    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds

    def fetch(self, url: str, kind: str) -> bytes:
        """The bytes, within the time left. Raises OutboundError."""
        if cache.get(_DOWN):
            raise OutboundError("it did not answer lately.")
        left = self._ends - time.monotonic()
        if left <= 0.05:
            raise OutboundError("there was no time left to ask it.")
        try:
            return fetch(url, kind=kind, deadline=min(_ONE_ANSWER, left)).data
        except OutboundError as error:
            if error.retryable or isinstance(error, ServerBusyError):
                cache.set(_DOWN, True, PEACE_SECONDS)
            raise


def _family(sought: Sought, text: str, budget: _Budget) -> list[FontFile]:
    name = asked_name(sought.family)
    if not name:
        return []
    characters = sought.characters[:LONGEST_TEXT]
    row = _row(name, characters)
    if row is None or row.expires_at <= timezone.now():
        try:
            row = _asked(name, characters, row, budget)
        except OutboundError:
            if row is None:
                raise  # an old answer is better than none
    wanted = [face for face in row.faces if _needed(face, characters + text)][:MOST_FILES]
    return _files(row, wanted, budget)


def _row(name: str, characters: str) -> CatalogueFamily | None:
    return CatalogueFamily.objects.filter(
        catalogue=settings.FONT_CATALOGUE_URL, name=name_key(name), characters=characters
    ).first()


def _asked(
    name: str, characters: str, old: CatalogueFamily | None, budget: _Budget
) -> CatalogueFamily:
    """Ask for the family's style sheet and keep what it lists. Raises OutboundError."""
    faces = _faces(name, characters, budget)
    kept = {face["url"]: face["file"] for face in (old.faces if old else ())}
    now = timezone.now()
    lasts = timedelta(days=settings.FONT_CATALOGUE_DAYS) if faces else ABSENT_FOR
    row, _ = CatalogueFamily.objects.update_or_create(
        catalogue=settings.FONT_CATALOGUE_URL,
        name=name_key(name),
        characters=characters,
        defaults={
            "faces": [_listed(face, kept) for face in faces],
            "fetched_at": now,
            "expires_at": now + lasts,
        },
    )
    _drop(set(kept.values()) - {face["file"] for face in row.faces})
    return row


def _faces(name: str, characters: str, budget: _Budget) -> tuple[FontFace, ...]:
    """The richest set of styles that the catalogue grants; none when it lacks the family."""

    def granted(styles: str) -> tuple[FontFace, ...] | None:
        address = css_address(settings.FONT_CATALOGUE_URL, name, styles, characters)
        try:
            sheet = budget.fetch(address, "stylesheet").decode("utf-8", "replace")
        except BadStatusError as error:
            if isinstance(error, ServerBusyError) or error.answered not in {400, 404}:
                raise
            return None
        return faces_of(sheet, base=address, name=name)

    richest, regular, *others = STYLES
    if found := granted(richest):
        return found
    if (alone := granted(regular)) is None:
        return ()  # not even its regular style: the catalogue does not know it
    with ThreadPoolExecutor(len(others), thread_name_prefix="fonts") as pool:
        return next(filter(None, pool.map(granted, others)), alone)


def _listed(face: FontFace, kept: dict[str, str]) -> dict[str, Any]:
    return {
        "family": face.family,
        "weight": face.number,
        "italic": face.italic,
        "ranges": [list(pair) for pair in face.ranges],
        "url": face.urls[0],
        "file": kept.get(face.urls[0], ""),
    }


def _needed(face: dict[str, Any], text: str) -> bool:
    ranges = tuple((low, high) for low, high in face["ranges"])
    return FontFace(face["family"], (), ranges=ranges).holds(text + _LATIN)


def _files(row: CatalogueFamily, wanted: list[dict[str, Any]], budget: _Budget) -> list[FontFile]:
    """The files of some faces, fetched where they are not kept. Raises when none can be had."""
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="fonts") as pool:
        got = list(pool.map(lambda face: _file(face, budget), wanted))
    before = {face["url"]: face["file"] for face in row.faces}
    for face, (name, _) in zip(wanted, got, strict=True):
        face["file"] = name
    if any(before[face["url"]] != face["file"] for face in wanted):
        row.save(update_fields=["faces"])
    failures = [outcome for _, outcome in got if isinstance(outcome, Exception)]
    if failures and len(failures) == len(got):
        raise failures[0]
    return [
        FontFile(outcome, face["family"], face["weight"], face["italic"], FontOrigin.CATALOGUE)
        for face, (_, outcome) in zip(wanted, got, strict=True)
        if isinstance(outcome, bytes)
    ]


def _file(face: dict[str, Any], budget: _Budget) -> tuple[str, bytes | Exception]:
    """One face's storage name and bytes, or the reason why there are none."""
    if face["file"]:
        try:
            with default_storage.open(face["file"], "rb") as handle:
                return face["file"], bytes(handle.read())
        except OSError:
            logger.info("font catalogue: %s is gone and is fetched again", face["file"])
    try:
        raw = budget.fetch(face["url"], "font")
        data = sanitised(raw, family=face["family"], weight=face["weight"]).data
        name = f"fonts/{hashlib.sha256(data).hexdigest()[:32]}.font"
        if not default_storage.exists(name):
            name = default_storage.save(name, ContentFile(data))
    except (OutboundError, FontError, OSError) as error:
        return "", error
    return name, data


def _drop(names: set[str]) -> None:
    for name in names - {""}:
        default_storage.delete(name)
