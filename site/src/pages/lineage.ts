/** What reads what: one relation with its neighbours, or all; columns on request. */
import { layers, loadCatalogue, loadLineage, type Lineage, type Relation } from "../app/catalogue";
import { h } from "../app/dom";
import { current, withQuery } from "../app/router";
import { address, link, list } from "../app/names";
import { empty, heading, note, type Page } from "../parts/page";
import { graph, type Box, type Edge } from "../parts/graph";
import { noLineage } from "./relation";
import { notFound } from "./not-found";

export async function lineagePage([name, column]: string[]): Promise<Page> {
    const [relations, lineage] = await Promise.all([loadCatalogue(), loadLineage()]);
    if (!lineage) {
        return { title: "Lineage", content: [heading("What reads what", "Lineage"), noLineage()] };
    }

    const chosen = name ?? relations.find(relation => relation.name.startsWith("fct_"))?.name ?? relations[0]?.name;
    const relation = relations.find(one => one.name === chosen);
    if (!relation) {
        return notFound(`There is no relation “${name}” in this release.`, "#/lineage", "Lineage");
    }

    const query = current().query;
    const reach = query.get("reach") ?? "near";
    const withColumns = query.get("columns") !== null || column !== undefined;
    const content = column !== undefined && lineage.origins(relation.name, column) !== null
        ? ofColumn(relation, column, relations, lineage)
        : ofRelations(relation, reach, withColumns, relations, lineage);
    return { title: `Lineage of ${column ? `${relation.name}.${column}` : relation.name}`, content: [
        heading("Lineage", column ? `${relation.name}.${column}` : reach === "all" ? "All relations" : relation.name),
        h("div", { class: "tools" },
            picker(relations, relation.name),
            h("nav", { class: "tabs", "aria-label": "How far" }, ([["near", "neighbours"], ["far", "everything on its way"], ["all", "all relations"]] as const).map(([key, text]) =>
                h("a", { href: withQuery({ reach: key === "near" ? null : key }), "aria-current": key === reach && column === undefined ? "page" : null }, text))),
            h("a", { class: "button", href: withQuery({ columns: withColumns ? null : "" }) }, withColumns ? "Without columns" : "With columns")),
        content,
        h("p", null, "Of this relation: ", link.relation(relation.name), ". Reads ", lineage.reads(relation.name).length > 0 ? list(lineage.reads(relation.name).map(one => link.relation(one))) : "nothing",
            "; read by ", lineage.readBy(relation.name).length > 0 ? list(lineage.readBy(relation.name).map(one => link.relation(one))) : "no other", "."),
        lineage.hasColumns && column === undefined ? h("p", null, "One column: ", list(relation.columns.map(one => h("a", { href: `#/lineage/${relation.name}/${one.name}`, class: "code" }, one.name)))) : null,
    ] };
}

function picker(relations: Relation[], chosen: string): HTMLElement {
    const choice = h("select", { id: "pick-relation" }, layers.map(layer => h("optgroup", { label: layer }, relations.filter(relation => relation.layer === layer)
        .map(relation => h("option", { value: relation.name, selected: relation.name === chosen }, relation.name)))));
    choice.addEventListener("change", () => { location.hash = `#/lineage/${choice.value}`; });
    return h("label", { for: "pick-relation" }, "Relation ", choice);
}

function ofRelations(relation: Relation, reach: string, withColumns: boolean, relations: Relation[], lineage: Lineage): HTMLElement[] {
    const shown = new Set([relation.name]);
    const walk = (name: string, next: (name: string) => string[], isDeep: boolean) => next(name).forEach(other => {
        if (!shown.has(other)) {
            shown.add(other);
            if (isDeep) {
                walk(other, next, isDeep);
            }
        }
    });
    if (reach === "all") {
        relations.forEach(one => shown.add(one.name));
    } else {
        walk(relation.name, lineage.reads, reach === "far");
        walk(relation.name, lineage.readBy, reach === "far");
    }

    const boxes: Box[] = relations.filter(one => shown.has(one.name)).map(one => ({
        id: one.name, title: one.name, kind: one.layer, href: `#/lineage/${one.name}`, isChosen: one.name === relation.name,
        lines: withColumns ? one.columns.map(column => ({ text: column.name, isKey: column.is_key, id: lineage.hasColumns ? `#/lineage/${one.name}/${column.name}` : address.relation(one.name, column.name) })) : undefined,
    }));
    const edges: Edge[] = [...shown].flatMap(one => lineage.reads(one).filter(read => shown.has(read)).map(read => ({ from: read, to: one })));
    return [
        note("From the left to the right, as the data flow. ", h("span", { class: "keys" }, layers.map(layer => h("span", { class: `layer ${layer}` }, layer)))),
        boxes.length < 2 ? empty("Nothing reads it, and it reads nothing.") : graph(boxes, edges, `Lineage of ${relation.name}: ${boxes.length} relations, ${edges.length} reads`),
    ];
}

function ofColumn(relation: Relation, column: string, relations: Relation[], lineage: Lineage): HTMLElement[] {
    const shown = new Map<string, Set<string>>();
    const edges: Edge[] = [];
    const add = (name: string, one: string) => {
        const columns = shown.get(name) ?? new Set();
        const isNew = !columns.has(one);
        columns.add(one);
        shown.set(name, columns);
        return isNew;
    };
    // Conditions of the column itself are shown, too; further up only where rows are counted, so that there is no value to follow.
    const followed = (name: string, one: string) => {
        const all = lineage.origins(name, one) ?? [];
        const values = all.filter(from => from.as === "value");
        return values.length === 0 || (name === relation.name && one === column) ? all : values;
    };
    const up = (name: string, one: string): void => followed(name, one).forEach(from => {
        edges.push({ from: from.relation, to: name, fromLine: from.column, toLine: one, isCondition: from.as === "condition" });
        if (add(from.relation, from.column)) {
            up(from.relation, from.column);
        }
    });
    const down = (name: string, one: string): void => lineage.goals(name, one).filter(goal => goal.as === "value").forEach(goal => {
        edges.push({ from: name, to: goal.relation, fromLine: one, toLine: goal.column });
        if (add(goal.relation, goal.column)) {
            down(goal.relation, goal.column);
        }
    });
    add(relation.name, column);
    up(relation.name, column);
    down(relation.name, column);
    const conditions = (lineage.origins(relation.name, column) ?? []).filter(from => from.as === "condition");
    const boxes: Box[] = relations.filter(one => shown.has(one.name)).map(one => ({
        id: one.name, title: one.name, kind: one.layer, href: address.relation(one.name), isChosen: one.name === relation.name,
        lines: one.columns.filter(line => shown.get(one.name)!.has(line.name)).map(line => ({
            text: line.name, isKey: line.is_key, isChosen: one.name === relation.name && line.name === column, id: `#/lineage/${one.name}/${line.name}`,
        })),
    }));
    return [
        note("From the files to the marts. Dashed: it decides which rows count, and is not in the value."),
        boxes.length < 2 ? empty("It comes from no column, and no column comes from it: rows are counted, or it is a constant.") : graph(boxes, edges, `Lineage of ${relation.name}.${column}`),
        conditions.length > 0 ? h("p", null, "Decided by conditions on ", list(conditions.map(from => link.relation(from.relation, from.column))), ".") : h("p"),
    ];
}
