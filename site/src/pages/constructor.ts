/** One constructor: figures with ranks, seasons, rivals, drivers, circuits. */
import { load } from "../app/data";
import { h } from "../app/dom";
import { count, decimal, fixed, ordinal, percent, points, span } from "../app/format";
import { all as names, link } from "../app/names";
import { teamColour } from "../app/teams";
import { columns } from "../charts/bars";
import { empty, figure, heading, section, stripe, tiles, type Page } from "../parts/page";
import { table } from "../parts/table";
import { notFound } from "./not-found";

interface ConstructorDimension {
    constructor_id: number; nationality: string | null; first_season: number | null; last_season: number | null; first_win: string | null; last_win: string | null;
    races_started: number; wins: number; podium_places: number; poles: number; one_twos: number; championships: number; drivers_used: number; win_rate: number | null;
    total_points: number; longest_win_streak: number; rank_wins: number; rank_podium_places: number; rank_poles: number; rank_one_twos: number; rank_championships: number; rank_races_started: number;
}

interface ConstructorSeason {
    season: number; races_entered: number; wins: number; podium_places: number; poles: number; one_twos: number; retirements_mechanical: number; cars_started: number;
    total_points: number; championship_points: number | null; championship_position: number | null; is_champion: boolean; median_pit_stop_seconds: number | null; drivers_used: number;
}

interface ConstructorData {
    constructor: ConstructorDimension;
    seasons: ConstructorSeason[];
    drivers: { driver_id: number; races: number; wins: number; podiums: number; points: number; first_season: number; last_season: number }[];
    circuits: { circuit_id: number; races: number; wins: number; podiums: number }[];
    rivals: { constructor_id: number; seasons: number; seasons_at_the_top: number; ahead: number; behind: number }[];
}

export async function constructorPage([reference]: string[]): Promise<Page> {
    const name = names().constructors.find(constructor => constructor.constructor_ref === reference);
    if (!name) {
        return notFound(`There is no constructor “${reference}” in this warehouse.`, "#/constructors", "All constructors");
    }

    const data = await load<ConstructorData>(`constructor-${name.constructor_id}`);
    const { constructor: team } = data;
    const hasRaced = data.seasons.length > 0;
    return {
        title: name.name,
        content: [
            heading(["Constructor", team.nationality ? ` · ${team.nationality}` : ""], name.name,
                h("div", { class: "livery", style: `background:${teamColour(name.constructor_id)}`, "aria-hidden": "true" }),
                h("p", { class: "lead" }, team.first_season !== null ? `seasons ${span(team.first_season, team.last_season)}` : null),
                hasRaced ? figures(team) : empty("No race of this constructor is in the files.")),
            hasRaced ? section("Seasons", chart(data.seasons, name.constructor_id), seasons(data.seasons)) : null,
            hasRaced ? section("Rivals", data.rivals.length > 0 ? rivals(data.rivals)
                : empty("Never in the standings together with anybody: constructors have a championship since 1958.")) : null,
            hasRaced ? section("Drivers", table(data.drivers, [
                { head: "Driver", cell: row => link.driver(row.driver_id), sort: row => names().driver(row.driver_id).full_name, isName: true },
                { head: "Seasons", cell: row => span(row.first_season, row.last_season), sort: row => row.first_season },
                { head: "Races", cell: row => count(row.races), sort: row => row.races, number: true },
                { head: "Wins", cell: row => count(row.wins), sort: row => row.wins, number: true },
                { head: "Podiums", cell: row => count(row.podiums), sort: row => row.podiums, number: true },
                { head: "Points", cell: row => points(row.points), sort: row => row.points, number: true },
            ], { caption: "Drivers", shown: 15 })) : null,
            hasRaced ? section("Circuits", table(data.circuits, [
                { head: "Circuit", cell: row => link.circuit(row.circuit_id), sort: row => names().circuit(row.circuit_id).circuit_name, isName: true },
                { head: "Races", cell: row => count(row.races), sort: row => row.races, number: true },
                { head: "Wins", cell: row => count(row.wins), sort: row => row.wins, number: true },
                { head: "Podium places", cell: row => count(row.podiums), sort: row => row.podiums, number: true },
            ], { caption: "Circuits", shown: 12 })) : null,
        ],
    };
}

