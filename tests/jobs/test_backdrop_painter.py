"""The painter of backdrops: what it is asked, what may lie under an ad, and that it cannot fail."""

from __future__ import annotations

import json

import cv2
import numpy as np
import pytest

from common import outbound
from creative import make
from creative.advice import Backdrop, BackdropWish
from creative.brief import Brand, Brief, CopyLine, CopyType, Format, Picture, Product, Swatch
from jobs.generation import generate
from jobs.painter import painter
from jobs.services import job_submit
from tests.factories import make_workspace
from tests.jobs import pictures
from tests.jobs.model_server import Turn, model

KEY = "sk-painter-0123456789"
WISH = BackdropWish(600, 750, "An empty background.", 1)


def ground(width=640, height=640, *, words="", noise=2.0):
    """A pale wall with a floor, as a painter might paint it."""
    down = np.linspace(0, 1, height)[:, None, None]
    across = np.linspace(0, 1, width)[None, :, None]
    rgb = np.where(down > 0.7, [206.0, 190, 168], [236.0, 228, 214]) * (1 - 0.12 * across)
    rgb += np.random.default_rng(1).normal(0, noise, (height, width, 1))
    rgb = np.clip(rgb, 0, 255).astype(np.uint8)
    if words:
        cv2.putText(rgb, words, (40, 200), cv2.FONT_HERSHEY_SIMPLEX, 2.4, (30, 30, 30), 7)
    return cv2.imencode(".png", rgb[..., ::-1])[1].tobytes()


def brief(*sizes):
    formats = tuple(Format(f"{w}x{h}", w, h) for w, h in sizes or ((400, 400),))
    return Brief(
        brand=Brand(name="Lumen", swatches=(Swatch("#F4EFE6"), Swatch("#8C542A"))),
        product=Product("Serum", "", (Picture(pictures.bottle()),)),
        copy=(CopyLine(CopyType.HEADLINE, "Calm skin"), CopyLine(CopyType.CTA, "Shop now")),
        formats=formats,
        seed=3,
    )


@pytest.fixture
def painting(settings):
    def by(speaking, **changes):
        settings.PAINTER_MODEL = "paint-1"
        settings.PAINTER_BASE_URL = speaking.address
        settings.PAINTER_API_KEY = KEY
        for name, value in changes.items():
            setattr(settings, f"PAINTER_{name}", value)

    return by


def roles(creative):
    return [element.role for element in creative.elements]


def test_nobody_paints_unless_the_settings_name_a_model(settings):
    assert settings.PAINTER_MODEL == ""
    assert painter() is None


def test_a_picture_is_asked_for_in_the_nearest_size(painting):
    with model(Turn(picture=b"picture")) as speaking:
        painting(speaking)
        answer = painter()(WISH)
    assert answer == Backdrop(b"picture", by="paint-1")
    (asked,) = speaking.asked
    assert asked == {
        "path": "/v1/images/generations",
        "model": "paint-1",
        "prompt": WISH.words,
        "n": 1,
        "size": "1024x1536",
    }
    assert speaking.headers[0]["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        (Turn(wait=20), "longer than 1 s"),
        (Turn(status=500, body=b'{"error": {"message": "sk-painter"}}'), "status 500"),
        (Turn(body=b"{}"), "not of the protocol"),
        (Turn(body=b'{"data": [{}]}'), "holds no picture"),
        (Turn(body=b'{"data": [7]}'), "not of the protocol"),
        (Turn(body=b'{"data": [{"b64_json": "%%%"}]}'), "not base64"),
        (Turn(url="http://169.254.169.254/picture.png"), "address_refused"),
    ],
    ids=["slow", "500", "empty", "no picture", "number", "base64", "metadata address"],
)
def test_a_fault_is_an_answer_without_a_picture(painting, turn, said):
    with model(turn) as speaking:
        painting(speaking, SECONDS=1 if turn.wait else 60)
        answer = painter()(WISH)
    assert answer.data == b""
    assert said in answer.problem
    assert "sk-painter" not in answer.problem


def test_an_oversize_answer_is_cut_off(painting, monkeypatch):
    monkeypatch.setattr("jobs.painter.MOST_ANSWER", 1000)
    with model(Turn(picture=bytes(5000))) as speaking:
        painting(speaking)
        assert "too long" in painter()(WISH).problem


def test_a_job_has_so_many_pictures_and_no_more(painting):
    with model(Turn(picture=b"x")) as speaking:
        painting(speaking, PICTURES=2)
        paint = painter()
        answers = [paint(WISH) for _ in range(3)]
    assert [bool(answer.data) for answer in answers] == [True, True, False]
    assert len(speaking.asked) == 2


