/** One season: championship, results, calendar, team mates. */
import { load } from "../app/data";
import { h } from "../app/dom";
import { count, date, fixed, plural, points } from "../app/format";
import { address, all as names, link, list, shortName } from "../app/names";
import { teamColour } from "../app/teams";
import { heading, note, section, stripe, tiles, type Page } from "../parts/page";
import { table } from "../parts/table";
import { notFound } from "./not-found";
import { championshipChart } from "./season-championship";
import { decidingRound, type SeasonConstructor, type SeasonData, type SeasonDriver } from "./season-data";
import { legend, matrix } from "./season-matrix";
import { teamMates } from "./season-teams";

export async function seasonPage([year]: string[]): Promise<Page> {
    const seasons = [...new Set(names().races.map(race => race.season))];
    const season = Number(year);
    if (!seasons.includes(season)) {
        return notFound(`There is no season ${year} with races in this warehouse.`, "#/seasons", "All seasons");
    }

    const data = await load<SeasonData>(`season-${season}`);
    const at = seasons.indexOf(season);
    return {
        title: `Season ${season}`,
        content: [
            heading("Season", String(season), summary(data), neighbours(seasons[at - 1], seasons[at + 1])),
            h("nav", { class: "within", "aria-label": "On this page" }, ["Championship", "Results", "Calendar", "Team mates"].map(name =>
                h("button", { type: "button", class: "quiet", onclick: () => document.getElementById(name.toLowerCase().replace(" ", "-"))?.scrollIntoView() }, name))),
            championship(data),
            section("Results", legend(), matrix(data)),
            section("Calendar", calendar(data)),
            section("Team mates",
                data.qualifying.length === 0 ? note(season < 1994 ? "Qualifying is recorded since 1994: here only races are compared." : "There is no qualifying in the files of this season: only races are compared.") : null,
                teamMates(data)),
        ],
    };
}

function summary(data: SeasonData): HTMLElement {
    const champion = data.drivers.find(driver => driver.is_champion);
    const team = data.constructors.find(constructor => constructor.is_champion);
    const leader = data.drivers[0];
    const deciding = decidingRound(data);
    const decided = data.races.find(race => race.round === deciding);
    return tiles(
        champion
            ? { label: "World champion", value: link.driver(champion.driver_id), below: `${points(champion.championship_points)} points, ${plural(champion.wins, "win")}` }
            : leader ? { label: "Leading", value: link.driver(leader.driver_id), below: `${points(leader.championship_points)} points` } : null,
        team
            ? { label: "Constructors’ champion", value: link.constructor_(team.constructor_id), below: `${points(team.championship_points)} points` }
            : { label: "Constructors’ champion", value: data.season < 1958 ? "none" : "not decided", below: data.season < 1958 ? "a championship since 1958" : null },
        { label: "Races", value: count(data.races.length), below: plural(data.races.filter(race => race.is_sprint_weekend).length, "sprint") },
        decided
            ? { label: "Decided", value: link.race(decided.race_id, `Round ${decided.round}`), below: `${decided.race_name}, ${data.races.length > decided.round ? `${data.races.length - decided.round} to go` : "the last race"}` }
            : data.points.are_scores_dropped ? { label: "Decided", value: "–", below: "only the best results counted: no round can be named" } : null);
}

function neighbours(before: number | undefined, after: number | undefined): HTMLElement {
    return h("nav", { class: "neighbours", "aria-label": "Other seasons" },
        before ? h("a", { href: address.season(before), rel: "prev" }, `← ${before}`) : h("span"),
        after ? h("a", { href: address.season(after), rel: "next" }, `${after} →`) : h("span"));
}

function championship(data: SeasonData): HTMLElement {
    const deciding = decidingRound(data);
    return section("Championship",
        championshipChart(data, "drivers", deciding),
        h("div", { class: "columns" },
            h("div", null, h("h3", null, "Drivers"), drivers(data.drivers, data)),
            h("div", null, h("h3", null, "Constructors"), constructors(data.constructors))),
        championshipChart(data, "constructors", null));
}

function drivers(rows: SeasonDriver[], data: SeasonData): HTMLElement {
    const isCorrected = rows.some(row => row.championship_points !== null && row.championship_points !== row.total_points);
    return h("div", null, table(rows, [
        { head: "Pos.", cell: row => row.is_excluded ? "EX" : count(row.championship_position), sort: row => row.championship_position, number: true },
        { head: "Driver", cell: row => [stripe(teamColour(row.main_constructor_id)), link.driver(row.driver_id, shortName(row.driver_id))], sort: row => names().driver(row.driver_id).full_name, isName: true },
        { head: "Points", title: "Of the championship, after dropped scores and decisions of the stewards", cell: row => points(row.championship_points), sort: row => row.championship_points, number: true },
        ...(isCorrected ? [{ head: "Scored", title: "Points scored on track", cell: (row: SeasonDriver) => points(row.total_points), sort: (row: SeasonDriver) => row.total_points, number: true }] : []),
        { head: "Wins", cell: row => count(row.wins), sort: row => row.wins, number: true },
        { head: "Podiums", cell: row => count(row.podiums), sort: row => row.podiums, number: true },
        { head: "Poles", cell: row => count(row.poles), sort: row => row.poles, number: true },
        { head: "Ø finish", title: "Mean place of the finishes", cell: row => fixed(row.average_finish, 1), sort: row => row.average_finish, number: true },
    ], { caption: `Drivers of ${data.season}`, shown: 20 }), isCorrected ? note("“Points” count for the championship; “scored” is what was scored on track.") : null);
}

function constructors(rows: SeasonConstructor[]): HTMLElement {
    return table(rows, [
        { head: "Pos.", cell: row => row.is_excluded ? "EX" : count(row.championship_position), sort: row => row.championship_position, number: true },
        { head: "Constructor", cell: row => [stripe(teamColour(row.constructor_id)), link.constructor_(row.constructor_id)], sort: row => names().constructor_(row.constructor_id).name, isName: true },
        { head: "Points", cell: row => points(row.championship_points), sort: row => row.championship_points, number: true },
        { head: "Wins", cell: row => count(row.wins), sort: row => row.wins, number: true },
        { head: "1–2", title: "Races with cars first and second", cell: row => count(row.one_twos), sort: row => row.one_twos, number: true },
        { head: "Pit stop", title: "Median time in the pit lane, in seconds", cell: row => fixed(row.median_pit_stop_seconds, 2), sort: row => row.median_pit_stop_seconds, number: true },
    ], { caption: "Constructors", shown: 20 });
}

function calendar(data: SeasonData): HTMLElement {
    const by = (race: number) => data.results.filter(result => result.race_id === race);
    return table(data.races, [
        { head: "Round", cell: race => race.round, number: true },
        { head: "Race", cell: race => [link.race(race.race_id), race.is_sprint_weekend ? h("span", { class: "badge" }, "sprint") : null], isName: true },
        { head: "Date", cell: race => date(race.race_date) },
        { head: "Circuit", cell: race => link.circuit(race.circuit_id) },
        { head: "Winner", cell: race => list(by(race.race_id).filter(result => result.finish_position === 1).map(result => link.driver(result.driver_id))) },
        { head: "From grid", title: "The winner's place on the grid", cell: race => by(race.race_id).find(result => result.finish_position === 1)?.grid ?? null, number: true },
        { head: "Fastest lap", cell: race => list(by(race.race_id).filter(result => result.fastest_lap_rank === 1).map(result => link.driver(result.driver_id, shortName(result.driver_id)))) },
    ], { caption: `Calendar of ${data.season}` });
}
