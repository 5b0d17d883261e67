/** Loads data files: scripts beside the page, or packed texts inside of it. Each is loaded once. */

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const loaded = new Map<string, Promise<unknown>>();
const waiting = new Map<string, (content: Json) => void>();

declare global {
    interface Window { f1w: (name: string, content: Json) => void }
}

window.f1w = (name, content) => waiting.get(name)?.(content);

export function load<T>(name: string): Promise<T> {
    let promise = loaded.get(name);
    if (!promise) {
        promise = fetchContent(name).then(unfold);
        loaded.set(name, promise);
    }

    return promise as Promise<T>;
}

async function fetchContent(name: string): Promise<Json> {
    return document.getElementById("data-0") ? fromPage(name) : loadScript(name);
}

// In one file, data files are packed by the dozen: the last pack says which of them holds what.
let contents: Promise<Record<string, number>> | undefined;
const packs = new Map<number, Promise<Record<string, Json>>>();

async function fromPage(name: string): Promise<Json> {
    contents ??= unpack("index").then(index => index as Record<string, number>);
    const number = (await contents)[name];
    if (number === undefined) {
        throw new Error(`There is no data file ${name} in this page.`);
    }

    let pack = packs.get(number);
    if (!pack) {
        pack = unpack(String(number)).then(all => all as Record<string, Json>);
        packs.set(number, pack);
    }

    return (await pack)[name]!;
}

function loadScript(name: string): Promise<Json> {
    return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        waiting.set(name, content => resolve(content));
        script.src = `data/${name}.js`;
        script.onerror = () => reject(new Error(`data/${name}.js is not beside this page: the folder data belongs to it.`));
        script.onload = () => script.remove();
        document.head.appendChild(script);
    });
}

async function unpack(pack: string): Promise<Json> {
    const text = document.getElementById(`data-${pack}`)?.textContent ?? "";
    const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text()) as Json;
}

/** Tables are written as names of columns and rows of values, whole numbers by their differences; pages read arrays of both. */
function unfold(value: Json): unknown {
    if (Array.isArray(value)) {
        return value.length > 0 && typeof value[0] === "object" ? value.map(unfold) : value;
    }

    if (value === null || typeof value !== "object") {
        return value;
    }

    const { columns, rows } = value;
    if (Array.isArray(columns) && Array.isArray(rows) && Object.keys(value).length === 2) {
        return rows.map(row => Object.fromEntries(columns.map((column, at) => [column, unfold((row as Json[])[at] ?? null)])));
    }

    const { differences } = value;
    if (Array.isArray(differences) && Object.keys(value).length === 1) {
        let number = 0;
        return differences.map(difference => (number += difference as number));
    }

    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unfold(inner)]));
}
