/** All relations, by layer. */
import { layers, loadCatalogue, loadLineage } from "../app/catalogue";
import { h } from "../app/dom";
import { bytes, count } from "../app/format";
import { link } from "../app/names";
import { heading, section, type Page } from "../parts/page";
import { table } from "../parts/table";

const about: Record<string, string> = {
    raw: "What the files hold, one table each, typed.",
    seeds: "Tables that the warehouse fills itself: points systems, special races, known exceptions.",
    staging: "Renamed, cast, cleaned: one view per raw table.",
    intermediate: "Another grain, or a complexity of its own.",
    marts: "What readers ask.",
};

export async function cataloguePage(): Promise<Page> {
    const [relations, lineage] = await Promise.all([loadCatalogue(), loadLineage()]);
    return {
        title: "Catalogue",
        content: [
            heading("Every relation, every column", "Catalogue", h("p", { class: "lead" },
                `${relations.length} relations with ${count(relations.reduce((sum, relation) => sum + relation.columns.length, 0))} columns. `,
                h("a", { href: "#/lineage" }, "How they hang together"), ", ", h("a", { href: "#/er" }, "their keys"), ".")),
            [...layers].reverse().map(layer => {
                const rows = relations.filter(relation => relation.layer === layer);
                return rows.length === 0 ? null : section(layer[0]!.toUpperCase() + layer.slice(1), h("p", null, about[layer]), table(rows, [
                    { head: "Relation", cell: row => link.relation(row.name), sort: row => row.name, isName: true },
                    { head: "What a row is", cell: row => row.comment, class: "wide" },
                    { head: "Kind", cell: row => row.kind },
                    { head: "Columns", cell: row => row.columns.length, sort: row => row.columns.length, number: true },
                    { head: "Size", cell: row => row.kind === "view" ? "a view" : bytes(row.bytes), sort: row => row.bytes, number: true },
                    { head: "Read by", cell: row => lineage ? count(lineage.readBy(row.name).length) : null, sort: row => lineage?.readBy(row.name).length ?? 0, number: true },
                ], { caption: `Relations of layer ${layer}` }));
            }),
        ],
    };
}
