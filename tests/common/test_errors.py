from common import errors


def _all(parent):
    yield parent
    for child in parent.__subclasses__():
        if child.__module__ == "common.errors":
            yield from _all(child)


def test_every_error_of_the_tree_has_a_code_of_its_own():
    codes = [error.code for error in _all(errors.PlatformError)]
    assert len(codes) == len(set(codes))
    assert {
        "malformed_json": 400,
        "validation_failed": 400,
        "not_authenticated": 401,
        "invalid_api_key": 401,
        "api_key_expired": 401,
        "api_key_revoked": 401,
        "quota_exceeded": 402,
        "forbidden": 403,
        "not_found": 404,
        "method_not_allowed": 405,
        "idempotency_key_reused": 409,
        "body_too_large": 413,
        "unsupported_media_type": 415,
        "rate_limited": 429,
        "unavailable": 503,
    }.items() <= {error.code: error.status for error in _all(errors.PlatformError)}.items()


def test_an_error_without_words_says_what_its_kind_says():
    assert str(errors.NotFound()) == "Nothing was found at this address."
    assert errors.NotFound("No such job.", field="job_id").field == "job_id"


def test_only_pace_and_outage_are_worth_a_retry():
    retryable = {error.code for error in _all(errors.PlatformError) if error.retryable}
    assert retryable == {"rate_limited", "unavailable"}
