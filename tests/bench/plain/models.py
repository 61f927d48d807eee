"""A table with four dates in each row, as plain as any."""

from django.db import models


class Row(models.Model):
    title = models.CharField("title", max_length=300)
    starts_on = models.DateField("starts on")
    ends_on = models.DateField("ends on")
    due_on = models.DateField("due on")
    reported_on = models.DateField("reported on")

    class Meta:
        verbose_name = "row"
        verbose_name_plural = "rows"

    def __str__(self):
        return self.title
