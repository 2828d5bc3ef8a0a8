"""Brand kits over the API and in the browser; a stranger finds nothing and changes nothing."""

# ruff: noqa: E501 - one case a line

import base64

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import AuditEvent, Role
from brands.models import BrandAsset, BrandKit
from brands.services import brand_asset_add, brand_kit_create, brand_kit_refresh
from common.errors import ValidationFailed
from tests.brands.local_site import PNG, served
from tests.brands.made_fonts import font_of
from tests.brands.site_samples import LOGO_SVG, SAMPLES
from tests.factories import make_caller, make_member

pytestmark = pytest.mark.django_db

SVG = LOGO_SVG.format("#322996").encode()
BODY = {
    "name": "Luma Skin",
    "brand_url": "https://www.exampleskincare.com",
    "fonts": ["Inter", "DM Sans"],
    "color_swatches": [
        {"hexcode": "#322996", "label": "Brand Indigo"},
        {"hexcode": "d4384f", "label": "Brand Red"},
    ],
    "tone": ["scientific"],
}


def make_kit(workspace, **facts):
    return brand_kit_create(workspace=workspace, facts={"name": "Kit", **facts})


def codes_of(response):
    return {(problem["field"], problem["code"]) for problem in response.json()["errors"]}


def test_create_read_list_update_delete(api, caller):
    made = api.post("/brand_kits", BODY)
    assert made.status_code == 201
    kit = made.json()
    assert made["Location"] == f"/brand_kits/{kit['id']}"
    assert kit["color_swatches"] == [
        {"hexcode": "#322996", "label": "Brand Indigo"},
        {"hexcode": "#D4384F", "label": "Brand Red"},
    ]
    assert kit["is_default"] is True
    assert api.get(made["Location"]).json() == kit
    assert [one["id"] for one in api.get("/brand_kits").json()["brand_kits"]] == [kit["id"]]

    changed = api.patch(made["Location"], {"tagline": "Clear\u202e skin", "color_swatches": []})
    assert changed.status_code == 200
    assert (changed.json()["tagline"], changed.json()["color_swatches"]) == ("Clear skin", [])
    assert changed.json()["fonts"] == ["Inter", "DM Sans"]

    assert api.delete(made["Location"]).status_code == 204
    assert api.get(made["Location"]).status_code == 404
    assert api.get(made["Location"]).json()["code"] == "not_found"
    actions = AuditEvent.objects.filter(workspace=caller.workspace, action__startswith="brand_kit.")
    assert list(actions.order_by("pk").values_list("action", flat=True)) == [
        "brand_kit.created", "brand_kit.updated", "brand_kit.deleted",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ({}, {("name", "required")}),
        ({"name": ""}, {("name", "blank")}),
        ({"name": "\u200b"}, {("name", "blank")}),
        ({"name": 7}, {("name", "invalid")}),
        ({"name": "x" * 121}, {("name", "max_length")}),
        ({"name": "A", "colour": 1}, {("colour", "unknown_field")}),
        ({"name": "A", "color_swatches": [{"hexcode": "#32299"}]}, {("color_swatches[0].hexcode", "invalid_color")}),
        ({"name": "A", "color_swatches": [{"label": "x"}]}, {("color_swatches[0].hexcode", "required")}),
        ({"name": "A", "brand_url": "ftp://x.test/"}, {("brand_url", "invalid_url")}),
        ({"name": "A", "brand_url": "http://127.1/"}, {("brand_url", "invalid_url")}),
        ({"name": "A", "fonts": "Inter"}, {("fonts", "not_a_list")}),
        ({"name": "A", "brand_images": [{"image_url": "x"}]}, {("brand_images[0].image_url", "invalid_url")}),
        ({"name": "", "tone": [""], "x": 1}, {("name", "blank"), ("tone[0]", "blank"), ("x", "unknown_field")}),
    ],
)  # fmt: skip
def test_every_problem_is_named_by_its_path(api, body, problems):
    refused = api.post("/brand_kits", body)
    assert refused.status_code == 400
    assert refused["Content-Type"] == "application/problem+json"
    assert codes_of(refused) == problems
    assert not BrandKit.objects.exists()


def test_a_website_becomes_a_kit_with_its_files(api, caller):
    files = {**SAMPLES["shopify"].files, "/fonts/assistant.woff2": font_of("Karla", "woff2")}
    with served(files) as (url, _):
        made = api.post("/brand_kits/extract", {"brand_url": f"{url}/"})
    kit = made.json()
    assert made.status_code == 201
    assert (kit["name"], kit["fonts"]) == ("Northbrew", ["Archivo", "Assistant"])
    assert kit["color_swatches"][:2] == [
        {"hexcode": "#7A3E1D", "label": "Primary"},
        {"hexcode": "#1F5C4D", "label": "Accent"},
    ]
    kinds = [asset["kind"] for asset in kit["assets"]]
    assert (kinds.count("logo"), kinds.count("image"), kinds.count("font")) == (1, 1, 1)
    assert kit["sources"]["name"] == "og:site_name"
    assert kit["read_at"]
    stored = BrandAsset.objects.get(kit_id=kit["id"], kind="logo")
    assert stored.data() == PNG
    # the file that is no font is left out; the other one is named as the page's sheet names it
    font = BrandAsset.objects.get(kit_id=kit["id"], kind="font")
    assert (font.family, font.weight, font.italic) == ("Assistant", 400, False)
    assert (font.media_type, font.data()[:4]) == ("font/ttf", b"\0\1\0\0")


