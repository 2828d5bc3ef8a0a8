import pytest
from django.core.exceptions import ImproperlyConfigured

from omneky_platform.checks import (
    models_are_whole,
    production_is_safe,
    queue_is_consistent,
    refuse_unsafe,
)

SAFE = {
    "ENVIRONMENT": "production",
    "DEBUG": False,
    "SECRET_KEY": "s" * 50,
    "VAULT_KEYS": ("v" * 50,),
    "API_KEY_PEPPER": "p" * 50,
    "OUTBOUND_LOOPBACK_PORTS": (),
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "ALLOWED_HOSTS": ["ads.example.com"],
    "PUBLIC_URL": "https://ads.example.com",
    "EMAIL_TRANSPORT": "django.core.mail.backends.smtp.EmailBackend",
    "DATABASES": {"default": {"ENGINE": "django.db.backends.postgresql"}},
}


@pytest.fixture
def with_settings(settings):
    def apply(**changes):
        for name, value in {**SAFE, **changes}.items():
            if name == "DATABASES":  # replacing the live connections is not what is tested
                settings.DATABASES["default"]["ENGINE"] = value["default"]["ENGINE"]
            else:
                setattr(settings, name, value)

    engine = settings.DATABASES["default"]["ENGINE"]
    yield apply
    settings.DATABASES["default"]["ENGINE"] = engine


@pytest.mark.parametrize("part", ["DIRECTOR", "PAINTER"])
def test_a_model_without_an_address_is_refused(settings, part):
    assert models_are_whole() == []
    setattr(settings, f"{part}_MODEL", "art-1")
    assert [message.id for message in models_are_whole()] == ["omneky.E009"]
    setattr(settings, f"{part}_BASE_URL", "ftp://models.example.com")
    assert [message.id for message in models_are_whole()] == ["omneky.E009"]
    setattr(settings, f"{part}_BASE_URL", "https://models.example.com/v1")
    assert models_are_whole() == []


def _ids():
    return [message.id for message in production_is_safe()]


def test_a_safe_production_has_no_complaints(with_settings):
    with_settings()
    assert _ids() == []
    refuse_unsafe()


def test_development_may_be_unsafe(with_settings):
    with_settings(ENVIRONMENT="development", DEBUG=True, SECRET_KEY="short")
    assert _ids() == []
    refuse_unsafe()


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"DEBUG": True}, "omneky.E001"),
        ({"SECRET_KEY": "development-only-and-refused-in-production"}, "omneky.E002"),
        ({"SECRET_KEY": "s" * 49}, "omneky.E002"),
        ({"VAULT_KEYS": ("v" * 50, "old")}, "omneky.E003"),
        ({"API_KEY_PEPPER": "p"}, "omneky.E003"),
        ({"OUTBOUND_LOOPBACK_PORTS": (9000,)}, "omneky.E004"),
        ({"SESSION_COOKIE_SECURE": False}, "omneky.E005"),
        ({"CSRF_COOKIE_SECURE": False}, "omneky.E005"),
        ({"ALLOWED_HOSTS": ["*"]}, "omneky.E006"),
        ({"ALLOWED_HOSTS": []}, "omneky.E006"),
        ({"PUBLIC_URL": "http://ads.example.com"}, "omneky.E007"),
    ],
)
def test_each_danger_is_named_and_refused(with_settings, change, complaint):
    with_settings(**change)
    assert _ids() == [complaint]
    with pytest.raises(ImproperlyConfigured, match=complaint):
        refuse_unsafe()


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"DATABASES": {"default": {"ENGINE": "omneky_platform.embedded"}}}, "omneky.W001"),
        ({"EMAIL_TRANSPORT": "django.core.mail.backends.console.EmailBackend"}, "omneky.W002"),
    ],
)
def test_what_is_merely_unwise_is_a_warning(with_settings, change, complaint):
    with_settings(**change)
    assert _ids() == [complaint]
    refuse_unsafe()


def test_a_task_must_not_be_handed_out_while_it_runs(settings):
    assert queue_is_consistent() == []
    settings.Q_CLUSTER = {**settings.Q_CLUSTER, "retry": 180}
    assert [message.id for message in queue_is_consistent()] == ["omneky.E008"]
