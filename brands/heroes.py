"""The pictures of a product page in; the same out, the most useful hero of an ad first."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from brands.extraction.heroes import Look, usefulness_of
from brands.picture_checks import check_picture
from brands.readings import PageImage


def by_usefulness(images: tuple[PageImage, ...]) -> tuple[PageImage, ...]:
    """Order by use to an ad; equals keep the page's order. The pictures have been screened."""

    def rank(image: PageImage) -> float:
        name = unquote(urlsplit(image.url).path.rsplit("/", 1)[-1])
        look = check_picture(image.data, look=True) or Look()
        return -usefulness_of(look, words=f"{image.alt} {name}", sure=image.score).total

    return tuple(sorted(images, key=rank))
