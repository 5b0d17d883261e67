/** The analyses: question, answer, picture, SQL. */
import { load } from "../app/data";
import { h } from "../app/dom";
import { bars } from "../charts/bars";
import { copyButton, empty, figure, heading, type Page } from "../parts/page";
import { resultTable, type Result } from "../parts/result";
import { sql } from "../parts/sql";

export interface Question { name: string; head: string[]; sql: string; result: Result }

/** Which column a chart of an answer shows; the first that names the row is found by its type. */
const shown: Record<string, string> = {
    "01_greatest_drivers": "points_per_start", "02_champions_with_fewest_wins": "wins", "03_best_without_a_title": "wins", "04_longest_winning_streaks": "wins_in_a_row",
    "05_most_dominant_season": "percent_won", "06_qualifying_against_team_mates": "percent_won", "07_reliability_by_decade": "percent_mechanical", "08_youngest_and_oldest_winners": "age", "09_fastest_pit_stops": "seconds", "10_what_sprints_changed": "sprint_points",
};

export function loadQuestions(): Promise<Question[]> {
    return load<Question[]>("questions");
}

export async function questionsPage([chosen]: string[]): Promise<Page> {
    const all = await loadQuestions();
    return {
        title: "Questions",
        content: [
            heading("What fans and journalists ask", "Questions"),
            all.length === 0 ? empty("This program was built without the analyses (docs/analyses).") : null,
            h("nav", { class: "within", "aria-label": "Questions" }, all.map(question => h("a", { href: `#/questions/${question.name}` }, titleOf(question)))),
            all.filter(question => chosen === undefined || question.name === chosen).map(question => show(question, chosen !== undefined)),
            chosen !== undefined && all.length > 1 ? h("p", null, h("a", { href: "#/questions" }, "All questions")) : null,
        ],
    };
}

export function titleOf(question: Question): string {
    return question.head[0] ?? question.name;
}

function show(question: Question, isAlone: boolean): HTMLElement {
    const about = question.head.slice(1).join(" ").trim();
    return h("section", { id: question.name, class: "question" },
        h("h2", null, titleOf(question)),
        about ? h("p", null, about) : null,
        question.result.values.length === 0 ? empty("The files of this release have no answer to it.") : [
            chart(question),
            h("div", { class: "with-button" }, resultTable(question.result, titleOf(question)), copyButton(csv(question.result), "Copy as CSV")),
        ],
        h("details", { open: isAlone }, h("summary", null, "The SQL"), sql(question.sql, `SQL: ${titleOf(question)}`)));
}

function chart(question: Question): HTMLElement | null {
    const { names, types, values } = question.result;
    const isNumber = (at: number) => /^(int|bigint|smallint|integer|numeric|double|real)/.test(types[at] ?? "");
    const wanted = names.indexOf(shown[question.name] ?? "");
    const value = wanted >= 0 ? wanted : names.findLastIndex((_, at) => isNumber(at));
    const texts = names.map((_, at) => at).filter(at => !isNumber(at) && !/bool/.test(types[at] ?? "")).slice(0, 1);
    const season = names.findIndex(name => /^(season|decade|year)$/.test(name));
    const label = [...(season >= 0 && season !== value && !texts.includes(season) ? [season] : []), ...texts];
    if (value < 0 || label.length === 0) {
        return null;
    }

    const about = names[value]!.replaceAll("_", " ");
    return figure(about, bars(values.map(row => ({ name: label.map(at => row[at] ?? "–").join(" "), value: Number(row[value] ?? 0), text: row[value] ?? "–" })),
        { label: `${titleOf(question)} ${about}: ${values.slice(0, 3).map(row => `${label.map(at => row[at]).join(" ")} ${row[value]}`).join(", ")}`, x: about }), null);
}

function csv(result: Result): string {
    const field = (value: string | null) => value === null ? "" : /[",\n]/.test(value) ? `"${value.replaceAll("\"", "\"\"")}"` : value;
    return [result.names, ...result.values].map(row => row.map(field).join(",")).join("\n");
}
