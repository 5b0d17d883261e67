/** What all charts have in common. Colours are custom properties, so that a chart follows the theme without being drawn again. */
import * as Plot from "@observablehq/plot";

/** The width that a chart is laid out for, in pixels of its own: on a phone a narrow one, whose letters can be read where it fits. */
export const chartWidth = () => innerWidth < 640 ? 480 : 960;

export const series = ["var(--c1)", "var(--c2)", "var(--c3)", "var(--c4)", "var(--c5)", "var(--c6)"];

export function draw(label: string, options: Plot.PlotOptions): Element {
    const width = options.width ?? chartWidth();
    const chart = Plot.plot({
        width,
        marginLeft: 48,
        marginBottom: 40,
        style: { background: "transparent", color: "var(--ink)", fontFamily: "inherit", fontSize: "13px", overflow: "visible" },
        ...options,
    });
    const svg = chart instanceof SVGElement ? chart : chart.querySelector(":scope > svg") ?? chart;
    // It shrinks to two thirds of what it was laid out for; then its frame scrolls.
    (svg as SVGElement).style.minWidth = `${width * 2 / 3}px`;
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
    for (const child of chart.querySelectorAll("svg [aria-label], svg[aria-label]")) {
        if (child === svg) {
            continue;
        }

        child.removeAttribute("aria-label");
        child.setAttribute("aria-hidden", "true");
    }

    return chart;
}

export const rule = (y: number) => Plot.ruleY([y], { stroke: "var(--line-strong)" });

export const year = (value: number) => String(value);
