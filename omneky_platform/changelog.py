"""``CHANGELOG.md`` in, its versions with paragraphs and points out."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(slots=True)
class Block:
    """A paragraph (one text), or a list of points."""

    is_list: bool
    texts: list[str]


@dataclass(slots=True)
class Version:
    """One version and what it brought."""

    name: str
    blocks: list[Block] = field(default_factory=list)


@lru_cache(maxsize=2)
def versions(path: Path) -> tuple[Version, ...]:
    """Return the file's versions, in its own order."""
    found: list[Version] = []
    fresh = True
    for raw in path.read_text().splitlines():
        line = raw.strip().replace("`", "")
        if line.startswith("## "):
            found.append(Version(line[3:]))
            fresh = True
        elif not line or line.startswith("# ") or not found:
            fresh = True
        elif line.startswith("- "):
            blocks = found[-1].blocks
            if fresh or not blocks or not blocks[-1].is_list:
                blocks.append(Block(is_list=True, texts=[]))
            blocks[-1].texts.append(line[2:])
            fresh = False
        elif fresh:
            found[-1].blocks.append(Block(is_list=False, texts=[line]))
            fresh = False
        else:
            found[-1].blocks[-1].texts[-1] += f" {line}"
    return tuple(found)
