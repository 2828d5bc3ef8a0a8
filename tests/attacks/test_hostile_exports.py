"""Text that would run if a file let it: in SVG and PDF it is shown, and nothing runs or loads."""

from __future__ import annotations

import os
import re
import zlib

import pypdfium2
import pypdfium2.raw
import pytest
from django.core.files.storage import default_storage

from common.text import cleaned
from creative.brief import FontFile, FontOrigin
from creative.paint.exports import to_pdf, to_svg
from creative.paint.exports.svg import _NOT_XML
from creative.typography.library import FontLibrary
from jobs.generation import generate
from jobs.models import Job
from jobs.serializers import CreateImageAdSerializer
from jobs.services import job_submit
from tests.brands.made_fonts import font_of
from tests.creative.export_ads import SEED, ad, text
from tests.factories import make_workspace
from tests.journeys.browsing import CHROMIUM

pytestmark = pytest.mark.django_db(transaction=True)

SHOWN = {
    "script": "<script>window.ran=1</script>",
    "handler": '"><img src=x onerror=window.ran=1>',
    "end of the element": "</text></svg><script>window.ran=1</script>",
    "end of a section": "]]><script>window.ran=1</script>",
    "style": "</style><style>@import url(http://evil.example.com/a.css);",
    "css": "'; background:url(http://evil.example.com/b.png); x:'",
    "entity": "&#x3c;script&#x3e;window.ran=1&#x3c;/script&#x3e; &xxe;",
    "doctype": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
    "link": '<a href="javascript:window.ran=1">javascript:window.ran=1</a>',
    "template": "{{ settings.SECRET_KEY }}{% load x %}${7*7}<%= 7*7 %>#{7*7}",
    "pdf string": ") /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (",
    "pdf objects": "endobj 99 0 obj << /AA << /O << /S /URI /URI (http://evil) >> >> >> endobj",
    "pdf structure": "/Contents 1 0 R startxref 0 %%EOF /Launch \\) \\\\ stream endstream",
    "shell": "$(touch /tmp/ran) `id` | cat /etc/passwd",
    "rtl override": "Save \u202e%05 \u2066now\u2069",
    "zalgo": "Z" + "\u0301" * 60 + "a\u0337\u0335" * 20,
    "hidden": "Fr\u200bee\u2060 \ufeffoffer\u00ad",
    "controls": "a\x00b\x1b[31mc\x07\x7f\x85 d",
    "emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 \U0001f3f3\ufe0f\u200d"
    "\U0001f308 \U0001f468\U0001f3fd\u200d\U0001f680",
    "noncharacters": "a\ufffeb\uffffc \U0010fffe d",
    "five thousand": "word " * 1000,
}  # fmt: skip
REQUESTS_SEEN = re.compile(r"^(?:https?|ftp|ws|file):")


def made(headline: str, cta: str, direction: str) -> Job:
    request = {
        "brand_data": {
            "fonts": [headline[:60]],
            "color_swatches": [{"hexcode": "#322996", "label": cta[:60]}],
        },
        "ad_copies": [
            {"copy_text": headline, "copy_type": "headline"},
            {"copy_text": cta, "copy_type": "cta"},
        ],
        "generation_metadata": {
            "aspect_ratios": ["1200x1200"],
            "exports": ["svg", "pdf"],
            "user_direction": direction,
        },
    }
    checked = CreateImageAdSerializer(data=request)
    assert checked.is_valid(), checked.errors
    job = job_submit(workspace=make_workspace(), request=checked.validated_data).job
    generate(job.pk, worker="w")
    job.refresh_from_db()
    return job


def exported(job: Job) -> dict[str, bytes]:
    assert job.status == "SUCCESS", (job.error_code, job.error_message, job.traceback)
    files = job.creatives.get().exports
    found = {}
    for kind, name in files.items():
        with default_storage.open(name) as file:
            found[kind] = file.read()
    return found


