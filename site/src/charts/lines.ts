/** Lines by x, with a name at the end of each: championships by round, positions by lap, gaps, careers. */
import * as Plot from "@observablehq/plot";
import { chartWidth, draw } from "./plot";

export interface Line {
    name: string;
    colour: string;
    /** The second car of a team. */
    isDashed?: boolean;
    isThin?: boolean;
    points: { x: number; y: number | null }[];
}

export interface LineOptions {
    label: string;
    x: string;
    y: string;
    height?: number;
    isReversed?: boolean;
    /** How a value is read out in a tip. */
    tip?: (line: Line, x: number, y: number) => string;
    xTicks?: number[];
    xFormat?: (x: number) => string;
    marks?: Plot.Markish[];
    yDomain?: [number, number];
    yTicks?: number[];
    minGap?: number;
}

export function lines(all: Line[], options: LineOptions): Element {
    const rows = all.flatMap((line, order) => line.points.map(point => ({ ...point, line, z: order, name: line.name })));
    const height = options.height ?? 420;
    const ends = spread(all.flatMap(line => {
        const last = line.points.findLast(point => point.y !== null);
        return last ? [{ line, x: last.x, y: last.y! }] : [];
    }), options, rows, height);
    const stroke = (row: { line: Line }) => row.line.colour;
    return draw(options.label, {
        height,
        marginTop: 24,
        marginRight: Math.min(Math.max(...all.map(line => line.name.length), 3) * 7.6 + 18, 130),
        x: { label: options.x || null, ticks: thinned(options.xTicks), tickFormat: options.xFormat ?? (d => String(d)), line: true },
        y: { label: options.y, reverse: options.isReversed, domain: options.yDomain, ticks: options.yTicks, grid: true, nice: !options.isReversed && !options.yDomain },
        marks: [
            ...(options.marks ?? []),
            Plot.line(rows.filter(row => !row.line.isDashed), { x: "x", y: "y", z: "z", stroke, strokeWidth: 2.2, strokeLinejoin: "round" }),
            Plot.line(rows.filter(row => row.line.isDashed), { x: "x", y: "y", z: "z", stroke, strokeWidth: 2.2, strokeDasharray: "5 3" }),
            Plot.text(ends, { x: "x", y: "y", text: row => row.line.name, fill: "var(--ink)", stroke: "var(--surface)", strokeWidth: 4, textAnchor: "start", dx: 8, dy: 0, fontSize: 12, fontWeight: 600 }),
            Plot.dot(rows, Plot.pointer({ x: "x", y: "y", r: 5, fill: stroke, stroke: "var(--surface)", maxRadius: 30 })),
            Plot.tip(rows.filter(row => row.y !== null), Plot.pointer({
                x: "x", y: "y", maxRadius: 30, fill: "var(--surface)", stroke: "var(--line-strong)",
                title: row => options.tip?.(row.line, row.x, row.y!) ?? `${row.name}\n${options.x} ${row.x}: ${row.y}`,
            })),
        ],
    });
}

// As many as a chart of this width has room for.
function thinned(ticks: number[] | undefined): number[] | undefined {
    const every = Math.ceil((ticks?.length ?? 0) / (chartWidth() / 32));
    return ticks?.filter((_, at) => at % every === 0);
}

type End = { line: Line; x: number; y: number };

// Names that would lie on one another stand together around the middle of where they belong: one column at the right edge, in the order of the lines.
function spread(ends: End[], options: LineOptions, rows: { x: number; y: number | null }[], height: number): End[] {
    const values = rows.flatMap(row => row.y === null ? [] : [row.y]);
    const [low, high] = options.yDomain ?? [Math.min(...values, 0), Math.max(...values, 1)];
    const step = (options.minGap ?? 15) * (high - low) / Math.max(height - 64, 1);
    const edge = Math.max(...rows.map(row => row.x));
    const middle = (group: End[]) => {
        const half = (group.length - 1) / 2 * step;
        return Math.max(low + half, Math.min(high - half, group.reduce((sum, end) => sum + end.y, 0) / group.length));
    };
    const groups: End[][] = [];
    for (const end of ends.filter(one => one.x === edge).sort((one, other) => one.y - other.y)) {
        let group = [end];
        for (let below = groups.at(-1); below && middle(group) - middle(below) < step * (group.length + below.length) / 2; below = groups.at(-1)) {
            groups.pop();
            group = [...below, ...group];
        }

        groups.push(group);
    }

    const placed = groups.flatMap(group => group.map((end, at) => ({ ...end, y: middle(group) + (at - (group.length - 1) / 2) * step })));
    return [...placed, ...ends.filter(end => end.x !== edge)];
}
