"""Pictures of every format that is taken, from the web through a job; and those that are not."""

import io

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageCms, ImageDraw

from creative.reading.decoding import decode
from jobs.assets import Wanted, get_picture
from jobs.generation import generate
from jobs.services import job_submit
from tests.brands.local_site import served
from tests.factories import make_workspace

RED, GREEN, BLUE = (200, 30, 40), (30, 160, 60), (30, 60, 200)
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">
<rect width="300" height="100" fill="#C81E28"/>
<rect y="100" width="300" height="100" fill="#1E3CC8"/></svg>"""


def halves(mode="RGB", size=(300, 200)):
    """Red above blue."""
    picture = Image.new("RGB", size, RED)
    ImageDraw.Draw(picture).rectangle((0, size[1] // 2, *size), fill=BLUE)
    return picture.convert(mode)


def saved(picture, kind, **options):
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def turned():
    """Lies on its side, and says so: upright it is red above blue."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved(halves().rotate(90, expand=True), "JPEG", quality=95, exif=exif)


def swapped_profile():
    """An sRGB profile in which red and green have changed their places."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    marked = profile.replace(b"rXYZ", b"#XYZ", 1).replace(b"gXYZ", b"rXYZ", 1)
    return marked.replace(b"#XYZ", b"gXYZ", 1)


def film():
    """A GIF whose second frame is another picture."""
    second = Image.new("P", (300, 200), 0)
    first = halves().quantize(16)
    return saved(first, "GIF", save_all=True, append_images=[second], duration=80)


def heic():
    file = io.BytesIO()
    pillow_heif.from_pillow(halves(size=(304, 200))).save(file, quality=90)
    return file.getvalue()


PICTURES = {
    "png.png": saved(halves("RGBA"), "PNG"),
    "palette.png": saved(halves().quantize(16), "PNG"),
    "jpeg.jpg": saved(halves(), "JPEG", quality=95),
    "progressive.jpg": saved(halves(), "JPEG", quality=95, progressive=True),
    "cmyk.jpg": saved(halves("CMYK"), "JPEG", quality=95),
    "turned.jpg": turned(),
    "webp.webp": saved(halves(), "WEBP", quality=95),
    "avif.avif": saved(halves(), "AVIF", quality=95),
    "film.gif": film(),
    "heic.heic": heic(),
    "drawing.svg": SVG,
}
REFUSED = {
    "favicon.ico": (saved(halves(size=(64, 64)), "ICO"), "image/x-icon"),
    "scan.tiff": (saved(halves(), "TIFF"), "image/tiff"),
    "old.bmp": (saved(halves(), "BMP"), "image/bmp"),
    "leaflet.pdf": (b"%PDF-1.7\n1 0 obj", "application/pdf"),
}


def fetched(name, data):
    with served({f"/{name}": data}) as (url, _):
        return get_picture(Wanted(f"{url}/{name}", "product_metadata.product_images[0]"))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_arrives_upright_and_in_its_colours(name):
    got = fetched(name, PICTURES[name])
    assert got.problem is None
    pixels = decode(got.picture.data).rgba
    height, width = pixels.shape[:2]
    assert width > height
    above, below = pixels[height // 4, width // 2, :3], pixels[height * 3 // 4, width // 2, :3]
    assert np.abs(above.astype(int) - RED).max() < 24, name
    assert np.abs(below.astype(int) - BLUE).max() < 24, name


def test_a_colour_profile_is_honoured():
    data = saved(Image.new("RGB", (60, 40), RED), "PNG", icc_profile=swapped_profile())
    got = fetched("profiled.png", data)
    red, green, blue = decode(got.picture.data).rgba[20, 30, :3]
    assert green > red > 0
    assert green > blue


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_taken_is_refused_by_name(name):
    data, media_type = REFUSED[name]
    problem = fetched(name, data).problem
    assert problem.code == "asset_unreadable"
    assert f"this is {'an' if media_type[0] in 'ai' else 'a'} {media_type} file" in problem.message
    assert name in problem.message


@pytest.mark.django_db(transaction=True)
def test_one_job_takes_them_all():
    names = [
        "png.png",
        "cmyk.jpg",
        "turned.jpg",
        "webp.webp",
        "avif.avif",
        "film.gif",
        "drawing.svg",
    ]
    with served({f"/{name}": PICTURES[name] for name in names}) as (url, _):
        request = {
            "brand_data": {
                "brand_images": [{"image_url": f"{url}/drawing.svg", "labels": ["logo"]}]
            },
            "product_metadata": {
                "product_images": [{"image_url": f"{url}/{n}"} for n in names[:6]]
            },
            "ad_copies": [{"copy_type": "headline", "copy_text": "Two halves"}],
            "generation_metadata": {"aspect_ratios": ["1:1"]},
        }
        job = job_submit(workspace=make_workspace(), request=request).job
        generate(job.pk, worker="w")
    job.refresh_from_db()
    assert job.status == "SUCCESS"
    problems = {"asset_unreadable", "asset_unreachable"}
    assert not [one for one in job.result["warnings"] if one["code"] in problems]
