/** One driver: figures with ranks, seasons, rivals, circuits, every race. */
import { load } from "../app/data";
import { h } from "../app/dom";
import { count, date, decimal, fixed, none, ordinal, percent, plural, points, span } from "../app/format";
import { all as names, link } from "../app/names";
import { teamColour } from "../app/teams";
import { columns } from "../charts/bars";
import { empty, figure, heading, note, section, stripe, tiles, type Page } from "../parts/page";
import { table } from "../parts/table";
import { notFound } from "./not-found";
import { outcome } from "./season-matrix";

interface DriverDimension {
    driver_id: number; nationality: string | null; date_of_birth: string | null; permanent_number: number | null; first_season: number | null; last_season: number | null;
    first_win: string | null; last_win: string | null; races_entered: number; races_started: number; wins: number; podiums: number; poles: number; fastest_laps: number;
    championships: number; sprint_wins: number; best_championship_position: number | null; longest_win_streak: number; points_2010_system: number; total_points: number;
    win_rate: number | null; age_at_first_race: number | null; age_at_first_win: number | null;
    rank_wins: number; rank_podiums: number; rank_poles: number; rank_fastest_laps: number; rank_championships: number; rank_races_started: number; rank_points_2010_system: number;
}

interface DriverSeason {
    season: number; constructor_names: string; main_constructor_id: number; races_entered: number; wins: number; podiums: number; poles: number; fastest_laps: number;
    retirements: number; total_points: number; championship_points: number | null; championship_position: number | null; is_champion: boolean;
    average_grid: number | null; average_finish: number | null; laps_led: number | null; qualifying_duels_won: number; qualifying_duels_lost: number; race_duels_won: number; race_duels_lost: number;
}

interface DriverRace {
    race_id: number; constructor_id: number; grid: number | null; finish_position: number | null; position_text: string; points: number;
    sprint_points: number | null; status: string; fastest_lap_rank: number | null;
}

interface DriverData { driver: DriverDimension; seasons: DriverSeason[]; races: DriverRace[]; rivals: { driver_id: number; races: number; ahead: number; behind: number }[] }

export async function driverPage([reference]: string[]): Promise<Page> {
    const name = names().drivers.find(driver => driver.driver_ref === reference);
    if (!name) {
        return notFound(`There is no driver “${reference}” in this warehouse.`, "#/drivers", "All drivers");
    }

    const data = await load<DriverData>(`driver-${name.driver_id}`);
    const { driver } = data;
    const hasRaced = data.races.length > 0;
    return {
        title: name.full_name,
        content: [
            heading(["Driver", driver.nationality ? ` · ${driver.nationality}` : ""], name.full_name,
                h("p", { class: "lead" }, [
                    driver.date_of_birth ? `born ${date(driver.date_of_birth)}` : null,
                    name.code ? `code ${name.code}` : null,
                    driver.permanent_number !== null ? `number ${driver.permanent_number}` : null,
                    driver.first_season !== null ? `seasons ${span(driver.first_season, driver.last_season)}` : null,
                ].filter(Boolean).join(" · ")),
                hasRaced ? figures(driver) : empty("No race of this driver is in the files.")),
            hasRaced ? section("Seasons", career(data.seasons), seasons(data.seasons)) : null,
            hasRaced ? section("Rivals", data.rivals.length > 0 ? rivals(data.rivals) : empty("Never classified in a race together with anybody.")) : null,
            hasRaced ? section("Circuits", circuits(data.races)) : null,
            hasRaced ? section("Every race", races(data.races)) : null,
        ],
    };
}

function figures(driver: DriverDimension): HTMLElement {
    const ranked = (label: string, value: number, rank: number, key: string) =>
        ({ label, value: count(value), below: value > 0 ? `${ordinal(rank)} of all` : null, key });
    return tiles(
        ranked("Championships", driver.championships, driver.rank_championships, "championships"),
        ranked("Wins", driver.wins, driver.rank_wins, "wins"),
        ranked("Podiums", driver.podiums, driver.rank_podiums, "podiums"),
        ranked("Poles", driver.poles, driver.rank_poles, "poles"),
        { ...ranked("Fastest laps", driver.fastest_laps, driver.rank_fastest_laps, "fastest_laps"), below: (driver.last_season ?? 0) < 2004 ? "recorded since 2004" : `${ordinal(driver.rank_fastest_laps)} of all` },
        ranked("Starts", driver.races_started, driver.rank_races_started, "races_started"),
        { label: "Wins per start", value: percent(driver.win_rate), below: driver.longest_win_streak > 1 ? `${driver.longest_win_streak} in a row at most` : null },
        { label: "Points", value: decimal(driver.total_points, 2), below: `${count(driver.points_2010_system)} by the system of 2010, ${ordinal(driver.rank_points_2010_system)} of all`, key: "total_points" },
        driver.first_win ? { label: "First win", value: h("span", { class: "text" }, driver.first_win), below: driver.age_at_first_win !== null ? `aged ${decimal(driver.age_at_first_win, 1)}` : null } : null);
}

function career(all: DriverSeason[]): HTMLElement {
    const ranked = all.filter(row => row.championship_position !== null);
    if (ranked.length < 2) {
        return empty(all.length === 1 ? "One season only: the table has it all." : "Without a place in two championships there is no curve to draw.");
    }

    return figure("Points per race entered", columns(all.map(row => ({
        x: row.season, value: row.total_points / Math.max(row.races_entered, 1), colour: teamColour(row.main_constructor_id),
        tip: `${row.season}, ${row.constructor_names}: ${decimal(row.total_points / Math.max(row.races_entered, 1), 2)} points per race, ${row.championship_position !== null ? `${ordinal(row.championship_position)} in the championship` : "not ranked"}`,
    })), { label: `Points per race by season, ${all[0]!.season} to ${all.at(-1)!.season}`, x: "Season", y: "Points per race", height: 260 }), "In the colours of the team. A win was worth 8 to 25 points over the years.");
}

