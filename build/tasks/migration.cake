Task("AddMigration")
    .Description("Add an EF Core migration (--name=X) and export its SQL to database/migrations.")
    .Does(() =>
    {
        var migrations = $"{root}/src/F1Warehouse.Raw/Migrations/[0-9]*_*.cs";
        var before = Migrations().LastOrDefault() ?? "0";
        Ef("migrations add", Argument<string>("name"));
        var added = Migrations().Last();
        var script = root.CombineWithFilePath($"database/migrations/{added}.sql");
        Ef("migrations script", before, added, "--no-transactions", "--output", script.FullPath);

        // psql and the program read UTF-8 without a byte order mark.
        System.IO.File.WriteAllText(script.FullPath, System.IO.File.ReadAllText(script.FullPath));
        Information($"Added {script}");
    });

// Their ids begin with the time of their making, so that names sort by age.
string[] Migrations() => GetFiles($"{root}/database/migrations/*.sql").Select(file => file.GetFilenameWithoutExtension().ToString()).Order().ToArray();

void Ef(string verb, params string[] arguments) =>
    Run("dotnet", arguments.Aggregate(
        new ProcessArgumentBuilder().Append("ef").Append(verb).AppendSwitchQuoted("--project", $"{root}/src/F1Warehouse.Raw"),
        (builder, argument) => builder.AppendQuoted(argument)));