def visible(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def browser():
    api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("there is no Chromium on this machine")
    # Playwright's loop runs in this thread; the rows are still read and written by one thread.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with api.sync_playwright() as player:
        one = player.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield one
        one.close()
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")
    if before is not None:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


def opened(browser, svg: bytes, path) -> str:
    """The file as a document of its own, then inside a page; its text, if nothing ran or loaded."""
    path.write_bytes(svg)
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (asked.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.localName") == "svg"
    assert not page.evaluate("document.querySelector('parsererror')")
    shown = page.evaluate("document.documentElement.textContent")
    ran = page.evaluate("window.ran")
    active = page.evaluate(
        "[...document.querySelectorAll('*')].filter(one => /^(script|a|foreignObject|iframe|object"
        "|embed|animate|set|handler|link|use)$/.test(one.localName) ||"
        " [...one.attributes].some(at => /^on/i.test(at.name) ||"
        " /^(?!data:|#)/.test(at.localName == 'href' ? at.value : '#'))).map(one => one.outerHTML)"
    )
    page.goto("about:blank")
    page.set_content(f"<!doctype html><title>x</title>{svg.decode()}")
    ran = ran or page.evaluate("window.ran")
    page.close()
    assert ran is None
    assert active == []
    mine = [path.as_uri()]
    assert [one for one in asked if one not in mine and REQUESTS_SEEN.match(one)] == []
    assert not [one for one in asked if one.startswith("dialog")]
    return shown


def names_in(pdf: bytes) -> set[bytes]:
    """Every name that the document's objects use, strings and the contents of streams left out."""
    objects = re.sub(rb"stream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL)
    for packed in re.findall(rb"/Type\s*/ObjStm.*?stream\r?\n(.*?)endstream", pdf, flags=re.DOTALL):
        objects += zlib.decompress(packed)
    bare, depth, place = bytearray(), 0, 0
    while place < len(objects):
        letter = objects[place : place + 1]
        if depth and letter == b"\\":
            place += 2
            continue
        depth += (letter == b"(") - (letter == b")" and depth > 0)
        if not depth and letter != b")":
            bare += letter
        place += 1
    bare = bytearray(re.sub(rb"<[0-9A-Fa-f\s]*>", b"", bytes(bare)))
    return set(re.findall(rb"/([A-Za-z]+)", bytes(bare)))


ACTS = set(
    b"JS JavaScript OpenAction AA A Launch URI SubmitForm GoToR GoToE ImportData RichMedia"
    b" EmbeddedFile XFA AcroForm Annots".split()
)


def assert_inert(pdf: bytes) -> None:
    assert not names_in(pdf) & ACTS
    raw = pypdfium2.raw
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 1
        assert raw.FPDFDoc_GetJavaScriptActionCount(document) == 0
        assert raw.FPDFDoc_GetAttachmentCount(document) == 0
        assert raw.FPDFPage_GetAnnotCount(document[0]) == 0
        assert raw.FPDF_GetFormType(document) == 0
        assert list(document.get_toc()) == []
    finally:
        document.close()


def shown_in(pdf: bytes) -> tuple[str, str]:
    document = pypdfium2.PdfDocument(pdf)
    said = document[0].get_textpage().get_text_range()
    title = document.get_metadata_dict()["Title"]
    document.close()
    return visible(said), visible(title)


@pytest.mark.parametrize("name", SHOWN)
def test_no_text_runs_or_loads_even_before_it_is_cleaned(browser, tmp_path, name):
    words = SHOWN[name]
    drawn = ad(text(words, 40, 60, 34), text(words, 40, 500, 20, family="Lora"))
    svg = to_svg(drawn, SEED, title=words, description=words)
    shown = opened(browser, svg, tmp_path / "ad.svg")
    assert visible(_NOT_XML.sub("", words)) in visible(shown)
    pdf = to_pdf(drawn, SEED, title=words, description=words)
    assert_inert(pdf)
    if name not in {"zalgo", "controls", "noncharacters", "rtl override", "hidden"}:
        assert shown_in(pdf)[1] == visible(words)


def test_a_name_of_a_font_is_text_in_a_style_sheet(browser, tmp_path):
    name = "'}</style><script>window.ran=1</script>@import url(http://evil.example.com/)"
    file = FontFile(font_of("Acme"), name, 700, italic=False, origin=FontOrigin.BRAND_PAGE)
    library = FontLibrary.bundled().with_files([file])
    drawn = ad(text("Acme", 40, 60, 80, family=name, library=library))
    opened(browser, to_svg(drawn, SEED), tmp_path / "ad.svg")
    assert_inert(to_pdf(drawn, SEED))


@pytest.mark.parametrize(
    ("headline", "cta", "direction"),
    [("script", "handler", "template"), ("pdf string", "script", "pdf objects"),
     ("end of the element", "rtl override", "zalgo"), ("emoji", "hidden", "controls")],
)  # fmt: skip
def test_a_whole_job_of_hostile_text_ends_in_files_that_are_inert(
    browser, tmp_path, headline, cta, direction
):
    job = made(SHOWN[headline], SHOWN[cta], SHOWN[direction] * 60)
    files = exported(job)
    shown = opened(browser, files["svg"], tmp_path / "ad.svg")
    for line in job.request["ad_copies"]:
        assert visible(line["copy_text"]) in visible(shown)
        assert line["copy_text"] == cleaned(line["copy_text"])
    assert_inert(files["pdf"])


def test_what_cannot_be_set_at_a_readable_size_is_refused_by_name():
    job = made("Wort" * 120, "Shop", "calm")
    assert (job.status, job.error_code) == ("FAILED", "copy_does_not_fit")


def test_the_judge_of_documents_sees_what_it_should_see():
    assert {b"OpenAction", b"JS"} <= names_in(b"<< /OpenAction << /JS (app) >> >>")
    assert names_in(b"<< /Title (a \\) /JS \\( (nested /AA) ) /Type <2F4A53> >>") == {
        b"Title",
        b"Type",
    }
