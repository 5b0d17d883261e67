/** The releases of this warehouse. */
import { loadCatalogue } from "../app/catalogue";
import { h } from "../app/dom";
import { bytes, count, duration, instant, plural } from "../app/format";
import { loadWarehouse, shortPath } from "../app/warehouse";
import { changesTable, loadChanges, type RelationChange } from "../parts/changes";
import { badge, empty, heading, note, section, type Page } from "../parts/page";
import { table } from "../parts/table";

export async function releasesPage(): Promise<Page> {
    const [warehouse, changes, relations] = await Promise.all([loadWarehouse(), loadChanges(), loadCatalogue()]);
    const { releases, publications, release } = warehouse;
    return {
        title: "Releases",
        content: [
            heading("What was live, and when", "Releases"),
            table(releases, [
                { head: "Release", cell: row => [row.release_id, row.release_id === release.release_id ? badge("pass", "shown here") : null], sort: row => row.release_id, isName: true },
                { head: "State", cell: row => row.state, sort: row => row.state },
                { head: "Files from", cell: row => [`${shortPath(row.source)} `, row.is_synthetic ? badge("warn", "synthetic") : null] },
                { head: "Files", cell: row => count(row.files), number: true },
                { head: "Rows", cell: row => count(row.rows), sort: row => row.rows, number: true },
                { head: "Size", cell: row => bytes(row.bytes), sort: row => row.bytes, number: true },
                { head: "Load began", cell: row => instant(row.started_at), sort: row => row.started_at, class: "time" },
                { head: "Went live", cell: row => row.published_at ? instant(row.published_at) : "never", sort: row => row.published_at, class: "time" },
                { head: "Models", title: "Time of all model scripts together", cell: row => duration(row.model_milliseconds), sort: row => row.model_milliseconds, number: true },
                { head: "Rules", cell: row => row.rules > 0 ? `${count(row.rules)} in ${duration(row.verification_milliseconds)}` : null, number: true },
                { head: "Accepted", cell: row => count(row.accepted), number: true },
            ], { caption: "Releases, the newest first" }),
            section("Went live", publications.length === 0 ? empty("Nothing was published yet.") : table(publications, [
                { head: "When", cell: row => instant(row.published_at), isName: true, class: "time" },
                { head: "How", cell: row => row.kind },
                { head: "Release", cell: row => row.release_id, number: true },
                { head: "In place of", cell: row => row.replaced_release_id, number: true },
                { head: "Readers waited", cell: row => duration(row.milliseconds), number: true },
            ], { caption: "Publications" })),
            section("Files of the release that is shown", files(warehouse)),
            section("What changed", changes.length > 0
                ? byRelease(changes).map(([id, rows]) => h("div", null, h("h3", null, `Release ${id}, against release ${rows[0]!.compared_release_id}`), changesTable(rows, relations, `What release ${id} changed`)))
                : empty("No release of these books changed a relation of the one before.")),
            note("A release that is not listed changed nothing, or was the first to go live."),
        ],
    };
}

function byRelease(changes: RelationChange[]): [number, RelationChange[]][] {
    const all = new Map<number, RelationChange[]>();
    changes.forEach(change => all.set(change.release_id, [...all.get(change.release_id) ?? [], change]));
    return [...all];
}

export function files({ files: all, files_before }: { files: Awaited<ReturnType<typeof loadWarehouse>>["files"]; files_before: Awaited<ReturnType<typeof loadWarehouse>>["files_before"] }): HTMLElement {
    const before = new Map(files_before.map(file => [file.dataset, file]));
    return table(all, [
        { head: "File", cell: row => row.file, sort: row => row.file, isName: true },
        { head: "Rows", cell: row => count(row.rows), sort: row => row.rows, number: true },
        { head: "Size", cell: row => bytes(row.bytes), sort: row => row.bytes, number: true },
        { head: "Read in", cell: row => duration(row.milliseconds), sort: row => row.milliseconds, number: true },
        {
            head: "Since the release before",
            cell: row => {
                const old = before.get(row.dataset);
                if (!old) {
                    return files_before.length > 0 ? "new" : null;
                }

                const more = row.rows - old.rows;
                return old.sha256 === row.sha256 ? "the same" : more === 0 ? "other content, as many rows" : `other content, ${more > 0 ? "+" : "−"}${plural(Math.abs(more), "row")}`;
            },
        },
        { head: "SHA-256", cell: row => h("code", { title: row.sha256 }, row.sha256.slice(0, 12)) },
    ], { caption: "Files" });
}
