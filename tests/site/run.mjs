// Drives the site with a browser, from disk and from a web server: node tests/site/run.mjs
// The sample always, real data where they are (../shared/data/f1-1950-2024 or F1W_REAL_DATA). Screenshots: artifacts/site-tests.
// Needs artifacts/bin/f1warehouse, built with npm, and Chromium: CHROMIUM names one, else it is looked for and, by root, installed.
// The last lines are counts as those of "dotnet test", which .ci/run sums.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..", "..");

function end(passed, failed, skipped) {
    console.log(`  failed: ${failed}\n  succeeded: ${passed}\n  skipped: ${skipped}`);
    process.exit(failed > 0 ? 1 : 0);
}

function skip(reason) {
    console.log(`The site is not tested: ${reason}`);
    end(0, 0, 1);
}

function chromium() {
    const found = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(path => path && existsSync(path));
    if (found || process.platform !== "linux" || process.getuid() !== 0) {
        return found;
    }

    spawnSync("sh", ["-c", "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium"], { stdio: "ignore" });
    return existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined;
}

if (!existsSync(join(root, "artifacts", "bin", "site", "site.js"))) {
    skip("the program carries no site; what npm said is in artifacts/site-build.log");
}

process.env.CHROMIUM = chromium() ?? skip("there is no Chromium, and it could not be installed");
const restored = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, encoding: "utf8", shell: process.platform === "win32" });
if (restored.status !== 0) {
    skip(`npm could not restore what drives the browser: ${restored.stderr}`);
}

const { clean, prepare } = await import("./warehouses.mjs");
const sites = await prepare(root);
process.env.F1W_SITES = JSON.stringify(sites);
const files = ["pages", "navigation", "figures"].map(name => join(here, `${name}.test.mjs`));
let [passed, failed, skipped] = [0, 0, 0];
run({ files, concurrency: 2, timeout: 900_000 })
    .on("test:pass", event => { if (event.details.type !== "suite") { event.skip ? skipped++ : passed++; } })
    .on("test:fail", event => { if (event.details.type !== "suite") { failed++; } })
    .on("end", () => void clean(sites).finally(() => end(passed, failed, skipped)))
    .compose(spec).pipe(process.stdout);
