// A browser, and pages of it that remember what should not have happened.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const sites = JSON.parse(process.env.F1W_SITES);

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-background-networking"] });

/** The address of a site's page on disk. */
export const onDisk = folder => pathToFileURL(join(folder, "index.html")).href;

/** Opens a page; what it logs and asks of others is in its `trouble`. */
export async function open(browser, { width = 1440, theme = "light", origin = "file:" } = {}) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme, reducedMotion: "reduce" });
    page.trouble = [];
    page.on("console", message => page.trouble.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", error => page.trouble.push(`error: ${error.message}`));
    page.on("request", request => {
        if (!["data:", "blob:", origin].some(own => request.url().startsWith(own))) {
            page.trouble.push(`request: ${request.url()}`);
        }
    });
    return page;
}

/** Goes to an address and waits until it is shown. */
export async function go(page, base, hash) {
    await page.goto(base + hash);
    await shown(page, hash);
}

export async function shown(page, hash) {
    await page.waitForFunction(wanted => document.documentElement.dataset.shown === wanted && !document.querySelector("main[aria-busy]"), new URL(`file:///x${hash}`).hash, { timeout: 30_000 });
}

/** A web server over a folder. */
export async function serve(folder) {
    const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };
    const server = createServer((request, response) => {
        const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
        try {
            const content = readFileSync(join(folder, path === "/" ? "index.html" : path));
            response.writeHead(200, { "Content-Type": types[extname(path)] ?? "text/html; charset=utf-8" }).end(content);
        } catch {
            response.writeHead(404).end();
        }
    });
    await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${server.address().port}`;
    return { origin, base: `${origin}/index.html`, close: () => server.close() };
}

/** A table of a page by its caption, as rows by heads. */
export const readTable = (page, caption) => page.evaluate(wanted => {
    const table = [...document.querySelectorAll("table")].find(one => one.caption?.textContent === wanted);
    if (!table) {
        throw new Error(`no table "${wanted}"; there are ${[...document.querySelectorAll("caption")].map(one => one.textContent).join(", ")}`);
    }

    const heads = [...table.tHead.rows[0].cells].map(cell => cell.textContent);
    return [...table.tBodies[0].rows].map(row => Object.fromEntries([...row.cells].map((cell, at) => [heads[at], cell.textContent])));
}, caption);
