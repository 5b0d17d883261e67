// Every option of the build: what is none of these is refused before anything is done, because a slip would lead to another place.
var options = new (string Name, string Value, string Help)[]
{
    ("target", "NAME", "What to do: one of the targets below. Default: Full."),
    ("data", "PATH", "Folder or zip with the CSV files; 'sample' is the synthetic set. Default: data/. Example: --data=~/Downloads/archive.zip"),
    ("without", "DATASET", "Leave a dataset out; several: repeated, or with commas. Example: --without=lap_times,pit_stops"),
    ("connection", "STRING", "Connection string or postgresql:// URI. Default: PGHOST and its like, else the embedded server."),
    ("database", "NAME", "Database in place of the connection's; made if it is missing."),
    ("base-schema", "NAME", "Build a warehouse beside the shared one. Default: dbt_schema. Example: --base-schema=ci_42"),
    ("workers", "NUMBER", "Connections that work at once. Default: one per processor, 2 to 8."),
    ("distribute", "", "Spread the tables that grow with laps over the nodes of Citus."),
    ("select", "NAMES", "Only these relations or rules: a name, tag:..., layer:... or path:..., with * and ?, + before or behind."),
    ("accept", "RULE[:WHY]", "Publish although this rule finds something."),
    ("results", "FOLDER", "Where reports of verifications go. Default: artifacts/results."),
    ("live", "", "Verify what is live, not the candidate."),
    ("store-failures", "", "Keep the failing rows in <base>_audit."),
    ("stale-exceptions", "", "List the exceptions that meet nothing in this edition."),
    ("discard-changes", "", "Publish although somebody changed the live warehouse by hand, and lose that."),
    ("allow-loss", "", "Publish although relations lose many of their rows."),
    ("patience", "TIME", "How long a publish waits for readers. Default: 2m."),
    ("wait", "[TIME]", "Wait for another run to end, instead of ending with 7."),
    ("keep", "NUMBER", "Past releases to keep. Default: 1."),
    ("force", "", "Full: run although there is nothing to do."),
    ("no-diff", "", "Do not compare with what is live before a publish."),
    ("exit-code", "", "Plan, Diff: end with 10 where something would change or differs."),
    ("texts", "", "Plan: show what became of the text of scripts."),
    ("all", "", "Diff: compare also what is proven to be alike."),
    ("limit", "NUMBER", "Diff: how many rows are shown of each relation and column."),
    ("against-base", "NAME", "Diff: compare with what is live of another base schema."),
    ("max-age", "TIME", "Status: end with 10 where the live release is older. Example: --max-age=7d"),
    ("to", "RELEASE", "Rollback: the release to go back to. Default: the one before."),
    ("yes", "", "Drop: do not ask."),
    ("output", "FORMAT|PATH", "Plan, Diff, List, Status: text, json or markdown. Site: its folder, default artifacts/site. Backup: its file, default backups/<database>-<time>.dump."),
    ("file", "PATH", "Restore: the backup."),
    ("single-file", "", "Site: all of it in one index.html."),
    ("candidate", "", "Site: the candidate, not what is live."),
    ("name", "NAME", "AddMigration: its name."),
    ("pairs", "NUMBER", "Benchmark: how often to time both. Default: 11."),
    ("scale", "NUMBER", "Benchmark: only with this many times the laps. Example: --scale=100, 1.7 GB of files and 17 GB of disk"),
    ("percent", "NUMBER", "Torture: how much of it. Default: 100."),
    ("prebuilt", "", "ImageBuild: the program of this machine."),
    ("tag", "NAME", "ImageBuild: the image's name. Default: f1warehouse:local."),
    ("sdk-image", "IMAGE", "ImageBuild: where it is built. Default: .NET's SDK."),
    ("runtime-image", "IMAGE", "ImageBuild: what it runs on. Default: .NET's chiseled runtime-deps."),
    ("configuration", "NAME", "Release or Debug. Default: Release."),
    ("verbosity", "LEVEL", "quiet, normal or diagnostic. Default: normal."),
};

// Cake's own, and those that the build scripts add.
var ownOptions = new[] { "caller", "exclusive", "description", "tree", "dryrun", "help", "version", "info", "debug", "bootstrap", "skip-bootstrap" };

Task("Help")
    .Description("Say what can be done here: ./build.sh --help")
    .Does(() =>
    {
        Console.WriteLine("./build.sh --target=TARGET [--option=value ...]\n\nTargets");
        foreach (var task in Tasks)
        {
            Console.WriteLine("  {0,-18}{1}", task.Name, task.Description);
        }

        Console.WriteLine("\nOptions");
        foreach (var (name, value, help) in options)
        {
            Console.WriteLine("  {0,-30}{1}", $"--{name}{(value.Length == 0 ? "" : value[0] == '[' ? $"[={value[1..]}" : $"={value}")}", help);
        }
    });

void RefuseUnknownOptions()
{
    var wrong = new List<string>();
    foreach (var (name, values) in Context.Arguments.GetArguments())
    {
        var option = options.FirstOrDefault(option => option.Name == name);
        if (option.Name is null && !ownOptions.Contains(name))
        {
            wrong.Add($"--{name} is no option; did you mean --{options.Select(option => option.Name).MinBy(known => Distance(known, name))}?");
        }
        else if (option.Value is { Length: > 0 } expected && expected[0] != '[' && values.Any(string.IsNullOrEmpty))
        {
            wrong.Add($"--{name} needs a value: --{name}={expected}");
        }
    }

    if (wrong.Count > 0)
    {
        throw new CakeException(2, string.Join("\n", wrong.Append("./build.sh --help lists all. Nothing was done.")));
    }
}

// How many letters are to be changed, added or left out (Levenshtein). The program has its like, but need not be built yet.
int Distance(string one, string other)
{
    var row = Enumerable.Range(0, other.Length + 1).ToArray();
    for (var i = 1; i <= one.Length; i++)
    {
        var (diagonal, _) = (row[0], row[0] = i);
        for (var j = 1; j <= other.Length; j++)
        {
            (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
    }

    return row[^1];
}
