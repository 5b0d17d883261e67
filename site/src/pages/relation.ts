/** One relation: its columns, where each comes from, keys, rules, script, first rows. */
import { loadCatalogue, loadLineage, type Lineage, type Relation } from "../app/catalogue";
import { load } from "../app/data";
import { h, type Child } from "../app/dom";
import { bytes, count } from "../app/format";
import { address, link, list } from "../app/names";
import { badge, empty, heading, section, tiles, type Page } from "../parts/page";
import { resultTable, type Result } from "../parts/result";
import { sql } from "../parts/sql";
import { table } from "../parts/table";
import { notFound } from "./not-found";
import type { Rule } from "./rules-data";

interface RelationFile { count: number; file?: string; sha256?: string; sql?: string; result: Result }

export async function relationPage([name, column]: string[]): Promise<Page> {
    const [relations, lineage] = await Promise.all([loadCatalogue(), loadLineage()]);
    const relation = relations.find(one => one.name === name);
    if (!relation) {
        return notFound(`There is no relation “${name}” in this release.`, "#/catalogue", "The catalogue");
    }

    const [file, rules] = await Promise.all([load<RelationFile>(`relation-${relation.name}`), load<Rule[]>("rules")]);
    const key = relation.columns.filter(one => one.is_key).map(one => one.name);
    const chosen = relation.columns.find(one => one.name === column);
    return {
        title: chosen ? `${relation.name}.${chosen.name}` : relation.name,
        content: [
            heading([relation.layer, ` · ${relation.kind} · ${relation.schema}`], relation.name, relation.comment ? h("p", { class: "lead" }, relation.comment) : null,
                tiles({ label: "Rows", value: count(file.count), key: "count" }, { label: "Columns", value: count(relation.columns.length) },
                    { label: "Size", value: relation.kind === "view" ? "–" : bytes(relation.bytes), below: relation.kind === "view" ? "a view keeps nothing" : "with indexes" },
                    { label: "Key", value: h("span", { class: "text" }, key.length > 0 ? key.join(", ") : "none"), below: key.length === 0 && relation.kind === "view" ? "a view has none" : null })),
            section("Columns", columns(relation, lineage, rules, column)),
            section("Where it stands", standing(relation.name, lineage)),
            section("Constraints", constraints(relation, relations)),
            section("Rules that guard it", guards(relation.name, rules, lineage)),
            section("First rows", file.result.values.length > 0 ? resultTable(file.result, `First rows of ${relation.name}`) : empty("It is empty in this release.")),
            section("Script", file.sql ? [h("p", null, h("code", null, `database/${file.file}`)), sql(file.sql, `Script of ${relation.name}`)]
                : empty("Raw tables are made by the migrations of EF Core, exported to database/migrations.")),
        ],
    };
}

function columns(relation: Relation, lineage: Lineage | null, rules: Rule[], chosen: string | undefined): HTMLElement {
    return table(relation.columns, [
        { head: "Column", cell: row => [h("a", { href: address.relation(relation.name, row.name), class: "code" }, row.name), row.is_key ? badge("key", "key") : null], sort: row => row.name, isName: true },
        { head: "Type", cell: row => h("code", null, row.type), sort: row => row.type },
        { head: "Null", cell: row => relation.kind === "view" ? null : row.nullable ? "yes" : "no", sort: row => String(row.nullable) },
        { head: "Meaning", cell: row => row.comment, class: "wide" },
        { head: "Comes from", cell: row => origins(relation.name, row.name, lineage), class: "wide" },
        { head: "Guarded by", cell: row => { const all = rules.filter(rule => rule.guards.includes(`${relation.name}.${row.name}`)); return all.length > 0 ? h("details", null, h("summary", null, count(all.length)), list(all.map(rule => link.rule(rule.name)))) : null; } },
    ], { caption: `Columns of ${relation.name}`, rowClass: row => row.name === chosen ? "chosen" : "", rowId: row => `column-${row.name}` });
}

function origins(name: string, column: string, lineage: Lineage | null): Child {
    const from = lineage?.origins(name, column) ?? null;
    if (from === null) {
        return null;
    }

    const values = from.filter(one => one.as === "value");
    const conditions = from.filter(one => one.as === "condition");
    return [
        values.length > 0 ? list(values.map(one => link.relation(one.relation, one.column))) : h("span", { class: "muted" }, "of no column: rows are counted, or it is a constant"),
        conditions.length > 0 ? h("details", null, h("summary", null, `${conditions.length} as conditions`), list(conditions.map(one => link.relation(one.relation, one.column)))) : null,
    ];
}

function standing(name: string, lineage: Lineage | null): Child {
    if (!lineage) {
        return noLineage();
    }

    const [reads, readBy, conditions] = [lineage.reads(name), lineage.readBy(name), lineage.conditions(name)];
    return [
        h("dl", { class: "pairs" },
            h("dt", null, "Reads"), h("dd", null, reads.length > 0 ? list(reads.map(one => link.relation(one))) : "nothing: the data begin here"),
            h("dt", null, "Read by"), h("dd", null, readBy.length > 0 ? list(readBy.map(one => link.relation(one))) : "no other relation: it is for readers"),
            conditions.length > 0 ? [h("dt", null, "Its rows are decided by"), h("dd", null, list(conditions.map(one => link.relation(one.relation, one.column))))] : null),
        h("p", null, h("a", { href: `#/lineage/${name}` }, "As a graph")),
    ];
}

export function noLineage(): HTMLElement {
    return empty("What reads what is told by the manifest, which a build of the SQL project writes (", h("code", null, "dotnet build database"), "); the program that wrote this site had none.");
}

function constraints(relation: Relation, relations: Relation[]): Child {
    const kinds = { p: "primary key", u: "unique", f: "foreign key", c: "check" };
    const from = relations.flatMap(other => other.constraints.filter(one => one.kind === "f" && one.refers_to === relation.name).map(one => ({ other: other.name, ...one })));
    return [
        relation.constraints.length === 0 ? empty(relation.kind === "view" ? "A view has none." : "It has none.") : table(relation.constraints, [
            { head: "Kind", cell: row => kinds[row.kind], sort: row => row.kind },
            { head: "Definition", cell: row => h("code", null, row.definition), class: "wide", isName: true },
            { head: "Refers to", cell: row => row.refers_to ? link.relation(row.refers_to) : null },
        ], { caption: "Constraints" }),
        from.length > 0 ? h("p", null, "Referred to by ", list([...new Set(from.map(one => one.other))].map(one => link.relation(one))), ".") : null,
    ];
}

function guards(name: string, rules: Rule[], lineage: Lineage | null): Child {
    const guarding = rules.filter(rule => rule.guards.some(figure => figure.startsWith(`${name}.`)));
    const reading = (lineage?.rulesReading(name) ?? []).filter(rule => !guarding.some(other => other.name === rule));
    return guarding.length + reading.length === 0 ? empty("No rule reads it.") : h("dl", { class: "pairs" },
        h("dt", null, "Guard its figures"), h("dd", null, guarding.length > 0 ? list(guarding.map(rule => link.rule(rule.name))) : "none"),
        h("dt", null, "Read it"), h("dd", null, reading.length > 0 ? list(reading.map(rule => link.rule(rule))) : "no other"));
}
