from django.urls import path

from agreements import exports, views

app_name = "agreements"
urlpatterns = [
    path("agreements/", views.AgreementList.as_view(), name="agreement_list"),
    path(
        "agreements/export.<str:extension>",
        exports.AgreementExport.as_view(),
        name="agreement_export",
    ),
    path(
        "agreements/<slug:slug>/",
        views.AgreementDetail.as_view(),
        name="agreement_detail",
    ),
    path(
        "agreements/<slug:slug>/cite.<str:extension>",
        views.AgreementCite.as_view(),
        name="agreement_cite",
    ),
    path("action-items/", views.ActionItemList.as_view(), name="actionitem_list"),
    path(
        "agreements/<slug:slug>/export.<str:extension>",
        exports.PlanExport.as_view(),
        name="plan_export",
    ),
    path(
        "action-items/export.<str:extension>",
        exports.ActionItemExport.as_view(),
        name="actionitem_export",
    ),
    path(
        "action-items/<slug:slug>/",
        views.ActionItemDetail.as_view(),
        name="actionitem_detail",
    ),
    path(
        "action-items/<slug:slug>/cite.<str:extension>",
        views.ActionItemCite.as_view(),
        name="actionitem_cite",
    ),
]
