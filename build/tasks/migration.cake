Task("AddMigration")
    .Description("Add an EF Core migration (--name=X) and export its SQL to database/migrations.")
    .IsDependentOn("RestorePackages")
    .Does(() =>
    {
        var before = Migrations().LastOrDefault() ?? "0";
        Ef("add", Argument<string>("name"));
        var added = Migrations().Last();
        var script = root.CombineWithFilePath($"database/migrations/{added}.sql").FullPath;
        Ef("script", before, added, "--no-transactions", "--output", script);

        // EF begins the file with a byte order mark, which psql takes for a part of the first statement.
        System.IO.File.WriteAllText(script, System.IO.File.ReadAllText(script));
        Information($"Added {script}; ./build.sh --target=RemoveMigration takes both back");
    });

Task("RemoveMigration")
    .Description("Take back the last EF Core migration and its SQL, before it was committed or applied.")
    .IsDependentOn("RestorePackages")
    .Does(() =>
    {
        var last = Migrations().LastOrDefault() ?? throw new CakeException(2, "there is no migration to remove");
        // --force: without it EF asks the database of the design time, which there is none of.
        Ef("remove", "--force");
        DeleteFile(root.CombineWithFilePath($"database/migrations/{last}.sql"));
        Information($"Removed {last}. A database that has applied it refuses this version: use another one, or drop the warehouse there.");
    });

// The ids of the migrations, which begin with the time of their making.
string[] Migrations() =>
    GetFiles($"{root}/src/F1Warehouse.Raw/Migrations/*_*.Designer.cs").Select(file => file.GetFilename().FullPath.Split('.')[0]).Order().ToArray();

void Ef(string verb, params string[] arguments) =>
    Run("dotnet", arguments.Aggregate(
        new ProcessArgumentBuilder().Append("ef").Append("migrations").Append(verb).AppendSwitchQuoted("--project", $"{root}/src/F1Warehouse.Raw"),
        (builder, argument) => builder.AppendQuoted(argument)));
