/** All rules: how they stand, and how they stood. */
import { h } from "../app/dom";
import { count, duration } from "../app/format";
import { link } from "../app/names";
import { loadWarehouse } from "../app/warehouse";
import { badge, heading, note, tiles, type Page } from "../parts/page";
import { strip } from "../parts/strip";
import { table } from "../parts/table";
import { latest, loadRules, words } from "./rules-data";

export async function rulesPage(): Promise<Page> {
    const [{ rules, history }, { release }] = await Promise.all([loadRules(), loadWarehouse()]);
    const rows = rules.map(rule => ({ ...rule, latest: latest(history, rule.name, release.release_id) }));
    const number = (status: string) => rows.filter(row => row.latest?.status === status).length;
    const known = rows.reduce((sum, row) => sum + (row.latest?.known_rows ?? 0), 0);
    const accepted = rows.reduce((sum, row) => sum + (row.latest?.accepted_rows ?? 0), 0);
    return {
        title: "Rules",
        content: [
            heading(`What is proved of release ${release.release_id}`, "Rules", tiles(
                { label: "Hold", value: count(number("pass")), below: `of ${count(rules.length)} rules`, key: "pass" },
                { label: "Warn", value: count(number("warn")), below: "a flaw of the source", key: "warn" },
                { label: "Broken", value: count(number("fail") + number("error")), below: "these keep a release from being published", key: "fail" },
                { label: "Known exceptions", value: count(known), below: "rows, each with its evidence", key: "known" },
                { label: "Accepted", value: count(accepted), below: "rows, by users of this warehouse", key: "accepted" })),
            note(`The strips show the last ${history.runs.length} verifications, the oldest at the left: ▁ holds, ▅ warns, █ broken, · did not run.`),
            table(rows, [
                { head: "Rule", cell: row => link.rule(row.name), sort: row => row.name, isName: true },
                { head: "State", cell: row => row.latest ? badge(row.latest.status, words[row.latest.status]) : badge("", "never ran"), sort: row => row.latest?.status ?? "" },
                { head: "Kind", cell: row => row.kind, sort: row => row.kind },
                { head: "Layer", cell: row => row.layer, sort: row => row.layer },
                { head: "Guards", title: "Published figures that would be wrong if it were broken", cell: row => count(row.guards.length), sort: row => row.guards.length, number: true },
                { head: "Found", title: "Rows that break it and are neither known nor accepted", cell: row => count(row.latest?.failing_rows), sort: row => row.latest?.failing_rows ?? null, number: true },
                { head: "Known", cell: row => count(row.latest?.known_rows), sort: row => row.latest?.known_rows ?? null, number: true },
                { head: "Accepted", cell: row => count(row.latest?.accepted_rows), sort: row => row.latest?.accepted_rows ?? null, number: true },
                { head: "Time", cell: row => duration(row.latest?.milliseconds), sort: row => row.latest?.milliseconds ?? null, number: true },
                { head: "History", cell: row => strip(history, row.name) },
            ], { caption: "All rules" }),
            history.accepted.length > 0 ? h("p", null, `${count(history.accepted.length)} findings are accepted in this release: each rule's page lists its own.`) : null,
        ],
    };
}
