"""What happens to each request before a view sees it."""

from django.conf import settings
from django.middleware.gzip import GZipMiddleware
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils.translation import activate, get_language_from_path


def _is_of_the_desk(request):
    return request.path_info.startswith(reverse("admin:index"))


def without_cookies(get_response):
    """Public pages are the same for everybody: only staff pages see a cookie.

    Otherwise a stale session or language, or a broken token, in somebody's browser
    would make the framework vary a public answer by its cookies, and set some.
    """

    def middleware(request):
        if not _is_of_the_desk(request):
            request.COOKIES = {}
        return get_response(request)

    return middleware


class LanguageMiddleware(LocaleMiddleware):
    """The language of a page is in its address; the desk speaks that of its reader.

    What stands at any other address is a file for all languages, the same for
    everybody, so that it can be kept. What went wrong there is told in the reader's.
    """

    def process_view(self, request, view, args, kwargs):
        path = request.path_info
        if not get_language_from_path(path) and not _is_of_the_desk(request):
            request.is_for_all_languages = True
            activate(settings.LANGUAGE_CODE)

    def process_exception(self, request, exception):
        request.is_for_all_languages = False
        activate(request.LANGUAGE_CODE)

    def process_response(self, request, response):
        if getattr(request, "is_for_all_languages", False):
            return response
        return super().process_response(request, response)


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
