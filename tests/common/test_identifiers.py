import pytest

from common.identifiers import base62_number, message_id, public_id, request_id


def test_numbers_are_padded_and_never_cut():
    assert base62_number(0, width=6) == "000000"
    assert base62_number(61, width=2) == "0z"
    assert base62_number(2**32 - 1, width=6) == "4gfFC3"
    with pytest.raises(ValueError, match="needs 3"):
        base62_number(62 * 62, width=2)
    with pytest.raises(ValueError, match="non-negative"):
        base62_number(-1, width=2)


def test_public_ids_say_what_they_are_and_differ():
    assert public_id("evt").startswith("evt_")
    assert len(public_id("evt")) == 26
    assert message_id() != message_id()


@pytest.mark.parametrize("offered", ["a" * 8, "3f2b-11.x_Y9", "z" * 64])
def test_a_harmless_request_id_is_kept(offered):
    assert request_id(offered) == offered


@pytest.mark.parametrize("offered", [None, "", "short", "a" * 65, "abcdefgh\r\nX: 1", "ünïcödeid"])
def test_any_other_request_id_is_replaced(offered):
    assert request_id(offered).startswith("req_")