function seasons(all: DriverSeason[]): HTMLElement {
    return table([...all].reverse(), [
        { head: "Season", cell: row => link.season(row.season), sort: row => row.season, isName: true },
        { head: "Team", cell: row => [stripe(teamColour(row.main_constructor_id)), row.constructor_names] },
        { head: "Place", title: "In the championship", cell: row => row.is_champion ? h("span", { class: "cell first" }, "1") : count(row.championship_position), sort: row => row.championship_position, number: true },
        { head: "Points", cell: row => points(row.championship_points ?? row.total_points), sort: row => row.championship_points, number: true },
        { head: "Races", cell: row => count(row.races_entered), sort: row => row.races_entered, number: true },
        { head: "Wins", cell: row => count(row.wins), sort: row => row.wins, number: true },
        { head: "Podiums", cell: row => count(row.podiums), sort: row => row.podiums, number: true },
        { head: "Poles", cell: row => count(row.poles), sort: row => row.poles, number: true },
        { head: "Ø grid", cell: row => fixed(row.average_grid, 1), sort: row => row.average_grid, number: true },
        { head: "Ø finish", cell: row => fixed(row.average_finish, 1), sort: row => row.average_finish, number: true },
        { head: "Retired", cell: row => count(row.retirements), sort: row => row.retirements, number: true },
        { head: "Team mate, race", title: "Races ahead of and behind a team mate", cell: row => `${row.race_duels_won}–${row.race_duels_lost}`, number: true },
        { head: "qualifying", title: "Qualifying ahead of and behind a team mate, since 1994", cell: row => row.qualifying_duels_won + row.qualifying_duels_lost > 0 ? `${row.qualifying_duels_won}–${row.qualifying_duels_lost}` : null, number: true },
    ], { caption: "Season by season" });
}

function rivals(all: DriverData["rivals"]): HTMLElement {
    return h("div", null, note("Those met most often among the classified, and who was ahead."), table(all, [
        { head: "Driver", cell: row => link.driver(row.driver_id), isName: true },
        { head: "Races", title: "Races in which both were classified", cell: row => count(row.races), sort: row => row.races, number: true },
        { head: "Ahead", cell: row => count(row.ahead), sort: row => row.ahead, number: true },
        { head: "Behind", cell: row => count(row.behind), sort: row => row.behind, number: true },
        { head: "Ahead in", cell: row => percent(row.ahead + row.behind > 0 ? row.ahead / (row.ahead + row.behind) : null), sort: row => row.ahead / Math.max(row.ahead + row.behind, 1), number: true },
    ], { caption: "Rivals" }));
}

function circuits(all: DriverRace[]): HTMLElement {
    const by = new Map<number, { circuit: number; races: number; wins: number; podiums: number; poles: number; best: number | null }>();
    for (const race of all) {
        const circuit = names().race(race.race_id).circuit_id;
        const row = by.get(circuit) ?? { circuit, races: 0, wins: 0, podiums: 0, poles: 0, best: null };
        row.races++;
        row.wins += race.finish_position === 1 ? 1 : 0;
        row.podiums += race.finish_position !== null && race.finish_position <= 3 ? 1 : 0;
        row.poles += race.grid === 1 ? 1 : 0;
        row.best = race.finish_position === null ? row.best : Math.min(race.finish_position, row.best ?? 99);
        by.set(circuit, row);
    }

    return table([...by.values()].sort((one, other) => other.wins - one.wins || other.podiums - one.podiums || other.races - one.races), [
        { head: "Circuit", cell: row => link.circuit(row.circuit), sort: row => names().circuit(row.circuit).circuit_name, isName: true },
        { head: "Entries", cell: row => count(row.races), sort: row => row.races, number: true },
        { head: "Wins", cell: row => count(row.wins), sort: row => row.wins, number: true },
        { head: "Podiums", cell: row => count(row.podiums), sort: row => row.podiums, number: true },
        { head: "Poles", cell: row => count(row.poles), sort: row => row.poles, number: true },
        { head: "Best", cell: row => count(row.best), sort: row => row.best, number: true },
    ], { caption: "By circuit", shown: 12 });
}

function races(all: DriverRace[]): HTMLElement {
    return table([...all].reverse(), [
        { head: "Race", cell: row => [link.race(row.race_id), ` ${names().race(row.race_id).season}`], sort: row => names().race(row.race_id).race_date, isName: true },
        { head: "Team", cell: row => [stripe(teamColour(row.constructor_id)), link.constructor_(row.constructor_id)] },
        { head: "Grid", cell: row => row.grid === 0 ? "pit lane" : row.grid, sort: row => row.grid || 99, number: true },
        { head: "Result", cell: row => h("span", { class: `cell ${outcome(row).kind}` }, outcome(row).text), sort: row => row.finish_position, number: true },
        { head: "Points", cell: row => [points(row.points), row.sprint_points ? ` + ${points(row.sprint_points)}` : ""], sort: row => row.points, number: true },
        { head: "Status", cell: row => row.status === "Finished" ? none : row.status },
    ], { caption: `All ${plural(all.length, "entry", "entries")}, the latest first`, shown: 30 });
}
