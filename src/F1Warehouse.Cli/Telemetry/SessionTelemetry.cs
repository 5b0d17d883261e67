using System.Diagnostics;
using F1Warehouse.Pipeline.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace F1Warehouse.Cli.Telemetry;

/// <summary>Sends the spans and metrics of one session to a collector when it ends.</summary>
internal sealed class SessionTelemetry : IDisposable
{
    // Milliseconds, of traces and of metrics: a collector that does not answer must not hold up who waits for the program's end.
    private const int LongestWait = 3_000;

    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    private SessionTelemetry(string verb, string version, ActivityContext caller, Action failed)
    {
        var resource = ResourceBuilder.CreateEmpty().AddTelemetrySdk().AddService("f1warehouse", serviceVersion: version).AddEnvironmentVariableDetector();
        var options = new OtlpExporterOptions();
        options.TimeoutMilliseconds = Math.Min(options.TimeoutMilliseconds, LongestWait);
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(RunTelemetry.Name)
            .AddProcessor(new BatchActivityExportProcessor(new ToldTraceExporter(options, failed))).Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(RunTelemetry.Name)
            .AddReader(new PeriodicExportingMetricReader(new ToldMetricExporter(options, failed))).Build();
        Run = new RunTelemetry(verb, caller);
    }

    public RunTelemetry Run { get; }

    /// <param name="verb">What runs.</param>
    /// <param name="version">The program's.</param>
    /// <param name="caller">The span that it is a part of; default = none.</param>
    /// <param name="failed">Told, once, that the collector did not take something.</param>
    public static SessionTelemetry Start(string verb, string version, ActivityContext caller, Action failed)
    {
        var told = 0;
        return new SessionTelemetry(verb, version, caller, () =>
        {
            if (Interlocked.Exchange(ref told, 1) == 0)
            {
                failed();
            }
        });
    }

    public void Dispose()
    {
        Run.Dispose();
        traces.Shutdown(2 * LongestWait);
        metrics.Shutdown(2 * LongestWait);
        traces.Dispose();
        metrics.Dispose();
    }
}
