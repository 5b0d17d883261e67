// How one gets around: links, search, sorting, deep links, back, zoom, themes; from disk, from a server, as one file.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { go, launch, onDisk, open, readTable, serve, shown, sites } from "./browser.mjs";
import { kinds, query } from "./kinds.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());
const [sample] = sites;
const site = sites.at(-1);

test("every link of every kind of page leads to a page", async () => {
    const page = await open(browser);
    const links = new Set();
    for (const hash of await kinds(site)) {
        await go(page, onDisk(site.folder), hash);
        (await page.$$eval("main a[href], .graph a", all => all.map(one => one.getAttribute("href")))).forEach(link => links.add(link));
    }

    const known = await everyAddress(site);
    assert.deepEqual([...links].filter(link => !known(link)), []);
    const drawn = [...links].filter((_, at) => at % Math.ceil(links.size / 40) === 0);
    for (const link of drawn) {
        await go(page, onDisk(site.folder), link);
        assert.notEqual(await page.textContent("h1"), "Not found", link);
    }

    assert.ok(links.size > 300, `${links.size} links`);
    assert.deepEqual(page.trouble, []);
    await page.close();
});

test("the search finds a driver, a season, a column and a rule, by keyboard alone", async () => {
    const page = await open(browser);
    await go(page, onDisk(site.folder), "#/");
    const [driver] = await query(site, "select full_name, driver_ref from dbt_schema_core_schema.dim_drivers order by wins desc, driver_id limit 1");
    const [{ season }] = await query(site, "select max(season) as season from dbt_schema.int_race_results");
    for (const [text, hash] of [[driver.full_name, `#/driver/${driver.driver_ref}`], [`season ${season}`, `#/season/${season}`],
        ["dim_drivers.wins", "#/relation/dim_drivers/wins"], ["one winner per race", "#/rule/assert_one_winner_per_race"]]) {
        await page.keyboard.press("/");
        await page.keyboard.type(text);
        await page.waitForSelector("#found li[aria-selected=true]");
        await page.waitForFunction(wanted => document.querySelector("#found li[aria-selected=true]")?.dataset.href === wanted, hash, { timeout: 10_000 });
        await page.keyboard.press("Enter");
        await shown(page, hash);
    }

    await page.keyboard.press("/");
    await page.keyboard.type("zzzzqqq");
    await page.waitForFunction(() => document.querySelector(".said").textContent === "Nothing is called so.");
    await page.keyboard.press("Escape");
    assert.equal(await page.$eval("dialog", dialog => dialog.open), false);
    assert.deepEqual(page.trouble, []);
    await page.close();
});

test("a table is sorted by its heads, both ways, nulls last", async () => {
    const page = await open(browser);
    await go(page, onDisk(site.folder), "#/drivers");
    const poles = page.getByRole("columnheader", { name: "Poles" });
    for (const direction of ["descending", "ascending"]) {
        await poles.getByRole("button").click();
        assert.equal(await poles.getAttribute("aria-sort"), direction);
        const values = (await readTable(page, "All drivers")).map(row => Number(row.Poles.replaceAll(",", "")));
        assert.deepEqual(values, [...values].sort((one, other) => direction === "ascending" ? one - other : other - one));
    }

    await page.getByRole("button", { name: /Show all/ }).click();
    const [{ count }] = await query(site, "select count(*)::int from dbt_schema_core_schema.dim_drivers");
    assert.equal((await readTable(page, "All drivers")).length, count);
    await page.close();
});

test("back returns to the page and to where it was; a deep link marks its column", async () => {
    const page = await open(browser);
    const [{ season }] = await query(site, "select max(season) as season from dbt_schema.int_race_results");
    await go(page, onDisk(site.folder), `#/season/${season}`);
    await page.evaluate(() => scrollTo(0, 700));
    await page.evaluate(() => { location.hash = "#/rules"; });
    await shown(page, "#/rules");
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.goBack();
    await shown(page, `#/season/${season}`);
    await page.waitForFunction(() => Math.abs(scrollY - 700) < 3);
    await go(page, onDisk(site.folder), "#/relation/dim_drivers/wins");
    assert.match(await page.textContent("tr.chosen"), /^wins/);
    assert.ok(await page.$eval("tr.chosen", row => row.getBoundingClientRect().top < innerHeight && row.getBoundingClientRect().bottom > 0));
    await page.close();
});

test("a graph is zoomed and moved by keys and buttons, and its boxes are links", async () => {
    const page = await open(browser);
    await go(page, onDisk(site.folder), "#/er");
    const at = () => page.$eval(".graph > g", group => group.getAttribute("transform"));
    await page.focus(".graph-frame");
    const seen = [await at()];
    for (const key of ["+", "ArrowRight", "-"]) {
        await page.keyboard.press(key);
        seen.push(await at());
    }

    assert.equal(new Set(seen).size, seen.length, seen.join(" "));
    await page.keyboard.press("0");
    assert.match(await at(), /translate\(0,\s*0\) scale\(1\)/);
    await page.click(".graph a[href='#/relation/dim_drivers']");
    await shown(page, "#/relation/dim_drivers");
    await page.close();
});

test("the theme is chosen, and kept over a reload", async () => {
    const page = await open(browser);
    await go(page, onDisk(site.folder), "#/");
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.click(".theme");
    const dark = await ground();
    assert.notEqual(dark, light);
    await page.reload();
    await page.waitForSelector("h1");
    assert.equal(await ground(), dark);
    await page.close();
});

test("from a web server it is the same, and asks nobody else", async () => {
    const server = await serve(sample.folder);
    const page = await open(browser, { origin: server.origin });
    for (const hash of ["#/", "#/seasons", "#/rules", "#/lineage", "#/questions"]) {
        await go(page, server.base, hash);
    }

    assert.deepEqual(page.trouble, []);
    await page.close();
    server.close();
});

for (const one of sites) {
    test(`${one.name}: one file is a whole site, and at most 5 MB`, async () => {
        const page = await open(browser);
        const all = await kinds(one);
        for (const hash of [all[0], all[2], all[4], all[7], "#/catalogue", "#/rule/assert_one_winner_per_race"]) {
            await go(page, onDisk(one.single), hash);
            assert.equal(await page.$(".failure"), null, hash);
        }

        const { size } = statSync(join(one.single, "index.html"));
        assert.ok(size <= 5_000_000, `${size} bytes`);
        assert.deepEqual(page.trouble, []);
        await page.close();
    });
}

/** Whether an address of ours leads to something that the database holds. */
async function everyAddress(of) {
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
