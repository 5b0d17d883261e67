/** The relations of the release, and what the manifest knows of where they come from. */
import { load } from "./data";

export interface CatalogueColumn { attnum: number; name: string; type: string; nullable: boolean; comment: string | null; is_key: boolean }

export interface Constraint { name: string; kind: "p" | "u" | "f" | "c"; definition: string; refers_to: string | null; columns: string[] | null }

export interface Relation {
    name: string; schema: string; layer: "raw" | "seeds" | "staging" | "intermediate" | "marts"; kind: string; comment: string | null; bytes: number;
    columns: CatalogueColumn[]; constraints: Constraint[];
}

/** A column that a column comes from: by its value, or as a condition that decides which rows there are. */
export interface Origin { relation: string; column: string; as: "value" | "condition" }

interface ManifestColumn { name: string; from?: Origin[] | null }

interface ManifestRelation {
    id: string; schema: string; name: string; layer: string; file: string; primaryKey: string[]; references: string[];
    columns: ManifestColumn[]; reads: { relation: string; columns: string[] }[] | null; conditions?: Omit<Origin, "as">[] | null;
}

interface Manifest { relations: ManifestRelation[]; verifications: { name: string; guards: string[]; reads: { relation: string; columns: string[] }[] | null }[] }

export interface Lineage {
    /** Relations that a relation reads, by name; undefined where the manifest does not know it. */
    reads(name: string): string[];
    readBy(name: string): string[];
    columnsRead(reader: string, name: string): string[];
    /** Null where the manifest has no lineage of columns. */
    origins(name: string, column: string): Origin[] | null;
    /** Columns of other relations that a column goes into. */
    goals(name: string, column: string): { relation: string; column: string; as: string }[];
    conditions(name: string): Omit<Origin, "as">[];
    rulesReading(name: string): string[];
    hasColumns: boolean;
}

export const layers = ["raw", "seeds", "staging", "intermediate", "marts"] as const;

export function loadCatalogue(): Promise<Relation[]> {
    return load<Relation[]>("catalogue");
}

const bare = (id: string) => id.slice(id.lastIndexOf(".") + 1);

/** Null where this program carries no manifest: the SQL project was not built. */
export async function loadLineage(): Promise<Lineage | null> {
    const manifest = await load<Manifest | null>("lineage");
    if (!manifest) {
        return null;
    }

    // Nothing of the books.
    const relations = manifest.relations.filter(relation => relation.layer !== "metadata");
    const by = new Map(relations.map(relation => [relation.name, relation]));
    const origin = <T extends { relation: string }>(from: T): T => ({ ...from, relation: bare(from.relation) });
    const list = <T>(value: T[] | undefined | null): T[] => value ?? [];
    return {
        reads: name => list(by.get(name)?.reads).map(read => bare(read.relation)).filter(read => by.has(read)),
        readBy: name => relations.filter(relation => list(relation.reads).some(read => bare(read.relation) === name)).map(relation => relation.name),
        columnsRead: (reader, name) => list(list(by.get(reader)?.reads).find(read => bare(read.relation) === name)?.columns),
        origins: (name, column) => {
            const found = by.get(name)?.columns.find(one => one.name === column);
            return found?.from ? found.from.map(origin) : null;
        },
        goals: (name, column) => relations.flatMap(relation => relation.columns.flatMap(one => list(one.from).map(origin)
            .filter(from => from.relation === name && from.column === column)
            .map(from => ({ relation: relation.name, column: one.name, as: from.as })))),
        conditions: name => list(by.get(name)?.conditions).map(origin),
        rulesReading: name => manifest.verifications.filter(rule => list(rule.reads).some(read => bare(read.relation) === name)).map(rule => rule.name),
        hasColumns: relations.some(relation => relation.columns.some(column => column.from !== undefined && column.from !== null)),
    };
}