def test_a_ground_is_painted_once_a_shape_and_lies_under_the_ad():
    wishes = []

    def paint(wish):
        wishes.append(wish)
        return Backdrop(ground(), by="paint-1")

    made = make(brief((400, 400), (440, 400), (400, 600), (728, 90)), paint_backdrop=paint)
    assert [(w.width, w.height) for w in wishes] == [(400, 400), (400, 600)]
    assert ["photo" in roles(c) for c in made.creatives] == [True, True, True, False]
    assert all(creative.passed for creative in made.creatives)
    assert made.summary.endswith("; backdrops painted by paint-1")
    assert made.notices == ()
    assert "no text" in wishes[0].words
    assert "Lumen" not in wishes[0].words


def test_equal_grounds_give_equal_bytes_and_no_ground_the_embedded_scene():
    painted = [make(brief(), paint_backdrop=lambda _: Backdrop(ground(), "p")) for _ in range(2)]
    assert painted[0].creatives[0].data == painted[1].creatives[0].data
    without = make(brief(), paint_backdrop=lambda _: Backdrop(problem="None today."))
    assert without.creatives[0].data == make(brief()).creatives[0].data
    assert [notice.code for notice in without.notices] == ["backdrop_unavailable"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (ground(words="BIG SALE"), "lettering"),
        (ground(200, 200), "fewer than 256 pixels"),
        (ground()[:900], ""),
        (b"<html>", ""),
        (cv2.imencode(".png", np.full((400, 400, 3), 200, np.uint8))[1].tobytes(), "Nothing"),
        (cv2.imencode(".png", np.zeros((400, 400, 4), np.uint8))[1].tobytes(), "transparent"),
    ],
    ids=["words", "small", "broken", "no picture", "flat", "transparent"],
)
def test_a_picture_that_is_no_ground_is_not_used(data, said):
    made = make(brief(), paint_backdrop=lambda _: Backdrop(data, "p"))
    (notice,) = made.notices
    assert notice.code == "backdrop_unavailable"
    assert said in notice.message
    assert "photo" not in roles(made.creatives[0])
    assert "painted by" not in made.summary


@pytest.mark.parametrize("kind", ["stripes", "noise", "blocks"])
def test_a_ground_on_which_type_does_not_read_is_not_used(kind):
    chance = np.random.default_rng(2)
    stripes = np.indices((640, 640)).sum(0) // 80 % 2 * 255
    busy = {
        "stripes": np.repeat(stripes[..., None], 3, 2),
        "noise": chance.integers(0, 256, (640, 640, 3)),
        "blocks": np.kron(chance.integers(0, 256, (20, 20, 3)), np.ones((32, 32, 1))),
    }[kind]
    data = cv2.imencode(".png", busy.astype(np.uint8))[1].tobytes()
    made = make(brief(), paint_backdrop=lambda _: Backdrop(data, "p"))
    assert [notice.code for notice in made.notices] == ["backdrop_refused"]
    assert "photo" not in roles(made.creatives[0])
    assert made.creatives[0].data == make(brief()).creatives[0].data
    assert "painted by" not in made.summary


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("fault", [False, True], ids=["painted", "500"])
def test_a_job_succeeds_with_a_painted_ground_and_without_one(painting, fault):
    turn = Turn(status=500, body=b"{}") if fault else Turn(picture=ground())
    with pictures.serving() as port, model(turn) as speaking:
        outbound.configure([port])
        painting(speaking)
        request = {
            "brand_data": {"color_swatches": [{"hexcode": "#F4EFE6"}, {"hexcode": "#8C542A"}]},
            "product_metadata": {
                "product_images": [{"image_url": f"http://127.0.0.1:{port}/bottle.png"}]
            },
            "ad_copies": [{"copy_text": "Calm skin", "copy_type": "headline"}],
            "generation_metadata": {"aspect_ratios": ["400x400"], "seed": 3},
        }
        job = job_submit(workspace=make_workspace(), request=request).job
        generate(job.pk, worker="w")
        outbound.configure()
    job.refresh_from_db()
    assert job.status == "SUCCESS", job.traceback
    warned = "backdrop_unavailable" in {one["code"] for one in job.result["warnings"]}
    assert warned is fault
    assert ("painted by paint-1" in job.result["direction"]["summary"]) is not fault
    assert KEY not in json.dumps(job.result)
