using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;

namespace F1Warehouse.Cli.Telemetry;

/// <summary>Says when a collector takes no spans; OpenTelemetry itself says it to nobody.</summary>
internal sealed class ToldTraceExporter(OtlpExporterOptions options, Action failed) : OtlpTraceExporter(options)
{
    public override ExportResult Export(in Batch<Activity> activityBatch)
    {
        var result = base.Export(activityBatch);
        if (result == ExportResult.Failure)
        {
            failed();
        }

        return result;
    }
}
