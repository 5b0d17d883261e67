/** Figures and dates as people read them. Null is a dash, which a screen reader is told the meaning of by its column. */

export const none = "–";

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

export function count(value: number | null | undefined): string {
    return value === null || value === undefined ? none : whole.format(value);
}

export function plural(value: number, noun: string, more = `${noun}s`): string {
    return `${whole.format(value)} ${value === 1 ? noun : more}`;
}

/** A number with the digits that it has, at most so many. */
export function decimal(value: number | null | undefined, digits = 2): string {
    return value === null || value === undefined ? none : new Intl.NumberFormat("en-GB", { maximumFractionDigits: digits }).format(value);
}

export function fixed(value: number | null | undefined, digits: number): string {
    return value === null || value === undefined
        ? none
        : new Intl.NumberFormat("en-GB", { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
}

export function percent(value: number | null | undefined, digits = 1): string {
    return value === null || value === undefined ? none : `${fixed(value * 100, digits)} %`;
}

export function points(value: number | null | undefined): string {
    return decimal(value, 3);
}

export function ordinal(value: number): string {
    const tens = value % 100;
    const ending = tens > 10 && tens < 14 ? "th" : ["th", "st", "nd", "rd"][value % 10] ?? "th";
    return `${whole.format(value)}${ending}`;
}

/** 1:27.452, as timing screens write it. */
export function lapTime(milliseconds: number | null | undefined): string {
    if (milliseconds === null || milliseconds === undefined) {
        return none;
    }

    const hours = Math.floor(milliseconds / 3_600_000);
    const minutes = Math.floor(milliseconds / 60_000) % 60;
    const seconds = ((milliseconds % 60_000) / 1000).toFixed(3);
    return hours > 0
        ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds.padStart(6, "0")}`
        : minutes > 0 ? `${minutes}:${seconds.padStart(6, "0")}` : seconds;
}

export function seconds(milliseconds: number | null | undefined, digits = 3): string {
    return milliseconds === null || milliseconds === undefined ? none : (milliseconds / 1000).toFixed(digits);
}

export function duration(milliseconds: number | null | undefined): string {
    return milliseconds === null || milliseconds === undefined ? none : milliseconds < 1000 ? `${whole.format(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

export function bytes(value: number | null | undefined): string {
    if (value === null || value === undefined) {
        return none;
    }

    return value < 1000 ? `${value} B` : value < 1e6 ? `${(value / 1e3).toFixed(0)} kB` : `${(value / 1e6).toFixed(1)} MB`;
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

export function date(value: string | null | undefined): string {
    return value ? day.format(new Date(value)) : none;
}

export function instant(value: string | null | undefined): string {
    return value ? `${moment.format(new Date(value))} UTC` : none;
}

export function span(first: number | null, last: number | null): string {
    return first === null ? none : first === last ? String(first) : `${first}–${last}`;
}
