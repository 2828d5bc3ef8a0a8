"""An object as it was sent in; its known fields out, or every problem at once, each by its path."""

# ruff: noqa: ANN401, RUF012 - the framework's own signatures and class attributes

from __future__ import annotations

from typing import Any

from rest_framework import serializers

_LONGEST_NAME = 80


class StrictSerializer(serializers.Serializer[Any]):
    """An object that refuses unknown fields by name.

    ``null`` is judged by each field; where ``null_is_absent`` is set, it is the same as leaving an
    optional field out.
    """

    null_is_absent = False
    default_error_messages = {"unknown": "This field is not known here."}

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, dict):
            return super().to_internal_value(data)
        problems: dict[str, Any] = {
            _path_part(name): [
                serializers.ErrorDetail(str(self.error_messages["unknown"]), "unknown_field")
            ]
            for name in data
            if name not in self.fields
        }
        present = {
            name: value
            for name, value in data.items()
            if name in self.fields and not self._absent(name, value)
        }
        try:
            value = super().to_internal_value(present)
        except serializers.ValidationError as error:
            raise serializers.ValidationError({**_as_dict(error.detail), **problems}) from None
        if problems:
            raise serializers.ValidationError(problems)
        return value

    def _absent(self, name: Any, value: Any) -> bool:
        return self.null_is_absent and value is None and not self.fields[name].required


def _path_part(name: Any) -> str:
    """A sent field's name, harmless in an answer."""
    text = str(name).encode("utf-8", "replace").decode()
    return text[:_LONGEST_NAME] or "(empty name)"


def _as_dict(detail: Any) -> dict[str, Any]:
    return dict(detail) if isinstance(detail, dict) else {"non_field_errors": detail}
