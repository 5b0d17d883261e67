/** SQL with colours and a button to copy it. */
import hljs from "highlight.js/lib/core";
import pgsql from "highlight.js/lib/languages/pgsql";
import { h } from "../app/dom";
import { copyButton } from "./page";

hljs.registerLanguage("pgsql", pgsql);

export function sql(text: string, label: string): HTMLElement {
    const code = h("code", { class: "sql" });
    // The library escapes what it is given and adds spans of its own.
    code.append(...parse(hljs.highlight(text.trimEnd(), { language: "pgsql" }).value));
    return h("div", { class: "sql-block" }, copyButton(text, "Copy SQL"), h("pre", { tabindex: "0", role: "region", "aria-label": label }, code));
}

// Read in a document of its own, where nothing runs or loads; only spans and texts are taken over.
function parse(html: string): Node[] {
    const take = (node: Node): Node => node instanceof Element || node.nodeType === Node.ELEMENT_NODE
        ? h("span", { class: (node as Element).getAttribute("class") }, [...node.childNodes].map(take))
        : document.createTextNode(node.textContent ?? "");
    return [...new DOMParser().parseFromString(html, "text/html").body.childNodes].map(take);
}
