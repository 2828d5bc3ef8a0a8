"""Fonts made to crash, hang, swell or run: refused by name in time, or made harmless."""

from __future__ import annotations

import io
import time

import psutil
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from fontTools.ttLib import TTFont

from accounts.models import Role, User
from brands import screening
from brands.font_files import sanitised
from brands.services import brand_kit_create
from creative.errors import FontError
from creative.typography.library import FontLibrary
from tests.attacks import hostile_fonts as made
from tests.brands.made_fonts import font_of
from tests.factories import make_member

REFUSED = {
    "cyclic composites": made.cyclic,
    "composites that double": made.doubling,
    "subroutines that call hundreds, nine deep": made.calling,
    "a paint inside itself": made.cyclic_paint,
    "paints that double": made.doubling_paint,
    "substitutions that double": made.substituting,
    "a table beyond the end": made.table_beyond_the_end,
    "a table of four gigabytes": made.table_of_four_gigabytes,
    "every table in one place": made.overlapping_tables,
    "a directory of 65,535 tables": made.crowded_directory,
    "a WOFF bomb": made.woff_bomb,
    "a WOFF of blocks of nothing": made.woff_of_nothing,
    "a WOFF2 bomb": made.woff2_bomb,
    "a collection": lambda: b"ttcf" + font_of("Acme")[4:],
    "a page": lambda: b"<!doctype html><script>alert(1)</script>",
    "a ZIP archive": lambda: b"PK\x03\x04" + font_of("Acme"),
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + font_of("Acme"),
    "another magic number": lambda: b"\0\2\0\0" + font_of("Acme")[4:],
    "half of a surrogate as its name": lambda: made.named("\ud800"),
    "a name that cannot be seen": lambda: made.named("\u200b\u202e"),
    "a name of 30,000 letters": lambda: made.named("x" * 30_000),
    **{f"cut after {n}/8": lambda n=n: made.truncated(n) for n in range(8)},
}
MILDER = {
    "TrueType that says OTTO": lambda: b"OTTO" + font_of("Acme")[4:],
    "a composite of composites": lambda: made.doubling(3),
    "subroutines": lambda: made.calling(2, 3),
    "paints": lambda: made.doubling_paint(3),
    "substitutions": lambda: made.substituting(3),
}
NAMES = {
    "<script>alert(1)</script>": "<script>alert(1)</script>",
    "'};@import url(//evil.example.com);": "'};@import url(//evil.example.com);",
    "{{ settings.SECRET_KEY }}": "{{ settings.SECRET_KEY }}",
    "Ac\0me": "Acme",
    "Ac\u202eme": "Acme",
    "Z" + "\u0301" * 40: "\u0179" + "\u0301" * 4,
    "x" * 400: "x" * 120,
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_font_is_refused_by_name_in_time_and_costs_us_nothing(name):
    data = REFUSED[name]()
    started, mine = time.monotonic(), time.process_time()
    memory = psutil.Process().memory_info().rss
    with pytest.raises(FontError) as refusal:
        sanitised(data)
    assert refusal.value.message
    assert time.monotonic() - started < screening.WALL_SECONDS
    assert time.process_time() - mine < 1
    assert psutil.Process().memory_info().rss - memory < 100_000_000
    assert sanitised(font_of("Acme")).family == "Acme"  # the next font finds a child that lives


@pytest.mark.parametrize("name", MILDER)
def test_the_same_tables_in_honest_measure_are_taken(name):
    assert sanitised(MILDER[name]()).family == "Acme"


def test_a_font_as_full_as_can_be_is_taken_in_time():
    font = sanitised(made.crowded())
    assert TTFont(io.BytesIO(font.data))["maxp"].numGlyphs == 65_535


def test_the_heaviest_honest_font_of_the_house_is_taken_in_time():
    face = FontLibrary.bundled().emoji
    assert len(face.data) > 4_900_000
    assert sanitised(face.data).family == "Noto Color Emoji"


def test_drawings_that_run_are_left_out():
    data = made.scripted()
    assert "SVG " in TTFont(io.BytesIO(data))
    clean = sanitised(data).data
    assert "SVG " not in TTFont(io.BytesIO(clean))
    assert b"script" not in clean
    assert b"169.254" not in clean


def test_hinting_that_never_ends_is_never_run():
    from creative.paint.text import _font  # noqa: PLC0415

    data = sanitised(made.endless_program()).data
    face = FontLibrary.bundled().with_files([_file(data)]).face("Acme")
    started = time.process_time()
    assert not _font(face, 40).getPath(1).isEmpty()
    assert time.process_time() - started < 1


def _file(data):
    from creative.brief import FontFile, FontOrigin  # noqa: PLC0415

    return FontFile(data, "Acme", 400, italic=False, origin=FontOrigin.BRAND_KIT)


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_whatever_a_font_calls_itself_is_text_everywhere(api, caller, name):
    kit = brand_kit_create(workspace=caller.workspace, facts={"name": "Acme"})
    body = {"kind": "font", "file": SimpleUploadedFile("a.ttf", made.named(name))}
    answer = api.post(f"/brand_kits/{kit.pk}/assets", body, format="multipart")
    assert answer.status_code == 201, answer.content
    assert answer.json()["family"] == NAMES[name]
    member, staff = Client(), Client()
    member.force_login(make_member(caller.workspace, Role.OWNER))
    staff.force_login(User.objects.create_superuser("staff@example.com", "a long password"))
    for page in (
        member.get(f"/brands/{kit.pk}/"),
        staff.get(f"/admin/brands/brandkit/{kit.pk}/change/"),
    ):
        assert page.status_code == 200
        content = page.content.decode()
        assert "<script>alert" not in content
        assert "\u202e" not in content


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["substitutions that double", "a WOFF2 bomb", "cut after 4/8"])
def test_a_hostile_upload_is_a_400_that_names_the_file(api, caller, name):
    kit = brand_kit_create(workspace=caller.workspace, facts={"name": "Acme"})
    body = {"kind": "font", "file": SimpleUploadedFile("a.woff2", REFUSED[name]())}
    answer = api.post(f"/brand_kits/{kit.pk}/assets", body, format="multipart")
    assert answer.status_code == 400
    assert [error["field"] for error in answer.json()["errors"]] == ["file"]
    assert not kit.assets.exists()
