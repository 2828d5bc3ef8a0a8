"""A machine in, silence or one line that says what to install out; runs before anything else.

    python omneky_platform/preflight.py

It needs nothing but the standard library, and an old Python can at least read it.
"""

import ctypes
import sys

LEAST_PYTHON = (3, 11)

# What the wheels expect from the system, and the Debian or Ubuntu package that has it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libexpat.so.1": "libexpat1",
    "libstdc++.so.6": "libstdc++6",
}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def complaint() -> str:
    """Return what is missing as one line, or an empty string."""
    if sys.version_info < LEAST_PYTHON:
        found = ".".join(map(str, sys.version_info[:2]))
        return f"Python 3.11 or newer is needed, this is {found}. Try: make PYTHON=python3.12 ..."
    if not sys.platform.startswith("linux"):
        return ""
    missing = [name for name in LIBRARIES if not _loads(name)]
    if not missing:
        return ""
    packages = " ".join(LIBRARIES[name] for name in missing)
    return f"Missing on this machine: {', '.join(missing)}. Install with: apt install {packages}"


if __name__ == "__main__":
    sys.exit(complaint() or 0)
