/** What changed over the years. */
import * as Plot from "@observablehq/plot";
import { load } from "../app/data";
import { h } from "../app/dom";
import { count, date, decimal, fixed, percent } from "../app/format";
import { all as names, link } from "../app/names";
import { teamColour } from "../app/teams";
import { bars, columns } from "../charts/bars";
import { dots } from "../charts/dots";
import { empty, figure, heading, note, section, type Page } from "../parts/page";
import { table } from "../parts/table";

interface EraData {
    rescored: { season: number; driver_id: number; points_2010_system: number; total_points: number; championship_position: number | null; is_champion: boolean; place: number }[];
    careers: { driver_id: number; points_2010_system: number; races_started: number }[];
    reliability: { season: number; cars_started: number; retirements_mechanical: number; retirements_accident: number; retirements_other: number; classified_finishes: number }[];
    winners: { race_id: number; driver_id: number; season: number; race_date: string; age: number }[];
    pit_stops: { season: number; constructor_id: number; median_pit_stop_seconds: number; pit_stops_under_a_minute: number }[];
    dominance: { season: number; constructor_id: number; wins: number; races_entered: number; win_rate: number | null; one_twos: number }[];
}

export async function erasPage(): Promise<Page> {
    const data = await load<EraData>("eras");
    return {
        title: "Eras",
        content: [
            heading("What changed over the years", "Eras"),
            section("One points system for all", rescored(data)),
            section("Reliability by decade", reliability(data)),
            section("Age of winners", ages(data)),
            section("Pit stops", stops(data)),
            section("Dominance", dominance(data)),
        ],
    };
}

function rescored(data: EraData): HTMLElement {
    const others = data.rescored.filter(row => row.place === 1 && !row.is_champion && data.rescored.some(other => other.season === row.season && other.is_champion));
    const missing = data.rescored.filter(row => row.is_champion);
    return h("div", null,
        figure("Careers by the system of 2010", bars(data.careers.map(row => ({
            name: names().driver(row.driver_id).full_name, value: row.points_2010_system, text: `${count(row.points_2010_system)} in ${count(row.races_started)} starts`,
        })), { label: "Points of whole careers by the system of 2010, the first 25", x: "Points" }), "Every finish scored 25–18–15–12–10–8–6–4–2–1, sprints and fastest laps left out."),
        h("h3", null, "Seasons that would have had another champion"),
        others.length === 0 ? empty("None: by this system every champion would have been the same.") : table(others, [
            { head: "Season", cell: row => link.season(row.season), sort: row => row.season, isName: true },
            { head: "By the system of 2010", cell: row => [link.driver(row.driver_id), ` (${count(row.points_2010_system)})`] },
            { head: "Champion", cell: row => { const champion = missing.find(other => other.season === row.season); return champion ? [link.driver(champion.driver_id), ` (${count(champion.points_2010_system)})`] : "fourth or lower by it"; } },
        ], { caption: "Seasons with another champion by the system of 2010" }));
}

function reliability(data: EraData): HTMLElement {
    const decades = new Map<number, { started: number; mechanical: number; accident: number; other: number }>();
    for (const row of data.reliability) {
        const decade = Math.floor(row.season / 10) * 10;
        const sum = decades.get(decade) ?? { started: 0, mechanical: 0, accident: 0, other: 0 };
        sum.started += row.cars_started;
        sum.mechanical += row.retirements_mechanical;
        sum.accident += row.retirements_accident;
        sum.other += row.retirements_other;
        decades.set(decade, sum);
    }

    const all = [...decades].flatMap(([x, sum]) => ([["mechanical", sum.mechanical], ["accident", sum.accident], ["other", sum.other]] as const)
        .map(([series, value]) => ({ x, value: value / Math.max(sum.started, 1), series, tip: `${x}s, ${series}: ${percent(value / Math.max(sum.started, 1))} of ${count(sum.started)} cars` })));
    return figure("Why cars did not finish", columns(all, {
        label: "Share of the cars that started and retired, by decade and reason", x: "Decade", y: "Of the cars that started, %", percent: true,
        order: ["mechanical", "accident", "other"], colours: ["var(--c1)", "var(--c3)", "var(--c5)"],
    }), "Retirements by reason, of the cars that started.", table([...decades], [
        { head: "Decade", cell: ([decade]) => `${decade}s`, isName: true },
        { head: "Started", cell: ([, sum]) => count(sum.started), number: true },
        { head: "Mechanical", cell: ([, sum]) => percent(sum.mechanical / Math.max(sum.started, 1)), number: true },
        { head: "Accident", cell: ([, sum]) => percent(sum.accident / Math.max(sum.started, 1)), number: true },
        { head: "Other", cell: ([, sum]) => percent(sum.other / Math.max(sum.started, 1)), number: true },
    ], { caption: "Retirements by decade" }));
}

