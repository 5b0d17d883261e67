/** The championship by round, of drivers or of constructors. */
import * as Plot from "@observablehq/plot";
import { h } from "../app/dom";
import { points } from "../app/format";
import { code, all as names } from "../app/names";
import { teamColour } from "../app/teams";
import { lines, type Line } from "../charts/lines";
import { empty, figure } from "../parts/page";
import type { SeasonData, Standing } from "./season-data";

const mostLines = 10;

export function championshipChart(data: SeasonData, kind: "drivers" | "constructors", deciding: number | null): HTMLElement {
    const standings: (Standing & { id: number })[] = kind === "drivers"
        ? data.driver_standings.map(row => ({ ...row, id: row.driver_id }))
        : data.constructor_standings.map(row => ({ ...row, id: row.constructor_id }));
    if (standings.length === 0) {
        return empty(kind === "constructors" && data.season < 1958
            ? "There was no constructors’ championship before 1958."
            : "There are no standings of this season yet.");
    }

    const last = Math.max(...standings.map(row => row.round));
    const order = standings.filter(row => row.round === last)
        .sort((one, other) => (one.championship_position ?? 999) - (other.championship_position ?? 999)).slice(0, mostLines);
    const seen = new Set<number>();
    const all: Line[] = order.map(({ id }) => {
        const team = kind === "drivers" ? data.drivers.find(driver => driver.driver_id === id)?.main_constructor_id ?? null : id;
        const isDashed = team !== null && seen.has(team);
        if (team !== null) {
            seen.add(team);
        }

        return {
            name: kind === "drivers" ? code(id) : names().constructor_(id).name,
            colour: teamColour(team),
            isDashed,
            points: [{ x: 0, y: 0 }, ...standings.filter(row => row.id === id).map(row => ({ x: row.round, y: row.championship_points }))],
        };
    });
    const marks = deciding === null || kind === "constructors" ? [] : [
        Plot.ruleX([deciding], { stroke: "var(--accent)", strokeDasharray: "2 3", strokeWidth: 1.5 }),
        Plot.text([deciding], { x: d => d, frameAnchor: "top", dy: -12, text: () => "decided", fill: "var(--accent-text)", fontWeight: 700 }),
    ];
    const races = new Map(data.races.map(race => [race.round, race.race_name]));
    const rounds = [...new Set(standings.map(row => row.round))].sort((one, other) => one - other);
    const chart = lines(all, {
        label: `Points of the championship after each round, the first ${all.length}: ${all.map(line => line.name).join(", ")}`,
        x: "Round", y: "Points", height: 440, marks, xTicks: rounds,
        tip: (line, x, y) => `${line.name}: ${points(y)}\n${x === 0 ? "before the season" : `after round ${x}, ${races.get(x) ?? ""}`}`,
    });
    return figure(
        kind === "drivers" ? "Drivers’ championship by round" : "Constructors’ championship by round",
        chart,
        `The first ${all.length}. ${kind === "drivers" ? "Dashed: a second driver of the same team." : ""}`,
        h("table", null,
            h("thead", null, h("tr", null, h("th", { scope: "col" }, "Round"), all.map(line => h("th", { scope: "col", class: "number" }, line.name)))),
            h("tbody", null, rounds.map(round => h("tr", null, h("th", { scope: "row" }, round), all.map(line =>
                h("td", { class: "number" }, points(line.points.find(point => point.x === round)?.y ?? null))))))));
}
