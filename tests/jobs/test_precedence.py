"""Where a fact comes from: request, brand kit, page, or nothing; the direction above all."""

from __future__ import annotations

import io
import itertools

import pytest
from PIL import Image

from brands.models import AssetKind
from brands.services import brand_asset_add, brand_kit_create
from creative.brief import Source
from jobs.gathering import gather
from jobs.generation import generate
from jobs.services import job_submit
from tests.brands.local_site import served
from tests.factories import make_workspace
from tests.jobs.pictures import bottle, logo

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = """<!doctype html><html lang="fr"><head><title>Page Name</title>
<meta property="og:site_name" content="Page Name">
<meta name="description" content="Sérums doux de la page.">
<style>h1{font-family:Lora} body{font-family:Lora} .btn{background:#B02A5B;color:#fff}
header{background:#B02A5B}</style></head>
<body><header><img class="logo" alt="Page Name logo" src="/page-logo.png"></header>
<section class="hero"><h1>Une peau apaisée</h1>
<img src="/page-hero.png" width="1200" height="800" alt="Notre peau"></section>
<p>Skincare: serum, cleanser, moisturizer. Calm, relax, breathe; a slow ritual to soothe.</p>
<a class="btn" href="/shop">Acheter</a></body></html>"""
PRODUCT = """<!doctype html><html lang="it"><head><title>Siero</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product",
"name":"Siero Pagina","description":"Un siero delicato.","image":"/page-bottle.png",
"brand":{"@type":"Brand","name":"Maker"}}</script></head>
<body><h1>Siero Pagina</h1></body></html>"""
KIT = {
    "name": "Kit Name",
    "tagline": "Kit tagline",
    "tone": ["bold"],
    "category": "food",
    "language": "de",
    "swatches": [{"hexcode": "#116644", "label": "Kit green"}],
    "fonts": ["Poppins"],
}
LAYERS = ("request", "brand_kit", "site")
# what each layer can say, and what it says; the request has no field for a name or a language
VALUES = {
    "name": {"brand_kit": "Kit Name", "site": "Page Name"},
    "positioning": {
        "brand_kit": "Kit tagline",
        "site": "Une peau apaisée. Sérums doux de la page.",
    },
    "language": {"brand_kit": "de", "site": "fr"},
    "category": {"brand_kit": "food", "site": "skincare"},
    "tone": {"brand_kit": ("bold",), "site": ("calm",)},
    "colors": {"request": "#322996", "brand_kit": "#116644", "site": "#B02A5B"},
    "fonts": {"request": "Inter", "brand_kit": "Poppins", "site": "Lora"},
    "logo": {"request": "request", "brand_kit": "brand_kit", "site": "site"},
    "images": {"request": "request", "brand_kit": "brand_kit", "site": "site"},
}


def hero():
    """A broad picture of a scene."""
    picture = Image.effect_noise((1200, 800), 60).convert("RGB")
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


@pytest.fixture(scope="module")
def site():
    files = {
        "/index.html": PAGE,
        "/product.html": PRODUCT,
        "/page-logo.png": logo(),
        "/page-hero.png": hero(),
        "/page-bottle.png": bottle(300),
        "/sent-logo.png": logo(),
        "/sent-bottle.png": bottle(420),
        "/scene.png": bottle(360),
    }
    with served(files) as (address, _):
        yield address


def gathered(site, layers, **more):
    """What is gathered when exactly these layers speak."""
    workspace = make_workspace()
    brand = {}
    if "request" in layers:
        brand["color_swatches"] = [{"hexcode": "#322996", "label": "Sent"}]
        brand["fonts"] = ["Inter"]
        brand["brand_images"] = [
            {"image_url": f"{site}/sent-logo.png", "labels": ["logo"]},
            {"image_url": f"{site}/scene.png", "labels": ["lifestyle"]},
        ]
    if "brand_kit" in layers:
        kit = brand_kit_create(workspace=workspace, facts=KIT)
        brand_asset_add(kit=kit, kind=AssetKind.LOGO, data=logo())
        brand_asset_add(kit=kit, kind=AssetKind.IMAGE, data=bottle(340))
        brand["brand_kit_id"] = str(kit.pk)
    if "site" in layers:
        brand["brand_url"] = f"{site}/"
    job = job_submit(workspace=workspace, request={"brand_data": brand, **more}).job
    return gather(job, report=lambda _: None)


def fact(name, brief):
    brand = brief.brand
    return {
        "name": brand.name,
        "positioning": brand.positioning,
        "language": brief.language,
        "category": brand.category,
        "tone": brand.tone,
        "colors": brand.swatches[0].code if brand.swatches else "",
        "fonts": brand.fonts[0] if brand.fonts else "",
        "logo": brand.logos[0].source.value if brand.logos else "",
        "images": brand.images[0].source.value if brand.images else "",
    }[name]


SETS = [
    layers for count in range(len(LAYERS) + 1) for layers in itertools.combinations(LAYERS, count)
]


