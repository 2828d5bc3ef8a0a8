"""The pictures of a product page in; the same out, the most useful hero of an ad first."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from brands.extraction.heroes import usefulness_of
from brands.readings import PageImage


def by_usefulness(images: tuple[PageImage, ...]) -> tuple[PageImage, ...]:
    """Order by use to an ad; equals keep the page's order."""

    def rank(image: PageImage) -> float:
        name = unquote(urlsplit(image.url).path.rsplit("/", 1)[-1])
        return -usefulness_of(image.data, words=f"{image.alt} {name}", sure=image.score).total

    return tuple(sorted(images, key=rank))
