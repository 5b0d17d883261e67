using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Telemetry;

/// <summary>A run as a collector of OpenTelemetry sees it.</summary>
public sealed class TelemetryTests(TestServer server) : ProgramTests(server)
{
    private const string Parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    [Fact]
    public async Task Stages_datasets_scripts_and_rules_are_spans_of_one_trace_and_what_fails_is_marked()
    {
        Scripts.Add("verification/assert_broken.sql", TestScripts.Ours + "select 1 as wrong");
        using var collector = new Collector();
        var end = await RunAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("TRACEPARENT", Parent));
        Assert.True(end.ExitCode == 5, end.ToString());
        Assert.DoesNotContain("telemetry", end.Error, StringComparison.Ordinal);

        var spans = collector.Spans;
        var run = Assert.Single(spans, span => span.Name == "f1warehouse run");
        Assert.Equal(("b7ad6b7169203331", 2UL), (run.Parent, run.Status));
        Assert.Equal(
            ["migrate 0", "load 0", "model 0", "verify 2"],
            spans.Where(span => span.Parent == run.Id).Select(span => $"{span.Name} {span.Status}"));
        string[] inside = ["load load lap_times", "model apply models/30_marts/core/dim_drivers.sql", "verify check assert_broken", "verify check assert_marker"];
        Assert.Subset(
            spans.Select(span => $"{spans.FirstOrDefault(stage => stage.Id == span.Parent)?.Name} {span.Name}").ToHashSet(), inside.ToHashSet());
        Assert.Subset(
            collector.Metrics.ToHashSet(),
            new HashSet<string> { "f1warehouse.run.duration", "f1warehouse.stage.duration", "f1warehouse.load.rows", "f1warehouse.verification.failing_rows" });
        Assert.Contains("service.name=f1warehouse", collector.Resources);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}", "telemetry was not taken by the collector at http://127.0.0.1:{0}")]
    [InlineData("http://ann:hush@127.0.0.1:{0}", "telemetry was not taken by the collector at http://ann:***@127.0.0.1:{0}")]
    [InlineData("localhost", "no telemetry: OTEL_EXPORTER_OTLP_ENDPOINT is 'localhost', expected an address")]
    public async Task A_collector_that_cannot_be_had_is_a_warning(string endpoint, string warning)
    {
        var port = $"{Collector.FreePort()}";
        var end = await RunAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.Replace("{0}", port, StringComparison.Ordinal)), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        Assert.True(end.ExitCode == 0, end.ToString());
        Assert.Contains($"warning: {warning.Replace("{0}", port, StringComparison.Ordinal)}", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_none_is_asked_for_nothing_of_it_is_loaded()
    {
        var apart = new ProgramApart();
        Assert.Equal(0, await apart.RunAsync(Program.Workspace, Scripts.Folder, ["run", "--connection", Database.ConnectionString, "--data", Data.Folder], Cancellation));
        Assert.Contains(apart.Assemblies, assembly => assembly.GetName().Name == "F1Warehouse.Pipeline");
        Assert.DoesNotContain(apart.Assemblies, assembly => assembly.GetName().Name!.StartsWith("OpenTelemetry", StringComparison.Ordinal));
    }

    private async Task<FinishedProgram> RunAsync(params (string Name, string Value)[] environment)
    {
        using var run = Program.StartBare(["run", "--connection", Database.ConnectionString, "--data", Data.Folder], environment);
        return await run.FinishAsync(Cancellation);
    }
}
