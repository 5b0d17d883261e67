// Builds the warehouses that the site is tested on, each in a database of its own, and writes their sites.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** @returns {{ name: string, folder: string, single: string, connection: object }[]} */
export function prepare(root) {
    const output = join(root, "artifacts", "site-tests");
    rmSync(output, { recursive: true, force: true });
    mkdirSync(output, { recursive: true });
    const real = process.env.F1W_REAL_DATA ?? join(root, "..", "shared", "data", "f1-1950-2024");
    const sets = [["sample", "sample"], ...(existsSync(join(real, "races.csv")) ? [["real", real]] : [])];
    if (sets.length === 1) {
        console.log(`Real data are not in ${real}: the sample only.`);
    }

    return sets.map(([name, data]) => {
        const database = `f1_site_tests_${name}_${process.pid}`;
        const folder = join(output, name);
        const single = join(output, `${name}-single`);
        program(root, "run", "--data", data, "--database", database);
        const written = performance.now();
        program(root, "site", "--database", database, "--output", folder);
        console.log(`${name}: written in ${((performance.now() - written) / 1000).toFixed(1)} s`);
        program(root, "site", "--database", database, "--output", single, "--single-file");
        return { name, folder, single, connection: connection(program(root, "status", "--database", database)) };
    });
}

/** Takes the databases away again. */
export async function clean(sites) {
    for (const { connection } of sites) {
        const client = new pg.Client({ ...connection, database: "postgres" });
        await client.connect();
        await client.query(`drop database if exists "${connection.database}" with (force)`);
        await client.end();
    }
}

function program(root, ...args) {
    const ended = spawnSync(join(root, "artifacts", "bin", "f1warehouse"), args, { cwd: root, encoding: "utf8" });
    if (ended.status !== 0) {
        throw new Error(`f1warehouse ${args.join(" ")} ended with ${ended.status}\n${ended.stdout}\n${ended.stderr}`);
    }

    return ended.stdout;
}

function connection(status) {
    const [, text] = /^connection string\s+(.*)$/m.exec(status);
    const values = Object.fromEntries(text.split(";").map(pair => pair.split("=")).map(([name, value]) => [name.toLowerCase(), value]));
    return { host: values.host, port: Number(values.port ?? 5432), user: values.username, database: values.database, password: process.env.PGPASSWORD };
}
