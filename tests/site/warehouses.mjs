// Builds the warehouses that the site is tested on, each in a database of its own, and writes their sites.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

/** @returns {Promise<{ name: string, folder: string, single: string, connection: object }[]>} */
export async function prepare(root) {
    const output = join(root, "artifacts", "site-tests");
    rmSync(output, { recursive: true, force: true });
    mkdirSync(output, { recursive: true });
    const real = process.env.F1W_REAL_DATA ?? join(root, "..", "shared", "data", "f1-1950-2024");
    const sets = [["sample", "sample"], ...(existsSync(join(real, "races.csv")) ? [["real", real]] : [])];
    if (sets.length === 1) {
        console.log(`Real data are not in ${real}: the sample only.`);
    }

    return await Promise.all(sets.map(async ([name, data]) => {
        const database = `f1_site_tests_${name}_${process.pid}`;
        const folder = join(output, name);
        const single = join(output, `${name}-single`);
        await program(root, "run", "--data", data, "--database", database);
        const written = performance.now();
        await program(root, "site", "--database", database, "--output", folder);
        console.log(`${name}: written in ${((performance.now() - written) / 1000).toFixed(1)} s`);
        await program(root, "site", "--database", database, "--output", single, "--single-file");
        return { name, folder, single, connection: connection(await program(root, "status", "--database", database)) };
    }));
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

async function program(root, ...args) {
    try {
        return (await promisify(execFile)(join(root, "artifacts", "bin", "f1warehouse"), args, { cwd: root, maxBuffer: 1 << 26 })).stdout;
    } catch (ended) {
        throw new Error(`f1warehouse ${args.join(" ")} ended with ${ended.code}\n${ended.stdout}\n${ended.stderr}`, { cause: ended });
    }
}

function connection(status) {
    const [, text] = /^connection string\s+(.*)$/m.exec(status);
    const values = Object.fromEntries(text.split(";").map(pair => pair.split("=")).map(([name, value]) => [name.toLowerCase(), value]));
    return { host: values.host, port: Number(values.port ?? 5432), user: values.username, database: values.database, password: process.env.PGPASSWORD };
}
