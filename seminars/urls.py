from django.urls import path

from seminars import views

app_name = "seminars"
urlpatterns = [
    path("seminars/", views.EventList.as_view(), name="event_list"),
    path("seminars/<slug:slug>/", views.EventDetail.as_view(), name="event_detail"),
]
