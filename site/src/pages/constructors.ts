/** All constructors. */
import { load } from "../app/data";
import { count, decimal, percent, span } from "../app/format";
import { all as names, link } from "../app/names";
import { teamColour } from "../app/teams";
import { heading, stripe, type Page } from "../parts/page";
import { table } from "../parts/table";

interface ConstructorRow {
    constructor_id: number; first_season: number | null; last_season: number | null; races_entered: number; races_started: number; wins: number;
    podium_places: number; poles: number; fastest_laps: number; one_twos: number; championships: number; total_points: number; win_rate: number | null;
}

export async function constructorsPage(): Promise<Page> {
    const rows = await load<ConstructorRow[]>("constructors");
    return {
        title: "Constructors",
        content: [
            heading("Who built the cars", "Constructors"),
            table(rows, [
                { head: "Constructor", cell: row => [stripe(teamColour(row.constructor_id)), link.constructor_(row.constructor_id)], sort: row => names().constructor_(row.constructor_id).name, isName: true },
                { head: "Nationality", cell: row => names().constructor_(row.constructor_id).nationality, sort: row => names().constructor_(row.constructor_id).nationality },
                { head: "Seasons", cell: row => span(row.first_season, row.last_season), sort: row => row.first_season },
                { head: "Titles", title: "Constructors’ championships, since 1958", cell: row => count(row.championships), sort: row => row.championships, number: true },
                { head: "Races", cell: row => count(row.races_started), sort: row => row.races_started, number: true },
                { head: "Wins", cell: row => count(row.wins), sort: row => row.wins, number: true },
                { head: "Podium places", cell: row => count(row.podium_places), sort: row => row.podium_places, number: true },
                { head: "Poles", cell: row => count(row.poles), sort: row => row.poles, number: true },
                { head: "1–2", title: "Races with cars first and second", cell: row => count(row.one_twos), sort: row => row.one_twos, number: true },
                { head: "Wins / races", cell: row => percent(row.win_rate), sort: row => row.win_rate, number: true },
                { head: "Points", cell: row => decimal(row.total_points, 2), sort: row => row.total_points, number: true },
            ], { caption: "All constructors", shown: 60 }),
        ],
    };
}
