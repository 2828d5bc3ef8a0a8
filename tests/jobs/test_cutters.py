"""The second cut-out as a setting: off, not installed, without its model, failing."""

from __future__ import annotations

import sys
import types

import numpy as np
import pytest

from jobs import cutters
from jobs.cutters import configured_cutter, guarded, model_files

RGB = np.zeros((4, 6, 3), np.uint8)


@pytest.fixture(autouse=True)
def _fresh():
    cutters._cutter.cache_clear()
    yield
    cutters._cutter.cache_clear()


def test_it_is_off_by_default(settings):
    assert settings.CUTOUT_MODEL == ""
    assert configured_cutter() is None


def test_without_the_package_or_the_model_jobs_run_without_it(
    settings, caplog, tmp_path, monkeypatch
):
    settings.CUTOUT_MODEL = "u2netp"
    monkeypatch.setitem(sys.modules, "rembg", None)
    monkeypatch.setattr(cutters, "find_spec", {}.get)
    assert configured_cutter() is None
    assert "pip install .[cutout]" in caplog.text
    cutters._cutter.cache_clear()
    monkeypatch.setattr(cutters, "find_spec", lambda name: name)
    monkeypatch.setenv("U2NET_HOME", str(tmp_path))
    assert configured_cutter() is None
    assert f"no file of u2netp is in {tmp_path}/models/u2netp" in caplog.text


def test_the_package_is_asked_for_a_mask_only(settings, tmp_path, monkeypatch):
    asked = []

    def remove(rgb, **how):
        asked.append(how)
        return np.full(rgb.shape[:2], 255, np.uint8)

    rembg = types.ModuleType("rembg")
    rembg.new_session, rembg.remove = (lambda model: f"session of {model}"), remove
    monkeypatch.setitem(sys.modules, "rembg", rembg)
    monkeypatch.setattr(cutters, "find_spec", lambda name: name)
    monkeypatch.setenv("U2NET_HOME", str(tmp_path))
    settings.CUTOUT_MODEL = "u2netp"
    model_files("u2netp")[0].parent.mkdir(parents=True)
    model_files("u2netp")[0].write_bytes(b"weights")
    mask = configured_cutter()(RGB)
    assert (mask.dtype, mask.shape, float(mask.min())) == (np.float32, (4, 6), 1.0)
    assert asked == [{"session": "session of u2netp", "only_mask": True}]


def test_a_model_that_cannot_be_loaded_is_no_cutter(settings, tmp_path, monkeypatch):
    rembg = types.ModuleType("rembg")
    rembg.new_session, rembg.remove = {}.__getitem__, None
    monkeypatch.setitem(sys.modules, "rembg", rembg)
    monkeypatch.setattr(cutters, "find_spec", lambda name: name)
    monkeypatch.setenv("U2NET_HOME", str(tmp_path))
    settings.CUTOUT_MODEL = "u2netp"
    model_files("u2netp")[1].write_bytes(b"rubbish")
    assert configured_cutter() is None


@pytest.mark.parametrize(
    "answer",
    [
        lambda rgb: rgb / "nothing",
        lambda rgb: np.ones(rgb.shape[1:], np.float32),
        lambda rgb: np.full(rgb.shape[:2], np.nan),
        lambda rgb: rgb.sort(),
    ],
    ids=["raises", "other size", "no numbers", "nothing"],
)
def test_a_failing_cutter_finds_nothing(answer):
    found = guarded(answer)(RGB)
    assert (found.shape, float(found.sum())) == ((4, 6), 0.0)
