/** One circuit: winners, lap records, places won on track. */
import { load } from "../app/data";
import { h, type Child } from "../app/dom";
import { count, decimal, lapTime, percent, seconds } from "../app/format";
import { all as names, link, list } from "../app/names";
import { teamColour } from "../app/teams";
import { columns } from "../charts/bars";
import { dots } from "../charts/dots";
import { empty, figure, heading, note, section, stripe, tiles, type Page } from "../parts/page";
import { table } from "../parts/table";
import { notFound } from "./not-found";

interface CircuitRace {
    race_id: number; winners: number[] | null; winning_constructors: number[] | null; poles: number[] | null; starters: number | null; classified: number | null;
    is_won_from_pole: boolean | null; places_won: number | null; best_driver_id: number | null; best_milliseconds: number | null;
}

interface CircuitData {
    circuit: { circuit_id: number; circuit_name: string; location: string | null; country: string | null; latitude: number | null; longitude: number | null; altitude_metres: number | null };
    races: CircuitRace[];
    drivers: { driver_id: number; races: number; wins: number; podiums: number; poles: number }[];
}

export async function circuitPage([reference]: string[]): Promise<Page> {
    const name = names().circuits.find(circuit => circuit.circuit_ref === reference);
    if (!name) {
        return notFound(`There is no circuit “${reference}” in this warehouse.`, "#/circuits", "All circuits");
    }

    const data = await load<CircuitData>(`circuit-${name.circuit_id}`);
    const { circuit } = data;
    const held = data.races.filter(race => race.winners !== null);
    return {
        title: circuit.circuit_name,
        content: [
            heading("Circuit", circuit.circuit_name,
                h("p", { class: "lead" }, [circuit.location, circuit.country, circuit.altitude_metres !== null ? `${circuit.altitude_metres} m above the sea` : null,
                    circuit.latitude !== null && circuit.longitude !== null ? `${decimal(Math.abs(circuit.latitude), 3)}° ${circuit.latitude < 0 ? "S" : "N"}, ${decimal(Math.abs(circuit.longitude), 3)}° ${circuit.longitude < 0 ? "W" : "E"}` : null].filter(Boolean).join(" · ")),
                held.length > 0 ? figures(held) : empty("No race was held here in the seasons of these files.")),
            held.length > 0 ? section("Most successful here", table(data.drivers, [
                { head: "Driver", cell: row => link.driver(row.driver_id), sort: row => names().driver(row.driver_id).full_name, isName: true },
                { head: "Wins", cell: row => count(row.wins), sort: row => row.wins, number: true },
                { head: "Podiums", cell: row => count(row.podiums), sort: row => row.podiums, number: true },
                { head: "Poles", cell: row => count(row.poles), sort: row => row.poles, number: true },
                { head: "Races", cell: row => count(row.races), sort: row => row.races, number: true },
            ], { caption: "Drivers with a podium here", shown: 10 })) : null,
            section("Laps", laps(data.races)),
            section("Places won on track", overtakes(data.races)),
            section("Every race here", races(data.races)),
        ],
    };
}

function figures(held: CircuitRace[]): HTMLElement {
    const timed = held.filter(race => race.best_milliseconds !== null).sort((one, other) => one.best_milliseconds! - other.best_milliseconds!);
    const starters = held.reduce((sum, race) => sum + (race.starters ?? 0), 0);
    return tiles(
        { label: "Races", value: count(held.length), below: `${names().race(held[0]!.race_id).season} to ${names().race(held.at(-1)!.race_id).season}` },
        { label: "Won from pole", value: percent(held.filter(race => race.is_won_from_pole).length / held.length, 0), below: "of the races" },
        { label: "Classified", value: percent(held.reduce((sum, race) => sum + (race.classified ?? 0), 0) / Math.max(starters, 1), 0), below: "of the cars that started" },
        timed.length > 0 ? { label: "Race lap record", value: lapTime(timed[0]!.best_milliseconds), below: [link.driver(timed[0]!.best_driver_id!), `, ${names().race(timed[0]!.race_id).season}`] } : null);
}

function laps(all: CircuitRace[]): Child {
    const timed = all.filter(race => race.best_milliseconds !== null);
    return timed.length === 0
        ? empty("Laps are recorded since 1996; no race here has any.")
        : [
            figure("The best race lap of each year", dots(timed.map(race => ({
                x: names().race(race.race_id).season, y: race.best_milliseconds! / 1000,
                tip: `${names().race(race.race_id).season}: ${lapTime(race.best_milliseconds)}, ${names().driver(race.best_driver_id!).full_name}`,
            })), { label: "The best lap of each race here, in seconds", x: "Season", y: "Seconds", height: 300 }), "Layouts change: a step of many seconds is another track. Laps are recorded since 1996."),
            records(timed),
        ];
}

/** The races in which the record fell, the latest first. */
function records(timed: CircuitRace[]): HTMLElement {
    const fallen = timed.filter((race, at) => timed.slice(0, at).every(before => before.best_milliseconds! > race.best_milliseconds!));
    const before = new Map(fallen.map((race, at) => [race, fallen[at - 1]]));
    return table([...fallen].reverse(), [
        { head: "Record", cell: row => lapTime(row.best_milliseconds), sort: row => row.best_milliseconds, number: true },
        { head: "Faster by, s", cell: row => before.get(row) ? seconds(before.get(row)!.best_milliseconds! - row.best_milliseconds!) : null, number: true },
        { head: "Driver", cell: row => link.driver(row.best_driver_id!), isName: true },
        { head: "Race", cell: row => [link.race(row.race_id), ` ${names().race(row.race_id).season}`], sort: row => names().race(row.race_id).race_date },
    ], { caption: "How the race lap record fell, the present one first", hideCaption: false, shown: 12 });
}

function overtakes(all: CircuitRace[]): HTMLElement {
    const counted = all.filter(race => race.places_won !== null);
    return counted.length === 0
        ? empty("Counted from laps, which are recorded since 1996; no race here has any.")
        : figure("Places won from lap to lap", columns(counted.map(race => ({
            x: names().race(race.race_id).season, value: race.places_won!, tip: `${names().race(race.race_id).season}: ${count(race.places_won)} times a car was further ahead at the end of a lap than a lap before`,
        })), { label: "How often a car won places from one lap to the next", x: "Season", y: "Times", height: 260 }), "How often a car was further ahead than a lap before, after the first lap. Pit stops and retirements of others count, too: the files cannot tell them apart.");
}

function races(all: CircuitRace[]): HTMLElement {
    return h("div", null, table([...all].reverse(), [
        { head: "Race", cell: row => [link.race(row.race_id), ` ${names().race(row.race_id).season}`], sort: row => names().race(row.race_id).race_date, isName: true },
        { head: "Winner", cell: row => row.winners ? list(row.winners.map(id => link.driver(id))) : "not held yet" },
        { head: "Constructor", cell: row => row.winning_constructors ? [stripe(teamColour(row.winning_constructors[0]!)), link.constructor_(row.winning_constructors[0]!)] : null },
        { head: "Pole", cell: row => row.poles ? list(row.poles.map(id => link.driver(id))) : null },
        { head: "Best lap", cell: row => lapTime(row.best_milliseconds), sort: row => row.best_milliseconds, number: true },
        { head: "Classified", cell: row => row.starters !== null ? `${row.classified} of ${row.starters}` : null, number: true },
    ], { caption: "Every race here, the latest first", shown: 30 }), note("Pole is the first place on the grid."));
}