def test_an_address_inside_is_refused_by_field_and_nothing_is_stored(api):
    refused = api.post("/brand_kits/extract", {"brand_url": "http://169.254.169.254/latest/"})
    assert (refused.status_code, refused.json()["code"]) == (400, "address_refused")
    assert refused.json()["errors"][0]["field"] == "brand_url"
    with served({}) as (url, _):
        missing = api.post("/brand_kits/extract", {"brand_url": url})
    assert (missing.status_code, missing.json()["code"]) == (400, "bad_status")
    assert not BrandKit.objects.exists()


def test_pictures_sent_with_a_kit_are_fetched_and_sorted(api):
    logo = "data:image/svg+xml;base64," + base64.b64encode(SVG).decode()
    with served({"/mascot.png": PNG}) as (url, _):
        images = [
            {"image_url": logo, "labels": ["Logo"]},
            {"image_url": f"{url}/mascot.png", "description": "Mascot", "labels": ["mascot"]},
        ]
        kit = api.post("/brand_kits", {**BODY, "brand_images": images}).json()
        images[1]["image_url"] = f"{url}/gone.png"
        refused = api.post("/brand_kits", {**BODY, "brand_images": images})
    assert [(a["kind"], a["media_type"], a["bytes"]) for a in kit["assets"]] == [
        ("image", "image/png", len(PNG)),
        ("logo", "image/svg+xml", len(SVG)),
    ]
    assert refused.json()["errors"][0]["field"] == "brand_images[1].image_url"
    assert BrandKit.objects.count() == 1


def test_there_is_one_default_kit(api, caller):
    first, second = make_kit(caller.workspace), make_kit(caller.workspace)
    assert (first.is_default, second.is_default) == (True, False)
    api.patch(f"/brand_kits/{second.pk}", {"is_default": True})
    assert list(BrandKit.objects.filter(is_default=True)) == [second]
    assert make_kit(caller.workspace, is_default=True).is_default
    assert BrandKit.objects.filter(is_default=True).count() == 1


def test_reading_again_keeps_what_people_set(caller, django_capture_on_commit_callbacks):
    files = dict(SAMPLES["shopify"].files)
    with served(files) as (url, _):
        kit = make_kit(caller.workspace, website=f"{url}/", fonts=["Inter"])
        upload = brand_asset_add(kit=kit, kind="logo", data=SVG)
        kit = brand_kit_refresh(kit=kit)
        old = kit.assets.get(kind="logo", origin="site")
        files["/files/northbrew-logo.png"] = PNG + b"new"
        with django_capture_on_commit_callbacks(execute=True):
            kit = brand_kit_refresh(kit=kit)
    assert (kit.name, kit.fonts) == ("Kit", ["Inter"])
    assert kit.swatches[0] == {"hexcode": "#7A3E1D", "label": "Primary"}
    assert kit.assets.filter(pk=upload.pk).exists()
    assert kit.assets.get(kind="logo", origin="site").data() == PNG + b"new"
    assert not default_storage.exists(old.file)
    picture = kit.assets.get(kind="image")
    assert default_storage.exists(picture.file)
    with pytest.raises(ValidationFailed):
        brand_kit_refresh(kit=make_kit(caller.workspace))


def test_deleting_a_kit_deletes_its_files(api, caller, django_capture_on_commit_callbacks):
    kit = make_kit(caller.workspace)
    name = brand_asset_add(kit=kit, kind="logo", data=SVG).file
    assert default_storage.exists(name)
    with django_capture_on_commit_callbacks(execute=True):
        api.delete(f"/brand_kits/{kit.pk}")
    assert not default_storage.exists(name)


@pytest.mark.parametrize(
    ("kind", "data"), [("logo", b"<html><body>x"), ("font", PNG), ("image", b"wOF2" + b"\x00" * 9)]
)
def test_other_kinds_of_file_are_refused(caller, kind, data):
    kit = make_kit(caller.workspace)
    with pytest.raises(ValidationFailed):
        brand_asset_add(kit=kit, kind=kind, data=data)
    assert not kit.assets.exists()


def test_a_stranger_finds_nothing_over_the_api_and_nothing_changes(api, stranger):
    kit = make_kit(stranger.workspace, tagline="Ours")
    address = f"/brand_kits/{kit.pk}"
    answers = [
        api.get(address), api.patch(address, {"tagline": "Theirs"}), api.delete(address),
        api.post(f"{address}/refresh"),
    ]  # fmt: skip
    assert [answer.status_code for answer in answers] == [404] * 4
    assert api.get("/brand_kits").json() == {"brand_kits": []}
    kit.refresh_from_db()
    assert kit.tagline == "Ours"


