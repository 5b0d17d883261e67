/** Team mates against one another: qualifying, race, pace. */
import { h } from "../app/dom";
import { decimal, plural } from "../app/format";
import { link } from "../app/names";
import { teamColour } from "../app/teams";
import { empty, stripe } from "../parts/page";
import type { SeasonData } from "./season-data";

interface Duel { team: number; one: number; other: number; qualifying: [number, number]; race: [number, number]; races: number }

/** Every pair that drove for a team in the same races; who drove two cars of a race counts with the better one. */
export function duels(data: SeasonData): Duel[] {
    const best = new Map<string, number | null>();
    const entries = new Map<string, Set<number>>();
    for (const result of data.results) {
        const key = `${result.race_id}/${result.constructor_id}`;
        entries.set(key, (entries.get(key) ?? new Set()).add(result.driver_id));
        const own = `${result.race_id}/${result.driver_id}`;
        const before = best.get(own) ?? null;
        best.set(own, before === null ? result.finish_position : result.finish_position === null ? before : Math.min(before, result.finish_position));
    }

    const qualifying = new Map(data.qualifying.map(row => [`${row.race_id}/${row.driver_id}`, row.qualifying_position]));
    const pairs = new Map<string, Duel>();
    for (const [key, drivers] of entries) {
        const [race, team] = key.split("/").map(Number) as [number, number];
        const sorted = [...drivers].sort((one, other) => one - other);
        sorted.forEach((one, at) => sorted.slice(at + 1).forEach(other => {
            const name = `${team}/${one}/${other}`;
            const pair = pairs.get(name) ?? { team, one, other, qualifying: [0, 0], race: [0, 0], races: 0 };
            pair.races++;
            tell(pair.race, best.get(`${race}/${one}`), best.get(`${race}/${other}`));
            tell(pair.qualifying, qualifying.get(`${race}/${one}`), qualifying.get(`${race}/${other}`));
            pairs.set(name, pair);
        }));
    }

    const order = new Map(data.constructors.map((row, at) => [row.constructor_id, at]));
    return [...pairs.values()].filter(pair => pair.race[0] + pair.race[1] + pair.qualifying[0] + pair.qualifying[1] > 0)
        .sort((one, other) => (order.get(one.team) ?? 99) - (order.get(other.team) ?? 99) || other.races - one.races);
}

function tell(score: [number, number], one: number | null | undefined, other: number | null | undefined): void {
    if (typeof one === "number" && typeof other === "number" && one !== other) {
        score[one < other ? 0 : 1]++;
    }
}

export function teamMates(data: SeasonData): HTMLElement {
    const all = duels(data);
    const pace = new Map(data.drivers.map(driver => [driver.driver_id, driver.pace_gap_percent]));
    if (all.length === 0) {
        return empty("No two drivers of one team were both classified in a race of this season.");
    }

    return h("div", { class: "duels" }, all.map(duel => h("article", { class: "duel" },
        h("h3", null, stripe(teamColour(duel.team)), link.constructor_(duel.team), h("span", { class: "muted" }, ` ${plural(duel.races, "race")} together`)),
        h("p", { class: "names" }, link.driver(duel.one), link.driver(duel.other)),
        data.qualifying.length === 0 ? null : bar("Qualifying", duel.qualifying),
        bar("Race", duel.race),
        paces(pace.get(duel.one) ?? null, pace.get(duel.other) ?? null))));
}

function bar(name: string, [one, other]: [number, number]): HTMLElement {
    const share = one + other === 0 ? 50 : 100 * one / (one + other);
    return h("div", { class: "versus" }, h("span", { class: "side" }, one), h("span", { class: "what" }, name), h("span", { class: "side" }, other),
        h("div", { class: "track", "aria-hidden": "true" }, h("div", { class: "share", style: `width:${share}%` })));
}

function paces(one: number | null, other: number | null): HTMLElement | null {
    return one === null && other === null ? null
        : h("p", { class: "muted small" }, `Median lap against team mates: ${signed(one)} and ${signed(other)}`);
}

function signed(value: number | null): string {
    return value === null ? "–" : `${value > 0 ? "+" : ""}${decimal(value, 2)} %`;
}
