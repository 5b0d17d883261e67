/** The charts of a race: one function each, data in, element out. */
import { h } from "../app/dom";
import { code } from "../app/names";
import { teamColour } from "../app/teams";
import { lines, type Line } from "../charts/lines";
import { spans, type Span } from "../charts/spans";
import { figure } from "../parts/page";
import type { RaceData } from "./race-data";

/** Cars in the order of the result, with the colour of their team; the second of a team is dashed. */
function cars(data: RaceData): Map<number, { colour: string; isDashed: boolean; order: number }> {
    const seen = new Set<number>();
    const all = new Map<number, { colour: string; isDashed: boolean; order: number }>();
    for (const result of data.results) {
        if (!all.has(result.driver_id)) {
            all.set(result.driver_id, { colour: teamColour(result.constructor_id), isDashed: seen.has(result.constructor_id), order: result.position_order });
            seen.add(result.constructor_id);
        }
    }

    return all;
}

export function gridChart(data: RaceData): HTMLElement {
    const look = cars(data);
    const shown = data.results.filter(result => result.finish_position !== null && result.grid);
    const all: Line[] = shown.map(result => ({
        name: code(result.driver_id), ...look.get(result.driver_id)!, points: [{ x: 0, y: result.grid }, { x: 1, y: result.finish_position }],
    }));
    const most = Math.max(...shown.flatMap(result => [result.grid!, result.finish_position!]), 2);
    const chart = lines(all, {
        label: `From grid to finish: ${shown.map(result => `${code(result.driver_id)} ${result.grid} to ${result.finish_position}`).join(", ")}`,
        x: "", y: "Place", height: Math.max(most * 20 + 60, 260), isReversed: true, xTicks: [0, 1], xFormat: x => x === 0 ? "Grid" : "Finish",
        yDomain: [1, most], yTicks: ticks(most), tip: line => `${line.name}: from ${line.points[0]!.y} to ${line.points[1]!.y}`,
    });
    return figure("From the grid to the finish", chart, "Cars that were classified and had a place on the grid. Dashed: the second car of a team.");
}

export function lapChart(data: RaceData): HTMLElement {
    const look = cars(data);
    const grid = new Map(data.results.map(result => [result.driver_id, result.grid]));
    const all: Line[] = data.laps.map(laps => {
        const start = grid.get(laps.driver_id);
        const driven = laps.positions.map((y, at) => ({ x: laps.first_lap + at, y }));
        return { name: code(laps.driver_id), ...look.get(laps.driver_id) ?? { colour: "var(--muted)", isDashed: false }, points: start && laps.first_lap === 1 ? [{ x: 0, y: start }, ...driven] : driven };
    });
    const most = Math.max(...all.flatMap(line => line.points.map(point => point.y ?? 0)), 2);
    const chart = lines(all, {
        label: `Positions at the end of each lap of ${all.length} cars; the table of results says where they ended`,
        x: "Lap", y: "Place", height: Math.max(most * 22 + 60, 320), isReversed: true, yDomain: [1, most], yTicks: ticks(most), minGap: 14,
        tip: (line, x, y) => `${line.name}: place ${y}\n${x === 0 ? "on the grid" : `after lap ${x}`}`,
    });
    return figure("Lap chart", chart, "Places at the end of each lap; lap 0 is the grid. A line that ends early is a car that stopped.", lapTable(data));
}

function lapTable(data: RaceData): HTMLElement {
    const laps = Math.max(...data.laps.map(car => car.first_lap + car.positions.length - 1));
    const every = Math.ceil(laps / 12);
    const shown = Array.from({ length: laps }, (_, at) => at + 1).filter(lap => lap % every === 0 || lap === 1 || lap === laps);
    return h("table", null,
        h("thead", null, h("tr", null, h("th", { scope: "col" }, "Place after lap"), shown.map(lap => h("th", { scope: "col", class: "number" }, lap)))),
        h("tbody", null, data.laps.map(car => h("tr", null, h("th", { scope: "row" }, code(car.driver_id)),
            shown.map(lap => h("td", { class: "number" }, car.positions[lap - car.first_lap] ?? "–"))))));
}

/** Seconds behind whoever leads at the end of each lap, of the first ten. */
export function gapChart(data: RaceData): HTMLElement {
    const look = cars(data);
    const totals = data.laps.filter(car => car.first_lap === 1).map(car => {
        let total = 0;
        return { driver_id: car.driver_id, at: car.milliseconds.map(time => (total += time)) };
    });
    const order = (driver: number) => look.get(driver)?.order ?? 99;
    const shown = totals.sort((one, other) => order(one.driver_id) - order(other.driver_id)).slice(0, 10);
    const most = Math.max(0, ...shown.map(car => car.at.length));
    const leader = Array.from({ length: most }, (_, at) => Math.min(...totals.flatMap(car => car.at[at] ?? [])));
    const all: Line[] = shown.map(car => ({
        name: code(car.driver_id), ...look.get(car.driver_id) ?? { colour: "var(--muted)" },
        points: car.at.map((total, at) => ({ x: at + 1, y: (total - leader[at]!) / 1000 })),
    }));
    const values = all.flatMap(line => line.points.map(point => point.y!)).sort((one, other) => one - other);
    const chart = lines(all, {
        label: `Seconds behind the leader, lap by lap, of the first ${all.length}: ${all.map(line => line.name).join(", ")}`,
        x: "Lap", y: "Seconds behind the leader", height: 440, isReversed: true, yDomain: [0, Math.max(values.at(-1) ?? 1, 1)],
        tip: (line, x, y) => `${line.name}, lap ${x}: ${y === 0 ? "leads" : `${y.toFixed(3)} s behind`}`,
    });
    return figure("Gaps", chart, `Behind whoever leads at the end of each lap, of the first ${all.length} of the result: a step down is a stop.`);
}

export function stintChart(data: RaceData): HTMLElement {
    const look = cars(data);
    const rows: string[] = [];
    const all: Span[] = data.results.filter(result => result.laps > 0).flatMap(result => {
        const name = code(result.driver_id);
        if (rows.includes(name)) {
            return [];
        }

        rows.push(name);
        const ends = [...data.stops.filter(stop => stop.driver_id === result.driver_id).map(stop => stop.lap), result.laps];
        return ends.map((to, at) => {
            const from = at === 0 ? 0 : ends[at - 1]!;
            return { row: name, from, to, colour: look.get(result.driver_id)!.colour, text: String(at + 1), isLight: at % 2 === 1, tip: `${name}, stint ${at + 1}: laps ${from + 1} to ${to}` };
        }).filter(span => span.to > span.from);
    });
    return figure("Stints", spans(all, rows, { label: `Laps between pit stops of ${rows.length} cars`, x: "Lap" }), "From stop to stop. The files do not say which tyres were on.");
}

function ticks(most: number): number[] {
    return Array.from({ length: most }, (_, at) => at + 1);
}
