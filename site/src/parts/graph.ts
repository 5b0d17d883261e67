/** A drawn graph of boxes: laid out by dagre, moved and zoomed by d3, boxes are links that the keyboard reaches. */
import dagre from "@dagrejs/dagre";
import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomBehavior } from "d3-zoom";
import { h, s } from "../app/dom";

export interface Box { id: string; title: string; kind: string; href: string; lines?: { text: string; id: string; isKey?: boolean; isChosen?: boolean }[]; isChosen?: boolean }

export interface Edge { from: string; to: string; fromLine?: string; toLine?: string; isCondition?: boolean; label?: string }

const headHeight = 30;
const lineHeight = 19;
const letter = 7.1;

export function graph(boxes: Box[], edges: Edge[], label: string, direction: "LR" | "TB" = "LR"): HTMLElement {
    const size = new Map(boxes.map(box => [box.id, sizeOf(box)]));
    const layout = new dagre.graphlib.Graph().setGraph({ rankdir: direction, nodesep: 18, ranksep: 70, marginx: 16, marginy: 16 }).setDefaultEdgeLabel(() => ({}));
    boxes.forEach(box => layout.setNode(box.id, { ...size.get(box.id)! }));
    new Set(edges.filter(edge => edge.from !== edge.to).map(edge => `${edge.from}|${edge.to}`)).forEach(edge => {
        const [from, to] = edge.split("|") as [string, string];
        layout.setEdge(from, to);
    });
    dagre.layout(layout);
    const { width = 600, height = 300 } = layout.graph() as { width?: number; height?: number };
    const at = (id: string) => layout.node(id) as { x: number; y: number; width: number; height: number };
    const inner = s("g");
    const svg = s("svg", { class: "graph", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": label, preserveAspectRatio: "xMidYMid meet" }, inner);
    inner.append(...edges.map(edge => drawEdge(edge, at, boxes, direction)), ...boxes.map(box => drawBox(box, at(box.id))));

    const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>().scaleExtent([0.2, 6]).filter(event => event.type !== "wheel" || event.ctrlKey || event.metaKey)
        .on("zoom", event => inner.setAttribute("transform", String(event.transform)));
    const surface = select(svg).call(behaviour).on("dblclick.zoom", null);
    const by = (factor: number) => () => { behaviour.scaleBy(surface, factor); };
    const move = (x: number, y: number) => { behaviour.translateBy(surface, x, y); };
    const frame = h("div", { class: "graph-frame", tabindex: "0", role: "region", "aria-label": `${label}. Arrow keys move, plus and minus zoom, 0 shows all.` }, svg);
    frame.style.setProperty("--ratio", String(Math.min(Math.max(height / width, 0.35), 1.4)));
    frame.addEventListener("keydown", event => {
        const actions: Record<string, () => void> = {
            "+": by(1.25), "=": by(1.25), "-": by(0.8), "0": () => { behaviour.transform(surface, zoomIdentity); },
            ArrowLeft: () => move(60, 0), ArrowRight: () => move(-60, 0), ArrowUp: () => move(0, 60), ArrowDown: () => move(0, -60),
        };
        if (actions[event.key]) {
            event.preventDefault();
            actions[event.key]!();
        }
    });
    return h("div", { class: "graph-parts" },
        h("div", { class: "graph-tools" },
            h("button", { type: "button", onclick: by(1.25), "aria-label": "Zoom in" }, "+"), h("button", { type: "button", onclick: by(0.8), "aria-label": "Zoom out" }, "−"),
            h("button", { type: "button", onclick: () => { behaviour.transform(surface, zoomIdentity); } }, "Show all"),
            h("span", { class: "muted small" }, "Drag to move; Ctrl and wheel, or + and −, to zoom")),
        frame);
}

function sizeOf(box: Box): { width: number; height: number } {
    const longest = Math.max(box.title.length * 1.08 + 1, ...(box.lines ?? []).map(line => line.text.length + 2));
    return { width: Math.max(longest * letter + 20, 90), height: headHeight + (box.lines ? box.lines.length * lineHeight + 8 : 4) };
}

type Place = { x: number; y: number; width: number; height: number };

function drawBox(box: Box, place: Place): SVGElement {
    const left = place.x - place.width / 2;
    const top = place.y - place.height / 2;
    return s("g", { class: `box ${box.kind} ${box.isChosen ? "chosen" : ""}`, transform: `translate(${left},${top})` },
        s("rect", { width: place.width, height: place.height, rx: 6 }),
        s("rect", { class: "edge", width: 5, height: place.height, rx: 2 }),
        s("a", { href: box.href, "aria-label": `${box.title}, ${box.kind}` }, s("text", { x: 14, y: 20, class: "title" }, box.title)),
        (box.lines ?? []).map((line, at) => s("a", { href: line.id }, s("text", { x: 14, y: headHeight + at * lineHeight + 13, class: `line ${line.isKey ? "key" : ""} ${line.isChosen ? "chosen" : ""}` }, `${line.isKey ? "◆ " : ""}${line.text}`))));
}

function drawEdge(edge: Edge, at: (id: string) => Place, boxes: Box[], direction: "LR" | "TB"): SVGElement {
    const [from, to] = [at(edge.from), at(edge.to)];
    const anchor = (id: string, place: Place, line: string | undefined) => {
        const row = line === undefined ? -1 : boxes.find(box => box.id === id)?.lines?.findIndex(one => one.text.split(" ")[0] === line) ?? -1;
        return row < 0 ? place.y : place.y - place.height / 2 + headHeight + row * lineHeight + 8;
    };
    const path = direction === "LR"
        ? curve(from.x + from.width / 2, anchor(edge.from, from, edge.fromLine), to.x - to.width / 2, anchor(edge.to, to, edge.toLine))
        : `M${from.x},${from.y + from.height / 2}C${from.x},${from.y + from.height / 2 + 40} ${to.x},${to.y - to.height / 2 - 40} ${to.x},${to.y - to.height / 2}`;
    return s("path", { class: `link ${edge.isCondition ? "condition" : ""}`, d: path });
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
    const middle = Math.max((x2 - x1) / 2, 30);
    return `M${x1},${y1}C${x1 + middle},${y1} ${x2 - middle},${y2} ${x2},${y2}`;
}
