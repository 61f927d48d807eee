"""Settings, read from the environment from top to bottom.

Without SECRET_KEY the site runs for one machine: it keeps a key and an SQLite file
in var/ and answers to localhost alone. With SECRET_KEY it runs for the world, and
refuses to start if what that takes is missing.
"""

import os
import secrets
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from trilateral.databases import sqlite_options
from trilateral.shelves import cache_from

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("DATA_DIR") or BASE_DIR / "var")


def local_secret_key():
    """The key that this machine keeps for itself, made at the first start."""
    path = DATA_DIR / "secret_key"
    if not path.exists():
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        fresh = DATA_DIR / f"secret_key.{os.getpid()}"
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(50))
        fresh.rename(path)
    return path.read_text()


IS_LOCAL = not os.environ.get("SECRET_KEY")
SECRET_KEY = os.environ.get("SECRET_KEY") or local_secret_key()
DEBUG = False
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "").split()
if IS_LOCAL:
    ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
elif not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS or len(SECRET_KEY) < 50:
    raise ImproperlyConfigured(
        "For the world to see, set ALLOWED_HOSTS to the site's own names, separated by"
        " spaces, and SECRET_KEY to at least 50 random characters."
    )

INSTALLED_APPS = [
    "trilateral",
    "offices",
    "seminars",
    "agreements",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_filters",
    "simple_history",
]

MIDDLEWARE = [
    "trilateral.kept.keep",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "trilateral.middleware.without_cookies",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "trilateral.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]

ROOT_URLCONF = "trilateral.urls"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

WSGI_APPLICATION = "trilateral.wsgi.application"

# Databases

DATABASES = {
    "default": dj_database_url.config(
        default=f"sqlite:///{DATA_DIR / 'trilateral.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = sqlite_options()
# Seconds that the database may take over a public page, or over finding what a file
# is to hold.
TIME_BUDGET = 4
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# A cache that several processes share, if there is one. Without it each keeps its own.

HAS_SHARED_CACHE = bool(os.environ.get("CACHE_URL"))
if HAS_SHARED_CACHE:
    CACHES = {"default": cache_from(os.environ["CACHE_URL"])}

# Staff

AUTH_USER_MODEL = "offices.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True

# The record's own name and terms

# What the site is called in citations, in calendars and where links to it are shown;
# without one it is called Trilateral, in the reader's language.
SITE_NAME = os.environ.get("SITE_NAME", "")
# Under which licence the data may be used: its name, such as CC-BY-4.0, and where it
# is to be read. Without one, the page of the data says that there is none yet.
DATA_LICENCE = os.environ.get("DATA_LICENCE", "")
DATA_LICENCE_URL = os.environ.get("DATA_LICENCE_URL", "")

# Languages

LANGUAGE_CODE = "en"
LANGUAGES = [
    ("en", "English"),
    ("zh-hans", "简体中文"),
    ("ru", "Русский"),
    ("mn", "Монгол"),
]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["trilateral.formats"]
TIME_ZONE = "UTC"
USE_TZ = True

# Files

STATIC_URL = "/static/"
# For the world, collectstatic gathers the files; locally they are served in place.
STATIC_ROOT = None if IS_LOCAL else DATA_DIR / "static"
# Nothing serves this folder: a view hands out its files, one by one.
MEDIA_ROOT = DATA_DIR / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if IS_LOCAL
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = IS_LOCAL
if IS_LOCAL:
    whitenoise = MIDDLEWARE.index("whitenoise.middleware.WhiteNoiseMiddleware")
    MIDDLEWARE.insert(whitenoise, "trilateral.middleware.pack_files")

# Security

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.NONCE],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "object-src": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not IS_LOCAL
SECURE_HSTS_SECONDS = 0 if IS_LOCAL else 2 * 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not IS_LOCAL
if os.environ.get("BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# One participation has about twenty boxes, and a meeting may have a hundred.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Logging: what goes wrong is told on standard error, where a service manager reads it.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
