/** Colours of teams, as fans know them; of all others a hue of their own. Charts tell lines apart by labels and dashes, too. */
import { all } from "./names";

const known: Record<string, string> = {
    ferrari: "#dc0000", mercedes: "#00a19c", red_bull: "#3671c6", mclaren: "#ff8000", williams: "#1868db", alpine: "#ff5fb1",
    aston_martin: "#1d8a6b", haas: "#8f9499", rb: "#6692ff", alphatauri: "#5b7fa6", toro_rosso: "#4a6fe3", sauber: "#2fb84c", alfa: "#a3263c",
    renault: "#d9a400", "lotus-renault": "#b8860b", lotus_f1: "#a58c3c", lotus_racing: "#2a8a3a", team_lotus: "#2f7d32", lotus: "#2f7d32", "lotus-climax": "#2f7d32", force_india: "#f596c8",
    racing_point: "#f596c8", benetton: "#3aa655", brabham: "#3f7f5f", "brabham-repco": "#3f7f5f", tyrrell: "#3b5fd0", brm: "#3d6b50", cooper: "#3b6fa0", "cooper-climax": "#3b6fa0",
    ligier: "#3f7fff", jordan: "#d9b800", bar: "#b0302f", honda: "#c2352b", brawn: "#8db600", toyota: "#cc2030", jaguar: "#1f7a4c", minardi: "#6b6f7a",
    bmw_sauber: "#5487c7", maserati: "#b02a37", vanwall: "#2e7d52", alfa_romeo: "#a3263c", matra: "#4c7cf3", "matra-ford": "#4c7cf3", march: "#e2572b", arrows: "#e07b1f",
};

export function teamColour(id: number | null): string {
    if (id === null) {
        return "var(--muted)";
    }

    const { constructor_ref } = all().constructor_(id);
    const hue = [...constructor_ref].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
    return known[constructor_ref] ?? `hsl(${hue} 45% 48%)`;
}
