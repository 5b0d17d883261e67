using System.Diagnostics;

namespace F1Warehouse.Cli.Telemetry;

/// <summary>Whether and where a run is told to a collector: OpenTelemetry's own variables. Loads nothing of OpenTelemetry.</summary>
internal static class TelemetrySettings
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The collector, in the words of the environment; null = none is asked for.</summary>
    public static string? Collector =>
        Environment.GetEnvironmentVariable(Endpoint) is { Length: > 0 } endpoint
        && !string.Equals(Environment.GetEnvironmentVariable("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase)
            ? endpoint
            : null;

    /// <summary>The span that started this process, as schedulers hand it over in <c>TRACEPARENT</c>; default = none.</summary>
    public static ActivityContext Caller =>
        ActivityContext.TryParse(Environment.GetEnvironmentVariable("TRACEPARENT"), Environment.GetEnvironmentVariable("TRACESTATE"), out var caller) ? caller : default;

    /// <summary>The run's telemetry; null where none is asked for.</summary>
    /// <param name="verb">What runs.</param>
    /// <param name="version">The program's.</param>
    /// <param name="warn">Told, once, what is wrong with the collector; a run goes on without it.</param>
    public static SessionTelemetry? Begin(string verb, string version, Action<string> warn)
    {
        if (Collector is not { } collector)
        {
            return null;
        }

        // OpenTelemetry would take its default instead, without a word.
        if (!Uri.TryCreate(collector, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            warn($"no telemetry: {Endpoint} is '{collector}', expected an address as http://localhost:4318");
            return null;
        }

        return SessionTelemetry.Start(verb, version, Caller, () => warn($"telemetry was not taken by the collector at {address.GetLeftPart(UriPartial.Authority)} ({Endpoint}, OTEL_EXPORTER_OTLP_PROTOCOL)"));
    }
}