def test_the_scope_is_asked_for(client):
    caller = make_caller(scopes=["ads:read", "ads:write"])
    kit = make_kit(caller.workspace)
    for call in (client.get, client.post):
        assert call("/brand_kits", headers=caller.header).json()["code"] == "forbidden"
    assert client.delete(f"/brand_kits/{kit.pk}", headers=caller.header).status_code == 403
    assert client.get("/brand_kits").status_code == 401
    assert BrandKit.objects.count() == 1


@pytest.fixture
def member(client, caller):
    client.force_login(make_member(caller.workspace, Role.DEVELOPER))
    return client


def test_the_pages_make_show_change_and_delete_a_kit(member, caller):
    assert "No brands yet" in member.get("/brands/").content.decode()
    with served(SAMPLES["wordpress"].files) as (url, _):
        made = member.post("/brands/new/", {"brand_url": f"{url}/"})
        kit = BrandKit.objects.get()
        assert made["Location"] == f"/brands/{kit.pk}/"
        assert member.post(f"/brands/{kit.pk}/refresh/").status_code == 302
    page = member.get(f"/brands/{kit.pk}/").content.decode()
    for text in ("Holzwerk Lindner", "#2F5D3A", "Lora", "Work Sans", "Möbel nach Maß seit 1924"):
        assert text in page
    form = {
        "name": "Holzwerk",
        "swatches": "#abc Light\n\n#112233",
        "fonts": "Lora",
        "tone": "warm, calm",
    }
    assert member.post(f"/brands/{kit.pk}/", form).status_code == 302
    kit.refresh_from_db()
    assert kit.swatches == [
        {"hexcode": "#AABBCC", "label": "Light"},
        {"hexcode": "#112233", "label": ""},
    ]
    assert (kit.name, kit.tone, kit.tagline) == ("Holzwerk", ["warm", "calm"], "")
    upload = {"kind": "logo", "file": SimpleUploadedFile("logo.png", PNG)}
    member.post(f"/brands/{kit.pk}/files/", upload)
    asset = kit.assets.get(origin="upload")
    member.post(f"/brands/{kit.pk}/files/{asset.pk}/delete/")
    assert not kit.assets.filter(origin="upload").exists()
    assert "Holzwerk" in member.get("/brands/").content.decode()
    assert "Delete" in member.get(f"/brands/{kit.pk}/delete/").content.decode()
    assert BrandKit.objects.count() == 1
    member.post(f"/brands/{kit.pk}/delete/")
    assert not BrandKit.objects.exists()


def test_what_is_wrong_is_said_on_the_page(member, caller):
    for url, text in (("http://127.0.0.1/", "refused"), ("ftp://x.test", "only http")):
        answer = member.post("/brands/new/", {"brand_url": url})
        assert answer.status_code == 422
        assert text in answer.content.decode()
    kit = make_kit(caller.workspace)
    answer = member.post(f"/brands/{kit.pk}/", {"name": "A", "swatches": "red"})
    assert answer.status_code == 422
    assert "does not start with #RRGGBB" in answer.content.decode()


def test_a_stranger_finds_no_page_and_a_viewer_changes_nothing(client, caller, stranger):
    kit = make_kit(caller.workspace)
    asset = brand_asset_add(kit=kit, kind="logo", data=SVG)
    posts = [
        f"/brands/{kit.pk}/", f"/brands/{kit.pk}/refresh/", f"/brands/{kit.pk}/default/",
        f"/brands/{kit.pk}/delete/", f"/brands/{kit.pk}/files/",
        f"/brands/{kit.pk}/files/{asset.pk}/delete/",
    ]  # fmt: skip
    client.force_login(make_member(stranger.workspace))
    assert client.get(f"/brands/{kit.pk}/").status_code == 404
    assert [client.post(url, {"name": "Theirs"}).status_code for url in posts] == [404] * 6
    client.force_login(make_member(caller.workspace, Role.VIEWER))
    assert client.get(f"/brands/{kit.pk}/").status_code == 200
    assert [client.post(url, {"name": "Theirs"}).status_code for url in posts] == [403] * 6
    client.logout()
    assert client.get(f"/brands/{kit.pk}/").status_code == 302
    kit.refresh_from_db()
    assert (kit.name, kit.assets.count()) == ("Kit", 1)


def test_staff_see_a_kit(admin_client, caller):
    kit = make_kit(caller.workspace, swatches=[{"hexcode": "#322996", "label": "Indigo"}])
    brand_asset_add(kit=kit, kind="logo", data=SVG)
    assert "#322996" in admin_client.get("/admin/brands/brandkit/").content.decode()
    page = admin_client.get(f"/admin/brands/brandkit/{kit.pk}/change/")
    assert page.status_code == 200
    assert admin_client.get("/admin/brands/brandkit/add/").status_code == 403
    assert admin_client.get("/admin/brands/brandkit/?q=Acme").status_code == 200
