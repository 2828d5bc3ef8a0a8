"""A browser's form in, the request body out; and a request body in, the form's fields out.

The form is no second contract: it holds what the serializer of the API takes, under names that
follow the body's own paths, and shows the serializer's problems at those paths.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from creative.placements import PLACEMENTS
from jobs.uploads import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from django.http import QueryDict

    from common.errors import FieldProblem
    from jobs.models import UploadedPicture

RATIOS = ("1:1", "4:5", "9:16", "16:9", "1.91:1", "2:3", "3:4", "4:3")
IMAGE_LISTS = {
    "brand_images": ("brand_data.brand_images", "Brand pictures"),
    "product_images": ("product_metadata.product_images", "Product pictures"),
    "reference_layouts": ("generation_metadata.reference_layouts", "Layouts to mirror"),
}
COPY_TYPES = (("headline", "Headline"), ("subheadline", "Subheadline"), ("cta", "Button"))
LABELS = {
    "brand_data.brand_url": "Brand website",
    "brand_data.brand_kit_id": "Brand kit",
    "brand_data.fonts": "Fonts",
    "brand_data.color_swatches": "Colours",
    "brand_data.brand_images": "Brand pictures",
    "product_metadata.product_url": "Product page",
    "product_metadata.product_images": "Product pictures",
    "ad_copies": "Copy",
    "generation_metadata.aspect_ratios": "Formats",
    "generation_metadata.reference_layouts": "Layouts to mirror",
    "generation_metadata.user_direction": "Direction",
    "generation_metadata.variations": "Variations",
    "generation_metadata.seed": "Seed",
    "callback_url": "Callback address",
    "metadata": "Your own pairs",
}
_PLACEMENT_NAMES = frozenset(placement.name for placement in PLACEMENTS)
_UNSAFE = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Field:
    """One control: its value as typed, and what the serializer says about it."""

    name: str
    value: str = ""
    path: str = ""
    errors: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return id_of(self.path)


@dataclass(frozen=True, slots=True)
class Problems:
    """Every problem by its path; asking for one marks it as shown."""

    by_path: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, problems: Iterable[FieldProblem]) -> Problems:
        found: dict[str, tuple[str, ...]] = {}
        for one in problems:
            found[one.field] = (*found.get(one.field, ()), one.message)
        return cls(found)

    def at(self, path: str) -> tuple[str, ...]:
        """What is wrong at this path or, for a list of words in one control, inside it."""
        inside = f"{path}["
        return tuple(
            message
            for known, messages in self.by_path.items()
            if known == path or known.startswith(inside)
            for message in messages
        )

    def exactly(self, path: str) -> tuple[str, ...]:
        """What is wrong with the whole at this path."""
        return self.by_path.get(path, ())

    def summary(self) -> Iterator[tuple[str, str, str]]:
        """(id of the control, its name, what is wrong) for each problem."""
        for path, messages in self.by_path.items():
            for message in messages:
                yield id_of(_shown_at(path)), label_of(path), message


def body_of(form: QueryDict) -> dict[str, Any]:
    """The request that the form describes. Empty controls are left out; nothing is judged."""

    def one(name: str) -> str:
        return str(form.get(name, "")).strip()

    brand = {
        "brand_url": one("brand_url"),
        "brand_kit_id": one("brand_kit_id"),
        "brand_images": _images(form, "brand_images"),
        "fonts": [name.strip() for name in form.getlist("fonts") if name.strip()],
        "color_swatches": [
            _kept({"hexcode": hexcode.strip(), "label": label.strip()})
            for hexcode, label in _rows(form, "swatch_hexcode", "swatch_label")
        ],
    }
    product = {
        "product_url": one("product_url"),
        "product_images": _images(form, "product_images"),
    }
    more = re.split(r"[,\s]+", one("aspect_ratios_more"))
    generation = {
        "aspect_ratios": [name for name in (*form.getlist("aspect_ratios"), *more) if name],
        "reference_layouts": _images(form, "reference_layouts"),
        "user_direction": one("user_direction"),
        "output_format": one("output_format"),
        "exports": form.getlist("exports"),
        "variations": _number(one("variations")),
        "seed": _number(one("seed")),
    }
    body = {
        "product_metadata": _kept(product),
        "ad_copies": [
            {"copy_text": text, "copy_type": kind}
            for text, kind in _rows(form, "copy_text", "copy_type", first_only=True)
        ],
        "generation_metadata": _kept(generation),
        "callback_url": one("callback_url"),
        "metadata": {row[0]: row[1] for row in _rows(form, "pair_name", "pair_value")},
    }
    return {"brand_data": _kept(brand), **_kept(body)}


def form_of(body: Mapping[str, Any], problems: Problems) -> dict[str, Any]:
    """Every control with its value and problems; lists have one empty row when they have none."""
    brand = body.get("brand_data") or {}
    product = body.get("product_metadata") or {}
    generation = body.get("generation_metadata") or {}

    def single(name: str, path: str, values: Mapping[str, Any]) -> Field:
        value = values.get(name)
        return Field(name, "" if value is None else str(value), path, problems.at(path))

    def at(name: str, values: Mapping[str, Any], prefix: str) -> Field:
        return single(name, f"{prefix}.{name}", values)

    chosen = list(generation.get("aspect_ratios") or ())
    listed = _PLACEMENT_NAMES.union(RATIOS)
    return {
        "brand_url": at("brand_url", brand, "brand_data"),
        "brand_kit_id": at("brand_kit_id", brand, "brand_data"),
        "product_url": at("product_url", product, "product_metadata"),
        "user_direction": at("user_direction", generation, "generation_metadata"),
        "output_format": at("output_format", generation, "generation_metadata"),
        "variations": at("variations", generation, "generation_metadata"),
        "seed": at("seed", generation, "generation_metadata"),
        "callback_url": single("callback_url", "callback_url", body),
        "exports": list(generation.get("exports") or ()),
        "fonts": _font_rows(brand.get("fonts") or [""], problems),
        "swatches": _swatch_rows(brand.get("color_swatches") or [{}], problems),
        "copies": _copy_rows(body.get("ad_copies") or _BLANK_COPY, problems),
        "pairs": list((body.get("metadata") or {"": ""}).items()),
        "chosen": chosen,
        "aspect_ratios_more": Field(
            "aspect_ratios_more",
            ", ".join(name for name in chosen if name not in listed),
            "generation_metadata.aspect_ratios",
            problems.at("generation_metadata.aspect_ratios"),
        ),
        "fonts_errors": problems.exactly("brand_data.fonts"),
        "swatches_errors": problems.exactly("brand_data.color_swatches"),
        "copies_errors": problems.exactly("ad_copies"),
        "metadata_errors": [
            message
            for path, messages in problems.by_path.items()
            if path.startswith("metadata")
            for message in messages
        ],
        "summary": list(problems.summary()),
    }


def images_of(
    body: Mapping[str, Any], problems: Problems, uploads: Mapping[str, UploadedPicture]
) -> dict[str, dict[str, Any]]:
    """The three lists of pictures, each with its rows."""
    return {
        name: {
            "id": id_of(path),
            "title": title,
            "rows": _image_rows(path, _list_of(body, path) or [{}], problems, uploads),
            "errors": problems.exactly(path),
        }
        for name, (path, title) in IMAGE_LISTS.items()
    }


def placements_by_platform(chosen: Iterable[str]) -> list[tuple[str, list[dict[str, Any]], int]]:
    """(platform, its placements, how many of them are chosen), as the form groups them."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for placement in PLACEMENTS:
        size = f"{placement.width} × {placement.height}"
        said = size.replace("×", "x") in placement.title
        row = {
            "name": placement.name,
            "title": placement.title,
            "size": "" if said else size,
        }
        groups.setdefault(placement.platform, []).append(row)
    names = set(chosen)
    return [
        (platform, rows, sum(row["name"] in names for row in rows))
        for platform, rows in groups.items()
    ]


