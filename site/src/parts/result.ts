/** Rows of a query, as PostgreSQL writes their values. */
import { h } from "../app/dom";
import { table } from "./table";

export interface Result { names: string[]; types: string[]; values: (string | null)[][] }

const numbers = /^(int|bigint|smallint|integer|numeric|double|real|oid)/;

export function resultTable(result: Result, caption: string): HTMLElement {
    return table(result.values, result.names.map((name, at) => ({
        head: name,
        cell: (row: (string | null)[]) => row[at] === null || row[at] === undefined ? h("span", { class: "null" }, "null") : row[at],
        sort: (row: (string | null)[]) => row[at] === null || row[at] === undefined ? null : numbers.test(result.types[at] ?? "") ? Number(row[at]) : row[at],
        number: numbers.test(result.types[at] ?? ""),
        class: "mono",
    })), { caption, shown: 20 });
}
