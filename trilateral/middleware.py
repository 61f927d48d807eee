"""What happens to each request before a view sees it."""

from django.conf import settings
from django.middleware.gzip import GZipMiddleware
from django.urls import reverse


def without_cookies(get_response):
    """Public pages are the same for everybody: only staff pages see a cookie.

    Otherwise a stale session or language, or a broken token, in somebody's browser
    would make the framework vary a public answer by its cookies, and set some.
    """

    def middleware(request):
        if not request.path_info.startswith(reverse("admin:index")):
            request.COOKIES = {}
        return get_response(request)

    return middleware


def pack_files(get_response):
    """Packs the files of the pages where they are served in place.

    For the world, collectstatic has packed them, and this is not there.
    """
    pack = GZipMiddleware(get_response).process_response

    def middleware(request):
        response = get_response(request)
        is_file = request.path_info.startswith(settings.STATIC_URL)
        return pack(request, response) if is_file else response

    return middleware
