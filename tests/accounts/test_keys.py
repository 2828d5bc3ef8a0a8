from accounts import keys
from common.identifiers import BASE62


def test_a_key_has_the_documented_shape():
    key = keys.mint()
    assert key.text.startswith("om_live_")
    assert len(key.text) == 8 + 32 + 6
    assert key.lookup == key.text[8:18]
    assert keys.parse(key.text) == key


def test_every_single_typo_is_noticed():
    text = keys.mint().text
    for place in range(8, len(text)):
        typo = BASE62[(BASE62.index(text[place]) + 1) % 62]
        assert keys.parse(text[:place] + typo + text[place + 1 :]) is None


def test_anything_else_is_no_key():
    text = keys.mint().text
    for other in ["", "om_live_", text[:-1], text + "0", text.upper(), f" {text}", text + "\n"]:
        assert keys.parse(other) is None


def test_the_digest_needs_the_whole_key_and_the_pepper():
    key, other = keys.mint(), keys.mint()
    stored = keys.digest(key, pepper="p")
    assert len(stored) == 64
    assert keys.matches(key, stored, pepper="p")
    assert not keys.matches(key, stored, pepper="q")
    assert not keys.matches(other, stored, pepper="p")


def test_a_printed_key_does_not_tell_its_secret():
    key = keys.mint()
    assert key.text[18:] not in repr(key)
