// Shows a list anew while its filters are chosen, without loading the page again.
"use strict";
{
    const form = document.querySelector(".filters");
    const told = document.createElement("p");
    told.className = "unseen";
    told.setAttribute("role", "status");
    form.after(told);
    const here = () => location.pathname + location.search;
    let shown = here();
    let latest;

    // What stands above the list, and tells what is wrong or of another day.
    const notices = (page) =>
        [...page.querySelectorAll(".notice, .as-of")].map((each) => each.textContent).join();

    async function read(address) {
        latest?.abort();
        latest = new AbortController();
        const answer = await fetch(address, { signal: latest.signal });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (notices(page) !== notices(document)) {
            throw new Error("A page of its own tells this.");
        }
        for (const part of [".results", ".language-nav", ".site-footer"]) {
            document.querySelector(part).replaceWith(page.querySelector(part));
        }
        document.title = page.title;
        told.textContent = document.querySelector(".count").textContent;
        shown = address;
        return page;
    }

    function show(address) {
        return read(address).catch((error) => {
            if (error.name !== "AbortError") {
                location.assign(address);
            }
        });
    }

    async function choose(event) {
        event.preventDefault();
        const fields = [...new FormData(form)].filter(([_name, value]) => value);
        const query = new URLSearchParams(fields).toString();
        const address = location.pathname + (query && `?${query}`);
        if (address !== shown && (await show(address))) {
            history.pushState(null, "", address);
        }
    }

    form.addEventListener("change", choose);
    form.addEventListener("submit", choose);
    addEventListener("popstate", async () => {
        const page = here() !== shown && (await show(here()));
        for (const field of page ? page.querySelector(".filters").elements : []) {
            if (field.name) {
                form.elements[field.name].value = field.value;
            }
        }
    });
}
