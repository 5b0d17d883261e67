// Takes the pictures of README.md from the site in artifacts/site: node tests/site/pictures.mjs. They are docs/pictures/*.jpeg.
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const index = join(root, "artifacts", "site", "index.html");
const folder = join(root, "docs", "pictures");
const mostBytes = 150_000;
if (!existsSync(index)) {
    throw new Error("there is no site in artifacts/site: ./build.sh --target=Site writes it");
}

mkdirSync(folder, { recursive: true });
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(path => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
for (const [name, hash, theme, top] of [["season", process.argv[2] ?? "#/season/2020", "light", "#championship"], ["lineage", "#/lineage/fct_driver_performance", "dark", null]]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: theme });
    await page.goto(pathToFileURL(index).href + hash);
    await page.waitForFunction(wanted => document.documentElement.dataset.shown === wanted, hash);
    if (top) {
        await page.evaluate(at => document.querySelector(at).scrollIntoView(), top);
    }

    const path = join(folder, `${name}.jpeg`);
    await page.screenshot({ path, type: "jpeg", quality: 80 });
    if (statSync(path).size > mostBytes) {
        throw new Error(`${path} has ${statSync(path).size} bytes: expected at most ${mostBytes}`);
    }

    console.log(`${path}: ${statSync(path).size} bytes`);
}

await browser.close();
