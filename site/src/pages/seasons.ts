/** All seasons: who won them, in what company. */
import { load } from "../app/data";
import { h } from "../app/dom";
import { count } from "../app/format";
import { link, list } from "../app/names";
import { heading, type Page } from "../parts/page";
import { table } from "../parts/table";

interface SeasonRow {
    season: number; scheduled_races: number | null; last_round_with_results: number | null; is_finished: boolean | null;
    champions: number[] | null; leaders: number[] | null; constructor_champions: number[] | null;
    drivers: number; constructors: number; winners: number; sprints: number;
}

export async function seasonsPage(): Promise<Page> {
    const rows = await load<SeasonRow[]>("seasons");
    return {
        title: "Seasons",
        content: [
            heading("The championship, year by year", "Seasons"),
            table(rows, [
                { head: "Season", cell: row => link.season(row.season), sort: row => row.season, isName: true },
                {
                    head: "Champion",
                    cell: row => row.champions ? list(row.champions.map(id => link.driver(id)))
                        : row.leaders ? h("span", { class: "muted" }, "leading: ", list(row.leaders.map(id => link.driver(id)))) : "not decided",
                },
                { head: "Constructors’ champion", cell: row => row.constructor_champions ? list(row.constructor_champions.map(id => link.constructor_(id))) : row.season < 1958 ? "none before 1958" : null },
                { head: "Races", cell: row => row.is_finished === false ? `${count(row.last_round_with_results ?? 0)} of ${count(row.scheduled_races)}` : count(row.scheduled_races), sort: row => row.scheduled_races, number: true },
                { head: "Sprints", cell: row => count(row.sprints), sort: row => row.sprints, number: true },
                { head: "Winners", title: "Drivers who won a race", cell: row => count(row.winners), sort: row => row.winners, number: true },
                { head: "Drivers", cell: row => count(row.drivers), sort: row => row.drivers, number: true },
                { head: "Teams", cell: row => count(row.constructors), sort: row => row.constructors, number: true },
            ], { caption: "All seasons" }),
        ],
    };
}
