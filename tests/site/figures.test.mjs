// What the pages say is what the database says: figures drawn at random, by a seed that is told.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { go, launch, onDisk, open, readTable, sites } from "./browser.mjs";
import { query } from "./kinds.mjs";

const seed = Number(process.env.F1W_SITE_SEED ?? Date.now() % 1_000_000);
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const figure = text => text === "–" ? null : Number(text.replaceAll(",", "").replace("−", "-"));
const rounded = (value, digits) => value === null ? null : Number(Number(value).toFixed(digits));

for (const site of sites) {
    test(`${site.name}: at least 200 figures, drawn with F1W_SITE_SEED=${seed}, are those of the database`, async context => {
        const page = await open(browser);
        const wrong = [];
        let compared = 0;
        const compare = (where, shown, expected) => {
            compared++;
            if (shown !== expected) {
                wrong.push(`${where}: the page says ${shown}, the database ${expected}`);
            }
        };
        const draw = (sql, count) => query(site, `select * from (${sql}) as q order by md5(q::text || $1) limit $2`, [String(seed), count]);
        const tile = async name => figure(await page.textContent(`[data-figure=${name}]`));

        for (const row of await draw("select * from dbt_schema_core_schema.dim_drivers where races_entered > 0", 14)) {
            await go(page, onDisk(site.folder), `#/driver/${encodeURIComponent(row.driver_ref)}`);
            for (const name of ["championships", "wins", "podiums", "poles", "races_started"]) {
                compare(`${row.driver_ref} ${name}`, await tile(name), Number(row[name]));
            }

            compare(`${row.driver_ref} points`, await tile("total_points"), rounded(row.total_points, 2));
        }

        for (const row of await draw("select * from dbt_schema_core_schema.dim_constructors where races_entered > 0", 8)) {
            await go(page, onDisk(site.folder), `#/constructor/${encodeURIComponent(row.constructor_ref)}`);
            for (const name of ["championships", "wins", "podium_places", "poles", "one_twos"]) {
                compare(`${row.constructor_ref} ${name}`, await tile(name), Number(row[name]));
            }
        }

        for (const { season } of await draw("select distinct season from dbt_schema.int_race_results", 4)) {
            await go(page, onDisk(site.folder), `#/season/${season}`);
            const rows = await readTable(page, `Drivers of ${season}`);
            const expected = await query(site, `
                select driver_id, championship_points, wins, podiums, poles, average_finish
                from dbt_schema_driver_performance_schema.fct_driver_performance where season = $1
                order by championship_position, total_points desc, driver_id limit 6`, [season]);
            expected.forEach((row, at) => {
                compare(`${season} ${at + 1} points`, figure(rows[at].Points), rounded(row.championship_points, 3));
                compare(`${season} ${at + 1} wins`, figure(rows[at].Wins), Number(row.wins));
                compare(`${season} ${at + 1} podiums`, figure(rows[at].Podiums), Number(row.podiums));
            });
        }

        for (const race of await draw("select race_id, season, round from dbt_schema.stg_races where race_id in (select race_id from dbt_schema.stg_results)", 5)) {
            await go(page, onDisk(site.folder), `#/race/${race.season}/${race.round}`);
            const rows = await readTable(page, "Result of the race");
            const expected = await query(site, "select grid, laps, points from dbt_schema_race_performance_schema.fct_race_results where race_id = $1 order by position_order, result_id limit 5", [race.race_id]);
            expected.forEach((row, at) => {
                compare(`${race.season}/${race.round} ${at + 1} grid`, rows[at].Grid === "pit lane" ? 0 : figure(rows[at].Grid), row.grid === null ? null : Number(row.grid));
                compare(`${race.season}/${race.round} ${at + 1} laps`, figure(rows[at].Laps), Number(row.laps));
                compare(`${race.season}/${race.round} ${at + 1} points`, figure(rows[at].Points), rounded(row.points, 3));
            });
        }

        for (const { name, schema } of await draw("select c.relname::text as name, n.nspname::text as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname like 'dbt\\_schema%' and n.nspname not like '%\\_\\_%' and c.relkind in ('r', 'v')", 8)) {
            await go(page, onDisk(site.folder), `#/relation/${name}`);
            compare(`rows of ${name}`, await tile("count"), Number((await query(site, `select count(*) from "${schema}"."${name}"`))[0].count));
        }

        context.diagnostic(`${compared} figures compared`);
        assert.deepEqual([...wrong, ...page.trouble], []);
        assert.ok(compared >= 200, `only ${compared} figures were compared`);
        await page.close();
    });
}
