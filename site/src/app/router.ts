/** The address behind the hash decides what is shown; nothing else does. */

export interface Address { path: string[]; query: URLSearchParams }

export function current(): Address {
    const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?");
    return { path: path.split("/").filter(part => part.length > 0).map(decode), query: new URLSearchParams(query) };
}

/** The present address with other values in its query; null takes one away. */
export function withQuery(changes: Record<string, string | null>): string {
    const [path = "", before = ""] = location.hash.replace(/^#/, "").split("?");
    const query = new URLSearchParams(before);
    for (const [name, value] of Object.entries(changes)) {
        if (value === null) {
            query.delete(name);
        } else {
            query.set(name, value);
        }
    }

    const text = query.toString();
    return `#${path || "/"}${text ? `?${text}` : ""}`;
}

// An address that somebody typed may hold a lone percent sign.
function decode(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}

const positions = new Map<string, number>();
let key = "";

/** Shows every address; what is come to by back or forward scrolls to where it was, else to what the page says is meant. */
export function follow(show: (address: Address) => Promise<Element | null>): void {
    history.scrollRestoration = "manual";
    const go = async () => {
        positions.set(key, scrollY);
        const state = history.state as { key?: string } | null;
        const isReturn = state?.key !== undefined && positions.has(state.key);
        key = state?.key ?? crypto.randomUUID?.() ?? String(Math.random());
        history.replaceState({ key }, "");
        const mine = key;
        const goal = await show(current());
        if (mine !== key) {
            return;
        }

        if (goal && !isReturn) {
            goal.scrollIntoView({ block: "center" });
        } else {
            scrollTo(0, isReturn ? positions.get(key) ?? 0 : 0);
        }
    };
    addEventListener("hashchange", () => void go());
    void go();
}
