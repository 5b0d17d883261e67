/** All circuits. */
import { count } from "../app/format";
import { all as names, link } from "../app/names";
import { heading, type Page } from "../parts/page";
import { table } from "../parts/table";

export async function circuitsPage(): Promise<Page> {
    const { circuits, races } = names();
    const seasons = new Map<number, [number, number]>();
    for (const race of races) {
        const [first, last] = seasons.get(race.circuit_id) ?? [race.season, race.season];
        seasons.set(race.circuit_id, [Math.min(first, race.season), Math.max(last, race.season)]);
    }

    return {
        title: "Circuits",
        content: [
            heading("Where they raced", "Circuits"),
            table([...circuits].sort((one, other) => other.races - one.races), [
                { head: "Circuit", cell: row => link.circuit(row.circuit_id), sort: row => row.circuit_name, isName: true },
                { head: "Place", cell: row => row.location, sort: row => row.location },
                { head: "Country", cell: row => row.country, sort: row => row.country },
                { head: "Races", cell: row => count(row.races), sort: row => row.races, number: true },
                { head: "First", cell: row => seasons.get(row.circuit_id)?.[0] ?? null, sort: row => seasons.get(row.circuit_id)?.[0] ?? null, number: true },
                { head: "Latest", cell: row => seasons.get(row.circuit_id)?.[1] ?? null, sort: row => seasons.get(row.circuit_id)?.[1] ?? null, number: true },
            ], { caption: "All circuits" }),
        ],
    };
}
