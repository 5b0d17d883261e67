/** Dots by x and y, some of them named. */
import * as Plot from "@observablehq/plot";
import { draw } from "./plot";

export interface Dot { x: number | Date; y: number; name?: string; tip: string; colour?: string }

export function dots(all: Dot[], options: { label: string; x: string; y: string; height?: number; marks?: Plot.Markish[]; zero?: boolean }): Element {
    const named = all.filter(dot => dot.name).sort((one, other) => Number(one.x) - Number(other.x));
    return draw(options.label, {
        height: options.height ?? 380,
        marginTop: 28,
        marginRight: 40,
        inset: 12,
        x: { label: options.x || null, tickFormat: typeof all[0]?.x === "number" ? (x: number) => String(x) : undefined },
        y: { label: options.y, grid: true, zero: options.zero },
        marks: [
            ...(options.marks ?? []),
            Plot.dot(all, {
                x: "x", y: "y", r: 3.2, fill: dot => dot.colour ?? "var(--c1)", fillOpacity: 0.75, title: "tip",
                tip: { fill: "var(--surface)", stroke: "var(--line-strong)" } as never,
            }),
            ...named.map((dot, at) => Plot.text([dot], { x: "x", y: "y", text: "name", dy: -11, textAnchor: at === 0 ? "start" : "end", fill: "var(--ink)", fontWeight: 600, fontSize: 12 })),
        ],
    });
}
