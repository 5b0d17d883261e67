// The stages are the program's; a target only hands the arguments over. Full is one run of the program, not a chain of targets:
// one lock from the first stage to the last, so that two runs at once cannot mix their stages, and one report at the end.
Stage("Full", "run", "Build, then migrate, load, model, verify and publish, in one run under one lock. The default.");
Stage("Migrate", "migrate", "Create or upgrade the database, the metadata and the live raw tables.");
Stage("Load", "load", "Load the CSV files into a new candidate.");
Stage("Model", "model", "Build staging, intermediate and mart layers in the candidate.");
Stage("Verify", "verify", "Audit the candidate.");
Stage("Publish", "publish", "Make the verified candidate the live warehouse.");

Stage("Plan", "plan", "Say what a run would do, against what is live; touches nothing.");
Stage("Diff", "diff", "Compare the candidate, or what is live, with the release before it.");
Task("List").Description("List relations and rules.").IsDependentOn("Program").Does(() => Run(program, Selected(VerbArguments("list"))));

Task("UnitTest").Description("Run the unit tests of the models: database/tests.").IsDependentOn("Program").Does(() => Run(program, Selected(VerbArguments("test"))));

Stage("Rollback", "rollback", "Make the previous release live again, or the one that --to names.");
Stage("Status", "status", "Say what is live, what is candidate, what was changed by hand, and where the database is.");
Stage("History", "history", "List the releases: source, rows, verification, when and by whom each went live.");
Stage("Drop", "drop", "Take the warehouse of --base-schema away; --yes does not ask.");

// What reads what is in the site, too: a build of the SQL project writes it down.
Task("Site")
    .Description("Write the site of what is live: artifacts/site/index.html, or --output; --single-file, --candidate.")
    .IsDependentOn("Program")
    .Does(() =>
    {
        Build(root.CombineWithFilePath("database/F1Warehouse.Database.sqlproj"));
        var arguments = VerbArguments("site");
        AppendPlace(arguments);
        if (HasArgument("output"))
        {
            arguments.AppendSwitchQuoted("--output", FromCaller("output"));
        }

        foreach (var name in new[] { "single-file", "candidate", "live" }.Where(name => HasArgument(name)))
        {
            arguments.Append($"--{name}");
        }

        Run(program, arguments);
    });

Place("Backup", "backup", "Write the warehouses of the database and their books to backups/, or --output, with pg_dump.", "--output", "output");
Place("Restore", "restore", "Bring the backup --file into a database without a warehouse, with pg_restore.", "", "file");

Verb("DbUp", "db up", "Start the embedded server.");
Verb("DbDown", "db down", "Stop the embedded server.");
Verb("DbStatus", "db status", "Say whether and where the embedded server runs.");
Verb("Sample", "sample", "Write the synthetic data set again.");

void Stage(string target, string verb, string description) =>
    Task(target).Description(description).IsDependentOn("Program").Does(() => Run(program, StageArguments(verb)));

// A verb that works on a database and has one path of its own.
void Place(string target, string verb, string description, string option, string name) =>
    Task(target).Description(description).IsDependentOn("Program").Does(() =>
    {
        var arguments = VerbArguments(verb);
        AppendPlace(arguments);
        if (HasArgument(name))
        {
            (option.Length > 0 ? arguments.Append(option) : arguments).AppendQuoted(FromCaller(name));
        }

        Run(program, arguments);
    });

void Verb(string target, string verb, string description) =>
    Task(target).Description(description).IsDependentOn("Program").Does(() => Run(program, VerbArguments(verb)));

ProcessArgumentBuilder StageArguments(string verb)
{
    var arguments = VerbArguments(verb);
    AppendPlace(arguments);
    if (HasArgument("data"))
    {
        // The word "sample" asks for the synthetic set; all else is a path.
        arguments.AppendSwitchQuoted("--data", Argument<string>("data") == "sample" ? "sample" : FromCaller("data"));
    }

    if (HasArgument("results"))
    {
        arguments.AppendSwitchQuoted("--results", FromCaller("results"));
    }

    foreach (var name in new[] { "distribute", "live", "stale-exceptions", "store-failures", "discard-changes", "allow-loss", "yes", "force", "no-diff", "exit-code", "texts", "all" }.Where(name => HasArgument(name)))
    {
        arguments.Append($"--{name}");
    }

    foreach (var name in new[] { "accept", "select", "without" })
    {
        foreach (var value in HasArgument(name) ? Arguments<string>(name) : [])
        {
            arguments.AppendSwitchQuoted($"--{name}", value);
        }
    }

    foreach (var name in new[] { "workers", "patience", "keep", "to", "output", "limit", "against-base", "max-age" }.Where(name => HasArgument(name)))
    {
        arguments.AppendSwitchQuoted($"--{name}", Argument<string>(name));
    }

    if (HasArgument("wait"))
    {
        // Alone, Cake makes it true: as long as it takes.
        var wait = Argument<string>("wait");
        arguments.Append(wait is "true" or "" ? "--wait" : $"--wait={wait}");
    }

    return arguments;
}

// Which warehouse.
void AppendPlace(ProcessArgumentBuilder arguments)
{
    if (HasArgument("connection"))
    {
        // Secret: it may hold a password, and Cake would echo it.
        arguments.AppendSwitchQuotedSecret("--connection", Argument<string>("connection"));
    }

    foreach (var name in new[] { "database", "base-schema" }.Where(name => HasArgument(name)))
    {
        arguments.AppendSwitchQuoted($"--{name}", Argument<string>(name));
    }
}

ProcessArgumentBuilder Selected(ProcessArgumentBuilder arguments)
{
    foreach (var value in HasArgument("select") ? Arguments<string>("select") : [])
    {
        arguments.AppendSwitchQuoted("--select", value);
    }

    return arguments;
}

// Cake's five levels onto the program's three.
ProcessArgumentBuilder VerbArguments(string verb) =>
    new ProcessArgumentBuilder().Append(verb).AppendSwitch("--verbosity", Context.Log.Verbosity switch
    {
        Verbosity.Quiet or Verbosity.Minimal => "quiet",
        Verbosity.Normal => "normal",
        _ => "debug",
    });
