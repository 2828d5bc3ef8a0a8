import ast
import importlib.util
import json
import re
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from common.signing import new_secret, sign
from omneky_platform.code import code_group, coloured

EXAMPLES = Path(__file__).parents[2] / "examples" / "docs"
BODY = json.dumps({"job_id": "1", "status": "SUCCESS"}).encode()


def _signed(*secrets, at=None):
    moment = at or datetime.now(UTC)
    return sign(secrets, message_id="msg_1", timestamp=moment, body=BODY)


def _cases():
    old, new, other = new_secret(), new_secret(), new_secret()
    late = datetime.now(UTC) - timedelta(minutes=6)
    return [
        (old, _signed(old), BODY, True),
        (old, _signed(new, old), BODY, True),
        (other, _signed(new, old), BODY, False),
        (old, _signed(old), BODY + b" ", False),
        (old, _signed(old, at=late), BODY, False),
        (old, {}, BODY, False),
    ]


def test_the_python_verification_works_as_shown():
    spec = importlib.util.spec_from_file_location("shown", EXAMPLES / "verify.py")
    shown = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(shown)
    for secret, headers, body, genuine in _cases():
        assert shown.verify(secret, headers, body) is genuine


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
def test_the_javascript_verification_works_as_shown(tmp_path):
    cases = [[s, h, b.decode(), genuine] for s, h, b, genuine in _cases()]
    source = (EXAMPLES / "verify.js").read_text()
    source += f"\nfor (const [s, h, b, good] of {json.dumps(cases)})"
    source += " if (verify(s, h, b) !== good) process.exit(1);\n"
    script = tmp_path / "check.mjs"
    script.write_text(source)
    subprocess.run([shutil.which("node"), script], check=True, timeout=30)  # noqa: S603


@pytest.mark.skipif(shutil.which("php") is None, reason="needs php")
def test_the_php_verification_works_as_shown(tmp_path):
    script = tmp_path / "check.php"
    lines = [
        f"if (verify({s!r}, json_decode({json.dumps(h)!r}, true), {b.decode()!r}) !== "
        f"{'true' if genuine else 'false'}) exit(1);"
        for s, h, b, genuine in _cases()
    ]
    script.write_text((EXAMPLES / "verify.php").read_text() + "\n".join(lines))
    subprocess.run([shutil.which("php"), script], check=True, timeout=30)  # noqa: S603


def test_the_documented_requests_are_accepted(api):
    curl = (EXAMPLES / "submit.sh").read_text()
    in_curl = json.loads(curl.split("--data '", 1)[1].rstrip().removesuffix("'"))
    tree = ast.parse((EXAMPLES / "submit.py").read_text())
    in_python = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and node.targets[0].id == "ad"
    )
    assert in_python == in_curl  # so that one Idempotency-Key stands for one job in each language
    assert api.post("/create_image_ad_async", in_curl).status_code == 202


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
def test_the_documented_request_is_the_same_in_javascript(tmp_path):
    curl = (EXAMPLES / "submit.sh").read_text()
    body = curl.split("--data '", 1)[1].rstrip().removesuffix("'")
    shown = (EXAMPLES / "submit.js").read_text().split("const answer", 1)[0]
    script = tmp_path / "body.mjs"
    script.write_text(shown + "console.log(JSON.stringify(ad));\n")
    done = subprocess.run(  # noqa: S603
        [shutil.which("node"), script], check=True, timeout=30, capture_output=True
    )
    assert json.loads(done.stdout) == json.loads(body)


def test_examples_name_this_installation(settings):
    code_group.cache_clear()
    settings.PUBLIC_URL = "https://ads.example.com"
    texts = [str(sample.html) for sample in code_group("submit").samples]
    code_group.cache_clear()
    assert len(texts) == 3
    assert all("https://ads.example.com" in text for text in texts)
    assert not any("api.omneky.com" in text for text in texts)


def test_coloured_code_is_escaped_and_loses_nothing():
    text = 'x = "<b>" & 5  # <i>'
    shown = str(coloured(text, "py"))
    assert "<b>" not in shown
    assert '<span class="hl-s">&quot;&lt;b&gt;&quot;</span>' in shown
    plain = re.sub(r"</?span[^>]*>", "", shown)
    assert plain == "x = &quot;&lt;b&gt;&quot; &amp; 5  # &lt;i&gt;"
