"""A constant answer, and a page of 20 KB from one query."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from tests.bench.plain.models import Row

CONSTANT = b"x" * settings.SIZE


def constant(request):
    return HttpResponse(CONSTANT)


def page(request):
    return render(request, "plain_page.html", {"rows": Row.objects.order_by("pk")[:25]})


urlpatterns = [path("constant/", constant), path("page/", page)]
