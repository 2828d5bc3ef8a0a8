"""The catalogue's client: what it asks for, what it keeps, and that no catalogue can hurt a job."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.utils import timezone

from brands.extraction.font_css import asked_name, css_address, faces_of
from brands.font_catalogue import Sought, catalogue_fonts
from brands.models import CatalogueFamily
from creative.typography.library import FontLibrary
from tests.brands.font_service import catalogue, family
from tests.brands.made_fonts import font_of

pytestmark = pytest.mark.django_db
ALL = ((0, 400), (0, 500), (0, 600), (0, 700), (0, 800), (0, 900), (1, 400))


@pytest.fixture(autouse=True)
def _fresh():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def service(settings):
    with catalogue(family("Acme Sans")) as found:
        settings.FONT_CATALOGUE_URL = found.url
        yield found


def ask(*names, text="Hello"):
    return catalogue_fonts([Sought(name) for name in names], text=text)


def test_without_an_address_nothing_is_asked(settings):
    assert settings.FONT_CATALOGUE_URL == ""
    assert ask("Acme Sans") == ask()


def test_a_family_is_fetched_in_the_styles_that_it_has(service):
    found = ask("acme sans")
    assert found.problems == ()
    assert [(f.family, f.weight, f.italic, f.origin) for f in found.files] == [
        ("Acme Sans", 400, False, "font_catalogue"),
        ("Acme Sans", 700, False, "font_catalogue"),
    ]
    library = FontLibrary.bundled().with_files(found.files)
    assert library.resolve("Acme Sans").exact
    assert library.face("Acme Sans", 900).weight == 700
    assert library.face("Acme Sans").covers("Hello")


def test_the_second_job_makes_no_request(service):
    first = ask("Acme Sans")
    asked = list(service.asked)
    assert asked.count("/css2") == 5  # a catalogue refuses styles that a family lacks
    assert ask("Acme Sans") == first
    assert service.asked == asked
    assert CatalogueFamily.objects.count() == 1


def test_all_styles_come_with_one_request(service):
    service.families["Acme Wide"] = {
        style: [("", font_of("Acme Wide", weight=400))] for style in ALL
    }
    assert [(f.weight, f.italic) for f in ask("Acme Wide").files] == [
        (400, False), (500, False), (600, False), (700, False), (800, False), (900, False),
        (400, True),
    ]  # fmt: skip
    assert service.asked.count("/css2") == 1


def test_a_family_that_it_lacks_is_asked_for_once_a_day(service):
    assert ask("Gotham") == ask("Gotham", "Acme Sans; DROP", "sans-serif")
    assert service.asked == ["/css2", "/css2"]
    row = CatalogueFamily.objects.get()
    assert (row.name, row.faces) == ("gotham", [])
    assert timedelta(hours=23) < row.expires_at - timezone.now() < timedelta(hours=25)


def test_only_the_needed_parts_of_a_divided_family_are_fetched(service):
    parts = [
        ("U+0400-04FF", font_of("Acme", like="Manrope", characters="Привет")),
        ("U+0370-03FF", font_of("Acme", like="Manrope", characters="αβγ")),
        ("U+0000-00FF, U+2???", font_of("Acme", like="Manrope")),
    ]
    service.families["Acme"] = {(0, 400): parts}
    assert len(ask("Acme").files) == 1
    assert [path for path in service.asked if "files" in path] == ["/files/Acme/0/400/2"]
    found = ask("Acme", text="Привет")
    assert service.asked[-1] == "/files/Acme/0/400/0"
    assert len(found.files) == 2
    library = FontLibrary.bundled().with_files(found.files)
    assert library.face("Acme").covers("Hello")
    assert library.pieces(library.face("Acme"))[0].covers("Привет")


def test_an_old_answer_is_asked_for_anew_and_serves_while_the_catalogue_is_away(service):
    first = ask("Acme Sans")
    CatalogueFamily.objects.update(expires_at=timezone.now() - timedelta(days=1))
    service.trouble = 503
    assert ask("Acme Sans") == first
    cache.clear()
    service.trouble = None
    service.asked.clear()
    assert ask("Acme Sans") == first
    assert service.asked == ["/css2"] * 5  # the files are still those
    service.families["Acme Sans"] = {(0, 400): [("", font_of("Acme Sans", like="Lora"))]}
    row = CatalogueFamily.objects.get()
    old = {face["file"] for face in row.faces}
    row.faces = [{**face, "url": face["url"] + "?v1"} for face in row.faces]
    row.expires_at = timezone.now()
    row.save()
    assert ask("Acme Sans").files[0].data != first.files[0].data
    assert not any(default_storage.exists(name) for name in old)


def test_a_file_that_is_gone_from_the_storage_is_fetched_again(service):
    first = ask("Acme Sans")
    default_storage.delete(CatalogueFamily.objects.get().faces[0]["file"])
    assert ask("Acme Sans") == first
    assert service.asked[-1] == "/files/Acme_Sans/0/400/0"


@pytest.mark.parametrize("trouble", [500, 503, 429, 403])
def test_a_failing_catalogue_is_a_problem_and_nothing_more(service, trouble):
    service.trouble = trouble
    found = ask("Acme Sans")
    assert found.files == ()
    (problem,) = found.problems
    assert problem.startswith("The font catalogue could not supply Acme Sans: ")
    assert not CatalogueFamily.objects.exists()


def test_a_catalogue_that_hangs_costs_its_budget_once(service, settings):
    settings.FONT_CATALOGUE_SECONDS = 1
    service.trouble = "hang"
    started = time.monotonic()
    assert len(ask("Acme Sans", "Other").problems) == 2
    assert time.monotonic() - started < 2.5
    started = time.monotonic()
    assert ask("Acme Sans").problems
    assert time.monotonic() - started < 0.2  # it is left in peace for a minute
    assert service.asked == ["/css2"]


def test_rubbish_counts_as_nothing(service):
    service.trouble = "rubbish"
    assert ask("Acme Sans").files == ()


def test_a_catalogue_that_is_down_is_a_problem(settings):
    with catalogue({}) as service:
        settings.FONT_CATALOGUE_URL = service.url
    assert ask("Acme Sans").problems


@pytest.mark.parametrize(
    "data",
    [
        b"wOF2" + b"\0" * 90,
        b"\0\1\0\0" + b"\xff" * 4000,
        b"<html>no font</html>",
        b"\0\1\0\0" + b"\0" * 5_000_001,
        font_of("Acme Sans")[:2000],
    ],
    ids=["empty", "noise", "page", "too large", "cut short"],
)
def test_hostile_files_are_refused_and_not_kept(service, data):
    service.families["Acme Sans"][0, 700] = [("", data)]
    assert [f.weight for f in ask("Acme Sans").files] == [400]
    service.families["Acme Evil"] = {(0, 400): [("", data)]}
    found = ask("Acme Evil")
    assert found.files == ()
    assert found.problems
    assert CatalogueFamily.objects.get(name="acmeevil").faces[0]["file"] == ""


def test_a_sheet_cannot_lead_inside(service, settings):
    service.families["Acme Inside"] = {(0, 400): [("", b"")]}
    real = service._faces
    service._faces = lambda *of: (
        part.replace(service.url, "http://10.0.0.1") for part in real(*of)
    )
    found = ask("Acme Inside")
    assert found.files == ()
    assert "refused" in found.problems[0]


def test_a_few_characters_of_a_large_family_are_asked_for_by_text(service):
    service.families |= family("Acme Han", like="Noto Sans SC", characters="龙", weights=(400,))
    found = catalogue_fonts([Sought("Acme Han", "龙")], text="龙")
    assert set(service.texts) == {"龙"}
    assert FontLibrary.bundled().with_files(found.files).face("Acme Han").covers("龙")
    assert CatalogueFamily.objects.get().characters == "龙"


def test_staff_see_what_is_kept(service, admin_client):
    ask("Acme Sans", "Gotham")
    page = admin_client.get("/admin/brands/cataloguefamily/").content.decode()
    assert "400, 700" in page
    assert "not there" in page
    row = CatalogueFamily.objects.get(name="acmesans")
    assert admin_client.get(f"/admin/brands/cataloguefamily/{row.pk}/change/").status_code == 200


@pytest.mark.parametrize(
    ("requested", "name"),
    [
        ("Work Sans", "Work Sans"),
        ("work sans", "Work Sans"),
        ('"Acme", sans-serif', "Acme"),
        ("sans-serif, Acme", "Acme"),
        ("IBM  Plex Sans", "IBM Plex Sans"),
        ("system-ui", ""),
        ("", ""),
        ("a&text=b\r\nX", ""),
        ("x" * 80, ""),
    ],
)
def test_the_name_asked_for(requested, name):
    assert asked_name(requested) == name


def test_addresses_follow_the_protocol():
    assert css_address("https://f.test", "IBM Plex Sans", "wght@400;700") == (
        "https://f.test/css2?family=IBM+Plex+Sans:wght@400;700"
    )
    assert css_address("https://f.test", "A", "", "é&") == (
        "https://f.test/css2?family=A&text=%C3%A9%26"
    )


def test_a_sheet_is_read_face_by_face():
    sheet = """/* latin */ @font-face { font-family: 'A B'; font-style: italic; font-weight: 700;
      src: url(/f/one.woff2) format('woff2'); unicode-range: U+0000-00FF, U+4??, U+26, x; }
      @font-face { font-family: Other; src: url(/f/two.ttf) }
      @font-face { font-family: "A B"; src: url(ftp://x/y.ttf) }"""
    (face,) = faces_of(sheet, base="https://f.test/css2", name="a b")
    assert (face.urls, face.number, face.italic) == (("https://f.test/f/one.woff2",), 700, True)
    assert face.ranges == ((0, 0xFF), (0x400, 0x4FF), (0x26, 0x26))
    assert face.holds("Я")
    assert not face.holds("א")
