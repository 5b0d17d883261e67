/** One race: from the grid to the finish, lap by lap, with stops and stints. */
import { load } from "../app/data";
import { h } from "../app/dom";
import { count, date, decimal, lapTime, none, plural, points, seconds } from "../app/format";
import { address, all as names, code, link, list, shortName } from "../app/names";
import { teamColour } from "../app/teams";
import { empty, heading, section, stripe, tiles, type Page } from "../parts/page";
import { table } from "../parts/table";
import { notFound } from "./not-found";
import { gridChart, lapChart, gapChart, stintChart } from "./race-charts";
import type { RaceData, RaceResult, Stop } from "./race-data";
import { outcome } from "./season-matrix";

export async function racePage([year, round, id]: string[]): Promise<Page> {
    const race = names().races.find(one => id !== undefined ? one.race_id === Number(id) : one.season === Number(year) && one.round === Number(round));
    if (!race) {
        return notFound(`There is no round ${round} of season ${year} in this warehouse.`, "#/seasons", "All seasons");
    }

    const data = await load<RaceData>(`race-${race.race_id}`);
    const races = names().races;
    const at = races.indexOf(race);
    return {
        title: `${race.race_name} ${race.season}`,
        content: [
            heading([link.season(race.season), ` · Round ${race.round}`], race.race_name,
                h("p", { class: "lead" }, `${date(race.race_date)}, `, link.circuit(race.circuit_id), `, ${[names().circuit(race.circuit_id).location, names().circuit(race.circuit_id).country].filter(Boolean).join(", ")}`),
                data.results.length > 0 ? summary(data) : null,
                h("nav", { class: "neighbours", "aria-label": "Other races" },
                    races[at - 1] ? h("a", { href: address.race(races[at - 1]!.race_id), rel: "prev" }, `← ${races[at - 1]!.race_name} ${races[at - 1]!.season}`) : h("span"),
                    races[at + 1] ? h("a", { href: address.race(races[at + 1]!.race_id), rel: "next" }, `${races[at + 1]!.race_name} ${races[at + 1]!.season} →`) : h("span"))),
            section("Result", data.results.length > 0 ? results(data) : empty("This race has no results in the files: it was not held yet, or was cancelled.")),
            data.results.length > 0 ? section("From the grid to the finish", gridChart(data)) : null,
            section("Lap by lap", data.laps.length > 0
                ? [lapChart(data), gapChart(data)]
                : empty(race.season < 1996 ? "Laps are recorded since 1996." : "The files hold no laps of this race.")),
            section("Pit stops and stints", data.stops.length > 0
                ? [stintChart(data), stops(data.stops)]
                : empty(race.season < 2011 ? "Pit stops are recorded since 2011." : "The files hold no pit stops of this race.")),
            section("Fastest laps", fastest(data, race.season)),
            section("Qualifying", data.qualifying.length > 0 ? qualifying(data)
                : empty(race.season < 1994 ? "Qualifying is recorded since 1994." : "The files hold no qualifying of this race.")),
            data.sprint.length > 0 ? section("Sprint", sprint(data)) : null,
        ],
    };
}

function summary(data: RaceData): HTMLElement {
    const winners = data.results.filter(result => result.finish_position === 1);
    const winner = winners[0];
    const pole = data.results.filter(result => result.grid === 1);
    const fast = data.results.filter(result => result.fastest_lap_rank === 1);
    const finished = data.results.filter(result => result.finish_position !== null).length;
    return tiles(
        winner ? { label: winners.length > 1 ? "Winners, of one car" : "Winner", value: list(winners.map(result => link.driver(result.driver_id))), below: link.constructor_(winner.constructor_id) } : null,
        pole.length > 0 ? { label: "From pole", value: list(pole.map(result => link.driver(result.driver_id))), below: pole[0]!.finish_position === 1 ? "and won" : `ended ${outcome(pole[0]!).text}` } : null,
        fast.length > 0 ? { label: "Fastest lap", value: list(fast.map(result => link.driver(result.driver_id))), below: lapTime(fast[0]!.fastest_lap_milliseconds) } : null,
        { label: "Classified", value: `${finished} of ${data.results.length}`, below: plural(winner?.laps ?? 0, "lap") });
}

function results(data: RaceData): HTMLElement {
    const hasTimes = data.results.some(result => result.finish_time !== null);
    return table(data.results, [
        { head: "Pos.", cell: row => h("span", { class: `cell ${outcome(row).kind}` }, outcome(row).text), sort: row => row.position_order, number: true },
        { head: "Driver", cell: row => [stripe(teamColour(row.constructor_id)), link.driver(row.driver_id)], sort: row => names().driver(row.driver_id).full_name, isName: true },
        { head: "Constructor", cell: row => link.constructor_(row.constructor_id), sort: row => names().constructor_(row.constructor_id).name },
        { head: "Grid", cell: row => row.grid === 0 ? "pit lane" : row.grid, sort: row => row.grid || 99, number: true },
        { head: "+/−", title: "Places gained or lost from the grid to the finish", cell: gained, sort: row => row.grid && row.finish_position ? row.grid - row.finish_position : null, number: true },
        { head: "Laps", cell: row => count(row.laps), sort: row => row.laps, number: true },
        { head: hasTimes ? "Time or reason" : "Status", cell: row => row.finish_position !== null && row.finish_time ? row.finish_time : row.status, class: "time" },
        { head: "Points", cell: row => points(row.points), sort: row => row.points, number: true },
    ], { caption: "Result of the race" });
}

