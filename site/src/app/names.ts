/** Who and what there is, loaded once: names, and the addresses of their pages. */
import { load } from "./data";
import { h, type Child } from "./dom";

export interface DriverName {
    driver_id: number; driver_ref: string; code: string | null; full_name: string; nationality: string | null;
    first_season: number | null; last_season: number | null; wins: number; championships: number;
}

export interface ConstructorName {
    constructor_id: number; constructor_ref: string; name: string; nationality: string | null;
    first_season: number | null; last_season: number | null; wins: number; championships: number;
}

export interface CircuitName { circuit_id: number; circuit_ref: string; circuit_name: string; location: string | null; country: string | null; races: number }

export interface RaceName { race_id: number; season: number; round: number; race_name: string; race_date: string; circuit_id: number }

interface NameFile { drivers: DriverName[]; constructors: ConstructorName[]; circuits: CircuitName[]; races: RaceName[] }

export interface Names extends NameFile {
    driver(id: number): DriverName;
    constructor_(id: number): ConstructorName;
    circuit(id: number): CircuitName;
    race(id: number): RaceName;
}

let names: Names;

export async function loadNames(): Promise<Names> {
    const file = await load<NameFile>("names");
    const by = <T>(rows: T[], id: (row: T) => number) => new Map(rows.map(row => [id(row), row]));
    const drivers = by(file.drivers, row => row.driver_id);
    const constructors = by(file.constructors, row => row.constructor_id);
    const circuits = by(file.circuits, row => row.circuit_id);
    const races = by(file.races, row => row.race_id);
    names = {
        ...file,
        driver: id => drivers.get(id)!,
        constructor_: id => constructors.get(id)!,
        circuit: id => circuits.get(id)!,
        race: id => races.get(id)!,
    };
    return names;
}

export function all(): Names {
    return names;
}

const part = encodeURIComponent;

export const address = {
    season: (season: number) => `#/season/${season}`,
    race: (id: number) => { const race = names.race(id); return `#/race/${race.season}/${race.round}`; },
    driver: (id: number) => `#/driver/${part(names.driver(id).driver_ref)}`,
    constructor_: (id: number) => `#/constructor/${part(names.constructor_(id).constructor_ref)}`,
    circuit: (id: number) => `#/circuit/${part(names.circuit(id).circuit_ref)}`,
    relation: (name: string, column?: string) => `#/relation/${part(name)}${column ? `/${part(column)}` : ""}`,
    rule: (name: string) => `#/rule/${part(name)}`,
};

/** Three letters for charts: the code, else the first letters of the family name. */
export function code(id: number): string {
    const driver = names.driver(id);
    const family = driver.full_name.split(" ").at(-1) ?? "";
    return driver.code ?? family.normalize("NFD").replace(/[^A-Za-z]/g, "").slice(0, 3).toUpperCase();
}

/** "Max Verstappen" as "M. Verstappen". */
export function shortName(id: number): string {
    const [first, ...rest] = names.driver(id).full_name.split(" ");
    return rest.length > 0 ? `${first![0]}. ${rest.join(" ")}` : first!;
}

export const link = {
    season: (season: number) => h("a", { href: address.season(season) }, season),
    race: (id: number, text?: Child) => h("a", { href: address.race(id) }, text ?? names.race(id).race_name),
    driver: (id: number, text?: Child) => h("a", { href: address.driver(id) }, text ?? names.driver(id).full_name),
    constructor_: (id: number, text?: Child) => h("a", { href: address.constructor_(id) }, text ?? names.constructor_(id).name),
    circuit: (id: number, text?: Child) => h("a", { href: address.circuit(id) }, text ?? names.circuit(id).circuit_name),
    relation: (name: string, column?: string) => h("a", { href: address.relation(name, column), class: "code" }, column ? `${name}.${column}` : name),
    rule: (name: string) => h("a", { href: address.rule(name), class: "code" }, name),
};

/** Links with commas between them. */
export function list(links: Child[]): Child[] {
    return links.flatMap((one, at) => at === 0 ? [one] : [", ", one]);
}
