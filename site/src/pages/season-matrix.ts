/** Everybody's results, race by race, in the colours that fans know. */
import { h } from "../app/dom";
import { points } from "../app/format";
import { link, shortName, all as names } from "../app/names";
import type { SeasonData, SeasonResult } from "./season-data";

/** How a result is shown: the class gives the colour, the text says the same. */
export function outcome(result: { finish_position: number | null; position_text: string; points: number; status_group?: string }): { text: string; kind: string; long: string } {
    const { finish_position: place, position_text: text } = result;
    return place === 1 ? { text: "1", kind: "first", long: "won" }
        : place === 2 ? { text: "2", kind: "second", long: "second" }
        : place === 3 ? { text: "3", kind: "third", long: "third" }
        : place !== null ? { text: String(place), kind: result.points > 0 ? "scored" : "finished", long: result.points > 0 ? `finished ${place}, with points` : `finished ${place}, without points` }
        : text === "R" ? { text: "Ret", kind: "retired", long: "retired" }
        : text === "D" ? { text: "DSQ", kind: "disqualified", long: "disqualified" }
        : text === "E" ? { text: "EX", kind: "disqualified", long: "excluded" }
        : text === "F" ? { text: "DNQ", kind: "absent", long: "did not qualify" }
        : text === "W" ? { text: "WD", kind: "absent", long: "withdrew" }
        : text === "N" ? { text: "NC", kind: "finished", long: "not classified" }
        : { text, kind: "absent", long: text };
}

export function legend(): HTMLElement {
    return h("ul", { class: "legend", "aria-label": "Colours and letters" },
        ([["1", "first", "winner"], ["2", "second", "second"], ["3", "third", "third"], ["8", "scored", "points"], ["14", "finished", "no points"],
            ["Ret", "retired", "retired"], ["DSQ", "disqualified", "disqualified"], ["DNQ", "absent", "did not start or qualify"]] as const)
            .map(([text, kind, name]) => h("li", null, h("span", { class: `cell ${kind}`, "aria-hidden": "true" }, text), name)),
        h("li", null, h("span", { class: "cell pole", "aria-hidden": "true" }, "P"), "from pole"),
        h("li", null, h("span", { class: "cell fast", "aria-hidden": "true" }, "F"), "fastest lap"),
        h("li", null, h("sup", null, "3"), "place in the sprint"));
}

export function matrix(data: SeasonData): HTMLElement {
    const cells = new Map<string, SeasonResult[]>();
    for (const result of data.results) {
        const key = `${result.driver_id}/${result.race_id}`;
        cells.set(key, [...cells.get(key) ?? [], result]);
    }

    return h("div", { class: "table matrix" },
        h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Results of every driver in every race" },
            h("table", null,
                h("caption", { class: "hidden" }, `Results of season ${data.season}`),
                h("thead", null, h("tr", null,
                    h("th", { scope: "col", class: "number" }, "Pos."), h("th", { scope: "col" }, "Driver"),
                    data.races.map(race => h("th", { scope: "col", class: "round" }, link.race(race.race_id, h("abbr", { title: race.race_name }, country(race.circuit_id, race.race_name))))),
                    h("th", { scope: "col", class: "number" }, "Points"))),
                h("tbody", null, data.drivers.map(driver => h("tr", null,
                    h("td", { class: "number" }, driver.championship_position ?? "–"),
                    h("th", { scope: "row" }, link.driver(driver.driver_id, shortName(driver.driver_id))),
                    data.races.map(race => cell(cells.get(`${driver.driver_id}/${race.race_id}`), race.race_name)),
                    h("td", { class: "number" }, h("strong", null, points(driver.championship_points ?? driver.total_points)))))))));
}

// The row that counted most, where somebody drove two cars.
function cell(results: SeasonResult[] | undefined, race: string): HTMLElement {
    if (!results) {
        return h("td", { class: "cell none" });
    }

    const result = results[0]!;
    const { text, kind, long } = outcome(result);
    const marks = [result.grid === 1 ? "P" : "", result.fastest_lap_rank === 1 ? "F" : ""].join("");
    return h("td", { class: `cell ${kind}`, title: `${race}: ${long}, ${result.status}; ${points(result.points)} points` },
        text, result.sprint_position !== null ? h("sup", null, result.sprint_position) : null, marks ? h("small", { class: "marks" }, marks) : null);
}

// Three letters of the country or the race, as results tables have them.
function country(circuit: number, race: string): string {
    const name = race.replace(/ Grand Prix.*/, "");
    const place = names().circuit(circuit)?.country ?? name;
    return (name.length > 3 ? name : place).normalize("NFD").replace(/[^A-Za-z0-9]/g, "").slice(0, 3).toUpperCase();
}
