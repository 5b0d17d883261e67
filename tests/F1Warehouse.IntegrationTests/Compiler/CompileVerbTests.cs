using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Compiler;

/// <summary><c>f1warehouse compile</c>, without MSBuild.</summary>
public sealed class CompileVerbTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Findings_are_on_standard_output_with_short_paths_and_errors_end_with_4()
    {
        using var scripts = SoundScripts.Create()
            .Add(SoundScripts.Staging, "create view stg_status as\nselect status_id, state from status;")
            .Add(SoundScripts.Mart, "create table dim_status as select 1 as status_id;");
        using var program = new TestProgram(server.ConnectionString, scripts);
        var end = await program.RunAsync("compile", [], Cancellation);
        Assert.Equal(4, end.ExitCode);
        Assert.Equal("1 error, 3 warnings", end.Error.Trim());
        Assert.StartsWith(
            "database/models/10_staging/stg_status.sql(2,19): error PG42703: column \"state\" does not exist; HINT: Perhaps you meant to reference the column \"status.status\".\n"
            + "database/models/30_marts/core/dim_status.sql(1,14): warning F1W0007: dim_status has no comment\n",
            end.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_end_with_0_or_as_errors_with_4()
    {
        using var scripts = SoundScripts.Create().Add(SoundScripts.Mart, "create table dim_status as select status_id, status from int_status;");
        using var program = new TestProgram(server.ConnectionString, scripts);
        var manifest = Path.Combine(program.Workspace, "manifest.json");
        var warned = await program.RunAsync("compile", ["--manifest", manifest], Cancellation);
        Assert.Equal(0, warned.ExitCode);
        Assert.Contains("warning F1W0009: mart dim_status has no primary key", warned.Output, StringComparison.Ordinal);
        Assert.Contains("compiled 3 models", warned.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(manifest));
        var strict = await program.RunAsync("compile", ["--warnings-as-errors"], Cancellation);
        Assert.Equal(4, strict.ExitCode);
        Assert.Contains("error F1W0009: mart dim_status has no primary key", strict.Output, StringComparison.Ordinal);
    }
}
