/** The pieces that pages are put together from. */
import { h, type Child } from "../app/dom";

export interface Page { title: string; content: Child }

export function heading(kicker: Child, title: string, ...below: Child[]): HTMLElement {
    return h("header", { class: "page-head" }, h("p", { class: "kicker" }, kicker), h("h1", { tabindex: "-1" }, title), below);
}

export function section(title: string, ...children: Child[]): HTMLElement {
    return h("section", { id: slug(title) }, h("h2", null, title), children);
}

export function slug(text: string): string {
    return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

export function note(...children: Child[]): HTMLElement {
    return h("p", { class: "note" }, children);
}

/** What is said where there is nothing to show, and why. */
export function empty(...children: Child[]): HTMLElement {
    return h("p", { class: "empty" }, children);
}

export interface Tile { label: string; value: Child; below?: Child; key?: string }

export function tiles(...all: (Tile | null | false)[]): HTMLElement {
    return h("dl", { class: "tiles" }, all.filter(tile => tile !== null && tile !== false).map(tile =>
        h("div", { class: "tile" }, h("dt", null, tile.label), h("dd", { "data-figure": tile.key }, tile.value), tile.below ? h("dd", { class: "below" }, tile.below) : null)));
}

/** Parts of a page that are chosen between: links, so that each has an address. */
export function tabs(label: string, base: string, chosen: string, all: [key: string, name: string][]): HTMLElement {
    return h("nav", { class: "tabs", "aria-label": label }, all.map(([key, name]) =>
        h("a", { href: key ? `${base}/${key}` : base, "aria-current": key === chosen ? "page" : null }, name)));
}

export function badge(kind: string, text: string): HTMLElement {
    return h("span", { class: `badge ${kind}` }, text);
}

/** A line of the colour of a team, beside a name that says the same. */
export function stripe(colour: string): HTMLElement {
    return h("span", { class: "stripe", style: `background:${colour}`, "aria-hidden": "true" });
}

/** A chart with what it shows, and its figures as a table for who cannot or will not see it. */
export function figure(title: string, chart: Node, about: Child, data?: HTMLElement): HTMLElement {
    return h("figure", { class: "chart" },
        h("figcaption", null, h("strong", null, title), about ? h("span", null, about) : null),
        h("div", { class: "drawing", tabindex: "0", role: "group", "aria-label": `${title}. Scrolls sideways where it is wide.` }, chart),
        data ? h("details", null, h("summary", null, "The figures"), data) : null);
}

/** Copies a text, and says that it has. */
export function copyButton(text: string, label = "Copy"): HTMLElement {
    const button = h("button", { type: "button", class: "copy" }, label);
    button.addEventListener("click", () => {
        void copy(text).then(done => {
            button.textContent = done ? "Copied" : "Select and copy by hand";
            setTimeout(() => { button.textContent = label; }, 2000);
        });
    });
    return button;
}

async function copy(text: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        // From disk some browsers have no clipboard: the old way.
        const area = h("textarea", { style: "position:fixed;opacity:0" });
        area.value = text;
        document.body.append(area);
        area.select();
        const done = document.execCommand("copy");
        area.remove();
        return done;
    }
}
