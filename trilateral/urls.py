"""The address book: public pages under their language, the rest beside them."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

import agreements.views
import seminars.views
from trilateral import offers, views
from trilateral.contents import KINDS, PAGES, PLACES
from trilateral.feeds import FeedView
from trilateral.finding.views import SearchView
from trilateral.interchange.publishing import PublicRecord
from trilateral.sitemaps import RobotsView, SitemapIndex, SitemapPart

urlpatterns = [
    path("", views.root, name="root"),
    path("admin/", admin.site.urls),
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    path("robots.txt", RobotsView.as_view(), name="robots"),
    path("sitemap.xml", SitemapIndex.as_view(kinds=PAGES), name="sitemap"),
    path("sitemap-site.xml", SitemapPart.as_view(names=PLACES), name="sitemap_of_site"),
    path(
        "sitemap-<slug:kind>-<int:number>.xml",
        SitemapPart.as_view(kinds=PAGES),
        name="sitemap_part",
    ),
    path(
        "data/trilateral.json", PublicRecord.as_view(kinds=KINDS), name="public_record"
    ),
    path("data/schema.json", offers.data_schema, name="data_schema"),
    path("data/format.md", offers.data_format, name="data_format"),
    path(
        "files/materials/<slug:sha256>/<str:name>",
        seminars.views.MaterialFile.as_view(),
        name="material_file",
    ),
    path(
        "files/texts/<slug:sha256>/<str:name>",
        agreements.views.TextFile.as_view(),
        name="text_file",
    ),
    path(
        "files/reports/<slug:sha256>/<str:name>",
        agreements.views.ReportFile.as_view(),
        name="report_file",
    ),
    *i18n_patterns(
        path("", views.Home.as_view(), name="home"),
        path("calendars/", offers.Calendars.as_view(), name="calendars"),
        path("data/", offers.Data.as_view(), name="data"),
        path("feed.atom", FeedView.as_view(kinds=PAGES), name="feed"),
        path("search/", SearchView.as_view(), name="search"),
        path("", include("offices.urls")),
        path("", include("seminars.urls")),
        path("", include("agreements.urls")),
    ),
]

handler400 = views.bad_request
handler403 = views.forbidden
handler404 = views.not_found
handler500 = views.server_error
