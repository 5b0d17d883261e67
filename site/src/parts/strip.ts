/** The history of a rule as a strip: height and sign tell what colour tells. */
import { h } from "../app/dom";
import { instant } from "../app/format";
import { words, type RuleHistory } from "../pages/rules-data";

export function strip(history: RuleHistory, name: string): HTMLElement {
    const by = new Map(history.results.filter(result => result.name === name).map(result => [result.run_id, result]));
    const all = history.runs.map(run => ({ run, result: by.get(run.run_id) }));
    const told = (["pass", "warn", "fail", "error"] as const).map(status => [all.filter(one => one.result?.status === status).length, words[status]] as const).filter(([times]) => times > 0);
    return h("span", { class: "strip", role: "img", "aria-label": told.length === 0 ? "never ran" : told.map(([times, word]) => `${word} ${times} times`).join(", ") },
        all.map(({ run, result }) => h("i", {
            class: result?.status ?? "absent",
            title: `${instant(run.started_at)}, release ${run.release_id}: ${result ? words[result.status] : "did not run"}`,
        })));
}
