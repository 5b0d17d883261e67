/** What is shown for an address that leads to nothing. */
import { h } from "../app/dom";
import { heading, type Page } from "../parts/page";

export function notFound(message: string, href: string, text: string): Page {
    return {
        title: "Not found",
        content: [heading("Off track", "Not found"), h("p", null, message, " ", h("a", { href }, text), " or press ", h("kbd", null, "/"), " to search.")],
    };
}
