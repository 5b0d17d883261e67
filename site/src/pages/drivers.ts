/** All drivers. */
import { load } from "../app/data";
import { count, decimal, percent, span } from "../app/format";
import { all as names, link } from "../app/names";
import { heading, note, type Page } from "../parts/page";
import { table } from "../parts/table";

interface DriverRow {
    driver_id: number; first_season: number | null; last_season: number | null; races_entered: number; races_started: number; wins: number; podiums: number;
    poles: number; fastest_laps: number; championships: number; total_points: number; points_2010_system: number; win_rate: number | null;
}

export async function driversPage(): Promise<Page> {
    const rows = await load<DriverRow[]>("drivers");
    return {
        title: "Drivers",
        content: [
            heading("Everybody who ever entered", "Drivers"),
            note("Fastest laps are recorded since 2004. Points by the system of 2010 score every finish alike, so that eras compare."),
            table(rows, [
                { head: "Driver", cell: row => link.driver(row.driver_id), sort: row => names().driver(row.driver_id).full_name, isName: true },
                { head: "Nationality", cell: row => names().driver(row.driver_id).nationality, sort: row => names().driver(row.driver_id).nationality },
                { head: "Seasons", cell: row => span(row.first_season, row.last_season), sort: row => row.first_season },
                { head: "Titles", cell: row => count(row.championships), sort: row => row.championships, number: true },
                { head: "Starts", cell: row => count(row.races_started), sort: row => row.races_started, number: true },
                { head: "Wins", cell: row => count(row.wins), sort: row => row.wins, number: true },
                { head: "Podiums", cell: row => count(row.podiums), sort: row => row.podiums, number: true },
                { head: "Poles", cell: row => count(row.poles), sort: row => row.poles, number: true },
                { head: "Fastest laps", cell: row => count(row.fastest_laps), sort: row => row.fastest_laps, number: true },
                { head: "Wins / starts", cell: row => percent(row.win_rate), sort: row => row.win_rate, number: true },
                { head: "Points", cell: row => decimal(row.total_points, 2), sort: row => row.total_points, number: true },
                { head: "Points (2010)", title: "Points by the system of 2010", cell: row => count(row.points_2010_system), sort: row => row.points_2010_system, number: true },
            ], { caption: "All drivers", shown: 60 }),
        ],
    };
}