def id_of(path: str) -> str:
    """The id of the control for this path."""
    return _UNSAFE.sub("-", path.lower()).strip("-")


def label_of(path: str) -> str:
    """What people call the control at this path: ``Copy 2`` for ``ad_copies[1].copy_type``."""
    for known, label in sorted(LABELS.items(), key=lambda item: -len(item[0])):
        if path == known or path.startswith((f"{known}[", f"{known}.")):
            number = re.match(r"\[(\d+)\]", path[len(known) :])
            return f"{label} {int(number[1]) + 1}" if number else label
    return path or "The request"


def flattened(detail: Any, path: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """(path, message) for each leaf of the framework's nested error details."""
    if isinstance(detail, dict):
        for name, inner in detail.items():
            if name == "non_field_errors":
                yield from flattened(inner, path)
            elif isinstance(name, int):
                yield from flattened(inner, f"{path}[{name}]")
            else:
                yield from flattened(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(detail, (list, tuple)):
        for number, inner in enumerate(detail):
            nested = isinstance(inner, (dict, list, tuple))
            yield from flattened(inner, f"{path}[{number}]" if nested else path)
    else:
        yield path, str(detail)


_BLANK_COPY = [{"copy_type": kind} for kind, _ in COPY_TYPES]


def _shown_at(path: str) -> str:
    """The control at which a problem of this path stands."""
    for gathered in ("generation_metadata.aspect_ratios", "metadata"):
        if path.startswith((f"{gathered}[", f"{gathered}.")):
            return gathered
    return re.sub(r"(\.labels)\[\d+\]$", r"\1", path)


def _list_of(body: Mapping[str, Any], path: str) -> list[Any]:
    group, _, name = path.partition(".")
    return list((body.get(group) or {}).get(name) or ())


def _rows(form: QueryDict, *names: str, first_only: bool = False) -> list[tuple[str, ...]]:
    """The controls of repeated rows, side by side, without the rows left empty."""
    columns = [[value.strip() for value in form.getlist(name)] for name in names]
    rows = list(zip(*columns, strict=False))
    return [row for row in rows if (row[0] if first_only else any(row))]


def _images(form: QueryDict, name: str) -> list[dict[str, Any]]:
    rows = _rows(form, f"{name}_url", f"{name}_description", f"{name}_labels")
    return [
        _kept(
            {
                "image_url": url,
                "description": description,
                "labels": [label.strip() for label in labels.split(",") if label.strip()],
            }
        )
        for url, description, labels in rows
    ]


def _number(text: str) -> int | str:
    return int(text) if re.fullmatch(r"-?[0-9]{1,12}", text) else text


def _kept(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in ("", [], {})}


def _font_rows(names: list[Any], problems: Problems) -> list[Field]:
    return [
        Field("fonts", str(name), path, problems.at(path))
        for path, name in ((f"brand_data.fonts[{n}]", name) for n, name in enumerate(names))
    ]


def _swatch_rows(swatches: list[Any], problems: Problems) -> list[dict[str, Field]]:
    rows = []
    for number, swatch in enumerate(swatches):
        path = f"brand_data.color_swatches[{number}]"
        rows.append(
            {
                "hexcode": _cell(
                    "swatch_hexcode", swatch.get("hexcode"), f"{path}.hexcode", problems
                ),
                "label": _cell("swatch_label", swatch.get("label"), f"{path}.label", problems),
            }
        )
    return rows


def _copy_rows(lines: list[Any], problems: Problems) -> list[dict[str, Field]]:
    rows = []
    for number, line in enumerate(lines):
        path = f"ad_copies[{number}]"
        rows.append(
            {
                "text": _cell("copy_text", line.get("copy_text"), f"{path}.copy_text", problems),
                "type": _cell("copy_type", line.get("copy_type"), f"{path}.copy_type", problems),
            }
        )
    return rows


def _image_rows(
    path: str, images: list[Any], problems: Problems, uploads: Mapping[str, UploadedPicture]
) -> list[dict[str, Any]]:
    prefix = path.rpartition(".")[2]
    rows = []
    for number, image in enumerate(images):
        here = f"{path}[{number}]"
        url = str(image.get("image_url") or "")
        labels = ", ".join(image.get("labels") or ())
        rows.append(
            {
                "url": _cell(f"{prefix}_url", url, f"{here}.image_url", problems),
                "description": _cell(
                    f"{prefix}_description",
                    image.get("description"),
                    f"{here}.description",
                    problems,
                ),
                "labels": _cell(f"{prefix}_labels", labels, f"{here}.labels", problems),
                "upload": uploads.get(url) if url.startswith(PREFIX) else None,
            }
        )
    return rows


def _cell(name: str, value: Any, path: str, problems: Problems) -> Field:  # noqa: ANN401
    return Field(name, "" if value is None else str(value), path, problems.at(path))
