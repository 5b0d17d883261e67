/** What stands around every page: the head with navigation, search and theme, the foot. */
import { h } from "./dom";
import { search, type Entry } from "./search";
import { loadWarehouse } from "./warehouse";

const sections: [href: string, name: string, paths: string[]][] = [
    ["#/seasons", "Seasons", ["seasons", "season", "race"]],
    ["#/drivers", "Drivers", ["drivers", "driver"]],
    ["#/constructors", "Constructors", ["constructors", "constructor"]],
    ["#/circuits", "Circuits", ["circuits", "circuit"]],
    ["#/eras", "Eras", ["eras"]],
    ["#/questions", "Questions", ["questions"]],
    ["#/catalogue", "Catalogue", ["catalogue", "relation"]],
    ["#/lineage", "Lineage", ["lineage"]],
    ["#/er", "Keys", ["er"]],
    ["#/rules", "Rules", ["rules", "rule"]],
    ["#/releases", "Releases", ["releases"]],
];

export interface Shell { main: HTMLElement; mark(path: string): void }

export async function shell(root: HTMLElement): Promise<Shell> {
    const { release } = await loadWarehouse();
    const links = sections.map(([href, name, paths]) => ({ paths, link: h("a", { href }, name) }));
    const main = h("main", { id: "content", tabindex: "-1" });
    const dialog = searchDialog();
    root.replaceChildren(
        h("a", { class: "skip", href: "#content", onclick: (event: Event) => { event.preventDefault(); main.focus(); } }, "To the content"),
        h("header", { class: "top" },
            h("a", { class: "brand", href: "#/" }, h("b", null, "F1"), "Warehouse"),
            h("nav", { class: "main", "aria-label": "Main" }, links.map(({ link }) => link)),
            h("div", { class: "actions" },
                h("button", { type: "button", class: "find", onclick: () => dialog.open() }, "Search ", h("kbd", null, "/")),
                themeButton())),
        main,
        h("footer", null,
            h("p", null, `Release ${release.release_id} of `, h("code", null, release.base_schema), release.is_synthetic ? ", synthetic data" : "", ". These pages work offline and load nothing from elsewhere."),
            h("p", null, "Formula 1 is a trademark of its owner; this is no product of theirs.")),
        dialog.element);
    addEventListener("keydown", event => {
        const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select") !== null;
        if (!typing && (event.key === "/" || (event.key === "k" && (event.ctrlKey || event.metaKey)))) {
            event.preventDefault();
            dialog.open();
        }
    });
    return {
        main,
        mark: path => links.forEach(({ paths, link }) => {
            if (paths.includes(path)) {
                link.setAttribute("aria-current", "page");
                link.scrollIntoView?.({ block: "nearest", inline: "center" });
            } else {
                link.removeAttribute("aria-current");
            }
        }),
    };
}

function themeButton(): HTMLElement {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const chosen = () => document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light");
    const button = h("button", { type: "button", class: "theme" });
    const show = () => {
        const next = chosen() === "dark" ? "light" : "dark";
        button.textContent = next === "dark" ? "☾" : "☀";
        button.setAttribute("aria-label", `Show in ${next} colours`);
    };
    button.addEventListener("click", () => {
        const next = chosen() === "dark" ? "light" : "dark";
        document.documentElement.dataset.theme = next;
        remember(next);
        show();
    });
    system.addEventListener("change", show);
    const before = remembered();
    if (before) {
        document.documentElement.dataset.theme = before;
    }

    show();
    return button;
}

// From disk, or where a user does not want it, a browser may keep nothing: then the choice lasts as long as the page.
function remember(theme: string): void {
    try {
        localStorage.setItem("f1warehouse-theme", theme);
    } catch {
        return;
    }
}

function remembered(): string | null {
    try {
        const theme = localStorage.getItem("f1warehouse-theme");
        return theme === "dark" || theme === "light" ? theme : null;
    } catch {
        return null;
    }
}

function searchDialog(): { element: HTMLDialogElement; open(): void } {
    const input = h("input", { type: "text", id: "search", autocomplete: "off", spellcheck: "false", role: "combobox", "aria-expanded": "true", "aria-controls": "found", "aria-autocomplete": "list", placeholder: "Driver, race, team, circuit, season, relation, column, rule …" });
    const found = h("ul", { id: "found", role: "listbox", "aria-label": "Found" });
    const said = h("p", { class: "said", role: "status" });
    const element = h("dialog", { class: "search", "aria-label": "Search" }, h("form", { method: "dialog" }, h("label", { for: "search", class: "hidden" }, "Search"), input, h("button", { type: "submit", class: "quiet" }, "Close")), said, found);
    let at = 0;

    const choose = (place: number) => {
        const options = [...found.children];
        at = Math.max(0, Math.min(place, options.length - 1));
        options.forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
        options[at]?.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", options[at]?.id ?? "");
    };
    const go = (href: string) => {
        element.close();
        location.hash = href;
    };
    const show = (entries: Entry[]) => {
        found.replaceChildren(...entries.map((entry, number) => h("li", { id: `found-${number}`, role: "option", "data-href": entry.href, onclick: () => go(entry.href) },
            h("span", { class: "kind" }, entry.kind), h("span", { class: "hit" }, entry.title), h("small", null, entry.about))));
        said.textContent = input.value.trim() === "" ? "Type a name. ↑ ↓ choose, Enter opens." : entries.length === 0 ? "Nothing is called so." : `${entries.length} found`;
        choose(0);
    };
    input.addEventListener("input", () => {
        const text = input.value;
        void search(text).then(entries => {
            if (text === input.value) {
                show(entries);
            }
        });
    });
    input.addEventListener("keydown", event => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            choose(at + (event.key === "ArrowDown" ? 1 : -1));
        } else if (event.key === "Enter") {
            event.preventDefault();
            const href = found.children[at]?.getAttribute("data-href");
            if (href) {
                go(href);
            }
        }
    });
    return { element, open: () => { if (!element.open) { input.value = ""; show([]); element.showModal(); input.focus(); } } };
}
