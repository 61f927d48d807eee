from django.urls import path

from seminars import exports, views

app_name = "seminars"
urlpatterns = [
    path("seminars/", views.EventList.as_view(), name="event_list"),
    path(
        "seminars/export.<str:extension>",
        exports.EventExport.as_view(),
        name="event_export",
    ),
    path("seminars/<slug:slug>/", views.EventDetail.as_view(), name="event_detail"),
    path(
        "seminars/<slug:slug>/cite.<str:extension>",
        views.EventCite.as_view(),
        name="event_cite",
    ),
]
