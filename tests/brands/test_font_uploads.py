"""Fonts that a workspace uploads: sanitised, named, and refused when they are not fonts."""

from __future__ import annotations

import builtins
import importlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import Role
from brands import font_sanitising
from brands.font_files import sanitised
from brands.models import BrandKit
from brands.services import brand_asset_add, brand_kit_create
from creative.errors import FontError
from tests.brands.made_fonts import font_of
from tests.factories import make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def kit(caller):
    return brand_kit_create(workspace=caller.workspace, facts={"name": "Acme", "fonts": ["Lora"]})


def sent(data, name="acme.woff2"):
    return {"kind": "font", "file": SimpleUploadedFile(name, data)}


def post(api, kit, body):
    return api.post(f"/brand_kits/{kit.pk}/assets", body, format="multipart")


def test_a_font_is_kept_unpacked_and_its_family_joins_the_kit(api, kit):
    made = post(api, kit, sent(font_of("Acme Grotesk", "woff2")))
    assert made.status_code == 201
    asset = made.json()
    assert (asset["family"], asset["weight"], asset["italic"]) == ("Acme Grotesk", 400, False)
    assert (asset["media_type"], asset["origin"]) == ("font/ttf", "upload")
    assert asset["description"] == "Acme Grotesk, 400"
    kit.refresh_from_db()
    assert (kit.fonts, kit.edited) == (["Acme Grotesk", "Lora"], ["fonts", "name"])
    stored = kit.assets.get()
    assert stored.data()[:4] == b"\0\1\0\0"
    for name, weight in (("Acme Grotesk", 700), ("Acme Text", 400)):
        brand_asset_add(kit=kit, kind="font", data=font_of(name, weight=weight))
    kit.refresh_from_db()
    assert kit.fonts == ["Acme Grotesk", "Acme Text", "Lora"]
    assert api.get(f"/brand_kits/{kit.pk}").json()["assets"][0]["family"] == "Acme Grotesk"
    gone = api.delete(f"/brand_kits/{kit.pk}/assets/{asset['id']}")
    assert gone.status_code == 204
    assert kit.assets.count() == 2


def test_the_page_says_which_family_it_is(client, caller, kit):
    client.force_login(make_member(caller.workspace, Role.DEVELOPER))
    answer = client.post(f"/brands/{kit.pk}/files/", sent(font_of("Acme Grotesk")), follow=True)
    assert "“Acme Grotesk” is one of this kit&#x27;s families now." in answer.content.decode()
    assert "Acme Grotesk, 400" in answer.content.decode()


HOSTILE = {
    "picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 60,
    "empty": b"wOF2" + b"\0" * 60,
    "noise": b"\0\1\0\0" + b"\xa7" * 5000,
    "cut short": font_of("Acme")[:3000],
    "nameless": font_of(""),
    "too large": b"\0\1\0\0" + b"\0" * 5_000_001,
    "collection": b"ttcf" + b"\0" * 90,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_usable_font_is_refused_and_nothing_is_kept(api, kit, name):
    refused = post(api, kit, sent(HOSTILE[name]))
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["field"] == "file"
    kit.refresh_from_db()
    assert kit.fonts == ["Lora"]
    assert not kit.assets.exists()


def test_a_form_without_a_file_is_refused_by_field(api, kit):
    refused = post(api, kit, {"kind": "font", "colour": "red"})
    assert {error["field"] for error in refused.json()["errors"]} == {"file", "colour"}
    assert api.post(f"/brand_kits/{kit.pk}/assets", {"kind": "font"}).status_code == 415


def test_a_stranger_adds_and_deletes_nothing(api, stranger, client, kit):
    asset = brand_asset_add(kit=kit, kind="font", data=font_of("Acme"))
    path = f"/brand_kits/{kit.pk}/assets"
    header = {"headers": stranger.header}
    assert client.post(path, sent(font_of("Acme Evil")), **header).status_code == 404
    assert client.delete(f"{path}/{asset.pk}", **header).status_code == 404
    assert BrandKit.objects.get().assets.get() == asset


@pytest.fixture
def _no_sanitizer(monkeypatch):
    """As on a machine for which the sanitizer has no build."""
    real = builtins.__import__

    def without(name, *rest, **more):
        if name == "ots":
            raise ImportError
        return real(name, *rest, **more)

    with monkeypatch.context() as patch:
        patch.setattr(builtins, "__import__", without)
        importlib.reload(font_sanitising)
    yield
    importlib.reload(font_sanitising)


@pytest.mark.usefixtures("_no_sanitizer")
def test_without_the_sanitizer_fonts_are_written_anew_without_their_programs():
    assert font_sanitising.OTS_SANITIZE == ""
    whole = {"family": "", "weight": 0, "italic": None}
    woff = font_of("Acme", "woff")
    font = font_sanitising.sanitise(woff, family="", weight=700, italic=True)
    assert (font.family, font.weight, font.italic) == ("Acme", 700, True)
    assert font.data[:4] == b"\0\1\0\0"
    for name in set(HOSTILE) - {"nameless"}:
        with pytest.raises(FontError):
            font_sanitising.sanitise(HOSTILE[name], **whole)


def test_what_a_style_sheet_says_overrules_the_file():
    font = sanitised(font_of(""), family="Acme", weight=300)
    assert (font.family, font.weight) == ("Acme", 300)