@pytest.mark.parametrize("layers", SETS, ids=lambda layers: "+".join(layers) or "nothing")
def test_each_fact_comes_from_the_strongest_layer_that_has_it(site, layers):
    found = gathered(site, layers)
    sources = found.brand_facts["sources"]
    assert set(sources) == set(VALUES)
    for name, values in VALUES.items():
        said = [layer for layer in LAYERS if layer in layers and layer in values]
        if said:
            assert fact(name, found.brief) == values[said[0]], name
            assert sources[name] == said[0], name
        else:
            assert fact(name, found.brief) in {"", ()}, name
            assert sources[name] == "default", name


def test_one_layers_facts_fill_what_a_stronger_one_leaves_out(site):
    workspace = make_workspace()
    kit = brand_kit_create(workspace=workspace, facts={"name": "Kit Name"})
    brand = {"brand_kit_id": str(kit.pk), "brand_url": f"{site}/", "fonts": ["Inter"]}
    job = job_submit(workspace=workspace, request={"brand_data": brand}).job
    found = gather(job, report=lambda _: None)
    sources = found.brand_facts["sources"]
    assert sources == {
        **sources,
        "name": "brand_kit",
        "positioning": "site",
        "language": "site",
        "colors": "site",
        "fonts": "request",
        "logo": "site",
    }
    assert found.brief.brand.name == "Kit Name"


def test_the_requests_product_pictures_win_over_the_pages(site):
    url = f"{site}/product.html"
    sent = {"product_images": [{"image_url": f"{site}/sent-bottle.png"}], "product_url": url}
    both = gathered(site, (), product_metadata=sent).brief
    assert [image.source for image in both.product.images] == [Source.REQUEST]
    assert both.product.name == "Siero Pagina"
    page = gathered(site, (), product_metadata={"product_url": url}).brief
    assert [image.source for image in page.product.images] == [Source.SITE]
    assert page.product.images[0].url == f"{site}/page-bottle.png"


def test_a_product_page_alone_tells_language_and_maker(site):
    product = {"product_url": f"{site}/product.html"}
    alone = gathered(site, (), product_metadata=product)
    assert (alone.brief.language, alone.brief.brand.name) == ("it", "Maker")
    assert alone.brand_facts["sources"]["name"] == "site"
    branded = gathered(site, ("site",), product_metadata=product).brief
    assert (branded.language, branded.brand.name) == ("fr", "Page Name")


def made(request, workspace=None):
    job = job_submit(workspace=workspace or make_workspace(), request=request).job
    generate(job.pk, worker="w")
    job.refresh_from_db()
    assert job.status == "SUCCESS", job.traceback
    return job


def test_the_direction_stands_above_every_layer(site):
    workspace = make_workspace()
    kit = brand_kit_create(workspace=workspace, facts=KIT)
    request = {
        "brand_data": {
            "brand_kit_id": str(kit.pk),
            "brand_url": f"{site}/",
            "color_swatches": [{"hexcode": "#322996"}],
        },
        "ad_copies": [{"copy_text": "Sent headline", "copy_type": "headline"}],
        "generation_metadata": {
            "aspect_ratios": ["300x250"],
            "user_direction": 'Only forest green and cream. Use the headline "Said headline".',
        },
    }
    job = made(request, workspace)
    assert "#322996" not in job.result["brand"]["colors"]
    assert "#116644" not in job.result["brand"]["colors"]
    assert job.result["brand"]["sources"]["colors"] == "direction"
    (line,) = job.result["copy"]
    assert line == {
        "copy_type": "headline",
        "copy_text": "Said headline",
        "source": "direction",
    }
    assert "direction" in {color["source"] for color in job.decisions["colors"]}


def test_a_sent_logo_that_only_looks_like_one_wins_over_the_pages(site):
    brand = {
        "brand_url": f"{site}/",
        "brand_images": [{"image_url": f"{site}/sent-logo.png"}],
    }
    request = {"brand_data": brand, "generation_metadata": {"aspect_ratios": ["300x250"]}}
    job = made(request)
    assert job.result["brand"]["sources"]["logo"] == "request"
    assert job.result["brand"]["logo_url"] == f"{site}/sent-logo.png"
    if job.decisions["logo"]:
        assert job.decisions["logo"]["source"] == "request"


def test_the_logos_address_is_that_of_the_logo_that_was_used(site):
    workspace = make_workspace()
    kit = brand_kit_create(workspace=workspace, facts=KIT)
    brand_asset_add(kit=kit, kind=AssetKind.LOGO, data=logo())
    brand = {"brand_kit_id": str(kit.pk), "brand_url": f"{site}/"}
    request = {"brand_data": brand, "generation_metadata": {"aspect_ratios": ["300x250"]}}
    job = made(request, workspace)
    assert job.result["brand"]["sources"]["logo"] == "brand_kit"
    assert job.result["brand"]["logo_url"] is None
