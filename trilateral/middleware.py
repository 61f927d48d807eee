"""What happens to each request before a view sees it."""

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