function gained(row: RaceResult): HTMLElement | null {
    if (!row.grid || row.finish_position === null) {
        return null;
    }

    const places = row.grid - row.finish_position;
    return h("span", { class: places > 0 ? "up" : places < 0 ? "down" : "muted" }, places > 0 ? `▲ ${places}` : places < 0 ? `▼ ${-places}` : "=");
}

function stops(all: Stop[]): HTMLElement {
    return table([...all].sort((one, other) => one.milliseconds - other.milliseconds), [
        { head: "Driver", cell: stop => link.driver(stop.driver_id), sort: stop => names().driver(stop.driver_id).full_name, isName: true },
        { head: "Stop", cell: stop => stop.stop, sort: stop => stop.stop, number: true },
        { head: "Lap", cell: stop => stop.lap, sort: stop => stop.lap, number: true },
        { head: "In the pit lane, s", title: "From pit entry to pit exit, in seconds", cell: stop => stop.milliseconds >= 60_000 ? lapTime(stop.milliseconds) : seconds(stop.milliseconds), sort: stop => stop.milliseconds, number: true },
    ], { caption: "Pit stops, the shortest first", hideCaption: false, shown: 12 });
}

function fastest(data: RaceData, season: number): HTMLElement {
    const timed = data.laps.length > 0
        ? data.laps.map(laps => {
            const best = Math.min(...laps.milliseconds);
            return { driver_id: laps.driver_id, milliseconds: best as number, lap: laps.first_lap + laps.milliseconds.indexOf(best), speed: null as number | null };
        })
        : data.results.flatMap(result => result.fastest_lap_milliseconds === null ? []
            : [{ driver_id: result.driver_id, milliseconds: result.fastest_lap_milliseconds, lap: result.fastest_lap_number ?? 0, speed: result.fastest_lap_speed_kph }]);
    if (timed.length === 0) {
        return empty(season < 1996 ? "Lap times are recorded since 1996, fastest laps since 2004." : "The files hold no fastest laps of this race.");
    }

    const sorted = timed.sort((one, other) => one.milliseconds - other.milliseconds);
    const first = sorted[0]!.milliseconds;
    return table(sorted, [
        { head: "Rank", cell: row => sorted.indexOf(row) + 1, number: true },
        { head: "Driver", cell: row => link.driver(row.driver_id), isName: true },
        { head: "Best lap", cell: row => lapTime(row.milliseconds), sort: row => row.milliseconds, number: true },
        { head: "Gap, s", cell: row => row.milliseconds === first ? none : `+${seconds(row.milliseconds - first)}`, number: true },
        { head: "On lap", cell: row => row.lap || null, sort: row => row.lap, number: true },
        ...(sorted.some(row => row.speed !== null) ? [{ head: "km/h", cell: (row: (typeof sorted)[number]) => decimal(row.speed, 3), number: true }] : []),
    ], { caption: "The best lap of each driver", shown: 10 });
}

function qualifying(data: RaceData): HTMLElement {
    const columns = (["q1", "q2", "q3"] as const).filter(part => data.qualifying.some(row => row[part] !== null));
    return table(data.qualifying, [
        { head: "Pos.", cell: row => count(row.qualifying_position), sort: row => row.qualifying_position, number: true },
        { head: "Driver", cell: row => [stripe(teamColour(row.constructor_id)), link.driver(row.driver_id)], isName: true },
        { head: "Constructor", cell: row => link.constructor_(row.constructor_id) },
        ...columns.map(part => ({ head: part.toUpperCase(), cell: (row: RaceData["qualifying"][number]) => lapTime(row[part]), sort: (row: RaceData["qualifying"][number]) => row[part], number: true })),
    ], { caption: "Qualifying" });
}

function sprint(data: RaceData): HTMLElement {
    return table(data.sprint, [
        { head: "Pos.", cell: row => row.finish_position ?? row.position_text, number: true },
        { head: "Driver", cell: row => [stripe(teamColour(row.constructor_id)), link.driver(row.driver_id, `${shortName(row.driver_id)} (${code(row.driver_id)})`)], isName: true },
        { head: "Constructor", cell: row => link.constructor_(row.constructor_id) },
        { head: "Grid", cell: row => row.grid, number: true },
        { head: "Status", cell: row => row.status },
        { head: "Points", cell: row => points(row.points), number: true },
    ], { caption: "Sprint" });
}
