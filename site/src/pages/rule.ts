/** One rule: why it holds, what it guards, what it found, its SQL. */
import { loadCatalogue } from "../app/catalogue";
import { h } from "../app/dom";
import { count, date, duration, instant } from "../app/format";
import { link, list } from "../app/names";
import { loadWarehouse } from "../app/warehouse";
import { badge, empty, heading, section, tiles, type Page } from "../parts/page";
import { resultTable } from "../parts/result";
import { sql } from "../parts/sql";
import { strip } from "../parts/strip";
import { table } from "../parts/table";
import { notFound } from "./not-found";
import { latest, loadRules, words } from "./rules-data";

const kinds = { pipeline: "ours: nothing is lost or doubled on the way of the data", sport: "the sport's: points, standings, winners, champions", source: "the care of the source: a warning" };

export async function rulePage([name]: string[]): Promise<Page> {
    const [{ rules, history }, { release }, relations] = await Promise.all([loadRules(), loadWarehouse(), loadCatalogue()]);
    const rule = rules.find(one => one.name === name);
    if (!rule) {
        return notFound(`There is no rule “${name}” in this release.`, "#/rules", "All rules");
    }

    const found = latest(history, rule.name, release.release_id);
    const known = history.known.filter(row => row.rule === rule.name);
    const accepted = history.accepted.filter(row => row.rule === rule.name);
    const linked = (guard: string) => {
        const [relation, column] = guard.split(".") as [string, string];
        return relations.some(one => one.name === relation) ? link.relation(relation, column) : h("code", null, guard);
    };
    return {
        title: rule.name,
        content: [
            heading(`Rule · ${rule.kind} · ${rule.layer}`, rule.name, h("p", { class: "lead" }, rule.description), tiles(
                { label: "State", value: found ? badge(found.status, words[found.status]) : "never ran", below: `on release ${release.release_id}` },
                { label: "Found", value: count(found?.failing_rows), below: "rows, neither known nor accepted" },
                { label: "Known", value: count(found?.known_rows), below: "rows" },
                { label: "Accepted", value: count(found?.accepted_rows), below: "rows" },
                { label: "Took", value: duration(found?.milliseconds) })),
            section("What it is", h("dl", { class: "pairs" },
                h("dt", null, "Whose books"), h("dd", null, kinds[rule.kind]),
                h("dt", null, "Guards"), h("dd", null, rule.guards.length > 0 ? list(rule.guards.map(linked)) : "no published figure: its findings are warnings"),
                h("dt", null, "Warns if"), h("dd", null, h("code", null, rule.warn_if), " rows"),
                h("dt", null, "Breaks if"), h("dd", null, rule.error_if ? [h("code", null, rule.error_if), " rows"] : "never"),
                rule.key.length > 0 ? [h("dt", null, "A row is known by"), h("dd", null, h("code", null, rule.key.join(", ")))] : null,
                rule.since ? [h("dt", null, "Since"), h("dd", null, `season ${rule.since}`)] : null,
                rule.tags.length > 0 ? [h("dt", null, "Tags"), h("dd", null, rule.tags.join(", "))] : null)),
            section("Rows that break it", rule.result && rule.result.values.length > 0
                ? [h("p", { class: "note" }, `The first ${rule.result.values.length}, known and accepted ones among them.`), resultTable(rule.result, `Rows that break ${rule.name}`)]
                : empty("None in this release.")),
            section("Known exceptions", known.length > 0 ? table(known, [
                { head: "Row", cell: row => h("code", null, row.row_key), isName: true },
                { head: "Why", cell: row => row.reason, class: "wide" },
                { head: "Evidence", cell: row => row.evidence, class: "wide" },
            ], { caption: "Known exceptions", shown: 20 }) : empty("None is known.")),
            accepted.length > 0 ? section("Accepted findings", table(accepted, [
                { head: "Row", cell: row => h("code", null, row.row_key ?? "all"), isName: true },
                { head: "Rows met", cell: row => count(row.rows), number: true },
                { head: "Why", cell: row => row.reason, class: "wide" },
                { head: "Evidence", cell: row => row.evidence, class: "wide" },
                { head: "When", cell: row => date(row.accepted_at) },
            ], { caption: "Accepted findings" })) : null,
            section("History", h("p", null, strip(history, rule.name)), table(history.runs.flatMap(run => {
                const result = history.results.find(one => one.name === rule.name && one.run_id === run.run_id);
                return result ? [{ run, result }] : [];
            }).reverse(), [
                { head: "When", cell: row => instant(row.run.started_at), isName: true, class: "time" },
                { head: "Release", cell: row => row.run.release_id, number: true },
                { head: "As", cell: row => row.run.target },
                { head: "State", cell: row => badge(row.result.status, words[row.result.status]) },
                { head: "Found", cell: row => count(row.result.failing_rows), number: true },
                { head: "Took", cell: row => duration(row.result.milliseconds), number: true },
            ], { caption: "The last verifications", shown: 10 })),
            section("SQL", h("p", null, h("code", null, `database/${rule.file}`)), sql(rule.sql, `SQL of ${rule.name}`)),
        ],
    };
}
