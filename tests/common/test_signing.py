import base64
from datetime import UTC, datetime, timedelta, timezone

import pytest

from common.signing import SignatureError, new_secret, sign, verify

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = b'{"job_id":"1"}'


def _headers(secrets=(SECRET,), when=None, body=BODY):
    when = when or datetime.now(UTC)
    return sign(secrets, message_id="msg_1", timestamp=when, body=body)


def test_the_specifications_example_gives_its_signature():
    # https://github.com/standard-webhooks/standard-webhooks, "symmetric" test vector
    headers = sign(
        [SECRET],
        message_id="msg_p5jXN8AQM9LWM0D4loKWxJek",
        timestamp=datetime.fromtimestamp(1614265330, UTC),
        body=b'{"test": 2432232314}',
    )
    assert headers == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_the_moment_counts_and_not_the_zone_it_is_told_in():
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    elsewhere = moment.astimezone(timezone(timedelta(hours=9)))
    assert _headers(when=moment) == _headers(when=elsewhere)


def test_each_live_secret_verifies_alone():
    old, new = new_secret(), new_secret()
    headers = _headers((new, old))
    verify(old, headers, BODY)
    verify(new, headers, BODY)
    with pytest.raises(SignatureError):
        verify(new_secret(), headers, BODY)


def test_a_changed_body_or_id_is_refused():
    with pytest.raises(SignatureError):
        verify(SECRET, _headers(), BODY + b" ")
    with pytest.raises(SignatureError):
        verify(SECRET, {**_headers(), "webhook-id": "msg_2"}, BODY)


def test_a_message_of_six_minutes_ago_is_refused():
    with pytest.raises(SignatureError, match="too old"):
        verify(SECRET, _headers(when=datetime.now(UTC) - timedelta(minutes=6)), BODY)


@pytest.mark.parametrize("signature", ["", "v1", "v1,%%%", "nonsense more", "v1,é"])
def test_malformed_signatures_are_refused_and_never_a_crash(signature):
    with pytest.raises(SignatureError):
        verify(SECRET, {**_headers(), "webhook-signature": signature}, BODY)


@pytest.mark.parametrize(
    "secret", ["", "abc", "whsec_", "whsec_***", "whsec_" + base64.b64encode(b"x" * 23).decode()]
)
def test_unusable_secrets_are_refused(secret):
    with pytest.raises(ValueError, match="secret"):
        _headers((secret,))


def test_what_the_library_would_sign_wrongly_is_refused():
    with pytest.raises(ValueError, match="zone"):
        _headers(when=datetime(2026, 1, 1))  # noqa: DTZ001 - the point of the test
    with pytest.raises(ValueError, match="at least one"):
        _headers(())
    with pytest.raises(ValueError, match="utf-8"):
        _headers(body=b"\xff")


def test_a_new_secret_holds_32_bytes():
    assert len(base64.b64decode(new_secret().removeprefix("whsec_"))) == 32
