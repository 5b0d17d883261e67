/** Tables: sorted by a click on a head, numbers to the right, wide ones scroll in a frame of their own. */
import { h, type Child } from "../app/dom";
import { none } from "../app/format";

export interface Column<Row> {
    head: string;
    /** What a cell shows. */
    cell: (row: Row) => Child;
    /** What it is sorted by; without it, it is not. Null comes last. */
    sort?: (row: Row) => number | string | null;
    /** Numbers stand to the right. */
    number?: boolean;
    /** Names the row, for screen readers: one column of each table. */
    isName?: boolean;
    /** Said in full where the head is short. */
    title?: string;
    class?: string;
}

export interface TableOptions<Row> {
    caption: string;
    /** Whether the caption is for screen readers only, because a heading above says it. */
    hideCaption?: boolean;
    shown?: number;
    class?: string;
    rowClass?: (row: Row) => string;
    rowId?: (row: Row) => string;
}

export function table<Row>(rows: readonly Row[], columns: Column<Row>[], options: TableOptions<Row>): HTMLElement {
    let sorted = [...rows];
    let shown = options.shown ?? Infinity;
    const body = h("tbody");
    const heads = columns.map((column, at) => head(column, () => sortBy(at)));
    const more = h("button", { type: "button", class: "more", onclick: () => { shown = Infinity; fill(); body.rows[options.shown ?? 0]?.querySelector("a")?.focus(); } });

    function fill(): void {
        body.replaceChildren(...sorted.slice(0, shown).map(row => h("tr", { class: options.rowClass?.(row) || null, id: options.rowId?.(row) },
            columns.map(column => cellOf(column, row)))));
        more.textContent = `Show all ${rows.length}`;
        more.hidden = sorted.length <= shown;
    }

    function sortBy(at: number): void {
        const { sort, number } = columns[at]!;
        const before = heads[at]!.getAttribute("aria-sort");
        const direction = before === "none" ? (number ? "descending" : "ascending") : before === "descending" ? "ascending" : "descending";
        heads.forEach((other, place) => columns[place]!.sort && other.setAttribute("aria-sort", place === at ? direction : "none"));
        sorted = [...rows].sort((one, other) => compare(sort!(one), sort!(other), direction === "ascending" ? 1 : -1));
        fill();
    }

    fill();
    return h("div", { class: `table ${options.class ?? ""}` },
        h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": options.caption },
            h("table", null, h("caption", { class: options.hideCaption === false ? null : "hidden" }, options.caption), h("thead", null, h("tr", null, heads)), body)),
        more);
}

function head<Row>(column: Column<Row>, sort: () => void): HTMLElement {
    const name = column.title ? h("abbr", { title: column.title }, column.head) : column.head;
    return h("th", { scope: "col", class: classOf(column), "aria-sort": column.sort ? "none" : null },
        column.sort ? h("button", { type: "button", onclick: sort }, name) : name);
}

function cellOf<Row>(column: Column<Row>, row: Row): HTMLElement {
    const value = column.cell(row);
    const shown = value === null || value === undefined || value === "" ? none : value;
    return column.isName
        ? h("th", { scope: "row", class: classOf(column) }, shown)
        : h("td", { class: classOf(column) }, shown);
}

function classOf<Row>(column: Column<Row>): string | null {
    return [column.number ? "number" : "", column.class ?? ""].join(" ").trim() || null;
}

export function compare(one: number | string | null, other: number | string | null, direction: 1 | -1): number {
    if (one === null || other === null) {
        return one === other ? 0 : one === null ? 1 : -1;
    }

    return direction * (typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other), "en"));
}
