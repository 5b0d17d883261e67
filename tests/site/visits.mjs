// One visit of a page sees it in both ways: wide and light, then narrow and dark, without loading it again.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { go, onDisk, open } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ways = [{ width: 1440, theme: "light" }, { width: 360, theme: "dark" }];
const mostMilliseconds = 20_000;

/**
 * Visits addresses of a site one after the other, and keeps screenshots.
 * @param isJudged Whether axe looks at them: at all of a page once, and at its contrasts in either theme.
 * @returns {Promise<{ faults: string[], links: string[] }>} What is wrong, and where the pages lead.
 */
export async function visit(browser, site, hashes, isJudged) {
    const shots = join(site.folder, "..", "screenshots");
    mkdirSync(shots, { recursive: true });
    const page = await open(browser);
    const faults = [];
    const links = [];
    for (const hash of hashes) {
        const fault = text => faults.push(`${hash}${text}`);
        await show(page, ways[0]);
        const begun = performance.now();
        await go(page, onDisk(site.folder), hash);
        const took = performance.now() - begun;
        if (took > mostMilliseconds) {
            fault(` took ${took.toFixed(0)} ms`);
        }

        if (await page.$(".failure")) {
            fault(`: ${await page.textContent(".failure")}`);
        }

        links.push(...await page.$$eval("main a[href], .graph a", all => all.map(one => one.getAttribute("href"))));
        for (const way of ways) {
            await show(page, way);
            const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            if (wider > 0) {
                fault(` at ${way.width} px is ${wider} px wider than the window`);
            }

            const name = hash.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
            await page.screenshot({ path: join(shots, `${site.name}-${name}-${way.width}-${way.theme}.jpeg`), fullPage: true, quality: 60, type: "jpeg" });
            if (isJudged) {
                (await violations(page, way === ways[0] ? undefined : ["color-contrast"])).forEach(one => fault(`, ${way.theme}: ${one}`));
            }
        }
    }

    faults.push(...page.trouble);
    await page.close();
    return { faults, links };
}

async function show(page, { width, theme }) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
}

async function violations(page, rules) {
    // Through the protocol, which no policy of the page is asked about. It stays until the page is loaded anew.
    if (!await page.evaluate(() => "axe" in window)) {
        await page.evaluate(axe);
    }

    const found = await page.evaluate(only => axe.run(document, { preload: false, resultTypes: ["violations"], ...only ? { runOnly: { type: "rule", values: only } } : {} }), rules);
    return found.violations.map(one => `${one.id}: ${one.nodes.slice(0, 2).map(node => node.target.join(" ")).join("; ")} (${one.nodes.length}) ${one.nodes[0].any[0]?.message ?? ""}`);
}
