"""Strict readers of the environment: a variable's name in, a typed value or a clear error out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})


class Environment:
    """Typed access to variables; an unreadable one is named, and its content not shown."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables

    def text(self, name: str, default: str = "") -> str:
        return self._variables.get(name, "").strip() or default

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        value = self.text(name, default)
        if value not in choices:
            raise ImproperlyConfigured(f"{name} must be one of: {', '.join(choices)}.")
        return value

    def boolean(self, name: str, *, default: bool) -> bool:
        value = self.text(name).lower()
        if not value:
            return default
        if value in _TRUE:
            return True
        if value in _FALSE:
            return False
        raise ImproperlyConfigured(f"{name} must be true or false.")

    def integer(self, name: str, default: int, *, least: int = 0, most: int = 2**31) -> int:
        value = self.text(name)
        if not value:
            return default
        if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
            raise ImproperlyConfigured(f"{name} must be a whole number from {least} to {most}.")
        return int(value)

    def items(self, name: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        value = self.text(name)
        if not value:
            return default
        return tuple(item.strip() for item in value.split(",") if item.strip())

    def ports(self, name: str) -> tuple[int, ...]:
        numbers = self.items(name)
        for number in numbers:
            if not number.isascii() or not number.isdigit() or not 1 <= int(number) <= 65535:
                raise ImproperlyConfigured(f"{name} must be port numbers, separated by commas.")
        return tuple(int(number) for number in numbers)

    def path(self, name: str, default: Path) -> Path:
        value = self.text(name)
        return Path(value).expanduser().resolve() if value else default


def variables(process: Mapping[str, str], file: Path) -> dict[str, str]:
    """Return the variables of an env file, overridden by those of the process.

    The file holds ``NAME=value`` lines, blank lines and ``#`` comments; quotes around a value are
    dropped. A missing file is an empty one.
    """
    found: dict[str, str] = {}
    if file.is_file():
        for number, raw in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            line = raw.strip()
            if not line or line.startswith("#"):
                continue
            name, separator, value = line.partition("=")
            if not separator or not name.strip().isidentifier():
                raise ImproperlyConfigured(f"{file.name}, line {number}: expected NAME=value.")
            found[name.strip()] = value.strip().strip("\"'")
    return {**found, **process}
