"""One picture that a request names in, its bytes or a reason fit for the customer out."""

from __future__ import annotations

from dataclasses import dataclass

from brands.picture_checks import check_picture
from common.errors import PlatformError
from common.outbound import OutboundError, fetch
from creative.brief import Picture, Source
from creative.errors import PictureError

UNREADABLE = frozenset({"wrong_type", "too_large"})
LONGEST_SHOWN = 200


class AssetUnreachableError(PlatformError):
    """A page or picture that the request names could not be fetched."""

    code = "asset_unreachable"
    status = 400
    summary = "A picture that the request names could not be fetched."


class AssetUnreadableError(PlatformError):
    """A page or picture arrived, but is not what it should be."""

    code = "asset_unreadable"
    status = 400
    summary = "A picture that the request names could not be read."


class AssetRefusedError(PlatformError):
    """A URL of the request leads to an address that is not public."""

    code = "address_refused"
    status = 400
    summary = "A URL of the request leads to an address that is not public."


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture as the request names it; ``field`` is its path."""

    url: str
    field: str
    description: str = ""
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Got:
    """Either the picture or the problem."""

    picture: Picture | None = None
    problem: PlatformError | None = None


def get_picture(wanted: Wanted) -> Got:
    """Fetch and look at one picture; never raises a foreseen failure."""
    path = f"{wanted.field}.image_url"
    try:
        data = fetch(wanted.url, kind="picture").data
        check_picture(data)
    except OutboundError as refusal:
        return Got(problem=refusal_of(refusal, wanted.url, path))
    except PictureError as reason:
        message = f"{shown(wanted.url)} could not be read: {reason.message}"
        return Got(problem=AssetUnreadableError(message, field=path))
    address = "" if wanted.url[:5].lower() == "data:" else wanted.url
    return Got(
        Picture(data, wanted.description, wanted.labels, Source.REQUEST, wanted.field, address),
    )


def refusal_of(refusal: OutboundError, url: str, field: str) -> PlatformError:
    """The outbound door's refusal as a failure of this asset, naming the URL and the reason."""
    if refusal.code == "address_refused":
        return AssetRefusedError(f"{shown(url)} was not fetched: {refusal.message}", field=field)
    if refusal.code in UNREADABLE:
        message = f"{shown(url)} could not be read: {refusal.message}"
        return AssetUnreadableError(message, field=field)
    error = AssetUnreachableError(
        f"{shown(url)} could not be fetched: {refusal.message}", field=field
    )
    error.retryable = refusal.retryable  # type: ignore[misc]
    return error


def shown(url: str) -> str:
    """A URL short enough for a message."""
    if url[:5].lower() == "data:":
        return "The data: picture"
    return url if len(url) <= LONGEST_SHOWN else f"{url[:LONGEST_SHOWN]}..."
