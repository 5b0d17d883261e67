/** What a release changed, relation by relation, as the books keep it. */
import type { Relation } from "../app/catalogue";
import { load } from "../app/data";
import { h, type Child } from "../app/dom";
import { count } from "../app/format";
import { link, list } from "../app/names";
import { badge } from "./page";
import { table } from "./table";

export interface RelationChange {
    release_id: number; compared_release_id: number; relation: string; change: "added" | "removed" | "changed"; rows_added: number; rows_removed: number; rows_changed: number;
    /** The columns in which rows changed; null rows: the column was added, removed or has another type. */
    columns: { name: string; rows: number | null }[];
}

const kinds = { added: "pass", removed: "fail", changed: "warn" };
const shownColumns = 4;

export function loadChanges(): Promise<RelationChange[]> {
    return load<RelationChange[]>("release-changes");
}

export function changesTable(all: RelationChange[], relations: Relation[], caption: string): HTMLElement {
    const there = new Set(relations.map(relation => relation.name));
    const bare = (relation: string) => relation.slice(relation.lastIndexOf(".") + 1);
    const name = (relation: string): Child => there.has(bare(relation)) ? link.relation(bare(relation)) : h("code", null, bare(relation));
    return table(all, [
        { head: "Relation", cell: row => name(row.relation), sort: row => bare(row.relation), isName: true },
        { head: "What", cell: row => badge(kinds[row.change], row.change), sort: row => row.change },
        { head: "Rows added", cell: row => signed(row.rows_added, "+"), sort: row => row.rows_added, number: true },
        { head: "removed", cell: row => signed(row.rows_removed, "−"), sort: row => row.rows_removed, number: true },
        { head: "changed", cell: row => signed(row.rows_changed, ""), sort: row => row.rows_changed, number: true },
        { head: "In the columns", cell: columns },
    ], { caption, shown: 20 });
}

function signed(rows: number, sign: string): Child {
    return rows === 0 ? h("span", { class: "muted" }, "0") : `${sign}${count(rows)}`;
}

function columns({ columns: all }: RelationChange): Child {
    const told = (some: RelationChange["columns"]) => list(some.map(column => h("span", null, h("code", null, column.name), column.rows === null ? " (another definition)" : ` ${count(column.rows)}`)));
    return all.length === 0 ? null : all.length <= shownColumns ? told(all)
        : [told(all.slice(0, shownColumns)), h("details", null, h("summary", null, `${all.length - shownColumns} more`), told(all.slice(shownColumns)))];
}
