/** Bars: of names to the right, of years upwards. */
import * as Plot from "@observablehq/plot";
import { chartWidth, draw } from "./plot";

export interface Bar { name: string; value: number; colour?: string; text?: string }

export function bars(all: Bar[], options: { label: string; x: string; domain?: [number, number] }): Element {
    const longest = Math.max(...all.map(bar => bar.name.length), 4);
    const names = all.map((bar, at) => `${at}|${bar.name}`);
    return draw(options.label, {
        height: all.length * 26 + 56,
        marginLeft: Math.min(longest * 7.2 + 16, 300, chartWidth() * 0.4),
        marginRight: Math.max(60, ...all.map(bar => (bar.text ?? String(bar.value)).length * 7.4 + 12)),
        x: { label: options.x, grid: true, nice: true, domain: options.domain },
        y: { label: null, domain: names, tickFormat: (name: string) => name.slice(name.indexOf("|") + 1), tickSize: 0 },
        marks: [
            Plot.barX(all, { x: "value", y: (_, at) => names[at]!, fill: bar => bar.colour ?? "var(--c1)", insetTop: 3, insetBottom: 3 }),
            Plot.text(all, { x: "value", y: (_, at) => names[at]!, text: bar => bar.text ?? String(bar.value), textAnchor: "start", dx: 6, fill: "var(--ink)" }),
            Plot.ruleX([0], { stroke: "var(--line-strong)" }),
        ],
    });
}

export interface Column { x: number; value: number; series?: string; colour?: string; tip?: string }

export function columns(all: Column[], options: { label: string; x: string; y: string; height?: number; percent?: boolean; order?: string[]; colours?: string[] }): Element {
    const xs = [...new Set(all.map(column => column.x))].sort((one, other) => one - other);
    const every = Math.ceil(xs.length / (chartWidth() / 60));
    return draw(options.label, {
        height: options.height ?? 320,
        marginTop: 24,
        x: { label: options.x, type: "band", domain: xs, tickFormat: (x: number) => (xs.indexOf(x) % every === 0 ? String(x) : ""), tickSize: 0 },
        y: { label: options.y, grid: true, percent: options.percent },
        color: options.order ? { domain: options.order, range: options.colours, legend: true } : undefined,
        marks: [
            Plot.barY(all, {
                x: "x", y: "value", fill: options.order ? "series" : column => column.colour ?? "var(--c1)",
                order: options.order, insetLeft: 0.5, insetRight: 0.5,
                title: column => column.tip ?? `${column.x}: ${column.value}`, tip: { fill: "var(--surface)", stroke: "var(--line-strong)" } as never,
            }),
            Plot.ruleY([0], { stroke: "var(--line-strong)" }),
        ],
    });
}
