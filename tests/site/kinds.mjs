// One address of every kind of page, of a warehouse: what there is, is asked of its database.
import pg from "pg";

export async function query(site, sql, values = []) {
    const client = new pg.Client(site.connection);
    await client.connect();
    try {
        return (await client.query(sql, values)).rows;
    } finally {
        await client.end();
    }
}

export async function kinds(site) {
    const [row] = await query(site, `
        select
            (select max(season) from dbt_schema.int_race_results) as season,
            (select min(season) from dbt_schema.int_race_results) as first,
            (select season || '/' || round from dbt_schema.stg_races where race_id = (select race_id from dbt_schema.stg_pit_stops where race_id in (select race_id from dbt_schema.stg_lap_times) order by race_id desc limit 1)) as race,
            (select driver_ref from dbt_schema_core_schema.dim_drivers order by wins desc, driver_id limit 1) as driver,
            (select constructor_ref from dbt_schema_core_schema.dim_constructors order by wins desc, constructor_id limit 1) as constructor,
            (select circuit_ref from dbt_schema.stg_circuits as c order by (select count(*) from dbt_schema.stg_races as r where r.circuit_id = c.circuit_id) desc limit 1) as circuit`);
    return [
        "#/", "#/seasons", `#/season/${row.season}`, `#/season/${row.first}`, `#/race/${row.race}`, `#/race/${row.first}/1`, "#/drivers", `#/driver/${row.driver}`, "#/constructors",
        `#/constructor/${row.constructor}`, "#/circuits", `#/circuit/${row.circuit}`, "#/eras", "#/questions", "#/questions/01_greatest_drivers", "#/catalogue",
        "#/relation/fct_driver_performance", "#/relation/dim_drivers/wins", "#/relation/results", "#/lineage", "#/lineage/dim_drivers?reach=far", "#/lineage?reach=all", "#/er", "#/er?layer=all&columns=",
        "#/rules", "#/rule/assert_one_winner_per_race", "#/releases", "#/nowhere",
    ];
}
