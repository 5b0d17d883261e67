/** The first page: what this is, whether it holds, what changed, where to go. */
import { loadCatalogue, type Relation } from "../app/catalogue";
import { h } from "../app/dom";
import { count, date, duration, instant, plural, points } from "../app/format";
import { load } from "../app/data";
import { address, all as names, link } from "../app/names";
import { teamColour } from "../app/teams";
import { loadWarehouse, shortPath, type Warehouse } from "../app/warehouse";
import { bars } from "../charts/bars";
import { changesTable, loadChanges, type RelationChange } from "../parts/changes";
import { badge, empty, figure, heading, section, stripe, tiles, type Page } from "../parts/page";
import { table } from "../parts/table";
import { loadQuestions, titleOf, type Question } from "./questions";
import { files } from "./releases";
import { latest, loadRules, type Rule, type RuleHistory } from "./rules-data";
import type { SeasonData } from "./season-data";

export async function homePage(): Promise<Page> {
    const [warehouse, { rules, history }, relations, different, questions] = await Promise.all([loadWarehouse(), loadRules(), loadCatalogue(), loadChanges(), loadQuestions()]);
    const { release } = warehouse;
    const season = Math.max(...names().races.map(race => race.season));
    const current = Number.isFinite(season) ? await load<SeasonData>(`season-${season}`) : null;
    return {
        title: "Home",
        content: [
            h("div", { class: "hero" },
                heading("Formula 1 World Championship", `${release.first_season} to ${release.last_season}`,
                    h("p", { class: "lead" }, "Every race, lap and pit stop that the files hold, typed, documented and proved: a warehouse to look at."),
                    release.is_synthetic ? h("p", { class: "synthetic" }, badge("warn", "synthetic"), " These are the made-up championships of the sample: no driver, team or circuit of them exists.") : null),
                h("div", { class: "chequers", "aria-hidden": "true" })),
            tiles(
                { label: "Races", value: count(names().races.length), key: "races" },
                { label: "Drivers", value: count(names().drivers.length), key: "drivers" },
                { label: "Constructors", value: count(names().constructors.length), key: "constructors" },
                { label: "Circuits", value: count(names().circuits.length), key: "circuits" },
                { label: "Rows of files", value: count(warehouse.files.reduce((sum, file) => sum + file.rows, 0)), key: "rows" },
                { label: "Relations", value: count(relations.length), below: h("a", { href: "#/catalogue" }, "catalogue") }),
            h("div", { class: "columns" }, current ? leaders(current) : empty("There are no races in these files."),
                h("div", null, state(warehouse, rules, history), asked(questions))),
            section("What changed since the last release", changes(warehouse, different, relations)),
            section("Rows by file", files(warehouse)),
            section("How long it took", timings(warehouse, history)),
        ],
    };
}

function leaders(data: SeasonData): HTMLElement {
    return h("section", { class: "card" },
        h("h2", null, "Season ", link.season(data.season)),
        h("ol", { class: "tower" }, data.drivers.slice(0, 10).map(row => h("li", null,
            h("span", { class: "place" }, row.championship_position ?? "–"), stripe(teamColour(row.main_constructor_id)),
            h("span", { class: "who" }, link.driver(row.driver_id), h("small", null, names().constructor_(row.main_constructor_id).name)),
            h("span", { class: "points" }, points(row.championship_points ?? row.total_points))))),
        h("p", null, h("a", { href: address.season(data.season) }, "The whole season"), " · ", h("a", { href: "#/seasons" }, "all seasons")));
}

