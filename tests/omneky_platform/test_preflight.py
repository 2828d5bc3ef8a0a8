from omneky_platform import preflight


def test_this_machine_passes():
    assert preflight.complaint() == ""


def test_what_is_missing_is_one_line_that_says_what_to_install(monkeypatch):
    monkeypatch.setattr(
        preflight,
        "LIBRARIES",
        {"libno-such.so.1": "libno1", "libexpat.so.1": "libexpat1", "libnone.so.2": "libnone2"},
    )
    assert preflight.complaint() == (
        "Missing on this machine: libno-such.so.1, libnone.so.2."
        " Install with: apt install libno1 libnone2"
    )


def test_an_old_python_is_named(monkeypatch):
    monkeypatch.setattr(preflight, "LEAST_PYTHON", (99, 0))
    assert preflight.complaint().startswith("Python 3.11 or newer is needed, this is 3.")
