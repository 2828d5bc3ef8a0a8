"""The judges of the supply chain see what they should see."""

from __future__ import annotations

from accounts import keys
from common.signing import new_secret
from tests.supply_chain import ALLOWED, MADE_UP, REFUSED, finds, licences, secrets


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
