"""Which of a page's pictures a job asks for: none that the request's or the kit's stand before."""

import pytest

from brands.models import AssetKind
from brands.services import brand_asset_add, brand_kit_create
from creative.brief import Source
from jobs.gathering import gather
from jobs.services import job_submit
from tests.brands.local_site import served
from tests.factories import make_workspace
from tests.jobs.pictures import bottle, logo

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = """<!doctype html><html lang="en"><head><title>Page Name</title></head>
<body><header><img class="logo" alt="Page Name logo" src="/page-logo.png"></header>
<section class="hero"><h1>Calm skin</h1>
<img src="/page-hero.png" width="1200" height="800" alt="Our skin"></section></body></html>"""
PRODUCT = """<!doctype html><html lang="en"><head><title>Serum</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product",
"name":"Page Serum","image":"/page-bottle.png"}</script></head><body><h1>Serum</h1></body></html>"""
FILES = {
    "/index.html": PAGE,
    "/product.html": PRODUCT,
    "/page-logo.png": logo(),
    "/page-hero.png": bottle(640),
    "/page-bottle.png": bottle(300),
    "/sent.png": bottle(420),
    "/broken.png": bottle(430)[:200],
}


@pytest.fixture
def site():
    with served(FILES) as found:
        yield found


def gathered(address, brand, product=None, workspace=None):
    request = {"brand_data": {"brand_url": f"{address}/", **brand}}
    if product is not None:
        request["product_metadata"] = {"product_url": f"{address}/product.html", **product}
    job = job_submit(workspace=workspace or make_workspace(), request=request).job
    return gather(job, report=lambda _: None)


def test_pictures_sent_spare_the_pages_but_not_its_logo(site):
    address, asked = site
    sent = [{"image_url": f"{address}/sent.png"}]
    found = gathered(address, {"brand_images": sent}, {"product_images": sent})
    assert [one.source for one in found.brief.brand.images] == [Source.REQUEST]
    assert [one.source for one in found.brief.brand.logos] == [Source.SITE]
    assert found.brief.product.name == "Page Serum"
    assert "/page-logo.png" in asked
    assert not {"/page-hero.png", "/page-bottle.png"} & set(asked)


def test_a_logo_sent_does_not_spare_the_pages_pictures(site):
    address, asked = site
    logos = [{"image_url": f"{address}/page-logo.png", "labels": ["logo"]}]
    found = gathered(address, {"brand_images": logos})
    assert [one.url for one in found.brief.brand.images] == [f"{address}/page-hero.png"]
    assert "/page-hero.png" in asked


@pytest.mark.parametrize("lost", ["broken.png", "nowhere.png"])
def test_pictures_sent_that_are_lost_are_stood_in_for(site, lost):
    address, _ = site
    sent = [{"image_url": f"{address}/{lost}"}]
    found = gathered(address, {"brand_images": sent}, {"product_images": sent})
    assert [one.url for one in found.brief.brand.images] == [f"{address}/page-hero.png"]
    assert [one.url for one in found.brief.product.images] == [f"{address}/page-bottle.png"]
    fields = {one.field for one in found.notices}
    assert "brand_data.brand_images[0].image_url" in fields
    assert "product_metadata.product_images[0].image_url" in fields


def test_one_picture_of_several_is_enough(site):
    address, asked = site
    sent = [{"image_url": f"{address}/{name}.png"} for name in ("nowhere", "sent")]
    found = gathered(address, {"brand_images": sent})
    assert [one.source for one in found.brief.brand.images] == [Source.REQUEST]
    assert "/page-hero.png" not in asked


def test_a_kits_pictures_spare_the_pages(site):
    address, asked = site
    workspace = make_workspace()
    kit = brand_kit_create(workspace=workspace, facts={"name": "Kit Name"})
    brand_asset_add(kit=kit, kind=AssetKind.IMAGE, data=bottle(340))
    found = gathered(address, {"brand_kit_id": str(kit.pk)}, workspace=workspace)
    assert [one.source for one in found.brief.brand.images] == [Source.BRAND_KIT]
    assert "/page-hero.png" not in asked


def test_a_kit_with_a_logo_alone_does_not(site):
    address, _ = site
    workspace = make_workspace()
    kit = brand_kit_create(workspace=workspace, facts={"name": "Kit Name"})
    brand_asset_add(kit=kit, kind=AssetKind.LOGO, data=logo())
    found = gathered(address, {"brand_kit_id": str(kit.pk)}, workspace=workspace)
    assert [one.source for one in found.brief.brand.images] == [Source.SITE]
