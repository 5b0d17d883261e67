/** The keys: which relation refers to which. */
import { loadCatalogue, type Relation } from "../app/catalogue";
import { h } from "../app/dom";
import { current, withQuery } from "../app/router";
import { address, link } from "../app/names";
import { empty, heading, note, section, type Page } from "../parts/page";
import { graph, type Box, type Edge } from "../parts/graph";
import { table } from "../parts/table";

const parts = [["marts", "Marts"], ["raw", "Raw tables"], ["all", "All"]] as const;

export async function erPage(): Promise<Page> {
    const relations = await loadCatalogue();
    const part = current().query.get("layer") ?? "marts";
    const withColumns = current().query.get("columns") !== null;
    const tables = relations.filter(relation => relation.kind !== "view");
    const references = tables.flatMap(relation => relation.constraints.filter(one => one.kind === "f" && one.refers_to).map(one => ({ relation, constraint: one })))
        .filter(one => part === "all" || one.relation.layer === part);
    const shown = new Set([...references.flatMap(one => [one.relation.name, one.constraint.refers_to!]), ...tables.filter(relation => relation.layer === part).map(relation => relation.name)]);
    const boxes: Box[] = tables.filter(relation => shown.has(relation.name)).map(relation => ({
        id: relation.name, title: relation.name, kind: relation.layer, href: address.relation(relation.name), lines: lines(relation, withColumns),
    }));
    const edges: Edge[] = references.map(one => ({ from: one.constraint.refers_to!, to: one.relation.name, toLine: one.constraint.columns?.[0] }));
    return {
        title: "Keys",
        content: [
            heading("What refers to what", "Keys"),
            h("div", { class: "tools" },
                h("nav", { class: "tabs", "aria-label": "Layer" }, parts.map(([key, text]) => h("a", { href: withQuery({ layer: key === "marts" ? null : key }), "aria-current": key === part ? "page" : null }, text))),
                h("a", { class: "button", href: withQuery({ columns: withColumns ? null : "" }) }, withColumns ? "Keys only" : "All columns")),
            note("From what is referred to, to what refers to it; ◆ is part of a primary key. Views have no keys and are left out."),
            boxes.length === 0 ? empty("No table of this layer has a key.") : graph(boxes, edges, `Keys: ${boxes.length} tables, ${edges.length} foreign keys`),
            section("Foreign keys", references.length === 0 ? empty("There are none in this layer.") : table(references, [
                { head: "Table", cell: one => link.relation(one.relation.name), sort: one => one.relation.name, isName: true },
                { head: "Columns", cell: one => h("code", null, one.constraint.columns?.join(", ") ?? "") },
                { head: "Refers to", cell: one => link.relation(one.constraint.refers_to!), sort: one => one.constraint.refers_to },
                { head: "Definition", cell: one => h("code", null, one.constraint.definition), class: "wide" },
            ], { caption: "Foreign keys" })),
        ],
    };
}

function lines(relation: Relation, withColumns: boolean): Box["lines"] {
    const foreign = new Set(relation.constraints.filter(one => one.kind === "f").flatMap(one => one.columns ?? []));
    return relation.columns.filter(column => withColumns || column.is_key || foreign.has(column.name))
        .map(column => ({ text: column.name, isKey: column.is_key, id: address.relation(relation.name, column.name) }));
}
