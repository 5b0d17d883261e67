/** Rules as the data files hold them. */
import { load } from "../app/data";
import type { Result } from "../parts/result";

export interface Rule {
    name: string; description: string; kind: "pipeline" | "sport" | "source"; layer: string; guards: string[]; key: string[]; tags: string[]; since: string | null;
    warn_if: string; error_if: string | null; file: string; sql: string; result: Result | null;
}

export interface RuleRun { run_id: number; release_id: number; target: string; is_complete: boolean; status: Status; started_at: string; milliseconds: number }

export type Status = "pass" | "warn" | "fail" | "error";

export interface RuleResult {
    run_id: number; name: string; status: Status; failing_rows: number | null; known_rows: number; accepted_rows: number; milliseconds: number; message: string | null;
}

export interface RuleHistory {
    runs: RuleRun[];
    results: RuleResult[];
    accepted: { accepted_finding_id: number; rule: string; row_key: string | null; rows: number | null; reason: string | null; evidence: string | null; accepted_at: string }[];
    known: { rule: string; row_key: string; reason: string; evidence: string }[];
}

export const words: Record<Status, string> = { pass: "holds", warn: "warns", fail: "broken", error: "could not run" };

export async function loadRules(): Promise<{ rules: Rule[]; history: RuleHistory }> {
    const [rules, history] = await Promise.all([load<Rule[]>("rules"), load<RuleHistory>("rule-history")]);
    return { rules, history };
}

/** The latest result of a rule about a release; null where it never ran on it. */
export function latest(history: RuleHistory, name: string, release: number): RuleResult | null {
    const runs = new Set(history.runs.filter(run => run.release_id === release).map(run => run.run_id));
    return history.results.findLast(result => result.name === name && runs.has(result.run_id)) ?? null;
}
