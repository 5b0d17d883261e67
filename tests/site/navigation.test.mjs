// How one gets around: search, sorting, deep links, back, zoom, themes; from disk, from a server, as one file.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { go, launch, onDisk, open, readTable, serve, shown, sites } from "./browser.mjs";
import { kinds, query } from "./kinds.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());
const site = sites.at(-1);

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

for (const one of sites) {
    test(`${one.name}: from a web server it is the same, and asks nobody else`, async () => {
        const server = await serve(one.folder);
        const page = await open(browser, { origin: server.origin });
        for (const hash of ["#/", "#/seasons", (await kinds(one))[4], "#/rules", "#/lineage", "#/questions"]) {
            await go(page, server.base, hash);
            assert.equal(await page.$(".failure"), null, hash);
        }

        assert.deepEqual(page.trouble, []);
        await page.close();
        server.close();
    });

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