function state({ release }: Warehouse, rules: Rule[], history: RuleHistory): HTMLElement {
    const all = rules.map(rule => latest(history, rule.name, release.release_id));
    const number = (status: string) => all.filter(result => result?.status === status).length;
    const broken = number("fail") + number("error");
    const known = all.reduce((sum, result) => sum + (result?.known_rows ?? 0), 0);
    const accepted = all.reduce((sum, result) => sum + (result?.accepted_rows ?? 0), 0);
    return h("section", { class: "card" },
        h("h2", null, `Release ${release.release_id}`),
        h("dl", { class: "pairs" },
            h("dt", null, "State"), h("dd", null, release.place === "" ? [badge("pass", "live"), ` since ${instant(release.published_at)}`] : [badge("warn", "candidate"), ` ${release.state}, not published`]),
            h("dt", null, "Files"), h("dd", null, shortPath(release.source), `, read ${instant(release.started_at)}`),
            h("dt", null, "Rules"), h("dd", null, badge("pass", `${number("pass")} hold`), " ", badge(number("warn") > 0 ? "warn" : "", `${number("warn")} warn`), " ", broken > 0 ? badge("fail", `${broken} broken`) : null),
            h("dt", null, "Exceptions"), h("dd", null, `${plural(known, "row")} known, ${count(accepted)} accepted`),
            h("dt", null, "Warehouse"), h("dd", null, h("code", null, release.base_schema), `, PostgreSQL ${release.server_version.split(" ")[0]}`),
            h("dt", null, "Written"), h("dd", null, instant(release.written_at))),
        h("p", null, h("a", { href: "#/rules" }, "All rules"), " · ", h("a", { href: "#/releases" }, "all releases"), " · ", h("a", { href: "#/lineage" }, "lineage")));
}

function asked(questions: Question[]): HTMLElement | null {
    return questions.length === 0 ? null : h("section", { class: "card" },
        h("h2", null, "Questions"),
        h("ul", { class: "asked" }, questions.map(question => h("li", null, h("a", { href: `#/questions/${question.name}` }, titleOf(question))))));
}

function changes({ files: all, files_before, release, releases }: Warehouse, different: RelationChange[], relations: Relation[]): HTMLElement {
    if (files_before.length === 0) {
        return empty("It is the first release that went live here: there is nothing to compare it with.");
    }

    const before = releases.filter(row => row.published_at !== null && row.release_id < release.release_id)[0];
    const old = new Map(files_before.map(file => [file.dataset, file]));
    const changed = all.filter(file => old.get(file.dataset)?.sha256 !== file.sha256);
    const own = different.filter(change => change.release_id === release.release_id);
    return h("div", null,
        h("p", null, changed.length === 0
            ? `The same files as in release ${before?.release_id}${before ? `, ${date(before.started_at)}` : ""}.`
            : `${plural(changed.length, "file")} of ${all.length} changed since release ${before?.release_id}: ${changed.map(file => file.file).join(", ")}.`),
        own.length === 0 ? h("p", null, "The books note no relation that changed.") : changesTable(own, relations, `What release ${release.release_id} changed`));
}

function timings({ files: all, scripts, publications, release }: Warehouse, history: RuleHistory): HTMLElement {
    const run = history.runs.findLast(one => one.release_id === release.release_id && one.is_complete);
    const publication = publications.find(one => one.release_id === release.release_id);
    const longest = [...all].sort((one, other) => other.milliseconds - one.milliseconds)[0];
    const models = [...scripts].sort((one, other) => other.milliseconds - one.milliseconds);
    const rows = [
        longest ? { name: "Load: the longest file", value: longest.milliseconds, colour: "var(--c1)" } : null,
        scripts.length > 0 ? { name: "Model: all scripts", value: scripts.reduce((sum, script) => sum + script.milliseconds, 0), colour: "var(--c2)" } : null,
        run ? { name: "Verify: all rules", value: run.milliseconds, colour: "var(--c3)" } : null,
        publication ? { name: "Publish: readers waited", value: publication.milliseconds, colour: "var(--c4)" } : null,
    ].filter(row => row !== null);
    return rows.length === 0 ? empty("The books of this release hold no times.") : h("div", null,
        figure("Stages", bars(rows.map(row => ({ ...row, text: duration(row.value) })), { label: `Times of the stages: ${rows.map(row => `${row.name} ${duration(row.value)}`).join(", ")}`, x: "Milliseconds" }),
            "Files are read side by side and so are models: the sums are longer than the run was."),
        h("details", null, h("summary", null, "The slowest models"), table(models.slice(0, 12), [
            { head: "Script", cell: row => h("code", null, row.name), isName: true },
            { head: "Time", cell: row => duration(row.milliseconds), number: true },
        ], { caption: "The slowest models" })));
}
