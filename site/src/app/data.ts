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
    const packed = document.getElementById(`data-${name}`);
    return packed ? unpack(packed.textContent ?? "") : loadScript(name);
}

function loadScript(name: string): Promise<Json> {
    return new Promise((resolve, reject) => {
        if (document.querySelector("script[id^=data-]")) {
            reject(new Error(`There is no data file ${name} in this page.`));
            return;
        }

        const script = document.createElement("script");
        waiting.set(name, content => resolve(content));
        script.src = `data/${name}.js`;
        script.onerror = () => reject(new Error(`data/${name}.js is not beside this page: the folder data belongs to it.`));
        script.onload = () => script.remove();
        document.head.appendChild(script);
    });
}

async function unpack(text: string): Promise<Json> {
    const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text()) as Json;
}

/** Tables are written as names of columns and rows of values; pages read arrays of objects. */
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

    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unfold(inner)]));
}
