// Every kind of page, light and wide as well as dark and narrow: it is shown, silently, without what axe finds, fits, and leads somewhere.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { everyAddress } from "./addresses.mjs";
import { go, launch, onDisk, open, sites } from "./browser.mjs";
import { kinds } from "./kinds.mjs";
import { visit } from "./visits.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const last = sites.at(-1);
const links = new Set();
for (const site of sites) {
    test(`${site.name}: every page, 1440 px in light and 360 px in dark colours: shown, silent, accessible, no wider than the window`, async () => {
        const all = await kinds(site);
        // Where real data are, axe looks at those, which hold all that the sample does.
        const seen = await Promise.all([0, 1].map(turn => visit(browser, site, all.filter((_, at) => at % 2 === turn), site === last)));
        if (site === last) {
            seen.flatMap(one => one.links).forEach(link => links.add(link));
        }

        assert.deepEqual(seen.flatMap(one => one.faults), []);
    });
}

test("every link of every kind of page leads to a page", async () => {
    const known = await everyAddress(last);
    assert.deepEqual([...links].filter(link => !known(link)), []);
    assert.ok(links.size > 300, `${links.size} links`);
    const page = await open(browser);
    for (const link of [...links].filter((_, at) => at % Math.ceil(links.size / 40) === 0)) {
        await go(page, onDisk(last.folder), link);
        assert.notEqual(await page.textContent("h1"), "Not found", link);
    }

    assert.deepEqual(page.trouble, []);
    await page.close();
});
