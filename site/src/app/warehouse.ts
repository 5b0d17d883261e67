/** The release that the site shows, and its history, from the books. */
import { load } from "./data";

export interface LoadedFile { dataset: string; file: string; sha256: string; bytes: number; rows: number; milliseconds: number }

export interface ReleaseRow {
    release_id: number; state: string; place: string | null; source: string; is_synthetic: boolean; started_at: string; published_at: string | null;
    rows: number | null; files: number; bytes: number | null; model_milliseconds: number | null; verification_status: string | null;
    verification_milliseconds: number | null; rules: number; accepted: number;
}

export interface Warehouse {
    release: {
        release_id: number; base_schema: string; state: string; source: string; started_at: string; published_at: string | null; is_synthetic: boolean; place: string;
        written_at: string; server_version: string; first_season: number | null; last_season: number | null;
    };
    files: LoadedFile[];
    files_before: { dataset: string; sha256: string; bytes: number; rows: number }[];
    scripts: { applied_script_id: number; name: string; sha256: string; milliseconds: number }[];
    releases: ReleaseRow[];
    publications: { publication_id: number; release_id: number; replaced_release_id: number | null; kind: string; milliseconds: number; published_at: string }[];
}

export function loadWarehouse(): Promise<Warehouse> {
    return load<Warehouse>("warehouse");
}

/** Folder and file of a path, without what lies above: how a machine is laid out is nobody's affair. */
export function shortPath(path: string): string {
    return path.split(/[/\\]/).filter(Boolean).slice(-2).join("/");
}
