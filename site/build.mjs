// Bundles the pages: site.js (a classic script, because browsers load no modules from disk), site.css and index.html.
import { build } from "esbuild";
import { cp, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const output = fileURLToPath(new URL("../artifacts/site-bundle/", import.meta.url));

await mkdir(output, { recursive: true });
const common = { absWorkingDir: here, bundle: true, minify: true, target: "es2022", charset: "utf8", legalComments: "none", logLevel: "warning" };
await build({ ...common, entryPoints: ["src/styles/site.css"], outfile: `${output}site.css` });
await cp(`${here}src/index.html`, `${output}index.html`);
await build({ ...common, entryPoints: ["src/main.ts"], outfile: `${output}site.js`, format: "iife" });
