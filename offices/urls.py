from django.urls import path

from offices import exports, views

app_name = "offices"
urlpatterns = [
    path("offices/", views.OfficeList.as_view(), name="office_list"),
    path(
        "offices/export.<str:extension>",
        exports.OfficeExport.as_view(),
        name="office_export",
    ),
    path("offices/<slug:slug>/", views.OfficeDetail.as_view(), name="office_detail"),
    path(
        "offices/<slug:slug>/cite.<str:extension>",
        views.OfficeCite.as_view(),
        name="office_cite",
    ),
    path("officials/", views.OfficialList.as_view(), name="official_list"),
    path(
        "officials/export.<str:extension>",
        exports.OfficialExport.as_view(),
        name="official_export",
    ),
    path(
        "officials/<slug:slug>/",
        views.OfficialDetail.as_view(),
        name="official_detail",
    ),
    path(
        "officials/<slug:slug>/cite.<str:extension>",
        views.OfficialCite.as_view(),
        name="official_cite",
    ),
]
