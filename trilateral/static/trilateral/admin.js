// Gives the boxes that search while one types the labels of the fields behind them.
"use strict";
{
    const $ = django.jQuery;

    function textOf(select) {
        const own = document.querySelector(`label[for="${select.id}"]`);
        return (own?.textContent ?? select.getAttribute("aria-label") ?? "").trim();
    }

    function label(select) {
        const selection = $(select).data("select2")?.$selection;
        if (!selection) {
            return;
        }
        const shown = selection.find(".select2-selection__rendered");
        const boxes = selection.find(".select2-search__field");
        boxes.add(shown.filter("[role]")).attr("aria-label", textOf(select));
        // Its own name first, then what is chosen.
        selection.attr("id", `${select.id}_selection`);
        selection.attr("aria-label", textOf(select));
        const ids = [`${select.id}_selection`, shown.filter("[role]").attr("id")];
        selection.attr("aria-labelledby", ids.filter(Boolean).join(" "));
    }

    function labelAll(root) {
        $(root).find(".admin-autocomplete").each((_, select) => label(select));
    }

    $(() => labelAll(document));
    $(document).on("formset:added", (event) => labelAll(event.target));
    $(document).on("select2:open", (event) => {
        const box = document.querySelector(".select2-dropdown .select2-search__field");
        box?.setAttribute("aria-label", textOf(event.target));
    });
}
