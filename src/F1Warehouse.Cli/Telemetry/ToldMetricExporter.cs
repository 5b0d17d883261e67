using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace F1Warehouse.Cli.Telemetry;

/// <summary>Says when a collector takes no metrics; OpenTelemetry itself says it to nobody.</summary>
internal sealed class ToldMetricExporter(OtlpExporterOptions options, Action failed) : OtlpMetricExporter(options)
{
    public override ExportResult Export(in Batch<Metric> metrics)
    {
        var result = base.Export(metrics);
        if (result == ExportResult.Failure)
        {
            failed();
        }

        return result;
    }
}
