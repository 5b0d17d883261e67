/** Spans on rows: the stints of a race. */
import * as Plot from "@observablehq/plot";
import { draw } from "./plot";

export interface Span { row: string; from: number; to: number; colour: string; text: string; isLight: boolean; tip: string }

export function spans(all: Span[], rows: string[], options: { label: string; x: string }): Element {
    return draw(options.label, {
        height: rows.length * 22 + 56,
        marginLeft: 56,
        marginTop: 28,
        x: { label: options.x, axis: "top", grid: true },
        y: { label: null, domain: rows, tickSize: 0 },
        marks: [
            Plot.barX(all, {
                x1: "from", x2: "to", y: "row", fill: "colour", fillOpacity: span => span.isLight ? 0.45 : 0.85, insetTop: 3, insetBottom: 3, insetLeft: 1, insetRight: 1,
                title: "tip", tip: { fill: "var(--surface)", stroke: "var(--line-strong)" } as never,
            }),
        ],
        color: { type: "identity" },
    });
}
