/** The site: an address, a page. */
import { append, h } from "./app/dom";
import { loadNames } from "./app/names";
import { follow, type Address } from "./app/router";
import { shell } from "./app/shell";
import { cataloguePage } from "./pages/catalogue";
import { circuitPage } from "./pages/circuit";
import { circuitsPage } from "./pages/circuits";
import { constructorPage } from "./pages/constructor";
import { constructorsPage } from "./pages/constructors";
import { driverPage } from "./pages/driver";
import { driversPage } from "./pages/drivers";
import { erPage } from "./pages/er";
import { erasPage } from "./pages/eras";
import { homePage } from "./pages/home";
import { lineagePage } from "./pages/lineage";
import { notFound } from "./pages/not-found";
import { questionsPage } from "./pages/questions";
import { racePage } from "./pages/race";
import { relationPage } from "./pages/relation";
import { releasesPage } from "./pages/releases";
import { rulePage } from "./pages/rule";
import { rulesPage } from "./pages/rules";
import { seasonPage } from "./pages/season";
import { seasonsPage } from "./pages/seasons";
import type { Page } from "./parts/page";

const pages: Record<string, (rest: string[]) => Promise<Page>> = {
    "": homePage, seasons: seasonsPage, season: seasonPage, race: racePage, drivers: driversPage, driver: driverPage, constructors: constructorsPage,
    constructor: constructorPage, circuits: circuitsPage, circuit: circuitPage, eras: erasPage, questions: questionsPage, catalogue: cataloguePage,
    relation: relationPage, lineage: lineagePage, er: erPage, rules: rulesPage, rule: rulePage, releases: releasesPage,
};

async function start(): Promise<void> {
    const root = document.getElementById("site")!;
    try {
        await loadNames();
        const { main, mark } = await shell(root);
        let shown = 0;
        let isFirst = true;
        follow(async ({ path }: Address) => {
            const mine = ++shown;
            const [name = "", ...rest] = path;
            main.setAttribute("aria-busy", "true");
            const page = await show(name, rest);
            if (mine !== shown) {
                return null;
            }

            document.title = `${page.title} · F1Warehouse`;
            mark(name);
            main.replaceChildren();
            append(main, [page.content]);
            main.removeAttribute("aria-busy");
            if (!isFirst) {
                main.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
            }

            isFirst = false;
            document.documentElement.dataset.shown = location.hash;
            return main.querySelector("tr.chosen");
        });
    } catch (trouble) {
        root.replaceChildren(failure(trouble));
    }
}

async function show(name: string, rest: string[]): Promise<Page> {
    try {
        return Object.hasOwn(pages, name) ? await pages[name]!(rest) : notFound(`There is no page “${name}”.`, "#/", "The first page");
    } catch (trouble) {
        return { title: "Trouble", content: failure(trouble) };
    }
}

function failure(trouble: unknown): HTMLElement {
    return h("div", { class: "failure", role: "alert" }, h("h1", null, "This page cannot be shown"), h("p", null, trouble instanceof Error ? trouble.message : String(trouble)),
        h("p", null, "Write the site again with ", h("code", null, "f1warehouse site"), " and keep its files together."));
}

void start();
