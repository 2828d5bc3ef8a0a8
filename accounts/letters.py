"""A letter's name and facts in, subject, text and a simple HTML part out.

A letter is one text file of ``templates/accounts/email``: the subject, an empty line, paragraphs.
A paragraph such as ``Confirm your address: https://...`` becomes a button in the HTML part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

if TYPE_CHECKING:
    from collections.abc import Mapping

_BUTTON = re.compile(r"([^:\n]{2,60}): (https?://\S+)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``link`` makes it a button; else ``lines`` are its text."""

    lines: tuple[str, ...]
    link: str = ""


def letter(name: str, facts: Mapping[str, Any], *, to: str) -> EmailMultiAlternatives:
    """The mail, from the installation's own address. Raises TemplateDoesNotExist."""
    text = render_to_string(f"accounts/email/{name}.txt", dict(facts)).strip()
    subject, _, body = text.partition("\n")
    paragraphs = [_paragraph(part) for part in re.split(r"\n\s*\n", body.strip()) if part.strip()]
    subject = " ".join(subject.split())
    message = EmailMultiAlternatives(subject, f"{body.strip()}\n", None, [to])
    html = render_to_string(
        "accounts/email/frame.html", {"subject": subject, "paragraphs": paragraphs}
    )
    message.attach_alternative(html, "text/html")
    return message


def _paragraph(text: str) -> Paragraph:
    button = _BUTTON.fullmatch(text.strip())
    if button:
        return Paragraph((button[1],), button[2])
    return Paragraph(tuple(line.strip() for line in text.strip().splitlines()))
