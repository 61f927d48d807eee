from django.urls import path

from offices import views

app_name = "offices"
urlpatterns = [
    path("offices/", views.OfficeList.as_view(), name="office_list"),
    path("offices/<slug:slug>/", views.OfficeDetail.as_view(), name="office_detail"),
    path("officials/", views.OfficialList.as_view(), name="official_list"),
    path(
        "officials/<slug:slug>/",
        views.OfficialDetail.as_view(),
        name="official_detail",
    ),
]
