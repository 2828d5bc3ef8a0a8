"""What people type into the brand kit pages, checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms

from brands.extraction.page import clean
from brands.models import AssetKind
from common.addresses import RefusedUrlError, target_of

if TYPE_CHECKING:
    from brands.models import BrandKit

_SWATCH = re.compile(r"(#[0-9A-Fa-f]{6}|#[0-9A-Fa-f]{3})\s*(.*)")


class BrandUrlForm(forms.Form):
    """Where to read a brand from."""

    brand_url = forms.CharField(
        label="Your website",
        max_length=2048,
        help_text="The home page usually says most about a brand.",
        widget=forms.URLInput(
            attrs={"placeholder": "https://www.example.com", "autocomplete": "url"}
        ),
    )

    def clean_brand_url(self) -> str:
        url = str(self.cleaned_data["brand_url"])
        url = url if "://" in url else f"https://{url}"
        try:
            target_of(url)
        except RefusedUrlError as error:
            raise forms.ValidationError(f"This address was refused: {error}.") from None
        return url


class BrandKitForm(forms.Form):
    """What a person may change about a kit; lists are written one entry a line."""

    name = forms.CharField(max_length=120)
    tagline = forms.CharField(max_length=300, required=False)
    description = forms.CharField(
        max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    swatches = forms.CharField(
        label="Colours",
        required=False,
        help_text="One a line, the brand colour first: “#322996 Indigo”.",
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
    )
    fonts = forms.CharField(
        required=False,
        help_text="One family a line, that of headings first.",
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false"}),
    )
    tone = forms.CharField(
        required=False, help_text="A few words, separated by commas.", max_length=300
    )

    @classmethod
    def initial_of(cls, kit: BrandKit) -> dict[str, Any]:
        """A kit as the form shows it."""
        lines = [f"{item['hexcode']} {item['label']}".strip() for item in kit.swatches]
        return {
            "name": kit.name,
            "tagline": kit.tagline,
            "description": kit.description,
            "swatches": "\n".join(lines),
            "fonts": "\n".join(kit.fonts),
            "tone": ", ".join(kit.tone),
        }

    def clean_name(self) -> str:
        return clean(self.cleaned_data["name"], 120)

    def clean_tagline(self) -> str:
        return clean(self.cleaned_data["tagline"], 300)

    def clean_description(self) -> str:
        return clean(self.cleaned_data["description"], 2000)

    def clean_swatches(self) -> list[dict[str, str]]:
        found = []
        for line in self.cleaned_data["swatches"].splitlines()[:12]:
            if not line.strip():
                continue
            match = _SWATCH.fullmatch(line.strip())
            if match is None:
                raise forms.ValidationError(f"“{line.strip()[:40]}” does not start with #RRGGBB.")
            digits = match.group(1)[1:]
            digits = "".join(ch * 2 for ch in digits) if len(digits) == 3 else digits
            found.append({"hexcode": f"#{digits.upper()}", "label": clean(match.group(2), 80)})
        return found

    def clean_fonts(self) -> list[str]:
        lines = (clean(line, 80) for line in self.cleaned_data["fonts"].splitlines()[:6])
        return [line for line in lines if line]

    def clean_tone(self) -> list[str]:
        words = (clean(word, 40) for word in self.cleaned_data["tone"].split(",")[:8])
        return [word for word in words if word]


class BrandAssetForm(forms.Form):
    """A logo, picture or font to keep."""

    kind = forms.ChoiceField(choices=AssetKind.choices)
    file = forms.FileField(label="File", allow_empty_file=False)
