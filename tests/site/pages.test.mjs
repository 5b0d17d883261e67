// Every kind of page, in both themes, narrow and wide: it is shown, silently, without what axe finds, and fits.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { go, launch, onDisk, open, sites } from "./browser.mjs";
import { kinds } from "./kinds.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const site of sites) {
    for (const [width, theme] of [[1440, "light"], [360, "dark"]]) {
        test(`${site.name}: every page at ${width} px, ${theme}: shown, silent, accessible, no wider than the window`, async () => {
            const page = await open(browser, { width, theme });
            const shots = join(site.folder, "..", "screenshots");
            mkdirSync(shots, { recursive: true });
            const faults = [];
            for (const hash of await kinds(site)) {
                const begun = performance.now();
                await go(page, onDisk(site.folder), hash);
                const took = performance.now() - begun;
                const name = hash.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
                await page.screenshot({ path: join(shots, `${site.name}-${name}-${width}-${theme}.jpeg`), fullPage: true, quality: 60, type: "jpeg" });
                const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
                if (wider > 0) {
                    faults.push(`${hash} is ${wider} px wider than the window`);
                }

                if (took > 20_000) {
                    faults.push(`${hash} took ${took.toFixed(0)} ms`);
                }

                if (await page.$(".failure")) {
                    faults.push(`${hash}: ${await page.textContent(".failure")}`);
                }

                // Where real data are, axe looks at those, which hold all that the sample does.
                if (site === sites.at(-1)) {
                    faults.push(...(await violations(page, width === 1440 ? undefined : ["color-contrast"])).map(one => `${hash}: ${one}`));
                }
            }

            assert.deepEqual([...faults, ...page.trouble], []);
            await page.close();
        });
    }
}

const last = sites.at(-1);
test("a phone in light and a desk in dark colours have contrast, too", async () => {
    const faults = [];
    for (const [width, theme] of [[360, "light"], [1440, "dark"]]) {
        const page = await open(browser, { width, theme });
        for (const hash of (await kinds(last)).filter(one => /season\/|race\/|driver\/|rules|relation\/dim|questions\/|er$|^#\/$/.test(one))) {
            await go(page, onDisk(last.folder), hash);
            faults.push(...(await violations(page, ["color-contrast"])).map(one => `${hash}, ${theme}: ${one}`));
        }

        faults.push(...page.trouble);
        await page.close();
    }

    assert.deepEqual(faults, []);
});

async function violations(page, rules) {
    // Through the protocol, which no policy of the page is asked about.
    await page.evaluate(axe);
    const found = await page.evaluate(only => axe.run(document, { preload: false, ...only ? { runOnly: { type: "rule", values: only } } : {} }), rules);
    return found.violations.map(one => `${one.id}: ${one.nodes.slice(0, 2).map(node => node.target.join(" ")).join("; ")} (${one.nodes.length}) ${one.nodes[0].any[0]?.message ?? ""}`);
}
