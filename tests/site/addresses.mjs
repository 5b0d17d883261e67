// What addresses a site has, by its database.
import { query } from "./kinds.mjs";

/** Whether an address of ours leads to something that the database holds. */
export async function everyAddress(of) {
    const set = async sql => new Set((await query(of, sql)).map(row => row.name));
    const sets = {
        driver: await set("select driver_ref as name from dbt_schema_core_schema.dim_drivers"),
        constructor: await set("select constructor_ref as name from dbt_schema_core_schema.dim_constructors"),
        circuit: await set("select circuit_ref as name from dbt_schema.stg_circuits"),
        season: await set("select season::text as name from dbt_schema.stg_seasons"),
        race: await set("select season || '/' || round as name from dbt_schema.stg_races"),
        rule: await set("select distinct name from f1_warehouse.verification_results"),
        relation: await set("select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname like 'dbt\\_schema%' or n.nspname = 'public'"),
    };
    const pages = new Set(["", "seasons", "drivers", "constructors", "circuits", "eras", "questions", "catalogue", "lineage", "er", "rules", "releases"]);
    return link => {
        const [kind, ...rest] = link.replace(/^#\//, "").split("?")[0].split("/").map(decodeURIComponent);
        const name = kind === "race" ? rest.slice(0, 2).join("/") : rest[0];
        return pages.has(kind) && (rest.length === 0 || kind === "questions" || (kind === "lineage" && sets.relation.has(rest[0]))) || sets[kind]?.has(name) === true;
    };
}
