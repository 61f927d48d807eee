from django.urls import path

from agreements import views

app_name = "agreements"
urlpatterns = [
    path("agreements/", views.AgreementList.as_view(), name="agreement_list"),
    path(
        "agreements/<slug:slug>/",
        views.AgreementDetail.as_view(),
        name="agreement_detail",
    ),
    path("action-items/", views.ActionItemList.as_view(), name="actionitem_list"),
    path(
        "action-items/<slug:slug>/",
        views.ActionItemDetail.as_view(),
        name="actionitem_detail",
    ),
]
