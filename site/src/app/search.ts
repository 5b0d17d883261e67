/** Searches everything that has a page: people, teams, places, races, seasons, relations, columns, rules, questions. */
import MiniSearch from "minisearch";
import { loadCatalogue } from "./catalogue";
import { load } from "./data";
import { address, all as names } from "./names";

export interface Entry { id: number; kind: string; title: string; about: string; text: string; href: string; weight: number }

let index: Promise<MiniSearch<Entry>> | undefined;

export async function search(text: string): Promise<Entry[]> {
    index ??= build();
    return (await index).search(text, {
        prefix: true,
        fuzzy: term => term.length > 3 ? 0.2 : false,
        combineWith: "AND",
        boost: { title: 3 },
        boostDocument: (_, __, stored) => Number(stored?.weight ?? 1),
    }).slice(0, 40) as unknown as Entry[];
}

async function build(): Promise<MiniSearch<Entry>> {
    const [relations, rules, questions] = await Promise.all([
        loadCatalogue(), load<{ name: string; description: string }[]>("rules"), load<{ name: string; head: string[] }[]>("questions"),
    ]);
    const { drivers, constructors, circuits, races } = names();
    const entries: Omit<Entry, "id">[] = [
        ...drivers.map(row => ({
            kind: "driver", title: row.full_name, about: [row.nationality, row.championships > 0 ? `${row.championships} titles` : null, row.wins > 0 ? `${row.wins} wins` : null].filter(Boolean).join(", "),
            text: `${row.code ?? ""} ${row.driver_ref}`, href: address.driver(row.driver_id), weight: 1.2 + Math.min(row.wins, 50) / 25,
        })),
        ...constructors.map(row => ({
            kind: "constructor", title: row.name, about: [row.nationality, row.wins > 0 ? `${row.wins} wins` : null].filter(Boolean).join(", "), text: row.constructor_ref,
            href: address.constructor_(row.constructor_id), weight: 1.2 + Math.min(row.wins, 50) / 25,
        })),
        ...circuits.map(row => ({ kind: "circuit", title: row.circuit_name, about: [row.location, row.country].filter(Boolean).join(", "), text: row.circuit_ref, href: address.circuit(row.circuit_id), weight: 1.3 })),
        ...[...new Set(races.map(race => race.season))].map(season => ({ kind: "season", title: `Season ${season}`, about: "", text: "", href: address.season(season), weight: 2 })),
        ...races.map(row => ({ kind: "race", title: `${row.race_name} ${row.season}`, about: names().circuit(row.circuit_id)?.circuit_name ?? "", text: "", href: address.race(row.race_id), weight: 0.8 })),
        ...relations.map(row => ({ kind: row.kind, title: row.name, about: row.comment ?? "", text: row.name.replaceAll("_", " "), href: address.relation(row.name), weight: 1.5 })),
        ...relations.flatMap(row => row.columns.map(column => ({
            kind: "column", title: `${row.name}.${column.name}`, about: column.comment ?? "", text: column.name.replaceAll("_", " "), href: address.relation(row.name, column.name), weight: row.layer === "marts" ? 0.9 : 0.6,
        }))),
        ...rules.map(row => ({ kind: "rule", title: row.name, about: row.description, text: row.name.replaceAll("_", " "), href: address.rule(row.name), weight: 0.8 })),
        ...questions.map(row => ({ kind: "question", title: row.head[0] ?? row.name, about: "", text: "", href: `#/questions/${row.name}`, weight: 1.2 })),
    ];
    const search = new MiniSearch<Entry>({
        fields: ["title", "text", "about"],
        storeFields: ["kind", "title", "about", "href", "weight"],
        processTerm: term => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
    });
    search.addAll(entries.map((entry, id) => ({ ...entry, id })));
    return search;
}