function figures(team: ConstructorDimension): HTMLElement {
    const ranked = (label: string, value: number, rank: number, key: string) =>
        ({ label, value: count(value), below: value > 0 ? `${ordinal(rank)} of all` : null, key });
    return tiles(
        ranked("Championships", team.championships, team.rank_championships, "championships"),
        ranked("Wins", team.wins, team.rank_wins, "wins"),
        ranked("Podium places", team.podium_places, team.rank_podium_places, "podium_places"),
        ranked("Poles", team.poles, team.rank_poles, "poles"),
        ranked("One-twos", team.one_twos, team.rank_one_twos, "one_twos"),
        ranked("Races", team.races_started, team.rank_races_started, "races_started"),
        { label: "Wins per race", value: percent(team.win_rate), below: team.longest_win_streak > 1 ? `${team.longest_win_streak} in a row at most` : null },
        { label: "Points", value: decimal(team.total_points, 2), below: `with ${count(team.drivers_used)} drivers`, key: "total_points" },
        team.first_win ? { label: "First win", value: h("span", { class: "text" }, team.first_win) } : null);
}

function chart(all: ConstructorSeason[], id: number): HTMLElement {
    return all.length < 2 ? empty("One season only: the table has it all.") : figure("Wins per race", columns(all.map(row => ({
        x: row.season, value: row.wins / Math.max(row.races_entered, 1), colour: teamColour(id),
        tip: `${row.season}: ${row.wins} of ${row.races_entered} races won, ${row.championship_position !== null ? `${ordinal(row.championship_position)} in the championship` : "no place in the championship"}`,
    })), { label: "Share of the races won, season by season", x: "Season", y: "Races won, %", height: 260, percent: true }), null);
}

function rivals(all: ConstructorData["rivals"]): HTMLElement {
    return table(all, [
        { head: "Constructor", cell: row => [stripe(teamColour(row.constructor_id)), link.constructor_(row.constructor_id)], sort: row => names().constructor_(row.constructor_id).name, isName: true },
        { head: "In the first five", title: "Seasons in which both were among the first five of the championship", cell: row => count(row.seasons_at_the_top), sort: row => row.seasons_at_the_top, number: true },
        { head: "Seasons together", cell: row => count(row.seasons), sort: row => row.seasons, number: true },
        { head: "Ahead", title: "Seasons that this constructor ended ahead of it", cell: row => count(row.ahead), sort: row => row.ahead, number: true },
        { head: "Behind", title: "Seasons that this constructor ended behind it", cell: row => count(row.behind), sort: row => row.behind, number: true },
    ], { caption: "Whom it met most often at the top of the championship" });
}

function seasons(all: ConstructorSeason[]): HTMLElement {
    return table([...all].reverse(), [
        { head: "Season", cell: row => link.season(row.season), sort: row => row.season, isName: true },
        { head: "Place", title: "In the championship, since 1958", cell: row => row.is_champion ? h("span", { class: "cell first" }, "1") : count(row.championship_position), sort: row => row.championship_position, number: true },
        { head: "Points", cell: row => points(row.championship_points ?? row.total_points), sort: row => row.championship_points, number: true },
        { head: "Races", cell: row => count(row.races_entered), sort: row => row.races_entered, number: true },
        { head: "Wins", cell: row => count(row.wins), sort: row => row.wins, number: true },
        { head: "Podium places", cell: row => count(row.podium_places), sort: row => row.podium_places, number: true },
        { head: "Poles", cell: row => count(row.poles), sort: row => row.poles, number: true },
        { head: "1–2", cell: row => count(row.one_twos), sort: row => row.one_twos, number: true },
        { head: "Broke down", title: "Mechanical retirements, of the cars that started", cell: row => percent(row.cars_started > 0 ? row.retirements_mechanical / row.cars_started : null, 0), sort: row => row.retirements_mechanical / Math.max(row.cars_started, 1), number: true },
        { head: "Pit stop, s", title: "Median time in the pit lane, since 2011", cell: row => fixed(row.median_pit_stop_seconds, 2), sort: row => row.median_pit_stop_seconds, number: true },
    ], { caption: "Season by season", shown: 30 });
}
