Task("Benchmark")
    .Description("Time the load against psql and pgloader (--data=the real files, --pairs=11) and write docs/benchmarks.md.")
    .IsDependentOn("Program")
    .Does(() => Benchmark(new ProcessArgumentBuilder().Append("compare")
        .AppendSwitchQuoted("--program", program.FullPath)
        .AppendSwitchQuoted("--report", root.CombineWithFilePath("docs/benchmarks.md").FullPath)
        .AppendSwitch("--pairs", Argument("pairs", "11"))));

Task("BenchmarkParsing")
    .Description("Time parsing and encoding alone (--data=the real files), with BenchmarkDotNet.")
    .IsDependentOn("Program")
    .Does(() => Benchmark(new ProcessArgumentBuilder().Append("parse")));

void Benchmark(ProcessArgumentBuilder arguments) =>
    Run("dotnet", new ProcessArgumentBuilder()
        .Append("run").Append("--configuration").Append(configuration)
        .Append("--project").AppendQuoted($"{root}/tests/F1Warehouse.Benchmarks").Append("--")
        .Append(arguments.Render())
        .AppendSwitchQuoted("--data", FromCaller("data")));
