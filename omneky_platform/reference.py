"""The checked-in OpenAPI document in, operations with their fields as a page shows them out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

from omneky_platform.code import coloured

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 6
_METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Field:
    """One field, parameter or header; ``depth`` counts the objects that it lies in."""

    name: str
    depth: int
    kind: str
    required: bool
    text: SafeString


@dataclass(frozen=True, slots=True)
class Outcome:
    """One status that an operation answers with; ``fields`` are those of its body."""

    status: str
    text: SafeString
    good: bool
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One method at one path."""

    anchor: str
    method: str
    path: str
    title: str
    text: SafeString
    parameters: tuple[Field, ...]
    body: tuple[Field, ...]
    example: SafeString
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Operations under one heading."""

    title: str
    anchor: str
    operations: tuple[Operation, ...]


@lru_cache(maxsize=1)
def chapters() -> tuple[Chapter, ...]:
    """Return the whole reference, in the order of the document's tags."""
    document = json.loads((settings.ROOT / "openapi.json").read_text())
    schemas = document["components"]["schemas"]
    found: dict[str, list[Operation]] = {tag["name"]: [] for tag in document.get("tags", ())}
    for path, methods in document["paths"].items():
        for method in _METHODS:
            if method in methods:
                told = methods[method]
                tag = told.get("tags", ["Other"])[0]
                found.setdefault(tag, []).append(_operation(method, path, told, schemas))
    return tuple(
        Chapter(title, f"about-{slugify(title)}", tuple(sorted(rows, key=_most_used_first)))
        for title, rows in found.items()
        if rows
    )


def _most_used_first(operation: Operation) -> tuple[bool, str, int]:
    order = _METHODS.index(operation.method.lower())
    return operation.path != "/create_image_ad_async", operation.path, order


def _operation(method: str, path: str, told: dict[str, Any], schemas: dict[str, Any]) -> Operation:
    parameters = tuple(
        Field(
            item["name"],
            0,
            f"{_kind(item['schema'], schemas)}, {item['in']}",
            item.get("required", False),
            prose(_described(item, item["schema"])),
        )
        for item in told.get("parameters", ())
    )
    told_twice = told.get("description", "").strip("`.") == f"{method.upper()} {path}"
    content = told.get("requestBody", {}).get("content", {}).get("application/json", {})
    examples = [item["value"] for item in content.get("examples", {}).values()]
    return Operation(
        anchor=told["operationId"],
        method=method.upper(),
        path=path,
        title=told.get("summary") or path,
        text=prose("" if told_twice else told.get("description", "")),
        parameters=parameters,
        body=tuple(_fields(content.get("schema", {}), schemas)),
        example=coloured(json.dumps(examples[0], indent=2), "json") if examples else SafeString(),
        outcomes=tuple(
            _outcome(status, answer, schemas) for status, answer in told["responses"].items()
        ),
    )


def _outcome(status: str, answer: dict[str, Any], schemas: dict[str, Any]) -> Outcome:
    good = status.startswith("2")
    content = answer.get("content", {}).get("application/json", {}) if good else {}
    text = answer.get("description") or ("Success" if good else "")
    return Outcome(status, prose(text), good, tuple(_fields(content.get("schema", {}), schemas)))


def _fields(schema: dict[str, Any], schemas: dict[str, Any], depth: int = 0) -> Iterator[Field]:
    """Every field of an object, each followed by those inside it."""
    whole = _resolved(schema, schemas)
    if whole.get("type") == "array":
        whole = _resolved(whole.get("items", {}), schemas)
    for name, inner in whole.get("properties", {}).items():
        part = _resolved(inner, schemas)
        yield Field(
            name,
            depth,
            _kind(inner, schemas),
            name in whole.get("required", ()),
            prose(_described(inner, part)),
        )
        if depth + 1 < DEEPEST:
            yield from _fields(_inside(part), schemas, depth + 1)


def _inside(schema: dict[str, Any]) -> dict[str, Any]:
    """What a list holds, the object among alternatives, or the schema itself."""
    for alternative in schema.get("oneOf", ()):
        if "$ref" in alternative or alternative.get("type") in {"object", "array"}:
            return dict(alternative)
    return schema


def _resolved(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """Follow references, and an ``allOf`` of one, to where the facts are."""
    if "$ref" in schema:
        return _resolved(schemas[schema["$ref"].rsplit("/", 1)[1]], schemas)
    if len(schema.get("allOf", ())) == 1:
        own = {key: value for key, value in schema.items() if key != "allOf"}
        return {**_resolved(schema["allOf"][0], schemas), **own}
    return schema


def _kind(schema: dict[str, Any], schemas: dict[str, Any]) -> str:
    whole = _resolved(schema, schemas)
    if "enum" in whole:
        return " | ".join(str(value) for value in whole["enum"] if value is not None)
    if whole.get("type") == "array":
        return f"list of {_kind(whole.get('items', {}), schemas)}"
    alternatives = whole.get("oneOf") or whole.get("anyOf")
    if alternatives:
        kinds = [_kind(item, schemas) for item in alternatives]
        return " or ".join(dict.fromkeys(kind for kind in kinds if kind))
    kind = str(whole.get("type", "object" if "properties" in whole else "any"))
    form = whole.get("format")
    return {"uri": "URL", "uuid": "UUID", "date-time": "time"}.get(str(form), kind)


def _described(schema: dict[str, Any], whole: dict[str, Any]) -> str:
    """The description with the limits that a validator holds to."""
    text = schema.get("description") or whole.get("description") or ""
    if text.startswith("* `"):
        text = ""  # a generated list of the choices, which the type shows already
    limits = []
    if "maxItems" in whole:
        limits.append(f"at most {whole['maxItems']}")
    if whole.get("format") != "uri" and "maxLength" in whole:
        limits.append(f"up to {whole['maxLength']:,} characters")
    if "minimum" in whole and "maximum" in whole and whole["maximum"] < 10**9:
        limits.append(f"{whole['minimum']} to {whole['maximum']}")
    if "default" in whole:
        limits.append(f"default {json.dumps(whole['default'])}")
    tail = ", ".join(limits)
    tail = f"{tail[:1].upper()}{tail[1:]}." if tail else ""
    return " ".join(part for part in (text.strip(), tail) if part)


def prose(text: str) -> SafeString:
    """Escape a text and show what it quotes in back-ticks as code."""
    pieces = escape(text.replace("``", "`")).split("`")
    marked = [
        f"<code>{piece}</code>" if number % 2 else piece for number, piece in enumerate(pieces)
    ]
    return mark_safe("".join(marked))  # noqa: S308 - escaped above
