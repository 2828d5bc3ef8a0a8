"""The judges of the supply chain see what they should see."""

from __future__ import annotations

import contextlib
import json
import re
import threading
import tomllib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from accounts import keys
from common.signing import new_secret
from tests.supply_chain import (
    ALLOWED,
    MADE_UP,
    REFUSED,
    ROOT,
    audit,
    finds,
    judged,
    licences,
    secrets,
)


def test_planted_secrets_are_found():
    for planted in (
        keys.mint().text,
        new_secret(),
        "-----BEGIN RSA " + "PRIVATE KEY-----",
        "AKIA" + "Q3EGZJ7WMPL2RXNB",
        "postgresql://omneky:" + "tr0ub4dor9x@db.internal/omneky",
    ):
        found = finds(f"value = {planted}")
        assert found, planted
        assert not MADE_UP.search(found[0][1])


def test_licences_are_told_apart():
    assert ALLOWED.search("BSD-3-Clause")
    assert REFUSED.search("License :: OSI Approved :: GNU General Public License v3 (GPLv3)")
    assert REFUSED.search("AGPL-3.0-only")
    assert not REFUSED.search("GNU Lesser General Public License v2 or later (LGPLv2+)")


def test_nothing_committed_is_a_secret_and_every_licence_is_on_the_list():
    assert secrets() == []
    assert licences() == []


ADVISORY = {
    "id": "PYSEC-2023-74",
    "summary": "Leaks Proxy-Authorization headers.",
    "aliases": ["CVE-2023-32681"],
    "affected": [
        {
            "package": {"name": "requests", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.31.0"}]}],
            "versions": ["2.30.0"],
        }
    ],
}


@contextlib.contextmanager
def advisories(answers):
    """A service of advisories on this machine: package names -> what is known of them."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            found = answers.get(asked["package"]["name"])
            body = json.dumps({"vulns": [found]} if found else {}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield ("-s", "osv", "--osv-url", f"http://127.0.0.1:{server.server_address[1]}/v1/query")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def lock(tmp_path):
    file = tmp_path / "requirements.lock"
    pinned = (f"{name} --hash=sha256:{'0' * 64}" for name in ("requests==2.30.0", "idna==3.10"))
    file.write_text("\n".join(pinned))
    return file


def test_a_known_weakness_of_a_locked_package_fails_the_audit(lock, capsys):
    with advisories({"requests": ADVISORY}) as service:
        assert audit(*service, lock=lock) == ["requests 2.30.0: PYSEC-2023-74, mended in 2.31.0"]
    assert capsys.readouterr().err == ""


def test_packages_without_a_weakness_pass_in_silence(lock, capsys):
    with advisories({}) as service:
        assert audit(*service, lock=lock) == []
    assert capsys.readouterr().err == ""


def test_where_the_advisories_cannot_be_reached_it_says_so_and_passes(lock, capsys):
    nowhere = ("-s", "osv", "--osv-url", "http://127.0.0.1:9/v1/query")
    assert audit(*nowhere, lock=lock) == []
    assert "NOT AUDITED" in capsys.readouterr().err


def test_a_lock_that_cannot_be_read_is_no_outage(tmp_path):
    broken = tmp_path / "requirements.lock"
    broken.write_text("requests==2.30.0")  # without a hash
    with advisories({}) as service:
        assert "pip-audit did not run" in audit(*service, lock=broken)[0]


def test_a_package_that_nobody_looked_up_is_named():
    skipped = {"name": "acme", "skip_reason": "not found"}
    weak = {"name": "b", "version": "1", "vulns": [{"id": "X-1", "fix_versions": []}]}
    assert judged([skipped, weak]) == (["b 1: X-1, mended in no version"], ["acme"])


def test_every_locked_package_has_its_hashes_and_every_wish_is_locked():
    for name in ("requirements.lock", "requirements-dev.lock"):
        pins = re.split(r"\n(?=\S)", (ROOT / name).read_text().strip())
        assert len(pins) > 60
        assert [
            pin for pin in pins if not pin.startswith("#") and "--hash=sha256:" not in pin
        ] == []
    wishes = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    locked = {
        re.split(r"[=\[ ;]", line)[0].lower()
        for line in (ROOT / "requirements.lock").read_text().splitlines()
    }
    assert {re.split(r"[<>=\[; ]", wish)[0].lower() for wish in wishes} <= locked