function ages(data: EraData): HTMLElement {
    if (data.winners.length === 0) {
        return empty("No winner's date of birth is known.");
    }

    const sorted = [...data.winners].sort((one, other) => one.age - other.age);
    const named = new Set([sorted[0]!, sorted.at(-1)!]);
    return h("div", null, figure("Every winner’s age on the day", dots(data.winners.map(row => ({
        x: new Date(row.race_date), y: row.age, name: named.has(row) ? names().driver(row.driver_id).full_name : undefined,
        tip: `${names().driver(row.driver_id).full_name}, ${decimal(row.age, 1)}\n${names().race(row.race_id).race_name} ${row.season}`,
    })), {
        label: "Age of the winner of each race", x: "", y: "Years",
        marks: [Plot.line(data.winners.map(row => ({ x: new Date(row.race_date), y: row.age })), Plot.windowY({ k: 40, reduce: "median" }, { x: "x", y: "y", stroke: "var(--accent)", strokeWidth: 2.5 }))],
    }), "The line is the median of forty wins."), table([...sorted.slice(0, 3), ...sorted.slice(-3)], [
        { head: "Winner", cell: row => link.driver(row.driver_id), isName: true },
        { head: "Race", cell: row => [link.race(row.race_id), ` ${row.season}`] },
        { head: "Day", cell: row => date(row.race_date) },
        { head: "Age", cell: row => decimal(row.age, 1), number: true },
    ], { caption: "The youngest and the oldest winners", hideCaption: false }));
}

function stops(data: EraData): HTMLElement {
    if (data.pit_stops.length === 0) {
        return empty("Pit stops are recorded since 2011; these files have none.");
    }

    const best = [...new Map(data.pit_stops.map(row => [row.season, data.pit_stops.filter(other => other.season === row.season)[0]!])).values()];
    return h("div", null, figure("Median stop of every team", dots(data.pit_stops.map(row => ({
        x: row.season, y: row.median_pit_stop_seconds, colour: teamColour(row.constructor_id),
        tip: `${names().constructor_(row.constructor_id).name} ${row.season}: ${fixed(row.median_pit_stop_seconds, 3)} s, median of ${row.pit_stops_under_a_minute} stops`,
    })), { label: "Median time in the pit lane by season and team", x: "Season", y: "Seconds in the pit lane" }),
    "From pit entry to pit exit, stops under a minute, teams with at least ten. Most of it is the drive through the pit lane."), table(best, [
        { head: "Season", cell: row => link.season(row.season), isName: true },
        { head: "Shortest median", cell: row => link.constructor_(row.constructor_id) },
        { head: "Seconds", cell: row => fixed(row.median_pit_stop_seconds, 3), number: true },
        { head: "Stops", cell: row => count(row.pit_stops_under_a_minute), number: true },
    ], { caption: "The team with the shortest median stop of each season", hideCaption: false }));
}

function dominance(data: EraData): HTMLElement {
    return h("div", null, figure("Share of the races that the best team won", columns(data.dominance.map(row => ({
        x: row.season, value: row.wins / Math.max(row.races_entered, 1), colour: teamColour(row.constructor_id),
        tip: `${row.season}: ${names().constructor_(row.constructor_id).name} won ${row.wins} of ${row.races_entered}, ${row.one_twos} one-twos`,
    })), { label: "Share of the races won by the team with the most wins, season by season", x: "Season", y: "Races won, %", percent: true }), "In the colours of that team."),
    table([...data.dominance].sort((one, other) => other.wins / other.races_entered - one.wins / one.races_entered).slice(0, 10), [
        { head: "Season", cell: row => link.season(row.season), isName: true },
        { head: "Team", cell: row => link.constructor_(row.constructor_id) },
        { head: "Won", cell: row => `${row.wins} of ${row.races_entered}`, number: true },
        { head: "Share", cell: row => percent(row.wins / Math.max(row.races_entered, 1)), number: true },
        { head: "1–2", cell: row => count(row.one_twos), number: true },
    ], { caption: "The most dominant seasons", hideCaption: false }), note("Of the races that the team entered."));
}
