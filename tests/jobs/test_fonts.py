"""Fonts through whole jobs: where each family comes from, and that none can fail a job."""

from __future__ import annotations

import io
import threading

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from fontTools.ttLib import TTFont
from rest_framework.test import APIClient

from brands.readings import PageFont
from brands.services import brand_asset_add, brand_kit_create
from creative.brief import FontFile, FontOrigin
from creative.typography.library import FontLibrary
from jobs.fonts import find_fonts
from jobs.gathering import gather
from jobs.generation import generate
from jobs.responses import job_body
from jobs.services import job_submit
from tests.brands.font_service import catalogue, family
from tests.brands.local_site import PNG, served
from tests.brands.made_fonts import font_of
from tests.brands.test_reading_time import serving
from tests.factories import make_caller

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _fresh():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def shop():
    return make_caller()


def made(workspace, brand_data, headline="Brighter skin in 14 days"):
    request = {
        "brand_data": {"color_swatches": [{"hexcode": "#322996"}], **brand_data},
        "ad_copies": [
            {"copy_text": headline, "copy_type": "headline"},
            {"copy_text": "Shop Now", "copy_type": "cta"},
        ],
        "generation_metadata": {"aspect_ratios": ["300x250"]},
    }
    job = job_submit(workspace=workspace, request=request).job
    generate(job.pk, worker="w")
    job.refresh_from_db()
    assert job.status == "SUCCESS", (job.error_message, job.traceback)
    return job_body(job)["response"]


def fonts_in(response):
    (creative,) = response["creatives"]
    return {element["font"] for element in creative["elements"] if element["text"]}


def check(response, code):
    (creative,) = response["creatives"]
    return next(c for c in creative["checks"] if c["code"] == code)


def codes(response):
    return [warning["code"] for warning in response["warnings"]]


def find(*families, kit=(), page=(), text="Hello"):
    return find_fonts(families, kit=kit, page=page, texts={"ad_copies[0].copy_text": text})


def test_a_font_uploaded_to_a_kit_is_what_the_ad_is_set_in(shop):
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {shop.text}")
    kit = client.post("/brand_kits", {"name": "Acme"}, format="json").json()["id"]
    for weight in (400, 700):
        file = SimpleUploadedFile("acme.woff2", font_of("Acme Grotesk", "woff2", weight=weight))
        sent = client.post(
            f"/brand_kits/{kit}/assets", {"kind": "font", "file": file}, format="multipart"
        )
        assert sent.status_code == 201
    response = made(shop.workspace, {"brand_kit_id": kit})
    assert response["brand"]["fonts"] == [{"family": "Acme Grotesk", "source": "brand_kit"}]
    assert fonts_in(response) == {"Acme Grotesk"}
    assert check(response, "type")["level"] == "pass"
    assert "font_replaced" not in codes(response)


def test_the_house_needs_no_file(shop):
    response = made(shop.workspace, {"fonts": ["Lora"]})
    assert response["brand"]["fonts"] == [{"family": "Lora", "source": "house_library"}]


def test_a_family_of_nowhere_is_replaced_and_both_are_named(shop):
    response = made(shop.workspace, {"fonts": ["Acme Sans"]})
    (warning,) = [w for w in response["warnings"] if w["code"] == "font_replaced"]
    used = response["brand"]["fonts"][0]["family"]
    assert "Acme Sans" in warning["message"]
    assert used in warning["message"]
    assert (used, warning["field"]) == ("Inter", "brand_data.fonts")


def test_the_catalogue_supplies_what_the_house_lacks_once_for_all_workspaces(shop, settings):
    with catalogue(family("Acme Sans")) as service:
        settings.FONT_CATALOGUE_URL = service.url
        response = made(shop.workspace, {"fonts": ["Acme Sans"]})
        asked = len(service.asked)
        assert response["brand"]["fonts"] == [{"family": "Acme Sans", "source": "font_catalogue"}]
        assert check(response, "type")["level"] == "pass"
        other = made(make_caller("Other").workspace, {"fonts": ["Acme Sans"]})
        assert other["brand"]["fonts"] == response["brand"]["fonts"]
        assert len(service.asked) == asked
        made(shop.workspace, {"fonts": ["Inter"]})
        assert len(service.asked) == asked


USING = """<!doctype html><html lang="en"><head><title>Acme</title>
<style>body,h1{font-family:"Acme Sans",serif}</style></head>
<body><h1>Calm skin, every day</h1><img class="hero" src="/hero.png"></body></html>"""


def test_the_catalogue_is_asked_while_the_pages_pictures_are_still_on_their_way(shop, settings):
    asked = threading.Event()
    files = {"/": USING, "/hero.png": PNG}
    with (
        catalogue(family("Acme Sans")) as service,
        serving(files, lambda path: path == "/" or asked.wait(8)) as url,
    ):
        faces = service._faces
        service._faces = lambda *of: asked.set() or faces(*of)
        settings.FONT_CATALOGUE_URL = service.url
        request = {"brand_data": {"brand_url": f"{url}/"}}
        job = job_submit(workspace=shop.workspace, request=request).job
        brief = gather(job, report=lambda _: None).brief
    assert [file.family for file in brief.font_files] == ["Acme Sans", "Acme Sans"]
    assert len(brief.brand.images) == 1


@pytest.mark.parametrize("trouble", [500, 403, "rubbish"])
def test_a_catalogue_in_trouble_costs_a_warning(shop, settings, trouble):
    with catalogue(family("Acme Sans")) as service:
        settings.FONT_CATALOGUE_URL = service.url
        service.trouble = trouble
        response = made(shop.workspace, {"fonts": ["Acme Sans"]})
    assert "font_replaced" in codes(response)
    assert ("font_catalogue" in codes(response)) == (trouble != "rubbish")
    assert response["brand"]["fonts"][0]["source"] == "house_library"


PAGE = """<!doctype html><html lang="en"><head><title>Acme</title>
<style>@font-face{{font-family:"Acme Text";font-weight:400;src:url({0}) format("woff2")}}
body,h1{{font-family:"Acme Text",serif}}</style></head>
<body><h1>Calm skin, every day</h1><p>Gentle serums for sensitive skin.</p></body></html>"""


def test_the_brand_page_supplies_its_own_family_by_the_name_that_its_sheet_gives(shop):
    files = {
        "/index.html": PAGE.format("/acme.woff2"),
        "/acme.woff2": font_of("AT-Reg-v3", "woff2"),
    }
    with served(files) as (url, _):
        response = made(shop.workspace, {"brand_url": f"{url}/", "fonts": ["Acme Text"]})
    assert response["brand"]["fonts"] == [{"family": "Acme Text", "source": "brand_page"}]
    assert fonts_in(response) == {"Acme Text"}


def test_a_broken_font_of_the_brand_page_costs_a_warning(shop):
    files = {"/index.html": PAGE.format("/acme.woff2"), "/acme.woff2": b"wOF2" + b"\0" * 90}
    with served(files) as (url, _):
        response = made(shop.workspace, {"brand_url": f"{url}/"})
    assert {"font_unreadable", "font_replaced"} <= set(codes(response))


def test_the_order_is_kit_page_house_machine_catalogue(settings, tmp_path):
    kit = FontFile(font_of("Acme"), "Acme", 400, italic=False)
    page = PageFont("", font_of("Acme", "woff2", like="Lora"), "Acme", 400)
    (tmp_path / "acme.ttf").write_bytes(font_of("Acme", like="Bitter"))
    with catalogue(family("Acme", like="Manrope", weights=(400,))) as service:
        settings.FONT_CATALOGUE_URL = service.url

        def origins(**brought):
            files = find("Acme", "Inter", **brought).files
            return [file.origin.value for file in files]

        assert origins(kit=[kit], page=[page]) == ["brand_kit"]
        assert origins(page=[page]) == ["brand_page"]
        assert not service.asked
        assert origins() == ["font_catalogue"]
        service.asked.clear()
        settings.SYSTEM_FONT_DIRECTORIES = (tmp_path,)
        assert origins() == ["system"]
        assert not service.asked


def test_page_fonts_that_nobody_asks_for_stay_out():
    other = PageFont("", font_of("Other"), "Other", 400)
    site = FontFile(font_of("Site"), "Site", 400, italic=False, origin=FontOrigin.BRAND_PAGE)
    assert find("Inter", kit=[site], page=[other]).files == ()


JAVANESE = "ꦲꦏ"


def test_a_script_that_no_font_has_is_told_with_its_characters(shop):
    response = made(shop.workspace, {}, headline=f"Hello {JAVANESE}")
    (warning,) = [w for w in response["warnings"] if w["code"] == "missing_glyphs"]
    assert warning["field"] == "ad_copies[0].copy_text"
    assert "ꦲ (U+A9B2), ꦏ (U+A98F)" in warning["message"]


def test_the_catalogue_is_asked_for_the_script_and_the_ad_is_whole(shop, settings):
    # a stand-in for the script's own family: Latin outlines under its code points
    parts = {"Noto Sans Javanese": {(0, 400): [("", _drawn(JAVANESE))]}}
    with catalogue(parts) as service:
        settings.FONT_CATALOGUE_URL = service.url
        response = made(shop.workspace, {}, headline=f"Hello {JAVANESE}")
    assert "missing_glyphs" not in codes(response)
    assert check(response, "missing_glyphs")["level"] == "pass"


def _drawn(characters):
    font = TTFont(io.BytesIO(font_of("Noto Sans Javanese")))
    glyph = font.getBestCmap()[ord("n")]
    for table in font["cmap"].tables:
        table.cmap.update(dict.fromkeys(map(ord, characters), glyph))
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def test_a_kit_font_is_sanitised_before_it_is_kept(shop):
    kit = brand_kit_create(workspace=shop.workspace, facts={"name": "Acme"})
    asset = brand_asset_add(kit=kit, kind="font", data=font_of("Acme", "woff"))
    face = FontLibrary.bundled().with_files([FontFile(asset.data())]).face("Acme")
    assert asset.data()[:4] == b"\0\1\0\0"
    assert face.covers("Hello")
